"""The page 議程: the timeline of all course days, below it the day as a table, beside it what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda.acts import Acts
from coordinator.ui.agenda.block_card import BlockCard
from coordinator.ui.agenda.blocks_card import BlocksCard
from coordinator.ui.agenda.board_card import BoardCard
from coordinator.ui.agenda.day_acts import DayActs
from coordinator.ui.agenda.day_chips import DayChips
from coordinator.ui.agenda.day_panel import DayPanel
from coordinator.ui.agenda.days_card import DaysCard
from coordinator.ui.agenda.paste import AgendaPaste
from coordinator.ui.agenda.showing import Showing
from coordinator.ui.agenda.topics_pane import TopicsPane
from coordinator.ui.agenda.tray_card import TrayCard
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import splitter_state
from coordinator.ui.kit.splitting import splitter

BLOCKS, DAYS, TRAY = range(3)


class AgendaPage(Page):
    """An agenda belongs to a course day and is shared by all sessions that use it.

    Timeline, table and inspector show one choice: `shown` holds it. What the user does to blocks is stored by
    `acts`, what he does to whole days by `day_acts`.
    """

    slug = "agenda"
    watches = frozenset(
        {"trainings", "course_days", "audiences", "roles", "formats", "blocks", "topics"}
        | {"sessions", "batches", "districts"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self.shown = Showing()
        self.set_head(self.tr("Agenda"))
        printer = button(self.tr("Print the agenda"), "printer")
        self.print_button = self.add_head_button(printer)
        self.paste = AgendaPaste(self, self._editor, lambda: self.shown.day, self.show_day)
        self.add_head_button(self.paste.button())
        add_day = self.add_head_button(button(self.tr("Add course day"), "calendar-plus"))
        add_day.clicked.connect(self.add_day)
        self.add_block_button = self.add_head_button(primary_button(self.tr("Add block"), "plus"))
        self._make_parts(context)
        self._lay_out(context)
        self._connect()

    def _make_parts(self, context: Context) -> None:
        settings = context.settings
        self.board_card = BoardCard()
        self.board = self.board_card.board
        self.chips = DayChips()
        self.blocks = BlocksCard(self._editor, settings)
        self.days_card = DaysCard(self._editor, settings)
        self.days = self.days_card.table
        self.tray = TrayCard(settings)
        self.block_card = BlockCard()
        self.topics_pane = TopicsPane(self._editor, settings)
        self.topics = self.topics_pane.main
        self.day_panel = DayPanel(self._editor, self.days_card, settings)
        self.day_card, self.sessions = self.day_panel.facts, self.day_panel.sessions
        self.acts = Acts(self, self._editor, self.shown)
        self.day_acts = DayActs(self, self._editor, self.shown)

    def _lay_out(self, context: Context) -> None:
        down, across, settings = Qt.Orientation.Vertical, Qt.Orientation.Horizontal, context.settings
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Tables of the agenda"))
        self.tabs.tabBar().setAccessibleName(self.tr("Tables of the agenda"))
        self.tabs.addTab(_stacked(self.chips, self.blocks), self.tr("Blocks"))
        self.tabs.addTab(_stacked(self.days_card, top=8), self.tr("Course days"))
        self.tabs.addTab(_stacked(self.tray, top=8), self.tr("Tray"))
        self.inspector = QStackedWidget()
        self.inspector.addWidget(_stacked(self.block_card, self.topics_pane))
        self.inspector.addWidget(self.day_panel)
        lower = splitter(across, settings, "agenda-across", (self.tabs, 13), (self.inspector, 12))
        self._down = splitter(down, settings, "agenda-down", (self.board_card, 8), (lower, 11))
        self._down.setStretchFactor(0, 0)
        self._down.installEventFilter(self)
        self.body.addWidget(self._down)
        sentence = self.tr("Course days go here; each has a timetable that its sessions share.")
        self._empty = EmptyState("calendar-clock", sentence, self.tr("Add course day"), self)

    def _connect(self) -> None:
        self.add_block_button.clicked.connect(self.acts.add)
        self._empty.pressed.connect(self.add_day)
        self._empty.take_paste()
        self._empty.pasted.connect(self.paste.take_clipboard)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.chips.chosen.connect(self.show_day)
        self.days.selection_changed.connect(self._day_selected)
        self.blocks.table.selection_changed.connect(self._blocks_selected)
        self.tray.table.selection_changed.connect(self._tray_selected)
        self.board.selected_changed.connect(self._board_selected)
        self.board_card.tray_wanted.connect(lambda: self.tabs.setCurrentIndex(TRAY))
        self.print_button.clicked.connect(self._print)
        self.day_panel.plan_wanted.connect(lambda: self.context.go_to("plan"))
        self.paste.watch(self.blocks)
        self.board.foreign_pasted.connect(self.paste.take_clipboard)
        self.acts.connect_all()
        self.day_acts.connect_all()

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.shown.plan = current_plan(self.context)
        there = plan is not None and bool(plan.course_days)
        self.add_block_button.setEnabled(there)
        self.print_button.setEnabled(there)
        if plan is None or not there:
            self.days_card.show_plan(plan)
            self.set_head(self.tr("Agenda"))
            self.show_empty(self._empty)
            return
        self.show_body()
        text = self.tr("{days} course days, {blocks} blocks")
        self.set_head(self.tr("Agenda"), text.format(days=len(plan.course_days), blocks=len(plan.blocks)))
        self.shown.settle()
        self.show_plan()

    def show_plan(self) -> None:
        """Everything shows the plan of `shown`, and of it the chosen day and blocks."""
        plan = self.shown.plan
        if plan is None:
            return
        with self.shown.quietly():
            self.board_card.show_plan(plan)
            self.days_card.show_plan(plan)
            self.tray.show_plan(plan)
        waiting = self.tr("Tray ({n})").format(n=len(plan.tray)) if plan.tray else self.tr("Tray")
        self.tabs.setTabText(TRAY, waiting)
        self._fit_board()
        self._show_choice()

    def _fit_board(self) -> None:
        """Until somebody drags it, the timeline is as high as its rows, but at most half of the room."""
        if not self.context.settings.get(splitter_state("agenda-down")):
            whole = self._down.height() - self._down.handleWidth()
            wanted = min(self.board_card.wanted_height(), whole // 2)
            self._down.setSizes([wanted, whole - wanted])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._down and event.type() == QEvent.Type.Resize:
            self._fit_board()
        return super().eventFilter(watched, event)

    def _show_choice(self) -> None:
        plan, day = self.shown.plan, self.shown.day
        if plan is not None and day is not None:
            with self.shown.quietly():
                self._show_day(plan, day)
            self._follow()

    def _show_day(self, plan: Plan, day: CourseDay) -> None:
        if day not in self.days_card.chosen():
            self.days_card.select(day.id)
        self.chips.show_days(plan.course_days, day.id)
        self.blocks.show_day(plan, day)
        self.day_panel.show_day(plan, day)

    def _follow(self) -> None:
        """What shows the chosen blocks; the days stay as they are."""
        plan, chosen = self.shown.plan, self.shown.chosen
        if plan is None:
            return
        keys = [block.id for block in chosen]
        with self.shown.quietly():
            self.board.select([block.id for block in chosen if not block.in_tray])
            self.blocks.choose(keys)
            if not any(block.in_tray for block in chosen):
                self.tray.table.clearSelection()
        first = chosen[0] if chosen else None
        self.block_card.show_block(first, len(chosen))
        self.topics_pane.show_block(plan, first)

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these blocks everywhere, and show their day."""
        self._leave_forms()
        if self.shown.choose(keys):
            self._show_choice()
        else:
            self._follow()

    def _leave_forms(self) -> None:
        self.block_card.leave()
        self.day_card.leave()

    def show_day(self, key: str) -> None:
        """Show another course day; its first block with topics is chosen."""
        self._leave_forms()
        self.shown.open_day(key)
        self._show_choice()

    def show_item(self, key: str) -> None:
        plan = self.shown.plan
        if plan is None:
            return
        topic = next((topic for topic in plan.topics if topic.id == key), None)
        block_key = topic.block_id if topic else key
        if any(day.id == key for day in plan.course_days):
            self.show_day(key)
            self.board.reveal(key)
            self.give_keyboard(self.board)
        elif any(block.id == block_key for block in plan.tray):
            self.tabs.setCurrentIndex(TRAY)
            self.tray.select(block_key)
            self.give_keyboard(self.topics.table if topic else self.tray.table)
        elif any(block.id == block_key for block in plan.blocks):
            self.tabs.setCurrentIndex(BLOCKS)
            self.choose([block_key])
            self.board.reveal(block_key)
            self.topics.select(key)
            self.give_keyboard(self.topics.table if topic else self.blocks.table)

    def show_blocks(self) -> None:
        """The table of blocks, for a block that is about to be typed."""
        self.tabs.setCurrentIndex(BLOCKS)

    # -- what is chosen --------------------------------------------------------------------------

    def _tab_changed(self, number: int) -> None:
        self.inspector.setCurrentIndex(1 if number == DAYS else 0)
        # A block is dropped on the list itself while that is on show.
        self.board.set_tray(self.tray if number == TRAY else self.board_card.tray_button)

    def _day_selected(self) -> None:
        days = self.days_card.chosen()
        if days and not self.shown.is_quiet and days[0].id != self.shown.day_id:
            self.show_day(days[0].id)

    def _blocks_selected(self) -> None:
        if not self.shown.is_quiet:
            self.choose([block.id for block in self.blocks.chosen()])

    def _tray_selected(self) -> None:
        chosen = [block.id for block in self.tray.chosen()]
        if not self.shown.is_quiet and (chosen or self.shown.in_tray):
            self.choose(chosen)

    def _board_selected(self, keys: object) -> None:
        if not self.shown.is_quiet and isinstance(keys, tuple):
            self.choose(keys)

    # -- the whole page --------------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        if action_id == "add" and self.shown.day is None:
            self.add_day()
        elif action_id == "add":
            self.acts.add()
        elif action_id == "find":
            self.show_blocks()
            self.blocks.table.setFocus()

    def add_day(self) -> None:
        """A course day behind the others, open for its name."""
        key = self.days_card.add(self.shown.day)
        if key is not None:
            self.tabs.setCurrentIndex(DAYS)
            self.days_card.edit_when_shown(key, "name")

    def _print(self) -> None:
        if self.shown.day is not None:
            self.context.go_to("printing", f"agenda:{self.shown.day.id}")


def _stacked(*widgets: QWidget, top: int = 0) -> QWidget:
    """One below the other; the last gets the room that is left."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, theme.px(top), 0, 0)
    column.setSpacing(10)
    for number, widget in enumerate(widgets):
        column.addWidget(widget, 1 if number == len(widgets) - 1 else 0)
    return holder
