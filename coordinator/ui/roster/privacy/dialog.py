"""個人資料 of a training: whether ID numbers are kept, when the data is to go, and who looked or exported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.purge import count_people, read_log, read_purges
from coordinator.domain.edit import change
from coordinator.domain.purge import PurgeLevel, applications_concerned, suggested_purge_day
from coordinator.domain.roc import format_roc
from coordinator.domain.training import Training
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, DateField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.privacy.purge_dialog import PurgeDialog
from coordinator.ui.roster.privacy.stop_ids import StopIdsDialog
from coordinator.ui.roster.privacy.words import action_word, moment, purge_word

DAY_WIDTH = 180


@dataclass(frozen=True, slots=True)
class LogLine:
    """An entry of the log: an export, a look or a deletion."""

    key: str
    at_ms: int
    what: str
    people: int
    why: str


class PrivacyDialog(Dialog):
    """What is switched here is stored at once and can be undone; what cannot has a dialog of its own."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Personal data"),
            self.tr("What this training keeps of people, until when, and who has looked at it."),
            parent=parent,
        )
        self._context = context
        self._training_id = context.training_id or ""
        self.asking: Dialog | None = None
        self._build_ids()
        self._build_deletion()
        self._build_log()
        self.refresh()
        context.changed.connect(self._on_changed)
        self.take_room(820, 720)

    # -- building ----------------------------------------------------------------------------------

    def _build_ids(self) -> None:
        card = Card(self.tr("ID numbers"))
        self.keeps = CheckField(self.tr("Keep ID numbers of this training (only where hours are registered)"))
        self.keeps.committed.connect(self._switch_ids)
        self._stored = label("", "muted", wrap=True)
        card.body.addWidget(self.keeps)
        card.body.addWidget(self._stored)
        self.body.addWidget(card)

    def _build_deletion(self) -> None:
        card = Card(self.tr("Deletion"))
        self.day = DateField(self.tr("To be deleted on"))
        self.day.date_committed.connect(self._set_day)
        self.suggest_button = button("")
        self.suggest_button.clicked.connect(self._take_suggestion)
        self.delete_button = button(self.tr("Delete personal data…"), "trash-2", "danger")
        self.delete_button.clicked.connect(self._ask_purge)
        self.day.setMinimumWidth(theme.px(DAY_WIDTH))
        line = row(self.day, self.suggest_button, 1, self.delete_button)
        for each in (self.suggest_button, self.delete_button):
            line.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(line)
        self.body.addWidget(card)

    def _build_log(self) -> None:
        self.log: RowsModel[LogLine] = RowsModel(
            [
                Column("at", self.tr("When"), self._moment, key=lambda x: x.at_ms, width=190),
                Column("what", self.tr("What"), lambda x: x.what, tip=lambda x: x.what, width=190),
                Column(
                    "people", self.tr("People"), lambda x: f"{x.people:,}", key=lambda x: x.people,
                    align_right=True, width=80,
                ),
                Column("why", self.tr("What for"), lambda x: x.why, tip=lambda x: x.why, width=220),
            ],
            row_key=lambda x: x.key, parent=self,
        )  # fmt: skip
        self.log_table: TableView[LogLine] = TableView(self.log, self.tr("Record"))
        self._no_log = label(self.tr("Nobody has exported, printed or looked yet."), "muted")
        card = Card(self.tr("Record"))
        card.body.addWidget(self._no_log)
        card.body.addWidget(self.log_table, 1)
        card.body.addStretch()
        self.body.addWidget(card, 1)

    # -- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""
        with self._context.store.read() as reader:
            self._plan = read_plan(reader, self._training_id)
            people, self._ids = count_people(reader, self._training_id)
            applied = [one.application for one in read_applications(reader, self._training_id)]
            lines = _log_lines(reader, self._training_id)
        self.keeps.set_value(self._training.keeps_ids)
        texts = (
            self.tr("{n} people have one. On screen and paper the last four characters are hidden."),
            self.tr("None is stored; from files they are used to tell people apart and then dropped."),
        )
        self._stored.setText(texts[0].format(n=f"{self._ids:,}") if self._training.keeps_ids else texts[1])
        self.day.set_date(self._training.purge_on)
        day = suggested_purge_day(self._plan.sessions)
        self.suggest_button.setVisible(day is not None and day != self._training.purge_on)
        if day is not None:
            text = self.tr("{day}: 90 days after the last session")
            self.suggest_button.setText(text.format(day=format_roc(day)))
        contacts = applications_concerned(applied, PurgeLevel.CONTACT)
        self.delete_button.setEnabled(bool(people or contacts))
        self.log.set_rows(lines)
        self.log_table.setVisible(bool(lines))
        self._no_log.setVisible(not lines)

    @property
    def _training(self) -> Training:
        return self._plan.training

    def _moment(self, line: LogLine) -> str:
        zone = self._context.clock().tzinfo
        return moment(datetime.fromtimestamp(line.at_ms / 1000, UTC).astimezone(zone))

    # -- changing ----------------------------------------------------------------------------------

    @Slot(object)
    def _switch_ids(self, on: object) -> None:
        """Numbers that are stored go with the switch, and for that there is a question."""
        if on or not self._ids:
            text = self.tr("Keep ID numbers") if on else self.tr("Keep no ID numbers")
            self._store(text, replace(self._training, keeps_ids=bool(on)))
            return
        self.keeps.set_value(True)
        self._ask(StopIdsDialog(self._context, self._ids, self))

    @Slot(object)
    def _set_day(self, day: object) -> None:
        if day is None or isinstance(day, date):
            self._store(self.tr("Change the day of deletion"), replace(self._training, purge_on=day))

    @Slot()
    def _take_suggestion(self) -> None:
        self._set_day(suggested_purge_day(self._plan.sessions))

    def _store(self, text: str, training: Training) -> None:
        if training != self._training:
            self._context.undo.perform_edit(text, change(self._training, training))
            self.refresh()

    @Slot()
    def _ask_purge(self) -> None:
        self._ask(PurgeDialog(self._context, self, PurgeLevel.NAMES))

    def _ask(self, dialog: Dialog) -> None:
        self.asking = dialog
        dialog.finished.connect(self._on_asked)
        dialog.open()

    @Slot()
    def _on_asked(self) -> None:
        if self.asking is not None:
            self.asking.deleteLater()
            self.asking = None
        self.refresh()


def _log_lines(reader: Any, training_id: str) -> tuple[LogLine, ...]:
    """Exports, looks and deletions in one list, newest first."""
    lines = [
        LogLine(entry.id, entry.at_ms, action_word(entry.action), entry.persons, entry.subject)
        for entry in read_log(reader, training_id)
    ]
    lines += [
        LogLine(entry.id, entry.at_ms, purge_word(entry.what), entry.persons, "")
        for entry in read_purges(reader, training_id)
    ]
    return tuple(sorted(lines, key=lambda line: line.at_ms, reverse=True))
