"""What can be done at a desk, and what it answers: the same for the page, the command line and the proofs."""

from dataclasses import dataclass

from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot


@dataclass(frozen=True, slots=True)
class Scan:
    """A code was scanned or typed; ``raw`` as it came. ``confirmed`` takes an old code all the same."""

    raw: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SearchMark:
    """Somebody was found by name or school and ticked."""

    participant_id: str


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A signature on paper: when it is said to have been (UTC milliseconds), and the row it stands in."""

    participant_id: str
    slot: MarkSlot
    claimed_ms: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Bulk:
    """Several people at once, all or none, with one reason: a school from paper, a sheet typed in."""

    marks: tuple[PaperMark, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class WalkInMark:
    """Somebody who stands on no roster; a school's code where it was found in the directory."""

    name: str
    school: str = ""
    school_code: str = ""
    township_code: str = ""
    job_title: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Void:
    """Take an act back; without ``event_id`` the desk's last one. Others' and older ones need a reason."""

    event_id: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a person; with ``attention`` the next scan of that person is stopped by it."""

    participant_id: str
    text: str
    attention: bool = False


@dataclass(frozen=True, slots=True)
class Amend:
    """What a person says is wrong in their row; the office decides. ``field`` is one of ``Participant``."""

    participant_id: str
    field: str
    new: str


@dataclass(frozen=True, slots=True)
class Reissue:
    """A new badge for a lost one: the codes before it are old from now on."""

    participant_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mode:
    """The desk turns to another slot (簽到 or 簽退) of its session."""

    slot: MarkSlot


Act = Scan | SearchMark | Bulk | WalkInMark | Void | Note | Amend | Reissue | Mode


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to an act; made only after the commit, so that it may be shown and sounded.

    ``at_ms`` is the time of the mark that counts (for ``already`` the one there was); ``flags`` as in
    ``Attended``; ``facts`` of the sentence stand in ``code`` and ``facts``: the domain never speaks.
    """

    verdict: Verdict
    event_id: str = ""
    participant_id: str = ""
    name: str = ""
    school: str = ""
    slot: MarkSlot | None = None
    at_ms: int | None = None
    flags: tuple[str, ...] = ()
    code: str = ""
    facts: tuple[tuple[str, object], ...] = ()
