"""The agenda as it goes onto paper: the official table 時間／課程／講者, and the poster for the door."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from coordinator.domain.agenda import Block, Topic
from coordinator.domain.outline import Align, Cell, CellLine, Outline, Table, Text, cell, head
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.text import fold
from coordinator.domain.training import CourseDay, Session

MARKS = ("※", "▪", "•")
"""What stands before a topic, an item under it, and everything deeper."""
MOST_LINES = 6
"""Sessions with a line of their own in the head; more of them are told in one paragraph."""


@dataclass(frozen=True, slots=True)
class PosterRow:
    """What is on at the same time: one title, or several side by side."""

    clock: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """One course day of one session, for the door."""

    training: str
    name: str
    title: str
    part: str
    date: str
    clock: str
    place: str
    rows: tuple[PosterRow, ...]


def agenda_outline(plan: Plan, day: CourseDay) -> Outline:
    """The agenda of a course day with dates and places of its sessions in the head."""
    return Outline(
        title=plan.training.title,
        subject="議程表",
        subtitle=f"{day_title(day)}\u3000議程表",
        lines=(*_facts(plan, day), *_session_lines(plan, day)),
        parts=(
            agenda_table(plan, day),
            *(Text(line) for line in day.note.splitlines() if line.strip()),
        ),
    )


def agenda_table(plan: Plan, day: CourseDay) -> Table:
    """時間／課程／講者; what runs side by side shares the cell of its time."""
    shifts = shifts_of(plan, day)
    rows: list[tuple[Cell, ...]] = [head("時間", "課程", "講者")]
    for together in _side_by_side(plan.blocks_of(day)):
        for place, block in enumerate(together):
            course = Cell(tuple(_course_lines(plan, block)), Align.LEFT)
            speaker = cell(block.speaker)
            clock = [cell("\n".join(_time_lines(block, shifts)), rows=len(together))] if place == 0 else []
            rows.append((*clock, course, speaker))
    return Table((19.0, 62.0, 19.0), tuple(rows))


def agenda_poster(plan: Plan, session: Session) -> Poster:
    """What people at the door want to know of a session, without the details of its blocks."""
    day = by_id(plan.course_days)[session.course_day_id]
    part = plan.part_of(session)
    clock = plan.clock_of(session)
    rows = [
        PosterRow(_clock(together[0], session.shift_minutes), tuple(b.title for b in together))
        for together in _side_by_side(plan.blocks_of(day))
    ]
    return Poster(
        training=plan.training.title,
        name=day.name,
        title=day.title,
        part=part.name if part else "",
        date=format_roc(session.day),
        clock=f"{format_minutes(clock[0])}~{format_minutes(clock[1])}" if clock else "",
        place=place_of(plan, session),
        rows=tuple(rows),
    )


def day_title(day: CourseDay) -> str:
    """``第一天—人事、教務、經費業務``."""
    return "—".join(part for part in (day.name, day.title) if part)


def place_of(plan: Plan, session: Session) -> str:
    """Venue and room of a session (its batch's venue when it names none), else its online meeting."""
    batch = by_id(plan.batches).get(session.batch_id or "")
    venue = by_id(plan.venues).get(session.venue_id or (batch.venue_id if batch else None) or "")
    room = by_id(plan.rooms).get(session.room_id or "")
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    if venue is None:
        return meeting.name if meeting else ""
    return venue.name if room is None or room.name in venue.name else f"{venue.name}{room.floor}{room.name}"


def shifts_of(plan: Plan, day: CourseDay) -> tuple[int, ...]:
    """By how many minutes the day's clock is moved in its sessions, each once; 0 without sessions."""
    return tuple(sorted({s.shift_minutes for s in plan.sessions_of(day)})) or (0,)


def course_lines(plan: Plan, block: Block, parent: Topic | None = None, depth: int = 0) -> Iterator[CellLine]:
    """The topics of a block with their module codes, items under items."""
    for topic in plan.topics_of(block, parent):
        code = f"{topic.code}. " if topic.code else ""
        yield CellLine(f"{code}{topic.title}", MARKS[min(depth, 2)], depth)
        yield from course_lines(plan, block, topic, depth + 1)


def _course_lines(plan: Plan, block: Block) -> Iterator[CellLine]:
    """The title, unless its topics say all of it, then the topics."""
    topics = list(course_lines(plan, block))
    if not _is_said(block.title, topics):
        yield CellLine(block.title, bold=bool(topics))
    yield from topics


def _is_said(title: str, topics: Sequence[CellLine]) -> bool:
    """Whether every part of a title is found in the topics: then the official table prints those alone."""
    said = [fold(line.text) for line in topics]
    return bool(said) and all(any(fold(part) in one for one in said) for part in title.split("、"))


def _side_by_side(blocks: Iterable[Block]) -> list[tuple[Block, ...]]:
    """Blocks by their time; those with the same start, end and printed minutes are together."""
    ordered = sorted(blocks, key=lambda b: (b.starts, b.ends is None, b.ends or 0, b.track))
    return [
        tuple(group) for _, group in groupby(ordered, key=lambda b: (b.starts, b.ends, b.printed_minutes))
    ]


def _time_lines(block: Block, shifts: Sequence[int]) -> Iterator[str]:
    yield from (_clock(block, shift) for shift in shifts)
    if block.printed_minutes is not None:
        yield f"（{block.printed_minutes} 分鐘）"


def _clock(block: Block, shift: int) -> str:
    """``08:30~09:00``; ``17:00~`` when the block has no end."""
    end = "" if block.ends is None else format_minutes(block.ends + shift)
    return f"{format_minutes(block.starts + shift)}~{end}"


def _facts(plan: Plan, day: CourseDay) -> Iterator[str]:
    """For whom, and how many hours."""
    roles = "、".join(role.name for role in plan.audience_of(day))
    facts = [f"對象：{roles}" if roles else "", f"研習時數：{day.hours} 小時" if day.hours else ""]
    line = "\u3000".join(fact for fact in facts if fact)
    if line:
        yield line


def _session_lines(plan: Plan, day: CourseDay) -> tuple[str, ...]:
    told = []
    for session in plan.sessions_of(day):
        part = plan.part_of(session)
        facts = (part.name if part else "", format_roc(session.day), place_of(plan, session))
        told.append("\u3000".join(fact for fact in facts if fact))
    return tuple(told) if len(told) <= MOST_LINES else ("；".join(told),)
