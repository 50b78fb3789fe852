"""The sheet as it was printed: the box that takes codes and row numbers, its columns, and the grid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.sheet import parse_page_code
from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.cards import Card, chip, only_one
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.scanbox import ScanBox
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.paper.columns import SheetLine, sheet_columns
from coordinator.ui.paper.sheet_table import SheetTable


class EntryCard(Card):
    """``box`` gives what was typed or scanned; ``slot_chosen`` the column it ticks."""

    slot_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self.setAccessibleName(self.tr("Page code or row numbers"))
        self.box = ScanBox(self.tr("Page code or row numbers"), is_whole=is_page_code)
        self._answer = label("", "heading", wrap=True)
        self.chips: dict[MarkSlot, QPushButton] = {}
        self._chip_line = QHBoxLayout()
        self._chip_line.setSpacing(8)
        self._chip_line.addWidget(label(self.tr("Ticks go to"), "muted"))
        for slot in MarkSlot:
            one = self.chips[slot] = chip(slot_word(slot))
            self._chip_line.addWidget(one)
            one.clicked.connect(lambda _on, slot=slot: self.slot_chosen.emit(slot))
        self._chip_line.addStretch(1)
        only_one(*self.chips.values())
        hint = self.tr(
            "7 ticks row 7, 3-12 a range, 0 the whole page, -7 takes a tick away, / goes to the next mark,"
            " + adds somebody who was written into a blank row. Enter alone goes to Record."
        )
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addWidget(self._answer)
        texts.addWidget(label(hint, "caption", wrap=True))
        self.body.setSpacing(8)
        self.body.addWidget(self.box)
        self.body.addLayout(texts)
        self.body.addLayout(self._chip_line)
        self.show_slots((), None)

    def show_slots(self, slots: Sequence[MarkSlot], active: MarkSlot | None) -> None:
        """The columns of this sheet, and the one that keys tick."""
        for slot, one in self.chips.items():
            one.setVisible(slot in slots)
            one.setChecked(slot is active)

    def answer(self, text: str) -> None:
        """Say what the last line did."""
        self._answer.setText(text)
        self._answer.setVisible(bool(text))
        self.box.setAccessibleDescription(text)

    @property
    def answered(self) -> str:
        """What the last line did."""
        return self._answer.text()


class SheetGrid(ListCard):
    """The rows of the page; keys for numbers go on to the box."""

    def __init__(self, settings: Settings, box: ScanBox, parent: QWidget | None = None) -> None:
        self.model: RowsModel[SheetLine] = RowsModel(sheet_columns(), lambda row: row.id)
        self.grid = SheetTable(self.model, self.tr("Rows of the sheet"))
        self.grid.remember(settings, "paper-sheet")
        nothing = EmptyList(
            self.tr("Scan or type the code at the foot of the sheet, or choose the sheet at the left.")
        )
        super().__init__(self.tr("Rows of the sheet"), self.grid, nothing, parent)
        self.model.setParent(self)
        self._box = box
        self.grid.typed.connect(self._to_box)

    def _to_box(self, text: str) -> None:
        self._box.setFocus()
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(self._box, key)


def is_page_code(text: str) -> bool:
    """Whether a text is the whole code of a page."""
    try:
        parse_page_code(text)
    except RuleError:
        return False
    return True
