"""Who is behind a cell: the people of a school, those who cover the role first, with session and phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.coverage import Coverage, SchoolCover, Stray, StrayReason, name_needs
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.missing.words import roles_of, sessions_of, state_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person of the roster as this card lists it; ``place`` is the school that was written."""

    entry: RosterEntry
    roles: str
    sessions: str
    place: str = ""


class PeopleCard(ListCard):
    """Enter or a double click opens the person on the page 名冊."""

    person_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        model: RowsModel[PersonLine] = RowsModel(_columns(), lambda line: line.entry.id)
        self.people: TableView[PersonLine] = TableView(model, translate("Missing", "People of the school"))
        empty = EmptyList(translate("Missing", "Nobody here. Choose a school or one of its roles."))
        super().__init__(translate("Missing", "People"), self.people, empty, parent)
        self.people.opened.connect(lambda line: self.person_opened.emit(line.entry.id))
        self.add_tool("users", translate("Missing", "Show on the roster"), self._open_chosen)

    def show_nothing(self) -> None:
        """No school is chosen."""
        self.set_title(translate("Missing", "People"))
        self.people.rows.set_rows(())

    def show_cell(self, plan: Plan, coverage: Coverage, row: SchoolCover, need: int | None) -> None:
        """The people of one cell, or of the whole school when ``need`` is None."""
        if need is None:
            self.set_title(row.school.name, row.school.phone)
            self._show(plan, row.people)
            return
        cell, name = row.cells[need], name_needs(coverage.needs)[coverage.needs[need].id]
        said = translate("Missing", "{role}: {state}").format(role=name, state=state_word(cell.state))
        self.set_title(row.school.name, " · ".join(part for part in (said, row.school.phone) if part))
        self._show(plan, cell.people or cell.doubtful)

    def show_strays(self, plan: Plan, strays: Sequence[Stray]) -> None:
        """Those who count for no school of the training, and why."""
        self.set_title(
            translate("Missing", "People of no school of the training"),
            translate("Missing", "Unknown schools: {unknown}; schools elsewhere: {others}").format(
                unknown=sum(stray.reason is StrayReason.UNKNOWN_SCHOOL for stray in strays),
                others=sum(stray.reason is StrayReason.OTHER_PLACE for stray in strays),
            ),
        )
        self._show(plan, [stray.entry for stray in strays])

    def _show(self, plan: Plan, entries: Sequence[RosterEntry]) -> None:
        lines = [
            PersonLine(e, roles_of(plan, e), sessions_of(plan, e), e.person.school_name) for e in entries
        ]
        self.people.rows.set_rows(lines)
        self.select_something()

    def _open_chosen(self) -> None:
        chosen = self.people.selected_rows()
        if chosen:
            self.person_opened.emit(chosen[0].entry.id)


def _columns() -> list[Column[PersonLine]]:
    return [
        Column("name", translate("Missing", "Name"), lambda p: p.entry.person.name, width=84),
        Column("roles", translate("Missing", "Business role"), lambda p: p.roles, width=104,
               tip=lambda p: p.roles),
        Column("sessions", translate("Missing", "Sessions"), lambda p: p.sessions, width=126,
               tip=lambda p: p.sessions),
        Column("phone", translate("Missing", "Phone"), lambda p: p.entry.person.phone, width=104),
        Column("job", translate("Missing", "Job title"), lambda p: p.entry.person.job_title, width=90),
        Column("school", translate("Missing", "School as written"), lambda p: p.place, width=150,
               tip=lambda p: p.place),
    ]  # fmt: skip
