"""What a drag would do, drawn over the board: the block in hand, those it pushes, and a line that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QStyleOptionGraphicsItem,
    QWidget,
)

from coordinator.ui.agenda.board.blockitem import RADIUS, title_font
from coordinator.ui.kit import theme

ABOVE_BLOCKS, ABOVE_GHOSTS = 10, 20
ROOM = 8


class Phantom(NamedTuple):
    """Where a block would stand, and its title."""

    place: QRectF
    title: str


class Ghosts:
    """Keeps as many ghost rectangles as were ever needed; a drag moves them and makes no new ones."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._pool: list[_Ghost] = []
        self._shown = 0
        self._bubble = _Bubble()
        scene.addItem(self._bubble)
        self._bubble.hide()

    def show(
        self, held: Sequence[Phantom], pushed: Sequence[Phantom], text: str, visible: QRectF, *, refused: bool
    ) -> None:
        """Ghosts where what is held and what is pushed would stand; ``text`` beside the first, in sight."""
        places = [(phantom, False) for phantom in held] + [(phantom, True) for phantom in pushed]
        while len(self._pool) < len(places):
            ghost = _Ghost()
            self._scene.addItem(ghost)
            self._pool.append(ghost)
        for ghost, (phantom, is_pushed) in zip(self._pool, places, strict=False):
            ghost.show_at(phantom, "bad" if refused else "idle" if is_pushed else "info", dashed=is_pushed)
        for ghost in self._pool[len(places) : self._shown]:
            ghost.vanish()
        self._shown = len(places)
        if held:
            self._bubble.show_text(text, held[0].place, visible, refused=refused)
        else:
            self._bubble.hide()

    def hide(self) -> None:
        """The drag is over."""
        for ghost in self._pool[: self._shown]:
            ghost.vanish()
        self._shown = 0
        self._bubble.hide()

    @property
    def text(self) -> str:
        """What is said beside the ghost; empty while nothing is dragged."""
        return self._bubble.text if self._bubble.isVisible() else ""

    @property
    def is_refused(self) -> bool:
        """Whether what is shown could not be dropped there."""
        return self._bubble.isVisible() and self._bubble.refused

    def places(self) -> list[QRectF]:
        """Where ghosts are shown now, the held ones first."""
        return [ghost.rect().translated(ghost.pos()) for ghost in self._pool[: self._shown]]


class _Ghost(QGraphicsRectItem):
    """A see-through block."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(ABOVE_BLOCKS)
        self.setPen(Qt.PenStyle.NoPen)
        # A dashed round frame takes 0.1 ms to draw, and pushing a day moves thirty of them.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._tokens, self._title, self._dashed = "info", "", False

    def show_at(self, phantom: Phantom, tokens: str, *, dashed: bool) -> None:
        """Stand there in these colours."""
        place = phantom.place
        if self.rect().size() != place.size():
            self.setRect(0, 0, place.width(), place.height())
        self.setPos(place.topLeft())
        if (tokens, phantom.title, dashed) != (self._tokens, self._title, self._dashed):
            self._tokens, self._title, self._dashed = tokens, phantom.title, dashed
            self.update()
        self.setOpacity(1.0)

    def vanish(self) -> None:
        """Be there and not seen: a hidden item loses its picture, and drawing it anew makes a drag halt."""
        self.setOpacity(0.0)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color(f"{self._tokens}_text"), 1.5, style))
        fill = theme.color(self._tokens)
        fill.setAlpha(215)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        room = self.rect().adjusted(ROOM, 2, -ROOM, -2)
        if room.width() > 2 * ROOM:
            painter.setFont(title_font())
            align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            text = QFontMetricsF(title_font()).elidedText(
                self._title, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, align, text)


class _Bubble(QGraphicsRectItem):
    """A line of text on a plate above or below the ghost, always inside the board."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(ABOVE_GHOSTS)
        self.setPen(Qt.PenStyle.NoPen)
        self.text, self.refused = "", False

    def show_text(self, text: str, beside: QRectF, within: QRectF, *, refused: bool) -> None:
        """Say ``text`` next to a ghost."""
        metrics = QFontMetricsF(title_font())
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, within.width() - 2 * ROOM)
        width = metrics.horizontalAdvance(text) + 2 * ROOM
        height = metrics.height() + ROOM
        left = max(within.left(), min(beside.left(), within.right() - width))
        above = beside.top() - height - 3
        top = above if above >= within.top() else min(beside.bottom() + 3, within.bottom() - height)
        self.setRect(0, 0, width, height)
        self.setPos(left, top)
        if (text, refused) != (self.text, self.refused):
            self.text, self.refused = text, refused
            self.update()
        self.show()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("bad_border" if self.refused else "accent"), 1.0))
        painter.setBrush(theme.color("bad" if self.refused else "card"))
        painter.drawRoundedRect(self.rect().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(theme.color("bad_text" if self.refused else "text"))
        painter.setFont(title_font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text)
