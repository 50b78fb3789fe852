"""What calamine does not tell of an xlsx: rows and columns hidden, formulas without a value, cells far away.

Looked for in the bytes of the parts, while they are at hand for ``archive``; no tree is built.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, pairwise

from coordinator.documents.tables.bounds import (
    MAX_BLANK_FORMULAS,
    MAX_COLUMNS,
    MAX_FAR_CELLS,
    MAX_GAP,
    MAX_GRID,
)
from coordinator.documents.tables.hearing import hear
from coordinator.documents.tables.parsed import SheetFacts
from coordinator.domain.errors import RuleError

_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*")
_NUMBER = re.compile(rb"""\sr=["'](\d{1,25})["']""")
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]+)""")
_WHOLE_CELL = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*?)(?<!/)>(.*?)</(?:\w+:)?c>""",
    re.DOTALL,
)
_HELD = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>[^<]")
_IS_TEXT = re.compile(rb"""\bt=["']str["']""")
_PLACE = re.compile(rb"""\br=["']([A-Za-z]{1,3})(\d{1,7})["']""")
_HIDDEN = re.compile(rb"""\shidden=["'](?:1|true)["']""")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s[^>]*")
_SPAN = re.compile(rb"""\b(min|max)=["'](\d{1,6})["']""")
_TOTAL = re.compile("(?:合|總|小|共)(?:　| )*計".encode())
_END = re.compile(rb"</(?:\w+:)?sheetData>")
_ROOT = "xl/"
_SLASH = ord("/")
_MOST_ROWS = 1 << 20

# From where to where bytes of a part are replaced, and by what.
Repair = tuple[int, int, bytes]


class XlsxParts:
    """Shown the parts of a workbook one by one (``archive.Look``), then asked about its sheets."""

    def __init__(self) -> None:
        self._sheets: dict[str, SheetFacts] = {}
        self._repairs: dict[str, Repair] = {}
        self._workbook = self._relations = b""

    def look(self, name: str, content: bytes) -> None:
        """Raises ``RuleError`` for a sheet that two readers would read as two tables, or that is too wide."""
        if name == "xl/workbook.xml":
            self._workbook = content
        elif name == "xl/_rels/workbook.xml.rels":
            self._relations = content
        elif b"sheetData" in content:
            facts, repair = look_at_sheet(content)
            self._sheets[name] = facts
            if repair:
                self._repairs[name] = repair

    def facts(self) -> list[SheetFacts]:
        """One for each sheet in the order of the workbook; nothing is known of sheets with odd relations."""
        targets = {
            tag["Id"]: _resolved(tag["Target"])
            for name, tag in _tags(self._relations)
            if name == "Relationship" and {"Id", "Target"} <= tag.keys()
        }
        found = []
        for name, tag in _tags(self._workbook):
            if name == "sheet":
                relation = next((value for key, value in tag.items() if key.endswith(" id")), "")
                found.append(self._sheets.get(targets.get(relation, ""), SheetFacts()))
        return found

    def repaired(self, data: bytes) -> bytes:
        """The same workbook, without far cells and with its last total in a row of its own."""
        if not self._repairs:
            return data
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as shorter:
            for name in archive.namelist():
                content = archive.read(name)
                begin, end, instead = self._repairs.get(name, (0, 0, b""))
                shorter.writestr(name, content[:begin] + instead + content[end:])
        return out.getvalue()


def look_at_sheet(content: bytes) -> tuple[SheetFacts, Repair | None]:
    """The facts of a sheet, and what has to be repaired in ``content`` before a reader sees it."""
    end = max((match.start() for match in _END.finditer(content)), default=len(content))
    facts, rows = SheetFacts(), _Rows(content, end)
    may_hide, may_compute = b"hidden" in content, _FORMULA.search(content) is not None
    for number, begin, after, following in rows:
        if may_hide and _HIDDEN.search(content, begin, after):
            facts.hidden_rows.append(number - 1)
        if may_compute and len(facts.blank_formulas) < MAX_BLANK_FORMULAS:
            facts.blank_formulas += _blank_formulas(content, after, following)
    check_grid(rows.last_held, rows.width)
    facts.far_cells = rows.far_cells
    if may_hide:
        facts.hidden_columns = _hidden_columns(content, rows.width)
    return facts, rows.repair


