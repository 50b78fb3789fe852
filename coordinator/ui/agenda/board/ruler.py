"""The hours above the board and the course days at its left; they stay while the board scrolls under them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.roc import format_minutes
from coordinator.ui.agenda.board.blockitem import time_font, title_font
from coordinator.ui.agenda.board.layout import Layout
from coordinator.ui.kit import theme

HOURS_HEIGHT, MOST_CAPTION, LEAST_CAPTION = 26, 150, 56
BESIDE = 10


class Rulers:
    """Both of them, placed in the margins of the board."""

    def __init__(self, board: QWidget) -> None:
        self._hours, self._names = Hours(board), Captions(board)

    def margins(self, captions: Mapping[str, str]) -> tuple[int, int]:
        """What the board has to leave at its left and above."""
        return caption_width(captions), theme.px(HOURS_HEIGHT)

    def follow(
        self, area: QRect, layout: Layout, captions: Mapping[str, str], scrolled: tuple[int, int]
    ) -> None:
        """Stand around ``area``, with hours and names where the scrolled board has them."""
        height = theme.px(HOURS_HEIGHT)
        self._hours.setGeometry(area.left(), area.top() - height, area.width(), height)
        self._names.setGeometry(0, area.top(), area.left(), area.height())
        self._hours.show_hours(layout, scrolled[0])
        self._names.show_captions(layout, captions, scrolled[1])


class Hours(QWidget):
    """08:00, 09:00, … above their lines; ``offset`` is how far the board is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout: Layout | None = None
        self._offset = 0

    def show_hours(self, layout: Layout, offset: int) -> None:
        """Follow the board."""
        self._layout, self._offset = layout, offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every hour, or every second where they would touch."""
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setFont(time_font())
        painter.setPen(theme.color("muted"))
        room = QFontMetricsF(time_font()).horizontalAdvance("00:00 ")
        every = 60 if self._layout.per_minute * 60 > room else 120
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for minute in range(self._layout.first, self._layout.last, every):
            x = self._layout.x(minute) - self._offset
            painter.drawText(QRectF(x + 3, 0, room, self.height()), align, format_minutes(minute))


class Captions(QWidget):
    """The names of the rows, in two lines where one is too short."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout: Layout | None = None
        self._captions: Mapping[str, str] = {}
        self._offset = 0

    def show_captions(self, layout: Layout, captions: Mapping[str, str], offset: int) -> None:
        """Follow the board."""
        self._layout, self._captions, self._offset = layout, captions, offset
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each name in the middle of its row."""
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setFont(title_font())
        painter.setPen(theme.color("muted"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWrapAnywhere)
        for row in self._layout.rows:
            room = QRectF(0, row.top - self._offset, self.width() - theme.px(BESIDE), row.height)
            painter.drawText(room, flags, self._captions.get(row.day_id, ""))


def caption_width(captions: Mapping[str, str]) -> int:
    """Pixels for the column of names: the longest in one line, within reason."""
    metrics = QFontMetricsF(title_font())
    widest = max((metrics.horizontalAdvance(text) for text in captions.values()), default=0.0)
    return round(max(theme.px(LEAST_CAPTION), min(widest + 2, theme.px(MOST_CAPTION)))) + theme.px(BESIDE)
