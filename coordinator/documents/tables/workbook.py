"""Workbooks (xlsx, xls) through calamine, cell values turned into the text a person would read."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import zip_longest
from typing import Any

import python_calamine as calamine

from coordinator.documents.tables.bounds import MAX_SHEETS
from coordinator.documents.tables.parsed import ParsedSheet, SheetFacts, number_text
from coordinator.domain.errors import RuleError

_VISIBLE = calamine.SheetVisibleEnum.Visible
_WORKSHEET = calamine.SheetTypeEnum.WorkSheet


def open_sheets(data: bytes, kind: str, facts: Sequence[SheetFacts]) -> Iterator[ParsedSheet]:
    """The worksheets in their order, hidden ones too; ``facts`` are of all sheets, charts included.

    Raises ``RuleError`` when the file cannot be opened.
    """
    try:
        with calamine.CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            entries = book.sheets_metadata
            if len(entries) > MAX_SHEETS:
                raise RuleError("table_too_much", what="sheets", limit=MAX_SHEETS)
            for index, (entry, known) in enumerate(zip_longest(entries, facts[: len(entries)])):
                if entry.typ != _WORKSHEET:
                    continue
                sheet = book.get_sheet_by_index(index)
                merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
                yield ParsedSheet(
                    entry.name, entry.visible != _VISIBLE, _rows(sheet), sheet.total_height, merged,
                    known or SheetFacts(),
                )  # fmt: skip
    except calamine.PasswordError as error:
        raise RuleError("table_encrypted") from error
    except calamine.CalamineError as error:
        raise RuleError("table_damaged", kind=kind) from error


def _rows(sheet: calamine.CalamineSheet) -> Iterator[list[str]]:
    """Every row from the first of the sheet; calamine pads rows above the used area, but not columns."""
    padding = [""] * (sheet.start[1] if sheet.start else 0)
    for row in sheet.iter_rows():
        yield padding + [value if type(value) is str else cell_text(value) for value in row]


def cell_text(value: Any) -> str:
    """Text as it is; 14601.0 as ``14601``; dates as ISO; NaN as empty, like the errors calamine empties."""
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return number_text(value)
        case datetime() if value.time() == time.min:
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case None:
            return ""
        case int() | timedelta():
            return str(value)
    raise TypeError(type(value))
