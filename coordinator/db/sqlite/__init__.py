"""Everything that is true of SQLite only: the file's header, its connection, checks, shape and copies."""

from coordinator.db.sqlite.checks import (
    check_pages,
    check_references,
    check_thoroughly,
    losses,
    lost_triggers,
)
from coordinator.db.sqlite.database import Database, connect, connect_frozen, harden
from coordinator.db.sqlite.header import APPLICATION_ID, MAGIC, Header, read_header
from coordinator.db.sqlite.shape import fingerprint, shape_of

__all__ = [
    "APPLICATION_ID",
    "MAGIC",
    "Database",
    "Header",
    "check_pages",
    "check_references",
    "check_thoroughly",
    "connect",
    "connect_frozen",
    "fingerprint",
    "harden",
    "losses",
    "lost_triggers",
    "read_header",
    "shape_of",
]
