"""What was imported so far: when, from which file, what became of it, and which rows it lost and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from coordinator.db.queries.imports import read_history, read_rejected
from coordinator.domain.roc import format_roc
from coordinator.domain.roster_report import RosterRow, RowStatus
from coordinator.domain.roster_source import RejectedRow, RosterImport
from coordinator.ui.context import Context
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import Card, EmptyState
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.review.remembered import RememberedDialog
from coordinator.ui.roster.review.words import REASONS, said
from coordinator.ui.roster.words import row_words


class ImportHistoryDialog(Dialog):
    """The imports of the training, newest first; of the selected one the rows that were not stored."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Imports so far"), parent=parent)
        self._context = context
        self.imports: RowsModel[RosterImport] = RowsModel(
            self._import_columns(), row_key=lambda one: one.id, parent=self
        )
        self.lost: RowsModel[RejectedRow] = RowsModel(
            self._rejected_columns(), row_key=lambda one: one.id, parent=self
        )
        self.table: TableView[RosterImport] = TableView(self.imports, self.tr("Imports"))
        self.lost_table: TableView[RejectedRow] = TableView(self.lost, self.tr("Rows that were not stored"))
        self.table.selection_changed.connect(self._show_rejected)
        self._lost_label = label(self.tr("Rows that were not stored"), "heading")
        self._build()
        self._read()
        self.answers_button = self.add_button(button(self.tr("Remembered answers…")))
        self.answers_button.clicked.connect(self.show_answers)
        self.dialog: RememberedDialog | None = None
        self.take_room(1000, 620)

    def _build(self) -> None:
        self._empty = EmptyState("inbox", self.tr("Nothing was imported for this training yet."))
        self.body.addWidget(self._empty)
        self._card, self._lost_card = Card(margin=1), Card(margin=1)
        self._card.body.addWidget(self.table)
        self._lost_card.body.addWidget(self.lost_table)
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self._lost_label)
        self.body.addWidget(self._lost_card, 1)

    def _import_columns(self) -> list[Column[RosterImport]]:
        return [
            Column("at", self.tr("When"), _when, key=lambda r: r.at_ms, width=190),
            Column("file", self.tr("File"), lambda r: r.file_name, tip=lambda r: r.file_name, width=200),
            Column("sheet", self.tr("Sheet"), lambda r: r.sheet, width=100),
            _number("added", self.tr("New"), lambda r: r.added),
            _number("changed", self.tr("Changed"), lambda r: r.changed),
            _number("rejected", self.tr("Not imported"), lambda r: r.rejected),
            _number("ignored", self.tr("Passed over"), lambda r: r.ignored),
        ]

    def _rejected_columns(self) -> list[Column[RejectedRow]]:
        return [
            Column("row", self.tr("Row"), lambda r: str(r.row), key=lambda r: r.row, width=60),
            Column("name", self.tr("Name"), lambda r: r.name, width=130),
            Column("school", self.tr("School"), lambda r: r.school, width=190),
            Column("why", self.tr("Reason"), why_rejected, tip=why_rejected, width=300),
        ]

    def _read(self) -> None:
        training = self._context.training_id
        found: tuple[RosterImport, ...] = ()
        if training is not None:
            with self._context.store.read() as reader:
                found = read_history(reader, training)
        self.imports.set_rows(found)
        self._empty.setVisible(not found)
        self._card.setVisible(bool(found))
        if found:
            self.table.selectRow(0)
        self._show_rejected()

    def _show_rejected(self) -> None:
        chosen = self.table.selected_rows()[:1]
        lost: tuple[RejectedRow, ...] = ()
        for one in chosen:
            with self._context.store.read() as reader:
                lost = read_rejected(reader, one.id)
        self.lost.set_rows(lost)
        for widget in (self._lost_label, self._lost_card):
            widget.setVisible(bool(lost))

    def show_answers(self) -> None:
        """What was answered about files, and can be forgotten."""
        self.dialog = RememberedDialog(self._context, self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()


def why_rejected(row: RejectedRow) -> str:
    """The reason of a row, in words."""
    if row.reason in REASONS:
        return said(REASONS[row.reason])
    same = int(row.detail) if row.detail.isdecimal() else None
    return row_words(
        RosterRow(row.row, RowStatus.REJECTED, reason=row.reason, detail=row.detail, same_as_row=same)
    )


def _when(one: RosterImport) -> str:
    at = datetime.fromtimestamp(one.at_ms / 1000).astimezone()
    return f"{format_roc(at.date())} {at:%H:%M}"


def _number(name: str, title: str, value: object) -> Column[RosterImport]:
    read = value if callable(value) else str
    return Column(name, title, lambda r: f"{read(r):,}", key=read, align_right=True, width=115)
