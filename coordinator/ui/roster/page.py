"""名冊: who comes, with search, filters, edits in the cell, import and export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.db.changes import Changes
from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.documents.roster_file import RosterFile
from coordinator.documents.roster_list import RosterLine, session_labels
from coordinator.domain.edit import Edit, change
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.ui.context import Context
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import Card, EmptyState, button, primary_button, row, tool_button
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.tsv import from_tsv
from coordinator.ui.roster import work
from coordinator.ui.roster.columns import HEADINGS, Words, roster_columns
from coordinator.ui.roster.edits import Known, checked, difference, typed
from coordinator.ui.roster.filters import RosterFilter
from coordinator.ui.roster.import_dialog import ImportDialog
from coordinator.ui.roster.pending import Pending
from coordinator.ui.roster.person_dialog import PersonDialog, Setting
from coordinator.ui.roster.questions import Questions
from coordinator.ui.roster.reading import Shown, known_words, read_again, read_all, township_names
from coordinator.ui.roster.stats import RosterStats
from coordinator.ui.roster.transfer import Transfer

NARROW = 900


class RosterPage(Page):
    """The table of people; files can be dropped anywhere on it."""

    slug = "roster"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "roles", "course_days", "batches", "districts", "district_members", "sessions",
            "schools", "participants", "participant_roles", "registrations",
        }
    )  # fmt: skip

    def __init__(
        self, context: Context, parent: QWidget | None = None, questions: Questions | None = None
    ) -> None:
        super().__init__(context, parent)
        self._questions = questions or Questions()
        self._shown: Shown | None = None
        self._applied: list[int] | None = None
        self._known = Known({}, {}, {})
        self._words = Words()
        self._pending = Pending(self.watches)
        context.changed.connect(self._note_changes)
        self._transfer = Transfer(context, self)
        self._transfer.understood.connect(self._on_understood)
        self._transfer.exported.connect(self._on_exported)
        self.dialog: QDialog | None = None
        self.setAcceptDrops(True)
        self._build_head()
        self._build_body()
        self._empty = EmptyState(
            "users",
            self.tr("Nobody is on the roster yet. Drop the file of the registration here, or choose it."),
            self.tr("Import roster…"),
        )
        self._empty.pressed.connect(self.ask_import)

    # -- building ----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.set_head(self.tr("Roster"))
        self.export_button = self.add_head_button(button(self.tr("Export Excel"), "download"))
        self.paste_button = self.add_head_button(button(self.tr("Paste from Excel"), "clipboard-paste"))
        self.add_button = self.add_head_button(button(self.tr("Add person"), "user-plus"))
        self.import_button = self.add_head_button(primary_button(self.tr("Import roster…"), "upload"))
        self.export_button.clicked.connect(self.export)
        self.paste_button.clicked.connect(self.paste)
        self.add_button.clicked.connect(self.add_person)
        self.import_button.clicked.connect(self.ask_import)

    def _build_body(self) -> None:
        self.stats = RosterStats()
        self.filter = RosterFilter()
        self.filter.changed.connect(self._apply_filter)
        self.model: RowsModel[RosterLine] = RowsModel(
            roster_columns(self._words), row_key=lambda line: line.id, on_edit=self._edited, parent=self
        )
        self.table: TableView[RosterLine] = TableView(self.model, self.tr("People"))
        self.table.remember(self.context.settings, "roster")
        self.table.opened.connect(self._edit)
        self.table.pasted.connect(self._pasted)
        self.table.delete_pressed.connect(self.delete_people)
        self.table.selection_changed.connect(self._show_selection)
        self.filter.search.left_downward.connect(self.table.setFocus)
        self.edit_button = tool_button("pencil", self.tr("Edit the person"))
        self.checked_button = tool_button("check", self.tr("Mark as checked"))
        self.delete_button = tool_button("trash-2", self.tr("Delete (Del)"))
        self.edit_button.clicked.connect(self.edit_person)
        self.checked_button.clicked.connect(self.mark_checked)
        self.delete_button.clicked.connect(self.delete_people)
        card = Card(margin=1)
        tools = row(self.filter, self.edit_button, self.checked_button, self.delete_button, spacing=8)
        tools.setContentsMargins(12, 12, 12, 0)
        tools.setStretch(0, 1)
        card.body.addLayout(tools)
        card.body.addWidget(self.table, 1)
        self.body.addWidget(self.stats)
        self.body.addWidget(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, gives the search box a line of its own."""
        self.filter.set_narrow(self.width() < theme.px(NARROW))
        super().resizeEvent(event)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what changed: a few people, or plan, people and schools as a whole."""
        training_id = self.context.training_id
        touched = self._pending.take()
        if training_id is None:
            self._shown = None
            self.show_empty(self._empty)
            self._show_selection()
            return
        before = self._shown
        if touched and before is not None and before.plan.training.id == training_id:
            shown = read_again(self.context.store, before, touched)
        else:
            shown = read_all(self.context.store, training_id)
            self._learn(shown)
        self._show(shown)

    def _learn(self, shown: Shown) -> None:
        """Another plan, or the plan changed: titles, names, what typed words mean."""
        self.set_head(self.tr("Roster"), shown.plan.training.title)
        self._words.sessions = session_labels(shown.plan)
        self._words.townships = township_names(shown.plan)
        self._known = known_words(shown, self._words.townships)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.stats.set_lines(shown.lines)
        self.filter.set_lines(shown.lines, self._words.sessions.items())
        before = self.model.rows
        self.model.set_rows(shown.lines)
        if len(before) != len(shown.lines) or any(
            old is not new and old.id != new.id for old, new in zip(before, shown.lines, strict=True)
        ):
            self._applied = None  # other people: the model has forgotten the filter
        self._apply_filter()
        if shown.lines:
            self.show_body()
        else:
            self.show_empty(self._empty)
        self._show_selection()

    @Slot(object)
    def _note_changes(self, changes: Changes) -> None:
        self._pending.note(changes)

    @Slot()
    def _apply_filter(self) -> None:
        """Only a filter that finds others makes the table anew, so that an open editor stays open."""
        matches = self.filter.matches()
        if matches != self._applied:
            self._applied = matches
            self.model.set_matches(matches)

    @Slot()
    def _show_selection(self) -> None:
        chosen = self.table.selected_rows() if self._shown is not None else []
        self.edit_button.setEnabled(len(chosen) == 1)
        self.checked_button.setEnabled(any(line.flags for line in chosen))
        self.delete_button.setEnabled(bool(chosen))
        for one in (self.add_button, self.paste_button, self.import_button):
            one.setEnabled(self._shown is not None)
        self.export_button.setEnabled(self._shown is not None and bool(self._shown.lines))

    # -- actions -----------------------------------------------------------------------------------

    def run_action(self, action_id: str) -> None:
        """Ctrl+I, Ctrl+N and Ctrl+F."""
        actions = {
            "roster.import": self.ask_import,
            "add": self.add_person,
            "find": self.filter.search.setFocus,
        }
        if self._shown is not None and action_id in actions:
            actions[action_id]()

    def show_item(self, key: str) -> None:
        """Select the person with this key, whatever was filtered."""
        if not self.table.select_key(key):
            self.filter.show_all()
            self.table.select_key(key)
        self.table.setFocus()

    # -- editing -----------------------------------------------------------------------------------

    def _edited(self, line: RosterLine, column: Column[RosterLine], text: str) -> None:
        person = line.entry.person
        try:
            changed = typed(person, column.name, text, self._known)
        except RuleError as error:
            self.say(messages.sentence(error), Severity.WARNING)
            return
        title = self.tr("Change {column} of {name}").format(column=column.title, name=person.name)
        self.context.undo.perform_edit(title, change(person, changed) if changed != person else Edit())

    @Slot()
    def add_person(self) -> None:
        """Ask for a new person."""
        if self._shown is None:
            return
        empty = RosterEntry(Participant(new_id(), self._shown.plan.training.id, ""))
        dialog = self._person_dialog(self.tr("Add person"), self.tr("Add"), empty)
        dialog.accepted.connect(lambda: self._add(dialog.result_entry))
        self._open(dialog)

    def _add(self, entry: RosterEntry) -> None:
        title = self.tr("Add {name}").format(name=entry.person.name)
        if self.context.undo.perform_edit(title, difference(None, entry)):
            self.show_item(entry.id)

    @Slot()
    def edit_person(self) -> None:
        """Open the selected person."""
        # Not the row with the keyboard: Ctrl and a click can leave it outside the selection.
        for line in self.table.selected_rows()[:1]:
            self._edit(line)

    @Slot(object)
    def _edit(self, line: RosterLine) -> None:
        """Show a person with roles and sessions."""
        dialog = self._person_dialog(self.tr("Edit person"), self.tr("Save"), line.entry)
        dialog.accepted.connect(lambda: self._change(line.entry, dialog.result_entry))
        self._open(dialog)

    def _change(self, before: RosterEntry, after: RosterEntry) -> None:
        title = self.tr("Change {name}").format(name=after.person.name)
        self.context.undo.perform_edit(title, difference(before, after))

    @Slot()
    def mark_checked(self) -> None:
        """The selected people have been looked at."""
        edit = checked(line.entry for line in self.table.selected_rows())
        title = self.tr("Mark {n} people as checked").format(n=len(edit.before))
        self.context.undo.perform_edit(title, edit)

    @Slot()
    def delete_people(self) -> None:
        """Delete the selected people; the toast takes it back."""
        chosen = [line.entry.person for line in self.table.selected_rows()]
        if not chosen:
            return
        with self.context.store.read() as reader:
            edit = removal(reader, *chosen)
        one = len(chosen) == 1
        what = chosen[0].name if one else self.tr("{n} people").format(n=f"{len(chosen):,}")
        if self.context.undo.perform_edit(self.tr("Delete {what}").format(what=what), edit):
            self.context.toast(self.tr("{what} deleted").format(what=what), undo=True)

    def _person_dialog(self, title: str, ok_text: str, entry: RosterEntry) -> PersonDialog:
        assert self._shown is not None
        names = {line.name for line in self._shown.schools}
        names |= {line.entry.person.school_name for line in self._shown.lines}
        setting = Setting(self._shown.plan, self._known, tuple(sorted(names - {""})))
        return PersonDialog(title, ok_text, entry, setting, self)

    def _open(self, dialog: QDialog) -> None:
        """Show a dialog without stopping the program; it goes away with its last word."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_dialog_closed)
        dialog.open()

    @Slot()
    def _on_dialog_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    # -- import ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file from this machine is welcome, whatever it is called."""
        urls = event.mimeData().urls()
        if self._shown is not None and len(urls) == 1 and Path(urls[0].toLocalFile()).is_file():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is read like a chosen one."""
        self.import_file(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    @Slot()
    def ask_import(self) -> None:
        """Ask which file to import."""
        if self._shown is None:
            return
        path = self._questions.file_to_read(self, self._transfer.folder)
        if path is not None:
            self._transfer.remember(path)
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read a file, then show what was understood."""
        if self._shown is not None:
            self.notice.clear()
            self._transfer.read(path, self._shown.plan, self._shown.schools)

    @Slot()
    def paste(self) -> None:
        """The button for those who have copied rows in Excel."""
        self._pasted(from_tsv(QGuiApplication.clipboard().text()))

    @Slot(object)
    def _pasted(self, cells: Sequence[Sequence[str]]) -> None:
        """One cell goes where the cursor is; rows are people and are shown before they are stored."""
        if not any(any(text.strip() for text in line) for line in cells):
            self.say(self.tr("The clipboard is empty. Copy rows in Excel first."))
            return
        index = self.table.currentIndex()
        if len(cells) == 1 and len(cells[0]) == 1 and index.isValid():
            if not self.model.setData(index, cells[0][0]):
                text = self.tr("“{column}” cannot be pasted into. Double-click the cell to change it.")
                self.say(text.format(column=self.model.columns[index.column()].title))
            return
        if self._shown is None:
            return
        name = self.tr("Pasted rows")
        try:
            understood = work.read_cells(
                name, cells, self._visible_headings(), self._shown.plan, self._shown.schools
            )
        except RuleError as error:
            self.say(messages.sentence(error), Severity.WARNING)
            return
        self._on_understood(understood)

    def _visible_headings(self) -> list[str]:
        """The columns of the table as they stand on screen, in the words of the importer."""
        header = self.table.horizontalHeader()
        order = sorted(range(len(self.model.columns)), key=header.visualIndex)
        return [HEADINGS[self.model.columns[n].name] for n in order if not header.isSectionHidden(n)]

    @Slot(object)
    def _on_understood(self, roster: RosterFile) -> None:
        self.catch_up()  # nobody who came meanwhile is imported twice
        if self._shown is None:
            return
        existing = [line.entry for line in self._shown.lines]
        dialog = ImportDialog(roster, self._shown.plan, existing, self.context.settings, self)
        name = roster.file
        dialog.accepted.connect(lambda: self._transfer.store(name, dialog.chosen.people, dialog.chosen.edit))
        self._open(dialog)

    # -- export ------------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Write the whole roster, filtered or not, as Excel; ID numbers stay here."""
        if self._shown is None or not self._shown.lines:
            return
        suggested = self._transfer.folder / f"{self._shown.plan.training.slug}-roster.xlsx"
        target = self._questions.file_to_write(self, suggested)
        if target is not None:
            self._transfer.remember(target)
            self._transfer.export(target, self._shown.plan, [line.entry for line in self._shown.lines])

    @Slot(object)
    def _on_exported(self, target: Path) -> None:
        self.say(self.tr("Saved: {name}").format(name=target.name), Severity.SUCCESS)
