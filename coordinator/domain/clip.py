"""Blocks with their topics as they travel: copied, pasted, duplicated, a whole day to another day or plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coordinator.domain.agenda import Block, Topic
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.rules import DAY
from coordinator.domain.timeline import (
    NewId,
    blocks_with,
    length,
    pushed,
    room_for,
    shifted,
)


@dataclass(frozen=True, slots=True)
class Clip:
    """Blocks and their topics, with the keys they had; ``rows`` counts course days from the first copied."""

    blocks: tuple[Block, ...] = ()
    topics: tuple[Topic, ...] = ()
    rows: tuple[int, ...] = ()

    @property
    def starts(self) -> int:
        """The minute at which its first block begins."""
        return min(block.starts for block in self.blocks)


def copied(plan: Plan, ids: Iterable[str]) -> Clip:
    """The blocks with these keys, as they can be pasted later and elsewhere."""
    chosen = sorted(blocks_with(plan, ids), key=lambda b: (b.starts, b.track))
    order = [day.id for day in plan.course_days]
    at = [order.index(block.course_day_id) for block in chosen]
    keys = {block.id for block in chosen}
    topics = tuple(topic for topic in plan.topics if topic.block_id in keys)
    return Clip(tuple(chosen), topics, tuple(row - min(at) for row in at))


def pasted(plan: Plan, clip: Clip, day_id: str, minute: int, new_id: NewId, *, push: bool = False) -> Edit:
    """New blocks, the first of them at ``minute`` of the day and the others as far from it as they were.

    What was copied from several course days goes to as many; ``days_missing`` when there are not so many.
    """
    if not clip.blocks:
        raise RuleError("clip_empty")
    order = [day.id for day in plan.course_days]
    first, by = order.index(day_id), minute - clip.starts
    if first + max(clip.rows) >= len(order):
        raise RuleError("days_missing", count=max(clip.rows) + 1)
    made = [
        replace(shifted(block, by), id=new_id(), course_day_id=order[first + row], in_tray=False)
        for block, row in zip(clip.blocks, clip.rows, strict=True)
    ]
    for block in made:
        if block.starts < 0 or block.starts + (length(block) or 1) > DAY:
            raise RuleError("block_past_midnight", name=block.title)
    later = pushed(plan.blocks, [(None, block) for block in made]) if push else ()
    topics = _topics_of(clip, made, new_id)
    return Edit(tuple(before for before, _ in later), (*(after for _, after in later), *made, *topics))


def duplicated(plan: Plan, ids: Iterable[str], new_id: NewId) -> Edit:
    """Copies in the same day and track, each in the first gap behind its original that is long enough."""
    clip = copied(plan, ids)
    made: list[Block] = []
    for block in clip.blocks:
        others = replace(plan, blocks=(*plan.blocks, *made))
        earliest = block.starts + length(block)
        at = room_for(others, block.course_day_id, length(block) or 1, earliest, block.track)
        made.append(replace(shifted(block, at - block.starts), id=new_id()))
    return Edit((), (*made, *_topics_of(clip, made, new_id)))


def day_copied(
    plan: Plan, from_day_id: str, to_plan: Plan, to_day_id: str, new_id: NewId, *, clear: bool = False
) -> Edit:
    """The agenda of a course day, at the same times, added to a day of the same or of another plan.

    With ``clear`` the blocks and topics that stand there now go (its tray stays).
    """
    blocks = tuple(block for block in plan.blocks if block.course_day_id == from_day_id)
    if not blocks:
        raise RuleError("day_empty")
    clip = copied(plan, (block.id for block in blocks))
    made = [replace(block, id=new_id(), course_day_id=to_day_id) for block in clip.blocks]
    gone: tuple[Entity, ...] = ()
    if clear:
        old = tuple(block for block in to_plan.blocks if block.course_day_id == to_day_id)
        keys = {block.id for block in old}
        gone = (*old, *(topic for topic in to_plan.topics if topic.block_id in keys))
    return Edit(gone, (*made, *_topics_of(clip, made, new_id)))


def _topics_of(clip: Clip, made: Iterable[Block], new_id: NewId) -> tuple[Topic, ...]:
    """Copies of the topics of ``clip`` under the copies of its blocks, which stand in the same order."""
    blocks = {old.id: new.id for old, new in zip(clip.blocks, made, strict=True)}
    keys = {topic.id: new_id() for topic in clip.topics}
    return tuple(
        replace(
            topic,
            id=keys[topic.id],
            block_id=blocks[topic.block_id],
            parent_id=keys[topic.parent_id] if topic.parent_id else None,
        )
        for topic in clip.topics
    )
