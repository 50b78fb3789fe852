"""The right side of the page: the box, and under it the rows of the sheet or what differs."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from coordinator.domain.paper_entry import Side
from coordinator.ui.kit import theme
from coordinator.ui.kit.settings import Settings
from coordinator.ui.paper.differences_card import DifferencesCard
from coordinator.ui.paper.draft import Looked
from coordinator.ui.paper.grid_card import EntryCard, SheetGrid
from coordinator.ui.paper.showing import OpenPage
from coordinator.ui.paper.ticking import Ticking

LEAST_HEIGHT = 320


class SheetRoom(QWidget):
    """Shows one open page; ``ticking`` is what keys and mouse do to it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = EntryCard()
        self.sheet_grid = SheetGrid(settings, self.entry.box)
        self.differences = DifferencesCard(settings)
        self.ticking = Ticking(self.entry, self.sheet_grid, self)
        self.sheet_grid.add_tool("check", self.tr("Tick or take the tick away"), self.ticking.toggle_selected)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("The sheet, and what differs")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(self.sheet_grid, self.tr("Rows of the sheet"))
        self.tabs.addTab(self.differences, self.tr("Differences"))
        # With large text the page scrolls, and half a sheet is still seen at once.
        self.tabs.setMinimumHeight(theme.px(LEAST_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.entry)
        column.addWidget(self.tabs, 1)

    def show_page(self, shown: OpenPage, looked: Looked) -> None:
        """Show rows, columns and differences of a page."""
        self.ticking.show_page(shown)
        self.sheet_grid.model.set_rows(shown.sheet_lines())
        self.entry.show_slots(shown.slots, shown.active)
        self.differences.show_differences(looked, shown.difference_lines(looked))
        differ = looked.of(Side.PAPER) + looked.of(Side.LAPTOP)
        self.tabs.setTabText(1, self.tr("Differences ({n})").format(n=f"{differ:,}"))
