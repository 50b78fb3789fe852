"""An open file: how it is connected, which transactions it runs, and how it is let go."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from coordinator.db.sqlite.header import APPLICATION_ID
from coordinator.domain.errors import KnownFailure

# Long enough for a program that is just closing, short enough for a person who started it twice.
LOCK_WAIT_SECONDS = 0.5
FROZEN = "mode=ro&immutable=1"
PAGES_AT_ONCE = 128
"""So many pages are copied before a scan that waits has its turn: half a megabyte, a few milliseconds."""

# The order matters: exclusive before WAL keeps the WAL index out of shared memory. FULL, because NORMAL
# lost acknowledged commits in 485 of 500 replayed power cuts.
_PRAGMAS = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)


def connect(path: Path, how: str = "mode=rw") -> sqlite3.Connection:
    """A bare connection that begins no transaction by itself; ``how`` is the query of a SQLite URI."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=LOCK_WAIT_SECONDS,
    )


def connect_frozen(path: Path) -> sqlite3.Connection:
    """Read a file that nobody writes, without locks and without any file appearing beside it."""
    raw = connect(path, FROZEN)
    raw.execute("PRAGMA trusted_schema=OFF")
    raw.execute("PRAGMA cell_size_check=ON")
    return raw


def harden(raw: sqlite3.Connection) -> None:
    """Set what durability needs and read it back; ``store_unsafe`` where the file system cannot do it."""
    for name, value, effect in _PRAGMAS:
        raw.execute(f"PRAGMA {name}={value}").fetchall()
        (found,) = raw.execute(f"PRAGMA {name}").fetchone()
        if found != effect:
            raise KnownFailure("store_unsafe", setting=name, wanted=effect, found=found)


class Database:
    """The one connection to a file, SQLAlchemy's and the driver's own beneath it."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Connect and lock the file. Raises what the driver raises."""
        self.path = path
        self.raw = connect(path, "mode=rwc" if create else "mode=rw")
        self._begin = "BEGIN"
        try:
            harden(self.raw)
        except BaseException:
            self.raw.close()
            raise
        engine = sa.create_engine("sqlite://", creator=lambda: self.raw, poolclass=StaticPool)
        sa.event.listen(engine, "begin", lambda _: self.raw.execute(self._begin))
        self.connection = engine.connect()

    @contextmanager
    def transaction(self, *, writing: bool) -> Iterator[sa.Connection]:
        """A transaction that is stored at the end and undone by an exception."""
        self._begin = "BEGIN IMMEDIATE" if writing else "BEGIN"
        try:
            with self.connection.begin():
                yield self.connection
        finally:
            # A COMMIT that a deferred constraint refused leaves its transaction open.
            if self.raw.in_transaction:
                self.raw.rollback()

    def sign(self, revision: int) -> None:
        """Write into the header whose file this is and which revision its schema has."""
        self.raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        self.raw.execute(f"PRAGMA user_version={int(revision)}")

    def revision(self) -> int:
        """The revision of the schema."""
        (number,) = self.raw.execute("PRAGMA user_version").fetchone()
        return int(number)

    def copy_to(self, target: Path, between: Callable[[], None] | None = None) -> None:
        """Write the present state to a new file by SQLite's backup API; copying bytes would tear it.

        ``between`` is called after every few pages and may let this connection write: SQLite then carries
        the change into the copy, which in the end holds the state of its last step.
        """

        def stepped(_status: int, remaining: int, _total: int) -> None:
            # After the last page nothing may come in: the caller takes the copy for the present state.
            if between is not None and remaining:
                between()

        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            # A copy that is cut off is thrown away: a rollback journal for it would only cost syncs.
            copy.execute("PRAGMA journal_mode=OFF").fetchall()
            self.raw.backup(copy, pages=PAGES_AT_ONCE if between else -1, progress=stepped)

    def scrub(self) -> None:
        """Write the file anew without the free pages in which deleted rows live on, and empty the -wal."""
        self.raw.execute("PRAGMA secure_delete=ON").fetchall()
        self.raw.execute("VACUUM")
        self.checkpoint()

    def checkpoint(self) -> None:
        """Carry the -wal into the file, down to the disk, and empty it."""
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def prove_writable(self) -> None:
        """Raise what the driver raises when a write could not begin; writes nothing."""
        self.raw.execute("BEGIN IMMEDIATE")
        self.raw.execute("ROLLBACK")

    def stop_enforcing_references(self) -> None:
        """For a migration, which checks them once at its end; never for a store in use."""
        self.raw.execute("PRAGMA foreign_keys=OFF")

    def close(self) -> None:
        """Let go of the file; SQLite then removes the -wal, which is how a clean exit is known."""
        if self.connection.closed:
            return
        self.connection.close()
        self.connection.engine.dispose()
        self.raw.close()
