"""The lines of ``coordinator queue``: a JSON object asks for an act, another one answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from coordinator.cli.lines import (
    Line,
    flag_in,
    local_iso,
    read_object,
    reader_of,
    spoken,
    text_in,
    text_of_line,
    texts_in,
)
from coordinator.domain.helpdesk.acts import (
    Arrive,
    HelpAct,
    HelpOutcome,
    Next,
    OpenRoom,
    Register,
    TakeStep,
    VoidStep,
    WriteNote,
)
from coordinator.domain.helpdesk.modules import code_of
from coordinator.domain.helpdesk.reading import printed
from coordinator.domain.helpdesk.values import Brought, Equipment, NoteKind, Request, Step


@dataclass(frozen=True, slots=True)
class ShowLine:
    """Not an act: who can be called in some rooms for some modules."""

    letters: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


def read_queue_line(line: bytes) -> tuple[HelpAct | ShowLine, datetime | None]:
    """What a line asks for, and when. Raises ``RuleError`` ``act_unreadable`` or ``act_unknown``."""
    return read_object(text_of_line(line), lambda asked: reader_of(asked, _READERS)(asked))


def _maybe(asked: Line, *keys: str) -> str:
    return text_in(asked, *keys, needed=False)


def _register(asked: Line) -> HelpAct:
    words = ("name", "school", "school_code", "township_code", "job_title", "phone", "problem")
    return Register(
        _maybe(asked, "letter", "room"),
        text_in(asked, "module"),
        participant_id=_maybe(asked, "participant", "participant_id"),
        brought=_brought(asked),
        again=flag_in(asked, "again"),
        **{key: _maybe(asked, key) for key in words},
    )


def _brought(asked: Line) -> Brought:
    has = frozenset(Equipment(word) for word in texts_in(asked, "equipment"))
    return Brought(has, flag_in(asked, "aa"), flag_in(asked, "bound", otherwise=True))


def _arrive(asked: Line) -> HelpAct:
    return Arrive(
        text_in(asked, "number"),
        text_in(asked, "letter", "room"),
        text_in(asked, "module"),
        *(_maybe(asked, key) for key in ("name", "school", "school_code")),
    )


def _step(step: Step) -> Callable[[Line], HelpAct]:
    words = ("place", "letter", "module", "reason", "answer")
    return lambda asked: TakeStep(
        text_in(asked, "request", "number"), step, **{key: _maybe(asked, key) for key in words}
    )


def _note(asked: Line) -> HelpAct:
    about = NoteKind(_maybe(asked, "about") or NoteKind.NOTE)
    return WriteNote(text_in(asked, "request", "number"), text_in(asked, "text", "note"), about)


_READERS: dict[str, Callable[[Line], HelpAct | ShowLine]] = {
    "room": lambda asked: OpenRoom(
        _maybe(asked, "name"), _maybe(asked, "letter"), _maybe(asked, "room_id"), texts_in(asked, "modules")
    ),
    "register": _register,
    "arrive": _arrive,
    "next": lambda asked: Next(
        texts_in(asked, "letters"), texts_in(asked, "modules"), _maybe(asked, "place")
    ),
    **{str(step): _step(step) for step in Step},
    "note": _note,
    "void": lambda asked: VoidStep(
        _maybe(asked, "request", "number"), _maybe(asked, "event", "event_id"), _maybe(asked, "reason")
    ),
    "line": lambda asked: ShowLine(
        tuple(map(printed, texts_in(asked, "letters"))), tuple(map(code_of, texts_in(asked, "modules")))
    ),
}


def outcome_json(outcome: HelpOutcome) -> dict[str, Any]:
    """An answer as plain data; ``docs/json.md`` has the keys."""
    facts = {"name": outcome.name, "school": outcome.school, "number": outcome.label} | dict(outcome.facts)
    return {
        "verdict": str(outcome.verdict),
        "event_id": outcome.event_id or None,
        "request": outcome.request_id or None,
        "number": outcome.label or None if outcome.request_id else None,
        "room": outcome.room or None,
        "module": outcome.module or None,
        "state": str(outcome.state) if outcome.state else None,
        "participant": outcome.participant_id or None,
        "name": outcome.name,
        "school": outcome.school,
        "at": local_iso(outcome.at_ms) if outcome.at_ms is not None else None,
        "ahead": outcome.ahead,
        "wait_minutes": list(outcome.wait_minutes) if outcome.wait_minutes else None,
        "missing": list(outcome.missing),
        "first_step": outcome.first_step or None,
        "flags": list(outcome.flags),
        "message": spoken(outcome.code, facts),
    }


def line_json(asked: ShowLine, line: tuple[Request, ...]) -> dict[str, Any]:
    """The line of some rooms as plain data, first things first."""
    return {
        "verdict": "line",
        "letters": list(asked.letters),
        "modules": list(asked.modules),
        "waiting": [_waiting(request) for request in line],
    }


def _waiting(request: Request) -> dict[str, Any]:
    return {
        "request": request.id,
        "number": request.label,
        "room": request.room,
        "module": request.module,
        "state": str(request.state),
        "school": request.school,
        "opened": local_iso(request.opened_ms),
    }
