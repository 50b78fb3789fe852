"""Every table, one module an area. Importing this package gives the whole shape (``metadata``).

A table stands for one kind of value of the domain: same fields, same names, same order. Columns mean the
same on SQLite and PostgreSQL: text, integers (minutes of a day, UTC milliseconds), ISO dates in text.
"""

from coordinator.db.schema import agenda, area, events, hands_on, office, roster, training, venue
from coordinator.db.schema.columns import kinds, metadata, table_of

__all__ = [
    "agenda",
    "area",
    "events",
    "hands_on",
    "kinds",
    "metadata",
    "office",
    "roster",
    "table_of",
    "training",
    "venue",
]
