"""A dialog that works off the GUI thread while it is open, and stays until its file is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Severity


class JobDialog(Dialog):
    """One job at a time: a new choice stops the one before, and Cancel leaves no file behind."""

    busy_changed = Signal()
    """A job began or ended."""

    def __init__(
        self, context: Context, title: str, sentence: str, ok_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, sentence, ok_text, parent)
        self._context = context
        self._job: Job | None = None

    def _start_job(
        self, title: str, work: Callable[..., Any], *args: object, succeeded: Callable[[Any], object]
    ) -> Job:
        """Run ``work(progress, *args)``; ``succeeded`` is asked only for the newest job."""
        self._stop_job()
        self._job = self._context.jobs.start(
            title, work, *args,
            succeeded=succeeded, failed=self._on_failed, cancelled=self._on_cancelled,
        )  # fmt: skip
        self.busy_changed.emit()
        return self._job

    def _write(self, title: str, work: Callable[..., Any], *args: object) -> None:
        """Write a file; the dialog closes when it is there. ``work`` gives its path."""
        self.notice.clear()
        self._start_job(title, work, *args, succeeded=self._on_written).progress.connect(self._on_progress)

    def _stop_job(self) -> None:
        """What a job finds that was told to stop is of a choice that is no longer made."""
        if self._job is not None and self._job.is_running:
            self._job.cancel()
        self._job = None

    def _is_newest(self) -> bool:
        """Whether the job that speaks is the one that is waited for; inside a slot."""
        return self.sender() is self._job

    def reject(self) -> None:
        """While a file is written: stop that, and leave no file behind."""
        self._stop_job()
        super().reject()

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        text = self.tr("{done} of {total} rows").format(done=f"{done:,}", total=f"{total:,}")
        self.say(text, Severity.INFO)

    @Slot(object)
    def _on_written(self, target: object) -> None:
        self._job = None
        if isinstance(target, Path):
            text = self.tr("Saved: {name}").format(name=target.name)
            self._context.notify(text, Severity.SUCCESS)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not self._is_newest():
            return
        self._job = None
        self.busy_changed.emit()
        if messages.is_expected(error):
            self.say(messages.sentence(error), Severity.ERROR)
        else:
            self._context.jobs.crashed.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        if self._is_newest():
            self._job = None
            self.busy_changed.emit()
