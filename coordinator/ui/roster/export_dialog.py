"""Export: whom, with which columns, in which form; what an old encoding would lose is shown first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from coordinator.documents.roster_export.losses import Loss
from coordinator.documents.table_form import TableForm
from coordinator.domain.plan import Plan
from coordinator.domain.remembered import ColumnUse
from coordinator.domain.roster import RosterEntry
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.files import ask_target
from coordinator.ui.kit.forms import CheckField, ChoiceField, TextField, form_grid
from coordinator.ui.kit.job_dialog import JobDialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.preset_choice import PresetChoice
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import EXPORT_FORM, LAST_FOLDER, last_folder
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster import exporting

Ask = Callable[[QWidget, Path, TableForm], Path | None]
LOSSES_SHOWN = 170


@dataclass(frozen=True, slots=True)
class Scope:
    """The people of the page: everybody, those the filter shows, those that are selected."""

    everybody: Sequence[RosterEntry]
    shown: Sequence[RosterEntry] = ()
    selected: Sequence[RosterEntry] = ()


def ask_where(parent: QWidget, suggested: Path, form: TableForm) -> Path | None:
    """Where the file shall be; the dialog of the system asks before it replaces one."""
    title = QCoreApplication.translate("roster", "Export the roster")
    return ask_target(parent, title, suggested, (form.suffix,))


class ExportDialog(JobDialog):
    """Writes the file itself and stays open until it is there; a refusal is said in its own message line."""

    def __init__(
        self,
        context: Context,
        plan: Plan,
        scope: Scope,
        parent: QWidget | None = None,
        ask: Ask = ask_where,
    ) -> None:
        super().__init__(
            context,
            self.tr("Export the roster"),
            self.tr("Every cell is written as text: leading zeros stay, and nothing can run as a formula."),
            self.tr("Save as…"),
            parent,
        )
        self._plan, self._scope, self._ask = plan, scope, ask
        self._losses: tuple[Loss, ...] | None = ()
        self._build_fields()
        self._build_ids()
        self._build_losses()
        self.body.addStretch(1)
        self.busy_changed.connect(self._update_button)
        self._update()
        self.take_room(720, 420)

    # -- building ----------------------------------------------------------------------------------

    def _build_fields(self) -> None:
        self.whom = ChoiceField(self.tr("Whom"), self._scopes())
        self.preset = PresetChoice(self._context, ColumnUse.EXPORT, self)
        forms = (
            (str(TableForm.ODS), self.tr("OpenDocument (ods), for other offices")),
            (str(TableForm.XLSX), self.tr("Excel workbook (xlsx)")),
            (str(TableForm.CSV), self.tr("csv, UTF-8: web sites and programs")),
            (str(TableForm.CSV_CP950), self.tr("csv, Big5 (cp950): old systems")),
        )
        self.form = ChoiceField(self.tr("Form"), forms)
        self.form.set_value(self._context.settings.get(EXPORT_FORM))
        if self.form.value() is None:
            self.form.set_value(str(TableForm.ODS))
        for field in (self.whom, self.form):
            field.committed.connect(lambda _value: self._update())
        self.preset.changed.connect(self._update)
        grid = form_grid(self.whom, self.form, self.preset)
        grid.addLayout(row(self.preset.edit, 1), 1, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(grid)
        self._titles = label("", "muted", wrap=True)
        self.body.addWidget(self._titles)
        self._zeros = label(
            self.tr(
                "When Excel opens a csv it takes codes such as 013601 for numbers and drops the zero; for"
                " Excel choose xlsx or ods."
            ),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._zeros)

    def _build_ids(self) -> None:
        """Whole ID numbers leave only with a reason."""
        self.reason = TextField(
            self.tr("These columns hold whole ID numbers. What are they for?"),
            self.tr("The reason is recorded with the date and the number of people. No names, please."),
        )
        self.reason.editor.textChanged.connect(lambda _text: self._update_button())  # type: ignore[attr-defined]
        self.body.addWidget(self.reason)

    def _build_losses(self) -> None:
        self._lost_text = label("", "body", wrap=True)
        self.lost_rows: RowsModel[Loss] = RowsModel(self._loss_columns(), row_key=lambda x: x, parent=self)
        self.lost_table: TableView[Loss] = TableView(self.lost_rows, self.tr("Characters cp950 lacks"))
        self.lost_table.setMaximumHeight(theme.px(LOSSES_SHOWN))
        card = Card(margin=1)
        card.body.addWidget(self.lost_table)
        self.brackets = CheckField(self.tr("Write them in brackets, such as [方方土] or [U+249DF]"))
        self.brackets.committed.connect(lambda _on: self._update_button())
        self.utf8_button = button(self.tr("Save as UTF-8 instead"))
        self.utf8_button.clicked.connect(self._choose_utf8)
        self._lost = QWidget()
        column = form_grid(columns=1)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lost_text)
        column.addWidget(card)
        column.addLayout(row(self.brackets, 1, self.utf8_button), 2, 0)
        self._lost.setLayout(column)
        self._lost.hide()
        self.body.addWidget(self._lost)

    def _loss_columns(self) -> list[Column[Loss]]:
        return [
            Column("character", self.tr("Character"), lambda x: x.character, width=90),
            Column("code", self.tr("Code"), lambda x: x.code, width=90),
            Column("person", self.tr("Person"), lambda x: x.person, width=160),
            Column("column", self.tr("Column"), lambda x: x.column, width=160),
        ]

    def _scopes(self) -> list[tuple[object, str]]:
        """Only what differs from everybody is a choice of its own."""
        scope = self._scope
        everybody = self.tr("Everybody ({n})").format(n=f"{len(scope.everybody):,}")
        choices: list[tuple[object, str]] = [("everybody", everybody)]
        if scope.shown and len(scope.shown) < len(scope.everybody):
            text = self.tr("Those shown now ({n})").format(n=f"{len(scope.shown):,}")
            choices.append(("shown", text))
        if scope.selected:
            text = self.tr("Those selected ({n})").format(n=f"{len(scope.selected):,}")
            choices.append(("selected", text))
        return choices

    # -- what is chosen ----------------------------------------------------------------------------

    def order(self) -> exporting.Order:
        """What the fields say."""
        people: Sequence[RosterEntry] = getattr(self._scope, str(self.whom.value()))
        form = TableForm(str(self.form.value()))
        return exporting.Order(self._plan, people, self.preset.preset, form, self.reason.value().strip())

    @Slot()
    def _choose_utf8(self) -> None:
        self.form.set_value(str(TableForm.CSV))
        self._update()

    def _update(self) -> None:
        """Another choice: other titles, other people, perhaps other losses."""
        order = self.order()
        self._titles.setText("、".join(order.preset.titles))
        self._zeros.setVisible(order.form.suffix == ".csv")
        self.reason.setVisible(order.preset.shows_ids)
        self._lost.hide()
        self.brackets.set_value(False)
        self._losses = ()
        self._stop_job()
        if order.form is TableForm.CSV_CP950:
            self._losses = None
            title = self.tr("Looking for characters that cp950 lacks")
            self._start_job(title, exporting.look_for_losses, order, succeeded=self._on_looked)
        self._update_button()

    @Slot(object)
    def _on_looked(self, found: object) -> None:
        if not self._is_newest() or not isinstance(found, tuple):
            return
        self._job = None
        self._losses = found
        self.lost_rows.set_rows(found)
        characters = {loss.character for loss in found}
        people = {loss.row for loss in found if loss.row}
        text = self.tr("cp950 cannot hold {n} characters; {people} people are concerned.")
        self._lost_text.setText(text.format(n=len(characters), people=f"{len(people):,}"))
        self._lost.setVisible(bool(found))
        self._update_button()

    def _update_button(self) -> None:
        order = self.order()
        answered = self._losses is not None and (not self._losses or self.brackets.value())
        allowed = not order.preset.shows_ids or bool(order.reason)
        self.ok_button.setEnabled(answered and allowed and self._job is None and bool(order.people))

    # -- writing -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Ask where, then write; the dialog closes when the file is there."""
        if not self.ok_button.isEnabled():
            return
        order = self.order()
        folder = last_folder(self._context.settings)
        name = f"{self._plan.training.slug}-roster{order.form.suffix}"
        target = self._ask(self, folder / name, order.form)
        if target is None:
            return
        self._context.settings.set(LAST_FOLDER, str(target.parent))
        self._context.settings.set(EXPORT_FORM, str(order.form))
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        title = self.tr("Exporting the roster")
        self._write(title, exporting.export, self._context.store, order, target, at_ms)
