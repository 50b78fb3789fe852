"""The third tab: whoever has hours, and what is printed on their certificates 研習證明."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.documents.pdf.certificate import write_certificates
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.domain.certificate import Certificate, CertificateWords, certificates, usual_words
from coordinator.domain.closing import Closing
from coordinator.progress import Progress
from coordinator.services.closing import record_certificates
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Leaving, Make, Record
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, primary_button
from coordinator.ui.kit.forms import CheckField, DateField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.scrolling import scrolling
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class CertificatesRoom(QWidget):
    """Certificates for the selected people, or for everybody with hours."""

    def __init__(
        self, settings: Settings, door: FileDoor, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Certificates"))
        self._door, self._today = door, today
        self._closing: Closing | None = None
        self._filled = ""
        self._issued_on: date | None = None
        title = self.tr("People with hours")
        model: RowsModel[Certificate] = RowsModel(_columns(), lambda one: one.participant_id, parent=self)
        self.table = TableView(model, title)
        self.table.remember(settings, "hours-certificates")
        self.table.selection_changed.connect(self._update)
        self.card = ListCard(title, self.table, EmptyList(self.tr("Nobody has hours yet.")))
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "hours-certificates", (self.card, 6), (self._form(), 4)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.halves)
        door.changed.connect(self._update)
        self._update()

    def _form(self) -> QWidget:
        card = Card(self.tr("On every certificate"))
        self.organiser = TextField(self.tr("Organiser"))
        self.approved = TextField(self.tr("Date of the letter"))
        self.letter_number = TextField(self.tr("Number of the letter"))
        self.signer = TextField(self.tr("Head who signs"), self.tr("Title and name; may stay empty."))
        self.issued = DateField(self.tr("Date at the foot"), self.tr("Empty leaves room to write."))
        self.issued.date_committed.connect(self._take_date)
        self.with_ids = CheckField(self.tr("Whole ID numbers"))
        self.with_ids.toggled.connect(lambda _on: self._update())
        self.reason = TextField(
            self.tr("What are the whole numbers for?"), self.tr("The reason is recorded with the date.")
        )
        self.reason.editor.textChanged.connect(lambda _text: self._update())  # type: ignore[attr-defined]
        masked = self.tr("Otherwise the last four characters are hidden; without a number there is no line.")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(10)
        for part in (self.organiser, self.approved, self.letter_number, self.signer, self.issued,
                     self.with_ids, label(masked, "caption", wrap=True), self.reason):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        card.body.addWidget(scrolling(inside, self.tr("On every certificate")), 1)
        self.all_button = button(self.tr("For everybody…"), "file-down")
        self.chosen_button = primary_button(self.tr("For the selected…"), "file-down")
        self.all_button.clicked.connect(lambda _on: self.save(chosen=False))
        self.chosen_button.clicked.connect(lambda _on: self.save(chosen=True))
        self.print_button = button(self.tr("Print the selected…"), "printer")
        self.print_button.clicked.connect(lambda _on: self.print())
        for one in (self.chosen_button, self.print_button, self.all_button):
            card.body.addWidget(one)
        return card

    def show_closing(self, closing: Closing) -> None:
        """Another look; what was typed stays as long as the training does."""
        self._closing = closing
        training = closing.plan.training
        if self._filled != training.id:
            self._filled = training.id
            self._fill(usual_words(closing.plan, self._today()))
        self.with_ids.setEnabled(training.keeps_ids)
        self.table.rows.set_rows(certificates(closing, self.words()))
        self.card.select_something()
        self._update()

    def _fill(self, words: CertificateWords) -> None:
        self.organiser.set_value(words.organiser)
        self.letter_number.set_value(words.letter_number)
        self.approved.set_value("")
        self.signer.set_value("")
        self.issued.set_date(words.issued)
        self._issued_on = words.issued
        self.with_ids.set_value(False)
        self.reason.set_value("")

    def _take_date(self, day: date | None) -> None:
        """Only a date that can be read is printed; the field says what is wrong with another."""
        self._issued_on = day

    def words(self) -> CertificateWords:
        """What the fields say."""
        return CertificateWords(
            self.organiser.value().strip(),
            self.letter_number.value().strip(),
            self.approved.value().strip(),
            self.signer.value().strip(),
            self._issued_on,
            self.with_ids.value(),
        )

    def _update(self) -> None:
        chosen, everybody = len(self.table.selected_rows()), len(self.table.rows.rows)
        count = self.tr("{n} people").format(n=f"{everybody:,}")
        self.card.set_title(self.tr("People with hours"), count)
        with_ids = self.with_ids.value()
        self.reason.setVisible(with_ids)
        ready = not self._door.is_busy and (not with_ids or bool(self.reason.value().strip()))
        for one in (self.chosen_button, self.print_button):
            one.setEnabled(ready and chosen > 0)
        self.all_button.setEnabled(ready and everybody > 0)
        self.chosen_button.setText(self.tr("For the selected ({n})…").format(n=f"{chosen:,}"))

    def save(self, *, chosen: bool) -> None:
        """Ask where and write them."""
        if leaving := self._leaving(chosen=chosen):
            name, make, record = leaving
            self._door.save(name, (".pdf",), make, record)

    def print(self) -> None:
        """Print those of the selected people."""
        if leaving := self._leaving(chosen=True):
            self._door.print(*leaving)

    def _leaving(self, *, chosen: bool) -> Leaving | None:
        closing, words = self._closing, self.words()
        if closing is None:
            return None
        only = [one.participant_id for one in self.table.selected_rows()] if chosen else None
        made = certificates(closing, words, only)
        if not made:
            return None
        training = closing.plan.training
        reason = self.reason.value().strip() if words.with_ids else ""
        name = f"{training.slug}-{translate('Hours', 'certificates')}"
        record = _record(training.id, training.slug, len(made), reason, self._door.now_ms())
        return name, _maker(made, training.title, words), record


def _maker(made: tuple[Certificate, ...], training: str, words: CertificateWords) -> Make:
    def make(path: Path, progress: Progress) -> SheetsWritten:
        return write_certificates(made, training, words, path, progress)

    return make


def _record(training_id: str, slug: str, persons: int, reason: str, at_ms: int) -> Record:
    def record(writer: Any) -> None:
        record_certificates(writer, at_ms, training_id, slug, persons, reason)

    return record


def _columns() -> list[Column[Certificate]]:
    return [
        Column("name", translate("Hours", "Name"), lambda c: c.name, width=100),
        Column("school", translate("Hours", "School"), lambda c: c.school, width=170, tip=lambda c: c.school),
        Column("job_title", translate("Hours", "Job title"), lambda c: c.job_title, width=110),
        Column("courses", translate("Hours", "Course days"), _courses, width=190, tip=_courses),
        Column("hours", translate("Hours", "Hours"), lambda c: str(c.hours), key=lambda c: c.hours,
               align_right=True, width=70),
    ]  # fmt: skip


def _courses(one: Certificate) -> str:
    return "、".join(row.course.split(" ")[0] for row in one.rows)
