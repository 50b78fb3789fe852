"""The shape as SQL: what makes an empty store."""

from functools import cache

import sqlalchemy as sa

from coordinator.db.schema import metadata


@cache
def statements() -> tuple[str, ...]:
    """Written once in a process: SQLAlchemy takes five times as long over it as SQLite over doing it."""
    written: list[str] = []

    def write(statement: sa.ExecutableDDLElement, *_: object) -> None:
        written.append(str(statement.compile(dialect=engine.dialect)))

    engine = sa.create_mock_engine("sqlite://", write)
    metadata.create_all(engine, checkfirst=False)
    return tuple(written)
