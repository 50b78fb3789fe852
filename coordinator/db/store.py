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

import sqlalchemy as sa

from coordinator.db.backup import Vault, mark
from coordinator.db.changes import Changes
from coordinator.db.copies import delete_copies, old_copies
from coordinator.db.failures import Notice, telling
from coordinator.db.files import sync
from coordinator.db.opening import Areas, Clock, Opened, open_file
from coordinator.db.schema import table_of
from coordinator.db.second_place import SecondPlace
from coordinator.db.session import Reader, Writer
from coordinator.db.turn import Turn
from coordinator.domain.errors import KnownFailure
from coordinator.domain.events.record import REDUCED, EventText
from coordinator.domain.office import Setting
from coordinator.domain.purge import OldCopy
from coordinator.domain.store_settings import SECOND_PLACE

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
        self._journal = opened.journal
        self._second = SecondPlace(opened.database.path)
        self._clock = clock
        self._turn = Turn()
        # Taken before the turn by what must not meet a backup that is half done.
        self._keeping = threading.RLock()
        self._open: Reader | None = None
        self._copy = opened.copy
        self._changed = not opened.made and opened.copy is None
        self._closed = False
        self._quiet = True
        self._rested = True
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
                self._journal.append(writer.recorded)
                self.saved_at = self._clock()
                self._changed, self._copy = True, None
                self._quiet = self._rested = False
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

    def rest(self) -> bool:
        """For a timer: at the second call without a write in between, empty the -wal and sync the journal.

        A quiet moment pays for what a scan should not wait for. Whether that was done; it never raises, and
        it does not wait for a long work of another thread: then the moment is not quiet.
        """
        if self._turn.is_taken():
            return False
        with self._turn:
            if self._closed or self._open is not None or self._rested:
                return False
            if not self._quiet:
                self._quiet = True
                return False
            try:
                with telling(files=True):
                    self._database.checkpoint()
                    self._journal.sync()
            except KnownFailure as failure:
                log.warning("no checkpoint: %s", failure.code)
                return False
            self._rested = True
            return True

    def backup(self, reason: str) -> Path | None:
        """A verified copy of the present state, or None when the newest backup already holds it.

        Other threads write on meanwhile, so a desk asks for it off its own thread. ``reason`` is a word of
        small letters (import, merge). Raises ``KnownFailure`` when there is no copy; when only the second
        place has none, ``second_failure`` says why. Inside a transaction, whose state is nobody's yet, it is
        a bug: ``RuntimeError``.
        """
        if self._open is not None and self._turn.is_mine():
            raise RuntimeError("a backup inside a transaction of the same thread")
        with self._keeping:
            taken = self._take_backup(reason) if self._changed else None
            if copy := taken or self._copy:
                self._mirror(copy)
            return taken

    def _take_backup(self, reason: str) -> Path:
        at = self._clock()
        try:
            taken = self._vault.take(lambda target: self._copy_out(target, mark(at)), reason, at)
        except BaseException:
            self._changed = True
            raise
        with self._turn:
            if not self._changed:
                self._copy = taken
        self._shorten_journal()
        return taken

    def _shorten_journal(self) -> None:
        try:
            if oldest := self._vault.needed_since():
                self._journal.drop_before(oldest)
        except OSError as error:
            log.warning("the journal could not be shortened: %s", error.strerror)

    def _copy_out(self, target: Path, name: str) -> None:
        """Copy the file piece by piece; what comes after the last one belongs to the next backup."""

        def between() -> None:
            with self._turn.given_away():
                sync(target)  # by pieces: one fsync at the end would hold up the scans for all of them

        with self._turn:
            self._database.copy_to(target, between)
            self._changed, self._copy = False, None
            self._journal.begin_after(name)

    @property
    def second_failure(self) -> KnownFailure | None:
        """Why the newest backup is not in the second place; None when it is, or none was chosen."""
        return self._second.failure

    def _mirror(self, backup: Path) -> None:
        self._second.mirror(self._second_place(), backup)

    def _second_place(self) -> Path | None:
        with self.read() as reader:
            setting = reader.get(Setting, SECOND_PLACE)
        return Path(setting.value) if setting and setting.value else None

    def scrub(self) -> None:
        """Leave no byte of what was deleted in the file and in the journal; their size follows.

        Backups are files of their own: see `copies`. Inside a transaction it is a bug: ``RuntimeError``.
        """
        if self._open is not None and self._turn.is_mine():
            raise RuntimeError("a scrub inside a transaction of the same thread")
        with self._keeping, self._turn, telling(files=True):
            self._database.scrub()
            with self.read() as reader:
                texts = table_of(EventText).c
                # Of a text that was reduced the journal has all words.
                kept = {key for (key,) in reader.rows(sa.select(texts.id).where(texts.salt != REDUCED))}
            self._journal.scrub(kept)
            self._changed, self._copy = True, None

    def copies(self, training_id: str) -> tuple[OldCopy, ...]:
        """Every older copy of the data: backups, and what a rescue set aside; newest first."""
        with telling(files=True):
            return old_copies(self._vaults(), self.location, training_id)

    def _vaults(self) -> tuple[Vault, ...]:
        chosen = self._second_place()
        return (self._vault, self._second.vault(chosen)) if chosen else (self._vault,)

    def forget(self, copies: Iterable[OldCopy]) -> None:
        """Delete older copies, once there is a verified one of the present state. Raises ``KnownFailure``."""
        self.backup("purge")
        with self._keeping, telling(files=True):
            present = self._copy.name if self._copy else ""
            delete_copies(copy for copy in copies if copy.path.name != present)
            for vault in self._vaults():
                vault.sweep()

    def _back_up_if_possible(self, reason: str) -> None:
        try:
            self.backup(reason)
        except KnownFailure as failure:
            log.warning("no backup at %s: %s", reason, failure.code)
            self.notices += (Notice("backup_failed", {"cause": failure.code}),)
        if self.second_failure:
            self.notices += (Notice("second_backup_failed", {"cause": self.second_failure.code}),)

    def close(self) -> None:
        """Back up what changed and let go of the file; again is harmless."""
        with self._keeping:
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
                with self._turn:
                    self._database.close()
                self._journal.close()
                self._journal.seal(self.location)
                if self._copy:
                    self._vault.stamp(self._copy)
        finally:
            self._lock.release()
