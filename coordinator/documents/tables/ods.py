"""OpenDocument spreadsheets, heard in one pass: repeats are counted, never unrolled into memory."""

import re
import zipfile
from io import BytesIO

from coordinator.documents.tables.bounds import (
    MAX_BLANK_FORMULAS,
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_FAR_CELLS,
    MAX_GAP,
    MAX_GRID,
    MAX_MERGED,
    MAX_ROWS,
    MAX_SHEETS,
)
from coordinator.documents.tables.hearing import hear
from coordinator.documents.tables.parsed import Done, ParsedSheet, number_text
from coordinator.domain.errors import RuleError

_NAMESPACES = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}


def _long(name: str) -> str:
    """``table table-row`` as the parser says it; nothing is translated while a million cells go by."""
    space, _, local = name.partition(" ")
    return f"{_NAMESPACES[space]} {local}"


_SPACES = re.compile(r"[ \t\r\n]+")
_TIME = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d*)?S")
# What stands inside a cell and is no part of what it says.
_ASIDE = {
    *map(_long, ("office annotation", "table shapes", "text note", "table detective", "text ruby-text")),
    *map(_long, ("table tracked-changes", "table dde-links")),
}
_CALCEXT_VALUE_TYPE = _long("calcext value-type")
_OFFICE_BOOLEAN_VALUE = _long("office boolean-value")
_OFFICE_DATE_VALUE = _long("office date-value")
_OFFICE_STRING_VALUE = _long("office string-value")
_OFFICE_TIME_VALUE = _long("office time-value")
_OFFICE_VALUE = _long("office value")
_OFFICE_VALUE_TYPE = _long("office value-type")
_STYLE_NAME = _long("style name")
_TABLE_DISPLAY = _long("table display")
_TABLE_FORMULA = _long("table formula")
_TABLE_NAME = _long("table name")
_TABLE_NUMBER_COLUMNS_REPEATED = _long("table number-columns-repeated")
_TABLE_NUMBER_COLUMNS_SPANNED = _long("table number-columns-spanned")
_TABLE_NUMBER_ROWS_REPEATED = _long("table number-rows-repeated")
_TABLE_NUMBER_ROWS_SPANNED = _long("table number-rows-spanned")
_TABLE_STYLE_NAME = _long("table style-name")
_TABLE_VISIBILITY = _long("table visibility")
_TEXT_C = _long("text c")
_HIDING = ("collapse", "filter")
_MAX_DEPTH = 200


