"""The topics of the chosen block, and beside them those of the blocks that run at the same time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.topics_card import TopicsCard
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.settings import Settings

MOST_BESIDE = 3


class TopicsPane(QWidget):
    """`main` is the list of the chosen block; `beside` are lists of parallel tracks, in their order."""

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._settings = editor, settings
        self.main = TopicsCard(editor, settings)
        self.beside: list[TopicsCard] = []
        self._line = QSplitter(Qt.Orientation.Horizontal)
        self._line.setChildrenCollapsible(False)
        self._line.setHandleWidth(14)
        self._line.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)

    def show_block(self, plan: Plan, block: Block | None) -> None:
        """Show the topics of ``block`` and of what runs beside it."""
        others = parallel_to(plan, block)[:MOST_BESIDE] if block is not None else ()
        while len(self.beside) < len(others):
            self.beside.append(TopicsCard(self._editor, self._settings))
            self._line.addWidget(self.beside[-1])
        self.main.show_block(plan, block)
        for card, other in zip(self.beside, others, strict=False):
            card.show_block(plan, other)
        for number, card in enumerate(self.beside):
            card.setVisible(number < len(others))
        for card in (self.main, *self.beside):
            card.set_narrow(bool(others))
        if block is not None:
            # By their tracks from left to right, whichever of them is chosen.
            self._line.insertWidget(sum(other.track < block.track for other in others), self.main)

    def shown(self) -> list[TopicsCard]:
        """The lists on screen, from left to right."""
        cards = [self._line.widget(number) for number in range(self._line.count())]
        return [card for card in cards if isinstance(card, TopicsCard) and not card.isHidden()]


def parallel_to(plan: Plan, block: Block) -> tuple[Block, ...]:
    """Blocks of other tracks that share time with ``block``, by track."""
    if block.in_tray or block.ends is None:
        return ()
    ends = block.ends
    beside = [
        other
        for other in plan.blocks
        if other.course_day_id == block.course_day_id
        and other.track != block.track
        and other.starts < ends
        and (other.ends or other.starts + 1) > block.starts
    ]
    return tuple(sorted(beside, key=lambda other: (other.track, other.starts)))
