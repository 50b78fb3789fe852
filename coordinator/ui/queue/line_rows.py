"""The lines of 候位: who waits how long, where they stand, and why there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.line import ENOUGH_PASSES, Why, passes, seems_gone
from coordinator.domain.helpdesk.steps import HERE
from coordinator.domain.helpdesk.values import Request, RequestState
from coordinator.ui.kit.help_words import flag_words, listed, module_word, state_pill
from coordinator.ui.kit.moments import clock_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.queue.words import minutes_text

translate = QCoreApplication.translate
IN_LINE = (RequestState.WAITING, RequestState.PASSED)


class Shown(StrEnum):
    """Which part of the day the list shows."""

    HERE = "here"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class LineRow:
    """A request as the list shows it. ``place`` is from 1, None where nobody can be called."""

    request: Request
    place: int | None
    why: Why | None
    now_ms: int


def line_rows(
    requests: Iterable[Request], line: Iterable[Request], reasons: Mapping[str, Why], now_ms: int
) -> list[LineRow]:
    """Who can be called in their order, then who was passed a moment ago, who is served, who is done."""
    places: dict[str, int] = {}
    counts: dict[str, int] = {}
    for request in line:
        counts[request.room] = places[request.id] = counts.get(request.room, 0) + 1
    rows = [LineRow(r, places.get(r.id), reasons.get(r.id), now_ms) for r in requests]
    order = {request.id: number for number, request in enumerate(line)}
    return sorted(rows, key=lambda row: _order(row, order))


def _order(row: LineRow, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    request = row.request
    if request.id in order:
        return 0, order[request.id], 0, ""
    part = 1 if request.state is RequestState.PASSED else 2 if request.state in HERE else 3
    newest_first = -request.since_ms if part == 3 else request.since_ms
    return part, newest_first, request.number, request.label


def is_shown(request: Request, part: Shown, letter: str, module: str) -> bool:
    """Whether a request belongs to a part of the day, a room and a topic (all where empty)."""
    if (letter and request.room != letter) or (module and request.module != module):
        return False
    return (request.state in HERE) is (part is Shown.HERE)


def line_columns() -> tuple[Column[LineRow], ...]:
    """Number, state, since when, school, topic, room, and why here."""
    return (
        Column("label", translate("queue", "Number"), _label, width=80, mark=_mark, tip=_tip),
        Column(
            "state",
            translate("queue", "State"),
            lambda row: state_pill(row.request.state).text,
            pill=_pill,
            tip=why_words,
            width=138,
        ),
        Column("waits", translate("queue", "Since"), _since, key=_key, tip=why_words, width=78),
        Column("school", translate("queue", "School"), lambda row: row.request.school, width=128),
        Column("module", translate("queue", "Topic"), lambda row: module_word(row.request.module), width=104),
        Column("room", translate("queue", "Room"), lambda row: row.request.room, width=66),
        Column("why", translate("queue", "Why here"), why_words, width=230, tip=why_words),
        Column("place", translate("queue", "Place"), lambda row: row.request.place, width=80, hidden=True),
        Column("helper", translate("queue", "Helper"), lambda row: row.request.helper, width=80, hidden=True),
    )


def _label(row: LineRow) -> str:
    return row.request.label


def _key(row: LineRow) -> int:
    return row.request.opened_ms if row.request.state in IN_LINE else row.request.since_ms


def _since(row: LineRow) -> str:
    return minutes_text(row.now_ms - _key(row)) if row.request.state in HERE else clock_text(_key(row))


def _pill(row: LineRow) -> Pill:
    return state_pill(row.request.state)


def _mark(row: LineRow) -> Severity | None:
    return Severity.WARNING if flag_words(row.request.flags) else None


def _tip(row: LineRow) -> str:
    return listed(flag_words(row.request.flags))


def why_words(row: LineRow) -> str:
    """``came 09:12; 3 before; B012 was passed at 09:40``."""
    request, why = row.request, row.why
    if why is None:
        return ""
    parts = [translate("queue", "came {time}").format(time=clock_text(why.opened_ms))]
    if seems_gone(request):
        text = translate("queue", "called {n} times in vain: has left?")
        parts.append(text.format(n=max(passes(request), ENOUGH_PASSES)))
    elif why.again_ms is not None and why.again_ms > row.now_ms:
        text = translate("queue", "not there; again from {time}")
        parts.append(text.format(time=clock_text(why.again_ms)))
    elif why.passed_ms is not None:
        text = translate("queue", "not there at {time}")
        parts.append(text.format(time=clock_text(why.passed_ms)))
    if row.place == 1:
        parts.append(translate("queue", "is next"))
    elif why.before:
        parts.append(translate("queue", "{n} before").format(n=len(why.before)))
    for other, passed in why.overtaken[:2]:
        text = translate("queue", "{label} was passed at {time}")
        parts.append(text.format(label=other.label, time=clock_text(passed)))
    return translate("queue", "; ").join(parts)
