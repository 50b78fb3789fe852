"""Whether a database that was opened is one this program may work with."""

import sqlite3
from collections.abc import Callable

from coordinator.db.migrations import SHAPES
from coordinator.db.sqlite import Database, fingerprint
from coordinator.domain.errors import KnownFailure


def prove(database: Database, *checks: Callable[[sqlite3.Connection], None]) -> Database:
    """The database when it is writable, of a known shape and stands the checks; else it is closed."""
    try:
        if fingerprint(database.raw) != SHAPES.get(database.revision()):
            raise KnownFailure("store_altered", place=str(database.path))  # noqa: TRY301  it shall be closed
        for check in checks:
            check(database.raw)
        database.prove_writable()
    except BaseException:
        database.close()
        raise
    return database
