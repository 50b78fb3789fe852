"""常見問題 in the helper window: what was answered before, found by what is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QTextBrowser, QWidget

from coordinator.db.queries.help import read_help_notes
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.notes_search import find_notes
from coordinator.ui.context import Context
from coordinator.ui.kit.help_words import module_word

SHOWN = 6


class Frequent(QTextBrowser):
    """Shows problems with their answers; to be read, nothing in it is a link."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notes: tuple[HelpNote, ...] | None = None
        self.setAccessibleName(self.tr("Frequent problems"))
        self.setOpenLinks(False)

    def forget(self) -> None:
        """Notes were written somewhere: the next search reads them anew."""
        self._notes = None

    def search(self, text: str) -> int:
        """Show what fits; the answer is how many do."""
        if self._notes is None:
            with self._context.store.read() as reader:
                self._notes = read_help_notes(reader)
        found = find_notes(self._notes, text)
        lines = [f"{module_word(note.module)}　{note.problem}\n→ {note.answer}" for note in found[:SHOWN]]
        # Plain: an answer that looks like HTML must stay what was typed.
        self.setPlainText("\n\n".join(lines) or self.tr("Nothing was noted about this yet."))
        return len(found)
