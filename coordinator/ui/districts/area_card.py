"""The table of all townships or counties: the map in words, and everything the map can do by keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coordinator.domain.area import District
from coordinator.ui.districts.choosing import select_keys
from coordinator.ui.districts.columns import area_columns, unassigned
from coordinator.ui.districts.rows import AreaRow, next_free
from coordinator.ui.districts.swatch import SwatchDelegate
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

KEYS = 9


class AreaCard(ListCard):
    """Says what was asked for; the page stores it."""

    edited = Signal(object, object, str)
    """Row, column and text of a cell."""
    assign_asked = Signal(int)
    """The chosen rows shall go into the district with this number (from 0)."""
    add_asked = Signal()
    take_out_asked = Signal()
    next_asked = Signal()
    move_asked = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._districts: tuple[District, ...] = ()
        columns = area_columns(lambda: [*(d.name for d in self._districts), unassigned()])
        model: RowsModel[AreaRow] = RowsModel(columns, lambda row: row.code, self._on_edit)
        self.areas: TableView[AreaRow] = TableView(model, "")
        super().__init__("", self.areas, parent=parent)
        model.setParent(self)
        self.areas.setAccessibleName(self.tr("Townships and their districts"))
        self._swatches = SwatchDelegate(model, lambda row: row.number)
        self.areas.setItemDelegateForColumn([c.name for c in columns].index("district"), self._swatches)
        self.areas.remember(settings, "district-areas")
        self._add = self.add_tool("plus", self.tr("Add to district"), self.add_asked.emit, worded=True)
        self._next = self.add_tool(
            "locate", self.tr("Next unassigned"), self.next_asked.emit, "N", needs_rows=False
        )
        self.add_moves(self.move_asked.emit)
        self.add_tool("x", self.tr("Take out of the district"), self.take_out_asked.emit, "Del")
        self._numbers = [self._number_action(number) for number in range(KEYS)]

    def _number_action(self, number: int) -> QAction:
        """A digit puts the chosen rows into a district; the menu of the table tells which."""
        action = QAction(self.areas)
        # An input method may take a bare digit: with Alt it never does.
        action.setShortcuts([QKeySequence(f"{number + 1}"), QKeySequence(f"Alt+{number + 1}")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on=False: self.assign_asked.emit(number))
        self.areas.addAction(action)
        return action

    def _on_edit(self, row: AreaRow, column: Column[AreaRow], text: str) -> None:
        self.edited.emit(row, column, text)

    # -- what is shown ---------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[AreaRow], districts: tuple[District, ...]) -> None:
        """These rows; ``districts`` are the places they may go to, in printed order."""
        self._districts = districts
        self.areas.rows.set_rows(rows)
        self._next.setEnabled(any(row.district is None for row in rows))
        for action, number in zip(self._numbers, range(KEYS), strict=True):
            there = number < len(districts)
            action.setVisible(there)
            action.setEnabled(there)
            if there:
                action.setText(self.tr("Put into {name}").format(name=districts[number].name))

    def set_target(self, district: District | None) -> None:
        """The district that the chosen rows can be added to."""
        name = district.name if district else ""
        if district is None:
            self._add.setText(self.tr("Add to district"))
        else:
            self._add.setText(self.tr("Add to {name}").format(name=name))
        self.update_target(district)

    def update_target(self, district: District | None) -> None:
        """Switch the tool off where it would change nothing."""
        away = any(row.district != district for row in self.areas.selected_rows())
        self._add.setEnabled(district is not None and away)

    def chosen(self) -> tuple[str, ...]:
        """The codes of the chosen rows in the order on screen."""
        return tuple(row.code for row in self.areas.selected_rows())

    def next_unassigned(self) -> str:
        """The code of the next free area below the row with the keyboard."""
        current = self.areas.current_row()
        return next_free(self.areas.rows.shown_rows(), current.code if current else "")

    def select_codes(self, codes: Iterable[str]) -> None:
        """Choose exactly these areas; the last one gets the keyboard's place and is shown."""
        select_keys(self.areas, codes)
