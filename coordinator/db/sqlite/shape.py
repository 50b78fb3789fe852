"""The shape of a file: which tables, indexes, triggers and views it holds, down to each constraint.

Only the text in ``sqlite_schema`` tells everything (``DEFERRABLE``, ``CHECK``, generated columns), and
reading it runs nothing. A file whose shape is not the one its revision had was changed by somebody else: a
trigger or a generated column would run inside our transactions, so it is refused before any row is read.
"""

import hashlib
import re
import sqlite3
from functools import lru_cache


def shape_of(raw: sqlite3.Connection) -> tuple[str, ...]:
    """One line for each object, sorted; equal for stores that behave equally, however they were made."""
    # As bytes: in a file that somebody made to trip us the text need not be text.
    rows = raw.execute(
        "SELECT CAST(type || ' ' || name AS BLOB), CAST(sql AS BLOB) FROM sqlite_schema WHERE sql IS NOT NULL"
    )
    return tuple(sorted(f"{_text(name)}: {_normal(_text(sql))}" for name, sql in rows))


def fingerprint(raw: sqlite3.Connection) -> str:
    """The shape as 64 hexadecimal digits."""
    return hashlib.sha256("\n".join(shape_of(raw)).encode(errors="surrogateescape")).hexdigest()


def _text(written: bytes) -> str:
    return written.decode(errors="surrogateescape")


@lru_cache(maxsize=512)
def _normal(sql: str) -> str:
    """Spaces and quotes evened out, definitions sorted: ALTER TABLE and batch mode leave other orders."""
    plain = re.sub(r"\s+", " ", sql.replace('"', "")).strip()
    plain = re.sub(r" ?([(),]) ?", r"\1", plain)
    head, opening, rest = plain.partition("(")
    body, _, tail = rest.rpartition(")")
    return f"{head}{opening}{'; '.join(sorted(_definitions(body)))}) {tail}" if opening else plain


def _definitions(body: str) -> list[str]:
    """The parts between the commas that stand in no parenthesis."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(body):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append(body[start:place])
            start = place + 1
    return [*parts, body[start:]]
