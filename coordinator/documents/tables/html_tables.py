"""Web pages saved under a workbook's name: every table is a sheet. Nothing of a page is fetched or run."""

import re
from html.parser import HTMLParser

from coordinator.documents.tables.bounds import (
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_GRID,
    MAX_MERGED,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_TAGS,
)
from coordinator.documents.tables.parsed import Done, ParsedSheet
from coordinator.domain.errors import RuleError

_SPACES = re.compile(r"[ \t\r\n\f]+")
# Programs wrap long lines of a page; Chinese has no space where it was wrapped.
_WRAPPED = re.compile(
    r"(?<=[\u3001-\u9fff\uff01-\uff60])[ \t]{0,80}\r?\n[ \t]{0,80}(?=[\u3001-\u9fff\uff01-\uff60])"
)
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,5})")
_SILENT = {"script", "style", "title", "xml", "noscript", "object", "svg", "template", "textarea", "select"}
_NEW_LINE = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
_DEEPEST = 20
_CHUNK = 1 << 20

Attributes = list[tuple[str, str | None]]


def read_pages(pages: list[str], done: Done) -> list[ParsedSheet]:
    """The tables of all pages that hold any text; ``RuleError`` (``table_html``) when there is none."""
    found: list[ParsedSheet] = []
    for page in pages:
        if page.count("<") > MAX_TAGS:
            raise RuleError("table_too_heavy")
        reader = _Tables()
        for at in range(0, len(page), _CHUNK):
            reader.feed(page[at : at + _CHUNK])
            done(100 * at // len(page))
        # Not ``close``: what it does with an unclosed comment takes the square of its length.
        reader.feed("</table>")
        reader.finish()
        found += reader.sheets
    if not found:
        raise RuleError("table_html")
    if len(found) > MAX_SHEETS:
        raise RuleError("table_too_much", what="sheets", limit=MAX_SHEETS)
    for number, sheet in enumerate(found, 1):
        sheet.name = sheet.name or (str(number) if len(found) > 1 else "")
    return found


class _Table:
    """A table that is being read: its rows, and how far down each column is covered from above."""

    def __init__(self) -> None:
        self.sheet = ParsedSheet()
        self.rows: list[list[str]] = []
        self.covered: dict[int, int] = {}
        self.columns = self.total = 0
        self.open_row = False
        self.cell: list[str] | None = None
        self.caption: list[str] | None = None
        self.spans = (1, 1)

    def begin_row(self, hidden: bool) -> None:
        """A new row; an unclosed one before it is complete."""
        self.finish_cell()
        if len(self.rows) >= MAX_ROWS:
            raise RuleError("table_too_much", what="rows", limit=MAX_ROWS)
        if hidden:
            self.sheet.facts.hidden_rows.append(len(self.rows))
        self.rows.append([])
        self.open_row = True

    def begin_cell(self, down: int, right: int) -> None:
        """A new cell; a cell outside of a row opens one."""
        self.finish_cell()
        if not self.open_row:
            self.begin_row(False)
        self.cell, self.spans = [], (down, right)

    def finish_cell(self) -> None:
        """Put the open cell where there is room for it."""
        if self.cell is None:
            return
        row, cells = len(self.rows) - 1, self.rows[-1]
        down, right = self.spans
        while self.covered.get(len(cells), -1) >= row:
            cells.append("")
        left, bottom = len(cells), row + down - 1
        if left + right > MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        self.total += right
        if self.total > MAX_GRID:
            raise RuleError("table_too_heavy")
        cells += [_flowed(self.cell), *[""] * (right - 1)]
        if down > 1:
            self.covered.update(dict.fromkeys(range(left, left + right), bottom))
        if (down > 1 or right > 1) and len(self.sheet.merged) < MAX_MERGED:
            self.sheet.merged.append((row, left, bottom, left + right - 1))
        self.cell = None

    def finished(self) -> ParsedSheet:
        """The sheet; ranges that reach below its end are cut there."""
        self.finish_cell()
        last, width = len(self.rows) - 1, max(map(len, self.rows), default=0)
        sheet = self.sheet
        sheet.name = _flowed(self.caption or [])[:100]
        sheet.rows, sheet.expected = self.rows, len(self.rows)
        sheet.merged = [(top, left, min(bottom, last), right) for top, left, bottom, right in sheet.merged]
        sheet.facts.hidden_columns[:] = [at for at in sheet.facts.hidden_columns if at < width]
        return sheet


class _Tables(HTMLParser):
    """Hears the tags of a page; a table inside a table is one of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[ParsedSheet] = []
        self._open: list[_Table] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Tables, rows, cells and breaks count."""
        if self._silent:
            return
        if tag in _SILENT:
            self._silent = tag
        elif tag == "table":
            if len(self._open) >= _DEEPEST or len(self.sheets) > MAX_SHEETS:
                raise RuleError("table_unsafe", why="nesting")
            self._open.append(_Table())
        elif self._open:
            self._start_inside(self._open[-1], tag, attrs)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """``<br/>`` is a break, ``<script/>`` is nothing."""
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def _start_inside(self, table: _Table, tag: str, attrs: Attributes) -> None:
        if tag in ("td", "th"):
            table.begin_cell(_number(attrs, "rowspan", MAX_ROWS), _number(attrs, "colspan", MAX_COLUMNS))
        elif tag == "tr":
            table.begin_row(_is_hidden(attrs))
        elif tag == "col":
            self._column(table, attrs)
        elif tag == "caption":
            table.caption = []
        elif tag in _NEW_LINE and table.cell:
            table.cell.append("\n" if tag == "br" else "\v")

    def _column(self, table: _Table, attrs: Attributes) -> None:
        """One or more columns, perhaps not displayed."""
        right = min(table.columns + _number(attrs, "span", MAX_COLUMNS), MAX_COLUMNS)
        if _is_hidden(attrs):
            table.sheet.facts.hidden_columns += range(table.columns, right)
        table.columns = right

    def handle_endtag(self, tag: str) -> None:
        """Ends that nothing began are passed over."""
        if self._silent:
            self._silent = "" if tag == self._silent else self._silent
            return
        if not self._open:
            return
        table = self._open[-1]
        if tag in ("td", "th"):
            table.finish_cell()
        elif tag == "tr":
            table.finish_cell()
            table.open_row = False
        elif tag == "table":
            self._finish_table()
        elif tag in _NEW_LINE and table.cell:
            table.cell.append("\v")

    def _finish_table(self) -> None:
        """Kept when it holds any text: pages are laid out with empty tables."""
        sheet = self._open.pop().finished()
        if any(cell.strip() for row in sheet.rows for cell in row):
            self.sheets.append(sheet)

    def handle_data(self, data: str) -> None:
        """Text counts inside cells, and as the caption of a table without one open."""
        if self._silent or not self._open:
            return
        table = self._open[-1]
        if table.cell is not None:
            table.cell.append(_SPACES.sub(" ", _WRAPPED.sub("", data)))
        elif table.caption is not None and not table.rows:
            table.caption.append(data)

    def finish(self) -> None:
        """The page is over: so are its tables."""
        while self._open:
            self._finish_table()


def _flowed(parts: list[str]) -> str:
    """The text of a cell: a block begins a line, but not a blank one."""
    text = "".join(parts)
    if "\v" in text or "\n" in text:
        lines = (line.strip(" ") for line in re.sub(r"\n?\v[\n\v ]*", "\n", text).split("\n"))
        text = "\n".join(lines).strip("\n")
    return _SPACES_AROUND.sub("", text)[:MAX_CELL_CHARS]


_SPACES_AROUND = re.compile(r"^[ \t]+|[ \t]+$")


def _number(attrs: Attributes, name: str, most: int) -> int:
    """A span: 1 when it is missing, nonsense or 0."""
    written = next((value for key, value in attrs if key == name), None)
    match = _NUMBER.match(written or "")
    return max(1, min(int(match[1]), most)) if match else 1


def _is_hidden(attrs: Attributes) -> bool:
    """Not displayed by its own style; style sheets are not read."""
    return any(
        key == "hidden" or (key == "style" and _NOT_DISPLAYED.search(value or "")) for key, value in attrs
    )
