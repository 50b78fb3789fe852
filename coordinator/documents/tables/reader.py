"""The door: a foreign file becomes a ``RawTable`` or a refusal, whatever it does to its reading process."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import coordinator
from coordinator.documents.tables.bounds import MAX_LINE_BYTES, MAX_OUTPUT_BYTES, WALL_SECONDS
from coordinator.documents.tables.child import LETTER
from coordinator.documents.tables.table import Merged, RawTable, Row, Sheet
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.progress import Progress, silent

#: Every code with which a table can be refused, and the facts its sentence may use.
REFUSALS: dict[str, tuple[str, ...]] = {
    "table_unreadable": (),
    "table_empty": (),
    "table_too_large": ("limit_mb",),
    "table_too_much": ("what", "limit"),
    "table_too_slow": (),
    "table_too_heavy": (),
    "table_reader_stopped": (),
    "table_not_a_table": ("looks_like",),
    "table_html": (),
    "table_encrypted": (),
    "table_damaged": ("kind",),
    "table_unsafe": ("why",),
    "table_undecodable": ("line",),
    "table_quotes": ("line",),
    "table_bad_characters": (),
    "letter_is_workbook": (),
    "letter_too_much": ("what", "limit"),
}
_MACHINE = {"table_unreadable", "table_too_slow", "table_too_heavy", "table_reader_stopped"}
_LOOK_EVERY_SECONDS = 0.05


def read_table(path: Path, progress: Progress = silent, *, as_letter: bool = False) -> RawTable:
    """Read a file of any kind, one step that nobody can foresee the length of; ``progress`` may cancel it.

    ``as_letter`` reads text documents too, into the rows of ``documents/letter/wire``.

    Raises ``RuleError`` for what the file is, ``KnownFailure`` for what the machine could not do (see
    ``REFUSALS``), within ``WALL_SECONDS``.
    """
    child = _start_reader(*([LETTER] if as_letter else []), str(path.absolute()))
    assert child.stdout is not None
    answer = _Answer(child.stdout)
    try:
        answer.start()
        _wait(answer, progress)
    finally:
        child.kill()
        child.wait()
        answer.join()
        child.stdout.close()
    if answer.failure is not None:
        raise answer.failure
    return answer.table()


def _start_reader(*arguments: str) -> subprocess.Popen[bytes]:
    """The process that may die; it has nothing of ours but the path."""
    try:
        return subprocess.Popen(
            [*_reader_command(), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # -m puts the working folder first on the path: it must be ours, never the one of the file.
            cwd=Path(coordinator.__file__).parent.parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:  # no process to be had; or a NUL in the path
        raise KnownFailure("table_reader_stopped") from error


def _reader_command() -> list[str]:
    """The frozen program is its own reader; from source it is a module with few imports."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-table"]
    return [sys.executable, "-m", "coordinator.documents.tables.child"]


def _wait(answer: "_Answer", progress: Progress) -> None:
    """Until the answer is complete; past the deadline the caller's ``finally`` ends the child."""
    deadline = time.monotonic() + WALL_SECONDS
    while answer.is_alive():
        answer.join(_LOOK_EVERY_SECONDS)
        progress(0 if answer.is_alive() else 1, 1)
        if answer.is_alive() and time.monotonic() > deadline:
            answer.failure = KnownFailure("table_too_slow")
            return


class _Answer(threading.Thread):
    """Collects the child's lines and believes none of them: sizes, shapes and codes are checked."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(name="read-table", daemon=True)
        self._stream = stream
        self._kind: tuple[str, str | None, str | None] | None = None
        self._sheets: list[tuple[str, bool, list[Row], tuple[Merged, ...]]] = []
        self.failure: CodedError | None = None

    def run(self) -> None:
        """Read until the last line; an answer without one, or with a line that is not ours, is a failure."""
        try:
            complete = any(self._take(json.loads(line)) for line in self._lines())
        except (ValueError, TypeError, LookupError, RecursionError):
            complete = False
        if not complete and self.failure is None:
            self.failure = KnownFailure("table_reader_stopped")

    def _lines(self) -> Iterator[bytes]:
        """Lines while there is room for them."""
        room = MAX_OUTPUT_BYTES
        while line := self._stream.readline(MAX_LINE_BYTES + 1):
            room -= len(line)
            if room < 0:
                self.failure = RuleError("table_too_much", what="text", limit=MAX_OUTPUT_BYTES)
                return
            yield line

    def _take(self, line: list[object]) -> bool:
        """Keep one line; true when it was the last."""
        match line:
            case ["row", *cells]:
                self._sheets[-1][2].append(tuple(_text(cell) for cell in cells))
            case ["sheet", str(name), bool(hidden), list(merged)]:
                self._sheets.append((name, hidden, [], tuple(_range(place) for place in merged)))
            case ["kind", str(kind), (str() | None) as encoding, (str() | None) as delimiter]:
                self._kind = (kind, encoding, delimiter)
            case ["refused", str(code), dict(facts)]:
                self.failure = _refusal(code, facts)
                return True
            case ["end"]:
                return True
            case _:
                raise ValueError(line)
        return False

    def table(self) -> RawTable:
        """What was collected, frozen."""
        if self._kind is None:
            raise KnownFailure("table_reader_stopped")
        sheets = tuple(
            Sheet(name, hidden, tuple(rows), merged) for name, hidden, rows, merged in self._sheets
        )
        return RawTable(*self._kind, sheets)


def _text(cell: object) -> str:
    """A cell that is not text did not come from our reader."""
    if not isinstance(cell, str):
        raise TypeError(cell)
    return cell


def _range(place: object) -> Merged:
    """Four numbers, or not ours."""
    match place:
        case [int(top), int(left), int(bottom), int(right)]:
            return top, left, bottom, right
    raise ValueError(place)


def _refusal(code: str, facts: dict[object, object]) -> CodedError:
    """The child's refusal with only the facts this code may have."""
    kept = {name: facts[name] for name in REFUSALS[code] if isinstance(facts[name], str | int)}
    return (KnownFailure if code in _MACHINE else RuleError)(code, **kept)
