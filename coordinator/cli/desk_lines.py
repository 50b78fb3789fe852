"""The lines of ``coordinator desk``: what comes in is a scan or a JSON object, what goes out is JSON."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from coordinator.cli.lines import (
    Line,
    clock_of,
    flag_in,
    local_iso,
    moment_in,
    read_object,
    reader_of,
    spoken,
    text_in,
    text_of_line,
)
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
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot


def read_line(line: bytes) -> tuple[Act, datetime | None]:
    """What a line asks for, and when. Raises ``RuleError`` ``act_unreadable`` or ``act_unknown``."""
    text = text_of_line(line)
    return read_object(text, _act) if text.lstrip().startswith("{") else (Scan(text), None)


def _act(asked: Line) -> Act:
    return reader_of(asked, _READERS, "scan")(asked)


def _slot(asked: Line) -> MarkSlot:
    return MarkSlot(text_in(asked, "mark", "slot"))


def _walk_in(asked: Line) -> Act:
    rest = ("school", "school_code", "township_code", "job_title", "phone")
    return WalkInMark(text_in(asked, "name"), **{key: text_in(asked, key, needed=False) for key in rest})


def _bulk(asked: Line) -> Act:
    marks = asked.get("marks")
    if not isinstance(marks, list):
        raise KeyError("marks")
    return Bulk(tuple(_paper(asked, one) for one in marks), text_in(asked, "reason", needed=False))


def _paper(asked: Line, one: object) -> PaperMark:
    said: Line = {"participant": one} if isinstance(one, str) else one if isinstance(one, dict) else {}
    row, at = said.get("row"), moment_in(said.get("at"))
    if isinstance(row, bool) or not isinstance(row, int | None):
        raise TypeError("row is no number")
    slot = _slot(said if "mark" in said or "slot" in said else asked)
    return PaperMark(
        text_in(said, "participant", "participant_id"),
        slot,
        round(at.timestamp() * 1000) if at else None,
        row,
    )


_READERS: dict[str, Callable[[Line], Act]] = {
    "scan": lambda asked: Scan(text_in(asked, "code", "raw", "text"), flag_in(asked, "confirmed", "confirm")),
    "search-mark": lambda asked: SearchMark(text_in(asked, "participant", "participant_id", "text", "query")),
    "walk-in": _walk_in,
    "bulk": _bulk,
    "void": lambda asked: Void(
        text_in(asked, "event", "event_id", "target", needed=False), text_in(asked, "reason", needed=False)
    ),
    "note": lambda asked: Note(
        text_in(asked, "participant", "participant_id"),
        text_in(asked, "text", "note"),
        flag_in(asked, "attention"),
    ),
    "amend": lambda asked: Amend(
        text_in(asked, "participant", "participant_id"), text_in(asked, "field"), text_in(asked, "new")
    ),
    "reissue": lambda asked: Reissue(
        text_in(asked, "participant", "participant_id"), text_in(asked, "reason", needed=False)
    ),
    "mode": lambda asked: Mode(_slot(asked)),
}


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
    known: dict[str, object] = {"name": outcome.name, "what": str(outcome.slot or "")}
    if outcome.at_ms is not None:
        known["time"] = clock_of(outcome.at_ms)
    facts = known | dict(outcome.facts)
    said = spoken(outcome.code, facts)
    note = facts.get("note") if outcome.verdict is not Verdict.REFUSED else None
    return f"{said}\n{note}" if note else said
