"""Handing hours in: which day, whom, with which columns, in which form; what changed since is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from coordinator.documents.hours_export import HoursForm
from coordinator.documents.hours_file import HoursFile, lost_characters, shows_ids
from coordinator.documents.roster_export.losses import Loss
from coordinator.domain.hand_in import HandIn, Whom, hand_in
from coordinator.domain.hours_changes import Change
from coordinator.domain.remembered import ColumnUse
from coordinator.services.hours import Reckoned
from coordinator.ui.context import Context
from coordinator.ui.hours import work
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.files import ask_target
from coordinator.ui.kit.forms import CheckField, ChoiceField, TextField, form_grid
from coordinator.ui.kit.job_dialog import JobDialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.preset_choice import PresetChoice
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder

Ask = Callable[[QWidget, Path, HoursForm], Path | None]
NAMED = 12


def ask_where(parent: QWidget, suggested: Path, form: HoursForm) -> Path | None:
    """Where the file shall be; the dialog of the system asks before it replaces one."""
    return ask_target(parent, QCoreApplication.translate("Hours", "Export hours"), suggested, (form.suffix,))


class HoursExportDialog(JobDialog):
    """Writes the file itself and stays open until it is there; a refusal is said in its message line."""

    def __init__(
        self,
        context: Context,
        reckoned: Reckoned,
        course_day_id: str = "",
        parent: QWidget | None = None,
        ask: Ask = ask_where,
    ) -> None:
        super().__init__(
            context,
            self.tr("Export hours"),
            self.tr("What the file says is remembered, so that the next one can tell what changed."),
            self.tr("Save as…"),
            parent,
        )
        self._reckoned, self._ask = reckoned, ask
        self._losses: tuple[Loss, ...] | None = ()
        self._build_fields(course_day_id)
        self._build_words()
        self.busy_changed.connect(self._update_button)
        self._update()
        self.take_room(720, 600)

    # -- building ----------------------------------------------------------------------------------

    def _build_fields(self, course_day_id: str) -> None:
        used = {line.course_day_id for line in self._reckoned.results}
        days = [(d.id, d.name) for d in self._reckoned.plan.course_days if d.id in used]
        self.course_day = ChoiceField(self.tr("Course day"), [("", self.tr("Every course day")), *days])
        self.course_day.set_value(course_day_id if course_day_id in used else "")
        self.whom = ChoiceField(self.tr("Whom"), self._whom_choices())
        self.form = ChoiceField(
            self.tr("Form"),
            (
                (str(HoursForm.ODS), self.tr("OpenDocument (ods), for other offices")),
                (str(HoursForm.XLSX), self.tr("Excel workbook (xlsx)")),
                (str(HoursForm.CSV), self.tr("csv, UTF-8: web sites and programs")),
                (str(HoursForm.CSV_CP950), self.tr("csv, Big5 (cp950): old systems")),
                (str(HoursForm.ID_LINES), self.tr("ID number-hours on a line (txt)")),
            ),
        )
        self.preset = PresetChoice(self._context, ColumnUse.HOURS, self)
        for field in (self.course_day, self.whom, self.form):
            field.committed.connect(lambda _value: self._update())
        self.preset.changed.connect(self._update)
        grid = form_grid(self.course_day, self.whom, self.form, self.preset)
        grid.addLayout(row(self.preset.edit, 1), 2, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)

    def _whom_choices(self) -> list[tuple[object, str]]:
        choices: list[tuple[object, str]] = [
            (Whom.GIVEN, self.tr("Everybody with hours")),
            (Whom.EVERYBODY, self.tr("Everybody, with the reasons")),
        ]
        if self._reckoned.exports:
            last = moment_text(self._reckoned.exports[-1].at_ms)
            text = self.tr("Only what changed since {moment}").format(moment=last)
            choices.append((Whom.CHANGED, text))
        return choices

    def _build_words(self) -> None:
        self._titles, self.counted = label("", "muted", wrap=True), label("", "body", wrap=True)
        self.without_id, self.lost = label("", "body", wrap=True), label("", "body", wrap=True)
        self.brackets = CheckField(self.tr("Write them in brackets, such as [方方土] or [U+249DF]"))
        self.brackets.committed.connect(lambda _on: self._update_button())
        self.reason = TextField(
            self.tr("The file holds whole ID numbers. What are they for?"),
            self.tr("The reason is recorded with the date and the number of people. No names, please."),
        )
        self.reason.editor.textChanged.connect(lambda _text: self._update_button())  # type: ignore[attr-defined]
        words = (self._titles, self.counted, self.without_id, self.lost, self.brackets, self.reason)
        for part in words:
            self.body.addWidget(part)
        self.body.addStretch(1)

    # -- what is chosen ----------------------------------------------------------------------------

    def handed(self) -> HandIn:
        """The lines that the fields ask for."""
        return hand_in(
            self._reckoned.results,
            self._reckoned.handed_in,
            self._reckoned.people,
            Whom(str(self.whom.value())),
            str(self.course_day.value() or ""),
            by_id=self._shows_ids(),
        )

    def file(self) -> HoursFile:
        """What the fields say."""
        return HoursFile(
            self._reckoned.plan, self.handed(), self._reckoned.people, self._form(), self.preset.preset,
            messages.sentence, self.reason.value().strip(),
        )  # fmt: skip

    def _form(self) -> HoursForm:
        return HoursForm(str(self.form.value()))

    def _shows_ids(self) -> bool:
        return shows_ids(self._form(), self.preset.preset)

    def _update(self) -> None:
        """Another choice: other lines, other people, perhaps other losses."""
        file, is_table = self.file(), self._form() is not HoursForm.ID_LINES
        self.preset.setEnabled(is_table)
        self._titles.setText("、".join(file.preset.titles))
        self._titles.setVisible(is_table)
        self.reason.setVisible(file.shows_ids and file.plan.training.keeps_ids)
        self._say_counts(file.handed)
        self._say_ids(file)
        self.brackets.set_value(False)
        self._show_losses(())
        self._stop_job()
        if self._form() is HoursForm.CSV_CP950:
            self._losses = None
            title = self.tr("Looking for characters that cp950 lacks")
            self._start_job(title, lost_characters, file, succeeded=self._on_looked)
        self._update_button()

    def _say_counts(self, handed: HandIn) -> None:
        text = self.tr("{n} lines will be written.").format(n=f"{len(handed.lines):,}")
        counts = handed.counts or {}
        if self._reckoned.exports:
            since = self.tr("Since the last file: {new} new, {changed} changed, {withdrawn} withdrawn.")
            facts = {str(change): f"{counts.get(change, 0):,}" for change in Change}
            text = f"{text} {since.format(**facts)}"
        told = any(line.change.change is Change.WITHDRAWN for line in handed.lines)
        if counts.get(Change.WITHDRAWN) and (not told or self._form() is HoursForm.ID_LINES):
            text += " " + self.tr("Withdrawn hours do not stand in this file: take them back by hand.")
        self.counted.setText(text)

    def _say_ids(self, file: HoursFile) -> None:
        """Who has no ID number is told before, not found out afterwards."""
        without = [line.name for line in file.handed.without_id]
        names = "、".join(dict.fromkeys(without[:NAMED])) + ("…" if len(without) > NAMED else "")
        text = self.tr("Left out, because there is no ID number ({n}): {names}")
        said = text.format(n=f"{len(without):,}", names=names) if without else ""
        if file.shows_ids and not file.plan.training.keeps_ids:
            said = self.tr(
                "This training keeps no ID numbers. Choose columns without them; the site must then be "
                "filled in by hand, or by the schools."
            )
        self.without_id.setText(said)
        self.without_id.setVisible(bool(said))

    @Slot(object)
    def _on_looked(self, found: object) -> None:
        if not self._is_newest() or not isinstance(found, tuple):
            return
        self._job = None
        self._show_losses(found)
        self._update_button()

    def _show_losses(self, found: tuple[Loss, ...]) -> None:
        self._losses = found
        characters = "、".join(dict.fromkeys(f"{loss.character} ({loss.code})" for loss in found))
        people = len({loss.row for loss in found if loss.row})
        text = self.tr("cp950 cannot hold {characters}; {people} lines are concerned.")
        self.lost.setText(text.format(characters=characters, people=f"{people:,}") if found else "")
        self.lost.setVisible(bool(found))
        self.brackets.setVisible(bool(found))

    def _update_button(self) -> None:
        with_ids = self._shows_ids()
        answered = self._losses is not None and (not self._losses or self.brackets.value())
        keeps = self._reckoned.plan.training.keeps_ids
        allowed = not with_ids or (keeps and bool(self.reason.value().strip()))
        self.ok_button.setEnabled(answered and allowed and self._job is None and bool(self.handed().lines))

    # -- writing -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Ask where, then write; the dialog closes when the file is there."""
        if not self.ok_button.isEnabled():
            return
        file = self.file()
        folder = last_folder(self._context.settings)
        name = f"{self._reckoned.plan.training.slug}-hours{file.form.suffix}"
        target = self._ask(self, folder / name, file.form)
        if target is None:
            return
        self._context.settings.set(LAST_FOLDER, str(target.parent))
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        self._write(self.tr("Exporting hours"), work.export, self._context.store, file, target, at_ms)
