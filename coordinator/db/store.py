"""The store: one place where everything is kept, read and written in transactions.

Nothing above this module knows that it is a SQLite file. One connection behind one lock: a second one
would gain nothing beside an exclusive lock, and SQLite before 3.51.3 can lose a WAL reset to a race of two.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from coordinator.db.changes import Changes
from coordinator.db.copies import delete_copies, old_copies
from coordinator.db.failures import Notice, telling
from coordinator.db.opening import Areas, Clock, Opened, open_file
from coordinator.db.session import Reader, Writer
from coordinator.domain.errors import KnownFailure
from coordinator.domain.purge import OldCopy

log = logging.getLogger(__name__)

Watcher = Callable[[Changes], None]
Session = TypeVar("Session", bound=Reader)


def local_now() -> datetime:
    """The wall clock with its offset."""
    return datetime.now().astimezone()


def open_store(
    location: str | Path,
    *,
    clock: Clock = local_now,
    backups: Path | None = None,
    areas: Areas = (),
) -> "Store":
    """Open the store at a path or ``sqlite:///`` URL, made when missing and filled with ``areas``.

    ``areas`` is what ``documents.geo.load_areas()`` gives: counties, then townships. ``backups`` belongs to
    this store alone; by default it lies beside the file as ``<name>.backups``. ``Store.notices`` tells
    what had to be done. Raises ``KnownFailure`` and then has changed nothing.
    """
    return Store(open_file(location, clock=clock, backups=backups, areas=areas), clock)


class Store:
    """An open store; usable from several threads, which take turns."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        self.notices = opened.notices
        self.saved_at: datetime | None = None
        self._database = opened.database
        self._vault = opened.vault
        self._lock = opened.lock
        self._clock = clock
        self._turn = threading.RLock()
        self._open: Reader | None = None
        self._copy = opened.copy
        self._changed = not opened.made and opened.copy is None
        self._closed = False
        self._watchers: list[Watcher] = []
        self._back_up_if_possible("start")

    @property
    def location(self) -> Path:
        """The file that holds everything."""
        return self._database.path

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """One state of the store for as long as the block lasts; inside another block, that block's state."""
        with self._turn:
            if self._open is not None:
                yield self._open
                return
            with self._transaction(Reader(self._database.connection), writing=False) as reader:
                yield reader

    @contextmanager
    def write(self) -> Iterator[Writer]:
        """All or nothing: stored when the block ends, undone when it raises; then tells what it touched.

        Raises ``RuleError`` (``still_used``, ``already_there``) where a constraint says no and
        ``KnownFailure`` where the machine does. A write inside another block is a bug: ``RuntimeError``.
        """
        with self._turn:
            if self._open is not None:
                raise RuntimeError("a write inside another transaction of the same thread")
            with self._transaction(Writer(self._database.connection), writing=True) as writer:
                yield writer
            changes = writer.changes
            if changes:
                self.saved_at = self._clock()
                self._changed, self._copy = True, None
        if changes:
            self._publish(changes)

    @contextmanager
    def _transaction(self, session: Session, *, writing: bool) -> Iterator[Session]:
        with telling(), self._database.transaction(writing=writing):
            self._open = session
            try:
                yield session
            finally:
                self._open = None

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """Call ``watcher`` after every commit, in the thread that wrote; the answer is how to stop that."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def _publish(self, changes: Changes) -> None:
        # It is on disk: a watcher that fails must not make the write look failed, nor silence the others.
        for watcher in tuple(self._watchers):
            try:
                watcher(changes)
            except Exception:
                log.exception("a watcher of the store failed")

    def backup(self, reason: str) -> Path | None:
        """A verified copy of the present state, or None when the newest backup already holds it.

        ``reason`` is a word of small letters (import, merge). Raises ``KnownFailure`` when there is no copy.
        Inside a transaction, whose state is nobody's yet, it is a bug: ``RuntimeError``.
        """
        with self._turn:
            if self._open is not None:
                raise RuntimeError("a backup inside a transaction of the same thread")
            if not self._changed:
                return None
            self._copy = self._vault.take(self._database, reason, self._clock())
            self._changed = False
            return self._copy

    def scrub(self) -> None:
        """Leave no byte of what was deleted in the file; its size follows what it holds.

        Backups are files of their own: see `copies`. Inside a transaction it is a bug: ``RuntimeError``.
        """
        with self._turn:
            if self._open is not None:
                raise RuntimeError("a scrub inside a transaction of the same thread")
            with telling():
                self._database.scrub()
            self._changed, self._copy = True, None

    def copies(self, training_id: str) -> tuple[OldCopy, ...]:
        """Every older copy of the data: backups, and what a rescue set aside; newest first."""
        with self._turn, telling(files=True):
            return old_copies(self._vault, self.location, training_id)

    def forget(self, copies: Iterable[OldCopy]) -> None:
        """Delete older copies, once there is a verified one of the present state. Raises ``KnownFailure``."""
        self.backup("purge")
        with self._turn, telling(files=True):
            delete_copies(copy for copy in copies if copy.path != self._copy)
            self._vault.sweep()

    def _back_up_if_possible(self, reason: str) -> None:
        try:
            self.backup(reason)
        except KnownFailure as failure:
            log.warning("no backup at %s: %s", reason, failure.code)
            self.notices += (Notice("backup_failed", {"cause": failure.code}),)

    def close(self) -> None:
        """Back up what changed and let go of the file; again is harmless."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            try:
                self._back_up_if_possible("close")
            finally:
                self._let_go()

    def _let_go(self) -> None:
        try:
            with telling(files=True):
                self._database.close()
                if self._copy:
                    self._vault.stamp(self._copy)
        finally:
            self._lock.release()
