"""The grid of a sheet: Space ticks, left and right choose the column, digits go to the box above."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.paper.columns import SheetLine

_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class SheetTable(TableView[SheetLine]):
    """``toggled`` asks for the selected rows, ``clicked_box`` for one box, ``moved`` for a column."""

    toggled = Signal()
    moved = Signal(int)
    typed = Signal(str)
    clicked_box = Signal(object, object)
    """A `SheetLine` and the `MarkSlot` of its box."""

    def __init__(self, model: RowsModel[SheetLine], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.clicked.connect(self._on_clicked)

    def show_slots(self, slots: tuple[MarkSlot, ...]) -> None:
        """Only these columns are printed on the sheet."""
        header = self.horizontalHeader()
        names = {str(slot) for slot in slots}
        every = {str(slot) for slot in MarkSlot}
        for number, column in enumerate(self.rows.columns):
            if column.name in every:
                header.setSectionHidden(number, column.name not in names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and plain:
            self.toggled.emit()
        elif event.key() in _STEPS and plain:
            self.moved.emit(_STEPS[event.key()])
        elif plain and len(event.text()) == 1 and event.text() in "0123456789+-/":
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        name = self.rows.columns[index.column()].name
        slot = next((slot for slot in MarkSlot if slot == name), None)
        if slot is not None:
            self.clicked_box.emit(self.rows.row_at(index), slot)
