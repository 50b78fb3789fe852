"""Text tables: the delimiter by the most regular reading, quotes that must close."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from coordinator.documents.tables.bounds import MAX_COLUMNS, MAX_FILE_BYTES
from coordinator.domain.errors import RuleError

_DELIMITERS = (",", "\t", ";", "|")
_LOOK_AT = 20
_SAMPLE_CHARS = 100_000
_LINE_ENDS = {"\r\n": "CRLF", "\n": "LF", "\r": "CR"}
# Delimiters may also stand inside of quotes.
_MOST_CUTS = 40_000
# An address has a few lines in a cell; hundreds of lines are a quote that nobody closed.
_MOST_BREAKS_IN_A_CELL = 20
# Excel's own hint, a first line that says how the others are cut.
_HINT = re.compile(r'"?sep=([,;|\t])"?\r?\n', re.IGNORECASE)


def find_delimiter(text: str) -> str:
    """The delimiter that cuts the first records into the most even rows; a comma when none does."""
    hint = _HINT.match(text)
    if hint:
        return hint[1]
    csv.field_size_limit(MAX_FILE_BYTES)
    sample = text[:_SAMPLE_CHARS]

    def evenness(delimiter: str) -> tuple[int, int]:
        widths = Counter[int]()
        for number, record in enumerate(csv.reader(_lines(sample), delimiter=delimiter)):
            if number == _LOOK_AT:
                break
            if len(record) > 1 and any(record):
                widths[len(record)] += 1
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(_DELIMITERS, key=evenness)


def line_end(text: str) -> str:
    """How records end: ``CRLF``, ``LF`` or ``CR``; nothing for a text of one line."""
    first = re.search(r"\r\n|\n|\r", re.sub('"[^"]*"', "", text[:_SAMPLE_CHARS]))
    return _LINE_ENDS[first[0]] if first else ""


def read_records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Record after record; raises ``RuleError`` with the line of a quote that is open or misplaced."""
    csv.field_size_limit(MAX_FILE_BYTES)
    records = csv.reader(_bounded(_lines(text), delimiter), delimiter=delimiter, strict=True)
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
        yield record


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends, cut at CR, LF and CRLF only: a cell may hold other separators."""
    return (match[0] for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text))


def _bounded(lines: Iterator[str], delimiter: str) -> Iterator[str]:
    """Lines that hold more delimiters than any table has columns are not cut into millions of cells."""
    for line in lines:
        if len(line) > _MOST_CUTS and line.count(delimiter) > _MOST_CUTS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        yield line
