"""School x business role: who covers what, what is missing, double, or over the seats.

The rule of the plan is the audience of its course days (議程): every school of the training sends somebody
for each business role of each course day, to one of the batches (擇一場次). A course day without an audience
asks each school for one person. Hands-on days ask for nobody, they need no registration. Helpers, speakers,
staff and whoever cancelled cover nothing; one person may cover several roles.

Whoever is registered at a course day and says no role covers it where the day is for one role only; else it
is doubtful, like somebody with other roles, or on the roster without a session. What only somebody doubtful
could cover is still asked for: it is a gap, but not the same as nobody at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.area import District
from coordinator.domain.coverage_schools import KnownSchool, PlacedSchool, Senders, schools_of_training
from coordinator.domain.overview import expected_people, seats_of
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import Batch, BusinessRole, CourseDay, FormatKind, Session

Part = Batch | District


class CoverState(StrEnum):
    """What a cell says. ELSEWHERE: covered by a session of another batch than the one that is looked at."""

    COVERED = "covered"
    DOUBLE = "double"
    OVER_SEATS = "over_seats"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"
    MISSING = "missing"


GAPS = frozenset({CoverState.MISSING, CoverState.UNCLEAR})
"""What a school is still asked for."""


@dataclass(frozen=True, slots=True)
class Need:
    """A business role that a course day asks each school for; without a role it asks for anybody."""

    day: CourseDay
    role: BusinessRole | None = None
    alone: bool = False
    """Whether the day is for this role only."""

    @property
    def id(self) -> str:
        """Of course day and role together."""
        return f"{self.day.id}/{self.role.id if self.role else ''}"


@dataclass(frozen=True, slots=True, eq=False)
class CoverCell:
    """Who covers a need, and who might: ``doubtful`` come, but do not say for what."""

    state: CoverState
    people: tuple[RosterEntry, ...] = ()
    doubtful: tuple[RosterEntry, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether the school is still asked for somebody."""
        return self.state in GAPS


MISSING = CoverCell(CoverState.MISSING)


class SchoolState(StrEnum):
    """A school as a whole: everything covered, something missing, nobody on the roster."""

    COMPLETE = "complete"
    PARTLY = "partly"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, eq=False)
class SchoolCover:
    """A school, its cells in the order of the needs, and everybody it sends (those who need a seat).

    Made by ``school_cover``. Two are equal only when they are the same: comparing all their people would take
    longer than making them.
    """

    school: KnownSchool
    district: District | None
    cells: tuple[CoverCell, ...]
    people: tuple[RosterEntry, ...]
    state: SchoolState

    @property
    def id(self) -> str:
        """The key of the school."""
        return self.school.id


def school_cover(
    placed: PlacedSchool, cells: tuple[CoverCell, ...], people: Sequence[RosterEntry]
) -> SchoolCover:
    """A school that is complete, partly there, or absent, by its cells."""
    state = SchoolState.PARTLY if people else SchoolState.ABSENT
    if not any(cell.is_gap for cell in cells):
        state = SchoolState.COMPLETE
    return SchoolCover(placed.school, placed.district, cells, tuple(people), state)


class StrayReason(StrEnum):
    """Why a person counts for no school of the training."""

    UNKNOWN_SCHOOL = "unknown_school"
    OTHER_PLACE = "other_place"


@dataclass(frozen=True, slots=True)
class Stray:
    """Somebody who is coming, but from no school of the training that the directory knows."""

    entry: RosterEntry
    reason: StrayReason


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """The matrix; equal only to itself. ``over`` are the sessions with more people than seats; ``part`` is
    what was looked at.
    """

    needs: tuple[Need, ...]
    rows: tuple[SchoolCover, ...]
    strays: tuple[Stray, ...] = ()
    over: frozenset[str] = frozenset()
    part: Part | None = None


def needs_of(plan: Plan, part: Part | None = None) -> tuple[Need, ...]:
    """What each school is asked for, by course day and then in the order of its audience.

    A course day without a session (of ``part``, when one is given) asks for nothing.
    """
    held = {session.course_day_id for session in sessions_for(plan, part)}
    hands_on = {one.id for one in plan.formats if one.kind is FormatKind.HANDS_ON}
    needs: list[Need] = []
    for day in plan.course_days:
        if day.id not in held or day.format_id in hands_on:
            continue
        audience = plan.audience_of(day)
        needs += [Need(day, role, alone=len(audience) == 1) for role in audience] or [Need(day, alone=True)]
    return tuple(needs)


def sessions_for(plan: Plan, part: Part | None) -> tuple[Session, ...]:
    """The sessions at which schools of ``part`` are expected: its own, and those of no batch or region."""
    if part is None:
        return plan.sessions
    return tuple(s for s in plan.sessions if (own := plan.part_of(s)) is None or own.id == part.id)


def parts_of(plan: Plan) -> tuple[Part, ...]:
    """The batches, and the regions that have sessions of their own: what can be looked at alone."""
    regions = {session.district_id for session in plan.sessions}
    return (*plan.batches, *(district for district in plan.districts if district.id in regions))


