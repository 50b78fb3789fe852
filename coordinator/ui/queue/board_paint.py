"""Painting the call board: every size a share of the height, so that it is read from across the room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from coordinator.ui.kit import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
DIGITS = "0123456789"
ROOM = 1.3
"""A place is so much higher than the digits in it."""
WIDE = 1.72
"""A board that is narrower has a place under its number: beside it the digits would be too small."""


@dataclass(frozen=True, slots=True)
class CallLine:
    """One call on the board: the number and where to go."""

    event_id: str
    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Showing:
    """All that is on the board; nobody is named in it."""

    title: str = ""
    clock: str = ""
    calls: tuple[CallLine, ...] = ()
    waiting: tuple[str, ...] = ()
    empty: str = ""
    is_new: bool = False
    """The first call has just been made."""


class Sheet:
    """Words at places given in shares of the width and the height."""

    def __init__(self, painter: QPainter, size: QSize) -> None:
        self.painter = painter
        self.width, self.height = float(size.width()), float(size.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def place(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A part of the board, in hundredths."""
        x, y = self.width / 100, self.height / 100
        return QRectF(left * x, top * y, width * x, height * y)

    def write(self, text: str, place: QRectF, share: float, color: QColor, align: Qt.AlignmentFlag) -> float:
        """One line of this height at most, smaller where the place is narrow; the answer is its height."""
        font = fitting(text, place, share * self.height / 100)
        self.painter.setFont(font)
        self.painter.setPen(color)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        # The line of a Chinese face is half as high again as its digits: the digits stand in the middle.
        high, room = digits_of(font), place.width() - metrics.horizontalAdvance(shown)
        share_left = {LEFT: 0.0, RIGHT: 1.0}.get(align, 0.5)
        self.painter.drawText(QPointF(place.left() + room * share_left, place.center().y() + high / 2), shown)
        return high

    def panel(self, place: QRectF, ground: str, border: str) -> None:
        """A rounded ground in the colours of two tokens."""
        self.painter.setPen(QPen(theme.color(border), max(self.height / 300, 1.5)))
        self.painter.setBrush(theme.color(ground))
        self.painter.drawRoundedRect(place, self.height / 50, self.height / 50)


def fitting(text: str, place: QRectF, digits: float) -> QFont:
    """A bold face whose digits are ``digits`` pixels high, or as high as the place allows."""
    font = theme.font()
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(100)
    metrics = QFontMetricsF(font)
    of_height = 100 * digits / metrics.tightBoundingRect(DIGITS).height()
    of_place = of_height * place.height() / digits / ROOM
    of_width = 100 * place.width() / max(metrics.horizontalAdvance(text), 1)
    least = 60 * digits / metrics.tightBoundingRect(DIGITS).height()
    font.setPixelSize(max(int(min(of_height, of_place, max(of_width * 0.98, least))), 1))
    return font


def digits_of(font: QFont) -> float:
    """How high digits are on the screen."""
    return QFontMetricsF(font).tightBoundingRect(DIGITS).height()


def paint_board(painter: QPainter, size: QSize, showing: Showing) -> list[float]:
    """The whole board; the answer is how high the digits of each call became, newest first."""
    sheet = Sheet(painter, size)
    painter.fillRect(0, 0, size.width(), size.height(), theme.color("background"))
    text, quiet = theme.color("text"), theme.color("idle_text")
    sheet.write(showing.title, sheet.place(3, 1.5, 72, 7), 3, quiet, LEFT)
    sheet.write(showing.clock, sheet.place(77, 1.5, 20, 7), 4.2, text, RIGHT)
    if not showing.calls:
        sheet.write(showing.empty, sheet.place(5, 35, 90, 20), 7, quiet, CENTRE)
    tall = size.width() < 1.2 * size.height()
    heights = (_tall if tall else _wide)(sheet, showing) if showing.calls else []
    _paint_waiting(sheet, showing.waiting)
    return heights


def _wide(sheet: Sheet, showing: Showing) -> list[float]:
    """The newest at the left, those before it at the right."""
    first = _paint_newest(sheet, showing, sheet.place(3, 11, 45, 73))
    pitch = 73 / 3
    paint = _paint_call if sheet.width >= WIDE * sheet.height else _paint_stacked
    rest = [
        paint(sheet, call, sheet.place(49.5, 11 + number * pitch, 47.5, pitch - (1.2 if number < 2 else 0)))
        for number, call in enumerate(showing.calls[1:])
    ]
    return [first, *rest]


def _tall(sheet: Sheet, showing: Showing) -> list[float]:
    """A board that stands upright: under each other."""
    first = _paint_newest(sheet, showing, sheet.place(4, 10, 92, 34))
    rest = [
        _paint_call(sheet, call, sheet.place(4, 46 + number * 13, 92, 12))
        for number, call in enumerate(showing.calls[1:])
    ]
    return [first, *rest]


def _paint_newest(sheet: Sheet, showing: Showing, place: QRectF) -> float:
    call = showing.calls[0]
    ground, ink = ("accent", "accent_text") if showing.is_new else ("info", "info_text")
    sheet.panel(place, ground, "accent")
    inner = place.adjusted(place.width() * 0.03, 0, -place.width() * 0.03, 0)
    number = QRectF(inner.left(), inner.top() + inner.height() * 0.08, inner.width(), inner.height() * 0.54)
    where = QRectF(inner.left(), inner.top() + inner.height() * 0.64, inner.width(), inner.height() * 0.3)
    height = sheet.write(call.label, number, 28, theme.color(ink), CENTRE)
    sheet.write(call.place, where, 10, theme.color(ink), CENTRE)
    return height


def _paint_call(sheet: Sheet, call: CallLine, place: QRectF) -> float:
    sheet.panel(place, "card", "border")
    inner = place.adjusted(place.width() * 0.03, 0, -place.width() * 0.03, 0)
    number = QRectF(inner.left(), inner.top(), inner.width() * 0.66, inner.height())
    where = QRectF(number.right() + inner.width() * 0.03, inner.top(), inner.width() * 0.31, inner.height())
    height = sheet.write(call.label, number, 15.5, theme.color("text"), LEFT)
    sheet.write(call.place, where, 6, theme.color("idle_text"), LEFT)
    return height


def _paint_stacked(sheet: Sheet, call: CallLine, place: QRectF) -> float:
    """The place under the number."""
    sheet.panel(place, "card", "border")
    inner = place.adjusted(place.width() * 0.03, 0, -place.width() * 0.03, 0)
    high = inner.height()
    number = QRectF(inner.left(), inner.top() - high * 0.075, inner.width(), high * 0.87)
    where = QRectF(inner.left(), inner.top() + high * 0.725, inner.width(), high * 0.24)
    height = sheet.write(call.label, number, 15.4, theme.color("text"), CENTRE)
    sheet.write(call.place, where, 4, theme.color("idle_text"), CENTRE)
    return height


def _paint_waiting(sheet: Sheet, waiting: tuple[str, ...]) -> None:
    """How many wait for each room, in two lines where one would be crowded."""
    if not waiting:
        return
    most = 3 if sheet.width >= WIDE * sheet.height else 2
    lines = 1 if len(waiting) <= most else 2
    columns = max(-(-len(waiting) // lines), 1)
    width, high = 94 / columns, (10 if lines == 1 else 5.6)
    for number, text in enumerate(waiting):
        left, top = 3 + number % columns * width, 87 if lines == 1 else 86 + number // columns * 6
        sheet.write(text, sheet.place(left, top, width - 1, high), 4, theme.color("text"), LEFT)
