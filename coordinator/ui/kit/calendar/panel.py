"""A calendar with its month, a legend in words, and a line that says what it does not know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coordinator.domain.roc import ROC_OFFSET
from coordinator.planning.holidays import Caveat, DayKind, DayNote, caveats, day_notes
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import tool_button
from coordinator.ui.kit.calendar.days import Entry
from coordinator.ui.kit.calendar.drawing import GROUNDS
from coordinator.ui.kit.calendar.weeks import CalendarView, month_from
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate
SWATCH = 12


class CalendarPanel(Card):
    """Put it on a page and tell it days and entries with `show_entries`; `view` has the signals."""

    month_shown = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self.setAccessibleName(title)
        self.view = CalendarView(title)
        self.month = label("", "heading")
        self.caveat = label("", "caption", wrap=True)
        earlier = tool_button("chevron-left", self.tr("Month before"))
        later = tool_button("chevron-right", self.tr("Month after"))
        earlier.clicked.connect(lambda _checked=False: self._turn(-1))
        later.clicked.connect(lambda _checked=False: self._turn(1))
        self._drag = label("", "caption")
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), theme.px(7), theme.px(7), theme.px(5))
        for part in (earlier, self.month, later):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._drag)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(8))
        foot.setSpacing(theme.px(4))
        foot.addWidget(_legend())
        foot.addWidget(self.caveat)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(foot)
        self.view.month_changed.connect(self._show_month)
        self.view.drag_told.connect(self._drag.setText)
        self.view.hint = self.tr(
            "Arrow keys go from day to day, Page Up and Page Down from month to month. Ctrl+arrows move the "
            "session, with Shift the whole batch. Space goes to the next session of the day, Enter opens it."
        )
        self.view.setAccessibleDescription(self.view.hint)

    def show_entries(self, first: date, last: date, entries: Sequence[Entry]) -> None:
        """Show the days from ``first`` to ``last`` with what stands on them."""
        notes: Mapping[date, DayNote] = day_notes(first, last)
        self.view.show_days(first, last, notes, entries)
        self.caveat.setText(" ".join(caveat_words(c) for c in caveats(first, last)))

    def _show_month(self, day: date) -> None:
        words = self.tr("{year}/{month}").format(year=day.year - ROC_OFFSET, month=day.month)
        self.month.setText(words)
        self.month_shown.emit(words)

    def _turn(self, months: int) -> None:
        day = self.view.current_day()
        if day is not None:
            self.view.go_to(month_from(day, months))


def caveat_words(caveat: Caveat) -> str:
    """What the calendar cannot know, in a sentence."""

    return {
        Caveat.LOCAL: translate(
            "CalendarPanel", "Typhoon days and days that one county gives or moves are not in it."
        ),
        Caveat.NOT_ANNOUNCED: translate(
            "CalendarPanel",
            "Later years are by the rules of the law only: their work calendar was not announced yet, "
            "make-up work days may be added.",
        ),
        Caveat.NO_CALENDAR: translate("CalendarPanel", "For the earliest years only weekends are known."),
    }[caveat]


def _legend() -> QWidget:

    words = {
        DayKind.WEEKEND: translate("Calendar", "Weekend"),
        DayKind.HOLIDAY: translate("Calendar", "Public holiday"),
        DayKind.MAKE_UP: translate("Calendar", "Make-up day"),
    }
    result = QWidget()
    line = QHBoxLayout(result)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(6))
    for kind, word in words.items():
        line.addWidget(_Swatch(kind))
        line.addWidget(label(word, "caption"))
        line.addSpacing(theme.px(10))
    line.addStretch(1)
    return result


class _Swatch(QWidget):
    """The ground of one kind of day, small; painted, so that a change of theme reaches it."""

    def __init__(self, kind: DayKind) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SWATCH), theme.px(SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, text = GROUNDS[self._kind]
        painter.setPen(theme.color(text))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.end()
