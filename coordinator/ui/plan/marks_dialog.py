"""Which marks the chosen sessions ask for, and from when to when: proposed from the agenda, typed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes
from coordinator.domain.scheduling import Times, proposed_slots, proposed_times
from coordinator.domain.training import MarkSlot, Session
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.plan.marks import stored_times, typed_time
from coordinator.ui.plan.words import mark_plan_words, slot_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One mark with its times."""

    slot: MarkSlot
    times: Times


class MarksDialog(Dialog):
    """Accepted, `slots` and `times` are what to store; `times` is None when each agenda decides."""

    def __init__(self, plan: Plan, sessions: Sequence[Session], parent: QWidget | None = None) -> None:
        count = len(sessions)
        super().__init__(
            self.tr("Mark plan"),
            self.tr("For {n} sessions. It is stored in one step and can be undone.").format(n=count),
            self.tr("Set mark plan"),
            parent,
        )
        self._plan, self._first = plan, sessions[0]
        stored = plan.marks_of(self._first)
        known = tuple(mark.slot for mark in stored)
        first = known if known in mark_plan_words() else proposed_slots(plan, self._first.course_day_id)
        words = [(slots, word) for slots, word in mark_plan_words().items()]
        self.plan_choice = ChoiceField(self.tr("Marks"), words)
        self.plan_choice.editor.setCurrentIndex([slots for slots, _ in words].index(first))  # type: ignore[attr-defined]
        self.by_agenda = CheckField(self.tr("Times from the agenda of each session"))
        timed = any(mark.opens is not None or mark.closes is not None for mark in stored)
        several = len({(s.course_day_id, s.shift_minutes) for s in sessions}) > 1
        self.by_agenda.set_value(several or not timed)
        self._times: dict[MarkSlot, Times] = dict(stored_times(stored)) if timed else {}
        model: RowsModel[MarkRow] = RowsModel(self._columns(), lambda r: r.slot, self._typed, self)
        self.table: TableView[MarkRow] = TableView(model, self.tr("Times of the marks"))
        self._below = label("", "caption", wrap=True)
        self.body.addWidget(self.plan_choice)
        self.body.addWidget(self.by_agenda)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.body.addWidget(self._below)
        self.plan_choice.committed.connect(lambda _slots: self._show())
        self.by_agenda.committed.connect(lambda _on: self._show())
        self.take_room(520, 480)
        self._several = several
        self._show()

    @property
    def slots(self) -> tuple[MarkSlot, ...]:
        """The chosen mark plan."""
        number: int = self.plan_choice.editor.currentIndex()  # type: ignore[attr-defined]
        return list(mark_plan_words())[number]

    @property
    def times(self) -> Mapping[MarkSlot, Times] | None:
        """The times for all sessions alike, or None when each takes those of its agenda."""
        return None if self.by_agenda.value() else {row.slot: row.times for row in self.table.rows.rows}

    def _columns(self) -> list[Column[MarkRow]]:
        own = self._is_typed
        return [
            Column("slot", translate("MarksDialog", "Mark"), lambda r: slot_words()[r.slot], width=140),
            Column("opens", translate("MarksDialog", "From"), lambda r: _clock(r.times[0]), editable=own,
                   width=100),
            Column("closes", translate("MarksDialog", "Until"), lambda r: _clock(r.times[1]), editable=own,
                   width=100),
        ]  # fmt: skip

    def _is_typed(self, _row: MarkRow) -> bool:
        return not self.by_agenda.value()

    def _show(self) -> None:
        proposed = proposed_times(self._plan, self._first, self.slots)
        times = proposed if self.by_agenda.value() else {**proposed, **self._times}
        self.table.rows.set_rows([MarkRow(slot, times[slot]) for slot in self.slots])
        text = ""
        if self.by_agenda.value() and self._several:
            text = self.tr("Shown are the times of the first session; the others follow their own agenda.")
        elif not self.by_agenda.value():
            text = self.tr("These times hold for every chosen session.")
        self._below.setText(text)

    def _typed(self, row: MarkRow, column: Column[MarkRow], text: str) -> None:
        self.say("")
        try:
            self._times[row.slot] = typed_time(row.times, column.name, text)
        except RuleError as error:
            self.say(messages.sentence(error))
        self._show()


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else format_minutes(minutes)
