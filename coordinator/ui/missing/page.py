"""The page 催報: which school has sent nobody for which business role, and the list to call them by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from coordinator.db.changes import Changes
from coordinator.documents.call_list import call_cells, call_paper
from coordinator.domain.calls import CallLine
from coordinator.domain.coverage import SchoolCover
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import parse_date
from coordinator.progress import silent
from coordinator.services import calls
from coordinator.ui.context import Context
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Make
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.missing.calls_card import CallsCard
from coordinator.ui.missing.figures import StrayLine, summary
from coordinator.ui.missing.filters import CoverFilter
from coordinator.ui.missing.matrix import NeedsModel, NeedsTable, heads_of, matrix_columns
from coordinator.ui.missing.message_card import MessageCard
from coordinator.ui.missing.people_card import PeopleCard
from coordinator.ui.missing.questions import FORMS, Questions
from coordinator.ui.missing.reading import Shown, is_much, read, with_calls
from coordinator.ui.missing.totals_card import TotalsCard
from coordinator.ui.missing.work import Leaving

MATRIX, CALLS, TOTALS = range(3)
NARROW, THIN = 1180, 860
CALL_TABLES = frozenset({"school_calls"})


class MissingPage(Page):
    """Three looks at the same schools: matrix, call list, totals; the filters above go for all three."""

    slug = "missing"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "formats", "roles", "course_days", "audiences", "batches", "districts",
            "district_members", "sessions", "venues", "rooms", "meetings", "schools", "school_aliases",
            "school_calls", "participants", "participant_roles", "registrations",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._shown: Shown | None = None
        self._rows: tuple[SchoolCover, ...] = ()
        self._reading: Job | None = None
        self._touched: set[str] = set(self.watches)
        context.changed.connect(self._note_changes)
        asked = questions or Questions()
        self._door = FileDoor(self, asked.file, asked.printer, asked.open)
        self._door.changed.connect(self._show_buttons)
        self._build_head()
        self._build_matrix()
        self._build_calls()
        self._build_body()

    # -- building --------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Who is missing"))
        self.open_button = self.add_head_button(button(self.tr("Open PDF"), "external-link"))
        self.save_button = self.add_head_button(button(self.tr("Save list…"), "file-down"))
        self.print_button = self.add_head_button(primary_button(self.tr("Print call list…"), "printer"))
        self.open_button.clicked.connect(lambda _on: self._leave(self._door.open))
        self.save_button.clicked.connect(lambda _on: self._leave(self._save))
        self.print_button.clicked.connect(lambda _on: self._leave(self._door.print))

    def _build_matrix(self) -> None:
        name = self.tr("School and business role")
        self.model = NeedsModel((), lambda row: row.id, self)
        self.matrix = NeedsTable(self.model, name)
        self.matrix.cell_chosen.connect(self._show_people)
        self.people = PeopleCard()
        self.people.person_opened.connect(lambda key: self.context.go_to("roster", key))
        self.matrix.opened.connect(lambda _row: self.give_keyboard(self.people.people))
        nothing = EmptyList(self.tr("No school fits these choices."), self.tr("Show all schools"))
        nothing.pressed.connect(self._show_everything)
        self.matrix_card = ListCard(name, self.matrix, nothing)

    def _build_calls(self) -> None:
        self.calls = CallsCard(self.context.settings)
        self.calls.called.connect(self._called)
        self.calls.call_edited.connect(self._call_edited)
        self.calls.take_back_asked.connect(self._take_back)
        self.calls.lines.selection_changed.connect(self._show_message)
        self.message = MessageCard()
        self.message.copied.connect(lambda: self.context.toast(self.tr("The message is on the clipboard.")))

    def _build_body(self) -> None:
        across, settings = Qt.Orientation.Horizontal, self.context.settings
        self.strays = StrayLine()
        self.strays.asked.connect(self._show_strays)
        self.filter = CoverFilter()
        self.filter.changed.connect(self._apply_filter)
        self.filter.part_chosen.connect(self.mark_stale)
        self.filter.search.left_downward.connect(self.matrix.setFocus)
        self.totals = TotalsCard()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        looks = self.tr("Looks at the schools")
        self.tabs.setAccessibleName(looks)
        self.tabs.tabBar().setAccessibleName(looks)
        matrix = (self.matrix_card, 7), (self.people, 2)
        listed = (self.calls, 7), (self.message, 3)
        self._halves = (
            splitter(across, settings, "missing-matrix", *matrix),
            splitter(across, settings, "missing-calls", *listed),
        )
        self.tabs.addTab(self._halves[0], self.tr("Matrix"))
        self.tabs.addTab(self._halves[1], self.tr("Call list"))
        self.tabs.addTab(self.totals, self.tr("Totals"))
        self.body.addWidget(self.strays)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.tabs, 1)
        self._no_training = EmptyState(
            "user-x", self.tr("There is no training yet. Choose one, or begin a new one.")
        )
        self._no_schools = EmptyState(
            "school",
            self.tr("Who is missing is told from the school directory. Import the ministry's lists first."),
            self.tr("Go to Schools"),
            parent=self,
        )
        self._no_schools.pressed.connect(lambda: self.context.go_to("schools"))
        self._no_needs = EmptyState(
            "calendar-clock",
            self.tr("Schools are asked for what the course days say: give them sessions and an audience."),
            self.tr("Go to Plan"),
            parent=self,
        )
        self._no_needs.pressed.connect(lambda: self.context.go_to("plan"))

    # -- reading ---------------------------------------------------------------------------------

    @Slot(object)
    def _note_changes(self, changes: Changes) -> None:
        self._touched |= {table for table in self.watches if changes.touches(table)}

    def refresh(self) -> None:
        """Read what changed: only the calls, or everything, off the GUI thread where that takes long."""
        touched, self._touched = self._touched, set()
        training_id, before = self.context.training_id, self._shown
        if training_id is None:
            self._shown = None
            self._show_nothing(self._no_training)
            return
        same = before is not None and before.plan.training.id == training_id
        if before is not None and same and touched and touched <= CALL_TABLES:
            self._show(with_calls(before, self.context.store))
            return
        part_id = self.filter.part_id if same else ""
        if is_much(self.context.store, training_id):
            self._read_aside(training_id, part_id)
            return
        try:
            self._show(read(silent, self.context.store, training_id, part_id))
        except RuleError:
            # Taken away a moment ago, by undo perhaps.
            self._shown = None
            self._show_nothing(self._no_training)

    def _read_aside(self, training_id: str, part_id: str) -> None:
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        title, store = self.tr("Comparing schools and roster"), self.context.store
        self._reading = self.context.jobs.start(
            title, read, store, training_id, part_id, succeeded=self._on_read
        )

    @Slot(object)
    def _on_read(self, shown: Shown) -> None:
        """The newest reading counts; of another training nothing is shown any more."""
        if self._reading is not None and not self._reading.is_running:
            self._reading = None
            if shown.plan.training.id == self.context.training_id:
                # A call may have been entered while the rest was read.
                self._show(with_calls(shown, self.context.store))

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.set_head(self.tr("Who is missing"), shown.plan.training.title)
        if not shown.coverage.rows and shown.coverage.part is None:
            self._show_nothing(self._no_schools)
            return
        if not shown.coverage.needs:
            self._show_nothing(self._no_needs)
            return
        self.show_body()
        told = summary(shown.coverage, len(shown.settled))
        self.set_head(self.tr("Who is missing"), f"{shown.plan.training.title}\n{told}")
        self.strays.show_count(len(shown.coverage.strays))
        self.filter.set_shown(shown)
        self._apply_filter()

    def _show_nothing(self, state: EmptyState) -> None:
        self._rows = ()
        self.show_empty(state)
        self._show_buttons()

    def _apply_filter(self) -> None:
        """The rows that are wanted, in every tab."""
        shown = self._shown
        if shown is None:
            return
        places, every = self.filter.matches(), shown.coverage.rows
        self._rows = every if places is None else tuple(every[place] for place in places)
        self.matrix.set_columns(matrix_columns(shown.coverage, self._rows), heads_of(shown.coverage))
        self.model.set_rows(self._rows)
        self.matrix_card.set_title(self.tr("School and business role"), self._counted(len(self._rows)))
        if not self.matrix.currentIndex().isValid():
            self.matrix_card.select_something()
        self.matrix.tell()
        wanted = {row.id for row in self._rows}
        lines = tuple(line for line in shown.lines if line.id in wanted)
        self.calls.show_lines(shown.coverage, lines)
        self.calls.select_something()
        self.totals.show_rows(shown.coverage, self._rows, shown.plan.districts)
        self._show_message()
        self._show_buttons()

    def _counted(self, rows: int) -> str:
        return self.tr("{n} schools").format(n=f"{rows:,}")

    def _show_buttons(self) -> None:
        for one in (self.open_button, self.save_button, self.print_button):
            one.setEnabled(bool(self._listed()) and not self._door.is_busy)

    def _listed(self) -> tuple[CallLine, ...]:
        return tuple(self.calls.lines.rows.rows) if self._rows else ()

    def _save(self, name: str, make: Make) -> None:
        self._door.save(name, FORMS, make)

    def _leave(self, act: Callable[[str, Make], None]) -> None:
        """Let the listed schools leave by one of the ways of the door."""
        shown, lines = self._shown, self._listed()
        if shown is None or not lines or self._door.is_busy:
            return
        paper = call_paper(shown.plan, shown.coverage, lines, self._today())
        cells = [call_cells(shown.coverage, line) for line in lines]
        act(f"{shown.plan.training.slug}-calls", Leaving(paper, cells).write)

    def _show_people(self, row: SchoolCover | None, need: int | None) -> None:
        if row is None or self._shown is None:
            self.people.show_nothing()
        else:
            self.people.show_cell(self._shown.plan, self._shown.coverage, row, need)

    def _show_strays(self) -> None:
        if self._shown is not None:
            self.tabs.setCurrentIndex(MATRIX)
            self.people.show_strays(self._shown.plan, self._shown.coverage.strays)
            self.give_keyboard(self.people.people)

    def _show_message(self) -> None:
        if self._shown is not None:
            chosen = self.calls.lines.selected_rows()
            one = chosen[0] if len(chosen) == 1 else None
            listed = chosen if len(chosen) > 1 else self.calls.lines.rows.shown_rows()
            self.message.show_lines(self._shown.plan, self._shown.coverage, listed, one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the chips a line of their own, then puts cards below."""
        self.filter.set_narrow(self.width() < theme.px(NARROW))
        is_thin = self.width() < theme.px(THIN)
        for half in self._halves:
            half.setOrientation(Qt.Orientation.Vertical if is_thin else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _show_everything(self) -> None:
        self.filter.show_everything()
        self._apply_filter()

    def show_item(self, key: str) -> None:
        """The school with this key, in the matrix."""
        if self._shown is not None:
            if self.model.position_of(key) < 0:
                self._show_everything()
            self.tabs.setCurrentIndex(MATRIX)
            self.matrix_card.select(key)
            self.give_keyboard(self.matrix)

    def run_action(self, action_id: str) -> None:
        """Ctrl+F searches; the action of the menu prints."""
        if action_id == "find":
            self.filter.search.setFocus()
        elif action_id == "missing.print":
            self._leave(self._door.print)

    # -- calls -----------------------------------------------------------------------------------

    def _today(self) -> date:
        return self.context.clock().date()

    def _called(self, reached: bool) -> None:
        chosen = self.calls.lines.selected_rows()
        if self._shown is None or not chosen:
            return
        training = self._shown.plan.training.id
        names = list_of([line.cover.school.name for line in chosen])
        act = self.tr("Called {names}") if reached else self.tr("No answer from {names}")
        keys = [line.id for line in chosen]
        self._editor.do(
            act.format(names=names), lambda: calls.called(training, keys, self._today(), reached=reached)
        )

    def _call_edited(self, line: CallLine, field: str, text: str) -> None:
        if self._shown is None:
            return
        training = self._shown.plan.training.id

        def edit() -> Edit:
            if field == "note":
                return calls.noted(training, line, self._today(), text.strip())
            return calls.dated(training, line, parse_date(text))

        self._editor.do(self.tr("Change the call to “{name}”").format(name=line.cover.school.name), edit)

    def _take_back(self) -> None:
        chosen = [line for line in self.calls.lines.selected_rows() if line.last is not None]
        if chosen:
            names = list_of([line.cover.school.name for line in chosen])
            act = self.tr("Take back the call to {names}").format(names=names)
            if self._editor.do(act, lambda: calls.taken_back(chosen)):
                self.context.toast(
                    self.tr("The call to {names} was taken back.").format(names=names), undo=True
                )
