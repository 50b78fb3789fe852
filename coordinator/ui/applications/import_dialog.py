"""What a form's file says, before anything is stored: its rows, and what a person should look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.application_form import FormLine, FormRead, fresh_lines
from coordinator.domain.roc import format_short
from coordinator.ui.applications.words import kind_word
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.table import TableView

WIDTH, HEIGHT = 1040, 640


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the form, or a row of the file that only raises a doubt (``line`` is None)."""

    number: int
    line: FormLine | None
    fresh: bool
    doubts: str


class ImportDialog(Dialog):
    """OK takes in what nobody knows yet; a second import of the same file brings nothing new."""

    def __init__(
        self, form: FormRead, entries: Iterable[ApplicationEntry], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Import application form"), name, self.tr("Import"), parent)
        self.form = form
        fresh = fresh_lines(form, entries)
        rows = list(_rows(form, fresh))
        model: RowsModel[Row] = RowsModel(self._columns(), lambda row: row.number, parent=self)
        self.table: TableView[Row] = TableView(model, self.tr("Rows of the form"))
        model.set_rows(rows)
        self.card = ListCard(
            self.tr("Rows of the form"), self.table, EmptyList(self.tr("The form has no rows."))
        )
        known, doubtful = len(form.lines) - len(fresh), sum(bool(row.doubts) for row in rows)
        said = self.tr("{n} new, {known} known already, {doubts} to look at")
        self.card.set_title(
            self.tr("Rows of the form"), said.format(n=len(fresh), known=known, doubts=doubtful)
        )
        self.body.addWidget(self.card, 1)
        if doubtful:
            self.say(self.tr("What could not be read was left empty. Look at these rows afterwards."))
        self.ok_button.setEnabled(bool(fresh))
        self.take_room(WIDTH, HEIGHT)

    def _columns(self) -> list[Column[Row]]:
        return [
            Column("row", self.tr("Row"), lambda r: str(r.number), key=lambda r: r.number, width=60,
                   align_right=True),
            Column("state", self.tr("What happens"), self._fate, pill=self._pill, width=120),
            Column("applicant", self.tr("Applicant"), lambda r: _asks(r, "applicant"),
                   mark=lambda r: Severity.WARNING if r.doubts else None, width=160),
            Column("doubts", self.tr("To look at"), lambda r: r.doubts, tip=lambda r: r.doubts, width=280),
            Column("kind", self.tr("Kind"), lambda r: kind_word(r.line.application.kind) if r.line else "",
                   width=90),
            Column("wished", self.tr("Wished days"), _wished, width=160),
            Column("venue", self.tr("Venue"), lambda r: _asks(r, "venue"), width=140),
        ]  # fmt: skip

    def _fate(self, row: Row) -> str:
        if row.line is None:
            return self.tr("not taken")
        return self.tr("new") if row.fresh else self.tr("known")

    def _pill(self, row: Row) -> Pill:
        if row.line is None:
            return Pill(self._fate(row), Severity.WARNING, "triangle-alert")
        severity = Severity.SUCCESS if row.fresh else None
        return Pill(self._fate(row), severity, "plus" if row.fresh else "check")


def _rows(form: FormRead, fresh: Sequence[FormLine]) -> Iterable[Row]:
    lines = {line.row: line for line in form.lines}
    new = {line.row for line in fresh}
    doubts: dict[int, list[str]] = {}
    for doubt in form.doubts:
        doubts.setdefault(doubt.row, []).append(sentence(doubt))
    for number in sorted({*lines, *doubts}):
        yield Row(number, lines.get(number), number in new, " ".join(doubts.get(number, ())))


def _asks(row: Row, name: str) -> str:
    return str(getattr(row.line.application, name)) if row.line else ""


def _wished(row: Row) -> str:
    return "、".join(format_short(day) for day in row.line.wished) if row.line else ""
