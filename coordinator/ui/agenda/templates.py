"""Blocks as every agenda has them, with their usual lengths, and where a new block goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.rules import DAY


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of block with its usual length in minutes; None for a line without an end (17:00~ 賦歸)."""

    kind: BlockKind
    minutes: int | None


TEMPLATES = (
    Template(BlockKind.SIGN_IN, 30),
    Template(BlockKind.LECTURE, 60),
    Template(BlockKind.BREAK, 10),
    Template(BlockKind.MEAL, 60),
    Template(BlockKind.Q_AND_A, 30),
    Template(BlockKind.SIGN_OUT, 10),
    Template(BlockKind.DISMISSAL, None),
)
LESSON = Template(BlockKind.LECTURE, 60)
MORNING = 8 * 60 + 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block shall stand: minutes of the day, and the track."""

    starts: int
    ends: int | None
    track: int = 0


def place_for(blocks: Sequence[Block], minutes: int | None, after: Block | None, *, push: bool) -> Place:
    """Right behind ``after``: in the gap there, or with ``push`` before what follows; else behind the last.

    In a gap that is shorter than ``minutes`` it takes the whole gap. The first block of a day begins in the
    morning; nothing goes beyond midnight.
    """
    if after is not None and not after.in_tray:
        room = DAY - end_of(after) if push else _gap_behind(blocks, after)
        if room > 0:
            return _placed(end_of(after), minutes, room, after.track)
    starts = min(latest(blocks), DAY - (minutes or 1))
    return _placed(starts, minutes, DAY - starts, 0)


def latest(blocks: Sequence[Block]) -> int:
    """The minute at which the last block ends; a line without an end (17:00~ 賦歸) counts by its start."""
    return max((end_of(block) for block in blocks), default=MORNING)


def end_of(block: Block) -> int:
    """Where a block ends by the clock, or where a line without an end stands."""
    return block.starts if block.ends is None else block.ends


def _placed(starts: int, minutes: int | None, room: int, track: int) -> Place:
    return Place(starts, None if minutes is None else starts + min(minutes, room), track)


def _gap_behind(blocks: Sequence[Block], after: Block) -> int:
    """Free minutes on the track of ``after`` from its end to the next start; 0 where nothing follows.

    Behind the last block of a track the whole day is free: that is no gap between two.
    """
    end = end_of(after)
    others = [b for b in blocks if b.id != after.id and b.track == after.track]
    if any(b.starts < end < end_of(b) for b in others):
        return 0
    return min((b.starts for b in others if b.starts >= end), default=end) - end