class _Rows:
    """Goes through the rows that hold anything: number, begin and end of the tag, begin of the next row.

    Rows and cells that come twice or backwards are refused: two readers must not see two tables.
    """

    def __init__(self, content: bytes, end: int) -> None:
        self._content, self._end = content, end
        self._columns: set[bytes] = set()
        self.last_held = 0
        self.far_cells: list[tuple[int, int]] = []
        self.repair: Repair | None = None

    @property
    def width(self) -> int:
        """The number of columns up to the last one with a cell."""
        return max((column_index(letters) + 1 for letters in self._columns), default=0)

    def __iter__(self) -> Iterator[tuple[int, int, int, int]]:
        content, end = self._content, self._end
        for number, begin, after, following in self._tags():
            if content[after - 1] == _SLASH or not _HELD.search(content, after, following):
                continue
            cells = _CELL.findall(content, after, following)
            self._columns.update(cells)
            if len(set(cells)) != len(cells):
                raise RuleError("table_unsafe", why="order")
            if not self.far_cells and number - self.last_held <= MAX_GAP:
                self.last_held = number
                yield number, begin, after, following
                continue
            if not self.far_cells:
                self.repair = begin, end, b""
            room = MAX_FAR_CELLS - len(self.far_cells)
            self.far_cells += [(number - 1, column_index(letters)) for letters in cells[:room]]

    def _tags(self) -> Iterator[tuple[int, int, int, int]]:
        """All rows, empty ones too."""
        content, end = self._content, self._end
        spans = (match.span() for match in _ROW.finditer(content, 0, end))
        last = 0
        for (begin, after), (following, _) in pairwise(chain(spans, [(end, end)])):
            number = _NUMBER.search(content, begin, after)
            row = int(number[1]) if number else last + 1
            is_last = row == last and following == end and self.repair is None
            if is_last and _TOTAL.search(content, after, end):
                # A program that counts its people and forgets to count on before it writes how many.
                row = last + 1
                self.repair = begin, end, _renumbered(content[begin:end], last)
            if row <= last or row > _MOST_ROWS:
                raise RuleError("table_unsafe", why="order")
            yield row, begin, after, following
            last = row


def _renumbered(row: bytes, number: int) -> bytes:
    """The same row as the next one."""
    places = re.compile(rb"""(\sr=["'][A-Za-z]*)%d(?=["'])""" % number)
    return places.sub(rb"\g<1>%d" % (number + 1), row)


def check_grid(rows: int, columns: int) -> None:
    """What calamine would build between the corners must be no trap."""
    if columns > MAX_COLUMNS:
        raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
    if rows * columns > MAX_GRID:
        raise RuleError("table_too_heavy")


def _blank_formulas(content: bytes, after: int, following: int) -> Iterator[tuple[int, int]]:
    """Cells of a row that hold a formula and no result; an empty text is a result."""
    if not _FORMULA.search(content, after, following):
        return
    for cell in _WHOLE_CELL.finditer(content, after, following):
        attributes, inside = cell[1], cell[2]
        if not _FORMULA.search(inside) or _VALUE.search(inside):
            continue
        place = _PLACE.search(attributes)
        is_empty_text = _IS_TEXT.search(attributes) and (b"<v/>" in inside or b"<v></v>" in inside)
        if place and not is_empty_text:
            yield int(place[2]) - 1, column_index(place[1])


def _hidden_columns(content: bytes, width: int) -> list[int]:
    """Columns within the table that nobody sees; all those to its right are often hidden too."""
    found = set[int]()
    for match in _COLUMN.finditer(content):
        if _HIDDEN.search(match[0]):
            span = {name: int(number) for name, number in _SPAN.findall(match[0])}
            found.update(range(span.get(b"min", 1) - 1, min(span.get(b"max", 0), width)))
    return sorted(found)


def column_index(letters: bytes) -> int:
    """0 for A, 26 for AA."""
    index = 0
    for letter in letters.upper()[:4]:
        index = index * 26 + letter - 64
    return index - 1


def _resolved(target: str) -> str:
    """The member that a relation of the workbook points to."""
    joined = target if target.startswith(("/", _ROOT)) else _ROOT + target
    return posixpath.normpath(joined).lstrip("/")


class _Tags:
    """Keeps local name and attributes of every element, and no tree."""

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, long_name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.found.append((long_name.rpartition(" ")[2], attributes))

    def end(self, long_name: str) -> None:
        """Of no interest."""

    def text(self, data: str) -> None:
        """Of no interest."""


def _tags(content: bytes) -> list[tuple[str, dict[str, str]]]:
    """The elements of a part; nothing when it is no XML: the reader of the workbook will say so."""
    tags = _Tags()
    try:
        hear(content, tags, "xlsx", lambda _: None)
    except RuleError:
        return []
    return tags.found
