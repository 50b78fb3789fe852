"""The column types all tables use, and the register of which table holds which kind of value."""

from datetime import date
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator

from coordinator.domain.edit import Entity

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_tables: dict[type[Entity], sa.Table] = {}


class IsoDate(TypeDecorator[date]):
    """A date as ISO text: the same bytes in every database, and sorted as it stands."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Word(TypeDecorator[StrEnum]):
    """A word of a ``StrEnum`` as text."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: sa.Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> bool | None:
        return None if value is None else bool(value)


def key() -> sa.Column[str]:
    """The primary key ``id``."""
    return sa.Column("id", sa.Text, primary_key=True, nullable=False)


def text(name: str, **options: Any) -> sa.Column[str]:
    """Text that is never NULL; empty when nothing was said."""
    return sa.Column(name, sa.Text, nullable=False, **options)


def number(name: str, *, optional: bool = False) -> sa.Column[int]:
    """A whole number; with ``optional`` it may be unknown."""
    return sa.Column(name, sa.Integer, nullable=optional)


def owner(name: str, target: str, *, optional: bool = False, owns: bool = False) -> sa.Column[str]:
    """A reference to the key of ``target``, indexed; deleting the target while it is named is refused.

    Checked at the commit, so that an edit may write its values in any order. When the target is
    removed, an ``optional`` reference is emptied, every other one (and one with ``owns``) goes with it:
    ``db.queries.removal`` reads this off the columns.
    """
    reference = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    goes_along = owns or not optional
    return sa.Column(name, sa.Text, reference, nullable=optional, index=True, info={"goes_along": goes_along})


def table(kind: type[Entity], name: str, *parts: SchemaItem) -> sa.Table:
    """Declare the table of ``kind``, STRICT on SQLite so that text stays text."""
    made = sa.Table(name, metadata, *parts, sqlite_strict=True)
    _tables[kind] = made
    return made


def table_of(kind: type[Entity]) -> sa.Table:
    """The table that holds values of ``kind``."""
    return _tables[kind]


def kinds() -> dict[type[Entity], sa.Table]:
    """Every kind of value that is stored, with its table."""
    return dict(_tables)
