"""What is drawn over the areas of a map and under its pins: outlines, rings, names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap.captions import ICON, PAD, Caption, Writing, halo
from coordinator.ui.kit.areamap.shapes import AreaItem
from coordinator.ui.kit.fills import hatched, ink_on
from coordinator.ui.kit.icons import pixmap

ABOVE_AREAS = 5.0
CENTRED = int(Qt.AlignmentFlag.AlignCenter)


class WritingItem(QGraphicsItem):
    """One item for all of it: names may lie over several areas. The view sets what is to be drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(ABOVE_AREAS)
        self.writing = Writing()
        self.chosen: tuple[AreaItem, ...] = ()
        self.under_mouse: AreaItem | None = None
        self.with_keyboard: AreaItem | None = None
        self.strong: int | None = None
        """The number of the group whose plate is framed."""
        self.font = QFont()
        self.extent = QRectF()

    def boundingRect(self) -> QRectF:
        return self.extent

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        for item in self.chosen:
            if item not in self.writing.rings:
                paint_outline(painter, item, "text", 2)
        if self.under_mouse is not None and self.under_mouse not in self.chosen:
            paint_outline(painter, self.under_mouse, "accent", 1.5)
        if self.with_keyboard is not None:
            paint_outline(painter, self.with_keyboard, "accent", 2)
        scale = painter.worldTransform().m11()
        painter.scale(1 / scale, 1 / scale)
        paint_rings(painter, self.writing.rings, self.chosen, scale)
        for caption in self.writing.captions:
            group = caption.group
            strong = group is not None and group.number == self.strong
            paint_caption(painter, caption, self.font, strong=strong)
        painter.restore()


def paint_caption(painter: QPainter, caption: Caption, font: QFont, *, strong: bool) -> None:
    """One text at its place; ``strong`` frames the plate of the group that is chosen."""
    if caption.group is not None:
        _paint_plate(painter, caption, font, strong=strong)
        return
    own = QFont(font)
    own.setPixelSize(round(caption.size))
    painter.setFont(own)
    painter.setPen(_ink(painter, caption))
    if not caption.upright:
        painter.drawText(caption.box, CENTRED, caption.text)
        return
    step = caption.box.height() / len(caption.text)
    for number, character in enumerate(caption.text):
        line = QRectF(caption.box.left(), caption.box.top() + number * step, caption.box.width(), step)
        painter.drawText(line, CENTRED, character)


def _ink(painter: QPainter, caption: Caption) -> QColor:
    """A colour that can be read there; hatching gets a plain ground under the text first."""
    if caption.on is None:
        return theme.color("text")
    fill = caption.on.fill
    if fill is None:
        return theme.color("text")
    ground = theme.district_color(fill.number)
    if hatched(fill.number):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(caption.box, 3, 3)
    return ink_on(ground)


def _paint_plate(painter: QPainter, caption: Caption, font: QFont, *, strong: bool) -> None:
    plate = theme.color("card")
    plate.setAlpha(235)
    painter.setPen(QPen(theme.color("accent" if strong else "field_border"), 2 if strong else 1))
    painter.setBrush(plate)
    radius = caption.box.height() / 2
    painter.drawRoundedRect(caption.box, radius, radius)
    text = caption.box.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
    if caption.group is not None and caption.group.icon:
        side = theme.px(ICON)
        drawn = pixmap(caption.group.icon, "text", side, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(text.left(), text.center().y() - side / 2), drawn)
        text.setLeft(text.left() + side + theme.px(4))
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(text, CENTRED, caption.text)


def paint_rings(
    painter: QPainter, rings: Iterable[AreaItem], chosen: Iterable[AreaItem], scale: float
) -> None:
    """A ring in its group's colour around each island that is too small to be seen well."""
    marked = set(chosen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for item in rings:
        ring = theme.color("field_border") if item.fill is None else theme.district_color(item.fill.number)
        painter.setPen(QPen(theme.color("text") if item in marked else ring, 3 if item in marked else 2))
        painter.drawEllipse(item.place * scale, halo(), halo())


def paint_outline(painter: QPainter, item: AreaItem, token: str, width: float) -> None:
    """The border of an area in canvas units, on a pale line so that it shows on every colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, wide in ((theme.color("card"), width + 2), (theme.color(token), width)):
        pen = QPen(color, wide)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for path in item.drawn_at(painter.worldTransform().m11()):
            painter.drawPath(path)
