"""Work that can take long: a function that takes `progress`, a thread, and signals in the GUI thread.

    job = context.jobs.start(self.tr("Writing sheets"), write, sheets, target,
                             succeeded=self._written, failed=self._not_written)

The function is called as `function(progress, *args)`.
It knows no Qt. Its progress raises `Cancelled` once somebody pressed Cancel. Pass bound methods of living
QObjects: they are always called in the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.progress import Cancelled
from coordinator.ui.kit import messages

REPORT_EVERY_S = 0.05


class Job(QObject):
    """One run of one function. Make it, connect it, then `start`; every signal arrives in the GUI thread."""

    progress = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _reported = Signal(int, int)
    _ended = Signal(str, object)

    def __init__(
        self, title: str, function: Callable[..., Any], *args: Any, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._function, self._args = function, args
        self._cancel_asked = False
        self._last_report = 0.0
        self.is_running = False
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._on_reported, queued)
        self._ended.connect(self._on_ended, queued)

    def start(self, pool: QThreadPool) -> None:
        """Begin; connect first, or an early result is lost."""
        self.is_running = True
        pool.start(self._work)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancel_asked = True

    def _work(self) -> None:
        """In the worker thread: run, and turn the outcome into one queued signal."""
        try:
            result = self._function(self._progress, *self._args)
        except Cancelled:
            self._ended.emit("cancelled", None)
        except BaseException as error:  # noqa: BLE001  the GUI thread decides what it is: see `Jobs`
            self._ended.emit("failed", error)
        else:
            self._ended.emit("succeeded", result)

    def _progress(self, done: int, total: int) -> None:
        if self._cancel_asked:
            raise Cancelled
        now = monotonic()
        if done >= total or now - self._last_report >= REPORT_EVERY_S:
            self._last_report = now
            self._reported.emit(done, total)

    @Slot(int, int)
    def _on_reported(self, done: int, total: int) -> None:
        if self.is_running:
            self.progress.emit(done, total)

    @Slot(str, object)
    def _on_ended(self, outcome: str, value: object) -> None:
        self.is_running = False
        if outcome == "succeeded":
            self.succeeded.emit(value)
        elif outcome == "cancelled":
            self.cancelled.emit()
        else:
            self.failed.emit(value)
        self.finished.emit()


class Jobs(QObject):
    """All running jobs of the program; the window shows the newest and offers to cancel it."""

    started = Signal(object)
    ended = Signal(object)
    refused = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended, oldest first."""
        return tuple(self._running)

    def start(
        self,
        title: str,
        function: Callable[..., Any],
        *args: Any,
        succeeded: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> Job:
        """Run `function(progress, *args)` off the GUI thread.

        Without `failed`, a known error becomes a notice of the page and an unknown one goes to the guard.
        """
        job = Job(title, function, *args, parent=self)
        if succeeded is not None:
            job.succeeded.connect(succeeded)
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        job.failed.connect(failed if failed is not None else self._report)
        job.finished.connect(self._on_finished)
        self._running.append(job)
        self.started.emit(job)
        job.start(self._pool)
        return job

    def cancel_all(self) -> None:
        """Ask every running job to stop."""
        for job in self._running:
            job.cancel()

    def wait(self, milliseconds: int) -> bool:
        """Block until the worker threads are idle; only for closing the program. False when time ran out."""
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _report(self, error: BaseException) -> None:
        if isinstance(error, (RuleError, KnownFailure)):
            self.refused.emit(messages.sentence(error))
        else:
            self.crashed.emit(error)

    @Slot()
    def _on_finished(self) -> None:
        for job in [job for job in self._running if not job.is_running]:
            self._running.remove(job)
            self.ended.emit(job)
            job.deleteLater()
