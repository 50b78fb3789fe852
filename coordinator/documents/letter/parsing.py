"""Bytes of any kind that a letter comes in, told apart by content; runs in the confined child process."""

import re

from coordinator.documents.letter.plain import read_plain, read_rows
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Letter

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,100}\?>\s*)?<(?:!doctype html|html\b|head\b|body\b|table\b|meta\b|!--)",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_ENCODINGS = {"utf-8": "utf-8", "utf8": "utf-8", "big5": "cp950", "big5-hkscs": "cp950", "cp950": "cp950"}
_LINES_OF_CSV = 3


def parse_letter(data: bytes) -> Letter:
    """Raises ``RuleError``; workbooks are not for here (``table_not_a_table``)."""
    from coordinator.documents.tables.sniff import sniff

    kind = sniff(data)
    if kind == "text":
        return parse_text(*_decoded(data))
    if kind == "zip":
        from coordinator.documents.tables.archive import inspect_zip

        kind = inspect_zip(data, letter=True)
    return _of_archive(kind, data)


def _of_archive(kind: str, data: bytes) -> Letter:
    if kind == "docx":
        from coordinator.documents.letter.docx import read_docx

        return read_docx(data)
    if kind == "odt":
        from coordinator.documents.letter.odt import read_odt

        return read_odt(data)
    raise RuleError("letter_is_workbook")


def _decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding: what a page declares where it holds, else proved as for tables."""
    from coordinator.documents.tables.encodings import decode

    declared = _DECLARED.search(data[:2_000])
    wanted = _ENCODINGS.get(declared[1].decode("ascii").lower()) if declared else None
    if wanted:
        try:
            return data.decode(wanted), wanted
        except UnicodeDecodeError:
            # A page that says one thing and is another is read like one that says nothing.
            return decode(data)
    return decode(data)


def parse_text(text: str, encoding: str = "") -> Letter:
    """Text of the clipboard or of a file: a web page, a csv with commas, else lines and tabs."""
    if _PAGE.match(text):
        from coordinator.documents.letter.markup import read_markup

        return read_markup(text)
    if "\t" not in text and encoding:
        letter = _csv(text)
        if letter is not None:
            return letter
    return read_plain(text)


def _csv(text: str) -> Letter | None:
    """A file whose commas make a table of more than one row; None for prose, which has commas too."""
    from coordinator.documents.tables.delimited import find_delimiter, read_records

    try:
        rows = list(read_records(text, find_delimiter(text)))
    except RuleError:
        return None
    widths = {len(row) for row in rows if any(row)}
    wide = len(widths) == 1 and widths.pop() > 1
    return read_rows(rows, "csv") if wide and len(rows) >= _LINES_OF_CSV else None
