"""The call list leaves: to the printer, to a file, or into the system's reader of PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, Signal, Slot
from PySide6.QtPrintSupport import QPrinter

from coordinator.documents.outgoing import free_path
from coordinator.domain.errors import CodedError
from coordinator.ui.kit import messages
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import print_pages
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.missing import work
from coordinator.ui.missing.questions import Questions


class ListDoor(QObject):
    """One list leaves at a time; what came of it is said on the page."""

    changed = Signal()
    """It became busy, or free again."""

    def __init__(self, page: Page, questions: Questions) -> None:
        super().__init__(page)
        self._page, self._questions = page, questions
        self._place = QTemporaryDir()
        self._job: Job | None = None
        self._printer: QPrinter | None = None  # Qt does not keep it: a temporary one is a crash

    @property
    def is_busy(self) -> bool:
        """A list is just leaving."""
        return self._job is not None

    def print(self, leaving: work.Leaving, name: str) -> None:
        """Make the PDF, ask for a printer, print."""
        self._make(leaving, name, self._on_made_for_printer)

    def open(self, leaving: work.Leaving, name: str) -> None:
        """Make the PDF in a place of our own, gone when the program ends, and show it in its program."""
        self._make(leaving, name, self._on_made_for_reader)

    def save(self, leaving: work.Leaving, name: str) -> None:
        """Ask where and in which form, then write the file."""
        settings = self._page.context.settings
        target = self._questions.file(self._page, last_folder(settings) / f"{name}.pdf")
        if target is not None:
            settings.set(LAST_FOLDER, str(target.parent))
            self._start(self.tr("Saving the call list"), self._on_saved, work.save, leaving, target)

    def _make(self, leaving: work.Leaving, name: str, then: Callable[[Any], object]) -> None:
        path = free_path(Path(self._place.filePath(f"{name}.pdf")))
        self._start(self.tr("Making the call list"), then, work.make_pdf, leaving, path)

    def _start(
        self, title: str, succeeded: Callable[[Any], object], function: Callable[..., object], *args: object
    ) -> None:
        if self.is_busy:
            return
        self._job = self._page.context.jobs.start(
            title, function, *args, succeeded=succeeded, failed=self._on_failed, cancelled=self._on_cancelled
        )
        self.changed.emit()

    @Slot(object)
    def _on_made_for_printer(self, made: work.Written) -> None:
        self._end()
        self._say_missing(made)
        self._printer = self._questions.printer(self._page, made.pages)
        if self._printer is not None:
            title = self.tr("Printing the call list")
            self._start(title, self._on_printed, print_pages, self._printer, made.path, _nothing_to_keep)

    @Slot(object)
    def _on_printed(self, pages: int) -> None:
        self._end()
        self._page.say(self.tr("{n} pages were handed to the printer.").format(n=pages), Severity.SUCCESS)

    @Slot(object)
    def _on_made_for_reader(self, made: work.Written) -> None:
        self._end()
        self._say_missing(made)
        if not self._questions.open(made.path):
            self._page.say(
                self.tr("There is no program that opens PDF files. Save it instead."), Severity.WARNING
            )

    @Slot(object)
    def _on_saved(self, saved: work.Written) -> None:
        self._end()
        text = self.tr("Saved: {name}").format(name=saved.path.name)
        open_it = self.tr("Open file")
        self._page.notice.show_notice(
            Notice(text, Severity.SUCCESS, open_it, lambda: self._questions.open(saved.path))
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, CodedError):
            self._page.say(messages.sentence(error), Severity.ERROR)
        else:
            self._page.context.jobs.crashed.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._end()
        self._page.say(self.tr("Cancelled; nothing was printed or saved."))

    def _say_missing(self, made: work.Written) -> None:
        """Characters that no face has are printed as boxes: nobody should find out from paper."""
        if made.missing:
            listed = "、".join(dict.fromkeys(glyph.text for glyph in made.missing[:6]))
            text = self.tr("No font has some characters of: {names}. They are printed as □.")
            self._page.say(text.format(names=listed), Severity.WARNING)

    def _end(self) -> None:
        self._job = None
        self._printer = None
        self.changed.emit()


def _nothing_to_keep() -> None:
    """Nothing is stored when a call list is printed: it names no person."""
