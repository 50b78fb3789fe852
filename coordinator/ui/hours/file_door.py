"""Where the files of the other tabs leave: asked for, written off the GUI thread, said on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordinator.domain.errors import CodedError
from coordinator.ui.hours.closing_work import Make, Record, Written, write_file
from coordinator.ui.kit import messages
from coordinator.ui.kit.files import ask_target, open_path
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Notice, Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder

AskFile = Callable[[QWidget, Path, Sequence[str]], Path | None]
NAMED = 6


def ask_file(parent: QWidget, suggested: Path, endings: Sequence[str]) -> Path | None:
    """Where the file shall be; the system's dialog asks before it replaces one."""
    return ask_target(parent, QCoreApplication.translate("Hours", "Save"), suggested, endings)


class FileDoor(QObject):
    """One file at a time."""

    changed = Signal()
    """It became busy, or free again."""

    def __init__(self, page: Page, ask: AskFile = ask_file) -> None:
        super().__init__(page)
        self._page, self._ask = page, ask
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """A file is being written."""
        return self._job is not None

    def now_ms(self) -> int:
        """When it is recorded: UTC milliseconds."""
        return int(self._page.context.clock().astimezone(UTC).timestamp() * 1000)

    def save(self, name: str, endings: Sequence[str], make: Make, record: Record) -> None:
        """Ask where, write, and say that it is there."""
        if self.is_busy:
            return
        context = self._page.context
        target = self._ask(self._page, last_folder(context.settings) / f"{name}{endings[0]}", endings)
        if target is None:
            return
        context.settings.set(LAST_FOLDER, str(target.parent))
        self._page.notice.clear()
        self._job = context.jobs.start(
            self.tr("Writing a file"), write_file, context.store, make, record, target,
            succeeded=self._on_written, failed=self._on_failed, cancelled=self._on_cancelled,
        )  # fmt: skip
        self.changed.emit()

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        self._end()
        text, look = self.tr("Saved: {name}").format(name=written.path.name), Severity.SUCCESS
        if written.missing:
            listed = "、".join(dict.fromkeys(glyph.text for glyph in written.missing[:NAMED]))
            boxes = self.tr("No font has some characters of: {names}. They are printed as □.")
            text, look = f"{text} {boxes.format(names=listed)}", Severity.WARNING
        open_it = self.tr("Open file")
        self._page.notice.show_notice(Notice(text, look, open_it, lambda: open_path(written.path)))

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
        self._page.say(self.tr("Cancelled; no file was written."))

    def _end(self) -> None:
        self._job = None
        self.changed.emit()
