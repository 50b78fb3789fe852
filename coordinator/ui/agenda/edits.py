"""What cells, fields and tools make of course days and blocks. Values in, values or an Edit out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_minutes
from coordinator.domain.rules import DAY
from coordinator.domain.text import clean, fold
from coordinator.domain.timeline import drawn, from_tray, pushed, with_times
from coordinator.domain.training import Audience, BusinessRole, CourseDay, DeliveryFormat, FormatKind
from coordinator.ui.agenda.templates import LESSON, Template, latest, place_for

_SPAN = re.compile(r"^\s*(\d{1,2}\s*[:：.]?\s*\d{2})\s*[~～\-–—至]\s*(\d{1,2}\s*[:：.]?\s*\d{2})?\s*$")


def block_with(block: Block, column: str, text: str, kinds: Mapping[str, BlockKind]) -> Block:
    """``block`` with what was typed into ``column``; ``kinds`` are the words of the kinds on screen.

    Raises ``RuleError`` for what cannot be read, and ``block_past_midnight``.
    """
    if column in ("title", "speaker", "note"):
        return replace(block, **{column: clean(text).text})  # type: ignore[arg-type]
    if column == "starts":
        return _from(block, text)
    if column == "ends":
        return with_times(block, block.starts, parse_minutes(text) if text.strip(" ~～") else None)
    if column == "minutes":
        return _lasting(block, parse_count(text))
    if column == "printed":
        return replace(block, printed_minutes=parse_count(text))
    if column == "kind":
        return replace(block, kind=_kind(text, kinds))
    if column == "track":
        return replace(block, track=parse_count(text) or 0)
    return block


def typed(
    plan: Plan, block: Block, column: str, text: str, kinds: Mapping[str, BlockKind], *, push: bool
) -> Edit:
    """What typing into a cell or field changes; with ``push`` a later time moves later blocks on."""
    after = block_with(block, column, text, kinds)
    moves = (after.starts, after.ends) != (block.starts, block.ends) and not after.in_tray
    in_order = after.ends is None or after.ends > after.starts
    later = pushed(plan.blocks, ((block, after),)) if push and moves and in_order else ()
    return Edit((block, *(b for b, _ in later)), (after, *(a for _, a in later)))


def _from(block: Block, text: str) -> Block:
    """A start, or a whole span ``0830~0900``. A start behind the end takes the end along."""
    span = _SPAN.match(text)
    if span is not None:
        return with_times(block, parse_minutes(span[1]), parse_minutes(span[2]) if span[2] else None)
    starts = parse_minutes(text)
    if block.ends is None or starts < block.ends:
        return with_times(block, starts, block.ends)
    return with_times(block, starts, min(starts + block.ends - block.starts, DAY))


def _lasting(block: Block, minutes: int | None) -> Block:
    """So many minutes from its start; of a block in the tray only the length means something."""
    if minutes is None:
        return with_times(block, block.starts, None)
    starts = max(min(block.starts, DAY - minutes), 0) if block.in_tray else block.starts
    if starts + minutes > DAY:
        raise RuleError("block_past_midnight", name=block.title)
    return with_times(block, starts, starts + minutes)


def _kind(text: str, kinds: Mapping[str, BlockKind]) -> BlockKind:
    found = {fold(word): kind for word, kind in kinds.items()}.get(fold(text))
    if found is None:
        raise RuleError("kind_unknown", name=text)
    return found


def added_block(
    plan: Plan, day: CourseDay, template: Template, title: str, after: Block | None, *, push: bool
) -> Edit:
    """A new block where `templates.place_for` puts it."""
    place = place_for(plan.blocks_of(day), template.minutes, after, push=push)
    block = Block(new_id(), day.id, place.starts, place.ends, template.kind, title, track=place.track)
    return drawn(plan, block, push=push)


def waiting_block(day: CourseDay, title: str) -> Block:
    """A new lesson without a time."""
    starts = latest(())
    return Block(
        new_id(), day.id, starts, starts + (LESSON.minutes or 0), LESSON.kind, title, in_tray=True
    )  # fmt: skip


def placed_from_tray(plan: Plan, day: CourseDay, waiting: Sequence[Block], *, push: bool) -> Edit:
    """Blocks of the tray into ``day``, one after the other behind its last block."""
    shown, parts = plan, []
    for block in waiting:
        place = place_for(shown.blocks_of(day), block.minutes, None, push=push)
        parts.append(from_tray(shown, block.id, day.id, place.starts, push=push))
        shown = _after(shown, parts[-1])
    return _net(parts)


def _after(plan: Plan, edit: Edit) -> Plan:
    """``plan`` with the blocks of ``edit`` in it."""
    changed = {block.id: block for block in edit.after if isinstance(block, Block)}
    blocks = {block.id: block for block in (*plan.blocks, *plan.tray)} | changed
    every = sorted(blocks.values(), key=lambda block: (block.starts, block.track, block.id))
    return replace(
        plan,
        blocks=tuple(block for block in every if not block.in_tray),
        tray=tuple(block for block in every if block.in_tray),
    )


def _net(parts: Sequence[Edit]) -> Edit:
    """Edits that follow each other as one: of a value changed twice the first and the last state count."""
    whole = join(parts)
    before = {entity.id: entity for entity in reversed(whole.before)}
    after = {entity.id: entity for entity in whole.after}
    return Edit(tuple(before.values()), tuple(after.values()))


def pasted_blocks(
    plan: Plan, day: CourseDay, lines: Iterable[Mapping[str, str]], kinds: Mapping[str, BlockKind], title: str
) -> Edit:
    """New blocks from cells of the clipboard; a line without a title is called ``title``."""
    made: list[Block] = []
    for line in lines:
        place = place_for([*plan.blocks_of(day), *made], LESSON.minutes, None, push=False)
        block = Block(new_id(), day.id, place.starts, place.ends, LESSON.kind, title)
        spanned = _SPAN.match(line.get("starts", "")) is not None
        for column, text in line.items():
            # An empty end says that there is none; every other empty cell says nothing.
            if column == "minutes" and (spanned or line.get("ends", "").strip()):
                continue
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
    """``day`` with a typed ``name``, ``title``, ``note``, ``slug`` or ``hours`` (empty: none are given)."""
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
