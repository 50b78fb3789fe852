"""Figures of a training by district, kind of school and role, and when people came through the door.

A unit is one person on one course day (人次); only ``persons`` counts heads.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from coordinator.domain.closing import Closing, DayLine
from coordinator.domain.events.kinds import Method
from coordinator.domain.plan import by_id
from coordinator.domain.school import SchoolLevel
from coordinator.domain.training import MarkSlot, Session

TAIWAN = timezone(timedelta(hours=8))
STEP = 5
INS = frozenset({MarkSlot.IN, MarkSlot.AM_IN, MarkSlot.PM_IN})
AT_A_DESK = frozenset({str(Method.SCAN), str(Method.SEARCH)})


@dataclass(frozen=True, slots=True)
class Figures:
    """One row: ``name`` is empty for those of no district, level or role.

    ``came`` holds guests and walk-ins too, so it is ``expected - missed`` and those beside.
    """

    key: str
    name: str
    expected: int = 0
    missed: int = 0
    came: int = 0
    full: int = 0
    given: int = 0
    hours: int = 0
    walk_ins: int = 0
    persons: int = 0

    @property
    def kept(self) -> int:
        """Expected and came."""
        return self.expected - self.missed

    @property
    def rate(self) -> float | None:
        """The share of the expected who came, in per cent; None where nobody was expected."""
        return 100 * self.kept / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """First marks at one session's desks: minute of the day (a multiple of five) -> people."""

    session: Session
    counts: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """Everybody who was seen to come."""
        return sum(n for _, n in self.counts)

    @property
    def peak(self) -> tuple[int, int]:
        """The busiest five minutes, the earliest of equals, and how many came in them."""
        return max(self.counts, key=lambda pair: (pair[1], -pair[0]), default=(0, 0))


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything the page and the report show."""

    total: Figures
    districts: tuple[Figures, ...]
    levels: tuple[Figures, ...]
    roles: tuple[Figures, ...]
    course_days: tuple[Figures, ...]
    arrivals: tuple[Arrivals, ...]


def statistics(closing: Closing) -> Statistics:
    """Count attendees. Who answers for two roles stands in both rows, so roles may add up to more."""
    lines = [line for line in closing.lines if line.attends]
    plan, roles = closing.plan, by_id(closing.plan.roles)
    return Statistics(
        figures(lines),
        _by(lines, [(d.id, d.name) for d in plan.districts], _district),
        _by(lines, [(str(level), str(level)) for level in SchoolLevel], _level),
        _by(lines, [(role.id, role.name) for role in plan.roles], lambda line: _roles(line, set(roles))),
        _by(lines, [(day.id, day.name) for day in plan.course_days], lambda line: (line.course_day.id,)),
        arrivals(closing),
    )


def figures(lines: Sequence[DayLine], key: str = "", name: str = "") -> Figures:
    """Count these lines."""
    return Figures(
        key,
        name,
        sum(line.expected for line in lines),
        sum(line.missed for line in lines),
        sum(line.came for line in lines),
        sum(line.complete for line in lines),
        sum(line.hours > 0 for line in lines),
        sum(line.hours for line in lines),
        sum(line.walk_in and line.came for line in lines),
        len({line.entry.id for line in lines if line.came}),
    )


def arrivals(closing: Closing) -> tuple[Arrivals, ...]:
    """Each session with marks, by five minutes: the first sign-in of everybody who was seen at a desk.

    Marks typed in from paper or taken from a report tell nothing about a queue.
    """
    sessions = by_id(closing.plan.sessions)
    found: dict[str, Counter[int]] = {}
    for (_, key), cell in closing.attendance.cells.items():
        session = sessions.get(key)
        seen = [m.at_ms for m in cell.marks if m.slot in INS and str(m.method) in AT_A_DESK]
        if session is None or not seen:
            continue
        at = datetime.fromtimestamp(min(seen) / 1000, TAIWAN)
        if at.date() == session.day:
            minute = at.hour * 60 + at.minute
            found.setdefault(key, Counter())[minute - minute % STEP] += 1
    order = sorted(found, key=lambda key: (sessions[key].day, sessions[key].number))
    return tuple(Arrivals(sessions[key], tuple(sorted(found[key].items()))) for key in order)


def every_step(arrivals: Arrivals) -> tuple[tuple[int, int], ...]:
    """The five minutes from the first to the last arrival, empty ones too."""
    counts = dict(arrivals.counts)
    if not counts:
        return ()
    return tuple((minute, counts.get(minute, 0)) for minute in range(min(counts), max(counts) + STEP, STEP))


def _by(
    lines: Iterable[DayLine], names: Sequence[tuple[str, str]], keys: Callable[[DayLine], Sequence[str]]
) -> tuple[Figures, ...]:
    """A row for each name somebody belongs to, and one with an empty key for the others."""
    found: dict[str, list[DayLine]] = {key: [] for key, _ in (*names, ("", ""))}
    for line in lines:
        for key in keys(line) or ("",):
            found[key].append(line)
    return tuple(figures(found[key], key, name) for key, name in (*names, ("", "")) if found[key])


def _district(line: DayLine) -> Sequence[str]:
    return (line.district.id,) if line.district else ()


def _level(line: DayLine) -> Sequence[str]:
    return (str(line.level),) if line.level else ()


def _roles(line: DayLine, known: set[str]) -> Sequence[str]:
    return [role.role_id for role in line.entry.roles if role.role_id in known]
