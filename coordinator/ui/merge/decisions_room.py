"""The second tab: what waits, what was settled, and the chosen one in full with the person's history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from coordinator.domain.checkin.values import Decision
from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.merge.decision_card import DecisionCard
from coordinator.ui.merge.decision_rows import (
    LAPTOPS,
    REGISTER,
    DecisionRow,
    decision_rows,
    open_columns,
    row_of,
    settled_columns,
)
from coordinator.ui.merge.history_card import LEAST_TABLE, HistoryCard

EVERY, NEW_PEOPLE, PEOPLE, MACHINES = range(4)
THIN = 900
LEAST_DETAIL = 330


class DecisionsRoom(QWidget):
    """Tells of a choice by a signal; knows no store."""

    settled = Signal(object, str, str)
    """Ids of decisions, the choice, the reason."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("To decide"))
        self._state: MergeState | None = None
        self._rows: list[DecisionRow] = []
        self._extra: Decision | None = None
        self._source: TableView[DecisionRow] | None = None
        self.detail = DecisionCard()
        self.detail.chosen.connect(self._choose)
        self.history = HistoryCard(settings)
        self._build_lists(settings)
        down, across = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        left = splitter(down, settings, "merge-decisions", (self.open_card, 3), (self.settled_card, 2))
        detail = _scrolling(self.detail)
        detail.setMinimumHeight(theme.px(LEAST_DETAIL))
        right = splitter(down, settings, "merge-decision", (detail, 7), (self.history, 3))
        self._halves = splitter(across, settings, "merge-decide", (left, 5), (right, 4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._chips())
        column.addWidget(self._halves, 1)

    def _chips(self) -> QHBoxLayout:
        texts = (self.tr("All"), self.tr("Register later"), self.tr("People"), self.tr("Laptops"))
        self.chips: list[QPushButton] = [chip(text) for text in texts]
        self._chip_texts = texts
        only_one(*self.chips)
        self.chips[EVERY].setChecked(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in self.chips:
            one.clicked.connect(lambda _on: self._show_rows())
            line.addWidget(one)
        line.addStretch(1)
        return line

    def _build_lists(self, settings: Settings) -> None:
        self.open = self._table(open_columns(), self.tr("To decide"), settings, "merge-open")
        nothing = EmptyList(self.tr("Nothing waits for a decision."))
        self.open_card = ListCard(self.tr("To decide"), self.open, nothing)
        name = self.tr("Decided")
        self.done = self._table(settled_columns(), name, settings, "merge-settled")
        self.settled_card = ListCard(name, self.done, EmptyList(self.tr("Nothing was decided yet.")))
        self.done.setMinimumHeight(theme.px(LEAST_TABLE))

    def _table(
        self, columns: Sequence[Column[DecisionRow]], name: str, settings: Settings, remembered: str
    ) -> TableView[DecisionRow]:
        model: RowsModel[DecisionRow] = RowsModel(columns, lambda row: row.key, parent=self)
        table = TableView(model, name)
        table.remember(settings, remembered)
        table.selection_changed.connect(lambda: self._on_selection(table))
        table.opened.connect(lambda _row: self.detail.reason.setFocus())
        return table

    # -- showing ---------------------------------------------------------------------------------

    def show_state(self, state: MergeState) -> None:
        """Every decision; the same ones stay chosen."""
        self._state = state
        self._rows = decision_rows(state)
        if self._extra is not None and all(row.key != self._extra.id for row in self._rows):
            self._rows.append(row_of(self._extra, state))
        self._show_rows()

    @property
    def waiting(self) -> int:
        """How many decisions nobody has taken."""
        return sum(row.is_open and not self._is_extra(row) for row in self._rows)

    def ask_about_clock(self, log_id: str) -> None:
        """Show the clock of a log among the decisions, although nothing seemed odd about it."""
        if self._state is None:
            return
        self._extra = Decision(f"clock:{log_id}", "clock", "", ("keep",))
        for one in self.chips:
            one.setChecked(one is self.chips[EVERY])
        self.show_state(self._state)
        self.show_decision(self._extra.id)

    def show_decision(self, key: str) -> bool:
        """Choose a decision by its id; False when it is not in the lists."""
        for table in (self.open, self.done):
            if table.select_key(key):
                table.setFocus()
                return True
        return False

    def _is_extra(self, row: DecisionRow) -> bool:
        return self._extra is not None and row.key == self._extra.id

    def _show_rows(self) -> None:
        at = next(number for number, one in enumerate(self.chips) if one.isChecked())
        at_row = max(self.open.currentIndex().row(), 0)
        waiting = [row for row in self._rows if row.is_open]
        for number, (one, text) in enumerate(zip(self.chips, self._chip_texts, strict=True)):
            one.setText(f"{text} {sum(_is_in(number, row) for row in waiting)}")
        self.open.rows.set_rows([row for row in waiting if _is_in(at, row)])
        self.done.rows.set_rows([row for row in self._rows if not row.is_open and _is_in(at, row)])
        shown = self.open.rows.shown_rows()
        if shown and not self.open.selectionModel().hasSelection() and self._source is not self.done:
            self.open_card.select(shown[min(at_row, len(shown) - 1)].key)
        self._show_chosen()

    def _on_selection(self, table: TableView[DecisionRow]) -> None:
        if not table.selectionModel().hasSelection():
            return
        self._source = table
        other = self.done if table is self.open else self.open
        other.clearSelection()
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self._source.selected_rows() if self._source is not None else []
        self.detail.show_rows(rows)
        one = rows[0].decision.participant_id if len(rows) == 1 else ""
        self.history.show_person(self._state if one else None, one)
        self.history.setVisible(bool(one) or not rows)

    def _choose(self, choice: str, reason: str) -> None:
        rows = self._source.selected_rows() if self._source is not None else []
        if rows:
            self.settled.emit(tuple(row.key for row in rows), choice, reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the question comes below the lists."""
        is_thin = self.width() < theme.px(THIN)
        self._halves.setOrientation(Qt.Orientation.Vertical if is_thin else Qt.Orientation.Horizontal)
        super().resizeEvent(event)


def _scrolling(card: DecisionCard) -> QScrollArea:
    """A question with many facts scrolls: beside it the history keeps its room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(card.accessibleName())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(card)
    area.viewport().setAutoFillBackground(False)
    return area


def _is_in(group: int, row: DecisionRow) -> bool:
    kind = row.decision.kind
    if group == NEW_PEOPLE:
        return kind in REGISTER
    if group == MACHINES:
        return kind in LAPTOPS
    return group == EVERY or kind not in REGISTER | LAPTOPS
