"""The page 時數: everybody by course day with every reason; deciding the doubtful, handing the hours in."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from coordinator.db.queries.kept_ledger import KeptLedger
from coordinator.domain.errors import RuleError
from coordinator.domain.hours import hours_decisions
from coordinator.machine import here
from coordinator.progress import silent
from coordinator.services.hours import rule_edit
from coordinator.ui.context import Context
from coordinator.ui.file_door import AskFile, AskPrinter, FileDoor, ask_file
from coordinator.ui.hours import work
from coordinator.ui.hours.certificates_room import CertificatesRoom
from coordinator.ui.hours.columns import hours_columns
from coordinator.ui.hours.detail_card import DetailCard
from coordinator.ui.hours.export_dialog import Ask, HoursExportDialog, ask_where
from coordinator.ui.hours.figures import HoursFigures
from coordinator.ui.hours.filters import HoursFilter
from coordinator.ui.hours.lists_room import ListsRoom
from coordinator.ui.hours.reading import Line, Shown, is_much, read
from coordinator.ui.hours.rule_dialog import RuleDialog
from coordinator.ui.hours.statistics_room import StatisticsRoom
from coordinator.ui.kit import i18n, theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import ask_printer
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

NARROW, THIN = 1180, 860


def _language() -> str:
    """The language the screen speaks: the report on paper speaks it too."""
    application = QCoreApplication.instance()
    return i18n.spoken(application) if application is not None else i18n.CHINESE


class HoursPage(Page):
    """The table with its filters, and beside it the selected line with its decision."""

    slug = "hours"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "formats", "course_days", "batches", "districts", "sessions", "marks", "blocks",
            "venues", "participants", "registrations", "events", "event_texts", "hours_rules",
            "hours_exports", "schools", "school_aliases", "business_roles", "participant_roles",
        }
    )  # fmt: skip

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        ask: Ask = ask_where,
        ask_list: AskFile = ask_file,
        printer: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(context, parent)
        self._editor, self._ask = Editor(self), ask
        self._door = FileDoor(self, ask_list, printer)
        self._shown: Shown | None = None
        self._kept = KeptLedger()
        self._reading: Job | None = None
        self._deciding: Job | None = None
        self.dialog: QDialog | None = None
        self._build_head()
        self._build_body()
        self._no_training = EmptyState(
            "award", self.tr("There is no training yet. Choose one, or begin a new one.")
        )
        self._nobody = EmptyState(
            "award",
            self.tr(
                "Hours are told from the marks of the desks. Nobody is registered for a session yet, and "
                "nobody came."
            ),
            self.tr("Go to Roster"),
            parent=self,
        )
        self._nobody.pressed.connect(lambda: self.context.go_to("roster"))

    # -- building ----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Hours"))
        self.rule_button = self.add_head_button(button(self.tr("Rule…"), "settings"))
        self.export_button = self.add_head_button(primary_button(self.tr("Export hours…"), "file-down"))
        self.rule_button.clicked.connect(self.edit_rule)
        self.export_button.clicked.connect(self.export)

    def _build_body(self) -> None:
        self.figures = HoursFigures()
        self.filter = HoursFilter()
        self.filter.changed.connect(self._apply_filter)
        self.model: RowsModel[Line] = RowsModel(hours_columns(), lambda line: line.id, parent=self)
        self.table: TableView[Line] = TableView(self.model, self.tr("Hours by person and course day"))
        self.table.remember(self.context.settings, "hours")
        self.table.selection_changed.connect(self._show_detail)
        self.filter.search.left_downward.connect(self.table.setFocus)
        nothing = EmptyList(self.tr("Nobody fits these choices."), self.tr("Show everybody"))
        nothing.pressed.connect(self._show_everything)
        self.card = ListCard(self.tr("Hours by person and course day"), self.table, nothing)
        self.detail = DetailCard()
        self.table.opened.connect(lambda _line: self.give_keyboard(self.detail.reason))
        self.detail.decided.connect(self._decide)
        self.detail.person_asked.connect(lambda key: self.context.go_to("roster", key))
        self._halves = splitter(
            Qt.Orientation.Horizontal, self.context.settings, "hours", (self.card, 7), (self.detail, 3)
        )
        self._build_tabs()

    def _build_tabs(self) -> None:
        """The hours first; what is made of them stands behind."""
        hours = QWidget()
        column = QVBoxLayout(hours)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(self.body.spacing())
        column.addWidget(self.figures)
        column.addWidget(self.filter)
        column.addWidget(self._halves, 1)
        settings, door = self.context.settings, self._door
        self.lists = ListsRoom(settings, door, self._today)
        self.lists.person_asked.connect(lambda key: self.context.go_to("roster", key))
        self.lists.merge_asked.connect(lambda: self.context.go_to("merge"))
        self.certificates = CertificatesRoom(settings, door, self._today)
        self.statistics = StatisticsRoom(settings, door, self._today, _language)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("Parts of the page Hours")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(hours, self.tr("Hours"))
        self.tabs.addTab(self.lists, self.tr("Lists"))
        self.tabs.addTab(self.certificates, self.tr("Certificates"))
        self.tabs.addTab(self.statistics, self.tr("Statistics"))
        self.tabs.currentChanged.connect(lambda _tab: self._show_buttons())
        self.body.addWidget(self.tabs, 1)

    def _today(self) -> date:
        return self.context.clock().date()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the chips a line of their own, then puts cards below."""
        for line in (self.filter, self.lists.head, self.statistics.head):
            line.set_narrow(self.width() < theme.px(NARROW))
        is_thin = self.width() < theme.px(THIN)
        for halves in (self._halves, self.certificates.halves, self.statistics.halves):
            halves.setOrientation(Qt.Orientation.Vertical if is_thin else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reckon anew, off the GUI thread where that takes long."""
        training_id = self.context.training_id
        if training_id is None:
            self._show_nothing(self._no_training)
        elif is_much(self.context.store, training_id):
            self._read_aside(training_id)
        else:
            try:
                self._show(read(silent, self.context.store, training_id, self._kept))
            except RuleError:
                # Taken away a moment ago, by undo perhaps.
                self._show_nothing(self._no_training)

    def _read_aside(self, training_id: str) -> None:
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        title, store = self.tr("Reckoning hours"), self.context.store
        self._reading = self.context.jobs.start(
            title, read, store, training_id, self._kept, succeeded=self._on_read
        )

    @Slot(object)
    def _on_read(self, shown: Shown) -> None:
        """The newest reading counts; of another training nothing is shown any more."""
        if self._reading is not None and not self._reading.is_running:
            self._reading = None
            if shown.reckoned.plan.training.id == self.context.training_id:
                self._show(shown)

    # -- showing -----------------------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.set_head(self.tr("Hours"), shown.reckoned.plan.training.title)
        if not shown.lines:
            self._show_nothing(self._nobody)
            self._shown = shown
            return
        self.show_body()
        self.model.set_rows(shown.lines)
        self.filter.set_shown(shown)
        self.figures.show_hours(shown.reckoned)
        self._apply_filter()
        for room in (self.lists, self.certificates, self.statistics):
            room.show_closing(shown.closing)
        self._show_buttons()

    def _show_nothing(self, state: EmptyState) -> None:
        self._shown = None
        self.model.set_rows(())
        self.show_empty(state)
        self._show_buttons()

    def _apply_filter(self) -> None:
        self.model.set_matches(self.filter.matches())
        lines = self.model.shown_rows()
        total = sum(line.result.hours for line in lines)
        text = self.tr("{n} lines, {hours} hours").format(n=f"{len(lines):,}", hours=f"{total:,}")
        self.card.set_title(self.tr("Hours by person and course day"), text)
        self.card.select_something()
        self._show_detail()

    def _show_detail(self) -> None:
        reckoned = self._shown.reckoned if self._shown is not None else None
        self.detail.show_lines(reckoned, self.table.selected_rows())

    def _show_buttons(self) -> None:
        """Rule and export belong to the first tab."""
        for one in (self.rule_button, self.export_button):
            one.setVisible(self.tabs.currentIndex() == 0)
        self.rule_button.setEnabled(self._shown is not None)
        self.export_button.setEnabled(self._shown is not None and bool(self._shown.lines))

    def _show_everything(self) -> None:
        self.filter.show_everything()
        self._apply_filter()

    def show_item(self, key: str) -> None:
        """The first line of a person, or the line with this key."""
        if self._shown is None:
            return
        keys = [line.id for line in self._shown.lines if key in (line.id, line.result.participant_id)]
        if keys:
            self.tabs.setCurrentIndex(0)
            if self.model.position_of(keys[0]) < 0:
                self._show_everything()
            self.card.select(keys[0])
            self.give_keyboard(self.table)

    def takes(self, action_id: str) -> bool:
        """Ctrl+P is of the list, the certificates or the report that is shown; the first tab has no paper."""
        return action_id == "printing.print" and self._printing_room() is not None

    def _printing_room(self) -> ListsRoom | CertificatesRoom | StatisticsRoom | None:
        rooms = (self.lists, self.certificates, self.statistics)
        return next((room for room in rooms if self._shown and room is self.tabs.currentWidget()), None)

    def run_action(self, action_id: str) -> None:
        """Ctrl+F searches, Ctrl+P prints what is shown."""
        room = self._printing_room()
        if action_id == "find":
            self.tabs.setCurrentIndex(0)
            self.filter.search.setFocus()
        elif action_id == "printing.print" and room is not None:
            room.print_button.click()

    # -- deciding ----------------------------------------------------------------------------------

    @Slot(str, str)
    def _decide(self, choice: str, reason: str) -> None:
        """An event of the log, like every decision: not undone, but decided anew."""
        training_id = self.context.training_id
        decisions = hours_decisions([line.result for line in self.detail.decidable])
        if training_id is None or not decisions or self._is_deciding():
            return
        self.notice.clear()
        self._deciding = self.context.jobs.start(
            self.tr("Recording the decision"), work.decide, self.context.store, training_id, decisions,
            choice, reason, here(self.context.clock), succeeded=self._on_decided,
        )  # fmt: skip

    @Slot(object)
    def _on_decided(self, lines: int) -> None:
        self._deciding = None
        self.detail.clear_reason()
        self.context.toast(self.tr("Decided for {n} lines").format(n=f"{lines:,}"))

    def _is_deciding(self) -> bool:
        return self._deciding is not None and self._deciding.is_running

    # -- rule and export ---------------------------------------------------------------------------

    @Slot()
    def edit_rule(self) -> None:
        """How many minutes late or early are let pass."""
        if self._shown is None:
            return
        dialog = RuleDialog(self._shown.reckoned.rule, self)
        dialog.accepted.connect(lambda: self._store_rule(dialog))
        self._open(dialog)

    def _store_rule(self, dialog: RuleDialog) -> None:
        training_id = self.context.training_id or ""
        with self.context.store.read() as reader:
            edit = rule_edit(reader, training_id, dialog.late, dialog.early)
        if edit:
            self._editor.do(self.tr("Change the rule for hours"), lambda: edit)

    @Slot()
    def export(self) -> None:
        """Hand the hours in."""
        if self._shown is not None and self._shown.lines:
            day = self.filter.course_day_id
            self._open(HoursExportDialog(self.context, self._shown.reckoned, day, self, self._ask))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None
