"""Reading what was imported: the lists a training was fed with, what they said, and what they lost."""

from collections import defaultdict
from dataclasses import dataclass

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.remembered import Remembered
from coordinator.domain.roster_source import RejectedRow, RosterImport, SourceRow


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """An import that still speaks for people: ``sources`` are never empty."""

    roster_import: RosterImport
    sources: tuple[SourceRow, ...]

    @property
    def id(self) -> str:
        """The key of the import."""
        return self.roster_import.id


def read_earlier(reader: Reader, training_id: str) -> tuple[EarlierImport, ...]:
    """The lists of a training that people on the roster come from, newest first; two statements."""
    imports, sources = table_of(RosterImport), table_of(SourceRow)
    lists = reader.all(RosterImport, imports.c.training_id == training_id)
    mine = sa.select(imports.c.id).where(imports.c.training_id == training_id).scalar_subquery()
    of_list: dict[str, list[SourceRow]] = defaultdict(list)
    for source in reader.all(SourceRow, sources.c.import_id.in_(mine)):
        of_list[source.import_id].append(source)
    newest_first = sorted(lists, key=lambda one: (one.at_ms, one.id), reverse=True)
    return tuple(EarlierImport(one, tuple(of_list[one.id])) for one in newest_first if one.id in of_list)


def read_history(reader: Reader, training_id: str) -> tuple[RosterImport, ...]:
    """Every import of a training, newest first."""
    table = table_of(RosterImport)
    order = [table.c.at_ms.desc(), table.c.id.desc()]
    return reader.all(RosterImport, table.c.training_id == training_id, order=order)


def read_rejected(reader: Reader, import_id: str) -> tuple[RejectedRow, ...]:
    """The rows that an import could not store, in the order of the file."""
    table = table_of(RejectedRow)
    return reader.all(RejectedRow, table.c.import_id == import_id, order=[table.c.row, table.c.id])


def read_remembered(reader: Reader) -> tuple[Remembered, ...]:
    """Every answer that was given about files, by question and what was written."""
    table = table_of(Remembered)
    return reader.all(Remembered, order=[table.c.question, table.c.key])
