"""Old workbooks without a container: the stream of records that small programs of web sites write as .xls."""

import struct
from collections.abc import Iterator

from coordinator.documents.tables.bounds import (
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_FAR_CELLS,
    MAX_GAP,
    MAX_GRID,
)
from coordinator.documents.tables.encodings import decode
from coordinator.documents.tables.parsed import ParsedSheet, number_text
from coordinator.domain.errors import RuleError

_INTEGER, _OLD_NUMBER, _OLD_LABEL = 0x02, 0x03, 0x04
_NUMBER, _LABEL, _RK, _END = 0x203, 0x204, 0x27E, 0x0A
_VERSIONS, _SIZES = (0x00, 0x02, 0x04, 0x08), (4, 6, 8, 16)

Cells = dict[tuple[int, int], str | bytes]


def is_stream(data: bytes) -> bool:
    """Whether the first record begins a workbook of any version before containers, or in spite of them."""
    return data[:1] == b"\x09" and data[1:2] != b"" and data[1] in _VERSIONS and _size(data) in _SIZES


def _size(data: bytes) -> int:
    return int.from_bytes(data[2:4], "little")


def read_stream(data: bytes, encoding: str | None) -> tuple[ParsedSheet, str]:
    """The only sheet of such a file, and the encoding its texts are in: nobody wrote it down."""
    cells: Cells = {}
    for kind, body in _records(data):
        if kind == _END:
            break
        if len(body) >= 8:
            _take(cells, kind, body)
    labels = {text for text in cells.values() if isinstance(text, bytes)}
    # All together: what one name leaves open the others prove.
    _, codec = decode(b"\n".join(sorted(labels)), encoding)
    texts = {label: decode(label, codec)[0] if label else "" for label in labels}
    return _sheet({at: texts[text] if isinstance(text, bytes) else text for at, text in cells.items()}), codec


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body of every record; the last may not be cut short."""
    at = 0
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<2H", data, at)
        if at + 4 + size > len(data):
            raise RuleError("table_damaged", kind="xls")
        yield kind, data[at + 4 : at + 4 + size]
        at += 4 + size


def _take(cells: Cells, kind: int, body: bytes) -> None:
    """A cell of one of the kinds such programs write."""
    place = struct.unpack_from("<2H", body)
    try:
        if kind == _LABEL:
            cells[place] = body[8 : 8 + struct.unpack_from("<H", body, 6)[0]]
        elif kind == _OLD_LABEL:
            cells[place] = body[8 : 8 + body[7]]
        elif kind == _NUMBER:
            cells[place] = number_text(struct.unpack_from("<d", body, 6)[0])
        elif kind == _OLD_NUMBER:
            cells[place] = number_text(struct.unpack_from("<d", body, 7)[0])
        elif kind == _INTEGER:
            cells[place] = str(struct.unpack_from("<H", body, 7)[0])
        elif kind == _RK:
            cells[place] = number_text(_packed_number(struct.unpack_from("<i", body, 6)[0]))
    except struct.error as error:
        raise RuleError("table_damaged", kind="xls") from error


def _packed_number(packed: int) -> float:
    """Thirty bits of a number, and two that say how it was packed."""
    whole = float(packed >> 2)
    if not packed & 2:
        (whole,) = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<i", packed & ~3))
    return whole / 100 if packed & 1 else whole


def _sheet(cells: dict[tuple[int, int], str]) -> ParsedSheet:
    """Rows of the cells, as far as they hang together."""
    sheet, rows = ParsedSheet(), list[list[str]]()
    for row, column in sorted(at for at, text in cells.items() if text):
        if sheet.facts.far_cells or row - len(rows) > MAX_GAP:
            sheet.facts.far_cells += [(row, column)][: MAX_FAR_CELLS - len(sheet.facts.far_cells)]
            continue
        if column >= MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = cells[row, column][:MAX_CELL_CHARS]
    if sum(map(len, rows)) > MAX_GRID:
        raise RuleError("table_too_heavy")
    sheet.rows, sheet.expected = rows, len(rows)
    return sheet
