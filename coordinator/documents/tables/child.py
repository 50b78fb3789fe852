"""The process that reads one foreign file: the path is its argument, the answer JSON lines on stdout.

With ``--letter`` before the path the file may be a text document, and the rows are those of ``letter/wire``.

``["kind", kind, encoding, delimiter]``, then for each sheet ``["sheet", name, hidden, merged]`` and
its rows as ``["row", cell, ...]``; the last line is ``["end"]`` or ``["refused", code, facts]``. An answer
without a last line means that the process died.
"""

import json
import os
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from coordinator.documents.tables.bounds import (
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_FILE_BYTES,
    MAX_LINE_BYTES,
    MAX_MERGED,
    MAX_ROWS,
    MIB,
)
from coordinator.documents.tables.confine import confine_this_process
from coordinator.documents.tables.sniff import sniff
from coordinator.domain.errors import RuleError

Send = Callable[..., None]
LETTER = "--letter"


def main(arguments: list[str]) -> int:
    """Answer for the one path given and return 0, also for a file that is refused."""
    path, read = Path(arguments[-1]), _read_letter if arguments[0] == LETTER else _read
    confine_this_process()
    with os.fdopen(1, "wb", buffering=MIB // 4, closefd=False) as answer:

        def send(*line: object) -> None:
            data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            if len(data) > MAX_LINE_BYTES:
                raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
            answer.write(data)

        try:
            read(path, send)
        except RuleError as refusal:
            send("refused", refusal.code, refusal.facts)
        except OSError:
            send("refused", "table_unreadable", {})
        except UnicodeEncodeError:
            send("refused", "table_bad_characters", {})
        except MemoryError:
            send("refused", "table_too_heavy", {})
        else:
            send("end")
    return 0


def _read(path: Path, send: Send) -> None:
    """Find out what the file is, then send what it holds."""
    data = _content(path)
    kind = sniff(data)
    if kind == "text":
        _send_text(data, send)
        return
    if kind == "zip":
        from coordinator.documents.tables.archive import inspect_zip

        kind = inspect_zip(data)
    del data
    _send_workbook(path, kind, send)


def _read_letter(path: Path, send: Send) -> None:
    """The same for a letter: paragraphs and tables as rows of one sheet."""
    from coordinator.documents.letter.parsing import parse_letter
    from coordinator.documents.letter.wire import to_rows

    letter = parse_letter(_content(path))
    send("kind", letter.kind, None, None)
    send("sheet", "", False, [])
    _send_rows(to_rows(letter), send, keep_blank_end=True)


def _content(path: Path) -> bytes:
    """All of the file, within bounds."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise RuleError("table_unreadable")
    with path.open("rb") as file:
        data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise RuleError("table_too_large", limit_mb=MAX_FILE_BYTES // MIB)
    return data


def _send_text(data: bytes, send: Send) -> None:
    """A text table is one sheet without a name."""
    from coordinator.documents.tables.delimited import decode, find_delimiter, read_records, refuse_markup

    text, encoding = decode(data)
    refuse_markup(text)
    delimiter = find_delimiter(text)
    send("kind", "tsv" if delimiter == "\t" else "csv", encoding, delimiter)
    send("sheet", "", False, [])
    _send_rows(read_records(text, delimiter), send, keep_blank_end=True)


def _send_workbook(path: Path, kind: str, send: Send) -> None:
    """All sheets, the hidden ones too: whether they count is for a person to say."""
    from coordinator.documents.tables.workbook import open_sheets

    send("kind", kind, None, None)
    for sheet in open_sheets(path, kind):
        send("sheet", sheet.name[:MAX_CELL_CHARS], sheet.hidden, sheet.merged[:MAX_MERGED])
        _send_rows(sheet.rows, send, keep_blank_end=False)


def _send_rows(rows: Iterable[list[str]], send: Send, *, keep_blank_end: bool) -> None:
    """Rows without empty ends. Blank last rows of a workbook are formatting; those of a text are rows."""
    blank = sent = 0
    for cells in rows:
        while cells and not cells[-1]:
            cells.pop()
        if not cells and not keep_blank_end:
            blank += 1
            continue
        sent += blank + 1
        if sent > MAX_ROWS:
            raise RuleError("table_too_much", what="rows", limit=MAX_ROWS)
        if len(cells) > MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        for _ in range(blank):
            send("row")
        blank = 0
        send("row", *(cell[:MAX_CELL_CHARS] for cell in cells))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
