"""Everything that was done to one person, as rows: when, at which desk, what, by whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordinator.domain.badge import code_text
from coordinator.domain.checkin.fold_bodies import Said, said, whole, word, words_of
from coordinator.domain.events.kinds import Kind, Method, Verdict
from coordinator.domain.events.record import Event, EventText
from coordinator.ui.kit.help_words import step_word
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.kit.words import word as field_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An act. ``detail`` is what was typed or scanned, ``claimed`` the time a mark is said to be of.

    ``counted_ms`` is that time where there is one, else ``at_ms``. ``taken_back``: a later event voids it;
    it is shown all the same.
    """

    id: str
    kind: str
    at_ms: int
    counted_ms: int
    when: str
    session: str
    desk: str
    act: str
    who: str
    detail: str = ""
    claimed: str = ""
    taken_back: bool = False


def history_rows(
    events: Iterable[Event],
    texts: Mapping[str, EventText],
    devices: Mapping[str, str],
    sessions: Mapping[str, str],
    voided: Collection[str] = (),
    shifts: Mapping[str, int] | None = None,
) -> list[HistoryRow]:
    """The acts in the order they are given.

    ``texts`` by hash, ``devices`` log id -> name of the desk, ``sessions`` id -> name, ``shifts`` event id ->
    milliseconds to add to its time (a confirmed offset).
    """
    return [_row(event, texts, devices, sessions, voided, shifts or {}) for event in events]


def _row(
    event: Event,
    texts: Mapping[str, EventText],
    devices: Mapping[str, str],
    sessions: Mapping[str, str],
    voided: Collection[str],
    shifts: Mapping[str, int],
) -> HistoryRow:
    claimed = whole(said(event.body), "claimed_ms")
    at_ms = event.wall_ms + shifts.get(event.id, 0)
    words = [text for text in words_of(event, texts).values() if isinstance(text, str) and text]
    return HistoryRow(
        id=event.id,
        kind=event.kind,
        at_ms=at_ms,
        counted_ms=at_ms if claimed is None else claimed,
        when=moment_text(at_ms),
        session=sessions.get(event.session_id, ""),
        desk=devices.get(event.log_id, event.log_id[:8]),
        act=act_word(event),
        who=event.actor,
        detail=" · ".join(words),
        claimed="" if claimed is None else moment_text(claimed),
        taken_back=event.id in voided,
    )


def act_word(event: Event) -> str:
    """What was done, with the slot and the way; a kind of a newer program is named as it is."""
    body = said(event.body)
    template = _acts().get(event.kind)
    if event.kind == Kind.ATTEMPT:
        template = _attempts().get(word(body, "verdict"), template)
    if template is None:
        return event.kind
    method = _methods().get(word(body, "method"), "")
    slot, field = slot_word(word(body, "slot")), field_word(word(body, "field"))
    step = step_word(word(body, "step")).rstrip("…")
    known = {"slot": slot, "method": method, "field": field, "code": _code(body), "number": _number(body)}
    return template.format(**known, step=step).strip()


def _number(body: Said) -> str:
    """``A017`` of a request, ``A`` of a room."""
    number = whole(body, "number")
    return word(body, "letter") if number is None else f"{word(body, 'letter')}{number:03d}"


def _code(body: Said) -> str:
    """The digits of a new badge; what no badge can have is left out."""
    try:
        return code_text(whole(body, "number") or 0, whole(body, "version") or 0)
    except ValueError:
        return ""


def _acts() -> dict[str, str]:
    return {
        Kind.MARK: translate("PersonHistory", "{slot} {method}"),
        Kind.ATTEMPT: translate("PersonHistory", "Tried: {slot} {method}"),
        Kind.WALK_IN: translate("PersonHistory", "Came without registration"),
        Kind.VOID: translate("PersonHistory", "Taken back"),
        Kind.NOTE: translate("PersonHistory", "Note"),
        Kind.AMEND: translate("PersonHistory", "Proposed a correction: {field}"),
        Kind.REISSUE: translate("PersonHistory", "New badge {code}"),
        Kind.SETTLE: translate("PersonHistory", "Decided"),
        Kind.MODE: translate("PersonHistory", "Desk set to {slot}"),
        Kind.LOG_OPENED: translate("PersonHistory", "Desk opened"),
        Kind.CLOCK_CHECK: translate("PersonHistory", "Clock compared"),
        Kind.CLOCK_OFFSET: translate("PersonHistory", "Clock corrected"),
        Kind.ROOM: translate("PersonHistory", "Hands-on room {number} opened"),
        Kind.REQUEST: translate("PersonHistory", "Hands-on number {number}"),
        Kind.REQUEST_STEP: translate("PersonHistory", "Hands-on: {step}"),
        Kind.REQUEST_NOTE: translate("PersonHistory", "Hands-on note"),
    }


def _attempts() -> dict[str, str]:
    return {
        Verdict.ALREADY: translate("PersonHistory", "Once more: {slot} {method}"),
        Verdict.OLD_CODE: translate("PersonHistory", "Came with an old badge"),
        Verdict.UNKNOWN: translate("PersonHistory", "Unknown code"),
        Verdict.AMBIGUOUS: translate("PersonHistory", "Searched, more than one fits"),
    }


def _methods() -> dict[str, str]:
    return {
        Method.SCAN: translate("PersonHistory", "(scanned)"),
        Method.SEARCH: translate("PersonHistory", "(found by name)"),
        Method.PAPER: translate("PersonHistory", "(from paper)"),
        Method.ONLINE: translate("PersonHistory", "(online report)"),
        Method.AUTO: translate("PersonHistory", "(by itself)"),
    }
