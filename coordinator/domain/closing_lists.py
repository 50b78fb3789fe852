"""The lists after the days: who stayed away, absent schools, leave, meals, people with duties."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.domain.area import District
from coordinator.domain.closing import Closing, DayLine, Stay, by_school, people_of
from coordinator.domain.roster import Meal, PersonStatus, RosterEntry
from coordinator.domain.sheet_rows import APART
from coordinator.domain.training import Session


@dataclass(frozen=True, slots=True)
class AbsentSchool:
    """A school nobody came from; ``registered`` counts whom it had sent word of."""

    district: District | None
    code: str
    name: str
    phone: str
    registered: int
    township: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """One person on one day, as the school grants leave for it."""

    line: DayLine
    stay: Stay


@dataclass(frozen=True, slots=True)
class MealCount:
    """What was ordered for a session by the roster, and how many of each came."""

    session: Session
    ordered: Counter[Meal]
    eaten: Counter[Meal]


@dataclass(frozen=True, slots=True)
class Duty:
    """A speaker, helper or member of staff with the days on which there is a mark."""

    entry: RosterEntry
    days: tuple[date, ...]

    @property
    def kind(self) -> str:
        """講師, 輔導小組 or 工作人員."""
        return APART[self.entry.person.kind]


def no_shows(closing: Closing) -> tuple[DayLine, ...]:
    """Everybody who was expected on a course day and has no mark there, by school."""
    return tuple(by_school(closing, (line for line in closing.lines if line.missed)))


def absent_schools(closing: Closing) -> tuple[AbsentSchool, ...]:
    """Schools of the training from which no attendee came, and schools only the roster knows.

    A branch counts only where somebody wrote its name: its people come under the school's.
    """
    registered, came = _attendees(closing)
    known = {placed.school.id for placed in closing.schools}
    found = [
        AbsentSchool(
            placed.district, placed.school.code, placed.school.name, placed.school.phone,
            len(registered[placed.school.id]), placed.school.township,
        )
        for placed in closing.schools
        if placed.school.id not in came and (registered[placed.school.id] or not _is_branch(placed.school))
    ]  # fmt: skip
    return (*found, *_unlisted(closing, registered, came, known))


def leaves(closing: Closing) -> tuple[Leave, ...]:
    """Attendees who were there, a line a day, by school."""
    came = by_school(closing, (line for line in closing.lines if line.attends and line.came))
    whole = [Leave(line, stay) for _, lines in people_of(came) for line in lines for stay in line.stays]
    return tuple(whole)


def meal_counts(closing: Closing) -> tuple[MealCount, ...]:
    """By session, in the order of days; walk-ins and guests of another session eat where they were."""
    ordered: dict[str, Counter[Meal]] = defaultdict(Counter)
    eaten: dict[str, Counter[Meal]] = defaultdict(Counter)
    for entry in closing.roster:
        if entry.person.status is PersonStatus.REGISTERED and entry.id not in closing.attendance.aliases:
            for registration in entry.registrations:
                ordered[registration.session_id][entry.person.meal] += 1
    for line in closing.lines:
        for stay in line.stays:
            eaten[stay.session.id][line.person.meal] += 1
    sessions = sorted(closing.plan.sessions, key=lambda s: (s.day, s.number))
    return tuple(
        MealCount(session, ordered[session.id], eaten[session.id])
        for session in sessions
        if ordered[session.id] or eaten[session.id]
    )


def duties(closing: Closing) -> tuple[Duty, ...]:
    """Everybody who is no attendee, by kind; also those without a mark, whom somebody may still know of."""
    days: dict[str, set[date]] = defaultdict(set)
    for line in closing.lines:
        if not line.attends:
            days[line.entry.id] |= {stay.session.day for stay in line.stays}
    order = list(APART)
    workers = [entry for entry in closing.roster if entry.person.kind in APART]
    workers = [e for e in workers if e.id in days or e.person.status is PersonStatus.REGISTERED]
    workers.sort(key=lambda entry: order.index(entry.person.kind))
    return tuple(Duty(entry, tuple(sorted(days[entry.id]))) for entry in workers)


def _attendees(closing: Closing) -> tuple[dict[str, set[str]], set[str]]:
    """School -> who is expected of it on any day; the schools somebody came from.

    A school the directory does not know stands under what was written.
    """
    registered: dict[str, set[str]] = defaultdict(set)
    came: set[str] = set()
    for line in closing.lines:
        if not line.attends:
            continue
        keys = {s.id for s in closing.senders.of(line.person)} or {f"said:{line.person.school_name}"}
        for key in keys:
            if line.expected:
                registered[key].add(line.entry.id)
            if line.came:
                came.add(key)
    return registered, came


def _unlisted(
    closing: Closing, registered: dict[str, set[str]], came: set[str], known: set[str]
) -> Sequence[AbsentSchool]:
    found: dict[str, AbsentSchool] = {}
    for line in closing.lines:
        person = line.person
        if not (line.attends and line.expected and person.school_name):
            continue
        keys = {s.id for s in closing.senders.of(person)} or {f"said:{person.school_name}"}
        key = min(keys)
        if key not in found and not keys & known and not keys & came:
            found[key] = AbsentSchool(
                line.district, person.school_code, person.school_name, closing.phone_of(person),
                len(registered[key]),
            )  # fmt: skip
    return list(found.values())


def _is_branch(school: object) -> bool:
    return str(getattr(school, "part", "")) == "branch"
