"""線上名單: drop the attendance report of a meeting; see who it was, and which names lack something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from coordinator.db.queries.online import read_online_names, read_participants
from coordinator.db.queries.roster import read_schools
from coordinator.documents.attendance_report import rule_of
from coordinator.domain.edit import Edit, change
from coordinator.domain.online_names.matching import Status
from coordinator.domain.plan import Plan
from coordinator.services.online import online_edit
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import Card, EmptyState, button, primary_button, row, tool_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.kit.table import TableView
from coordinator.ui.online import work
from coordinator.ui.online.attendance import OnlineAttendance
from coordinator.ui.online.attendance_room import AttendanceRoom, in_tab
from coordinator.ui.online.columns import online_columns
from coordinator.ui.online.edits import name_with
from coordinator.ui.online.filters import OnlineFilter
from coordinator.ui.online.questions import Questions
from coordinator.ui.online.report_dialog import ReportDialog
from coordinator.ui.online.understanding import Directory, OnlineRow, Understanding, online_sessions
from coordinator.ui.online.words import polite_message


class OnlinePage(Page):
    """The table of names; a report can be dropped anywhere on it, and names pasted."""

    slug = "online"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "formats", "course_days", "batches", "districts", "district_members", "sessions",
            "meetings", "schools", "school_aliases", "participants", "online_names", "online_rules", "marks",
            "blocks", "registrations", "events", "event_texts",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._questions = questions or Questions()
        self._editor = Editor(self)
        self._known: Understanding | None = None
        self._directory: Directory | None = None
        self.dialog: QDialog | None = None
        self.setAcceptDrops(True)
        self._build_head()
        self._build_body()
        self._build_rooms()
        self._nothing = EmptyState("video", self.tr("There is no training yet."))
        self._offline = EmptyState(
            "video",
            self.tr(
                "This training has no online session. Once the plan has one, the attendance report of its "
                "meeting is checked here: whose name says county, school, job title and name."
            ),
            self.tr("Go to Plan"),
            parent=self,
        )
        self._offline.pressed.connect(lambda: self.context.go_to("plan"))
        self._empty = EmptyState(
            "video",
            self.tr(
                "Drop the attendance report of the meeting here, or paste the names of the participants with "
                "Ctrl+V."
            ),
            self.tr("Import report…"),
            parent=self,
        )
        self._empty.pressed.connect(self.ask_import)
        self._empty.take_paste()
        self._empty.pasted.connect(self.paste)

    # -- building ----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Online names"))
        self.export_button = self.add_head_button(button(self.tr("Export Excel"), "download"))
        self.message_button = self.add_head_button(button(self.tr("Copy message"), "copy"))
        self.paste_button = self.add_head_button(button(self.tr("Paste names"), "clipboard-paste"))
        self.import_button = self.add_head_button(primary_button(self.tr("Import report…"), "upload"))
        self.export_button.clicked.connect(self.export)
        self.message_button.clicked.connect(self.copy_message)
        self.paste_button.clicked.connect(self.paste)
        self.import_button.clicked.connect(self.ask_import)
        self.write_button = self.add_head_button(primary_button(self.tr("Write attendance"), "check"))
        self.write_button.clicked.connect(lambda _on: self.attendance.write())

    def _build_body(self) -> None:
        self.filter = OnlineFilter()
        self.filter.changed.connect(self._apply_filter)
        self.model: RowsModel[OnlineRow] = RowsModel(
            online_columns(self._schools_of, self._people_of), lambda r: r.id, self._edited, parent=self
        )
        self.table: TableView[OnlineRow] = TableView(self.model, self.tr("Names of the meetings"))
        self.table.remember(self.context.settings, "online")
        self.table.pasted.connect(lambda _cells: self.paste())
        self.table.delete_pressed.connect(self.delete_names)
        self.table.selection_changed.connect(self._show_selection)
        self.filter.search.left_downward.connect(self.table.setFocus)
        self.again_button = tool_button("refresh-cw", self.tr("Check again against roster and directory"))
        self.delete_button = tool_button("trash-2", self.tr("Delete (Del)"))
        self.again_button.clicked.connect(self.check_again)
        self.delete_button.clicked.connect(self.delete_names)
        card = Card(margin=1)
        tools = row(self.filter, self.again_button, self.delete_button, spacing=8)
        tools.setContentsMargins(12, 12, 12, 0)
        tools.setStretch(0, 1)
        card.body.addLayout(tools)
        card.body.addWidget(self.table, 1)
        self._names = card

    def _build_rooms(self) -> None:
        """Two tabs: the names, and what they come to; the head has the buttons of the one on show."""
        self.attendance = OnlineAttendance(self, self._editor, AttendanceRoom(self.context.settings))
        self.attendance.counted.connect(self._show_waiting)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        name = self.tr("Names and attendance")
        self.tabs.setAccessibleName(name)
        self.tabs.tabBar().setAccessibleName(name)
        self.tabs.addTab(in_tab(self._names), self.tr("Names"))
        self.tabs.addTab(self.attendance.room, self.tr("Attendance"))
        self.tabs.currentChanged.connect(lambda _at: self._show_tab())
        self.body.addWidget(self.tabs, 1)
        self._show_tab()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the search box and the chips lines of their own."""
        self.filter.fit(self.width())
        super().resizeEvent(event)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read names, plan, schools and people, and show what the names mean."""
        plan = current_plan(self.context)
        if plan is None:
            self._known = None
            self.model.set_rows(())
            self.show_empty(self._nothing)
            self._show_selection()
            return
        with self.context.store.read() as reader:
            names = read_online_names(reader, plan.training.id)
            schools, people = read_schools(reader), read_participants(reader, plan.training.id)
        rule = rule_of(plan)
        if self._directory is None or (self._directory.schools, self._directory.rule) != (schools, rule):
            self._directory = Directory(schools, rule)
        self._known = Understanding(plan, self._directory, people)
        self._show(plan, [self._known.row(name) for name in names])

    def _show(self, plan: Plan, rows: Sequence[OnlineRow]) -> None:
        self.set_head(self.tr("Online names"), plan.training.title)
        self.model.set_rows(rows)
        assert self._known is not None
        used = {item.name.session_id for item in rows}
        self.filter.set_rows(rows, [pair for pair in self._known.sessions.items() if pair[0] in used])
        self._apply_filter()
        if rows:
            self.show_body()
        else:
            self.show_empty(self._empty if online_sessions(plan) else self._offline)
        self._show_selection()
        self._show_tab()

    def _show_tab(self) -> None:
        """The buttons of this tab; attendance is read only while it is on show."""
        is_attendance = self.tabs.currentWidget() is self.attendance.room
        for one in (self.export_button, self.message_button, self.paste_button, self.import_button):
            one.setVisible(not is_attendance)
        self.write_button.setVisible(is_attendance)
        if is_attendance and self._known is not None:
            self.attendance.show(self._known, [item.name for item in self.model.rows])

    @Slot(int)
    def _show_waiting(self, waiting: int) -> None:
        text = self.tr("Write attendance ({n})").format(n=f"{waiting:,}")
        self.write_button.setText(text if waiting else self.tr("Write attendance"))
        self.write_button.setEnabled(bool(waiting))

    @Slot()
    def _apply_filter(self) -> None:
        self.model.set_matches(self.filter.matches())
        self._show_selection()

    @Slot()
    def _show_selection(self) -> None:
        known = self._known is not None
        self.delete_button.setEnabled(bool(self.table.selected_rows()))
        self.again_button.setEnabled(bool(self.model.rows))
        self.export_button.setEnabled(bool(self.model.rows))
        self.message_button.setEnabled(bool(self._wanting()))
        for one in (self.paste_button, self.import_button):
            one.setEnabled(known)

    def run_action(self, action_id: str) -> None:
        """Ctrl+N and Ctrl+F."""
        actions = {"add": self.ask_import, "find": self.filter.search.setFocus}
        if self._known is not None and action_id in actions:
            actions[action_id]()

    def show_item(self, key: str) -> None:
        """Select the name with this key, whatever was filtered."""
        self.tabs.setCurrentIndex(0)
        if not self.table.select_key(key):
            self.filter.show_all()
            self.table.select_key(key)
        self.give_keyboard(self.table)

    # -- editing -----------------------------------------------------------------------------------

    def _schools_of(self, item: OnlineRow) -> Sequence[str] | None:
        """None lets the school be typed: nothing is known that it might be."""
        found = self._known.school_choices(item) if self._known else []
        return [text for text, _ in found] or None

    def _people_of(self, item: OnlineRow) -> Sequence[str]:
        return [text for text, _ in self._known.person_choices(item)] if self._known else []

    def _edited(self, item: OnlineRow, column: Column[OnlineRow], text: str) -> None:
        known = self._known
        if known is not None:
            title = self.tr("Change {column} of “{name}”")
            self._editor.do(
                title.format(column=column.title, name=item.name.display_name),
                lambda: change(item.name, name_with(item, column.name, text, known)),
            )

    @Slot()
    def delete_names(self) -> None:
        """Delete the selected names; the toast takes it back."""
        chosen = [item.name for item in self.table.selected_rows()]
        self._editor.delete(chosen, [name.display_name for name in chosen])

    @Slot()
    def check_again(self) -> None:
        """What roster and directory have learned since is applied to names that nobody was found for."""
        known = self._known
        if known is None:
            return
        names = [item.name for item in self.model.rows]
        self.notice.clear()
        title = self.tr("Checking the names")
        self.context.jobs.start(title, work.check_stored, names, known, succeeded=self._on_checked_again)

    @Slot(object)
    def _on_checked_again(self, edit: Edit) -> None:
        if not edit:
            self.say(self.tr("Nothing new: roster and directory say the same as before."))
        elif self._editor.do(self.tr("Check {n} names again").format(n=len(edit.after)), lambda: edit):
            self.context.toast(self.tr("{n} names understood better").format(n=len(edit.after)), undo=True)

    # -- messages ----------------------------------------------------------------------------------

    def _wanting(self) -> list[OnlineRow]:
        """Names that must be changed: of the selection if it has some, else of what is shown."""
        chosen = [item for item in self.table.selected_rows() if _must_change(item)]
        return chosen or [item for item in self.model.shown_rows() if _must_change(item)]

    @Slot()
    def copy_message(self) -> None:
        """Put a polite message with the incomplete names on the clipboard."""
        wanting = {item.name.display_name: item.lacks for item in self._wanting()}
        self._copy(polite_message(wanting.items()), len(wanting))

    def _copy(self, message: str, names: int) -> None:
        QGuiApplication.clipboard().setText(message)
        text = self.tr("Message to {n} people copied. Paste it into the chat or an e-mail.")
        self.context.toast(text.format(n=names))

    # -- import and export -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V wherever the keyboard is on the page."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file from this machine is welcome, whatever it is called."""
        urls = event.mimeData().urls()
        if self._known is not None and len(urls) == 1 and Path(urls[0].toLocalFile()).is_file():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is read like a chosen one."""
        self.import_file(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    @Slot()
    def ask_import(self) -> None:
        """Ask which report to read."""
        if self._known is None:
            return
        path = self._questions.report_to_read(self, last_folder(self.context.settings))
        if path is not None:
            self.context.settings.set(LAST_FOLDER, str(path.parent))
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read a report, then show what was understood."""
        if self._known is not None:
            self.notice.clear()
            title = self.tr("Reading {name}").format(name=path.name)
            self.context.jobs.start(title, work.check_file, path, self._known, succeeded=self._on_checked)

    @Slot()
    def paste(self) -> None:
        """Names copied from a participant list or a chat are checked like a report."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.say(self.tr("The clipboard is empty. Copy the names of the participants first."))
        elif self._known is not None:
            self.notice.clear()
            name, title = self.tr("Pasted names"), self.tr("Checking the names")
            self.context.jobs.start(
                title, work.check_text, name, text, self._known, succeeded=self._on_checked
            )

    @Slot(object)
    def _on_checked(self, checked: work.CheckedReport) -> None:
        if self._known is None:
            return
        dialog = ReportDialog(checked, self._known, self.context.settings, self)
        dialog.accepted.connect(lambda: self._store(dialog))
        dialog.message_button.clicked.connect(lambda: self._copy(dialog.message, len(dialog.wanting)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        dialog.open()

    def _store(self, dialog: ReportDialog) -> None:
        known, checked = self._known, dialog.checked
        if known is None:
            return
        training_id = known.plan.training.id
        with self.context.store.read() as reader:
            stored = read_online_names(reader, training_id)
        edit = online_edit(training_id, checked.report.name, dialog.session_id, checked.names, stored)
        text = self.tr("Import {n} names from {name}")
        step = text.format(n=f"{len(checked.names):,}", name=list_of([checked.report.name]))
        if not edit:
            self.say(self.tr("Every name of {name} is here already.").format(name=checked.report.name))
        elif self._editor.do(step, lambda: edit):
            self.context.toast(self.tr("{n} names stored").format(n=f"{len(edit.after):,}"), undo=True)

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    @Slot()
    def export(self) -> None:
        """Write the names that are shown as Excel."""
        if self._known is None:
            return
        plan, folder = self._known.plan, last_folder(self.context.settings)
        suggested = folder / f"{plan.training.slug}-{self.tr('online names')}.xlsx"
        target = self._questions.list_to_write(self, suggested)
        if target is not None:
            at_ms = int(self.context.clock().astimezone(UTC).timestamp() * 1000)
            self.context.jobs.start(
                self.tr("Exporting to Excel"),
                work.export, self.context.store, target, plan, self.model.shown_rows(), at_ms,
                succeeded=self._on_exported,
            )  # fmt: skip

    @Slot(object)
    def _on_exported(self, target: Path) -> None:
        self.context.toast(self.tr("Written: {name}").format(name=target.name))


def _must_change(item: OnlineRow) -> bool:
    return item.status in (Status.INCOMPLETE, Status.TWO_PEOPLE)
