"""Puts a letter together from what a parser meets, and stops when it grows past its bounds."""

import re
from dataclasses import dataclass, field

from coordinator.documents.letter.bounds import (
    MAX_CELL_CHARS,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_DEPTH,
    MAX_LINES,
    MAX_PARTS,
    MAX_ROWS,
    MAX_TEXT_CHARS,
)
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Cell, Letter, Line, Row, Table

_ABOVE, _LEFT = Cell(above=True), Cell(left=True)
# More than two spaces say no more than two; the patterns that look for times would try each of thousands.
_WIDE_GAP = re.compile(r"\s{3,}")


@dataclass(slots=True)
class _OpenCell:
    lines: list[Line] = field(default_factory=list)
    characters: int = 0
    columns: int = 1
    rows: int = 1
    above: bool = False


@dataclass(slots=True)
class _OpenTable:
    rows: list[Row] = field(default_factory=list)
    row: list[Cell] | None = None
    cell: _OpenCell | None = None
    # Column -> how many rows below are still covered by the cell above.
    hanging: dict[int, int] = field(default_factory=dict)


class Builder:
    """Lines go into the open cell, else between the tables; a table inside a cell becomes lines of it."""

    def __init__(self) -> None:
        self._parts: list[Line | Table] = []
        self._table: _OpenTable | None = None
        self._inner = 0
        self._counts = {"rows": 0, "cells": 0, "lines": 0, "characters": 0}

    def add_line(self, text: str, depth: int = 0, bullet: str = "") -> None:
        """A paragraph or a line of the open cell; empty ones say nothing, wide gaps become narrow."""
        text = _WIDE_GAP.sub("  ", text)
        if not text.strip():
            return
        self._count("lines", 1, MAX_LINES)
        self._count("characters", len(text), MAX_TEXT_CHARS)
        line = Line(text.strip(), min(depth, MAX_DEPTH), bullet.strip())
        if self._table is None:
            if len(self._parts) >= MAX_PARTS:
                raise RuleError("letter_too_much", what="lines", limit=MAX_PARTS)
            self._parts.append(line)
            _check_length(len(line.text))
        elif self._table.cell is not None:
            self._table.cell.characters += len(line.text)
            _check_length(self._table.cell.characters)
            self._table.cell.lines.append(line)

    def begin_table(self) -> None:
        """A table begins; inside an open one it only counts."""
        if self._table is None:
            self._table = _OpenTable()
        else:
            self._inner += 1

    def end_table(self) -> None:
        """The table is complete."""
        if self._inner:
            self._inner -= 1
            return
        table = self._table
        if table is None:
            return
        self.end_row()
        self._table = None
        if table.rows:
            self._parts.append(Table(tuple(table.rows)))

    def begin_row(self) -> None:
        """A row of the outermost table begins."""
        table = self._table
        if table is None or self._inner:
            return
        self.end_row()
        self._count("rows", 1, MAX_ROWS)
        table.row = []

    def end_row(self) -> None:
        """The row is complete; cells that hang down to its right end are put in."""
        table = self._table
        if table is None or self._inner or table.row is None:
            return
        self.end_cell()
        self._hang(table)
        table.rows.append(tuple(table.row))
        table.row = None

    def begin_cell(self, *, columns: int = 1, rows: int = 1, above: bool = False) -> None:
        """A cell that covers so many columns and rows; ``above`` is one that continues the cell above."""
        table = self._table
        if table is None or self._inner:
            return
        if table.row is None:
            self.begin_row()
        self.end_cell()
        self._hang(table)
        columns, rows = min(max(columns, 1), MAX_COLUMNS), min(max(rows, 1), MAX_ROWS)
        table.cell = _OpenCell(columns=columns, rows=rows, above=above)

    def cover_left(self) -> None:
        """The cell at the left covers one column more."""
        self.end_cell()
        table = self._table
        if table is not None and table.row and not self._inner:
            self._count("cells", 1, MAX_CELLS)
            if len(table.row) >= MAX_COLUMNS:
                raise RuleError("letter_too_much", what="columns", limit=MAX_COLUMNS)
            table.row.append(_LEFT)

    def end_cell(self) -> None:
        """The cell is complete; what it covers is said of its neighbours."""
        table = self._table
        if table is None or self._inner or table.cell is None or table.row is None:
            return
        cell, table.cell = table.cell, None
        at = len(table.row)
        self._count("cells", cell.columns, MAX_CELLS)
        if at + cell.columns > MAX_COLUMNS:
            raise RuleError("letter_too_much", what="columns", limit=MAX_COLUMNS)
        table.row.append(Cell(tuple(cell.lines), above=cell.above))
        table.row += [_LEFT] * (cell.columns - 1)
        if cell.rows > 1:
            table.hanging |= {at + n: cell.rows - 1 for n in range(cell.columns)}

    def letter(self, kind: str) -> Letter:
        """What was built; open ends are closed."""
        self._inner = 0
        self.end_table()
        return Letter(kind, tuple(self._parts))

    def _hang(self, table: _OpenTable) -> None:
        """Put in the places that the cells above cover."""
        row = table.row
        assert row is not None
        while (left := table.hanging.get(len(row), 0)) > 0:
            table.hanging[len(row)] = left - 1
            self._count("cells", 1, MAX_CELLS)
            row.append(_ABOVE)

    def _count(self, what: str, more: int, limit: int) -> None:
        self._counts[what] += more
        if self._counts[what] > limit:
            raise RuleError("letter_too_much", what=what, limit=limit)


def _check_length(characters: int) -> None:
    if characters > MAX_CELL_CHARS:
        raise RuleError("letter_too_much", what="characters", limit=MAX_CELL_CHARS)
