"""The page 駐點申請: a board by state, a table, a calendar; beside them the chosen application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from coordinator.domain.application_entry import by_application
from coordinator.domain.store_settings import APPLICATION_PERSON
from coordinator.services.store_settings import setting
from coordinator.ui.applications.acting import Acting
from coordinator.ui.applications.board import Board
from coordinator.ui.applications.calendar_room import CalendarRoom
from coordinator.ui.applications.details import Details
from coordinator.ui.applications.form_dialog import FormDialog
from coordinator.ui.applications.grant_dialog import GrantDialog
from coordinator.ui.applications.heading import heading
from coordinator.ui.applications.importing import Importing
from coordinator.ui.applications.leaving import Leaving
from coordinator.ui.applications.reading import Line, Shown, read
from coordinator.ui.applications.table_room import TableRoom
from coordinator.ui.context import Context
from coordinator.ui.file_door import AskFile, AskPrinter, ask_file
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import list_of
from coordinator.ui.kit.files import ask_table
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import ask_printer
from coordinator.ui.kit.splitting import splitter

NARROW = 1080
BOARD, TABLE, CALENDAR = range(3)
AskTable = Callable[[QWidget, str, Path], Path | None]


class ApplicationsPage(Page):
    """Every change of an application is one step of undo, with a line in its history."""

    slug = "applications"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "formats", "course_days", "blocks", "sessions", "venues", "rooms", "districts",
            "district_members", "applications", "wished_days", "application_changes", "settings",
        }
    )  # fmt: skip

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        ask: AskFile = ask_file,
        ask_form: AskTable = ask_table,
        printer: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(context, parent)
        self._shown: Shown | None = None
        self._chosen, self._is_filling = "", False
        self.details = Details()
        self.acting = Acting(self, self.details, lambda: self._shown, lambda: self.chosen, self._choose)
        self.acting.made.connect(self._expect)
        self.leaving = Leaving(self, ask, printer, lambda: self._shown)
        self.importing = Importing(self, ask_form, self.acting.import_form)
        self.set_head(self.tr("Applications"))
        self.import_button = self.add_head_button(button(self.tr("Import form…"), "upload"))
        self.import_button.clicked.connect(lambda _on=False: self._start_import())
        self.export_button = self.add_head_button(button(self.tr("Export…"), "file-down"))
        self.export_button.clicked.connect(lambda _on=False: self.leaving.save())
        self.add_button = self.add_head_button(primary_button(self.tr("Add application"), "plus"))
        self.add_button.clicked.connect(lambda _on=False: self.acting.add_application())
        self._build_views()
        self._no_training = EmptyState(
            "inbox", self.tr("There is no training yet. Choose one, or begin a new one.")
        )
        self._no_format = EmptyState(
            "inbox",
            self.tr("This plan has no delivery format one could apply for. Add a hands-on format on Plan."),
            self.tr("Go to Plan"),
            parent=self,
        )
        self._no_format.pressed.connect(lambda: self.context.go_to("plan"))
        self._nothing = EmptyState(
            "inbox",
            self.tr("Nobody has applied yet. Type the first application in, or import the form's file."),
            self.tr("Add application"),
            parent=self,
        )
        self._nothing.pressed.connect(self.acting.add_application)

    def _build_views(self) -> None:
        settings = self.context.settings
        self.board, self.table, self.calendar = Board(), TableRoom(settings), CalendarRoom(settings)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("Views of the applications")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(self.board, self.tr("Board"))
        self.tabs.addTab(self.table, self.tr("Table"))
        self.tabs.addTab(self.calendar, self.tr("Calendar"))
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "applications", (self.tabs, 7), (self.details, 3)
        )
        self.body.addWidget(self.halves, 1)
        for view in (self.board, self.table, self.calendar):
            view.chosen.connect(self._on_chosen)
            view.opened.connect(lambda _key: self.acting.edit_application())
        self.board.state_asked.connect(self.acting.change_state)
        self.table.delete_asked.connect(self.acting.delete)
        self.calendar.teams_said.connect(self.acting.keep_teams)
        self.details.state_asked.connect(lambda state: self.acting.change_state(self._chosen, state))
        self.details.edit_asked.connect(self.acting.edit_application)
        self.details.late_asked.connect(self.acting.take_late)
        self.details.person_said.connect(self.acting.keep_person)

    # -- showing -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read applications and plan, and show them in all three views."""
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            shown = read(reader, plan, self._today()) if plan else None
            person = setting(reader, APPLICATION_PERSON)
        self._shown = shown
        can_add = shown is not None and bool(by_application(shown.plan))
        for one in (self.add_button, self.import_button):
            one.setEnabled(can_add)
        self.export_button.setEnabled(shown is not None and bool(shown.lines))
        if shown is None:
            self.show_empty(self._no_training)
        elif not shown.lines:
            self.set_head(self.tr("Applications"), heading(shown, self._today()))
            self.show_empty(self._nothing if can_add else self._no_format)
        else:
            self._show(shown)
        self.details.person.set_value(person)

    def _show(self, shown: Shown) -> None:
        self.set_head(self.tr("Applications"), heading(shown, self._today()))
        self.show_body()
        key = self._chosen if shown.line(self._chosen) else shown.lines[0].id
        # The views select something of their own while they fill; the choice stays what it was.
        self._is_filling = True
        self.board.show_lines(shown.lines, key)
        self.table.show_lines(shown.lines)
        self.calendar.show_team(shown)
        self._is_filling = False
        self._choose(key)
        self._offer_held(shown)

    def _offer_held(self, shown: Shown) -> None:
        """Days that are over and where people came can be set to 已辦理 together."""
        if not shown.held:
            return
        names = list_of([entry.application.applicant for entry in shown.held])
        text = self.tr("The day is over and people came: {names}").format(names=names)
        self.notice.show_notice(
            Notice(text, Severity.INFO, self.tr("Set to held"), lambda: self.acting.set_held(shown))
        )

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        if not self._is_filling:
            self._choose(key)

    def _choose(self, key: str) -> None:
        line = self._shown.line(key) if self._shown else None
        if line is None:
            return
        self._chosen = key
        self.board.choose(key)
        self.table.choose(key)
        self.calendar.choose(key)
        self.details.show_line(line)

    @property
    def chosen(self) -> Line | None:
        """The application that is shown beside the views."""
        return self._shown.line(self._chosen) if self._shown else None

    @Slot(str)
    def _expect(self, key: str) -> None:
        """An application that will be stored in a moment is the next to be shown."""
        self._chosen = key

    @property
    def dialog(self) -> FormDialog | GrantDialog | None:
        """The form or the grant that is open."""
        return self.acting.dialog

    def show_item(self, key: str) -> None:
        """An application by its id."""
        self._choose(key)
        self.give_keyboard(self.board.give_keyboard())

    def run_action(self, action_id: str) -> None:
        """Ctrl+N adds, Ctrl+F searches the table, Ctrl+P prints the summary."""
        if action_id == "add":
            self.acting.add_application()
        elif action_id == "find":
            self.tabs.setCurrentIndex(TABLE)
            self.table.search.setFocus()
        elif action_id == "print":
            self.leaving.print()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < theme.px(NARROW)
        self.halves.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _start_import(self) -> None:
        if self._shown is not None:
            self.importing.start(self._shown)

    def _today(self) -> date:
        return self.context.clock().date()
