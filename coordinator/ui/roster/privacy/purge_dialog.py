"""The one question before personal data is deleted: how much, of how many people, and which copies."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.events import read_texts
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.domain.purge import (
    OldCopy,
    PurgeLevel,
    applications_concerned,
    counts_that_stay,
    fields_that_go,
    people_concerned,
    texts_that_go,
)
from coordinator.ui.context import Context
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.privacy import work
from coordinator.ui.roster.privacy.final import mark_as_final
from coordinator.ui.roster.privacy.words import field_count_word, level_words, moment, reason_word


class PurgeDialog(Dialog):
    """Accepted, the data is gone: rows, bytes of the file, undo, and the older copies if that was ticked."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, level: PurgeLevel = PurgeLevel.NAMES
    ) -> None:
        super().__init__(
            self.tr("Delete personal data"),
            self.tr("This cannot be undone. The numbers of the training stay: sessions, districts, meals."),
            self.tr("Delete"),
            parent,
        )
        self._context = context
        self._training_id = context.training_id or ""
        with context.store.read() as reader:
            self._plan = read_plan(reader, self._training_id)
            self._roster = read_roster(reader, self._training_id)
            self._texts = tuple(read_texts(reader, self._training_id).values())
            self._applied = [one.application for one in read_applications(reader, self._training_id)]
        self._people = [entry.person for entry in self._roster]
        self._looking: Job | None = None
        self._deleting: Job | None = None
        self._copies: tuple[OldCopy, ...] | None = None
        self._build_levels(level)
        self._build_preview()
        self._build_copies()
        self.sure = CheckField(self.tr("I know that nobody can bring this data back"))
        self.sure.committed.connect(lambda _on: self._update_button())
        self.body.addWidget(self.sure)
        mark_as_final(self.ok_button)
        self._update()
        self.take_room(820, 700)
        self._look_for_copies()

    # -- building ----------------------------------------------------------------------------------

    def _build_levels(self, chosen: PurgeLevel) -> None:
        self.levels: dict[PurgeLevel, QRadioButton] = {}
        column = QVBoxLayout()
        column.setSpacing(2)
        for level in PurgeLevel:
            title, detail = level_words(level)
            self.levels[level] = radio = QRadioButton(title)
            radio.setAccessibleDescription(detail)
            radio.setChecked(level is chosen)
            radio.toggled.connect(lambda _on: self._update())
            column.addWidget(radio)
            below = label(detail, "caption", wrap=True)
            below.setContentsMargins(theme.px(26), 0, 0, theme.px(4))
            column.addWidget(below)
        self.body.addLayout(column)

    def _build_preview(self) -> None:
        self.goes, self._goes_too = label("", "body", wrap=True), label("", "muted", wrap=True)
        self.desk_goes, self.applied_goes = label("", "body", wrap=True), label("", "body", wrap=True)
        card = Card(margin=14)
        card.body.setSpacing(6)
        for part in (
            label(self.tr("What goes"), "heading"), self.goes, self.desk_goes, self.applied_goes,
            self._goes_too,
            label(self.tr("What stays"), "heading"), label(self._what_stays(), "body", wrap=True),
        ):  # fmt: skip
            card.body.addWidget(part)
        self.body.addWidget(card)

    def _what_stays(self) -> str:
        counts = counts_that_stay(self._plan, self._roster)
        text = self.tr(
            "The numbers of {people} people and {schools} schools, by session, district, meal and kind; the"
            " log of exports and looks."
        )
        return text.format(people=f"{counts['people']:,}", schools=f"{counts['schools']:,}")

    def _build_copies(self) -> None:
        self.copy_rows: RowsModel[OldCopy] = RowsModel(
            [
                Column(
                    "taken", self.tr("Older copy of"), lambda c: moment(c.taken),
                    key=lambda c: c.taken, width=210,
                ),
                Column("reason", self.tr("Made"), lambda c: reason_word(c.reason), width=170),
                Column("people", self.tr("People in it"), self._people_in, align_right=True, width=120),
            ],
            row_key=lambda c: str(c.path), parent=self,
        )  # fmt: skip
        self.copies_table: TableView[OldCopy] = TableView(self.copy_rows, self.tr("Older copies"))
        self.delete_copies = CheckField("")
        self.delete_copies.setChecked(True)
        self.delete_copies.committed.connect(lambda _on: self._update_button())
        self._copies_text = label(self.tr("Looking for older copies…"), "muted", wrap=True)
        self.body.addWidget(self.delete_copies)
        self.body.addWidget(self._copies_text)
        self._copies_card = Card(margin=1)
        self._copies_card.body.addWidget(self.copies_table)
        self.body.addWidget(self._copies_card, 1)
        self.delete_copies.hide()
        self._copies_card.hide()

    def _people_in(self, line: OldCopy) -> str:
        return self.tr("unknown") if line.people is None else f"{line.people:,}"

    # -- what is chosen ----------------------------------------------------------------------------

    @property
    def level(self) -> PurgeLevel:
        """How much is chosen to go."""
        return next(level for level, radio in self.levels.items() if radio.isChecked())

    def _update(self) -> None:
        level = self.level
        counts = fields_that_go(self._people, level)
        words = (f"{field_count_word(c.field)} {c.people:,}" for c in counts if c.people)
        self.goes.setText(self.tr("Of how many people: {list}").format(list="、".join(words) or "0"))
        self._goes_too.setText(
            self.tr("Also gone: what imported files said, rejected rows, names of online meetings, undo.")
            if level is PurgeLevel.NAMES
            else self.tr("Also gone: the same fields in what imported files said, and undo.")
        )
        texts = texts_that_go(self._texts, level)
        self.desk_goes.setText(
            self.tr("Words typed or scanned at the desks (walk-ins, notes, reasons): {n}").format(
                n=f"{len(texts):,}"
            )
        )
        self.desk_goes.setVisible(bool(texts))
        applied = applications_concerned(self._applied, level)
        text = self.tr("Applications with contact, telephone, e-mail or note: {n}")
        self.applied_goes.setText(text.format(n=f"{applied:,}"))
        self.applied_goes.setVisible(bool(applied))
        self._update_button()

    def _update_button(self) -> None:
        people = people_concerned(self._people, self.level)
        self.ok_button.setText(self.tr("Delete the data of {n} people").format(n=f"{people:,}"))
        copies = bool(self._copies) and self.delete_copies.value()
        more = copies or bool(texts_that_go(self._texts, self.level))
        more = more or bool(applications_concerned(self._applied, self.level))
        ready = self._copies is not None and self._deleting is None
        self.ok_button.setEnabled(ready and self.sure.value() and (bool(people) or more))

    # -- older copies ------------------------------------------------------------------------------

    def _look_for_copies(self) -> None:
        self._looking = self._context.jobs.start(
            self.tr("Looking for older copies"), work.find_copies, self._context.store, self._training_id,
            succeeded=self._on_copies, failed=self._on_failed,
        )  # fmt: skip

    @Slot(object)
    def _on_copies(self, found: object) -> None:
        self._looking = None
        assert isinstance(found, tuple)
        self._copies = found
        self.copy_rows.set_rows(found)
        holding = sum(line.people != 0 for line in found)
        text = self.tr("Delete {n} older copies of all data too; a new one takes their place")
        self.delete_copies.setText(text.format(n=len(found)))
        self._copies_text.setText(
            self.tr("{n} of them still hold people of this training.").format(n=holding)
            if found
            else self.tr("There are no older copies beside the data.")
        )
        self.delete_copies.setVisible(bool(found))
        self._copies_card.setVisible(bool(found))
        self._update_button()

    # -- deleting ----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Delete; the dialog closes when all of it is gone."""
        if not self.ok_button.isEnabled():
            return
        copies = list(self._copies or ()) if self.delete_copies.value() else []
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        wanted = work.Wanted(self._training_id, self.level, copies, at_ms)
        # First: a step that would bring a name back must not be taken while the name is deleted.
        self._context.undo.clear()
        self._deleting = self._context.jobs.start(
            self.tr("Deleting personal data"), work.delete_data, self._context.store, wanted,
            succeeded=self._on_deleted, failed=self._on_failed,
        )  # fmt: skip
        self._update_button()

    def reject(self) -> None:
        """Not while it works: half a deletion helps nobody."""
        if self._deleting is None:
            super().reject()

    @Slot(object)
    def _on_deleted(self, done: work.Done) -> None:
        self._deleting = None
        self._context.undo.clear()
        text = self.tr("The personal data of {n} people is deleted; {copies} older copies are gone.")
        self._context.notify(text.format(n=f"{done.record.persons:,}", copies=done.copies), Severity.SUCCESS)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._deleting = self._looking = None
        if not messages.is_expected(error):
            self._context.jobs.crashed.emit(error)
            return
        self.say(messages.sentence(error), Severity.ERROR)
        self._update_button()
