"""Whether the pages of a file hang together, and whether two files hold the same rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

from coordinator.db.sqlite.database import FROZEN, connect_frozen
from coordinator.domain.errors import KnownFailure

CACHE_KIB = 65_536
"""Each row is looked up in every index: with the 2 MB of SQLite each page would be read many times."""


def check_pages(raw: sqlite3.Connection) -> None:
    """Raise ``store_damaged`` when pages do not hang together; enough after a clean exit."""
    _answers_ok(raw, "quick_check(1)")


def check_thoroughly(raw: sqlite3.Connection) -> None:
    """Raise ``store_damaged`` also when an index or a reference is wrong; for what a crash left."""
    raw.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    _answers_ok(raw, "integrity_check(1)")
    check_references(raw)


def _answers_ok(raw: sqlite3.Connection, pragma: str) -> None:
    (answer,) = raw.execute(f"PRAGMA {pragma}").fetchone()
    if answer != "ok":
        raise KnownFailure("store_damaged", detail=answer)


def check_references(raw: sqlite3.Connection) -> None:
    """Raise ``store_damaged`` when a row names another that does not exist."""
    row = raw.execute("PRAGMA foreign_key_check").fetchone()
    if row is not None:
        raise KnownFailure("store_damaged", detail=f"a row of {row[0]} names a missing row of {row[2]}")


def tables(raw: sqlite3.Connection, schema: str = "main") -> frozenset[str]:
    """The tables of a file or of one attached to it."""
    found = raw.execute("SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table'", (schema,))
    return frozenset(name for (name,) in found if not name.startswith("sqlite_"))


def losses(old: Path, new: Path, *, rewritten: frozenset[str], resized: frozenset[str]) -> list[str]:
    """Which tables of ``old`` do not stand in ``new`` row by row, as ``table: what``.

    A table in ``rewritten`` may hold other values, one in ``resized`` another number of rows as well.
    """
    with closing(connect_frozen(new)) as raw:
        raw.execute("ATTACH ? AS old", (f"{old.absolute().as_uri()}?{FROZEN}",))
        there = tables(raw)
        found = []
        for table in sorted(tables(raw, "old") - resized):
            if table not in there:
                found.append(f"{table}: gone")
            elif _count(raw, "old", table) != _count(raw, "main", table):
                found.append(f"{table}: rows")
            elif table not in rewritten and _differ(raw, table):
                found.append(f"{table}: values")
        return found


def lost_triggers(old: Path, new: Path) -> list[str]:
    """Triggers of ``old`` that ``new`` lacks, as ``table: what``: a table made anew is without them."""
    with closing(connect_frozen(old)) as before, closing(connect_frozen(new)) as after:
        found = _triggers(before) - _triggers(after)
    return sorted({f"{table}: a trigger is gone" for table, _ in found})


def _triggers(raw: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = raw.execute("SELECT tbl_name, name FROM sqlite_schema WHERE type = 'trigger'")
    return {(table, name) for table, name in rows}


def _count(raw: sqlite3.Connection, schema: str, table: str) -> int:
    (count,) = raw.execute(f'SELECT count(*) FROM {schema}."{table}"').fetchone()  # noqa: S608  a known shape
    return int(count)


def _differ(raw: sqlite3.Connection, table: str) -> bool:
    """Whether the columns that both have hold other values; with equal counts and keys one way is enough."""
    shared = sorted(_columns(raw, "old", table) & _columns(raw, "main", table))
    both = ", ".join(f'"{name}"' for name in shared)
    statement = f'SELECT {both} FROM old."{table}" EXCEPT SELECT {both} FROM main."{table}"'  # noqa: S608
    return raw.execute(statement).fetchone() is not None


def _columns(raw: sqlite3.Connection, schema: str, table: str) -> frozenset[str]:
    rows = raw.execute("SELECT name FROM pragma_table_info(?, ?)", (table, schema))
    return frozenset(name for (name,) in rows)
