"""One area of the map as an item, and how large its name may be written inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import floor, log2

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from coordinator.documents.geo import Outline
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap.values import Fill, on_canvas
from coordinator.ui.kit.fills import brush

LETTER = (0.52, 0.62)
"""Half the width and half the height that one character of size 1 takes, with a little air."""
LINE = 0.56
"""Half the height of a character in a column of characters."""
EDGE = 4.0
"""Canvas units around the land, in which the border has room at any zoom."""
FINE = 0.7
"""Pixels within which corners of a border are one corner."""
SPECK = 8
"""Pixels below which an island would vanish under a border of its own."""


class AreaItem(QGraphicsItem):
    """Draws the land; names are drawn above all areas by the view.

    ``across`` and ``upright`` are the largest sizes, in canvas units, at which the name fits into the shape
    written in a line and in a column.
    """

    def __init__(self, outline: Outline, name: str) -> None:
        super().__init__()
        self.code, self.name = outline.id, name
        self.place = on_canvas(*outline.label)
        self.fill: Fill | None = None
        self._islands = [
            [QPolygonF([on_canvas(*place) for place in ring]) for ring in polygon]
            for polygon in outline.polygons
        ]
        rings = [ring for island in self._islands for ring in island]
        self.path = _path(rings)
        self._drawn: dict[int, tuple[QPainterPath, QPainterPath]] = {}
        self._box = self.path.boundingRect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
        self.span = max((_span(ring) for ring in rings), default=0.0)
        """The longer side of the largest island, in canvas units."""
        long = max(len(name), 1)
        self.across = _room(self.place, rings, LETTER[0] * long, LETTER[1])
        self.upright = _room(self.place, rings, LETTER[1], LINE * long)

    def show_fill(self, fill: Fill | None) -> None:
        """Look like a member of this group, or of none."""
        if fill != self.fill:
            self.fill = fill
            self.update()

    def keep_picture(self, *, on: bool) -> None:
        """Whether Qt keeps the drawn area; large pictures of a deep zoom cost more than they save."""
        modes = QGraphicsItem.CacheMode
        mode = modes.DeviceCoordinateCache if on else modes.NoCache
        if mode != self.cacheMode():
            self.setCacheMode(mode)

    def boundingRect(self) -> QRectF:
        return self._box

    def shape(self) -> QPainterPath:
        return self.path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        scale = painter.worldTransform().m11()
        ground = theme.color("idle_border" if theme.is_dark() else "border")
        paint = brush(self.fill.number) if self.fill else QBrush(ground)
        # Hatching keeps its width on the screen however far the map is zoomed.
        paint.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
        painter.setBrush(paint)
        for border, path in zip((theme.color("card"), paint.color()), self.drawn_at(scale), strict=True):
            pen = QPen(border, 1.2)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPath(path)

    def drawn_at(self, scale: float) -> tuple[QPainterPath, QPainterPath]:
        """The land with no more corners than can be seen at ``scale`` pixels a unit; specks apart."""
        level = floor(log2(scale))
        if level not in self._drawn:
            finest = 2.0 ** (level + 1)
            parts: tuple[list[QPolygonF], list[QPolygonF]] = ([], [])
            for island in self._islands:
                is_speck = _span(island[0]) * finest < SPECK
                parts[is_speck].extend(_coarse(ring, FINE / finest) for ring in island)
            self._drawn[level] = (_path(parts[False]), _path(parts[True]))
        return self._drawn[level]


def _path(rings: Iterable[QPolygonF]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(ring)
        path.closeSubpath()
    return path


def _span(ring: QPolygonF) -> float:
    return max(ring.boundingRect().width(), ring.boundingRect().height())


def _coarse(ring: QPolygonF, near: float) -> QPolygonF:
    kept: list[QPointF] = []
    for number in range(ring.count()):
        point = ring.at(number)
        if not kept or (point - kept[-1]).manhattanLength() >= near:
            kept.append(point)
    return QPolygonF(kept) if len(kept) > 2 else ring


def _room(centre: QPointF, rings: Iterable[QPolygonF], wide: float, high: float) -> float:
    """The largest factor by which a box of these half sizes around ``centre`` misses every border."""
    x, y = centre.x(), centre.y()
    return min((max(abs(p.x() - x) / wide, abs(p.y() - y) / high) for p in _along(rings)), default=0.0)


def _along(rings: Iterable[QPolygonF]) -> Iterator[QPointF]:
    """Every corner, and the middle of every side."""
    for ring in rings:
        before = None
        for number in range(ring.count()):
            point = ring.at(number)
            if before is not None:
                yield (before + point) / 2
            yield point
            before = point


def is_inside(item: AreaItem, point: QPointF) -> bool:
    """Whether a point of the canvas lies on this land."""
    return item.boundingRect().contains(point) and item.path.contains(point)
