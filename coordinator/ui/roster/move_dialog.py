"""People go from one session to another; each session shows its seats, who is registered, what is free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coordinator.documents.roster_list import session_labels
from coordinator.domain.overview import seats_of
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.entry_edits import sessions_after


@dataclass(frozen=True, slots=True)
class Place:
    """A session with its seats, and the people who need one, now and after the move."""

    id: str
    label: str
    seats: int | None
    now: int
    after: int

    @property
    def free(self) -> int | None:
        """Seats left after the move; None while nobody has counted them."""
        return None if self.seats is None else self.seats - self.after


class MoveDialog(Dialog):
    """``registered`` is who needs a seat, by session; accepted, ``way`` says what each of them does."""

    def __init__(
        self, entries: Sequence[RosterEntry], plan: Plan, registered: Mapping[str, int], parent: QWidget
    ) -> None:
        title = self.tr("Move {n} people to another session").format(n=f"{len(entries):,}")
        super().__init__(title, "", self.tr("Move"), parent)
        self._entries, self._plan, self._registered = entries, plan, registered
        self._moves: list[tuple[RosterEntry, set[str], set[str]]] = []
        self._labels = session_labels(plan)
        held = {r.session_id for entry in entries for r in entry.registrations}
        sources = [(s.id, self._labels[s.id]) for s in plan.sessions if s.id in held]
        every = self.tr("All their sessions") if sources else self.tr("No session yet")
        self.source = ChoiceField(self.tr("From"), [*sources, ("", every)] if len(sources) != 1 else sources)
        self.target = ChoiceField(self.tr("To"), [(s.id, self._labels[s.id]) for s in plan.sessions])
        self.body.addLayout(form_grid(self.source, self.target))
        self.model: RowsModel[Place] = RowsModel(self._columns(), row_key=lambda place: place.id, parent=self)
        self.table: TableView[Place] = TableView(self.model, self.tr("Seats of the sessions"))
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self._said = label("", "muted", wrap=True)
        self.body.addWidget(self._said)
        self._choose_first(held)
        for field in (self.source, self.target):
            field.committed.connect(lambda _value: self._show())
        self._show()
        self.take_room(820, 560)

    def _columns(self) -> list[Column[Place]]:
        return [
            Column("session", self.tr("Session"), lambda p: p.label, width=270),
            Column("seats", self.tr("Seats"), lambda p: _number(p.seats), align_right=True, width=80),
            Column("now", self.tr("Registered"), lambda p: f"{p.now:,}", align_right=True, width=110),
            Column("after", self.tr("After the move"), lambda p: f"{p.after:,}", align_right=True, width=140),
            Column("free", self.tr("Free"), lambda p: _number(p.free), pill=self._free_pill, width=120),
        ]

    def _free_pill(self, place: Place) -> Pill | None:
        if place.free is None or place.free >= 0:
            return None
        return Pill(self.tr("{n} too many").format(n=-place.free), Severity.WARNING)

    def _choose_first(self, held: set[str]) -> None:
        """The first session they are not at is where they most likely go; at least another one."""
        keys = [session.id for session in self._plan.sessions]
        others = [key for key in keys if key not in held] or [k for k in keys if k != self.source.value()]
        if others:
            self.target.set_value(others[0])

    @property
    def moving(self) -> int:
        """How many of them move."""
        return len(self._moves)

    def way(self) -> tuple[str, str]:
        """From which session to which."""
        return str(self.source.value() or ""), str(self.target.value() or "")

    def places(self) -> list[Place]:
        """Every session before and after the move."""
        change = dict.fromkeys(self._labels, 0)
        for entry, left, taken in self._moves:
            for keys, by in ((left, -1), (taken, 1)):
                for key in keys if entry.needs_seat else ():
                    change[key] += by
        return [
            Place(s.id, self._labels[s.id], seats_of(self._plan, s), now, now + change[s.id])
            for s in self._plan.sessions
            for now in (self._registered.get(s.id, 0),)
        ]

    def _those_who_move(self) -> list[tuple[RosterEntry, set[str], set[str]]]:
        """Who moves, with the sessions that are left and those that are taken."""
        source, target = self.way()
        found = []
        for entry in self._entries if target else ():
            was = {registration.session_id for registration in entry.registrations}
            now = set(sessions_after(entry, source, target))
            if was != now:
                found.append((entry, was - now, now - was))
        return found

    def _show(self) -> None:
        self._moves = self._those_who_move()
        self.model.set_rows(self.places())
        self._said.setText(
            self.tr("{n} people move; their marks and row numbers on paper stay where they are.").format(
                n=f"{self.moving:,}"
            )
        )
        self.ok_button.setEnabled(bool(self._moves))
        self.table.select_key(self.target.value())


def _number(count: int | None) -> str:
    return "—" if count is None else f"{count:,}"
