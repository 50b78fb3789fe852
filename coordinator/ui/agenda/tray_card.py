"""暫存區: blocks without a time. They are dragged onto the timeline, or placed by a key; others come back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan, by_id
from coordinator.ui.agenda.columns import tray_columns
from coordinator.ui.agenda.dragging import tray_mime
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, Index, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class TrayCard(ListCard):
    """Says what was asked for; the page stores."""

    typed = Signal(object, str, str)
    """A `Block`, a column of `edits.block_with`, the text."""
    add_wanted = Signal()
    place_wanted = Signal(object)
    """The `Block`s that shall get a time."""
    delete_wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._names: dict[str, str] = {}
        self._plan: Plan | None = None
        columns = tray_columns(lambda block: self._names.get(block.course_day_id, ""))
        model = TrayModel(columns, lambda block: block.id, self._edited)
        table = TrayTable(model, translate("Agenda", "Tray"), self._carried)
        sentence = translate(
            "Agenda", "Blocks that have no time yet wait here. Drag a block here, or press Ctrl+T on it."
        )
        add = translate("Agenda", "Add a block without a time")
        super().__init__(translate("Agenda", "Tray"), table, EmptyList(sentence, add), parent)
        model.setParent(self)
        table.remember(settings, "agenda-tray")
        self.findChildren(EmptyList)[0].pressed.connect(self.add_wanted)
        self.add_tool("plus", add, self.add_wanted.emit, "Ins", needs_rows=False)
        place = translate("Agenda", "Place behind the last block")
        self.add_tool("calendar-clock", place, self._place, "Ctrl+Return", worded=True)
        self.add_delete(lambda: self.delete_wanted.emit(self.chosen()))
        table.opened.connect(lambda block: self.place_wanted.emit([block]))

    def show_plan(self, plan: Plan) -> None:
        """Show what waits, whichever course day it was made for."""
        self._plan = plan
        self._names = {key: day.name for key, day in by_id(plan.course_days).items()}
        self.table.rows.set_rows(plan.tray)

    def chosen(self) -> Sequence[Block]:
        """The selected blocks in the order on screen."""
        return self.table.selected_rows()

    def _carried(self, block: Block) -> QMimeData:
        return tray_mime(block, self._plan) if self._plan is not None else QMimeData()

    def _place(self) -> None:
        if self.chosen():
            self.place_wanted.emit(self.chosen())

    def _edited(self, block: Block, column: Column[Block], text: str) -> None:
        self.typed.emit(block, column.name, text)


class TrayModel(RowsModel[Block]):
    """Rows that can be picked up."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags


class TrayTable(TableView[Block]):
    """Rows leave it by dragging; what comes from the board, the board itself drops here."""

    def __init__(self, model: TrayModel, accessible_name: str, carried: Callable[[Block], QMimeData]) -> None:
        super().__init__(model, accessible_name)
        self._carried = carried
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places the block; F2 and a double click are for typing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        row = self.current_row()
        if is_enter and row is not None and self.state() != QAbstractItemView.State.EditingState:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """What is dragged is the block under the pointer, not the text of the cell."""
        block = self.current_row()
        if block is not None:
            drag = QDrag(self)
            drag.setMimeData(self._carried(block))
            drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
