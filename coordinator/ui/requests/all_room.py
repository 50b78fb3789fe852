"""The second tab: every request of every year in the store, found by whatever somebody remembers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.requests.columns import all_columns
from coordinator.ui.requests.filters import RequestsFilter
from coordinator.ui.requests.groups import Group
from coordinator.ui.requests.reading import Line
from coordinator.ui.requests.request_card import RequestCard


class AllRoom(QWidget):
    """A search over school, problem, answer and notes; the card beside shows one in full."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All requests"))
        self._lines: Sequence[Line] = ()
        self.filter = RequestsFilter(self.tr("Search school, problem, answer, number"), Group.ALL)
        self.filter.changed.connect(self._apply_filter)
        name = self.tr("Requests of all trainings")
        model: RowsModel[Line] = RowsModel(all_columns(), lambda line: line.id, parent=self)
        self.table: TableView[Line] = TableView(model, name)
        self.table.remember(settings, "requests-all")
        nothing = EmptyList(self.tr("No request fits these choices."), self.tr("Show all requests"))
        nothing.pressed.connect(self.show_everything)
        self.card = ListCard(name, self.table, nothing)
        self.request = RequestCard(acts=False)
        self.table.selection_changed.connect(self._show_request)
        self.filter.search.left_downward.connect(self.table.setFocus)
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "requests-all", (self.card, 7), (self.request, 3)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.halves, 1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Another look at the store."""
        self._lines = lines
        self.filter.set_lines(lines, trainings=True)
        self._apply_filter()

    def show_everything(self) -> None:
        """Take every choice away."""
        self.filter.show_everything()
        self._apply_filter()

    def show_school(self, name: str) -> None:
        """Everything that a school ever brought, of whatever year."""
        self.filter.show_everything()
        self.filter.search.setText(name)
        self._apply_filter()

    def show_item(self, key: str) -> bool:
        """Select a request; False when the store has none with this key."""
        if all(line.id != key for line in self._lines):
            return False
        if self.table.rows.position_of(key) < 0:
            self.show_everything()
        return self.card.select(key)

    def _apply_filter(self) -> None:
        places = self.filter.matches()
        rows = self._lines if places is None else [self._lines[n] for n in places]
        self.table.rows.set_rows(rows)
        trainings = len({line.training_id for line in rows})
        text = self.tr("{n} requests of {trainings} trainings")
        detail = text.format(n=f"{len(rows):,}", trainings=f"{trainings:,}")
        self.card.set_title(self.tr("Requests of all trainings"), detail)
        self.card.select_something()
        self._show_request()

    def _show_request(self) -> None:
        self.request.show_lines(self.table.selected_rows())
