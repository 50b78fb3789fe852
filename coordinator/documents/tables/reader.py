"""The door: a foreign file becomes a ``RawTable`` or a refusal, whatever it does to its reading process."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

import coordinator
from coordinator.documents.tables.bounds import MAX_LINE_BYTES, MAX_OUTPUT_BYTES, WALL_SECONDS
from coordinator.documents.tables.child import ENCODING, LETTER
from coordinator.documents.tables.table import Merged, RawTable, Row, Sheet
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.progress import Progress, silent

Place = tuple[int, int]
_Facts = tuple[tuple[Merged, ...], frozenset[int], frozenset[int], frozenset[Place], tuple[Place, ...]]

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
_DYING_SECONDS = 1.0
# SIGXCPU; and the quota of a Windows job.
_OUT_OF_TIME = (-24, 1816)
_STEPS = 100


def read_table(
    path: Path, progress: Progress = silent, *, encoding: str | None = None, as_letter: bool = False
) -> RawTable:
    """Read a file of any kind; ``progress`` hears of a hundred steps and may cancel between any two looks.

    ``encoding`` is one that a person chose for a text table (``encodings.CODECS``), None is what the bytes
    prove; workbooks pay no heed. ``as_letter`` reads text documents too, into the rows of
    ``documents/letter/wire``.

    Raises ``RuleError`` for what the file is, ``KnownFailure`` for what the machine could not do (see
    ``REFUSALS``), within ``WALL_SECONDS``.
    """
    options = [*([LETTER] if as_letter else []), *([ENCODING + encoding] if encoding else [])]
    child = _start_reader(*options, str(path.absolute()))
    assert child.stdout is not None
    answer = _Answer(child.stdout)
    try:
        answer.start()
        _wait(answer, progress)
        if answer.failure is not None and answer.failure.code == "table_reader_stopped":
            answer.failure = _why_stopped(child)
    finally:
        child.kill()
        child.wait()
        answer.join()
        child.stdout.close()
    if answer.failure is not None:
        raise answer.failure
    return answer.table()


def _why_stopped(child: "subprocess.Popen[bytes]") -> KnownFailure:
    """Out of time, when the system says that it ended the process for that."""
    try:
        code = child.wait(_DYING_SECONDS)
    except subprocess.TimeoutExpired:
        code = 0
    return KnownFailure("table_too_slow" if code in _OUT_OF_TIME else "table_reader_stopped")


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
        progress(min(answer.done, _STEPS - 1) if answer.is_alive() else _STEPS, _STEPS)
        if answer.is_alive() and time.monotonic() > deadline:
            answer.failure = KnownFailure("table_too_slow")
            return


class _Answer(threading.Thread):
    """Collects the child's lines and believes none of them: sizes, shapes and codes are checked."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(name="read-table", daemon=True)
        self._stream = stream
        self._kind: RawTable | None = None
        self._sheets: list[tuple[str, bool, list[Row], _Facts]] = []
        # One text for all cells that say the same: most columns of a roster hold few different ones.
        self._texts: dict[str, str] = {}
        self.done = 0
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
                self.failure = RuleError("table_too_much", what="characters", limit=MAX_OUTPUT_BYTES)
                return
            yield line

    def _take(self, line: list[object]) -> bool:
        """Keep one line; true when it was the last."""
        match line:
            case ["rows", *rows]:
                self._sheets[-1][2].extend(map(self._row, rows))
            case ["at", int(done)]:
                self.done = max(self.done, done)
            case ["sheet", str(name), bool(hidden), *facts]:
                self._sheets.append((name, hidden, [], _facts(*facts)))
            case ["kind", *kind]:
                self._kind = _kind(*kind)
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
        sheets = tuple(Sheet(name, hidden, tuple(rows), *facts) for name, hidden, rows, facts in self._sheets)
        return replace(self._kind, sheets=sheets)

    def _row(self, cells: object) -> Row:
        """The cells of a row; one that is not text did not come from our reader."""
        if type(cells) is not list or not set(map(type, cells)) <= _TEXT:
            raise TypeError(cells)
        return tuple(map(self._texts.setdefault, cells, cells))


_TEXT = frozenset({str})


def _kind(
    kind: object, encoding: object, delimiter: object, others: object, newline: object, marked: object
) -> RawTable:
    """What the child says of the file, before its sheets."""
    if not isinstance(marked, bool):
        raise TypeError(marked)
    return RawTable(
        _text(kind),
        None if encoding is None else _text(encoding),
        None if delimiter is None else _text(delimiter),
        (),
        tuple(map(_text, _list(others))),
        _text(newline),
        marked,
    )


def _facts(merged: object, rows: object, columns: object, blank: object, far: object) -> _Facts:
    """The fields of ``Sheet`` behind its rows."""
    return (
        tuple(map(_range, _list(merged))),
        frozenset(map(_number, _list(rows))),
        frozenset(map(_number, _list(columns))),
        frozenset(map(_place, _list(blank))),
        tuple(map(_place, _list(far))),
    )


def _list(value: object) -> list[object]:
    """A list, or not ours."""
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _number(value: object) -> int:
    """A row or a column."""
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _place(place: object) -> Place:
    """A row and a column, or not ours."""
    match place:
        case [int(row), int(column)]:
            return row, column
    raise ValueError(place)


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
