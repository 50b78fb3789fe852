"""Workbooks as people open them in Excel or LibreOffice. Every cell is text and goes through ``text_cell``.

openpyxl turns a string that begins with ``=`` into a formula, and Excel turns ``0912…`` into a number; a
roster is written by strangers, so both are prevented in one place (trust.md 5).
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from coordinator.documents.roster_list import HEADINGS, list_roster, roster_cells
from coordinator.domain.area import Township
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress, silent

LONGEST_CELL = 32_767
WIDEST = 40
REPORT_EVERY = 200


def text_cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """A cell that shows ``text`` and stays text, also after somebody edited it: no formula, no number."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST_CELL])
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


def write_roster(
    path: Path,
    plan: Plan,
    roster: Sequence[RosterEntry],
    townships: Iterable[Township],
    progress: Progress = silent,
) -> None:
    """The roster of a training as a workbook that the importer reads back; without ID numbers."""
    lines = [roster_cells(plan, line) for line in list_roster(plan, roster, townships)]
    write_table(path, "名冊", HEADINGS, lines, progress)


def _fill(sheet: Any, headings: Sequence[str], rows: Sequence[Sequence[str]], progress: Progress) -> None:
    sheet.append([text_cell(sheet, heading, bold=True) for heading in headings])
    for number, row in enumerate(rows):
        if number % REPORT_EVERY == 0:
            progress(number, len(rows))
        sheet.append([text_cell(sheet, text) for text in row])
    progress(len(rows), len(rows))


def _set_widths(sheet: Any, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """As wide as the longest of the first texts: a Chinese character counts two."""
    from openpyxl.utils import get_column_letter

    for column, heading in enumerate(headings):
        texts = [heading, *(row[column] for row in rows[:500])]
        widest = max(sum(2 if ord(char) > 0x2E7F else 1 for char in text) for text in texts)
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(widest + 3, WIDEST)


def _sheet_title(title: str) -> str:
    """Excel allows 31 characters and none of these."""
    return "".join(char for char in title if char not in r"[]:*?/\'")[:31] or "1"
