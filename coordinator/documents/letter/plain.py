"""Plain text: lines with tabs are rows of a table, others paragraphs; cells may hold a bit of HTML."""

import csv
import re
from collections.abc import Iterator, Sequence

from coordinator.documents.letter.bounds import MAX_COLUMNS, MAX_TEXT_CHARS
from coordinator.documents.letter.building import Builder
from coordinator.documents.letter.markup import Markup
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Letter

_TAGS = re.compile(r"</?(?:p|ul|ol|li|br|div)\b[^<>]{0,200}>", re.IGNORECASE)
_ENDS = re.compile(r"\r\n|\r|\n|\f|\v|\u2028|\u2029")
# A cell of a letter has many lines; hundreds of lines are a quote that nobody closed.
_MOST_BREAKS_IN_A_CELL = 300


def read_plain(text: str, kind: str = "text") -> Letter:
    """A text as a letter; any text whatever can be read. Raises ``RuleError`` (``letter_too_much``)."""
    builder = Builder()
    inside = False
    for record in _records(text):
        is_row = len(record) > 1
        if inside and not is_row:
            builder.end_table()
        if is_row and not inside:
            builder.begin_table()
        inside = is_row
        if is_row:
            _add_row(builder, record)
        else:
            _add_text(builder, "".join(record))
    return builder.letter(kind)


def read_rows(rows: Sequence[Sequence[str]], kind: str) -> Letter:
    """Cells of a spreadsheet or a csv as a letter of one table."""
    builder = Builder()
    builder.begin_table()
    for row in rows:
        _add_row(builder, row)
    return builder.letter(kind)


def _add_row(builder: Builder, cells: Sequence[str]) -> None:
    """Empty cells at the right end are dropped: a sheet may be padded to any width."""
    kept = list(cells)
    while len(kept) > MAX_COLUMNS and not kept[-1].strip():
        kept.pop()
    builder.begin_row()
    for cell in kept:
        builder.begin_cell()
        _add_text(builder, cell)
    builder.end_row()


def _add_text(builder: Builder, text: str) -> None:
    if _TAGS.search(text):
        Markup(builder, keep_lines=True).feed_cell(text)
        return
    for line in _ENDS.split(text):
        builder.add_line(line.replace("\xa0", " "))


def _records(text: str) -> Iterator[list[str]]:
    """Records as Excel writes them; where the quotes do not add up, they are ordinary characters."""
    if len(text) > MAX_TEXT_CHARS:
        raise RuleError("letter_too_much", what="characters", limit=MAX_TEXT_CHARS)
    # Excel separates rows by CR LF and breaks lines inside a cell by LF: both are line ends to csv.
    lines = [f"{line}\n" for line in re.split(r"\r\n|\r|\n|\f", text.replace("\x00", ""))]
    quoted = _quoted(lines)
    return iter(quoted) if quoted is not None else (line.rstrip("\n").split("\t") for line in lines)


def _quoted(lines: Sequence[str]) -> list[list[str]] | None:
    """None where a quote is open or misplaced."""
    csv.field_size_limit(MAX_TEXT_CHARS)
    reader = csv.reader(lines, dialect="excel-tab", strict=True)
    records: list[list[str]] = []
    before = 0
    try:
        for record in reader:
            if reader.line_num - before > _MOST_BREAKS_IN_A_CELL:
                return None
            before = reader.line_num
            records.append(record)
    except csv.Error:
        return None
    return records
