"""The values of a hands-on day: rooms with their letters, requests, and what became of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class RequestState(StrEnum):
    """等候, 叫號, 服務中, 過號, 暫停, 已解決, 轉系統團隊, 離開; afterwards 已送出, 已回覆, 結案."""

    WAITING = "waiting"
    CALLED = "called"
    IN_SERVICE = "in_service"
    PASSED = "passed"
    PAUSED = "paused"
    SOLVED = "solved"
    ESCALATED = "escalated"
    LEFT = "left"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"


class Step(StrEnum):
    """What is done to a request; ``helpdesk.steps`` says from which state to which."""

    CALL = "call"
    START = "start"
    PASS_OVER = "pass"  # noqa: S105  a number nobody answered
    PAUSE = "pause"
    RESUME = "resume"
    RETURN = "return"
    TRANSFER = "transfer"
    SOLVE = "solve"
    ESCALATE = "escalate"
    LEAVE = "leave"
    SEND = "send"
    ANSWER = "answer"
    CLOSE = "close"
    REOPEN = "reopen"


class NoteKind(StrEnum):
    """What a note of a request is: the problem in own words, a helper's note, the answer."""

    PROBLEM = "problem"
    NOTE = "note"
    ANSWER = "answer"


class Equipment(StrEnum):
    """What people bring: 自然人憑證或健保卡, 讀卡機, OTP 裝置, XCA 憑證 (source: 114 letter, 參、六)."""

    CARD = "card"
    READER = "reader"
    OTP = "otp"
    XCA = "xca"


@dataclass(frozen=True, slots=True)
class Brought:
    """The equipment strip: ``aa`` has the school's AA account, ``bound`` has done the first binding."""

    has: frozenset[Equipment] = frozenset()
    aa: bool = False
    bound: bool = True


NOTHING_BROUGHT = Brought()


@dataclass(frozen=True, slots=True)
class HelpRoom:
    """A room that holds a letter for a day: its numbers are given by the log that said so."""

    session_id: str
    day: str
    letter: str
    name: str
    log_id: str
    event_id: str
    room_id: str = ""
    modules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A step as it was taken: when (corrected UTC milliseconds), by which helper, at which place."""

    event_id: str
    step: Step
    at_ms: int
    state: RequestState
    helper: str = ""
    place: str = ""
    letter: str = ""
    module: str = ""
    reason: str = ""
    log_id: str = ""


@dataclass(frozen=True, slots=True)
class HelpNoteLine:
    """A note of a request with who wrote it and when."""

    event_id: str
    about: NoteKind
    text: str
    at_ms: int
    by: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """問題單: one problem brought to a hands-on day, as all events together say.

    ``letter`` and ``number`` (A 17) are for good; ``room`` is the letter of the room where it waits now.
    ``opened_ms`` is when it was registered and ``place_ms`` what orders the line; ``since_ms`` when the
    present state began. Personal words are empty after a purge. ``flags`` are codes, sorted: ``binding``,
    ``no_reader``, ``no_card``, ``no_xca`` (what is missing), ``number_twice``, ``step_twice``, ``arrived``.
    ``taken`` are the steps that count, in order; ``ignored`` the events that could not count.
    """

    id: str
    session_id: str
    day: str
    letter: str
    number: int
    module: str
    room: str
    state: RequestState
    opened_ms: int
    place_ms: int
    since_ms: int
    event_id: str
    log_id: str
    participant_id: str = ""
    school: str = ""
    school_code: str = ""
    township_code: str = ""
    name: str = ""
    job_title: str = ""
    phone: str = ""
    helper: str = ""
    place: str = ""
    brought: Brought = NOTHING_BROUGHT
    taken: tuple[Taken, ...] = ()
    notes: tuple[HelpNoteLine, ...] = ()
    flags: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The number as it is printed and called: ``A017``."""
        return f"{self.letter}{self.number:03d}"

    def said(self, about: NoteKind) -> str:
        """All notes of a kind, a line each."""
        return "\n".join(note.text for note in self.notes if note.about is about)


@dataclass(frozen=True, slots=True)
class HelpDay:
    """What a set of events means for hands-on days; equal for equal sets, however they arrived."""

    rooms: tuple[HelpRoom, ...] = ()
    requests: Mapping[str, Request] = field(default_factory=dict)
    """By request id; an ``arrived`` id leads to the request it arrived from by ``aliases``."""
    aliases: Mapping[str, str] = field(default_factory=dict)
