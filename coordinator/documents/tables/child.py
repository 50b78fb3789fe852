"""The process that reads one foreign file: the path is its argument, the answer JSON lines on stdout.

With ``--letter`` before the path the file may be a text document, and the rows are those of ``letter/wire``;
with ``--encoding=…`` a text table is read in that encoding.

``["kind", kind, encoding, delimiter, alternatives, newline,
marked]``, then for each sheet ``["sheet", name, hidden, merged,
hidden_rows, hidden_columns, blank_formulas, far_cells]`` and its rows as ``["rows", [cell, ...], ...]``, in
between ``["at", hundredths]``; the last line is ``["end"]`` or ``["refused", code, facts]``. An answer
without a last line means that the process died.
"""

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from coordinator.documents.tables.bounds import (
    BATCH_CHARS,
    BATCH_ROWS,
    MAX_CELL_CHARS,
    MAX_COLUMNS,
    MAX_FILE_BYTES,
    MAX_LINE_BYTES,
    MAX_MERGED,
    MAX_ROWS,
    MIB,
    cpu_seconds,
)
from coordinator.documents.tables.confine import confine_this_process
from coordinator.documents.tables.foreign import Foreign, read_foreign
from coordinator.documents.tables.parsed import ParsedSheet, as_meant
from coordinator.domain.errors import RuleError

Send = Callable[..., None]
LETTER = "--letter"
ENCODING = "--encoding="
# The reading of the file, and the sending of its rows, of the hundred that the parent hears of.
_READ = 60


def main(arguments: list[str]) -> int:
    """Answer for the one path given and return 0, also for a file that is refused."""
    *options, last = arguments
    path = Path(last)
    confine_this_process(cpu_seconds(_size(path)))
    encoding = next((word.removeprefix(ENCODING) for word in options if word.startswith(ENCODING)), None)
    with os.fdopen(1, "wb", buffering=MIB // 4, closefd=False) as answer:
        send = _sender(answer)
        try:
            if LETTER in options:
                _read_letter(path, send)
            else:
                _read(path, encoding, send)
        except RuleError as refusal:
            send("refused", refusal.code, refusal.facts)
        except OSError:
            send("refused", "table_unreadable", {})
        except UnicodeEncodeError:
            send("refused", "table_bad_characters", {})
        except (MemoryError, RecursionError):
            send("refused", "table_too_heavy", {})
        else:
            send("end")
    return 0


def _size(path: Path) -> int:
    """0 for what cannot be looked at: that is told when it is read."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _sender(answer: IO[bytes]) -> Send:
    """Writes one line; how far we are is told at once."""

    def send(*line: object) -> None:
        data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        if len(data) > MAX_LINE_BYTES:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        answer.write(data)
        if line[0] == "at":
            answer.flush()

    return send


def _read(path: Path, encoding: str | None, send: Send) -> None:
    """Find out what the file is, then send what it holds."""
    foreign = read_foreign(_content(path), encoding, lambda done: send("at", done * _READ // 100))
    _send_kind(foreign, send)
    for sheet in foreign.sheets:
        _send_sheet(sheet, send)
        _send_rows(sheet, send, keep_blank_end=foreign.is_text)


def _send_kind(foreign: Foreign, send: Send) -> None:
    send(
        "kind", foreign.kind, foreign.encoding, foreign.delimiter, foreign.alternatives, foreign.newline,
        foreign.marked,
    )  # fmt: skip


def _send_sheet(sheet: ParsedSheet, send: Send) -> None:
    facts = sheet.facts
    send(
        "sheet", sheet.name[:MAX_CELL_CHARS], sheet.hidden, sheet.merged[:MAX_MERGED], facts.hidden_rows,
        facts.hidden_columns, facts.blank_formulas, facts.far_cells,
    )  # fmt: skip


def _read_letter(path: Path, send: Send) -> None:
    """The same for a letter: paragraphs and tables as rows of one sheet."""
    from coordinator.documents.letter.parsing import parse_letter
    from coordinator.documents.letter.wire import to_rows

    letter = parse_letter(_content(path))
    send("kind", letter.kind, None, None, (), "", False)
    sheet = ParsedSheet()
    _send_sheet(sheet, send)
    batches = _Batches(send, 0)
    for row in to_rows(letter):
        batches.add([cell[:MAX_CELL_CHARS] for cell in row])
    batches.flush()


def _content(path: Path) -> bytes:
    """All of the file, within bounds."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise RuleError("table_unreadable")
    with path.open("rb") as file:
        data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise RuleError("table_too_large", limit_mb=MAX_FILE_BYTES // MIB)
    return data


class _Batches:
    """Collects rows and sends them together: a line for each would cost more than what it carries."""

    def __init__(self, send: Send, expected: int) -> None:
        self._send, self._expected = send, expected
        self._rows: list[list[str]] = []
        self._chars = self.sent = 0

    def add(self, row: list[str]) -> None:
        """One row more, sent now or with others."""
        self.sent += 1
        if self.sent > MAX_ROWS:
            raise RuleError("table_too_much", what="rows", limit=MAX_ROWS)
        self._rows.append(row)
        self._chars += sum(map(len, row)) + 4 * len(row)
        if len(self._rows) >= BATCH_ROWS or self._chars > BATCH_CHARS:
            self.flush()

    def flush(self) -> None:
        """Send what is there."""
        if self._rows:
            self._send("rows", *self._rows)
            self._rows, self._chars = [], 0
        if self._expected:
            self._send("at", _READ + (100 - _READ) * min(self.sent, self._expected) // self._expected)


def _send_rows(sheet: ParsedSheet, send: Send, *, keep_blank_end: bool) -> None:
    """Rows without empty ends. Blank last rows of a workbook are formatting; those of a text are rows."""
    batches, blank = _Batches(send, sheet.expected), 0
    # A row whose formulas have no value yet is blank to the eye of a reader, but somebody may stand in it.
    last_formula = max((row for row, _ in sheet.facts.blank_formulas), default=-1)
    for number, row in enumerate(sheet.rows):
        cells = row
        while cells and not cells[-1]:
            cells.pop()
        if not cells and number > last_formula and not keep_blank_end:
            blank += 1
            continue
        if len(cells) > MAX_COLUMNS:
            raise RuleError("table_too_much", what="columns", limit=MAX_COLUMNS)
        for _ in range(blank):
            batches.add([])
        blank = 0
        batches.add([as_meant(cell)[:MAX_CELL_CHARS] for cell in cells])
    for _ in range(batches.sent, last_formula + 1):
        batches.add([])
    batches.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
