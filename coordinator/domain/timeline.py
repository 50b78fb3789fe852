"""Gestures on the agenda as edits: move, resize, draw, into the tray and out, pushing what comes later.

Every function takes the plan as it is shown and gives an `Edit` of whole blocks, or raises ``RuleError``
when the gesture cannot stand (``block_past_midnight``, ``block_too_short``, ``block_without_end``,
``block_gone``, ``day_full``). Overlaps are no refusal: they are problems, which are listed and never block.

Pushing. With ``push`` the blocks of the same day and track that begin at or after a moved block (where it
was or where it goes, whichever is earlier) wait until it ends: in their order, each as far as needed and no
further, so gaps are used up first. Nothing is ever pulled to an earlier time.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.rules import DAY

STEP = 5
LAST_TRACK = 9
NewId = Callable[[], str]
Pair = tuple[Block, Block]


class Edge(StrEnum):
    """The edge of a block that is taken hold of."""

    START = "start"
    END = "end"


def snap(minute: float, step: int = STEP) -> int:
    """The nearest multiple of ``step`` minutes."""
    return int((minute + step / 2) // step) * step


def clamp(minute: int, earliest: int = 0, latest: int = DAY) -> int:
    """``minute``, or the nearer end of the day (or of the part of it that is shown)."""
    return max(earliest, min(minute, latest))


def length(block: Block) -> int:
    """Minutes that a block takes up; a line without an end takes none."""
    return block.minutes or 0


def with_times(block: Block, starts: int, ends: int | None) -> Block:
    """``block`` at other times. Printed minutes follow the clock if they agreed with it before.

    Where they did not, they stay: a misprint must remain visible until somebody corrects it.
    """
    follows = block.printed_minutes is not None and block.printed_minutes == block.minutes
    moved_block = replace(block, starts=starts, ends=ends)
    return replace(moved_block, printed_minutes=moved_block.minutes) if follows else moved_block


def shifted(block: Block, by_minutes: int) -> Block:
    """``block`` so much later, as long as before."""
    ends = None if block.ends is None else block.ends + by_minutes
    return replace(block, starts=block.starts + by_minutes, ends=ends)


def moved(
    plan: Plan,
    ids: Iterable[str],
    by_minutes: int,
    to_day_id: str | None = None,
    *,
    to_track: int | None = None,
    push: bool = False,
) -> Edit:
    """Blocks moved in time, to other course days, to other tracks; all as far as there is room for all.

    ``to_day_id`` and ``to_track`` are where the first of ``ids`` goes; the others move by as many.
    """
    chosen = blocks_with(plan, ids)
    by_minutes = _room(chosen, by_minutes)
    rows = [day.id for day in plan.course_days]
    at = [rows.index(block.course_day_id) for block in chosen]
    by_rows = _within(at, 0 if to_day_id is None else rows.index(to_day_id) - at[0], len(rows) - 1)
    tracks = [block.track for block in chosen]
    by_tracks = _within(tracks, 0 if to_track is None else to_track - tracks[0], LAST_TRACK)
    pairs = [
        (
            block,
            replace(
                shifted(block, by_minutes),
                course_day_id=rows[row + by_rows],
                track=block.track + by_tracks,
            ),
        )
        for block, row in zip(chosen, at, strict=True)
    ]
    return _edit(plan, pairs, push)


def resized(plan: Plan, block_id: str, edge: Edge, minute: int, *, push: bool = False) -> Edit:
    """A block with one edge at another minute. Only a later end pushes."""
    block = blocks_with(plan, (block_id,))[0]
    minute = clamp(minute)
    if edge is Edge.START:
        after = with_times(block, minute, block.ends)
    elif block.ends is None:
        raise RuleError("block_without_end", name=block.title)
    else:
        after = with_times(block, block.starts, minute)
    if after.ends is not None and after.ends <= after.starts:
        raise RuleError("block_too_short", name=block.title)
    return _edit(plan, [(block, after)], push and edge is Edge.END)


def drawn(plan: Plan, block: Block, *, push: bool = False) -> Edit:
    """A new block where it stands; with ``push`` the later ones make room."""
    _check(block)
    later = pushed(plan.blocks, ((None, block),)) if push else ()
    return Edit(tuple(b for b, _ in later), (*(a for _, a in later), block)) if later else create(block)


def to_tray(plan: Plan, ids: Iterable[str]) -> Edit:
    """Blocks taken off the day; they keep their length, their topics and their course day."""
    return _changes((block, replace(block, in_tray=True)) for block in blocks_with(plan, ids))


def from_tray(
    plan: Plan, block_id: str, day_id: str, starts: int, *, track: int | None = None, push: bool = False
) -> Edit:
    """A waiting block put into a day, as long as it was before it came into the tray."""
    waiting = {block.id: block for block in plan.tray}
    if block_id not in waiting:
        raise RuleError("block_gone")
    block = waiting[block_id]
    placed = replace(
        shifted(block, starts - block.starts),
        course_day_id=day_id,
        in_tray=False,
        track=block.track if track is None else track,
    )
    return _edit(plan, [(block, placed)], push)


def room_for(plan: Plan, day_id: str, minutes: int, earliest: int, track: int = 0) -> int:
    """The first minute from ``earliest`` at which so many minutes are free on a track of the day.

    A line without an end (17:00~ 賦歸) is nothing to stand across. Raises ``RuleError`` (``day_full``).
    """
    at = earliest
    for block in _in_order(b for b in plan.blocks if b.course_day_id == day_id and b.track == track):
        if block.starts < at + minutes and at < block.starts + length(block):
            at = block.starts + length(block)
        elif block.ends is None and at < block.starts < at + minutes:
            at = block.starts
    if at + minutes > DAY or at >= DAY:
        raise RuleError("day_full", minutes=minutes)
    return at


def blocks_with(plan: Plan, ids: Iterable[str]) -> tuple[Block, ...]:
    """The blocks with these keys, in their order; ``block_gone`` when one is missing or in the tray."""
    found = {block.id: block for block in plan.blocks}
    keys = tuple(ids)
    if not keys or any(key not in found for key in keys):
        raise RuleError("block_gone")
    return tuple(found[key] for key in keys)


def pushed(blocks: Sequence[Block], placed: Sequence[tuple[Block | None, Block]]) -> tuple[Pair, ...]:
    """What has to move on because of ``placed`` (old place or None, new place): (before, after) of each.

    ``placed`` ones are never pushed themselves. Raises ``RuleError`` when the day is over before all fit.
    """
    result: list[Pair] = []
    gripped = {after.id for _, after in placed}
    for day_id, track in dict.fromkeys((after.course_day_id, after.track) for _, after in placed):
        fixed = [
            (_threshold(before, after), after.starts, after.starts + length(after))
            for before, after in placed
            if (after.course_day_id, after.track) == (day_id, track)
        ]
        first = min(threshold for threshold, _, _ in fixed)
        later = (
            b
            for b in blocks
            if b.starts >= first and b.course_day_id == day_id and b.track == track and b.id not in gripped
        )
        result += _rippled(_in_order(later), sorted(fixed, key=lambda f: f[1]))
    return tuple(result)


def _threshold(before: Block | None, after: Block) -> int:
    """From where on blocks are later ones: they keep behind what was before them, even if it moves far."""
    here = (after.course_day_id, after.track, after.in_tray)
    if before is None or (before.course_day_id, before.track, before.in_tray) != here:
        return after.starts
    return min(before.starts, after.starts)


def _rippled(later: Sequence[Block], fixed: Sequence[tuple[int, int, int]]) -> list[Pair]:
    pairs: list[Pair] = []
    free = 0
    for block in later:
        at = max(block.starts, free, *(ends for first, _, ends in fixed if first <= block.starts))
        if at == block.starts:
            continue
        for _, starts, ends in fixed:
            if at < ends and starts < at + max(length(block), 1):
                at = ends
        after = shifted(block, at - block.starts)
        _check(after)
        pairs.append((block, after))
        free = at + length(block)
    return pairs


def _edit(plan: Plan, pairs: Sequence[Pair], push: bool) -> Edit:
    for _, after in pairs:
        _check(after)
    # What moved nowhere pushes nobody.
    acting = [(before, after) for before, after in pairs if before != after]
    return _changes((*pairs, *(pushed(plan.blocks, acting) if push and acting else ())))


def _changes(pairs: Iterable[Pair]) -> Edit:
    real = [(before, after) for before, after in pairs if before != after]
    return Edit(tuple(before for before, _ in real), tuple(after for _, after in real))


def _check(block: Block) -> None:
    # A line without an end begins on this day, too.
    if block.starts + (length(block) or 1) > DAY:
        raise RuleError("block_past_midnight", name=block.title)


def _room(chosen: Sequence[Block], by_minutes: int) -> int:
    earliest = min(block.starts for block in chosen)
    # A line without an end still begins on this day.
    latest = max(block.starts + (length(block) or 1) for block in chosen)
    return max(-earliest, min(by_minutes, DAY - latest))


def _within(places: Sequence[int], by: int, last: int) -> int:
    """``by``, or as much of it as leaves every place between 0 and ``last``."""
    return max(-min(places), min(by, last - max(places)))


def _in_order(blocks: Iterable[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: (block.starts, block.track, block.id))
