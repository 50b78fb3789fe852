"""The days of a calendar as a table model: a row is a week from Sunday on, as in printed office calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from coordinator.domain.roc import WEEKDAYS, format_roc
from coordinator.planning.holidays import DayKind, DayNote
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.rows import ROOT, Index

translate = QCoreApplication.translate
WEEK = 7
PLAIN = DayNote(DayKind.WORKDAY)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day; ``tip`` is its whole name where ``text`` is short.

    Those of one ``group`` move together when asked; ``number`` chooses the colour.
    """

    key: str
    day: date
    text: str
    group: str = ""
    number: int = 0
    tip: str = ""


def note_words(note: DayNote) -> str:
    """What kind of day it is; an ordinary one says nothing."""
    if note.kind is DayKind.HOLIDAY:
        return note.name or translate("Calendar", "Public holiday")
    words = {
        DayKind.WEEKEND: translate("Calendar", "Weekend"),
        DayKind.MAKE_UP: translate("Calendar", "Make-up day"),
    }
    return words.get(note.kind, "")


def week_start(day: date) -> date:
    """The Sunday on or before ``day``."""
    return day - timedelta(days=(day.weekday() + 1) % WEEK)


class DaysModel(QAbstractTableModel):
    """Every day between two dates, in whole weeks; each cell tells a screen reader all it shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first, self._weeks = week_start(date(2023, 8, 1)), 0
        self._notes: Mapping[date, DayNote] = {}
        self._entries: dict[date, list[Entry]] = {}

    def show(self, first: date, last: date, notes: Mapping[date, DayNote], entries: Sequence[Entry]) -> None:
        """Show these days and what stands on them, in the order given."""
        by_day: dict[date, list[Entry]] = {}
        for entry in entries:
            by_day.setdefault(entry.day, []).append(entry)
        start = week_start(first)
        weeks = (last - start).days // WEEK + 1
        if (start, weeks) == (self._first, self._weeks):
            self._notes, self._entries = notes, by_day
            self.dataChanged.emit(self.index(0, 0), self.index(weeks - 1, WEEK - 1))
            return
        self.beginResetModel()
        self._first, self._weeks = start, weeks
        self._notes, self._entries = notes, by_day
        self.endResetModel()

    # -- days ------------------------------------------------------------------------------------

    def day_at(self, index: Index) -> date:
        """The day of a valid index."""
        return self._first + timedelta(days=index.row() * WEEK + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """The cell of ``day``; the nearest one when it lies outside."""
        number = min(max((day - self._first).days, 0), max(self._weeks * WEEK - 1, 0))
        return self.index(number // WEEK, number % WEEK)

    def note_of(self, day: date) -> DayNote:
        """What kind of day it is."""
        return self._notes.get(day, PLAIN)

    def entries_on(self, day: date) -> Sequence[Entry]:
        """What stands on a day."""
        return self._entries.get(day, ())

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next((e for day in self._entries.values() for e in day if e.key == key), None)

    def group_of(self, entry: Entry) -> list[Entry]:
        """All entries that move together with ``entry``; itself alone without a group."""
        if not entry.group:
            return [entry]
        return [e for day in self._entries.values() for e in day if e.group == entry.group]

    def most_in_week(self, row: int) -> int:
        """How many entries the fullest day of a week has."""
        days = (self._first + timedelta(days=row * WEEK + column) for column in range(WEEK))
        return max(len(self.entries_on(day)) for day in days)

    def spoken(self, day: date) -> str:
        """The whole day as a screen reader says it."""
        words = [note_words(self.note_of(day)), *(e.tip or e.text for e in self.entries_on(day))]
        return ", ".join([format_roc(day), *(word for word in words if word)])

    # -- what Qt asks ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._weeks

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else WEEK

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return WEEKDAYS[section - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(day)
        if role == Qt.ItemDataRole.ToolTipRole:
            tips = [note_words(self.note_of(day)), *(e.tip or e.text for e in self.entries_on(day))]
            return tooltip("\n".join(tip for tip in tips if tip)) or None
        return None
