"""The real program with ``synchronous=NORMAL``: to show that a power cut then takes what was promised."""

import sys

from coordinator.__main__ import main
from coordinator.db.sqlite import database

lax = [
    ("synchronous", "NORMAL", 1) if name == "synchronous" else (name, value, effect)
    for name, value, effect in database._PRAGMAS
]
setattr(database, "_PRAGMAS", tuple(lax))  # noqa: B010  its type is that of the safe ones

if __name__ == "__main__":
    sys.exit(main())
