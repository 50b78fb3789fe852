"""A list of events in words, and a field to take the chosen one back with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.services.desk import Desk
from coordinator.ui.desk.words import time_of
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.person_history import HistoryRow, history_rows
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

UNDOABLE = frozenset({Kind.MARK, Kind.WALK_IN, Kind.NOTE, Kind.REISSUE})


class HistoryList(QWidget):
    """Newest first. `undo_asked(event id, reason)`; the engine says whether a reason is needed."""

    undo_asked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        columns = (
            Column[HistoryRow]("time", self.tr("Time"), _time, key=_counted, tip=_moment, width=62),
            Column[HistoryRow]("what", self.tr("What"), self._what, tip=self._what, width=172),
            Column[HistoryRow]("desk", self.tr("Desk"), lambda row: row.desk, width=64),
            Column[HistoryRow]("who", self.tr("By"), lambda row: row.who, width=66),
            Column[HistoryRow]("words", self.tr("Words"), _words, tip=_words, width=80),
        )
        model: RowsModel[HistoryRow] = RowsModel(columns, lambda row: row.id, parent=self)
        self.list = TableView(model, name)
        self.reason = TextField(self.tr("Reason for taking it back"))
        self.undo = button(self.tr("Take back"), "undo-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        column.addLayout(row(1, self.undo))
        self.list.selection_changed.connect(self._allow)
        self.undo.clicked.connect(lambda _checked=False: self._ask())
        line = self.reason.editor
        assert isinstance(line, QLineEdit)
        line.returnPressed.connect(self._ask)
        self._allow()

    def show_events(
        self,
        desk: Desk,
        events: Iterable[Event],
        *,
        sessions: Mapping[str, str] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """The newest first; ``sessions`` names those worth naming, ``names`` whom an event is about."""
        self._names = names or {}
        ledger, attendance = desk.memory.ledger, desk.memory.attendance
        every = list(events)
        devices = {log: device.name for log, device in attendance.devices.items()}
        shifts = {event.id: ledger.at_ms(event) - event.wall_ms for event in every}
        rows = history_rows(every, ledger.texts, devices, sessions or {}, attendance.voided, shifts)
        self.list.rows.set_rows(rows[::-1])
        self._allow()

    def clear_reason(self) -> None:
        """It was taken back: the next one needs a reason of its own."""
        line = self.reason.editor
        assert isinstance(line, QLineEdit)
        line.clear()

    def _what(self, row: HistoryRow) -> str:
        what = " ・ ".join(filter(None, (self._names.get(row.id), row.act, row.session)))
        return self.tr("{what} (taken back)").format(what=what) if row.taken_back else what

    def _allow(self) -> None:
        chosen = self.list.selected_rows()
        self.undo.setEnabled(len(chosen) == 1 and _can_undo(chosen[0]))

    def _ask(self) -> None:
        for chosen in self.list.selected_rows()[:1]:
            if _can_undo(chosen):
                self.undo_asked.emit(chosen.id, self.reason.value().strip())


def _can_undo(row: HistoryRow) -> bool:
    return row.kind in UNDOABLE and not row.taken_back


def _time(row: HistoryRow) -> str:
    return time_of(row.counted_ms)


def _moment(row: HistoryRow) -> str:
    return row.claimed or row.when


def _counted(row: HistoryRow) -> int:
    return row.counted_ms


def _words(row: HistoryRow) -> str:
    return row.detail
