"""Reading and writing values inside one transaction; the store opens it, nobody else commits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from itertools import chain, starmap
from operator import attrgetter
from typing import Any, TypeVar

import sqlalchemy as sa

from coordinator.db.changes import Changes
from coordinator.db.schema import table_of
from coordinator.domain.edit import Entity
from coordinator.domain.errors import Stale
from coordinator.domain.events.record import Event, EventText

E = TypeVar("E", bound=Entity)
CHUNK = 5_000
"""So many values go to the driver at once: the rows made for it are as large as what they are made of."""


class Reader:
    """A read transaction: statements in, frozen values out."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def rows(self, statement: sa.Select[Any]) -> Sequence[Any]:
        """The rows of a SELECT, for queries that join or count."""
        return self._connection.execute(statement).all()

    def number(self, statement: str) -> int:
        """The one number a constant statement finds, 0 where none: for what is asked at every scan."""
        return int(self._connection.exec_driver_sql(statement).scalar_one() or 0)

    def all(self, kind: type[E], *where: sa.ColumnElement[bool], order: Sequence[Any] = ()) -> tuple[E, ...]:
        """Every value of ``kind`` that satisfies ``where``; by key (age) unless ``order`` is given."""
        table = table_of(kind)
        return self._made(kind, sa.select(table).where(*where).order_by(*(order or [table.c.id])))

    def unordered(self, kind: type[E], *where: sa.ColumnElement[bool]) -> tuple[E, ...]:
        """Like ``all`` in whatever order: sorting 400,000 values takes as long as a third of reading them."""
        return self._made(kind, sa.select(table_of(kind)).where(*where))

    def parts(self, statement: sa.Select[Any]) -> Iterator[Any]:
        """The rows of a SELECT, never all of them at once beside what is made of them."""
        return chain.from_iterable(self._connection.execute(statement).partitions(CHUNK))

    def _made(self, kind: type[E], statement: sa.Select[Any]) -> tuple[E, ...]:
        return tuple(starmap(kind, self.parts(statement)))

    def get(self, kind: type[E], key: str) -> E | None:
        """The value with this key, or None."""
        table = table_of(kind)
        row = self._connection.execute(sa.select(table).where(table.c.id == key)).one_or_none()
        return None if row is None else kind(*row)

    def count(self, kind: type[Entity], *where: sa.ColumnElement[bool]) -> int:
        """How many values of ``kind`` satisfy ``where``."""
        statement = sa.select(sa.func.count()).select_from(table_of(kind)).where(*where)
        return self._connection.execute(statement).scalar_one()


class Writer(Reader):
    """A write transaction; it remembers what it touched.

    Changing and deleting are compare-and-swap: the old value stands in the WHERE, all columns of it.
    """

    def __init__(self, connection: sa.Connection) -> None:
        super().__init__(connection)
        self._touched: set[tuple[str, str]] = set()
        self.recorded: list[Event | EventText] = []
        """The events that were added, and their texts: what the journal is told after the commit."""

    @property
    def changes(self) -> Changes:
        """What was written so far."""
        return Changes.of(self._touched)

    def insert(self, entities: Iterable[Entity]) -> None:
        """Add values."""
        for table, group in _by_table(entities):
            for some in _chunks(group):
                if type(some[0]) is Event:
                    self._insert_plain(table, some)
                else:
                    self._connection.execute(_insertion(table), [_row(e) for e in some])
            self._touched.update((table.name, e.id) for e in group)
            self.recorded += [e for e in group if isinstance(e, Event | EventText)]

    def _insert_plain(self, table: sa.Table, group: list[Entity]) -> None:
        """Events come by the hundred thousand, and no column of theirs is translated on its way."""
        statement, names = _plain_insertion(table, self._connection.dialect)
        self._connection.exec_driver_sql(statement, [names(entity) for entity in group])

    def update(self, pairs: Iterable[tuple[Entity, Entity]]) -> None:
        """Put each second value in the place of the first; ``Stale`` if that is not what is stored."""
        changed = {before: after for before, after in pairs if before != after}
        for table, group in _by_table(changed):
            new = {c.name: sa.bindparam(f"new_{c.name}", type_=c.type) for c in table.columns}
            statement = sa.update(table).where(*_still(table)).values(new)
            for some in _chunks(group):
                rows = [_row(before, "old_") | _row(changed[before], "new_") for before in some]
                self._swap(table, statement, rows, some)

    def delete(self, entities: Iterable[Entity]) -> None:
        """Remove values; ``Stale`` if one of them is not what is stored."""
        for table, group in _by_table(entities):
            for some in _chunks(group):
                rows = [_row(e, "old_") for e in some]
                self._swap(table, sa.delete(table).where(*_still(table)), rows, some)

    def _swap(
        self,
        table: sa.Table,
        statement: sa.Update | sa.Delete,
        rows: list[dict[str, object]],
        group: list[Entity],
    ) -> None:
        done = self._connection.execute(statement, rows).rowcount
        if done != len(group):
            stored = set(self.all(type(group[0])))
            raise Stale(table.name, next((e.id for e in group if e not in stored), group[0].id))
        self._touched.update((table.name, e.id) for e in group)


@cache
def _insertion(table: sa.Table) -> sa.Insert:
    """One statement a table: SQLAlchemy then knows what it compiled without looking at it again."""
    return sa.insert(table)


@cache
def _plain_insertion(
    table: sa.Table, dialect: sa.Dialect
) -> tuple[str, Callable[[Entity], tuple[object, ...]]]:
    """The statement as the driver takes it, and what makes its values of an entity, in its order."""
    compiled = sa.insert(table).compile(dialect=dialect)
    return str(compiled), attrgetter(*(compiled.positiontup or ()))


@cache
def _names(kind: type[Entity]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))  # type: ignore[arg-type]


def _row(entity: Entity, prefix: str = "") -> dict[str, object]:
    return {prefix + name: getattr(entity, name) for name in _names(type(entity))}


def _still(table: sa.Table) -> list[sa.ColumnElement[bool]]:
    """Conditions that a row still is the old value; NULL equals NULL here."""
    return [c.is_not_distinct_from(sa.bindparam(f"old_{c.name}", type_=c.type)) for c in table.columns]


def _chunks(group: list[Entity]) -> Iterator[list[Entity]]:
    return (group[start : start + CHUNK] for start in range(0, len(group), CHUNK))


def _by_table(entities: Iterable[Entity]) -> list[tuple[sa.Table, list[Entity]]]:
    groups: dict[type[Entity], list[Entity]] = {}
    for entity in entities:
        groups.setdefault(type(entity), []).append(entity)
    return [(table_of(kind), group) for kind, group in groups.items()]
