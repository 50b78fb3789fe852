"""What was understood of a file, row by row, before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from coordinator.documents.roster_file import RosterFile
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_short
from coordinator.domain.roster import RosterEntry
from coordinator.domain.roster_report import RosterRow, RowStatus
from coordinator.domain.text import clean_name, mask_id
from coordinator.services.roster_import import import_edit
from coordinator.ui.kit.cards import Card, chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.words import meal_word, row_words, status_word

ALREADY = "already"
_SEVERITY = {
    RowStatus.ACCEPT: Severity.SUCCESS,
    RowStatus.ATTENTION: Severity.WARNING,
    RowStatus.REJECTED: Severity.ERROR,
    RowStatus.IGNORED: None,
}


class ImportDialog(Dialog):
    """Shows every row with its status and reason; accepted, ``chosen`` is what to store."""

    def __init__(
        self,
        roster: RosterFile,
        plan: Plan,
        existing: Sequence[RosterEntry],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Import roster"), _source(roster), self.tr("Import"), parent)
        self._report, self._plan, self._existing = roster.report, plan, existing
        self._everybody = import_edit(plan, roster.report.people, existing)
        self._already = frozenset(self._everybody.already_there)
        self.chosen = self._everybody
        self.model = RowsModel(self._columns(), row_key=lambda line: line.row, parent=self)
        self.table: TableView[RosterRow] = TableView(self.model, self.tr("Rows of the file"))
        self.table.remember(settings, "import")
        self.model.set_rows(self._report.rows)
        self._build_sentences(roster)
        self._build_chips()
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.only_ready = CheckField(self.tr("Leave out the rows that are to be checked"))
        self.only_ready.committed.connect(lambda _on: self._choose())
        self.only_ready.setVisible(bool(self._count(RowStatus.ATTENTION)))
        self.body.addLayout(row(self.only_ready, 1))
        self._choose()
        self.take_room(1160, 700)

    # -- building ----------------------------------------------------------------------------------

    def _build_sentences(self, roster: RosterFile) -> None:
        columns = roster.report.header.columns
        understood = "、".join(clean_name(column.title) for column in columns)
        self.body.addWidget(
            label(self.tr("Columns understood: {columns}").format(columns=understood), "muted", wrap=True)
        )
        unknown = "、".join(clean_name(title) for _, title in roster.report.header.unknown)
        if unknown:
            self.body.addWidget(
                label(self.tr("Columns not used: {columns}").format(columns=unknown), "muted", wrap=True)
            )
        attention, rejected = self._count(RowStatus.ATTENTION), self._count(RowStatus.REJECTED)
        if attention or rejected:
            text = self.tr(
                "{attention} rows are to be checked, {rejected} cannot be imported. Nothing is stored yet."
            )
            self.say(text.format(attention=attention, rejected=rejected), Severity.WARNING)
        elif not self._report.people:
            self.say(self.tr("There is nobody in these rows."), Severity.WARNING)

    def _build_chips(self) -> None:
        counts = {
            "": (self.tr("Rows with people"), len(self._report.rows) - self._count(RowStatus.IGNORED)),
            **{str(s): (status_word(s), self._count(s)) for s in RowStatus if s is not RowStatus.IGNORED},
            ALREADY: (self.tr("On the roster already"), len(self._already)),
            str(RowStatus.IGNORED): (status_word(RowStatus.IGNORED), self._count(RowStatus.IGNORED)),
        }
        self.chips: dict[str, QPushButton] = {}
        for key, (text, count) in counts.items():
            self.chips[key] = button = chip("")
            button.setChecked(not key)
            button.setText(f"{text} {count:,}")
            button.setVisible(bool(count) or not key)
        only_one(*self.chips.values())
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self._filter())
        self.body.addLayout(row(*self.chips.values(), 1, spacing=8))
        self._filter()

    def _columns(self) -> list[Column[RosterRow]]:
        return [
            Column("row", self.tr("Row"), lambda r: str(r.row), key=lambda r: r.row, width=55),
            Column("status", self.tr("Status"), self._status, pill=self._pill, width=120),
            Column("name", self.tr("Name"), lambda r: r.name, width=110),
            Column("school", self.tr("School"), lambda r: r.school_raw or r.school_name, width=160),
            Column("school_code", self.tr("Code"), lambda r: r.school_code, width=80, hidden=True),
            Column("job_title", self.tr("Job title"), lambda r: r.job_title, width=100),
            Column("sessions", self.tr("Sessions"), _days, tip=_days, width=150),
            Column("meal", self.tr("Meal"), lambda r: meal_word(r.meal), width=80),
            Column("id", self.tr("ID number"), lambda r: mask_id(r.national_id), width=110, hidden=True),
            Column("why", self.tr("Result of the check"), row_words, tip=row_words, width=260),
        ]

    # -- what is shown and chosen --------------------------------------------------------------------

    def _status(self, line: RosterRow) -> str:
        return self.tr("On the roster already") if line.row in self._already else status_word(line.status)

    def _pill(self, line: RosterRow) -> Pill:
        return Pill(self._status(line), None if line.row in self._already else _SEVERITY[line.status])

    def _count(self, status: RowStatus) -> int:
        return sum(r.status is status and r.row not in self._already for r in self._report.rows)

    def _filter(self) -> None:
        key = next(key for key, button in self.chips.items() if button.isChecked())
        rows = self._report.rows
        if key == ALREADY:
            shown = [at for at, r in enumerate(rows) if r.row in self._already]
        elif key:
            shown = [at for at, r in enumerate(rows) if r.status == key and r.row not in self._already]
        else:
            shown = [at for at, r in enumerate(rows) if r.status is not RowStatus.IGNORED]
        self.model.set_matches(shown)

    def _choose(self) -> None:
        """With or without the rows that are to be checked."""
        ready = self._report.with_status(RowStatus.ACCEPT)
        only = self.only_ready.value()
        self.chosen = import_edit(self._plan, ready, self._existing) if only else self._everybody
        self.ok_button.setText(self.tr("Import {n} people").format(n=f"{self.chosen.people:,}"))
        self.ok_button.setEnabled(bool(self.chosen.people))


def _days(line: RosterRow) -> str:
    return "、".join(format_short(day) for day in line.sessions)


def _source(roster: RosterFile) -> str:
    """File, kind, encoding or sheet: ``名單.csv · CSV · utf-8``."""
    place = roster.table.encoding or roster.sheet.name
    return " · ".join(part for part in (roster.file, roster.table.kind.upper(), place) if part)
