"""The lines of ``coordinator desk``: what comes in is a scan or a JSON object, what goes out is JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, BinaryIO

from coordinator.domain.checkin.acts import (
    Act,
    Amend,
    Bulk,
    Mode,
    Note,
    Outcome,
    PaperMark,
    Reissue,
    Scan,
    SearchMark,
    Void,
    WalkInMark,
)
from coordinator.domain.checkin.slots import is_entry
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.messages import sentence

TAIWAN = timezone(timedelta(hours=8))
LONGEST_LINE = 1 << 20
"""A whole school from paper fits many times; a file piped in by mistake does not."""
_READ = 1 << 16

Line = Mapping[str, Any]


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


def read_line(line: bytes) -> tuple[Act, datetime | None]:
    """What a line asks for, and when. Raises ``RuleError`` ``act_unreadable`` or ``act_unknown``."""
    if len(line) > LONGEST_LINE:
        raise RuleError("act_unreadable", reason=f"> {LONGEST_LINE}")
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError("act_unreadable", reason=error.reason) from error
    if not text.lstrip().startswith("{"):
        return Scan(text), None
    try:
        asked = json.loads(text)
        return _act(asked), _moment(asked.get("at"))
    except (TypeError, ValueError, RecursionError) as error:
        raise RuleError("act_unreadable", reason=str(error)[:100]) from error
    except KeyError as error:
        raise RuleError("act_unreadable", reason=f"{error.args[0]} is missing") from error


def _act(asked: Line) -> Act:
    word = asked.get("act", "scan")
    reader = _READERS.get(word.replace("_", "-")) if isinstance(word, str) else None
    if reader is None:
        raise RuleError("act_unknown", name=str(word)[:100])
    return reader(asked)


def _text(asked: Line, *keys: str, needed: bool = True) -> str:
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


def _flag(asked: Line, *keys: str) -> bool:
    value = next((asked[key] for key in keys if key in asked), False)
    if not isinstance(value, bool):
        raise TypeError(f"{keys[0]} is neither true nor false")
    return value


def _slot(asked: Line) -> MarkSlot:
    return MarkSlot(_text(asked, "mark", "slot"))


def _walk_in(asked: Line) -> Act:
    rest = ("school", "school_code", "township_code", "job_title", "phone")
    return WalkInMark(_text(asked, "name"), **{key: _text(asked, key, needed=False) for key in rest})


def _bulk(asked: Line) -> Act:
    marks = asked.get("marks")
    if not isinstance(marks, list):
        raise KeyError("marks")
    return Bulk(tuple(_paper(asked, one) for one in marks), _text(asked, "reason", needed=False))


def _paper(asked: Line, one: object) -> PaperMark:
    said: Line = {"participant": one} if isinstance(one, str) else one if isinstance(one, dict) else {}
    row, at = said.get("row"), _moment(said.get("at"))
    if isinstance(row, bool) or not isinstance(row, int | None):
        raise TypeError("row is no number")
    slot = _slot(said if "mark" in said or "slot" in said else asked)
    return PaperMark(
        _text(said, "participant", "participant_id"), slot, round(at.timestamp() * 1000) if at else None, row
    )


_READERS: dict[str, Callable[[Line], Act]] = {
    "scan": lambda asked: Scan(_text(asked, "code", "raw", "text"), _flag(asked, "confirmed", "confirm")),
    "search-mark": lambda asked: SearchMark(_text(asked, "participant", "participant_id", "text", "query")),
    "walk-in": _walk_in,
    "bulk": _bulk,
    "void": lambda asked: Void(
        _text(asked, "event", "event_id", "target", needed=False), _text(asked, "reason", needed=False)
    ),
    "note": lambda asked: Note(
        _text(asked, "participant", "participant_id"), _text(asked, "text", "note"), _flag(asked, "attention")
    ),
    "amend": lambda asked: Amend(
        _text(asked, "participant", "participant_id"), _text(asked, "field"), _text(asked, "new")
    ),
    "reissue": lambda asked: Reissue(
        _text(asked, "participant", "participant_id"), _text(asked, "reason", needed=False)
    ),
    "mode": lambda asked: Mode(_slot(asked)),
}


def _moment(written: object) -> datetime | None:
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


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """An answer as plain data; ``docs/json.md`` has the keys."""
    facts = dict(outcome.facts)
    slot = outcome.slot
    more = {key: facts[name] for name, key in _MORE if name in facts}
    return {
        "verdict": str(outcome.verdict),
        "event_id": outcome.event_id or None,
        "participant": outcome.participant_id or None,
        "name": outcome.name,
        "school": outcome.school,
        "slot": str(slot) if slot else None,
        "mark": None if slot is None else "in" if is_entry(slot) else "out",
        "at": local_iso(outcome.at_ms) if outcome.at_ms is not None else None,
        "flags": list(outcome.flags),
        "message": message_of(outcome),
    } | _spelled(more)


_MORE = (("candidates", "candidates"), ("events", "events"), ("badge", "code"))


def _spelled(more: dict[str, Any]) -> dict[str, Any]:
    if "candidates" in more:
        keys = ("participant", "name", "school")
        more["candidates"] = [dict(zip(keys, one, strict=True)) for one in more["candidates"]]
    return more


def message_of(outcome: Outcome) -> str:
    """The sentence of an answer, with the attention note behind it."""
    at_ms = outcome.at_ms
    known: dict[str, object] = {"name": outcome.name, "what": str(outcome.slot or "")}
    if at_ms is not None:
        known["time"] = datetime.fromtimestamp(at_ms / 1000, TAIWAN).strftime("%H:%M")
    facts = known | dict(outcome.facts)
    said = sentence(_Spoken(outcome.code, facts))
    note = facts.get("note") if outcome.verdict is not Verdict.REFUSED else None
    return f"{said}\n{note}" if note else said


def local_iso(at_ms: int) -> str:
    """A moment as Taiwan's clocks say it: ``2023-08-07T08:30:00+08:00``; milliseconds where there are any."""
    moment = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(TAIWAN)
    return moment.isoformat(timespec="milliseconds" if at_ms % 1000 else "seconds")
