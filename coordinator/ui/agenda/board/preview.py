"""What a gesture would do, as ghosts and in words: computed by the very rules that will do it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QCoreApplication, QRectF

from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.board import speech
from coordinator.ui.agenda.board.gesture import Act, Gesture, edit_of
from coordinator.ui.agenda.board.ghosts import Phantom
from coordinator.ui.agenda.board.layout import Layout, Spot
from coordinator.ui.agenda.board.stage import Stage
from coordinator.ui.kit import messages

translate = QCoreApplication.translate
DELETING = frozenset({Act.DELETED})
SMALL = 60
"""Minutes of the plate that stands for something with no place at all."""


class Preview:
    """The ghosts of one drag at a time."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.gesture: Gesture | None = None
        self._last: list[Phantom] = []

    def show(self, gesture: Gesture, plan: Plan, layout: Layout, visible: QRectF, spot: Spot | None) -> None:
        """Ghosts of what would be; red and with the reason, where it stood last, when it cannot be."""
        if gesture == self.gesture:
            return
        self.gesture = gesture
        try:
            edit = edit_of(gesture, plan, ghost_keys())
        except RuleError as error:
            self._stage.dim(gesture.ids)
            places = self._last or _standing(gesture, plan, layout, spot)
            self._stage.ghosts.show(places, [], messages.sentence(error), visible, refused=True)
            return
        held, pushed = _parted(gesture, edit)
        self._stage.dim([entity.id for entity in edit.before])
        self._last = [Phantom(layout.place(block), block.title) for block in held]
        places = [Phantom(layout.place(block), block.title) for block in pushed]
        self._stage.ghosts.show(self._last, places, _text(gesture, held, len(pushed)), visible, refused=False)

    def clear(self) -> None:
        """The drag is over."""
        self.gesture, self._last = None, []
        self._stage.dim(())
        self._stage.ghosts.hide()


def ghost_keys() -> Callable[[], str]:
    """Keys for blocks that are only shown."""
    numbers = count()
    return lambda: f"ghost-{next(numbers)}"


def _parted(gesture: Gesture, edit: Edit) -> tuple[list[Block], list[Block]]:
    """What is in hand or new, the gripped one first, and what is pushed."""
    there = {entity.id for entity in edit.before}
    after = [entity for entity in edit.after if isinstance(entity, Block)]
    held = [block for block in after if block.id in gesture.ids or block.id not in there]
    held.sort(key=lambda block: gesture.ids.index(block.id) if block.id in gesture.ids else 0)
    return held, [block for block in after if block.id in there and block.id not in gesture.ids]


def _text(gesture: Gesture, held: list[Block], pushed: int) -> str:
    if gesture.act is Act.TO_TRAY:
        return translate("Board", "Into the tray, without a time")
    return speech.ghost_text(held[0], others=pushed) if held else ""


def _standing(gesture: Gesture, plan: Plan, layout: Layout, spot: Spot | None) -> list[Phantom]:
    """Where the blocks in hand stand now, or a plate at the pointer."""
    blocks = {block.id: block for block in plan.blocks}
    found = [Phantom(layout.place(blocks[k]), blocks[k].title) for k in gesture.ids if k in blocks]
    row = layout.row_of(spot.day_id) if spot else None
    if found or spot is None or row is None:
        return found
    return [Phantom(QRectF(layout.x(spot.minute), row.top, SMALL * layout.per_minute, row.height), "")]
