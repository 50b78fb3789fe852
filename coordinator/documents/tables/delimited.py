"""Text tables: the encoding proved, never guessed; the delimiter by the most regular reading."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from coordinator.documents.tables.bounds import MAX_FILE_BYTES
from coordinator.domain.errors import RuleError

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DELIMITERS = (",", "\t", ";", "|")
_LOOK_AT = 20
# An address has a few lines in a cell; hundreds of lines are a quote that nobody closed.
_MOST_BREAKS_IN_A_CELL = 20
_EXCEL_TEXT = re.compile(r'="([^"]*)"')
_MARKUP = re.compile(r"\s*<")
_HTML = re.compile(r"<(?:!doctype html|html|table|meta)", re.IGNORECASE)


def decode(data: bytes) -> tuple[str, str]:
    """The text and its codec: BOM, strict utf-8, or strict cp950; raises ``RuleError`` with the line."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            try:
                return body.decode(codec.removesuffix("-sig")), codec
            except UnicodeDecodeError as error:
                raise _undecodable(body, codec, error.start) from error
    if b"\x00" in data:
        raise RuleError("table_not_a_table", looks_like="binary")
    furthest = 0
    for codec in ("utf-8", "cp950"):
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError as error:
            furthest = max(furthest, error.start)
    raise _undecodable(data, "cp950", furthest)


def _undecodable(body: bytes, codec: str, at: int) -> RuleError:
    """The refusal, with the line (from 1) in which the first wrong byte stands."""
    newline = "\n".encode(codec.removesuffix("-sig"))
    return RuleError("table_undecodable", line=body[:at].count(newline) + 1)


def refuse_markup(text: str) -> None:
    """Raise for web pages and drawings saved under a table's name, which government systems do."""
    if _MARKUP.match(text):
        if _HTML.search(text[:2_000]):
            raise RuleError("table_html")
        raise RuleError("table_not_a_table", looks_like="markup")


def find_delimiter(text: str) -> str:
    """The delimiter that cuts the first records into the most even rows; a comma when none does."""
    csv.field_size_limit(MAX_FILE_BYTES)

    def evenness(delimiter: str) -> tuple[int, int]:
        widths = Counter[int]()
        for number, record in enumerate(csv.reader(_lines(text), delimiter=delimiter)):
            if number == _LOOK_AT:
                break
            if len(record) > 1 and any(record):
                widths[len(record)] += 1
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(_DELIMITERS, key=evenness)


def read_records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Record after record; raises ``RuleError`` with the line of a quote that is open or misplaced."""
    csv.field_size_limit(MAX_FILE_BYTES)
    records = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    while True:
        line = records.line_num + 1
        try:
            record = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            raise RuleError("table_quotes", line=line) from error
        if records.line_num - line > _MOST_BREAKS_IN_A_CELL:
            raise RuleError("table_quotes", line=line)
        yield [_without_excel_quotes(cell) for cell in record]


def _without_excel_quotes(cell: str) -> str:
    """``="0912"`` is how people make Excel keep a zero; what they mean is the text inside."""
    match = _EXCEL_TEXT.fullmatch(cell) if cell.startswith("=") else None
    return match[1] if match else cell


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends, cut at CR, LF and CRLF only: a cell may hold other separators."""
    return (match[0] for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text))
