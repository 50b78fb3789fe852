"""The fourth tab: 常見問題, frequent problems with their answers, kept over all years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.helpdesk.notes_search import find_notes
from coordinator.domain.roc import format_roc
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, primary_button
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.scrolling import scrolling
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.requests.columns import note_columns
from coordinator.ui.requests.filters import fill, narrow_combo

translate = QCoreApplication.translate


class NotesRoom(QWidget):
    """Says what was asked for; the page stores it."""

    add_asked = Signal()
    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Help notes"))
        self._notes: Sequence[HelpNote] = ()
        self._build_head()
        self._build_table(settings)
        self.reading = _NoteCard()
        self.table.selection_changed.connect(self._show_note)
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "requests-notes", (self.card, 7), (self.reading, 3)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head)
        column.addWidget(self.halves, 1)

    def _build_head(self) -> None:
        self.search = SearchBox(self.tr("Search problems and answers"))
        self.search.searched.connect(lambda _text: self._apply_filter())
        self.module: QComboBox = narrow_combo(self.tr("Only this module"))
        self.module.activated.connect(lambda _at: self._apply_filter())
        self.add_button = primary_button(self.tr("New help note…"), "plus")
        self.add_button.clicked.connect(lambda _on: self.add_asked.emit())
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.search, 1)
        self._head.addWidget(self.module)
        self._head.addWidget(self.add_button)

    def _build_table(self, settings: Settings) -> None:
        name = self.tr("Help notes")
        model: RowsModel[HelpNote] = RowsModel(note_columns(), lambda note: note.id, parent=self)
        self.table: TableView[HelpNote] = TableView(model, name)
        self.table.remember(settings, "requests-notes")
        self.table.opened.connect(self.edit_asked)
        self.search.left_downward.connect(self.table.setFocus)
        self._nothing = EmptyList(
            self.tr("Problems with their answers stand here, so that the next one is answered faster."),
            self.tr("New help note…"),
        )
        self._nothing.pressed.connect(self.add_asked)
        self.card = ListCard(name, self.table, self._nothing)
        self.card.add_tool("pencil", self.tr("Edit"), self._edit, "F2")
        self.card.add_delete(lambda: self.delete_asked.emit(self.table.selected_rows()))

    def show_notes(self, notes: Sequence[HelpNote]) -> None:
        """Another look at the store."""
        self._notes = notes
        modules = sorted({note.module for note in notes}, key=module_order)
        fill(self.module, self.tr("Every module"), [(code, module_word(code)) for code in modules])
        self._apply_filter()

    def show_item(self, key: str) -> bool:
        """Select a note, also one that the search hides; False when there is none with this key."""
        if all(note.id != key for note in self._notes):
            return False
        if self.table.rows.position_of(key) < 0:
            self.search.clear()
            self.module.setCurrentIndex(0)
            self._apply_filter()
        return self.card.select(key)

    def _apply_filter(self) -> None:
        found = find_notes(self._notes, self.search.text(), str(self.module.currentData() or ""))
        self.table.rows.set_rows(found)
        text = self.tr("{n} of {all}") if len(found) != len(self._notes) else self.tr("{all} notes")
        detail = text.format(n=f"{len(found):,}", all=f"{len(self._notes):,}")
        self.card.set_title(self.tr("Help notes"), detail if self._notes else "")
        self.card.select_something()
        self._show_note()

    def _show_note(self) -> None:
        chosen = self.table.selected_rows()
        self.reading.show_note(chosen[0] if len(chosen) == 1 else None)

    def _edit(self) -> None:
        chosen = self.table.selected_rows()
        if chosen:
            self.edit_asked.emit(chosen[0])


class _NoteCard(Card):
    """One note in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        name = self.tr("The selected help note")
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.px(240))
        self._head, self._sub = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self._problem, self._answer = label("", wrap=True), label("", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(4)
        self._titles = label(self.tr("Problem"), "field"), label(self.tr("Answer"), "field")
        for title, words in zip(self._titles, (self._problem, self._answer), strict=True):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setContentsMargins(0, 0, 0, theme.px(10))
            column.addWidget(title)
            column.addWidget(words)
        column.addStretch(1)
        self.body.addWidget(self._head)
        self.body.addWidget(self._sub)
        self.body.addWidget(scrolling(inside, name), 1)
        self.show_note(None)

    def show_note(self, note: HelpNote | None) -> None:
        """Show a note, or say that none is chosen."""
        nothing = translate("Requests", "Select a help note to read it in full.")
        self._head.setText(module_word(note.module) if note else nothing)
        self._sub.setText(format_roc(note.written) if note and note.written else "")
        self._problem.setText(note.problem if note else "")
        self._answer.setText(note.answer if note else "")
        for part in (*self._titles, self._problem, self._answer, self._sub):
            part.setVisible(note is not None)