def cover(
    plan: Plan, schools: Sequence[KnownSchool], roster: Sequence[RosterEntry], part: Part | None = None
) -> Coverage:
    """The matrix of the whole training, or of the schools of one batch or region.

    ``schools`` is the open directory: people of schools elsewhere are told from unknown schools by it.
    """
    placed = schools_of_training(plan, schools)
    senders, mine = Senders(schools), {one.school.id for one in placed}
    sent: dict[str, list[RosterEntry]] = defaultdict(list)
    strays = []
    for entry in roster:
        if not entry.needs_seat:
            continue
        homes = senders.of(entry.person)
        here = [home for home in homes if home.id in mine]
        for home in here:
            sent[home.id].append(entry)
        if not here:
            strays.append(Stray(entry, StrayReason.OTHER_PLACE if homes else StrayReason.UNKNOWN_SCHOOL))
    desk = _Desk(plan, needs_of(plan, part), part, over_seats(plan, roster))
    rows = tuple(
        school_cover(one, desk.cells(sent.get(one.school.id, ())), sent.get(one.school.id, ()))
        for one in placed
        if part is None or _is_of(one, part)
    )
    return Coverage(desk.needs, rows, tuple(strays), desk.over, part)


def over_seats(plan: Plan, roster: Iterable[RosterEntry]) -> frozenset[str]:
    """The sessions that more people are registered for than there are seats."""
    expected = expected_people(roster)
    return frozenset(
        session.id
        for session in plan.sessions
        if (seats := seats_of(plan, session)) is not None and expected.get(session.id, 0) > seats
    )


def _is_of(placed: PlacedSchool, part: Part) -> bool:
    district = placed.district
    if district is None:
        return False
    return district.batch_id == part.id if isinstance(part, Batch) else district.id == part.id


class _Desk:
    """Judges the cells of one school after the other against the sessions that count."""

    def __init__(self, plan: Plan, needs: tuple[Need, ...], part: Part | None, over: frozenset[str]) -> None:
        self.needs, self.over = needs, over
        self._days = {session.id: session.course_day_id for session in plan.sessions}
        self._own = {session.id for session in sessions_for(plan, part)}
        self._nobody = (MISSING,) * len(needs)

    def cells(self, entries: Sequence[RosterEntry]) -> tuple[CoverCell, ...]:
        """The cells of a school that sends ``entries``."""
        if not entries:
            return self._nobody
        comers = [_Comer(entry, self._days, self.needs) for entry in entries]
        return tuple(self._cell(place, need, comers) for place, need in enumerate(self.needs))

    def _cell(self, place: int, need: Need, comers: Sequence["_Comer"]) -> CoverCell:
        covering = [(comer.entry, at) for comer in comers if (at := comer.covers[place])]
        if not covering:
            doubtful = tuple(comer.entry for comer in comers if comer.might(need))
            return CoverCell(CoverState.UNCLEAR, (), doubtful) if doubtful else MISSING
        here = [(entry, at) for entry, at in covering if not at.isdisjoint(self._own)]
        people = tuple(entry for entry, _ in (here or covering))
        if not here:
            return CoverCell(CoverState.ELSEWHERE, people)
        if self.over and any(at & self._own & self.over for _, at in here):
            return CoverCell(CoverState.OVER_SEATS, people)
        return CoverCell(CoverState.DOUBLE if len(here) > 1 else CoverState.COVERED, people)


NOWHERE: frozenset[str] = frozenset()


class _Comer:
    """A person of the roster, with the sessions at which each need is covered, in the order of the needs."""

    def __init__(self, entry: RosterEntry, days: Mapping[str, str], needs: Sequence[Need]) -> None:
        self.entry = entry
        self._roles = {role.role_id for role in entry.roles}
        at: dict[str, set[str]] = {}
        for registration in entry.registrations:
            if registration.session_id in days:
                at.setdefault(days[registration.session_id], set()).add(registration.session_id)
        self.covers = [
            at[need.day.id] if need.day.id in at and self._answers_for(need) else NOWHERE for need in needs
        ]
        served = {need.day.id for need, there in zip(needs, self.covers, strict=True) if there}
        self._is_unplaced = not at
        self._unsaid = at.keys() - served

    def _answers_for(self, need: Need) -> bool:
        return need.role is None or need.role.id in self._roles or (not self._roles and need.alone)

    def might(self, need: Need) -> bool:
        """Comes on that day for no role of it, or is on the roster for no session yet."""
        if need.day.id in self._unsaid:
            return True
        return self._is_unplaced and (not self._roles or self._answers_for(need))


def name_needs(needs: Sequence[Need]) -> dict[str, str]:
    """What each need is called: its role, with the course day behind it where several days ask for it."""
    days: dict[str, set[str]] = defaultdict(set)
    for need in needs:
        if need.role is not None:
            days[need.role.id].add(need.day.id)
    names = {}
    for need in needs:
        if need.role is None:
            names[need.id] = need.day.name
        else:
            several = len(days[need.role.id]) > 1
            names[need.id] = f"{need.role.name} {need.day.name}" if several else need.role.name
    return names
