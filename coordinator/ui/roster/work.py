"""The long work of the page, off the GUI thread: reading a file, storing an import, writing an Excel file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.geo import load_areas
from coordinator.documents.outgoing import written_aside
from coordinator.documents.roster_file import (
    RosterFile,
    directory_of,
    find_roster,
    read_roster_file,
    training_days,
)
from coordinator.documents.spreadsheet import write_roster
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress
from coordinator.services.edits import apply_edit
from coordinator.services.sheets import record_export
from coordinator.ui.context import Store

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Stored:
    """An import that is in the store, with the edit that takes it back when reversed."""

    name: str
    people: int
    edit: Edit


def read_file(progress: Progress, path: Path, plan: Plan, schools: Sequence[SchoolLine]) -> RosterFile:
    """Understand a file; nothing is stored. Raises ``CodedError`` and lets ``Cancelled`` pass."""
    return read_roster_file(path, plan, schools, progress)


def read_cells(
    name: str, cells: Cells, headings: Sequence[str], plan: Plan, schools: Sequence[SchoolLine]
) -> RosterFile:
    """Understand cells of the clipboard like a file.

    Cells without column names are taken for ``headings``, those of the table they are pasted into; the
    heading then counts as row 1. Raises ``RuleError``.
    """
    rows = tuple(tuple(row) for row in cells)
    days, directory = training_days(plan), directory_of(plan, schools)
    try:
        return find_roster(name, _table(rows), days, directory)
    except RuleError as refusal:
        if refusal.code != "roster_no_header":
            raise
    return find_roster(name, _table((tuple(headings), *rows)), days, directory)


def store_import(progress: Progress, store: Store, name: str, people: int, edit: Edit) -> Stored:
    """Back the store up, then apply ``edit`` in one transaction; cancelled in time it is rolled back."""
    progress(0, 1)
    store.backup("import")
    with store.write() as writer:
        apply_edit(writer, edit)
        progress(1, 1)
    return Stored(name, people, edit)


def export(
    progress: Progress, store: Store, target: Path, plan: Plan, roster: Sequence[RosterEntry], at_ms: int
) -> Path:
    """Write the roster as xlsx and note it in the log of exports; failed or cancelled, neither is there."""
    with written_aside([target]) as parts:
        write_roster(parts[target], plan, roster, load_areas()[1], progress)
        with store.write() as writer:
            record_export(writer, at_ms, "roster", plan.training.id, plan.training.slug, len(roster))
    return target


def _table(rows: tuple[tuple[str, ...], ...]) -> RawTable:
    return RawTable("tsv", "utf-8", "\t", (Sheet("", hidden=False, rows=rows),))
