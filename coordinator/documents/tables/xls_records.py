"""What calamine does not tell of an xls: rows and columns hidden, formulas without value, cells far away."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from coordinator.documents.tables.bounds import MAX_BLANK_FORMULAS, MAX_FAR_CELLS, MAX_GAP
from coordinator.documents.tables.ole import Ole
from coordinator.documents.tables.parsed import SheetFacts
from coordinator.documents.tables.xlsx_parts import check_grid
from coordinator.domain.errors import RuleError

_BEGIN, _END, _SHEET, _PASSWORD = 0x809, 0x0A, 0x85, 0x2F
_ROW, _COLUMNS, _FORMULA = 0x208, 0x7D, 0x06
_SEVERAL = 0xBD
# NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING, MULRK, FORMULA: records of cells that hold something.
_CELLS = {0x203, 0x204, 0x205, 0x27E, 0xFD, 0xD6, _SEVERAL, _FORMULA}
# A record that no reader knows is passed over: this one is of no use since Excel 4.
_NO_RECORD = b"\x5e\x00"
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x1
_NO_RESULT, _MARK = 3, 0xFFFF


class _Record(NamedTuple):
    kind: int
    at: int
    body: bytes


def look_at_workbook(data: bytes) -> tuple[bytes, list[SheetFacts]]:
    """The file without its far cells, and the facts of every sheet in the order of the workbook.

    Raises ``RuleError`` (``table_damaged``, ``table_encrypted``, ``table_too_heavy``).
    """
    ole = Ole(data)
    stream = ole.stream("Workbook" if "Workbook" in ole.names else "Book")
    places: list[int] = []
    for record in _records(stream.data, 0):
        if record.kind == _PASSWORD:
            raise RuleError("table_encrypted")
        if record.kind == _SHEET and len(record.body) >= 6:
            places.append(struct.unpack_from("<I", record.body)[0])
    changed, found = bytearray(data), []
    for place in places:
        facts, far = _look_at_sheet(stream.data, place)
        found.append(facts)
        for at in far:
            for offset, byte in enumerate(_NO_RECORD):
                changed[stream.place(at + offset)] = byte
    return bytes(changed), found


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """The records from a place to the end of their part, parts inside it (charts) included."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<2H", stream, at)
        if at + 4 + size > len(stream):
            raise RuleError("table_damaged", kind="xls")
        yield _Record(kind, at, stream[at + 4 : at + 4 + size])
        depth += (kind == _BEGIN) - (kind == _END)
        if depth == 0:
            return
        at += 4 + size


def _look_at_sheet(stream: bytes, at: int) -> tuple[SheetFacts, list[int]]:
    """The facts of a sheet, and where the records of its far cells are."""
    facts, cells = SheetFacts(), list[tuple[int, int, int]]()
    for record in _records(stream, at):
        kind, body = record.kind, record.body
        if kind in _CELLS and len(body) >= 6:
            row, first = struct.unpack_from("<2H", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _SEVERAL else first
            cells.append((row, last, record.at))
            if kind == _FORMULA and _is_blank(body) and len(facts.blank_formulas) < MAX_BLANK_FORMULAS:
                facts.blank_formulas.append((row, first))
        elif kind == _ROW and len(body) >= 14 and body[12] & _ROW_HIDDEN:
            facts.hidden_rows.append(struct.unpack_from("<H", body)[0])
        elif kind == _COLUMNS and len(body) >= 10 and body[8] & _COLUMN_HIDDEN:
            first, last = struct.unpack_from("<2H", body)
            facts.hidden_columns += range(first, min(last, 255) + 1)
    return facts, _far(facts, sorted(cells))


def _is_blank(body: bytes) -> bool:
    """The result is an empty text, which is also what a writer leaves that computes nothing."""
    return len(body) >= 14 and body[6] == _NO_RESULT and struct.unpack_from("<H", body, 12)[0] == _MARK


def _far(facts: SheetFacts, cells: list[tuple[int, int, int]]) -> list[int]:
    """Takes the far cells out of ``cells``; what is left has to make a grid that fits."""
    last, far, width = -1, list[int](), 0
    for row, column, at in cells:
        if far or row - last > MAX_GAP:
            far.append(at)
            if len(facts.far_cells) < MAX_FAR_CELLS:
                facts.far_cells.append((row, column))
        else:
            last, width = row, max(width, column + 1)
    check_grid(last + 1, width)
    kept = [index for index in facts.hidden_columns if index < width]
    facts.hidden_columns[:] = sorted(set(kept))
    facts.hidden_rows[:] = [row for row in facts.hidden_rows if row <= last]
    far_places = set(facts.far_cells)
    facts.blank_formulas[:] = [place for place in facts.blank_formulas if place not in far_places]
    return far
