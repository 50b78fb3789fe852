"""What a driver or the system reports, as the codes that have a sentence; and notices that need one too."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import sqlalchemy as sa

from coordinator.domain.errors import CodedError, KnownFailure, RuleError


@dataclass(frozen=True, slots=True)
class Notice:
    """Something done or seen while opening that the user should read; a code with facts, like an error."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


# An I/O error counts as full: a stick pulled out or a quota reached looks the same, and so does the cure.
_FAILURES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_full",
    sqlite3.SQLITE_BUSY: "store_in_use",
    sqlite3.SQLITE_LOCKED: "store_in_use",
    sqlite3.SQLITE_PROTOCOL: "store_in_use",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_PERM: "store_read_only",
    sqlite3.SQLITE_AUTH: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_unreachable",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}
_RULES = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: "still_used",
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: "already_there",
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: "already_there",
    sqlite3.SQLITE_CONSTRAINT_TRIGGER: "never_changed",
}
_SYSTEM = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EIO: "disk_full",
    errno.EROFS: "folder_write_protected",
    errno.EACCES: "folder_write_protected",
    errno.EPERM: "folder_write_protected",
    errno.ENOTDIR: "folder_write_protected",
}


def told(error: BaseException) -> CodedError | None:
    """The error as a code, or None when it is a bug and should be seen as one."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _told_by_driver(cause)
    if isinstance(cause, OSError):
        return KnownFailure(_SYSTEM.get(cause.errno or 0, "store_unreachable"), detail=cause.strerror or "")
    return None


def _told_by_driver(cause: sqlite3.Error) -> CodedError | None:
    number = getattr(cause, "sqlite_errorcode", 0)
    if rule := _RULES.get(number):
        return RuleError(rule, kind=_table(str(cause)))
    # The low byte is the family of an extended code. "file is not a database" may come without a code.
    failure = _FAILURES.get(number & 0xFF)
    return KnownFailure(failure, detail=str(cause)) if failure else None


def _table(message: str) -> str:
    """``sessions`` of ``UNIQUE constraint failed: sessions.slug``; empty when the message names none."""
    _, _, columns = message.partition(": ")
    return columns.partition(".")[0]


@contextmanager
def telling(*, files: bool = False) -> Iterator[None]:
    """Raise what the driver raises inside as ``RuleError`` or ``KnownFailure``; ``files``: OSError too."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error, OSError) as error:
        known = told(error) if files or not isinstance(error, OSError) else None
        if known is None:
            raise
        raise known from error


@contextmanager
def judging() -> Iterator[None]:
    """Around the first look into a file: what the driver cannot make sense of there is damage, not a bug."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the driver decodes its messages, names included
        raise told(error) or KnownFailure("store_damaged", detail=str(error)) from error
