"""Cells of Excel over those of this table: each finds its place, and what cannot stand is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.rows import Column
from coordinator.ui.roster.edits import Known
from coordinator.ui.roster.entry_edits import typed_entry

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A pasted cell that cannot stand: whose, in which column, its text, and why (None: read only)."""

    name: str
    column: str
    text: str
    error: RuleError | None


@dataclass(frozen=True, slots=True)
class Pasted:
    """People before and after a block of cells was put over theirs, and the cells that were refused."""

    before: tuple[RosterEntry, ...]
    after: tuple[RosterEntry, ...]
    refused: tuple[Refusal, ...]


def paste_over(
    lines: Sequence[RosterLine], columns: Sequence[Column[RosterLine]], cells: Cells, known: Known
) -> Pasted:
    """``cells`` over these lines, from the first of these columns on; one row of cells goes over every line.

    What cannot stand is left out and told: the rest is good.
    """
    if len(cells) == 1:
        cells = [cells[0]] * len(lines)
    before: list[RosterEntry] = []
    after: list[RosterEntry] = []
    refused: list[Refusal] = []
    for line, texts in zip(lines, cells, strict=False):
        entry = line.entry
        for column, text in zip(columns, texts, strict=False):
            if text == column.value(line):
                continue
            if not column.editable:
                refused.append(Refusal(entry.person.name, column.title, text, None))
                continue
            try:
                entry = typed_entry(entry, column.name, text, known)
            except RuleError as error:
                refused.append(Refusal(entry.person.name, column.title, text, error))
        before.append(line.entry)
        after.append(entry)
    return Pasted(tuple(before), tuple(after), tuple(refused))


def goes_over(cells: Cells, selected: int, headings: frozenset[str]) -> bool:
    """Whether pasted cells are values for the selected people, and not rows of more people.

    Several people must be selected, and as many rows be pasted, or a single one for all of them; column
    names on top tell of a list.
    """
    if selected < 2 or len(cells) not in (1, selected):
        return False
    return sum(text.strip() in headings for text in cells[0]) < 2
