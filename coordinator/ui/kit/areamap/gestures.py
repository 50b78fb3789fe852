"""A hand on the map: a press that may become a click or a drag, a stroke of paint, a walk by arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import hypot

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from coordinator.ui.kit.areamap.pins import PinItem
from coordinator.ui.kit.areamap.shapes import AreaItem
from coordinator.ui.kit.areamap.values import Fill

CLOSE = 4
"""A fast hand sends few points: between them every so many pixels are looked at."""
ARROWS = {
    int(Qt.Key.Key_Left): QPointF(-1, 0),
    int(Qt.Key.Key_Right): QPointF(1, 0),
    int(Qt.Key.Key_Up): QPointF(0, -1),
    int(Qt.Key.Key_Down): QPointF(0, 1),
}


@dataclass(slots=True)
class Press:
    """A button that went down at ``start``; on ``pin`` perhaps; ``pans``: it can only pan."""

    start: QPoint
    last: QPoint
    pin: PinItem | None = None
    home: QPointF = field(default_factory=QPointF)
    pans: bool = False
    is_drag: bool = False

    def moves_to(self, at: QPoint) -> QPoint:
        """How far it moved since the last time; far enough from the start it is a drag."""
        by, self.last = at - self.last, at
        if (at - self.start).manhattanLength() >= QApplication.startDragDistance():
            self.is_drag = True
        return by


@dataclass(slots=True)
class Stroke:
    """The areas that a brush has touched, each once, in order."""

    last: QPoint
    codes: list[str] = field(default_factory=list)
    before: dict[str, Fill | None] = field(default_factory=dict)
    """What the areas looked like that show the paint already."""

    def goes_to(self, at: QPoint, area_at: Callable[[QPoint], str]) -> list[str]:
        """The areas newly touched on the way to ``at``."""
        new = []
        for point in _between(self.last, at):
            code = area_at(point)
            if code and code not in self.codes:
                self.codes.append(code)
                new.append(code)
        self.last = at
        return new


def _between(start: QPoint, end: QPoint) -> Iterator[QPoint]:
    steps = max(int(hypot(end.x() - start.x(), end.y() - start.y()) / CLOSE), 1)
    for number in range(steps + 1):
        part = number / steps
        yield QPoint(
            round(start.x() + (end.x() - start.x()) * part), round(start.y() + (end.y() - start.y()) * part)
        )


def toward(items: Iterable[AreaItem], start: AreaItem, direction: QPointF) -> AreaItem | None:
    """The nearest area in a direction; what lies aside counts as farther."""
    best, least = None, float("inf")
    for item in items:
        way = item.place - start.place
        ahead = QPointF.dotProduct(way, direction)
        aside = abs(way.x() * direction.y() - way.y() * direction.x())
        if ahead > aside * 0.3 and ahead > 0 and (cost := ahead + 2 * aside) < least:
            best, least = item, cost
    return best
