"""A foreign table as plain strings: what was in the file, before anyone says what it means."""

from dataclasses import dataclass

Row = tuple[str, ...]
Merged = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; row 1 of the file is ``rows[0]``. Rows end at their last cell that is not empty.

    ``merged`` has top, left, bottom and right of each merged range, from 0, bottom and right included.
    ``hidden_rows`` and ``hidden_columns`` are places from 0; ``blank_formulas`` are cells (row, column) of a
    formula that carries no value. ``far_cells`` were left out: they stand more than ``bounds.MAX_GAP`` blank
    rows below the table (the first few are named).
    """

    name: str
    hidden: bool
    rows: tuple[Row, ...]
    merged: tuple[Merged, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    blank_formulas: frozenset[tuple[int, int]] = frozenset()
    far_cells: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class RawTable:
    """A whole file. ``kind`` is xlsx, xls, ods, html, xml, csv or tsv, found by content.

    ``encoding`` is a name of ``encodings.CODECS``, None for most workbooks; ``delimiter`` is one character of
    csv and tsv, else None. ``alternatives`` are other encodings that hold for the bytes and say another text;
    ``read_table(path, encoding=...)`` reads in one of them. ``newline`` of csv and tsv is CRLF, LF or CR;
    ``marked`` when the bytes begin with a byte order mark. Cells are text as written: whole numbers without
    ``.0``, dates as ISO, errors as empty text; neither normalised nor stripped.
    """

    kind: str
    encoding: str | None
    delimiter: str | None
    sheets: tuple[Sheet, ...]
    alternatives: tuple[str, ...] = ()
    newline: str = ""
    marked: bool = False
