"""Entries that may be one person, each pair a click from being merged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.merging import Double, Likeness
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView


class DoublesDialog(Dialog):
    """``merge_asked`` with the pair that shall be merged."""

    merge_asked = Signal(object)

    def __init__(self, doubles: Sequence[Double], parent: QWidget) -> None:
        sentence = self.tr("These may be one person on the roster twice. Choose a pair to compare them.")
        super().__init__(self.tr("People who may be listed twice"), sentence, self.tr("Compare…"), parent)
        columns: list[Column[Double]] = [
            Column("name", self.tr("Name"), lambda d: _both(d.first.person.name, d.second.person.name)),
            Column(
                "school",
                self.tr("School"),
                lambda d: _both(d.first.person.school_name, d.second.person.school_name),
                width=220,
            ),
            Column(
                "title",
                self.tr("Job title"),
                lambda d: _both(d.first.person.job_title, d.second.person.job_title),
                width=160,
            ),
            Column("why", self.tr("Why"), lambda d: self._words()[d.why], width=180),
        ]
        self.model: RowsModel[Double] = RowsModel(
            columns, row_key=lambda d: (d.first.id, d.second.id), parent=self
        )
        self.table: TableView[Double] = TableView(self.model, self.tr("People who may be listed twice"))
        self.model.set_rows(tuple(doubles))
        self.table.opened.connect(self._ask)
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.take_room(820, 520)
        if doubles:
            self.table.selectRow(0)
        self.table.setFocus()

    def _words(self) -> dict[Likeness, str]:
        return {
            Likeness.SAME_ID: self.tr("Same ID number"),
            Likeness.SAME_NAME_AND_SCHOOL: self.tr("Same name, same school"),
        }

    def accept(self) -> None:
        """Close and ask for the chosen pair."""
        for double in self.table.selected_rows()[:1]:
            self._ask(double)

    def _ask(self, double: Double) -> None:
        super().accept()
        self.merge_asked.emit(double)


def _both(one: str, other: str) -> str:
    return one if one == other else f"{one or '—'} / {other or '—'}"
