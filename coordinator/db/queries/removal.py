"""What else goes when something is removed, read off the references of the schema."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from coordinator.db.schema import kinds, table_of
from coordinator.db.session import Reader
from coordinator.domain.edit import Edit, Entity

CHUNK = 500


def removal(reader: Reader, *entities: Entity) -> Edit:
    """The edit that removes ``entities`` with everything that cannot stand without them.

    Optional references to them are emptied. The edit holds every value, so its reverse brings all back.
    """
    doomed: dict[tuple[type[Entity], str], Entity] = {(type(e), e.id): e for e in entities}
    loosened: dict[tuple[type[Entity], str], tuple[Entity, Entity]] = {}
    fresh = list(entities)
    while fresh:
        found = [hit for e in _by_kind(fresh) for hit in _dependents(reader, *e)]
        fresh = []
        for child, column, goes_along in found:
            key = (type(child), child.id)
            if key in doomed:
                continue
            if goes_along:
                doomed[key] = child
                fresh.append(child)
            else:
                stored, changed = loosened.get(key, (child, child))
                loosened[key] = (stored, _emptied(changed, column))
    kept = [pair for key, pair in loosened.items() if key not in doomed]
    return Edit((*doomed.values(), *(stored for stored, _ in kept)), tuple(changed for _, changed in kept))


def _emptied(entity: Any, column: str) -> Entity:
    changed: Entity = replace(entity, **{column: None})
    return changed


def _by_kind(entities: list[Entity]) -> list[tuple[type[Entity], list[str]]]:
    groups: dict[type[Entity], list[str]] = {}
    for entity in entities:
        groups.setdefault(type(entity), []).append(entity.id)
    return list(groups.items())


def _dependents(reader: Reader, parent: type[Entity], ids: list[str]) -> list[tuple[Entity, str, bool]]:
    """Values that name one of ``ids``: (value, naming column, whether it goes along)."""
    target = table_of(parent)
    hits: list[tuple[Entity, str, bool]] = []
    for kind, table in kinds().items():
        for column in table.columns:
            if _names(column, target):
                for some in _chunks(ids):
                    rows = reader.all(kind, sa.and_(column.in_(some)))
                    hits += [(row, column.name, column.info["goes_along"]) for row in rows]
    return hits


def _names(column: sa.Column[Any], target: sa.Table) -> bool:
    """Whether values of a column are keys of ``target``: by a foreign key, or said without one."""
    return column.info.get("of") == target.name or any(
        reference.column.table is target for reference in column.foreign_keys
    )


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
