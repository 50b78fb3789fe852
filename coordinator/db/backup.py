"""Verified copies of one store: when one is needed, what counts as one, how long they are kept."""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from coordinator.db.failures import judging, telling
from coordinator.db.files import beside, copy_synced, discard, put_in_place, sync
from coordinator.db.migrations import HEAD, SHAPES
from coordinator.db.sqlite import check_pages, connect_frozen, fingerprint, read_header
from coordinator.domain.errors import KnownFailure

# Of the newest ones all are kept, so that the one before today's import outlives the one at today's close.
RECENT = 6
PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)

_TIME = "%Y%m%d-%H%M%S-%f"


def kept(times: Iterable[datetime]) -> frozenset[datetime]:
    """Which backups stay: the newest few, and the newest of each of 12 days, 10 weeks and 9 months."""
    newest_first = sorted(set(times), reverse=True)
    stay = set(newest_first[:RECENT])
    for number, period in PERIODS:
        newest_of: dict[object, datetime] = {}
        for at in newest_first:
            newest_of.setdefault(period(at), at)
        stay.update(islice(newest_of.values(), number))
    return frozenset(stay)


def mark(taken: datetime) -> str:
    """A time as a name that sorts like it; the journal's segments are called after the backup before them."""
    return f"{taken.astimezone(UTC):%Y%m%dT%H%M%S%f}"


def verify(path: Path) -> None:
    """Raise ``KnownFailure`` unless the file is a whole store of this program or an older one."""
    header = read_header(path)
    if header is None or not header.ours or not header.complete:
        raise KnownFailure("store_damaged", place=str(path))
    if header.user_version > HEAD:
        raise KnownFailure("store_newer", place=str(path))
    with closing(connect_frozen(path)) as raw:
        if fingerprint(raw) != SHAPES.get(header.user_version):
            raise KnownFailure("store_altered", place=str(path))
        check_pages(raw)


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy; ``taken`` is local time, as in its name; ``reason`` says on what occasion."""

    path: Path
    taken: datetime
    reason: str


class Vault:
    """The folder with the backups of one store; made when the first is taken."""

    def __init__(self, folder: Path, store: Path) -> None:
        self.folder = folder
        self._store = store

    def all(self) -> tuple[Backup, ...]:
        """Every backup, newest first."""
        backups = [backup for path in self.folder.glob("*") if (backup := self._backup_at(path))]
        return tuple(sorted(backups, key=lambda backup: backup.taken, reverse=True))

    def _backup_at(self, path: Path) -> Backup | None:
        """What the name says; None for a file that is no backup of this store."""
        match = re.fullmatch(rf"{re.escape(self._store.stem)}\.([\d-]+)\.([a-z]+)\.sqlite", path.name)
        if match is None:
            return None
        try:
            taken = datetime.strptime(match[1], _TIME).astimezone()
        except ValueError:
            return None
        return Backup(path, taken, match[2])

    def newest_sound(self) -> Backup | None:
        """The newest backup that can be verified now."""
        return next((backup for backup in self.all() if _sound(backup.path)), None)

    def take(self, copy_to: Callable[[Path], None], reason: str, at: datetime) -> Path:
        """Copy, verify, only then give it its name; then let go of those that need not be kept.

        ``copy_to`` writes the present state to a file. ``reason`` is a word of small letters, else
        ``ValueError``. Raises ``KnownFailure``, and then older backups are untouched.
        """
        if not re.fullmatch("[a-z]+", reason):
            raise ValueError(reason)
        with telling(files=True):
            self.folder.mkdir(parents=True, exist_ok=True)
            self.sweep()
            target = self._named(reason, at)
            part = beside(target, ".part")
            try:
                copy_to(part)
                verify(part)
                put_in_place(part, target)
            finally:
                discard(part)
            self._prune()
        return target

    def take_over(self, proven: Path, reason: str, at: datetime) -> Path:
        """Move a file of our own that was just checked thoroughly in here; ``OSError`` from another disk."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.sweep()
        sync(proven)
        target = self._named(reason, at)
        put_in_place(proven, target)
        self._prune()
        return target

    def _named(self, reason: str, at: datetime) -> Path:
        return self.folder / f"{self._store.stem}.{at.astimezone():{_TIME}}.{reason}.sqlite"

    def adopt(self, backup: Path) -> None:
        """Take a backup of another vault in, under its name, unless it is here."""
        target = self.folder / backup.name
        if target.exists():
            return
        self.folder.mkdir(exist_ok=True)
        self.sweep()
        part = beside(target, ".part")
        try:
            copy_synced(backup, part)
            verify(part)
            put_in_place(part, target)
        finally:
            discard(part)
        self._prune()

    def newest_mark(self) -> str | None:
        """What the journal calls the newest backup; None without any."""
        return next((mark(backup.taken) for backup in self.all()), None)

    def needed_since(self) -> str | None:
        """The oldest of the backups that a rescue would try first; None while there are but few."""
        recent = self.all()[:RECENT]
        return mark(recent[-1].taken) if len(recent) == RECENT else None

    def sweep(self) -> None:
        """Delete what a copying left that was cut off: no backup, and yet it holds everybody."""
        for part in self.folder.glob(f"{self._store.stem}.*.sqlite.part*"):
            part.unlink(missing_ok=True)

    def stamp(self, copy: Path) -> None:
        """Note that ``copy`` holds what the closed store holds, by giving it the store's mtime."""
        store = self._store.stat()
        os.utime(copy, ns=(store.st_atime_ns, store.st_mtime_ns))

    def present_copy(self) -> Path | None:
        """The newest backup if it carries the mtime of the store, which must have been closed."""
        newest = next(iter(self.all()), None)
        if newest is None or newest.path.stat().st_mtime_ns != self._store.stat().st_mtime_ns:
            return None
        return newest.path

    def _prune(self) -> None:
        backups = self.all()
        stay = kept(backup.taken for backup in backups)
        for backup in backups:
            if backup.taken not in stay:
                backup.path.unlink()


def _sound(path: Path) -> bool:
    try:
        with telling(files=True), judging():
            verify(path)
    except KnownFailure:
        return False
    return True
