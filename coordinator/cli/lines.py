"""Lines in, answers out: what the desk and the help desk of the command line share.

A line is a JSON object that names an act (or, at the desk, a scan); every line gets one JSON object back,
after what it asked for is on the disk.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, BinaryIO, TypeVar

from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.ui.kit.messages import sentence

TAIWAN = timezone(timedelta(hours=8))
LONGEST_LINE = 1 << 20
"""A whole school from paper fits many times; a file piped in by mistake does not."""
_READ = 1 << 16

Line = Mapping[str, Any]
T = TypeVar("T")


def answer_all(answer: Callable[[bytes], Mapping[str, Any]]) -> None:
    """Answer every line until stdin ends, or until nobody listens any more."""
    try:
        for line in lines_of(sys.stdin.buffer):
            _say(answer(line))
    except BrokenPipeError:
        _hang_up()


def _say(data: Mapping[str, Any]) -> None:
    """Raises ``BrokenPipeError`` when nobody listens any more, ``KnownFailure`` when it cannot be written."""
    try:
        print(json.dumps(data, ensure_ascii=False), flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        _hang_up()
        raise KnownFailure("file_not_written", folder="stdout", reason=error.strerror or "") from error


def _hang_up() -> None:
    """Nothing more goes to stdout, not even at exit, when Python would try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Lines as they come: Enter ends one, and behind a scan TAB does too. Empty ones are left out."""
    read = getattr(stream, "read1", stream.read)
    waiting = b""
    while chunk := read(_READ):
        *done, waiting = _split(waiting + chunk)
        yield from done
        if len(waiting) > LONGEST_LINE:
            yield waiting
            waiting = b""
    if waiting.strip():
        yield waiting


def _split(data: bytes) -> list[bytes]:
    """Finished lines, and behind them what is not finished yet."""
    *rows, rest = data.replace(b"\r", b"\n").split(b"\n")
    done = [part for row in rows for part in ([row] if _is_json(row) else row.split(b"\t")) if part.strip()]
    if not _is_json(rest):
        *scans, rest = rest.split(b"\t")
        done += [scan for scan in scans if scan.strip()]
    return [*done, rest]


def _is_json(row: bytes) -> bool:
    return row.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def text_of_line(line: bytes) -> str:
    """A line as text. Raises ``RuleError`` ``act_unreadable``."""
    if len(line) > LONGEST_LINE:
        raise RuleError("act_unreadable", reason=f"> {LONGEST_LINE}")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError("act_unreadable", reason=error.reason) from error


def read_object(text: str, read: Callable[[Line], T]) -> tuple[T, datetime | None]:
    """What a JSON object says by ``read``, and its ``at``. Raises ``RuleError`` ``act_unreadable``."""
    if not text.lstrip().startswith("{"):
        raise RuleError("act_unreadable", reason="no JSON object")
    try:
        asked = json.loads(text)
        return read(asked), moment_in(asked.get("at"))
    except (TypeError, ValueError, RecursionError) as error:
        raise RuleError("act_unreadable", reason=str(error)[:100]) from error
    except KeyError as error:
        raise RuleError("act_unreadable", reason=f"{error.args[0]} is missing") from error


def reader_of(asked: Line, readers: Mapping[str, T], otherwise: str = "") -> T:
    """What reads the act that is asked for; - and _ are one. Raises ``RuleError`` ``act_unknown``."""
    word = asked.get("act", otherwise)
    reader = readers.get(word.replace("_", "-")) if isinstance(word, str) else None
    if reader is None:
        raise RuleError("act_unknown", name=str(word)[:100])
    return reader


def text_in(asked: Line, *keys: str, needed: bool = True) -> str:
    """The text under the first of ``keys`` that is there."""
    for key in keys:
        value = asked.get(key)
        if isinstance(value, str):
            # A lone surrogate is no text that could be kept.
            value.encode()
            return value
        if value is not None:
            raise TypeError(f"{key} is no text")
    if needed:
        raise KeyError(keys[0])
    return ""


def texts_in(asked: Line, key: str) -> tuple[str, ...]:
    """A list of texts, also written as one text with commas; empty where it is not there."""
    value = asked.get(key)
    found = value.split(",") if isinstance(value, str) else [] if value is None else value
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise TypeError(f"{key} is no list of texts")
    return tuple(word for one in found if (word := one.strip()))


def flag_in(asked: Line, *keys: str, otherwise: bool = False) -> bool:
    """Yes or no under the first of ``keys`` that is there."""
    value = next((asked[key] for key in keys if key in asked), otherwise)
    if not isinstance(value, bool):
        raise TypeError(f"{keys[0]} is neither true nor false")
    return value


def moment_in(written: object) -> datetime | None:
    """A time of ISO 8601; without an offset it is Taiwan's."""
    if written is None:
        return None
    if not isinstance(written, str):
        raise TypeError("at is no time")
    moment = datetime.fromisoformat(written)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=TAIWAN)
    if not 1980 <= aware.year <= 9000:
        raise ValueError("at is no time")
    return aware


@dataclass(frozen=True, slots=True)
class _Spoken:
    code: str
    facts: Mapping[str, object]


def spoken(code: str, facts: Mapping[str, object]) -> str:
    """The sentence of an answer."""
    return sentence(_Spoken(code, facts)).strip()


def clock_of(at_ms: int) -> str:
    """A moment as a sentence says it: ``09:05``."""
    return datetime.fromtimestamp(at_ms / 1000, TAIWAN).strftime("%H:%M")


def local_iso(at_ms: int) -> str:
    """A moment as Taiwan's clocks say it: ``2023-08-07T08:30:00+08:00``; milliseconds where there are any."""
    moment = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(TAIWAN)
    return moment.isoformat(timespec="milliseconds" if at_ms % 1000 else "seconds")
