"""The door: a file or the clipboard becomes a ``Letter`` or a refusal."""

from pathlib import Path

from coordinator.documents.letter.bounds import MAX_CLIPBOARD_CHARS
from coordinator.documents.letter.markup import read_markup
from coordinator.documents.letter.parsing import parse_text
from coordinator.documents.letter.plain import read_plain, read_rows
from coordinator.documents.letter.wire import from_rows
from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Cell, Letter, Table
from coordinator.progress import Progress, silent

ENDINGS = (".docx", ".odt", ".html", ".htm", ".txt", ".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""What a dropped file may be called; what it is, its content says."""


def read_letter(path: Path, progress: Progress = silent) -> Letter:
    """A file of any kind, parsed in a process of its own; workbooks become tables.

    Raises ``RuleError`` for what the file is, ``KnownFailure`` for what the machine could not do.
    """
    try:
        raw = read_table(path, progress, as_letter=True)
    except RuleError as refusal:
        if refusal.code != "letter_is_workbook":
            raise _in_other_words(refusal) from refusal
        return _of_workbook(read_table(path, progress))
    return from_rows(raw.kind, (row for sheet in raw.sheets for row in sheet.rows))


def _in_other_words(refusal: RuleError) -> RuleError:
    """What tables are told to be saved as is not what a letter is saved as."""
    if refusal.code == "table_not_a_table":
        return RuleError("letter_kind_unknown", **refusal.facts)
    return RuleError("letter_damaged") if refusal.code == "table_damaged" else refusal


def read_clipboard(html: str, text: str) -> Letter:
    """What a program put on the clipboard: its HTML where that has a table, else its plain text.

    Raises ``RuleError`` (``letter_nothing``, ``letter_too_much``).
    """
    if len(html) > MAX_CLIPBOARD_CHARS or len(text) > MAX_CLIPBOARD_CHARS:
        raise RuleError("letter_too_much", what="characters", limit=MAX_CLIPBOARD_CHARS)
    # Lone surrogates come from programs that cut a text in the middle of a character.
    html, text = (
        one.encode("utf-8", "surrogatepass").decode("utf-8", "backslashreplace") for one in (html, text)
    )
    for letter in (read_markup(html) if "<" in html else None, _plain(text)):
        if letter is not None and letter.tables:
            return letter
    if not html.strip() and not text.strip():
        raise RuleError("letter_nothing")
    return read_markup(html) if "<" in html and not text.strip() else read_plain(text)


def _plain(text: str) -> Letter | None:
    return parse_text(text) if text.strip() else None


def _of_workbook(raw: RawTable) -> Letter:
    """The visible sheets, one table each, merged ranges told."""
    tables = tuple(table for sheet in raw.sheets if not sheet.hidden for table in _of_sheet(raw.kind, sheet))
    return Letter(raw.kind, tables)


def _of_sheet(kind: str, sheet: Sheet) -> tuple[Table, ...]:
    letter = read_rows(sheet.rows, kind)
    covered = {
        (row, column): row > top
        for top, left, bottom, right in sheet.merged
        for row in range(top, min(bottom, top + 1_000) + 1)
        for column in range(left, min(right, left + 64) + 1)
        if (row, column) != (top, left)
    }
    return tuple(
        Table(
            tuple(
                tuple(
                    Cell(above=covered[r, c], left=not covered[r, c]) if (r, c) in covered else cell
                    for c, cell in enumerate(row)
                )
                for r, row in enumerate(table.rows)
            )
        )
        for table in letter.tables
    )
