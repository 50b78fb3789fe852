"""Writing attendance files 報到檔: when somebody asks for one, and by itself every few minutes.

The one that writes by itself belongs to the context, so that it works whatever page is shown and while the
desk is locked. What it cannot write it tells in one quiet line, and tries again the next time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordinator import machine
from coordinator.db.queries.plans import list_trainings
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.packs import AttendanceFile, PackKind, file_name
from coordinator.domain.store_settings import AUTO_FOLDER, AUTO_MINUTES
from coordinator.progress import Progress
from coordinator.services.attendance_files import (
    gather_attendance,
    prepare_export,
    remember_exported,
    unexported,
)
from coordinator.services.keys import KeyMakers, export_keys
from coordinator.services.store_settings import keep_setting, setting
from coordinator.ui.context import Context, Store
from coordinator.ui.kit import messages
from coordinator.ui.kit.jobs import Job

if TYPE_CHECKING:
    from coordinator.documents.packs import Delivered

MINUTES = 10
SHORTEST, LONGEST = 1, 240
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Wish:
    """Which training, into which folder, by which clock; ``offset_ms`` is how far that clock is ahead.

    ``steady`` gives the file of a day one name, so that the next one takes its place.
    """

    training_id: str
    folder: Path
    clock: Callable[[], datetime]
    offset_ms: int | None = None
    steady: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is on the disk and was read back; ``first`` and ``last`` are numbers of our own log."""

    training_id: str
    at_ms: int
    delivered: Delivered
    events: int
    first: int
    last: int
    offset_ms: int | None


def write_file(progress: Progress, store: Store, wish: Wish) -> Written:
    """Gather, write, sync, read back, remember. Raises ``CodedError``, and then no half file is left."""
    # Here and not above: the window imports this module, and these libraries take their time.
    from coordinator.documents import packs

    progress(0, 3)
    makers = KeyMakers(packs.new_sealing_pair, packs.new_signing_pair)
    moment = machine.here(wish.clock)
    at_ms = moment.wall_ms
    reference = None if wish.offset_ms is None else at_ms - wish.offset_ms
    with store.write() as writer:
        prepare_export(writer, wish.training_id, makers, moment, reference)
    with store.read() as reader:
        file = gather_attendance(reader, wish.training_id, at_ms, packs.new_file_id(), reference)
        keys = export_keys(reader, wish.training_id)
    progress(1, 3)
    target = wish.folder / _name(file, moment.at, steady=wish.steady)
    delivered = packs.write_attendance_file(target, file, keys)
    # No stopping from here on: the file is there, and so must be the memory of it.
    with store.write() as writer:
        remember_exported(writer, file)
    own = next((head for head in file.manifest.heads if head.log_id == file.manifest.log_id), None)
    first, last = (own.first_seq, own.last_seq) if own else (0, 0)
    return Written(wish.training_id, at_ms, delivered, len(file.events), first, last, wish.offset_ms)


def _name(file: AttendanceFile, at: datetime, *, steady: bool) -> str:
    """By the id of the file, or of the log: ids of logs begin alike, so it is their hash that tells."""
    told = hashlib.sha256(file.manifest.log_id.encode()).hexdigest() if steady else file.id
    return file_name(PackKind.ATTENDANCE, file.manifest.slug, f"{at:%Y%m%d}", told)


class AutoWriter(QObject):
    """One for each context: see `auto_writer_of`."""

    told = Signal(str)
    """What could not be done, in one line; empty when it works (again)."""
    written = Signal(object)
    """`Written`, after each file."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._running: Job | None = None
        self._waiting: list[str] = []
        self.problem = ""
        self.last: Written | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.write_now)
        context.closing.connect(self._timer.stop)
        self._set_timer()

    @property
    def folder(self) -> Path | None:
        """Where the files go by themselves; None for nowhere."""
        text = self._setting(AUTO_FOLDER)
        return Path(text) if text else None

    @property
    def minutes(self) -> int:
        """How often."""
        text = self._setting(AUTO_MINUTES)
        number = int(text) if text.isascii() and text.isdigit() else MINUTES
        return min(max(number, SHORTEST), LONGEST)

    def choose(self, folder: Path | None, minutes: int) -> None:
        """Another place, or none; kept in the store, begun at once."""
        with self._context.store.write() as writer:
            keep_setting(writer, AUTO_FOLDER, str(folder or ""))
            keep_setting(writer, AUTO_MINUTES, str(minutes))
        self._tell("")
        self._set_timer()
        self.write_now()

    @Slot()
    def write_now(self) -> None:
        """A file of every training that has something new; nothing while one is being written."""
        if self.folder is None or self._running is not None:
            return
        with self._context.store.read() as reader:
            known = {line.training.id for line in list_trainings(reader)}
            self._waiting = [key for key in unexported(reader) if key in known]
        self._write_next()

    def _write_next(self) -> None:
        folder = self.folder
        if not self._waiting or folder is None:
            return
        wish = Wish(self._waiting.pop(0), folder, self._context.clock, steady=True)
        self._running = self._context.jobs.start(
            self.tr("Writing the attendance file"),
            write_file,
            self._context.store,
            wish,
            succeeded=self._on_written,
            failed=self._on_failed,
            cancelled=self._on_stopped,
        )

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        self._running, self.last = None, written
        self._tell("")
        self.written.emit(written)
        self._write_next()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        """Known failures are told and tried again; a bug is seen as one."""
        self._running = None
        if isinstance(error, (RuleError, KnownFailure)):
            text = self.tr("Attendance file not written: {reason}")
            self._tell(text.format(reason=messages.sentence(error)))
        else:
            self._context.jobs.crashed.emit(error)

    @Slot()
    def _on_stopped(self) -> None:
        self._running = None

    def _tell(self, text: str) -> None:
        if text != self.problem:
            self.problem = text
            self.told.emit(text)

    def _set_timer(self) -> None:
        self._timer.setInterval(self.minutes * MINUTE_MS)
        if self.folder is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _setting(self, name: str) -> str:
        with self._context.store.read() as reader:
            return setting(reader, name)


def auto_writer_of(context: Context) -> AutoWriter:
    """The one of a context, made when it is first asked for; window and page share it."""
    found = context.findChild(AutoWriter)
    return found if isinstance(found, AutoWriter) else AutoWriter(context)
