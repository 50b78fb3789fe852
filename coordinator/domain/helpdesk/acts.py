"""What can be done at a hands-on day, and what it answers: the same for pages, command line and proofs."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.helpdesk.values import NOTHING_BROUGHT, Brought, NoteKind, RequestState, Step


class HelpVerdict(StrEnum):
    """The answer to an act; only ``not_recorded`` means that nothing is on disk."""

    ROOM_OPENED = "room_opened"
    REGISTERED = "registered"
    ALREADY_WAITING = "already_waiting"
    CALLED = "called"
    STARTED = "started"
    PASSED = "passed"
    PAUSED = "paused"
    RESUMED = "resumed"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    SOLVED = "solved"
    ESCALATED = "escalated"
    LEFT = "left"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"
    NOTED = "noted"
    VOIDED = "voided"
    EMPTY = "empty"
    REFUSED = "refused"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """A room begins to give numbers of ``letter`` (A to Z) today; without one the first that is free."""

    name: str
    letter: str = ""
    room_id: str = ""
    modules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """Somebody of a school comes with a problem to the room of ``letter``.

    ``participant_id`` where the person is known (roster, or a walk-in of before), else a walk-in is made of
    name and school; either way the person is signed in when not yet so. A school that waits already is
    answered ``already_waiting`` with the numbers it has, unless ``again`` says that a second one is meant.
    """

    letter: str
    module: str
    name: str = ""
    school: str = ""
    school_code: str = ""
    township_code: str = ""
    job_title: str = ""
    phone: str = ""
    participant_id: str = ""
    problem: str = ""
    brought: Brought = NOTHING_BROUGHT
    again: bool = False


@dataclass(frozen=True, slots=True)
class Arrive:
    """A number of a room that this store has not heard of yet came over: ``label`` as on its slip (A017)."""

    label: str
    letter: str
    module: str
    name: str = ""
    school: str = ""
    school_code: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """A helper claims whoever is next: of these rooms and modules, to this place.

    No modules are all of them; no rooms are those of this laptop (all where it has none).
    """

    letters: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class TakeStep:
    """A step of one request: its id, or its number of today (``A017``).

    ``letter`` and ``module`` say where a transfer goes; ``answer`` is kept as a note of its own.
    """

    request: str
    step: Step
    place: str = ""
    letter: str = ""
    module: str = ""
    reason: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Words about a request."""

    request: str
    text: str
    about: NoteKind = NoteKind.NOTE


@dataclass(frozen=True, slots=True)
class VoidStep:
    """Take the last step, note or registration of a request back; an older event by its id, with a reason."""

    request: str = ""
    event_id: str = ""
    reason: str = ""


HelpAct = OpenRoom | Register | Arrive | Next | TakeStep | WriteNote | VoidStep


@dataclass(frozen=True, slots=True)
class HelpOutcome:
    """The answer to an act, made only after the commit.

    ``label`` is the number (A017). ``ahead`` are those before it in the line, ``wait_minutes`` the range of
    the estimate, None while nothing can be said. ``code`` and ``facts`` make the sentence.
    """

    verdict: HelpVerdict
    event_id: str = ""
    request_id: str = ""
    label: str = ""
    room: str = ""
    module: str = ""
    state: RequestState | None = None
    participant_id: str = ""
    name: str = ""
    school: str = ""
    at_ms: int | None = None
    ahead: int | None = None
    wait_minutes: tuple[int, int] | None = None
    missing: tuple[str, ...] = ()
    first_step: str = ""
    flags: tuple[str, ...] = ()
    code: str = ""
    facts: tuple[tuple[str, object], ...] = ()
