"""Make the golden store of this release: one value of every kind, kept so that later releases open it.

    python tools/make_golden.py

Writes ``tests/golden/revision-<n>.sqlite.gz`` and beside it the rows as JSON. Run once for each revision, at
its release, and never again for an older one: its worth is that this very program wrote it.
"""

import gzip
import json
import tempfile
import types
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import sqlalchemy as sa

from coordinator.db.migrations import HEAD
from coordinator.db.schema import kinds
from coordinator.db.store import open_store
from coordinator.domain.edit import Entity

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"


def golden_values() -> tuple[Entity, ...]:
    """One value of every kind; each names the one value of the kinds that it refers to."""
    return tuple(_value(kind, table) for kind, table in kinds().items())


def _value(kind: type[Entity], table: sa.Table) -> Entity:
    hints = get_type_hints(kind)
    return kind(**{field.name: _field(table, field.name, hints[field.name]) for field in fields(kind)})  # type: ignore[arg-type]


def _field(table: sa.Table, name: str, hint: Any) -> object:
    if name == "id":
        return f"{table.name}-1"
    reference = next(iter(table.c[name].foreign_keys), None)
    if reference is not None:
        target = reference.column.table
        return None if target is table else f"{target.name}-1"
    return _sample(name, hint)


def _sample(name: str, hint: Any) -> object:
    if get_origin(hint) is types.UnionType:
        hint = next(part for part in get_args(hint) if part is not types.NoneType)
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    samples: dict[type, object] = {
        str: f"{name} 堃𤧟",
        int: 7,
        bool: True,
        date: date(2023, 8, 7),
    }
    return samples[hint]


def rows(values: tuple[Entity, ...]) -> dict[str, dict[str, object]]:
    """Table -> its one row, as JSON has it."""
    names = {kind: table.name for kind, table in kinds().items()}
    return {
        names[type(value)]: {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type]
        for value in values
    }


def main() -> None:
    """Write the store of the newest revision and its rows."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    target = GOLDEN / f"revision-{HEAD}.sqlite.gz"
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "golden.sqlite")
        with store.write() as writer:
            writer.insert(golden_values())
        store.close()
        target.write_bytes(gzip.compress(store.location.read_bytes(), mtime=0))
    text = json.dumps(rows(golden_values()), ensure_ascii=False, indent=1, default=str)
    target.with_name(f"revision-{HEAD}.json").write_text(text + "\n", encoding="utf-8")
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
