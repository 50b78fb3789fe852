"""A foreign table as plain strings: what was in the file, before anyone says what it means."""

from dataclasses import dataclass

Row = tuple[str, ...]
Merged = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; row 1 of the file is ``rows[0]``. Rows end at their last cell that is not empty.

    ``merged`` has top, left, bottom and right of each merged range, from 0, bottom and right included.
    ``hidden_rows`` and ``hidden_columns`` are places from 0; ``blank_formulas`` are cells (row, column) of a
    formula that carries no value.
    """

    name: str
    hidden: bool
    rows: tuple[Row, ...]
    merged: tuple[Merged, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    blank_formulas: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class RawTable:
    """A whole file. ``kind`` is xlsx, xls, ods, csv or tsv, found by content.

    ``encoding`` is a Python codec name and ``delimiter`` one character, both None for workbooks. Cells are
    text as written: whole numbers without ``.0``, dates as ISO, errors as empty text; neither normalised
    nor stripped.
    """

    kind: str
    encoding: str | None
    delimiter: str | None
    sheets: tuple[Sheet, ...]
