"""The way from a path to an open store: place, lock, header, checks, rescue, upgrade, backup.

Each step may refuse, and a refusal leaves every file as it was. Only a damaged file starts a rescue; a full
disk, a lock or a protected folder never does.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coordinator.db.backup import Vault, mark
from coordinator.db.crashed import Proven, prove_left
from coordinator.db.failures import Notice, judging, telling
from coordinator.db.files import beside, discard, left_open, put_in_place
from coordinator.db.folders import examine
from coordinator.db.journal import FIRST, Journal, journal_of
from coordinator.db.lock import Lock
from coordinator.db.migrations import HEAD
from coordinator.db.proving import prove
from coordinator.db.replay import replay
from coordinator.db.rescue import RESTORED, RESTORED_FROM_SECOND, finish, restore, vaults_of
from coordinator.db.schema.statements import statements
from coordinator.db.session import Writer
from coordinator.db.sqlite import Database, check_pages, read_header
from coordinator.domain.edit import Entity
from coordinator.domain.errors import KnownFailure

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
Areas = Iterable[Iterable[Entity]]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a ``Store`` is made of; ``copy`` is the backup that holds just this state, if one does."""

    database: Database
    vault: Vault
    lock: Lock
    journal: Journal
    notices: tuple[Notice, ...]
    made: bool
    copy: Path | None


def local_path(location: str | Path) -> Path:
    """The file that a path or a ``sqlite:///`` URL means; ``store_kind_unknown`` for other URLs."""
    scheme, mark, rest = ("", "", "") if isinstance(location, Path) else location.partition("://")
    if not mark:
        return Path(location).expanduser().resolve()
    file = rest.removeprefix("/")  # sqlite:///here.sqlite, sqlite:////from/the/root.sqlite
    if scheme != "sqlite" or file in {"", rest, ":memory:"}:
        raise KnownFailure("store_kind_unknown", scheme=scheme)
    return Path(file).resolve()


def open_file(location: str | Path, *, clock: Clock, backups: Path | None, areas: Areas) -> Opened:
    """Open, or make and fill, the store at a place. Raises ``KnownFailure``."""
    with telling(files=True):
        path = local_path(location)
        if path.exists() and not path.is_file():
            raise KnownFailure("store_foreign", place=str(path))
        notices = examine(path.parent)
        lock = Lock(path)
        try:
            vault = Vault(backups or beside(path, ".backups"), path)
            return _open_locked(path, vault, lock, notices, clock, areas)
        except BaseException:
            lock.release()
            raise


def _open_locked(
    path: Path, vault: Vault, lock: Lock, notices: tuple[Notice, ...], clock: Clock, areas: Areas
) -> Opened:
    notices += finish(path, vault, clock())
    made = not path.exists()
    if made:
        create(path, areas)
    crashed = left_open(path)
    copy = None if crashed else vault.present_copy()
    journal = Journal(journal_of(path), vault.newest_mark() or FIRST)
    sealed = not crashed and journal.is_sealed_for(path)
    database, more, proven = _open_sound(path, vault, clock, journal)
    try:
        restored = any(notice.code in {RESTORED, RESTORED_FROM_SECOND} for notice in (*notices, *more))
        if restored or not (sealed or (proven and proven.complete)):
            more += _replayed(database, journal, restored=restored, crashed=crashed)
        if more:
            copy = None
        elif proven:
            copy = _taken(proven, vault, journal, clock())
    finally:
        if proven:
            discard(proven.copy)
    return Opened(database, vault, lock, journal, (*notices, *more), made, copy)


def _taken(proven: Proven, vault: Vault, journal: Journal, at: datetime) -> Path | None:
    """What was checked on a copy need not be copied and checked again: the copy becomes the backup."""
    try:
        with telling(files=True):
            taken = vault.take_over(proven.copy, "start", at)
    except KnownFailure as failure:
        log.warning("what was checked did not become a backup: %s", failure.code)
        return None
    journal.begin_after(mark(at))
    return taken


def _replayed(database: Database, journal: Journal, *, restored: bool, crashed: bool) -> list[Notice]:
    """Bring back what the journal knows and the store has lost."""
    try:
        done = replay(database, journal)
    except BaseException:
        database.close()
        raise
    if not done.events:
        return []
    facts = {"count": done.events}
    # An older file in the place of the store is the one other way in which events can be missing.
    notices = [
        Notice("events_back_after_restore", facts)
        if restored
        else Notice("events_back_after_crash", facts)
        if crashed
        else Notice("events_back_after_exchange", facts)
    ]
    if done.unreadable:
        notices.append(Notice("journal_unreadable", {"count": done.unreadable}))
    return notices


def create(path: Path, areas: Areas) -> None:
    """Make a store under another name and put it in place when it is whole, so that there is no half one."""
    part = beside(path, ".new")
    discard(part)
    try:
        database = Database(part, create=True)
        try:
            with database.transaction(writing=True) as connection:
                for statement in statements():
                    connection.exec_driver_sql(statement)
                writer = Writer(connection)
                for group in areas:
                    writer.insert(group)
                database.sign(HEAD)
        finally:
            database.close()
        put_in_place(part, path)
    finally:
        discard(part)


def _open_sound(
    path: Path, vault: Vault, clock: Clock, journal: Journal
) -> tuple[Database, list[Notice], Proven | None]:
    """Open a store; a damaged one is restored first and an old one upgraded."""
    notices = []
    was_ours = any(where.all() for where in vaults_of(path, vault))
    try:
        with judging():
            database, proven = open_checked(path, journal, was_ours=was_ours)
    except KnownFailure as failure:
        if failure.code != "store_damaged":
            raise
        notices.append(restore(path, vault, clock()))
        with judging():
            database, proven = open_checked(path, journal, was_ours=True)
    if database.revision() < HEAD:
        from coordinator.db.migrations.upgrade import upgrade  # Alembic costs start-up time

        notices.append(upgrade(database, vault, clock()))
        database, _ = open_checked(path, journal, was_ours=True)
    return database, notices, proven


def open_checked(path: Path, journal: Journal, *, was_ours: bool) -> tuple[Database, Proven | None]:
    """Open a store that has proved to be sound and of a known shape; what is refused stays as it is.

    ``was_ours``: backups exist, so a file that is not ours (any more) is a damaged one and not a foreign one.
    """
    judge_header(path, was_ours=was_ours)
    if not left_open(path):
        return prove(Database(path), check_pages), None
    proven = prove_left(path, journal)
    try:
        return prove(Database(path)), proven
    except BaseException:
        discard(proven.copy)
        raise


def judge_header(path: Path, *, was_ours: bool) -> None:
    """Refuse what SQLite must not even open: newer, foreign, empty or cut short."""
    header = read_header(path)
    if header is None or not header.ours:
        code = "store_damaged" if was_ours else "store_foreign" if path.stat().st_size else "store_empty"
        raise KnownFailure(code, place=str(path))
    if header.user_version > HEAD:
        raise KnownFailure("store_newer", place=str(path), found=header.user_version, known=HEAD)
    # With a -wal the file may be behind what page 1 says; it is checked thoroughly then.
    if not header.complete and not left_open(path):
        raise KnownFailure("store_damaged", place=str(path))
