"""The weeks of a calendar: keys go from day to day, entries are dragged or moved with Ctrl and arrows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from coordinator.domain.roc import format_roc
from coordinator.planning.holidays import DayNote
from coordinator.ui.kit import theme
from coordinator.ui.kit.calendar.days import WEEK, DaysModel, Entry
from coordinator.ui.kit.calendar.drawing import DayDelegate, chip_rects, row_height

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
CURSOR = QAbstractItemView.CursorAction
WALKS = {
    CURSOR.MoveLeft: -1,
    CURSOR.MovePrevious: -1,
    CURSOR.MoveRight: 1,
    CURSOR.MoveNext: 1,
    CURSOR.MoveUp: -WEEK,
    CURSOR.MoveDown: WEEK,
}


@dataclass(frozen=True, slots=True)
class Moved:
    """An entry was moved so many days; ``whole`` when all of its group shall go along."""

    key: str
    days: int
    whole: bool


class CalendarView(QTableView):
    """Weeks of days. Space goes from entry to entry of a day, Enter opens one, or the day itself."""

    moved = Signal(object)
    """A ``Moved``; the calendar itself changes only when `show_days` brings the answer."""
    opened = Signal(str)
    """Key of the entry that was double-clicked, or picked when Enter was pressed."""
    picked = Signal(str)
    day_opened = Signal(object)
    """A ``date`` without entries on which Enter was pressed or that was double-clicked."""
    month_changed = Signal(object)
    """The ``date`` on which the keyboard is."""
    drag_told = Signal(str)
    """Where a drag would put it, in words; empty when it ends."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DaysModel(self)
        self.hint = ""
        self._drawn = DayDelegate(self.days, self)
        self._grabbed: tuple[Entry, QPoint] | None = None
        self._shift = 0
        self.setModel(self.days)
        self.setItemDelegate(self._drawn)
        self.setAccessibleName(title)
        self._set_up_looks()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._open)

    def _set_up_looks(self) -> None:
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # All seven days, however large the text: there is no bar to scroll sideways with.
        header.setMinimumSectionSize(theme.px(20))
        header.setSectionsClickable(False)
        header.setHighlightSections(False)

    # -- showing ---------------------------------------------------------------------------------

    def show_days(
        self, first: date, last: date, notes: Mapping[date, DayNote], entries: Sequence[Entry]
    ) -> None:
        """Show these days; the keyboard stays on its day, at first it is where the first entry is."""
        before = self.current_day()
        top = self.days.day_at(self.indexAt(QPoint(1, 1))) if self.indexAt(QPoint(1, 1)).isValid() else None
        self.days.show(first, last, notes, entries)
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, row_height(max(self.days.most_in_week(row), 1)))
        if before is None or self.days.day_at(self.days.index_of(before)) != before:
            # Another training lies in another year: its days begin where its first entry is.
            self.go_to(min((entry.day for entry in entries), default=first))
        else:
            picked = self.days.entry(self._drawn.picked)
            self.setCurrentIndex(self.days.index_of(picked.day if picked else before))
            if top is not None:
                self.scrollTo(self.days.index_of(top), QAbstractItemView.ScrollHint.PositionAtTop)
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def current_day(self) -> date | None:
        """The day on which the keyboard is."""
        index = self.currentIndex()
        return self.days.day_at(index) if index.isValid() else None

    def go_to(self, day: date) -> None:
        """Put the keyboard on ``day`` with its month in view."""
        self.setCurrentIndex(self.days.index_of(day))
        first = self.days.index_of(day.replace(day=1))
        self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        self.scrollTo(self.currentIndex())

    def pick(self, key: str) -> None:
        """Mark an entry and put the keyboard on its day; nothing is signalled."""
        entry = self.days.entry(key)
        self._drawn.picked = key if entry else ""
        self._describe()
        if entry is not None and entry.day != self.current_day():
            self.setCurrentIndex(self.days.index_of(entry.day))
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def picked_key(self) -> str:
        """The key of the marked entry, or an empty text."""
        return self._drawn.picked

    def chip_of(self, key: str) -> QPoint:
        """The middle of an entry in the viewport."""
        entry = self.days.entry(key)
        assert entry is not None, key
        entries = self.days.entries_on(entry.day)
        rects = chip_rects(self.visualRect(self.days.index_of(entry.day)), len(entries))
        return rects[[e.key for e in entries].index(key)].center()

    def _on_current(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        day = self.days.day_at(index)
        on_it = [entry.key for entry in self.days.entries_on(day)]
        if self._drawn.picked not in on_it:
            self._pick(on_it[0] if on_it else "")
        self.month_changed.emit(day)

    def _pick(self, key: str) -> None:
        if self._drawn.picked != key:
            self._drawn.picked = key
            self._describe()
            self.viewport().update()
            if key:
                self.picked.emit(key)

    def _describe(self) -> None:
        """A screen reader hears which entry the keys would move, and which keys there are."""
        entry = self.days.entry(self._drawn.picked)
        name = (entry.tip or entry.text) if entry else ""
        self.setAccessibleDescription(". ".join(part for part in (name, self.hint) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The day with the keyboard stays in view when a message takes room away."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._grabbed:
            self._let_go()
        elif key in STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_picked(STEPS[key], whole=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space:
            self._pick_next()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        day = self.current_day()
        if day is None:
            return self.days.index(0, 0)
        if action in (CURSOR.MovePageUp, CURSOR.MovePageDown):
            return self.days.index_of(month_from(day, 1 if action == CURSOR.MovePageDown else -1))
        if action in WALKS:
            return self.days.index_of(day + timedelta(days=WALKS[action]))
        return super().moveCursor(action, modifiers)

    def _pick_next(self) -> None:
        day = self.current_day()
        keys = [entry.key for entry in self.days.entries_on(day)] if day else []
        if keys:
            at = keys.index(self._drawn.picked) if self._drawn.picked in keys else -1
            self._pick(keys[(at + 1) % len(keys)])

    def _move_picked(self, days: int, *, whole: bool) -> None:
        if self._drawn.picked:
            self.moved.emit(Moved(self._drawn.picked, days, whole))

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        day = self.days.day_at(index)
        if self._drawn.picked and any(e.key == self._drawn.picked for e in self.days.entries_on(day)):
            self.opened.emit(self._drawn.picked)
        elif not self.days.entries_on(day):
            self.day_opened.emit(day)

    # -- dragging --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        entry = self._entry_at(at)
        if event.button() == Qt.MouseButton.LeftButton and entry is not None:
            self._pick(entry.key)
            self._grabbed, self._shift = (entry, at), 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._grabbed is None:
            return
        entry, start = self._grabbed
        index = self.indexAt(at)
        if index.isValid() and (at - start).manhattanLength() >= QApplication.startDragDistance():
            self._shift = (self.days.day_at(index) - entry.day).days
            self._show_drag(whole=_is_whole(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        grabbed, days = self._grabbed, self._shift
        self._let_go()
        if grabbed is not None and days:
            self.moved.emit(Moved(grabbed[0].key, days, _is_whole(event)))

    def _let_go(self) -> None:
        self._grabbed, self._shift = None, 0
        self._drawn.targets = frozenset()
        self.drag_told.emit("")
        self.viewport().update()

    def _show_drag(self, *, whole: bool) -> None:
        if self._grabbed is None:
            return
        entry, by = self._grabbed[0], timedelta(days=self._shift)
        going = self.days.group_of(entry) if whole else [entry]
        self._drawn.targets = frozenset(each.day + by for each in going)
        self.drag_told.emit(f"{entry.text} → {format_roc(entry.day + by)}")
        self.viewport().update()

    def _entry_at(self, at: QPoint) -> Entry | None:
        index = self.indexAt(at)
        if not index.isValid():
            return None
        entries = self.days.entries_on(self.days.day_at(index))
        areas = chip_rects(self.visualRect(index), len(entries))
        return next((e for e, area in zip(entries, areas, strict=True) if area.contains(at)), None)


def _is_whole(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def month_from(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    return day
