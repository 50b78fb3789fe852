"""What a desk knows at the moment it is asked, and what it answers before anything is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from coordinator.domain.checkin.values import Attendance
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import Mark, MarkSlot, Session

DeskAct = tuple[Event, ...]
"""The events of one act: a walk-in and its mark, all marks of a sheet, else one."""


class Known(Protocol):
    """What can be looked up about the people and the past; the desk keeps it in memory."""

    @property
    def attendance(self) -> Attendance:
        """What all events mean."""
        ...

    def entry(self, participant_id: str) -> RosterEntry | None:
        """Somebody of the roster."""
        ...

    def holder(self, number: int) -> str:
        """Whose badge has this number; empty when nobody's."""
        ...

    def number(self, participant_id: str) -> int:
        """The number on somebody's badges; 0 where there is none."""
        ...

    def event(self, event_id: str) -> Event | None:
        """An event by its id."""
        ...

    def history(self, participant_id: str) -> Sequence[Event]:
        """Everything that was done about somebody, as it happened."""
        ...

    def words(self, event: Event) -> Mapping[str, str]:
        """The personal words of an event; empty after a purge."""
        ...

    def find(self, text: str) -> Sequence[str]:
        """Ids of the people whose name, school or code hold every word of ``text``."""
        ...


@dataclass(frozen=True, slots=True)
class View:
    """The desk when an act comes: where it stands, what it is turned to, what it did so far.

    ``acts`` are this log's own acts in this session, oldest first; ``draw`` gives a badge number that nobody
    has, ``make_id`` a provisional id for a walk-in, ``school`` a school's code and township of a name.
    """

    plan: Plan
    session: Session
    marks: tuple[Mark, ...]
    slot: MarkSlot
    log_id: str
    at_ms: int
    known: Known
    acts: Sequence[DeskAct]
    draw: Callable[[], int]
    make_id: Callable[[], str]
    school: Callable[[str, str], tuple[str, str, str]]

    def person(self, participant_id: str) -> str:
        """The id that somebody counts under, once two were found to be one."""
        return self.known.attendance.aliases.get(participant_id, participant_id)

    def named(self, participant_id: str) -> tuple[str, str] | None:
        """Name and school of somebody on the roster or who walked in; None of nobody."""
        entry = self.known.entry(participant_id)
        if entry is not None:
            return entry.person.name, entry.person.school_name
        walk_in = self.known.attendance.walk_ins.get(participant_id)
        return (walk_in.name, walk_in.school) if walk_in else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk would write and say. ``at_ms`` is the moment of the act where it is None.

    ``participant_id`` is whom it is about, ``flags`` come on top of those the fold finds, ``code`` and
    ``facts`` make the sentence.
    """

    verdict: Verdict
    code: str
    drafts: tuple[Draft, ...] = ()
    participant_id: str = ""
    slot: MarkSlot | None = None
    at_ms: int | None = None
    flags: tuple[str, ...] = ()
    facts: tuple[tuple[str, object], ...] = ()


def refused(code: str, **facts: object) -> Answer:
    """Nothing can be done, and nothing is written."""
    return Answer(Verdict.REFUSED, code, facts=tuple(facts.items()))
