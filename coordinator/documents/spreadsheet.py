"""Workbooks as people open them in Excel or LibreOffice. Every cell is text and goes through ``text_cell``.

openpyxl turns a string that begins with ``=`` into a formula, and Excel turns ``0912…`` into a number; a
roster is written by strangers, so both are prevented in one place (trust.md 5).
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from coordinator.progress import Progress, silent

LONGEST_CELL = 32_767
WIDEST = 40
REPORT_EVERY = 200
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What Excel would read as an escaped character, where somebody really wrote these letters.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def text_cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """A cell that shows ``text`` and stays text, also after somebody edited it: no formula, no number."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, _ESCAPE.sub("_x005F_", NOT_IN_XML.sub("", text))[:LONGEST_CELL])
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    if bold:
        cell.font = Font(bold=True)
    return cell


def write_table(
    path: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    progress: Progress = silent,
) -> None:
    """A workbook of one sheet; ``path`` appears only when it is complete. Raises ``OSError``."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_sheet_title(title))
    sheet.freeze_panes = "A2"
    _set_widths(sheet, headings, rows)
    part = path.with_name(path.name + ".part")
    try:
        try:
            _fill(sheet, headings, rows, progress)
        finally:
            # Also when cancelled: openpyxl keeps the rows in a temporary file until the workbook is saved.
            workbook.save(part)
        part.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            part.unlink()
        raise


def _fill(sheet: Any, headings: Sequence[str], rows: Sequence[Sequence[str]], progress: Progress) -> None:
    sheet.append([text_cell(sheet, heading, bold=True) for heading in headings])
    for number, row in enumerate(rows):
        if number % REPORT_EVERY == 0:
            progress(number, len(rows))
        sheet.append([text_cell(sheet, text) for text in row])
    progress(len(rows), len(rows))


def _set_widths(sheet: Any, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(column_widths(headings, rows), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def column_widths(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Widths in letters, as wide as the longest of the first texts: a Chinese character counts two."""
    widths = []
    for column, heading in enumerate(headings):
        texts = [heading, *(row[column] for row in rows[:500])]
        widest = max(sum(2 if ord(char) > 0x2E7F else 1 for char in text) for text in texts)
        widths.append(min(widest + 3, WIDEST))
    return widths


def _sheet_title(title: str) -> str:
    """Excel allows 31 characters and none of these."""
    return "".join(char for char in title if char not in r"[]:*?/\'")[:31] or "1"
