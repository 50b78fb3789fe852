"""What is on the board now, and what can be asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import Training
from coordinator.ui.agenda.board import speech
from coordinator.ui.agenda.board.keys import in_order
from coordinator.ui.agenda.board.layout import Layout, Spot, lay_out


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan where its blocks stand. ``captions`` are by course day, ``blocks`` by key, ``order`` for Tab."""

    plan: Plan
    captions: Mapping[str, str]
    layout: Layout
    blocks: Mapping[str, Block]
    order: tuple[str, ...]

    @property
    def window(self) -> tuple[int, int]:
        """First and last minute that can be seen."""
        return self.layout.first, self.layout.last

    @property
    def waiting(self) -> frozenset[str]:
        """The keys of the blocks in the tray."""
        return frozenset(block.id for block in self.plan.tray)

    def spot(self, point: QPointF) -> Spot | None:
        """The place in the plan at a point of the scene; None without course days."""
        return self.layout.spot(point.x(), point.y())

    def known(self, keys: Iterable[str]) -> tuple[Block, ...]:
        """The blocks with these keys, as far as they are here."""
        return tuple(self.blocks[key] for key in keys if key in self.blocks)

    def beside(self, key: str, by: int) -> str | None:
        """The block before (-1) or behind (1) another one; None where there is none."""
        at = self.order.index(key) + by if key in self.order else -1
        return self.order[at] if 0 <= at < len(self.order) else None

    def sentence(self, block: Block) -> str:
        """A block as a screen reader says it."""
        return speech.sentence(block, self.captions.get(block.course_day_id, ""))

    def tip(self, block: Block) -> str:
        """The tooltip of a block."""
        return speech.tip(block, [topic for topic in self.plan.topics if topic.block_id == block.id])


def shown(plan: Plan, captions: Mapping[str, str], layout: Layout) -> Shown:
    """``plan`` laid out."""
    return Shown(plan, captions, layout, by_id(plan.blocks), in_order(plan))


def nothing() -> Shown:
    """A board before its first plan."""
    plan = Plan(Training("", "", "", 0))
    return shown(plan, {}, lay_out(plan, 0, 1.0))
