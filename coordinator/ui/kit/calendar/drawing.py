"""How a day of the calendar is drawn: number, kind of day in words, and a chip for each entry."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coordinator.planning.holidays import DayKind
from coordinator.ui.kit import theme
from coordinator.ui.kit.calendar.days import WEEK, DaysModel, Entry, note_words
from coordinator.ui.kit.rows import Index

HEAD, CHIP, GAP, INSET = 24, 20, 2, 3
# Ground and text of each kind of day.
GROUNDS = {
    DayKind.WORKDAY: ("card", "text"),
    DayKind.WEEKEND: ("idle", "idle_text"),
    DayKind.HOLIDAY: ("bad", "bad_text"),
    DayKind.MAKE_UP: ("warn", "warn_text"),
}
SHAPES = 4
FEW = 3
ORDINAL = "第"


def row_height(entries: int) -> int:
    """Room for the head of a day and so many chips."""
    return theme.px(HEAD + 8) + entries * theme.px(CHIP + GAP)


def chip_rects(cell: QRect, count: int) -> list[QRect]:
    """Where the chips of a day lie."""
    left, width = cell.left() + theme.px(INSET), cell.width() - 2 * theme.px(INSET)
    step, top = theme.px(CHIP + GAP), cell.top() + theme.px(HEAD)
    return [QRect(left, top + n * step, width, theme.px(CHIP)) for n in range(count)]


class DayDelegate(QStyledItemDelegate):
    """Draws the cells of a `CalendarView`; the view sets what is picked and where a drag is."""

    def __init__(self, days: DaysModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._days = days
        self.picked = ""
        self.targets: frozenset[date] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day = self._days.day_at(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect, day)
        self._paint_head(painter, option, day)
        entries = self._days.entries_on(day)
        for area, entry in zip(chip_rects(option.rect, len(entries)), entries, strict=True):
            _paint_chip(painter, option.font, area, entry, is_picked=entry.key == self.picked)
        focus = option.state & QStyle.StateFlag.State_HasFocus
        if focus or day in self.targets:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, day: date) -> None:
        ground, _ = GROUNDS[self._days.note_of(day).kind]
        painter.fillRect(area, theme.color("accent_soft" if day in self.targets else ground))
        painter.setPen(theme.color("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        # A line goes round each month, because the weeks run on without a break.
        painter.setPen(theme.color("muted"))
        if day.day <= WEEK:
            painter.drawLine(area.topLeft(), area.topRight())
        if day.day == 1:
            painter.drawLine(area.topLeft(), area.bottomLeft())

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, day: date) -> None:
        note = self._days.note_of(day)
        _, token = GROUNDS[note.kind]
        inset = theme.px(6)
        line = QRect(option.rect.left() + inset, option.rect.top(), option.rect.width() - 2 * inset,
                     theme.px(HEAD))  # fmt: skip
        number = f"{day.month}/{day.day}" if day.day == 1 else str(day.day)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(theme.color(token))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), number)
        taken = QFontMetrics(bold).horizontalAdvance(number) + theme.px(6)
        words = "" if note.kind is DayKind.WEEKEND else note_words(note)
        painter.setFont(_small(option.font))
        rest = line.adjusted(taken, 0, 0, 0)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown)


def _small(font: QFont) -> QFont:
    result = QFont(font)
    result.setPixelSize(theme.px(12))
    return result


def _paint_chip(painter: QPainter, font: QFont, area: QRect, entry: Entry, *, is_picked: bool) -> None:
    painter.setPen(theme.color("accent" if is_picked else "border"))
    painter.setBrush(theme.color("selected" if is_picked else "card"))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    side = theme.px(9)
    mark = QRectF(area.left() + theme.px(4), area.center().y() - side / 2 + 1, side, side)
    paint_sign(painter, mark, entry.number)
    painter.setFont(_small(font))
    painter.setPen(theme.color("selected_text" if is_picked else "text"))
    text = area.adjusted(side + theme.px(7), 0, -theme.px(1), 0)
    shown = fitted(entry.text, QFontMetrics(painter.font()), text.width())
    painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def fitted(words: str, metrics: QFontMetrics, width: int) -> str:
    """Words with an ellipsis, but bare where few fit: 第一 tells batches apart, 第… does not."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    if shown == words or len(shown) > FEW:
        return shown
    fitting = _fitting(words, metrics, width)
    # The first sign of 第一區 is that of every region: alone it would tell nothing.
    return _fitting(words[1:], metrics, width) if fitting == ORDINAL else fitting


def _fitting(words: str, metrics: QFontMetrics, width: int) -> str:
    beginnings = (words[:n] for n in range(len(words), 0, -1))
    return next((part for part in beginnings if metrics.horizontalAdvance(part) <= width), "")


def paint_sign(painter: QPainter, area: QRectF, number: int) -> None:
    """Colour and shape of a group: from the sixth on the colour comes back, the shape does not."""
    painter.setPen(theme.color("muted"))
    painter.setBrush(theme.district_color(number))
    shape = number // theme.DISTRICTS % SHAPES
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    middle = area.center()
    if shape == 0:
        painter.drawRoundedRect(area, 2, 2)
    elif shape == 1:
        painter.drawEllipse(area)
    elif shape == 2:
        _polygon(painter, (middle.x(), top), (right, middle.y()), (middle.x(), bottom), (left, middle.y()))
    else:
        _polygon(painter, (left, bottom), (right, bottom), (middle.x(), top))


def _polygon(painter: QPainter, *corners: tuple[float, float]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
