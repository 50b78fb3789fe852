"""What cells and fields make of course days and blocks. Values in, values or an Edit out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_minutes
from coordinator.domain.text import clean, fold
from coordinator.domain.training import Audience, BusinessRole, CourseDay, DeliveryFormat, FormatKind

DAY = 24 * 60
MORNING = 8 * 60 + 30
LESSON = 60
_SPAN = re.compile(r"^\s*(\d{1,2}\s*[:：.]?\s*\d{2})\s*[~～\-–—至]\s*(\d{1,2}\s*[:：.]?\s*\d{2})?\s*$")


def block_with(block: Block, column: str, text: str, kinds: Mapping[str, BlockKind]) -> Block:
    """``block`` with what was typed into ``column``; ``kinds`` are the words of the kinds on screen.

    Raises ``RuleError`` (``time_unreadable``, ``count_unreadable``, ``kind_unknown``).
    """
    if column in ("title", "speaker", "note"):
        return replace(block, **{column: clean(text).text})  # type: ignore[arg-type]
    if column == "starts":
        return _from(block, text)
    if column == "ends":
        return replace(block, ends=parse_minutes(text) if text.strip(" ~～") else None)
    if column == "printed":
        return replace(block, printed_minutes=parse_count(text))
    if column == "kind":
        return replace(block, kind=_kind(text, kinds))
    if column == "track":
        return replace(block, track=parse_count(text) or 0)
    return block


def _from(block: Block, text: str) -> Block:
    """A start, or a whole span ``0830~0900``. A start behind the end takes the end along."""
    span = _SPAN.match(text)
    if span is not None:
        ends = parse_minutes(span[2]) if span[2] else None
        return replace(block, starts=parse_minutes(span[1]), ends=ends)
    starts = parse_minutes(text)
    if block.ends is None or starts < block.ends:
        return replace(block, starts=starts)
    return replace(block, starts=starts, ends=min(starts + block.ends - block.starts, DAY))


def _kind(text: str, kinds: Mapping[str, BlockKind]) -> BlockKind:
    found = {fold(word): kind for word, kind in kinds.items()}.get(fold(text))
    if found is None:
        raise RuleError("kind_unknown", name=text)
    return found


def new_block(blocks: Sequence[Block], day: CourseDay, title: str) -> Block:
    """An hour behind the last block that has an end; the first one begins in the morning."""
    starts = latest(blocks) if blocks else MORNING
    starts = min(starts, DAY - LESSON)
    return Block(new_id(), day.id, starts, starts + LESSON, BlockKind.LECTURE, title)


def latest(blocks: Iterable[Block]) -> int:
    """The minute at which the last block ends; a line without an end (17:00~ 賦歸) counts by its start."""
    return max((block.starts if block.ends is None else block.ends for block in blocks), default=MORNING)


def duplicated(plan: Plan, day: CourseDay, chosen: Sequence[Block]) -> Edit:
    """Copies of ``chosen`` with their topics, one after the other behind the last block of the day."""
    at = latest(plan.blocks_of(day))
    made: list[Block | Topic] = []
    for block in chosen:
        length = block.minutes or 0
        starts = at if at + length < DAY else block.starts
        copy = replace(
            block,
            id=new_id(),
            course_day_id=day.id,
            starts=starts,
            ends=None if block.ends is None else starts + length,
        )
        made.append(copy)
        made += _copied_topics(plan, block, copy)
        at = starts + length
    return create(*made)


def _copied_topics(plan: Plan, block: Block, copy: Block) -> list[Topic]:
    originals = [topic for topic in plan.topics if topic.block_id == block.id]
    keys = {topic.id: new_id() for topic in originals}
    return [
        replace(t, id=keys[t.id], block_id=copy.id, parent_id=keys[t.parent_id] if t.parent_id else None)
        for t in originals
    ]


def pasted_blocks(
    plan: Plan, day: CourseDay, lines: Iterable[Mapping[str, str]], kinds: Mapping[str, BlockKind], title: str
) -> Edit:
    """New blocks from cells of the clipboard; a line without a title is called ``title``."""
    made: list[Block] = []
    for line in lines:
        block = new_block([*plan.blocks_of(day), *made], day, title)
        spanned = _SPAN.match(line.get("starts", "")) is not None
        for column, text in line.items():
            # An empty end says that there is none; every other empty cell says nothing.
            if text.strip() or (column == "ends" and not spanned):
                block = block_with(block, column, text, kinds)
        made.append(block)
    return create(*made)


def new_course_day(plan: Plan, name: str, beside: CourseDay | None, format_title: str) -> Edit:
    """A course day behind the others, in the delivery format of ``beside`` or the plan's first.

    A plan without any format gets an on-site one called ``format_title``. The course day is the last
    value of the edit.
    """
    formats = {f.id: f for f in plan.formats}
    fresh = DeliveryFormat(new_id(), plan.training.id, FormatKind.ON_SITE, format_title)
    chosen = formats[beside.format_id] if beside else next(iter(plan.formats), fresh)
    taken = {day.slug for day in plan.course_days}
    slug = next(s for n in range(1, len(taken) + 2) if (s := f"d{n}") not in taken)
    place = next_position(plan.course_days)
    day = CourseDay(new_id(), plan.training.id, chosen.id, slug, name, position=place)
    return create(day) if chosen.id in formats else create(chosen, day)


def course_day_with(day: CourseDay, field: str, text: str) -> CourseDay:
    """``day`` with a typed ``name``, ``title``, ``note`` or ``hours`` (empty: none are given)."""
    if field == "hours":
        return replace(day, hours=parse_count(text))
    return replace(day, **{field: clean(text).text})  # type: ignore[arg-type]


def audience_edit(plan: Plan, day: CourseDay, role: BusinessRole, *, meant: bool) -> Edit:
    """The edit that says whether ``day`` is meant for ``role``."""
    present = tuple(a for a in plan.audiences if a.course_day_id == day.id and a.role_id == role.id)
    if not meant:
        return Edit(present, ())
    if present:
        return Edit()
    others = [a for a in plan.audiences if a.course_day_id == day.id]
    return create(Audience(new_id(), day.id, role.id, next_position(others)))
