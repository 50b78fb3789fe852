"""Where the files and the paper of a page leave: asked for, made off the GUI thread, recorded, said there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coordinator.documents.outgoing import free_path
from coordinator.domain.errors import CodedError
from coordinator.ui.file_writing import (
    Make,
    Record,
    Written,
    note,
    nothing_to_record,
    write_file,
    write_paper,
)
from coordinator.ui.kit import messages
from coordinator.ui.kit.files import ask_target, open_path
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.paper import ask_printer, print_pages
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder

AskFile = Callable[[QWidget, Path, Sequence[str]], Path | None]
AskPrinter = Callable[[QWidget, int], QPrinter | None]
NAMED = 6


def ask_file(parent: QWidget, suggested: Path, endings: Sequence[str]) -> Path | None:
    """Where the file shall be; the system's dialog asks before it replaces one."""
    return ask_target(parent, QCoreApplication.translate("FileDoor", "Save"), suggested, endings)


class FileDoor(QObject):
    """One file, or one print, at a time; what came of it is said on the page."""

    changed = Signal()
    """It became busy, or free again."""
    written = Signal(object)
    """The path of a file that was saved."""

    def __init__(
        self,
        page: Page,
        ask: AskFile = ask_file,
        printer: AskPrinter = ask_printer,
        open_file: Callable[[Path], bool] = open_path,
    ) -> None:
        super().__init__(page)
        self._page, self._ask, self._ask_printer, self._open_file = page, ask, printer, open_file
        self._job: Job | None = None
        self._place = QTemporaryDir()
        self._record: Record = nothing_to_record
        self._printer: QPrinter | None = None  # Qt does not keep it: a temporary one is a crash

    @property
    def is_busy(self) -> bool:
        """Something is just leaving."""
        return self._job is not None

    def now_ms(self) -> int:
        """When it is recorded: UTC milliseconds."""
        return int(self._page.context.clock().astimezone(UTC).timestamp() * 1000)

    def save(self, name: str, endings: Sequence[str], make: Make, record: Record = nothing_to_record) -> None:
        """Ask where, write, and say that it is there."""
        if self.is_busy:
            return
        context = self._page.context
        target = self._ask(self._page, last_folder(context.settings) / f"{name}{endings[0]}", endings)
        if target is None:
            return
        context.settings.set(LAST_FOLDER, str(target.parent))
        title = self.tr("Writing a file")
        self._start(title, self._on_written, write_file, context.store, make, record, target)

    def print(self, name: str, make: Make, record: Record = nothing_to_record) -> None:
        """Make the PDF, ask for a printer, print; what names people is recorded with the last page."""
        self._make(name, make, self._on_made_for_printer, record)

    def open(self, name: str, make: Make) -> None:
        """Make the PDF in a place of our own, gone when the program ends, and show it in its program."""
        self._make(name, make, self._on_made_for_reader, nothing_to_record)

    def _make(self, name: str, make: Make, then: Callable[[Any], object], record: Record) -> None:
        if not self.is_busy:
            self._record = record
            path = free_path(Path(self._place.filePath(f"{name}.pdf")))
            self._start(self.tr("Making the pages"), then, write_paper, make, path)

    def _start(
        self, title: str, succeeded: Callable[[Any], object], function: Callable[..., object], *args: object
    ) -> None:
        self._page.notice.clear()
        self._job = self._page.context.jobs.start(
            title, function, *args, succeeded=succeeded, failed=self._on_failed, cancelled=self._on_cancelled
        )
        self.changed.emit()

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        self._end()
        text, look = self.tr("Saved: {name}").format(name=written.path.name), Severity.SUCCESS
        if written.missing:
            text, look = f"{text} {self._boxes(written)}", Severity.WARNING
        open_it = self.tr("Open file")
        self._page.notice.show_notice(Notice(text, look, open_it, lambda: self._open_file(written.path)))
        self.written.emit(written.path)

    @Slot(object)
    def _on_made_for_printer(self, made: Written) -> None:
        self._job = None
        if made.missing:
            self._page.say(self._boxes(made), Severity.WARNING)
        printer = self._ask_printer(self._page, made.pages)
        if printer is None:
            self._end()
            return
        self._printer = printer
        keep = partial(note, self._page.context.store, self._record)
        self._start(self.tr("Printing"), self._on_printed, print_pages, printer, made.path, keep)

    @Slot(object)
    def _on_printed(self, pages: int) -> None:
        self._end()
        self._page.say(self.tr("{n} pages were handed to the printer.").format(n=pages), Severity.SUCCESS)

    @Slot(object)
    def _on_made_for_reader(self, made: Written) -> None:
        self._end()
        if made.missing:
            self._page.say(self._boxes(made), Severity.WARNING)
        if not self._open_file(made.path):
            self._page.say(
                self.tr("There is no program that opens PDF files. Save it instead."), Severity.WARNING
            )

    def _boxes(self, written: Written) -> str:
        """Characters that no face has are printed as boxes: nobody should find out from paper."""
        listed = "、".join(dict.fromkeys(glyph.text for glyph in written.missing[:NAMED]))
        return self.tr("No font has some characters of: {names}. They are printed as □.").format(names=listed)

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

    def _end(self) -> None:
        self._job = self._printer = None
        self._record = nothing_to_record
        self.changed.emit()
