"""The welcome page: three ways to begin, and the trainings of this store."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coordinator.db.queries.plans import TrainingLine, list_trainings
from coordinator.documents.sample_roster import SAMPLE_NAMES
from coordinator.domain.area import County
from coordinator.domain.roc import academic_year_of
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import button, row
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.welcome.choice import ChoiceCard
from coordinator.ui.welcome.columns import training_columns
from coordinator.ui.welcome.new_training import NewTrainingDialog
from coordinator.ui.welcome.starting import Starting

translate = QCoreApplication.translate
WIDTH, NARROW = 1040, 900
COUNTY_SAMPLE, NATIONAL_SAMPLE = SAMPLE_NAMES


class WelcomePage(Page):
    """Shown while there is no training, and when a new one is wanted."""

    slug = "welcome"
    watches: ClassVar[frozenset[str]] = frozenset({"trainings", "sessions", "participants"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor, self._starting = Editor(self), Starting(context, self)
        self._starting.begun.connect(self._open)
        self._counties: tuple[County, ...] = ()
        self.dialog: QDialog | None = None
        self.set_head(self.tr("Welcome"))
        self._title.hide()
        self._build_cards()
        self._build_trainings()
        self._lay_out()

    def _build_cards(self) -> None:
        self.county_sample = ChoiceCard(
            "sparkles",
            self.tr("Sample: Pingtung 112"),
            self.tr("Five districts, two batches, eight sessions and invented people. Try anything."),
        )
        self.national_sample = ChoiceCard(
            "sparkles",
            self.tr("Sample: the nation 114"),
            self.tr("Five regions, 22 counties and fifteen online sessions with their agendas."),
        )
        self.new_training = ChoiceCard(
            "file-plus",
            self.tr("New training"),
            self.tr("Title, year and county to begin with; dates, venues and agendas follow."),
        )
        self.from_file = ChoiceCard(
            "file-spreadsheet",
            self.tr("Begin from a roster file"),
            self.tr("A new training, and at once the file of the registration site: xlsx, xls, ods or csv."),
        )
        self.cards = (self.county_sample, self.national_sample, self.new_training, self.from_file)
        self.county_sample.pressed.connect(lambda: self._starting.sample(COUNTY_SAMPLE))
        self.national_sample.pressed.connect(lambda: self._starting.sample(NATIONAL_SAMPLE))
        self.new_training.pressed.connect(self._ask_for_training)
        self.from_file.pressed.connect(self._ask_for_roster)

    def _build_trainings(self) -> None:
        columns = training_columns(lambda: {county.id: county.name for county in self._counties})
        model: RowsModel[TrainingLine] = RowsModel(columns, lambda line: line.training.id, parent=self)
        self.trainings = TableView(model, self.tr("Trainings"))
        self.trainings.remember(self.context.settings, "trainings")
        self.trainings.opened.connect(lambda line: self._open(line.training.id))
        self.training_card = ListCard(self.tr("Trainings"), self.trainings)
        self.training_card.add_tool("folder-open", self.tr("Open"), self._open_chosen, worded=True)
        self.training_card.add_delete(self._delete_chosen)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(label(self.tr("Welcome to 研習通"), "display"))
        sentence = self.tr("From a roster to sessions, agendas and printed sign-in sheets. All stays here.")
        column.addWidget(label(sentence, "subtitle", wrap=True))
        column.addSpacing(6)
        column.addLayout(self._grid)
        self.open_pack = button(self.tr("Open a venue pack…"), "package-open")
        self.open_pack.clicked.connect(lambda _on=False: self.context.run("pack.open"))
        column.addLayout(row(self.open_pack, 1))
        column.addSpacing(6)
        column.addWidget(self.training_card)
        column.addStretch(3)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(middle, 100)
        line.addStretch(1)
        self.body.addLayout(line, 1)
        self._arrange(len(self.cards))

    def _arrange(self, columns: int) -> None:
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for number in range(len(self.cards)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, puts the cards two by two."""
        self._arrange(2 if self.width() < theme.px(NARROW) else len(self.cards))
        super().resizeEvent(event)

    def refresh(self) -> None:
        """Read the trainings of this store."""
        with self.context.store.read() as reader:
            lines = list_trainings(reader)
            self._counties = reader.all(County)
        self.trainings.rows.set_rows(lines)
        self.training_card.setVisible(bool(lines))
        rows = min(len(lines), 6)
        self.training_card.setFixedHeight(theme.px(100 + 34 * rows))
        self.training_card.select_something()

    def run_action(self, action_id: str) -> None:
        """Ctrl+N begins a training, Ctrl+F goes to those that are there."""
        if action_id == "add":
            self._ask_for_training()
        elif action_id == "find":
            self.trainings.setFocus()

    # -- doing -----------------------------------------------------------------------------------

    @Slot(str)
    def _open(self, training_id: str) -> None:
        self.context.set_training(training_id)
        self.context.go_to("overview")

    def _open_chosen(self) -> None:
        for line in self.trainings.selected_rows()[:1]:
            self._open(line.training.id)

    def _delete_chosen(self) -> None:
        chosen = [line.training for line in self.trainings.selected_rows()]
        done = self._editor.delete(chosen, [training.title for training in chosen])
        if done and self.context.training_id in {training.id for training in chosen}:
            self.context.set_training(None)

    def _ask_for_training(self) -> None:
        dialog = self._dialog(self.tr("Begin"))
        dialog.accepted.connect(lambda: self._begin(dialog))
        dialog.open()

    def _ask_for_roster(self) -> None:
        dialog = self._dialog(self.tr("Choose the file…"))
        dialog.accepted.connect(lambda: self._begin_with_roster(dialog))
        dialog.open()

    def _dialog(self, ok_text: str) -> NewTrainingDialog:
        year = academic_year_of(self.context.clock().date())
        dialog = NewTrainingDialog(self._counties, year, ok_text, self)
        self.dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        return dialog

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _begin(self, dialog: NewTrainingDialog) -> None:
        key = self._start(dialog)
        if key is not None:
            self.context.go_to("plan")

    def _begin_with_roster(self, dialog: NewTrainingDialog) -> None:
        key = self._start(dialog)
        if key is not None:
            # Later than now: this dialog is about to close, and the next one asks for the file.
            QTimer.singleShot(0, self._import)

    def _start(self, dialog: NewTrainingDialog) -> str | None:
        key = self._starting.new(dialog.title.value(), dialog.year.value(), dialog.county_code)
        if key is not None:
            self.context.set_training(key)
        return key

    @Slot()
    def _import(self) -> None:
        """The page 名冊 asks for the file."""
        self.context.run("roster.import")
