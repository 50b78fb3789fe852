"""In which order the rows of a table came, whoever wrote them: SQLite counts them by itself."""

import sqlalchemy as sa

NEWEST_EVENT = "SELECT max(rowid) FROM events"
"""The number of the event that came last."""
ARRIVAL: sa.ColumnElement[int] = sa.literal_column("rowid", sa.Integer)
"""Rises by one from row to row in a table that nothing is deleted from; where to read on from."""
