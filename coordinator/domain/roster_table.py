"""The table a roster stands in: its rows of cells, and what a workbook says about them beside the text."""

from collections.abc import Sequence
from dataclasses import dataclass

Cells = Sequence[str]

#: Top, left, bottom and right of a merged range, from 0, bottom and right included.
Merged = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What stands beside the cells: merged ranges, hidden rows and columns, formulas without a value.

    All places are from 0; text files have none of these. ``far_rows`` have cells so far below the table that
    they were not read.
    """

    merged: tuple[Merged, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    blank_formulas: frozenset[tuple[int, int]] = frozenset()
    far_rows: tuple[int, ...] = ()


NO_FACTS = SheetFacts()
