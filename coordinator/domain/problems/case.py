"""What the rules judge: a plan with what must be known around it, and the lookups several rules share."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.area import County, Township
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.training import CourseDay, FormatKind, MarkSlot, Session

T = TypeVar("T")
TEACHING = frozenset({BlockKind.LECTURE, BlockKind.PRACTICE, BlockKind.Q_AND_A})

Point = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84."""


def nowhere(_code: str) -> Point | None:
    """For those who know no map."""
    return None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is not part of a plan but decides whether it can be held.

    ``registered``: session id -> people. ``days_off``: a day that is no working day -> the holiday, or an
    empty text for an ordinary weekend; it has to reach three weeks beyond each session, so that the next
    working day can be told. ``point_of`` gives the place of a township, asked only where somebody travels.
    ``teams``: in how many places the system team can be on one day.
    """

    registered: Mapping[str, int] = field(default_factory=dict)
    days_off: Mapping[date, str] = field(default_factory=dict)
    counties: tuple[County, ...] = ()
    townships: tuple[Township, ...] = ()
    point_of: Callable[[str], Point | None] = nowhere
    applications: tuple[ApplicationEntry, ...] = ()
    teams: int = 1


class Case:
    """A plan and its surroundings, indexed once so that no rule looks through everything again and again."""

    def __init__(self, plan: Plan, around: Surroundings) -> None:
        self.plan, self.around = plan, around
        self.days = by_id(plan.course_days)
        self.formats = by_id(plan.formats)
        self.venues, self.rooms, self.meetings = by_id(plan.venues), by_id(plan.rooms), by_id(plan.meetings)
        self.districts, self.batches = by_id(plan.districts), by_id(plan.batches)
        self._blocks = gathered(plan.blocks, lambda block: block.course_day_id)
        self._held = gathered(plan.sessions, lambda session: session.course_day_id)
        self._marks = gathered(plan.marks, lambda mark: mark.session_id)
        self.applied = {one.application.session_id: one for one in around.applications}
        self._names: dict[str, str] = {}
        self._clocks = {day.id: _clock(self.blocks(day)) for day in plan.course_days}

    def blocks(self, day: CourseDay) -> list[Block]:
        """The agenda of a course day by start."""
        return self._blocks.get(day.id, [])

    def held(self, day: CourseDay) -> list[Session]:
        """The sessions of a course day."""
        return self._held.get(day.id, [])

    def kind(self, day: CourseDay) -> FormatKind | None:
        """The delivery format of a course day."""
        found = self.formats.get(day.format_id)
        return found.kind if found else None

    def marks(self, session: Session) -> dict[MarkSlot, int | None]:
        """The marks a session asks for, and when each opens by the clock of its agenda, unshifted."""
        return {
            mark.slot: None if mark.opens is None else mark.opens - session.shift_minutes
            for mark in self._marks.get(session.id, [])
        }

    def clock(self, session: Session) -> tuple[int, int] | None:
        """First and last minute of a session; None without an agenda."""
        clock = self._clocks.get(session.course_day_id)
        return (clock[0] + session.shift_minutes, clock[1] + session.shift_minutes) if clock else None

    def day_at(self, day: CourseDay, block: Block | None = None) -> str:
        """Where a block stands: 第二天 15:00–17:30 學生就學歷程查詢."""
        return f"{day.name} {span(block.starts, block.ends)} {block.title}" if block else day.name

    def session_at(self, session: Session) -> str:
        """Which session: 第一梯次 第一天 112年8月7日(一)."""
        if session.id not in self._names:
            part = self.batches.get(session.batch_id or "") or self.districts.get(session.district_id or "")
            day = self.days.get(session.course_day_id)
            names = (part.name if part else "", day.name if day else "", format_roc(session.day))
            self._names[session.id] = " ".join(name for name in names if name)
        return self._names[session.id]


def _clock(blocks: Iterable[Block]) -> tuple[int, int] | None:
    times = [minute for block in blocks for minute in (block.starts, block.ends) if minute is not None]
    return (min(times), max(times)) if times else None


def span(starts: int, ends: int | None) -> str:
    """``15:00–17:30``; an open end is left open."""
    return f"{format_minutes(starts)}–{'' if ends is None else format_minutes(ends)}"


def gathered(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Items by ``key``, order kept."""
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return dict(found)
