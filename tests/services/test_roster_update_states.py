"""Versions of a list, hand edits and undo in any order, beside a model that fits on one page."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coordinator.db.queries.imports import EarlierImport
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.roster import (
    Participant,
    ParticipantRole,
    PersonStatus,
    Registration,
    RosterEntry,
)
from coordinator.domain.roster_columns import Column, ColumnKind, Header
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_source import RosterImport, SourceRow
from coordinator.services.roster_import import ImportChoice, ImportPlan, ListFacts, plan_import
from coordinator.services.roster_update import GONE_FROM_FILE
from tests.small_plan import B1, B2, person, small_plan

KINDS = (ColumnKind.NAME, ColumnKind.SCHOOL, ColumnKind.PHONE, ColumnKind.JOB_TITLE, ColumnKind.SESSIONS)
HEADER = Header(0, 0, tuple(Column(n, kind, kind.value) for n, kind in enumerate(KINDS)), (), len(KINDS))
DAYS = {B1: date(2023, 8, 7), B2: date(2023, 8, 14)}
NAMES = ("王小明", "李華", "陳小玉")

Phones = st.sampled_from(("", "08-7000101", "08-7000102"))
Titles = st.sampled_from(("", "主任", "組長"))
Days = st.sets(st.sampled_from((B1, B2)), min_size=1).map(frozenset)
Line = tuple[str, str, frozenset[str]]
Lines = st.dictionaries(st.sampled_from(NAMES), st.tuples(Phones, Titles, Days), min_size=1)
Names = st.sampled_from(NAMES)


@dataclass
class Expected:
    """Somebody of the model: what stands on the roster, and what the list said last (None: nothing)."""

    line: Line
    said: Line | None
    flags: str = ""
    cancelled: bool = False
    listed: bool = True


class Update(RuleBasedStateMachine):
    """A roster in memory; every step is an edit that can be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.plan = small_plan()
        self.store: dict[tuple[type, str], Entity] = {}
        self.model: dict[str, Expected] = {}
        self.past: list[tuple[Edit, dict[str, Expected], str]] = []
        self.at = 0
        self.version = ""
        self.last: dict[str, Line] | None = None

    # -- the store ---------------------------------------------------------------------------------

    def apply(self, edit: Edit) -> None:
        for value in edit.before:
            assert self.store.pop((type(value), value.id)) == value
        for value in edit.after:
            assert self.store.setdefault((type(value), value.id), value) is value

    def do(self, edit: Edit) -> None:
        self.past.append((edit, {name: replace(one) for name, one in self.model.items()}, self.version))
        self.apply(edit)
        self.last = None

    def all(self, kind: type[Any]) -> list[Any]:
        return [value for (of, _), value in self.store.items() if of is kind]

    @property
    def entries(self) -> dict[str, RosterEntry]:
        found = {}
        for one in self.all(Participant):
            roles = tuple(r for r in self.all(ParticipantRole) if r.participant_id == one.id)
            days = tuple(r for r in self.all(Registration) if r.participant_id == one.id)
            found[one.name] = RosterEntry(one, roles, days)
        return found

    def planned(self, lines: dict[str, Line]) -> ImportPlan:
        self.at += 1
        rows = tuple(
            RosterRow(
                n, RowStatus.ACCEPT, name, "里港範例國小", phone=phone, job_title=title,
                sessions=tuple(sorted(DAYS[key] for key in days)),
            )
            for n, (name, (phone, title, days)) in enumerate(lines.items(), 2)
        )  # fmt: skip
        earlier = [
            EarlierImport(one, tuple(s for s in self.all(SourceRow) if s.import_id == one.id))
            for one in self.all(RosterImport)
        ]
        stored, facts = list(self.entries.values()), ListFacts("名單.xlsx", "", self.at)
        choice = ImportChoice(version_of=self.version)
        return plan_import(self.plan, RosterReport(HEADER, rows), stored, earlier, facts, choice)

    # -- what happens --------------------------------------------------------------------------------

    @rule(lines=Lines)
    def a_version_comes_in(self, lines: dict[str, Line]) -> None:
        made = self.planned(lines)
        self.do(made.edit)
        for name, theirs in lines.items():
            one = self.model.get(name)
            self.model[name] = _updated(one, theirs) if one else Expected(theirs, theirs)
        for name, one in self.model.items():
            if name not in lines and one.said is not None and one.listed:
                one.listed = False
                one.flags = one.flags if one.cancelled else GONE_FROM_FILE
        logs = [value for value in made.edit.after if isinstance(value, RosterImport)]
        self.version = logs[0].id if logs else self.version
        self.last = lines

    @precondition(lambda self: self.last is not None)
    @rule()
    def the_same_again_changes_nothing(self) -> None:
        assert not self.planned(self.last or {}).edit

    @rule(name=Names, phone=Phones, title=Titles)
    def somebody_is_edited(self, name: str, phone: str, title: str) -> None:
        if name in self.model:
            was = self.entries[name].person
            self.do(Edit((was,), (replace(was, phone=phone, job_title=title),)))
            one = self.model[name]
            one.line = (phone, title, one.line[2])

    @rule(name=Names, to=st.sampled_from((B1, B2)))
    def somebody_is_moved(self, name: str, to: str) -> None:
        if name in self.model:
            was = self.entries[name].registrations
            self.do(
                Edit(was, (Registration(f"moved-{self.at}-{len(self.past)}", was[0].participant_id, to),))
            )
            one = self.model[name]
            one.line = (*one.line[:2], frozenset({to}))

    @rule(name=Names)
    def somebody_is_cancelled(self, name: str) -> None:
        if name in self.model:
            was = self.entries[name].person
            self.do(Edit((was,), (replace(was, status=PersonStatus.CANCELLED, flags=""),)))
            self.model[name].cancelled, self.model[name].flags = True, ""

    @rule(name=Names)
    def somebody_is_confirmed(self, name: str) -> None:
        if name in self.model:
            was = self.entries[name].person
            self.do(Edit((was,), (replace(was, flags=""),)))
            self.model[name].flags = ""

    @rule(name=Names)
    def somebody_is_deleted(self, name: str) -> None:
        if name in self.model:
            entry = self.entries[name]
            said = [source for source in self.all(SourceRow) if source.participant_id == entry.id]
            self.do(Edit((*entry.entities(), *said), ()))
            del self.model[name]

    @rule(name=Names, phone=Phones)
    def somebody_is_added_by_hand(self, name: str, phone: str) -> None:
        if name not in self.model:
            entry = person(name, "", B1)
            entry = replace(entry, person=replace(entry.person, phone=phone))
            entry = replace(entry, person=replace(entry.person, id=f"hand-{len(self.past)}-{self.at}"))
            key = entry.person.id
            days = (Registration(f"day-{key}", key, B1),)
            self.do(Edit((), RosterEntry(entry.person, (), days).entities()))
            self.model[name] = Expected((phone, entry.person.job_title, frozenset({B1})), None)

    @rule(name=Names, phone=Phones, theirs=st.tuples(Phones, Titles, Days))
    def somebody_of_the_roster_is_new_to_the_list(self, name: str, phone: str, theirs: Line) -> None:
        if name not in self.model:
            self.somebody_is_added_by_hand(name, phone)
            self.a_version_comes_in({name: theirs})

    @rule(name=Names, line=st.tuples(Phones, Titles, Days))
    def somebody_leaves_is_confirmed_and_stays_away(self, name: str, line: Line) -> None:
        if name in self.model:
            rest = {key: one.said or line for key, one in self.model.items() if key != name}
            if rest:
                self.a_version_comes_in(rest)
                self.somebody_is_confirmed(name)
                self.a_version_comes_in(dict.fromkeys(rest, line))

    @precondition(lambda self: self.past)
    @rule()
    def the_last_step_is_taken_back(self) -> None:
        edit, self.model, self.version = self.past.pop()
        self.apply(edit.reversed())
        self.last = None

    @invariant()
    def one_version_speaks_of_each_person_once(self) -> None:
        names = {entry.id: name for name, entry in self.entries.items()}
        spoken_of = sorted(names[source.participant_id] for source in self.all(SourceRow))
        assert spoken_of == sorted(name for name, one in self.model.items() if one.said is not None)

    @invariant()
    def the_roster_is_as_the_model_says(self) -> None:
        entries = self.entries
        assert entries.keys() == self.model.keys()
        for name, one in self.model.items():
            p, days = entries[name].person, entries[name].registrations
            found = (p.phone, p.job_title, frozenset(r.session_id for r in days))
            assert (found, p.flags, p.status is PersonStatus.CANCELLED, len(days)) == (
                one.line, one.flags, one.cancelled, len(one.line[2]),
            )  # fmt: skip


def _updated(one: Expected, theirs: Line) -> Expected:
    """A field follows the list where it was not edited; a list that never spoke of somebody only adds."""
    if one.said is None:
        phone, title = one.line[0] or theirs[0], one.line[1] or theirs[1]
        line = (phone, title, one.line[2] | theirs[2])
    else:
        (phone, title, days), (phone_said, title_said, days_said) = one.line, one.said
        line = (
            theirs[0] if phone == phone_said else phone,
            theirs[1] if title == title_said else title,
            theirs[2] if days == days_said else days,
        )
    flags = "" if one.flags == GONE_FROM_FILE else one.flags
    return Expected(line, theirs, flags, one.cancelled)


TestUpdate = Update.TestCase
TestUpdate.settings = settings(
    max_examples=100, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
