"""表格: every application in a row, searched and sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.text import fold
from coordinator.ui.applications.columns import application_columns, problems_text
from coordinator.ui.applications.reading import Line
from coordinator.ui.applications.words import state_word
from coordinator.ui.kit import theme
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView


class TableRoom(QWidget):
    """``chosen`` with the id of the selected application."""

    chosen = Signal(str)
    opened = Signal(str)
    delete_asked = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Table"))
        self._lines: Sequence[Line] = ()
        self.search = SearchBox(self.tr("Search applicant, venue, contact, reason"))
        model: RowsModel[Line] = RowsModel(application_columns(), lambda line: line.id, parent=self)
        self.table: TableView[Line] = TableView(model, self.tr("Applications"))
        self.table.remember(settings, "applications")
        self.table.selection_changed.connect(self._on_selection)
        self.table.opened.connect(lambda line: self.opened.emit(line.id))
        empty = EmptyList(self.tr("No application fits the search."))
        self.card = ListCard(self.tr("All applications"), self.table, empty)
        self.card.add_delete(lambda: self.delete_asked.emit(self.table.selected_rows()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.search)
        column.addWidget(self.card, 1)
        self.search.searched.connect(lambda _text: self._apply())
        self.search.left_downward.connect(self.table.setFocus)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, as far as they fit the search."""
        self._lines = lines
        self._apply()

    def choose(self, key: str) -> None:
        """Select an application, where the search shows it."""
        chosen = self.table.selected_rows()
        if [line.id for line in chosen] != [key]:
            self.card.select(key)

    def _apply(self) -> None:
        words = fold(self.search.text()).split()
        fitting = [line for line in self._lines if all(word in _haystack(line) for word in words)]
        self.table.rows.set_rows(fitting)

    def _on_selection(self) -> None:
        rows = self.table.selected_rows()
        if len(rows) == 1:
            self.chosen.emit(rows[0].id)


def _haystack(line: Line) -> str:
    one = line.one
    parts = (one.applicant, one.venue, one.room, one.contact, one.phone, one.reason, one.note)
    return fold(" ".join((*parts, state_word(line.state), line.days_text, problems_text(line))))
