"""A training looked back upon: everybody by course day, where they were and what came of it.

Every list and every figure after the days is read off these lines, so none of them can contradict another.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from coordinator.domain.area import District
from coordinator.domain.checkin.values import Attendance, Attended
from coordinator.domain.coverage_schools import KnownSchool, PlacedSchool, Senders, schools_of_training
from coordinator.domain.events.kinds import Method
from coordinator.domain.hours import HoursResult
from coordinator.domain.plan import Plan, by_id, district_at
from coordinator.domain.roster import Participant, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.school import SchoolLevel
from coordinator.domain.training import CourseDay, Session


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody at one session: the first and the last real mark (UTC milliseconds), and whether all are."""

    session: Session
    first_ms: int
    last_ms: int
    marks: int
    complete: bool


@dataclass(frozen=True, slots=True)
class DayLine:
    """One person and one course day.

    ``expected`` are attendees who are registered and have not cancelled; ``walk_in`` is whoever stood on no
    roster at the door. ``session`` is where they were, else where they are registered.
    """

    entry: RosterEntry
    course_day: CourseDay
    session: Session | None
    expected: bool
    stays: tuple[Stay, ...]
    hours: int
    walk_in: bool
    district: District | None = None
    level: SchoolLevel | None = None

    @property
    def person(self) -> Participant:
        """Who it is."""
        return self.entry.person

    @property
    def came(self) -> bool:
        """Whether any mark counts."""
        return bool(self.stays)

    @property
    def missed(self) -> bool:
        """Expected and never there."""
        return self.expected and not self.stays

    @property
    def complete(self) -> bool:
        """All marks of one session."""
        return any(stay.complete for stay in self.stays)

    @property
    def attends(self) -> bool:
        """Attendees and walk-ins; speakers, helpers and staff are counted apart."""
        return self.entry.person.kind is PersonKind.ATTENDEE


@dataclass(frozen=True, slots=True)
class Closing:
    """What the lists after the days need; ``schools`` are those the training is for, by district."""

    plan: Plan
    lines: tuple[DayLine, ...]
    roster: tuple[RosterEntry, ...]
    schools: tuple[PlacedSchool, ...]
    senders: Senders
    attendance: Attendance

    def school_of(self, person: Participant) -> KnownSchool | None:
        """The school of the directory somebody comes from, if it is plain which."""
        found = self.senders.of(person)
        return found[0] if found else None

    def phone_of(self, person: Participant) -> str:
        """The telephone of the person's school, else the person's own."""
        school = self.school_of(person)
        return (school.phone if school else "") or person.phone


def close(
    plan: Plan,
    results: Iterable[HoursResult],
    people: Mapping[str, RosterEntry],
    attendance: Attendance,
    schools: Sequence[KnownSchool],
) -> Closing:
    """Look back: one line for each line of ``results``, in their order."""
    senders, back = Senders(schools), _Back(plan, attendance, people)
    levels = {school.id: school.level for school in schools}
    lines = tuple(back.line(result, _level(senders.of(people[result.participant_id].person), levels))
                  for result in results)  # fmt: skip
    roster = tuple(entry for entry in people.values() if entry.id not in attendance.walk_ins)
    return Closing(plan, lines, roster, schools_of_training(plan, schools), senders, attendance)


def by_school(closing: Closing, lines: Iterable[DayLine]) -> list[DayLine]:
    """In the order of the districts, then of schools, then as the roster stands."""
    order = {district.id: n for n, district in enumerate(closing.plan.districts)}
    last = len(order)
    return sorted(
        lines,
        key=lambda line: (
            order.get(line.district.id, last) if line.district else last,
            line.person.township_code,
            line.person.school_code,
            line.person.school_name,
        ),
    )


def people_of(lines: Iterable[DayLine]) -> list[tuple[RosterEntry, tuple[DayLine, ...]]]:
    """The lines of each person together, in the order in which people come first."""
    found: dict[str, list[DayLine]] = defaultdict(list)
    for line in lines:
        found[line.entry.id].append(line)
    return [(some[0].entry, tuple(some)) for some in found.values()]


class _Back:
    """Looks up what a line needs, once for a training."""

    def __init__(self, plan: Plan, attendance: Attendance, people: Mapping[str, RosterEntry]) -> None:
        self._attendance, self._people = attendance, people
        self._areas = plan.district_by_area()
        self._days, self._sessions = by_id(plan.course_days), by_id(plan.sessions)
        self._cells: dict[tuple[str, str], list[Attended]] = defaultdict(list)
        for (person, session), cell in attendance.cells.items():
            if session in self._sessions and cell.marks:
                self._cells[person, self._sessions[session].course_day_id].append(cell)
        ids = sorted((other, key) for key, other in attendance.aliases.items())
        self._also = {other: [key for _, key in some] for other, some in groupby(ids, lambda pair: pair[0])}

    def line(self, result: HoursResult, level: SchoolLevel | None) -> DayLine:
        entry = self._people[result.participant_id]
        cells = self._cells.get((entry.id, result.course_day_id), ())
        stays = sorted((self._stay(cell) for cell in cells), key=lambda s: (s.session.day, s.session.number))
        person = entry.person
        return DayLine(
            entry,
            self._days[result.course_day_id],
            self._sessions.get(result.session_id),
            self._is_expected(entry, result.course_day_id),
            tuple(stays),
            result.hours,
            entry.id in self._attendance.walk_ins,
            district_at(self._areas, person.township_code),
            level,
        )

    def _is_expected(self, entry: RosterEntry, course_day_id: str) -> bool:
        """Also through a second row of the roster that was found to be the same person."""
        rows = [entry, *(self._people[key] for key in self._also.get(entry.id, ()) if key in self._people)]
        days = {
            self._sessions[r.session_id].course_day_id
            for row in rows
            for r in row.registrations
            if r.session_id in self._sessions
        }
        person = entry.person
        attends = person.kind is PersonKind.ATTENDEE and person.status is PersonStatus.REGISTERED
        return attends and course_day_id in days

    def _stay(self, cell: Attended) -> Stay:
        """An automatic sign-out is no time anybody was seen."""
        real = [mark.at_ms for mark in cell.marks if mark.method != Method.AUTO] or [
            mark.at_ms for mark in cell.marks
        ]
        return Stay(self._sessions[cell.session_id], min(real), max(real), len(real), cell.complete)


def _level(schools: Sequence[KnownSchool], levels: Mapping[str, SchoolLevel]) -> SchoolLevel | None:
    """Two divisions of one code are a 國中小 where nobody said which."""
    found = {levels[school.id] for school in schools}
    if len(found) > 1:
        return SchoolLevel.COMBINED
    return next(iter(found), None)
