"""What the names of a training mean against its plan, the directory and the roster; made anew with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.attendance_report import places_of
from coordinator.documents.geo import load_areas
from coordinator.documents.roster_list import session_labels
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.attendance import Attendance
from coordinator.domain.online_names.matching import (
    CheckedName,
    PeopleIndex,
    Status,
    check_name,
    is_at_school,
    status_of,
)
from coordinator.domain.online_names.parsing import Lack, ParsedName, Rule, parse_display_name
from coordinator.domain.online_names.places import Places
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.training import FormatKind, Session

Choice = tuple[str, str]
"""What is shown, and the key it stands for."""


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """A stored name as the table shows it."""

    name: OnlineName
    status: Status
    county: str
    school: str
    person: str
    session: str

    @property
    def id(self) -> str:
        """The key of the name."""
        return self.name.id

    @property
    def lacks(self) -> tuple[str, ...]:
        """Codes of what is missing or to be looked at."""
        return tuple(self.name.missing.split())


class Directory:
    """The index over the schools, made when it is first asked; kept while the schools are the same."""

    def __init__(self, schools: Sequence[SchoolLine], rule: Rule) -> None:
        self.schools, self.rule = schools, rule
        self.by_id = {school.id: school for school in schools}
        self._parsed: dict[str, ParsedName] = {}

    @cached_property
    def places(self) -> Places:
        """Two tenths of a second for the whole country."""
        return places_of(self.schools)

    def parsed(self, display_name: str) -> ParsedName:
        """A display name understood, once."""
        if display_name not in self._parsed:
            self._parsed[display_name] = parse_display_name(display_name, self.places, self.rule)
        return self._parsed[display_name]


class Understanding:
    """Plan, directory and roster as the page needs them for one refresh."""

    def __init__(self, plan: Plan, directory: Directory, people: Sequence[Participant]) -> None:
        self.plan, self.directory = plan, directory
        self._all = people
        self._by_id = {person.id: person for person in people}
        self._counties = {county.id: county.name for county in load_areas()[0]}
        self.sessions = {s.id: label for s, label in self._labels(plan)}

    @cached_property
    def people(self) -> PeopleIndex:
        """The roster by name, made when it is first asked."""
        return PeopleIndex(self._all)

    @staticmethod
    def _labels(plan: Plan) -> list[tuple[Session, str]]:
        labels = session_labels(plan)
        return [(session, labels[session.id]) for session in online_sessions(plan)]

    def check(self, attendance: Attendance) -> CheckedName:
        """A line of a report understood and matched."""
        return check_name(attendance, self.directory.places, self.directory.rule, self.people)

    def row(self, name: OnlineName) -> OnlineRow:
        """A stored name with what its keys mean."""
        lacks = set(name.missing.split())
        person = self._by_id.get(name.participant_id or "")
        return OnlineRow(
            name,
            status_of(lacks, on_roster=person is not None),
            self._counties.get(name.county_code, ""),
            self._school_of(name, lacks),
            self.person_label(person) if person else "",
            self.sessions.get(name.session_id or "", ""),
        )

    def _school_of(self, name: OnlineName, lacks: set[str]) -> str:
        school = self.directory.by_id.get(name.school_id or "")
        if school is not None:
            return school.name
        if lacks & {Lack.SCHOOL, Lack.NOT_A_PERSON}:
            return ""
        return self.directory.parsed(name.display_name).school_text

    @staticmethod
    def person_label(person: Participant) -> str:
        """``王小明（東港國小）``."""
        return f"{person.name}（{person.school_name}）" if person.school_name else person.name

    # -- choices ---------------------------------------------------------------------------------

    def school_choices(self, row: OnlineRow) -> list[Choice]:
        """The schools that the display name may mean; none where it says nothing of the kind."""
        parsed = self.directory.parsed(row.name.display_name)
        entries = (*([parsed.school] if parsed.school else []), *parsed.candidates)
        return [(f"{entry.county}{entry.name}", entry.id) for entry in entries] if len(entries) > 1 else []

    def school_typed(self, text: str) -> SchoolEntry | None:
        """The school that a typed text names, if it is exactly one."""
        return parse_display_name(text, self.directory.places, self.directory.rule).school

    def person_choices(self, row: OnlineRow) -> list[Choice]:
        """People of the same name first, then those of the same school; an empty choice takes it back."""
        parsed = self.directory.parsed(row.name.display_name)
        named = list(self.people.named(row.name.name)) if row.name.name else []
        school = self.directory.by_id.get(row.name.school_id or "")
        code = school.code if school else ""
        there = [p for p in self._all if (code and p.school_code == code) or is_at_school(p, parsed)]
        current = self._by_id.get(row.name.participant_id or "")
        chosen = dict.fromkeys([*([current] if current else []), *named, *there])
        found: dict[str, str] = {}
        for person in chosen:
            label = self.person_label(person)
            while label in found:
                label = f"{label} {person.job_title}".rstrip() + " "
            found[label] = person.id
        return [("", ""), *found.items()]

    def person(self, key: str) -> Participant | None:
        """Somebody of the roster."""
        return self._by_id.get(key)


def online_sessions(plan: Plan) -> tuple[Session, ...]:
    """Sessions that are held online: by the format of the plan, or because they name a meeting."""
    online = {item.id for item in plan.formats if item.kind is FormatKind.ONLINE}
    return tuple(s for s in plan.sessions if s.format_id in online or s.meeting_id)
