"""In which order the rows of a table came, whoever wrote them: SQLite counts them by itself."""

import sqlalchemy as sa

ARRIVAL: sa.ColumnElement[int] = sa.literal_column("rowid", sa.Integer)
"""Rises from row to row in a table that nothing is deleted from; a place to read on from, never shown."""