def read_ods(data: bytes, done: Done) -> list[ParsedSheet]:
    """The sheets of an inspected archive. Raises ``RuleError`` for what is damaged, encrypted or too much."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise RuleError("table_encrypted")
        content = archive.read("content.xml")
    return read_content(content, done)


def read_content(content: bytes, done: Done) -> list[ParsedSheet]:
    """The sheets of a ``content.xml``, or of a flat document."""
    reader = _Reader()
    hear(content, reader, "ods", done)
    return reader.sheets


class _Reader:
    """Hears the elements one by one."""

    def __init__(self) -> None:
        self.sheets: list[ParsedSheet] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._depth = 0
        # How deep the element lies whose inside is passed over; 0 outside of one.
        self._aside = 0
        self._tables = 0
        self._sheet: ParsedSheet | None = None
        self._rows: list[list[str]] = []
        self._row = self._column = self._total = self._chars = 0
        self._row_repeats = 1
        self._row_hidden = False
        self._groups: list[bool] = []
        self._cells: list[str] = []
        self._cell: dict[str, str] | None = None
        self._paragraphs: list[list[str]] = []
        self._in_paragraph = False

    def start(self, long_name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise RuleError("table_unsafe", why="nesting")
        if self._aside:
            return
        begin = _BEGIN.get(long_name)
        if begin is not None:
            begin(self, attributes)
        elif long_name in _ASIDE:
            self._aside = self._depth

    def end(self, long_name: str) -> None:
        """An element ends."""
        if self._aside:
            if self._aside == self._depth:
                self._aside = 0
        else:
            finish = _FINISH.get(long_name)
            if finish is not None:
                finish(self)
        self._depth -= 1

    def text(self, data: str) -> None:
        """Text counts inside the paragraphs of a cell."""
        if self._in_paragraph and not self._aside:
            self.add(_SPACES.sub(" ", data))

    def begin_style(self, attributes: dict[str, str]) -> None:
        """Of interest only when it hides a sheet."""
        self._style = attributes.get(_STYLE_NAME, "")

    def style_properties(self, attributes: dict[str, str]) -> None:
        """A table that is not displayed is a hidden sheet."""
        if attributes.get(_TABLE_DISPLAY) == "false":
            self._hidden_styles.add(self._style)

    def begin_table(self, attributes: dict[str, str]) -> None:
        """A sheet; a table inside a cell is no sheet."""
        self._tables += 1
        if self._tables > 1:
            return
        if len(self.sheets) >= MAX_SHEETS:
            raise RuleError("table_too_much", what="sheets", limit=MAX_SHEETS)
        hidden = attributes.get(_TABLE_STYLE_NAME, "") in self._hidden_styles
        self._sheet = ParsedSheet(attributes.get(_TABLE_NAME, ""), hidden)
        self._rows = []
        self._row = self._column = 0

    def finish_table(self) -> None:
        """A sheet is complete: what is hidden to the right of its cells is of no interest."""
        self._tables -= 1
        if self._tables or self._sheet is None:
            return
        self._sheet.rows, self._sheet.expected = self._rows, len(self._rows)
        width = max(map(len, self._rows), default=0)
        facts = self._sheet.facts
        facts.hidden_columns[:] = [index for index in facts.hidden_columns if index < width]
        self.sheets.append(self._sheet)
        self._sheet = None

    def begin_group(self, attributes: dict[str, str]) -> None:
        """A folded group hides the rows in it."""
        self._groups.append(attributes.get(_TABLE_DISPLAY) == "false")

    def finish_group(self) -> None:
        """Groups close in their order."""
        if self._groups:
            self._groups.pop()

    def column(self, attributes: dict[str, str]) -> None:
        """One or many columns, perhaps hidden."""
        repeats = _count(attributes, _TABLE_NUMBER_COLUMNS_REPEATED)
        if self._sheet is not None and attributes.get(_TABLE_VISIBILITY) in _HIDING:
            last = min(self._column + repeats, MAX_COLUMNS)
            self._sheet.facts.hidden_columns += range(self._column, last)
        self._column += repeats

    def begin_row(self, attributes: dict[str, str]) -> None:
        """A row, perhaps many times."""
        if self._tables != 1:
            return
        self._row_repeats = _count(attributes, _TABLE_NUMBER_ROWS_REPEATED)
        self._row_hidden = attributes.get(_TABLE_VISIBILITY) in _HIDING or any(self._groups)
        self._cells = []

    def finish_row(self) -> None:
        """Blank rows are only counted; rows that hold something are kept as often as they stand there."""
        sheet, row = self._sheet, self._row
        if sheet is None or self._tables > 1:
            return
        cells = self._cells
        while cells and not cells[-1]:
            cells.pop()
        self._row += self._row_repeats
        if not cells:
            return
        if sheet.facts.far_cells or row - len(self._rows) > MAX_GAP:
            room = MAX_FAR_CELLS - len(sheet.facts.far_cells)
            sheet.facts.far_cells += [(row, at) for at, cell in enumerate(cells) if cell][:room]
            return
        self._total += len(cells) * self._row_repeats
        if self._total > MAX_GRID:
            raise RuleError("table_too_heavy")
        if row + self._row_repeats > MAX_ROWS:
            raise RuleError("table_too_much", what="rows", limit=MAX_ROWS)
        self._rows += [[]] * (row - len(self._rows)) + [cells] * self._row_repeats
        if self._row_hidden:
            sheet.facts.hidden_rows += range(row, row + self._row_repeats)

    def begin_cell(self, attributes: dict[str, str]) -> None:
        """A cell; what it says is known at its end."""
        if self._tables == 1:
            self._cell, self._paragraphs, self._in_paragraph = attributes, [], False
            self._chars = 0

    def finish_cell(self) -> None:
        """Its text as often as it stands there; only the last may be repeated far."""
        cell, sheet = self._cell, self._sheet
        if cell is None or sheet is None or self._tables > 1:
            return
        repeats = _count(cell, _TABLE_NUMBER_COLUMNS_REPEATED)
        text = _cell_text(cell, self._paragraphs)
        at = len(self._cells)
        if len(cell) > 1 or _TABLE_FORMULA in cell:
            self._note_cell(cell, at, text)
        if text and at + repeats > MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        self._cells += [text] * min(repeats, MAX_COLUMNS + 1)
        self._cell, self._paragraphs = None, []

    def _note_cell(self, cell: dict[str, str], at: int, text: str) -> None:
        """What the sheet has to remember of a cell besides its text."""
        sheet = self._sheet
        assert sheet is not None
        down, right = _count(cell, _TABLE_NUMBER_ROWS_SPANNED), _count(cell, _TABLE_NUMBER_COLUMNS_SPANNED)
        if (down > 1 or right > 1) and len(sheet.merged) < MAX_MERGED:
            sheet.merged.append((self._row, at, self._row + down - 1, at + right - 1))
        blank = _TABLE_FORMULA in cell and not text and _OFFICE_VALUE_TYPE not in cell
        if blank and len(sheet.facts.blank_formulas) < MAX_BLANK_FORMULAS:
            sheet.facts.blank_formulas.append((self._row, at))

    def begin_paragraph(self, attributes: dict[str, str]) -> None:
        """A line of a cell."""
        if self._cell is not None and self._tables == 1:
            self._paragraphs.append([])
            self._in_paragraph = True

    def finish_paragraph(self) -> None:
        """What stands between two lines is how the file was indented."""
        self._in_paragraph = False

    def add(self, text: str) -> None:
        """Text of a line, as long as the cell has room."""
        if self._in_paragraph and self._chars < MAX_CELL_CHARS:
            self._chars += len(text)
            self._paragraphs[-1].append(text)

    def space(self, attributes: dict[str, str]) -> None:
        """Several spaces; nobody means more than a cell can hold."""
        count = _count(attributes, _TEXT_C)
        if count > MAX_CELL_CHARS:
            raise RuleError("table_unsafe", why="bomb")
        self.add(" " * count)

    def tab(self, attributes: dict[str, str]) -> None:
        """A tab."""
        self.add("\t")

    def line_break(self, attributes: dict[str, str]) -> None:
        """A new line inside a paragraph."""
        self.add("\n")


_BEGIN = {
    _long("style style"): _Reader.begin_style,
    _long("style table-properties"): _Reader.style_properties,
    _long("table table"): _Reader.begin_table,
    _long("table table-row-group"): _Reader.begin_group,
    _long("table table-column"): _Reader.column,
    _long("table table-row"): _Reader.begin_row,
    _long("table table-cell"): _Reader.begin_cell,
    _long("table covered-table-cell"): _Reader.begin_cell,
    _long("text p"): _Reader.begin_paragraph,
    _long("text h"): _Reader.begin_paragraph,
    _long("text s"): _Reader.space,
    _long("text tab"): _Reader.tab,
    _long("text line-break"): _Reader.line_break,
}
_FINISH = {
    _long("text p"): _Reader.finish_paragraph,
    _long("text h"): _Reader.finish_paragraph,
    _long("table table"): _Reader.finish_table,
    _long("table table-row-group"): _Reader.finish_group,
    _long("table table-row"): _Reader.finish_row,
    _long("table table-cell"): _Reader.finish_cell,
    _long("table covered-table-cell"): _Reader.finish_cell,
}


def _count(attributes: dict[str, str], name: str) -> int:
    """A number of times, once unless something else is said."""
    written = attributes.get(name)
    if written is None:
        return 1
    if not (written.isascii() and written.isdecimal() and len(written) <= 12):
        raise RuleError("table_damaged", kind="ods")
    return max(int(written), 1)


def _cell_text(cell: dict[str, str], paragraphs: list[list[str]]) -> str:
    """The value before what is shown of it: a code that is shown as 014601 may be the number 14601."""
    kind = cell.get(_OFFICE_VALUE_TYPE, "")
    if cell.get(_CALCEXT_VALUE_TYPE) == "error":
        return ""
    shown = "\n".join("".join(parts) for parts in paragraphs)[:MAX_CELL_CHARS]
    if kind == "string" or not kind:
        return cell.get(_OFFICE_STRING_VALUE, shown)[:MAX_CELL_CHARS]
    value = _VALUES.get(kind)
    # A kind of value that nobody knows is taken as it is shown.
    return (value(cell) if value else "") or shown


def _number(cell: dict[str, str]) -> str:
    """``14601`` for 14601.0."""
    try:
        return number_text(float(cell.get(_OFFICE_VALUE, "")))
    except ValueError:
        return ""


def _date(cell: dict[str, str]) -> str:
    """ISO, without a midnight."""
    return cell.get(_OFFICE_DATE_VALUE, "").removesuffix("T00:00:00")[:MAX_CELL_CHARS]


def _time(cell: dict[str, str]) -> str:
    """``08:30:00``; a duration of days keeps its hours."""
    match = _TIME.fullmatch(cell.get(_OFFICE_TIME_VALUE, ""))
    return f"{int(match[1]):02}:{int(match[2]):02}:{int(match[3]):02}" if match else ""


def _boolean(cell: dict[str, str]) -> str:
    """``TRUE`` or ``FALSE``."""
    return cell.get(_OFFICE_BOOLEAN_VALUE, "").upper()[:MAX_CELL_CHARS]


_VALUES = {
    "float": _number,
    "percentage": _number,
    "currency": _number,
    "date": _date,
    "time": _time,
    "boolean": _boolean,
}
