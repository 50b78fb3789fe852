"""What the events of hands-on days say, read without ever failing: other devices and versions wrote them."""

import re
import unicodedata
from typing import NamedTuple

from coordinator.domain.checkin.fold_bodies import Said, is_true, said, whole, word
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.equipment import read
from coordinator.domain.helpdesk.values import Brought, HelpRoom, NoteKind, Step

ABOUT = frozenset({Kind.REQUEST, Kind.REQUEST_STEP, Kind.REQUEST_NOTE})
"""The kinds that name a request."""
LAST_NUMBER = 9_999
_STEPS = {str(step): step for step in Step}
_NOTES = {str(kind): kind for kind in NoteKind}


class Line(NamedTuple):
    """Where numbers are given: one letter of one day of a session."""

    session_id: str
    day: str
    letter: str


class Slip(NamedTuple):
    """A number: what is printed, of which line."""

    line: Line
    number: int


class Opening(NamedTuple):
    """The registration of a request."""

    event: Event
    request_id: str
    slip: Slip
    arrived: bool
    module: str
    school_code: str
    township_code: str
    brought: Brought


_LABEL = re.compile(r"([A-Z])\s*0*(\d{1,4})")


def printed(word: str) -> str:
    """A letter or a number as it stands on doors and slips, however it was typed (``ｂ``, `` a17``)."""
    return unicodedata.normalize("NFKC", word).strip().upper()


def read_label(session_id: str, day: str, label: str) -> Slip | None:
    """A number as it is printed or typed (``A017``, ``a17``); None where it is none."""
    found = _LABEL.fullmatch(printed(label))
    return Slip(Line(session_id, day, found[1]), int(found[2])) if found else None


def request_of(event: Event) -> str:
    """The request an event is about; empty where it names none."""
    return word(said(event.body), "request") if event.kind in ABOUT else ""


def read_opening(event: Event) -> Opening:
    """What a ``request`` says."""
    body = said(event.body)
    return Opening(
        event,
        word(body, "request"),
        _slip(event, body),
        is_true(body, "arrived"),
        word(body, "module"),
        word(body, "school_code"),
        word(body, "township_code"),
        read(word(body, "equipment"), is_true(body, "aa"), body.get("bound") is not False),
    )


def _slip(event: Event, body: Said) -> Slip:
    number = whole(body, "number") or 0
    line = Line(event.session_id, word(body, "day"), word(body, "letter"))
    return Slip(line, number if 0 < number <= LAST_NUMBER else 0)


def read_room(event: Event) -> HelpRoom:
    """What a ``room`` says."""
    body = said(event.body)
    return HelpRoom(
        event.session_id,
        word(body, "day"),
        word(body, "letter"),
        word(body, "name"),
        event.log_id,
        event.id,
        word(body, "room_id"),
        tuple(code for code in word(body, "modules").split(",") if code),
    )


def read_step(body: Said) -> Step | None:
    """The step of a ``request_step``; None of a newer program's."""
    return _STEPS.get(word(body, "step"))


def read_about(body: Said) -> NoteKind:
    """What a note is; what a newer program writes is a note."""
    return _NOTES.get(word(body, "about"), NoteKind.NOTE)
