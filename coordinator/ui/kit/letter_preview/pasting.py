"""How a letter comes to a page: the button, Ctrl+V in a table, a dropped file or table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from coordinator.documents.letter.reading import ENDINGS, read_clipboard, read_letter
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Letter
from coordinator.progress import Progress
from coordinator.ui.kit import messages
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.kit.listcard import EmptyList
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.table import TableView

OURS = "application/x-coordinator"
"""What our own widgets put on the clipboard is theirs to paste."""


def read_file(progress: Progress, path: Path) -> tuple[str, Letter]:
    """A file read off the GUI thread, with its name."""
    return path.name, read_letter(path, progress)


class LetterPaste(QObject):
    """Subclasses say what a letter means to their page.

    ``understand`` raises ``RuleError`` for one that means nothing there; ``preview`` shows the rest;
    ``name_of`` and ``edit_of`` are the step of undo that the accepted preview makes.
    """

    def __init__(self, page: Page, editor: Editor, *, drops: bool = True) -> None:
        super().__init__(page)
        self.page, self._editor = page, editor
        self.dialog: LetterPreview | None = None
        if drops:
            page.setAcceptDrops(True)
            page.installEventFilter(self)

    # -- what a page implements ------------------------------------------------------------------

    def understand(self, letter: Letter) -> Any:
        """What the letter says to this page."""
        raise RuleError("letter_nothing")

    def preview(self, report: Any, source: str) -> LetterPreview:
        """The dialog that shows it."""
        raise RuleError("letter_nothing")

    def name_of(self, dialog: LetterPreview) -> str:
        """The step of undo."""
        return ""

    def edit_of(self, dialog: LetterPreview) -> Edit:
        """What the accepted dialog stores."""
        return Edit()

    def stored(self, edit: Edit) -> None:
        """The rows are in the plan; the page may show them."""

    # -- what a page uses ------------------------------------------------------------------------

    def button(self) -> QPushButton:
        """The button for those who have copied a table."""
        made = button(self.tr("Paste table…"), "clipboard-paste")
        made.setToolTip(tooltip(self.tr("Paste the table of a letter; its file can be dropped here as well")))
        made.clicked.connect(self.take_clipboard)
        return made

    def watch(self, *cards: QWidget) -> None:
        """Ctrl+V in the tables of these, full or empty, takes a letter; what is none goes its own way."""
        for card in cards:
            for widget in (*card.findChildren(TableView), *card.findChildren(EmptyList)):
                widget.installEventFilter(self)

    def accepts(self, mime: QMimeData) -> bool:
        """Whether it looks like a file or a table; cheap, because a drag asks with every move."""
        path = _file_in(mime)
        if path is not None:
            return path.suffix.lower() in ENDINGS
        if any(name.startswith(OURS) for name in mime.formats()):
            return False
        return not mime.hasUrls() and (mime.hasHtml() or "\t" in mime.text() or "\n" in mime.text())

    def take(self, mime: QMimeData) -> bool:
        """Read what was pasted or dropped and show it; False, and a sentence, when it means nothing here."""
        self.page.notice.clear()
        path = _file_in(mime)
        if path is not None:
            title = self.tr("Reading {file}").format(file=path.name)
            self.page.context.jobs.start(
                title, read_file, path, succeeded=self._file_read, failed=self._failed
            )
            return True
        try:
            letter = read_clipboard(mime.html(), mime.text())
        except RuleError as error:
            self.page.say(messages.sentence(error), Severity.WARNING)
            return False
        return self.show_letter(letter, self.tr("Clipboard"))

    @Slot()
    def take_clipboard(self) -> None:
        """Show what is on the clipboard, or say why not."""
        self.take(QGuiApplication.clipboard().mimeData())

    def show_letter(self, letter: Letter, source: str) -> bool:
        """Show what a letter says; False, and a sentence, when it says nothing here."""
        try:
            dialog = self.preview(self.understand(letter), source)
        except RuleError as error:
            self.page.say(messages.sentence(error), Severity.WARNING)
            return False
        self.dialog = dialog
        dialog.accepted.connect(self._accepted)
        dialog.finished.connect(self._finished)
        dialog.open()
        return True

    # -- how it works ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page:
            return isinstance(event, QDropEvent) and self._dragged(event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        mime = QGuiApplication.clipboard().mimeData()
        return self._is_letter(mime) and self.take(mime)

    def _dragged(self, event: QDropEvent) -> bool:
        mime = event.mimeData()
        if not self.accepts(mime):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.take(mime)
        return True

    def _is_letter(self, mime: QMimeData) -> bool:
        """Whether a paste means a table of a letter and not cells for the rows on the screen."""
        if not self.accepts(mime):
            return False
        if _file_in(mime) is not None:
            return True
        try:
            self.understand(read_clipboard(mime.html(), mime.text()))
        except RuleError:
            return False
        return True

    @Slot(object)
    def _file_read(self, result: tuple[str, Letter]) -> None:
        name, letter = result
        self.show_letter(letter, name)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if messages.is_expected(error):
            self.page.say(messages.sentence(error), Severity.WARNING)
        else:
            self.page.context.jobs.crashed.emit(error)

    @Slot()
    def _accepted(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        edits: list[Edit] = []

        def make() -> Edit:
            edits.append(self.edit_of(dialog))
            return edits[-1]

        if self._editor.do(self.name_of(dialog), make):
            self.stored(edits[-1])

    @Slot()
    def _finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def _file_in(mime: QMimeData) -> Path | None:
    """The one file of this machine that is there."""
    if not mime.hasUrls():
        return None
    urls = mime.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None
