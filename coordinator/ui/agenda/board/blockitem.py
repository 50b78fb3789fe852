"""One block as it is drawn: lean, because hundreds are on the screen; elided once, painted often."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from coordinator.domain.agenda import Block, BlockKind
from coordinator.ui.agenda.board import speech
from coordinator.ui.agenda.columns import kind_pill
from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap

STRIPE, RADIUS, ICON = 4, 5, 13
SPILL = 3
"""Pixels of the right margin that text may use."""
TITLE, TIME = 0.92, 0.82
"""Sizes of the two lines, as parts of the font of the program."""
TOKENS = {
    kind: pill.severity.value if (pill := kind_pill(kind, "")).severity else "idle" for kind in BlockKind
}
ICONS = {kind: kind_pill(kind, "").icon for kind in BlockKind}


class _Words(NamedTuple):
    """What there is room for; made once a width, because measuring text is what costs."""

    icon: str
    title: str
    times: str
    warns: bool


class BlockItem(QGraphicsRectItem):
    """A rectangle with a coloured stripe, icon, title and times; the view decides what is selected."""

    def __init__(self, block: Block, place: QRectF) -> None:
        super().__init__(0, 0, place.width(), place.height())
        self.setPen(Qt.PenStyle.NoPen)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.block = block
        self._chosen = self._current = False
        self._words: _Words | None = None
        self.setPos(place.topLeft())

    def show_block(self, block: Block, place: QRectF) -> None:
        """Draw ``block`` at ``place``; nothing is repainted when neither is new."""
        if self.pos() != place.topLeft():
            self.setPos(place.topLeft())
        if block != self.block or self.rect().size() != place.size():
            self.block, self._words = block, None
            self.setRect(0, 0, place.width(), place.height())
            self.update()

    def mark(self, *, chosen: bool, current: bool) -> None:
        """Show whether the block is selected, and whether it has the keyboard."""
        if (chosen, current) != (self._chosen, self._current):
            self._chosen, self._current = chosen, current
            self.update()

    def forget_looks(self) -> None:
        """Draw afresh: theme or font are new."""
        self._words = None
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Frame, stripe and, as far as there is room, icon, title and times."""
        tokens = TOKENS[self.block.kind]
        box = self.rect().adjusted(0.5, 0.5, -0.5, -0.5)
        self._paint_frame(painter, box, tokens)
        stripe = QRectF(box.left() + 2, box.top() + 4, STRIPE, box.height() - 8)
        if box.width() > 3 * STRIPE:
            painter.fillRect(stripe, theme.color(f"{tokens}_strong"))
        self._paint_words(painter, box.adjusted(STRIPE + 5, 2, -3, -2), tokens)

    def _paint_frame(self, painter: QPainter, box: QRectF, tokens: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._chosen or self._current
        pen = QPen(theme.color("accent" if accent else f"{tokens}_border"), 2.0 if accent else 1.0)
        if self.block.ends is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("selected" if self._chosen else tokens))
        inset = 0.5 if accent else 0.0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text"), 1.0, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), RADIUS - 2, RADIUS - 2)

    def _paint_words(self, painter: QPainter, room: QRectF, tokens: str) -> None:
        words = self._words or self._fitted(room)
        side, half = theme.px(ICON), room.height() / 2
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if words.warns:
            self._paint_icon(painter, "triangle-alert", "warn_text", room.right() - side, room.top() + 1)
        if words.icon:
            self._paint_icon(painter, words.icon, f"{tokens}_text", room.left(), room.top() + 2)
        painter.setPen(theme.color("selected_text" if self._chosen else f"{tokens}_text"))
        if words.title:
            painter.setFont(title_font())
            left = room.left() + (side + 4 if words.icon else 0)
            painter.drawText(QRectF(left, room.top(), room.width() + SPILL, half), align, words.title)
        if words.times:
            painter.setFont(time_font())
            below = QRectF(room.left(), room.top() + half, room.width() + SPILL, half)
            painter.drawText(below, align, words.times)

    def _paint_icon(self, painter: QPainter, name: str, role: str, x: float, y: float) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x, y), pixmap(name, role, theme.px(ICON), ratio))

    def _fitted(self, room: QRectF) -> _Words:
        """Icon and title; a short block shows the whole title without icon, or the icon alone."""
        side, block = theme.px(ICON), self.block
        warns = block.misprinted and room.width() >= side
        left = room.width() - (side + 2 if warns else 0)
        needed, beside = _advance(block.title, TITLE, theme.text_scale()), left - side - 4
        icon = (ICONS[block.kind] or "") if left >= side else ""
        title = _elided(block.title, needed, beside) if beside > 2 * side else ""
        if beside < needed <= left + SPILL:
            icon, title = "", block.title
        self._words = _Words(icon, title, self._times(room), warns)
        return self._words

    def _times(self, room: QRectF) -> str:
        """The times, and what is printed wrong where there is room for that too."""
        full, scale = speech.span(self.block), theme.text_scale()
        warned = " · ".join(text for text in (full, speech.warning(self.block)) if text)
        fits = (text for text in (warned, full) if _advance(text, TIME, scale) <= room.width() + SPILL)
        return next(fits, "")


def title_font() -> QFont:
    """The first line of a block."""
    return _font(TITLE, theme.text_scale())


def time_font() -> QFont:
    """The second line, and the hours above."""
    return _font(TIME, theme.text_scale())


@lru_cache(maxsize=8)
def _font(part: float, _scale: int) -> QFont:
    """Made once a text size: three hundred blocks ask for it at every repaint."""
    font = theme.font()
    font.setPointSizeF(font.pointSizeF() * part)
    return font


@lru_cache(maxsize=4096)
def _advance(text: str, part: float, scale: int) -> float:
    """How wide a text is: measured once, for zooming asks for it again and again."""
    return QFontMetricsF(_font(part, scale)).horizontalAdvance(text)


def _elided(text: str, needed: float, room: float) -> str:
    if needed <= room:
        return text
    return QFontMetricsF(title_font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
