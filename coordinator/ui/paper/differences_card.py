"""Where paper and laptop say different things: each can be taken over or left, all can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.paper_entry import Side
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.tsv import for_excel
from coordinator.ui.paper.columns import DifferenceLine, difference_columns
from coordinator.ui.paper.draft import Looked


class DifferenceTable(TableView[DifferenceLine]):
    """Space takes over or leaves."""

    toggled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


class DifferencesCard(ListCard):
    """``decided`` tells the differences, and whether they are taken over."""

    decided = Signal(object, bool)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        model: RowsModel[DifferenceLine] = RowsModel(difference_columns(), lambda row: row.id)
        self.list = DifferenceTable(model, self.tr("Differences between paper and laptop"))
        self.list.remember(settings, "paper-differences")
        nothing = EmptyList(self.tr("What is ticked is compared here with what the laptops recorded."))
        super().__init__(self.tr("Differences between paper and laptop"), self.list, nothing, parent)
        model.setParent(self)
        self.add_tool("check", self.tr("Take over"), lambda: self._decide(take=True))
        self.add_tool("x", self.tr("Leave"), lambda: self._decide(take=False))
        self.add_tool("copy", self.tr("Copy all"), self.copy_all, needs_rows=False)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(lambda _row: self._toggle())

    def show_differences(self, looked: Looked, rows: Sequence[DifferenceLine]) -> None:
        """Show them with their counts."""
        self.list.rows.set_rows(rows)
        counts = self.tr("on paper only {paper} · on the laptop only {laptop} · on both {both}")
        paper, laptop = looked.of(Side.PAPER), looked.of(Side.LAPTOP)
        text = counts.format(paper=f"{paper:,}", laptop=f"{laptop:,}", both=f"{looked.both:,}")
        self.set_title(self.title, text)

    def copy_all(self) -> None:
        """The whole list onto the clipboard, headings first, as Excel reads it."""
        columns = self.list.visible_columns()
        cells = [[column.title for column in columns]]
        cells += [[column.value(row) for column in columns] for row in self.list.rows.shown_rows()]
        QGuiApplication.clipboard().setMimeData(for_excel(cells))

    def _toggle(self) -> None:
        rows = self.list.selected_rows()
        if rows:
            self._decide(take=not rows[0].takes)

    def _decide(self, *, take: bool) -> None:
        rows = self.list.selected_rows()
        if rows:
            self.decided.emit([row.difference for row in rows], take)
