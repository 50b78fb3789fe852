"""The bytes of a file handed to the reader of its kind; every reader gives sheets of text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coordinator.documents.tables.parsed import Done, ParsedSheet
from coordinator.documents.tables.sniff import sniff
from coordinator.domain.errors import RuleError

_MARKUP = re.compile(r"\ufeff?\s*<")
_MAIL = re.compile(rb"\s{0,20}MIME-Version:", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|table|meta|style|div|center)\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_HEAD = 4_000
_SPREADSHEET_XML = "urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_ODS = "application/vnd.oasis.opendocument.spreadsheet"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file that was opened; ``sheets`` may read on while it is gone through."""

    kind: str
    sheets: Iterable[ParsedSheet]
    encoding: str | None = None
    delimiter: str | None = None
    alternatives: tuple[str, ...] = ()
    newline: str = ""
    marked: bool = False

    @property
    def is_text(self) -> bool:
        """Lines of text, in which blank ones count."""
        return self.delimiter is not None


def read_foreign(data: bytes, encoding: str | None, done: Done) -> Foreign:
    """Raises ``RuleError`` for what is no table or is a trap; ``encoding`` counts for texts only."""
    kind = sniff(data)
    if kind == "zip":
        return _zip(data, done)
    if kind == "xls":
        return _xls(data, done)
    if kind == "biff":
        from coordinator.documents.tables.xls_stream import read_stream

        sheet, codec = read_stream(data, encoding)
        return Foreign("xls", [sheet], codec)
    return _text(data, encoding, done)


def _zip(data: bytes, done: Done) -> Foreign:
    """Looked at as an archive first, then read from the very bytes that were looked at."""
    from coordinator.documents.tables.archive import inspect_zip
    from coordinator.documents.tables.xlsx_parts import XlsxParts

    parts = XlsxParts()
    kind = inspect_zip(data, look=parts.look)
    done(40)
    if kind == "ods":
        from coordinator.documents.tables.ods import read_ods

        return Foreign(kind, read_ods(data, lambda part: done(40 + part * 60 // 100)))
    from coordinator.documents.tables.workbook import open_sheets

    return Foreign(kind, open_sheets(parts.repaired(data), kind, parts.facts()))


def _xls(data: bytes, done: Done) -> Foreign:
    """An old workbook; what would make a grid of millions of cells is taken out first."""
    from coordinator.documents.tables.workbook import open_sheets
    from coordinator.documents.tables.xls_records import look_at_workbook

    shorter, facts = look_at_workbook(data)
    done(50)
    return Foreign("xls", open_sheets(shorter, "xls", facts))


def _text(data: bytes, encoding: str | None, done: Done) -> Foreign:
    """A page, an XML spreadsheet, or lines with delimiters."""
    from coordinator.documents.tables.encodings import alternatives, declared, decode, is_marked

    if _MAIL.match(data):
        return _mail(data, done)
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    said = declared(data) if encoding is None and head.startswith(b"<") else None
    text, codec = decode(data, encoding or said)
    others = alternatives(data, text, codec)
    if _MARKUP.match(text):
        return _markup(text, codec, others, done)
    from coordinator.documents.tables.delimited import find_delimiter, line_end, read_records

    delimiter = find_delimiter(text)
    sheet = ParsedSheet(rows=read_records(text, delimiter), expected=text.count("\n") + 1)
    kind = "tsv" if delimiter == "\t" else "csv"
    return Foreign(kind, [sheet], codec, delimiter, others, line_end(text), is_marked(data))


def _markup(text: str, codec: str, others: tuple[str, ...], done: Done) -> Foreign:
    """What begins with ``<``: a page with tables, or a spreadsheet written as XML. Drawings are refused."""
    head = text[:_HEAD]
    if _SPREADSHEET_XML in head and "Workbook" in head:
        from coordinator.documents.tables.spreadsheet_xml import read_spreadsheet_xml

        return Foreign("xml", read_spreadsheet_xml(_without_prolog(text), done))
    if _FLAT_ODS in head and "office:document" in head:
        from coordinator.documents.tables.ods import read_content

        return Foreign("ods", read_content(_without_prolog(text), done))
    if not (_HTML.search(head) or _TABLE.search(text)):
        raise RuleError("table_not_a_table", looks_like="markup")
    from coordinator.documents.tables.html_tables import read_pages

    return Foreign("html", read_pages([text], done), codec, None, others)


def _without_prolog(text: str) -> bytes:
    """XML as utf-8, whatever it was in; its declaration would name the old encoding."""
    body = text.lstrip("\ufeff \t\r\n")
    if re.search(r"<!(?:DOCTYPE|ENTITY)", body, re.IGNORECASE):
        raise RuleError("table_unsafe", why="entities")
    return re.sub(r"\A<\?xml[^>]{0,200}\?>", "", body).encode()


def _mail(data: bytes, done: Done) -> Foreign:
    """A page with all its parts in one file, as Excel saves it; only its pages are read."""
    from coordinator.documents.tables.html_tables import read_pages

    pages = list(_pages_of_mail(data))
    if not pages:
        raise RuleError("table_not_a_table", looks_like="document")
    return Foreign("html", read_pages([text for text, _ in pages], done), pages[0][1])


def _pages_of_mail(data: bytes) -> Iterator[tuple[str, str]]:
    """Text and encoding of every page inside."""
    from email import message_from_bytes

    from coordinator.documents.tables.encodings import declared, decode

    for part in message_from_bytes(data).walk():
        body = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(body, bytes) and body:
            yield decode(body, declared(body))
