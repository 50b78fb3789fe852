"""What the mouse holds: each drag turns the place of the pointer into a gesture. Values only, no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coordinator.domain.agenda import Block
from coordinator.domain.timeline import Edge, clamp, length, snap
from coordinator.ui.agenda.board.gesture import Act, Gesture
from coordinator.ui.agenda.board.layout import Spot
from coordinator.ui.agenda.board.mime import Load, Origin

Window = tuple[int, int]
"""First and last minute that are shown; a drag is clamped to them."""


class Drag(Protocol):
    """A drag in progress."""

    def gesture(self, spot: Spot, step: int) -> Gesture | None:
        """What letting go at ``spot`` would do, in steps of so many minutes; None: nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Move:
    """Blocks in hand, the gripped one first; ``grip`` is the minute at which it was taken hold of."""

    blocks: tuple[Block, ...]
    grip: float
    window: Window
    push: bool

    def gesture(self, spot: Spot, step: int) -> Gesture | None:
        """Times snap to the clock, not to the distance; straight up or down no time changes."""
        gripped, by = self.blocks[0], spot.minute - self.grip
        minutes = 0 if abs(by) < step / 2 else snap(gripped.starts + by, step) - gripped.starts
        minutes = self._inside(minutes)
        if not minutes and (spot.day_id, spot.track) == (gripped.course_day_id, gripped.track):
            return None
        keys = tuple(block.id for block in self.blocks)
        return Gesture(Act.MOVED, keys, spot.day_id, spot.track, minutes, push=self.push)

    def _inside(self, by: int) -> int:
        first, last = self.window
        earliest = min(block.starts for block in self.blocks)
        latest = max(block.starts + length(block) for block in self.blocks)
        return max(first - earliest, min(by, last - latest))


@dataclass(frozen=True, slots=True)
class Resize:
    """One edge of a block in hand."""

    block: Block
    edge: Edge
    grip: float
    window: Window
    push: bool

    def gesture(self, spot: Spot, step: int) -> Gesture | None:
        """Where the edge would be; a block that would be too short is for the domain to refuse."""
        at = self.block.starts if self.edge is Edge.START else self.block.starts + length(self.block)
        by = spot.minute - self.grip
        minute = at if abs(by) < step / 2 else clamp(snap(at + by, step), *self.window)
        if minute == at:
            return None
        return Gesture(Act.RESIZED, (self.block.id,), minute=minute, edge=self.edge, push=self.push)


@dataclass(frozen=True, slots=True)
class Draw:
    """A new block that grows from where the mouse was pressed; it stays on that row."""

    origin: Spot
    window: Window
    push: bool

    def gesture(self, spot: Spot, step: int) -> Gesture | None:
        """From the one to the other place, whichever is earlier."""
        ends = sorted(clamp(snap(minute, step), *self.window) for minute in (self.origin.minute, spot.minute))
        if ends[0] == ends[1]:
            return None
        return Gesture(
            Act.DRAWN,
            day_id=self.origin.day_id,
            track=self.origin.track,
            minute=ends[0],
            ends=ends[1],
            push=self.push,
        )


@dataclass(frozen=True, slots=True)
class Drop:
    """Blocks that come from outside, of which those known to the tray are moved and the others copied."""

    load: Load
    waiting: frozenset[str]
    window: Window
    push: bool

    def gesture(self, spot: Spot, step: int) -> Gesture | None:
        """The first block begins at the pointer."""
        blocks = self.load.clip.blocks
        long = max(block.starts + length(block) for block in blocks) - self.load.clip.starts
        first, last = self.window
        at = max(first, min(snap(spot.minute, step), last - long))
        key = blocks[0].id
        if self.load.origin is Origin.TRAY and key in self.waiting:
            return Gesture(Act.FROM_TRAY, (key,), spot.day_id, spot.track, minute=at, push=self.push)
        act = Act.DRAWN if self.load.origin is Origin.TEMPLATE else Act.PASTED
        return Gesture(act, day_id=spot.day_id, minute=at, clip=self.load.clip, push=self.push)


def gripped_first(key: str, chosen: Sequence[Block]) -> tuple[Block, ...]:
    """``chosen`` with the one that is under the mouse in front."""
    return tuple(sorted(chosen, key=lambda block: block.id != key))
