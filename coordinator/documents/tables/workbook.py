"""Workbooks (xlsx, xls, ods) through calamine, cell values turned into the text a person would read."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

import python_calamine as calamine

from coordinator.documents.tables.bounds import MAX_SHEETS
from coordinator.documents.tables.table import Merged
from coordinator.domain.errors import RuleError

_VISIBLE = calamine.SheetVisibleEnum.Visible
_WORKSHEET = calamine.SheetTypeEnum.WorkSheet


class OpenSheet(NamedTuple):
    """A sheet whose rows are read one by one; ``merged`` as in ``table.Sheet``."""

    name: str
    hidden: bool
    merged: list[Merged]
    rows: Iterator[list[str]]


def open_sheets(path: Path, kind: str) -> Iterator[OpenSheet]:
    """The worksheets in their order, hidden ones too; raises ``RuleError`` when the file cannot be opened."""
    try:
        with calamine.CalamineWorkbook.from_path(path) as book:
            sheets = [entry for entry in book.sheets_metadata if entry.typ == _WORKSHEET]
            if len(sheets) > MAX_SHEETS:
                raise RuleError("table_too_much", what="sheets", limit=MAX_SHEETS)
            for entry in sheets:
                sheet = book.get_sheet_by_name(entry.name)
                merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
                yield OpenSheet(entry.name, entry.visible != _VISIBLE, merged, _rows(sheet))
    except calamine.PasswordError as error:
        raise RuleError("table_encrypted") from error
    except calamine.CalamineError as error:
        raise RuleError("table_damaged", kind=kind) from error


def _rows(sheet: calamine.CalamineSheet) -> Iterator[list[str]]:
    """Every row from the first of the sheet; calamine pads rows above the used area, but not columns."""
    padding = [""] * (sheet.start[1] if sheet.start else 0)
    for row in sheet.iter_rows():
        yield padding + [cell_text(value) for value in row]


def cell_text(value: Any) -> str:
    """Text as it is; 14601.0 as ``14601``; dates as ISO; NaN as empty, like the errors calamine empties."""
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number_text(value)
        case datetime() if value.time() == time.min:
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case None:
            return ""
        case int() | timedelta():
            return str(value)
    raise TypeError(type(value))


def _number_text(value: float) -> str:
    """Whole numbers whole; others with the 15 digits Excel itself keeps."""
    if not isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
