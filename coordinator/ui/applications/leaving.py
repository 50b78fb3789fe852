"""Where the applications leave: a list as xlsx or ods, a summary as PDF, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from coordinator.documents.application_list import write_application_list, write_application_summary
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.progress import Progress
from coordinator.services.closing import record_list
from coordinator.ui.applications.reading import Shown
from coordinator.ui.file_door import AskFile, AskPrinter, FileDoor
from coordinator.ui.kit.page import Page

ENDINGS = (".xlsx", ".ods", ".pdf")
NAME = "applications"


class Leaving:
    """The list names contacts, so that it left is recorded; the summary names none."""

    def __init__(
        self, page: Page, ask: AskFile, printer: AskPrinter, shown: Callable[[], Shown | None]
    ) -> None:
        self.door = FileDoor(page, ask, printer)
        self._page, self._shown = page, shown

    def save(self) -> None:
        """Ask where, and write what the ending says."""
        shown = self._shown()
        if shown is not None and shown.lines:
            file = _File(shown, self._today(), self.door.now_ms())
            self.door.save(self._name(shown), ENDINGS, file.write, file.record)

    def print(self) -> None:
        """The summary on paper."""
        shown = self._shown()
        if shown is not None and shown.lines:
            self.door.print(self._name(shown), _File(shown, self._today(), self.door.now_ms()).write)

    def _name(self, shown: Shown) -> str:
        return f"{shown.plan.training.slug}-{NAME}"

    def _today(self) -> date:
        return self._page.context.clock().date()


class _File:
    """One that leaves: its ending says what it is, and what it is says whether it is recorded."""

    def __init__(self, shown: Shown, printed: date, at_ms: int) -> None:
        self._shown, self._printed, self._at_ms = shown, printed, at_ms
        self._is_list = False

    def write(self, path: Path, progress: Progress) -> SheetsWritten:
        """Write it; off the GUI thread."""
        plan, entries = self._shown.plan, self._shown.entries
        if path.suffix.lower() == ".pdf":
            return write_application_summary(plan, entries, path, self._printed, progress)
        write_application_list(plan, entries, path, progress)
        self._is_list = True
        return SheetsWritten(0, ())

    def record(self, writer: Any) -> None:
        """Note how many contacts left with a list."""
        if self._is_list:
            asked = (line.one for line in self._shown.lines)
            persons = sum(bool(one.contact or one.phone or one.email) for one in asked)
            record_list(writer, self._at_ms, self._shown.plan.training.id, NAME, persons)
