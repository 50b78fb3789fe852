"""The XML of Excel 2003, which old systems write under the name .xls; heard in one pass, no tree."""

import re

from coordinator.documents.tables.bounds import (
    MAX_BLANK_FORMULAS,
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_FAR_CELLS,
    MAX_GAP,
    MAX_MERGED,
    MAX_ROWS,
    MAX_SHEETS,
)
from coordinator.documents.tables.hearing import hear
from coordinator.documents.tables.parsed import Done, ParsedSheet, number_text
from coordinator.domain.errors import RuleError

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet "
_EXCEL = "urn:schemas-microsoft-com:office:excel "
_ONE = re.compile(r"[1-9]\d{0,8}")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)T(?:00:00:00(?:\.0+)?|(\d\d:\d\d:\d\d)(?:\.\d+)?)")
_DEEPEST = 100


def read_spreadsheet_xml(content: bytes, done: Done) -> list[ParsedSheet]:
    """The sheets of a workbook. Raises ``RuleError`` for what is damaged or too much."""
    reader = _Reader()
    hear(content, reader, "xml", done)
    return reader.sheets


class _Reader:
    """Hears the elements one by one; a sheet exists from its name on."""

    def __init__(self) -> None:
        self.sheets: list[ParsedSheet] = []
        self._rows: list[list[str]] = []
        self._row = self._next_row = self._column = self._next_column = 0
        self._cells: list[str] = []
        self._cell: dict[str, str] | None = None
        self._kind = ""
        self._text: list[str] | None = None
        self._visible: list[str] | None = None
        self._depth = 0

    def start(self, long_name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise RuleError("table_unsafe", why="nesting")
        begin = _BEGIN.get(long_name)
        if begin is not None:
            begin(self, {name.removeprefix(_SPACE): value for name, value in attributes.items()})

    def end(self, long_name: str) -> None:
        """An element ends."""
        self._depth -= 1
        finish = _FINISH.get(long_name)
        if finish is not None:
            finish(self)

    def text(self, data: str) -> None:
        """Text counts in the data of a cell, and where a sheet says whether it is shown."""
        if self._text is not None:
            self._text.append(data)
        elif self._visible is not None:
            self._visible.append(data)

    def begin_sheet(self, attributes: dict[str, str]) -> None:
        """A sheet begins."""
        if len(self.sheets) >= MAX_SHEETS:
            raise RuleError("table_too_much", what="sheets", limit=MAX_SHEETS)
        self._rows = []
        self._next_row = self._next_column = 0
        self.sheets.append(ParsedSheet(attributes.get("Name", ""), rows=self._rows))

    def finish_sheet(self) -> None:
        """What is hidden beside the table is of no interest."""
        if not self.sheets:
            return
        sheet, width = self.sheets[-1], max(map(len, self._rows), default=0)
        sheet.expected = len(self._rows)
        sheet.facts.hidden_columns[:] = [at for at in sheet.facts.hidden_columns if at < width]

    def begin_visible(self, attributes: dict[str, str]) -> None:
        """Whether the sheet is shown."""
        self._visible = []

    def finish_visible(self) -> None:
        """``SheetHidden`` or ``SheetVeryHidden``."""
        if self.sheets and self._visible and "Hidden" in "".join(self._visible):
            self.sheets[-1].hidden = True
        self._visible = None

    def column(self, attributes: dict[str, str]) -> None:
        """Columns may be hidden; they name their place when it is not the next."""
        first = _index(attributes, self._next_column)
        self._next_column = first + _span(attributes, "Span") + 1
        if self.sheets and attributes.get("Hidden") == "1":
            self.sheets[-1].facts.hidden_columns += range(first, min(self._next_column, MAX_COLUMNS))

    def begin_row(self, attributes: dict[str, str]) -> None:
        """A row, which may have left others out; going backwards would be a second table."""
        row = _index(attributes, self._next_row)
        if row < self._next_row:
            raise RuleError("table_unsafe", why="order")
        self._row, self._next_row = row, row + _span(attributes, "Span") + 1
        self._cells, self._column, self._cell, self._text = [], 0, None, None
        if self.sheets and attributes.get("Hidden") == "1" and row < MAX_ROWS:
            self.sheets[-1].facts.hidden_rows.append(row)

    def finish_row(self) -> None:
        """Blank rows are only counted."""
        cells = self._cells
        while cells and not cells[-1]:
            cells.pop()
        if not cells or not self.sheets:
            return
        facts = self.sheets[-1].facts
        if facts.far_cells or self._row - len(self._rows) > MAX_GAP:
            room = MAX_FAR_CELLS - len(facts.far_cells)
            facts.far_cells += [(self._row, at) for at, cell in enumerate(cells) if cell][:room]
            return
        if self._row >= MAX_ROWS:
            raise RuleError("table_too_much", what="rows", limit=MAX_ROWS)
        self._rows += [[] for _ in range(self._row - len(self._rows))]
        self._rows.append(cells)
        self._cells = []

    def begin_cell(self, attributes: dict[str, str]) -> None:
        """A cell, which names its place when it is not the next."""
        column = _index(attributes, self._column)
        if column < self._column:
            raise RuleError("table_unsafe", why="order")
        if column >= MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        self._cell, self._column, self._kind = attributes, column, ""
        self._cells += [""] * (column + 1 - len(self._cells))

    def finish_cell(self) -> None:
        """Note what the sheet has to remember of it."""
        cell = self._cell
        if cell is None or not self.sheets:
            return
        right, down = _span(cell, "MergeAcross"), _span(cell, "MergeDown")
        sheet, at = self.sheets[-1], self._column
        if (right or down) and len(sheet.merged) < MAX_MERGED:
            sheet.merged.append((self._row, at, self._row + down, at + right))
        blank = "Formula" in cell and not self._kind
        if blank and len(sheet.facts.blank_formulas) < MAX_BLANK_FORMULAS:
            sheet.facts.blank_formulas.append((self._row, at))
        self._column += right + 1
        self._cell = None

    def begin_data(self, attributes: dict[str, str]) -> None:
        """The value of a cell."""
        if self._cell is not None:
            self._kind, self._text = attributes.get("Type", "String"), []

    def finish_data(self) -> None:
        """Its text by its type."""
        if self._text is not None and self._cell is not None:
            self._cells[-1] = _value(self._kind, "".join(self._text)[:MAX_CELL_CHARS])
        self._text = None


_BEGIN = {
    _SPACE + "Worksheet": _Reader.begin_sheet,
    _SPACE + "Column": _Reader.column,
    _SPACE + "Row": _Reader.begin_row,
    _SPACE + "Cell": _Reader.begin_cell,
    _SPACE + "Data": _Reader.begin_data,
    _EXCEL + "Visible": _Reader.begin_visible,
}
_FINISH = {
    _SPACE + "Worksheet": _Reader.finish_sheet,
    _SPACE + "Row": _Reader.finish_row,
    _SPACE + "Cell": _Reader.finish_cell,
    _SPACE + "Data": _Reader.finish_data,
    _EXCEL + "Visible": _Reader.finish_visible,
}


def _index(attributes: dict[str, str], following: int) -> int:
    """The place an element names, from 0, or the following one."""
    written = attributes.get("Index", "")
    return int(written) - 1 if _ONE.fullmatch(written) else following


def _span(attributes: dict[str, str], name: str) -> int:
    """How many more an element covers."""
    written = attributes.get(name, "")
    return int(written) if _ONE.fullmatch(written) else 0


def _value(kind: str, text: str) -> str:
    """Numbers whole where they are, dates as ISO, errors as nothing."""
    if kind == "Number":
        try:
            return number_text(float(text))
        except ValueError:
            return ""
    if kind == "Boolean":
        return "TRUE" if text == "1" else "FALSE"
    if kind == "DateTime":
        match = _DATE.fullmatch(text)
        return (match[1] + (f"T{match[2]}" if match[2] else "")) if match else text
    return "" if kind == "Error" else text
