"""The values of check-in: marks that count, people by session, devices, and what was settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coordinator.domain.events.record import Event, EventText
from coordinator.domain.training import MarkSlot

Cell = tuple[str, str]
"""(participant id, session id)"""


@dataclass(frozen=True, slots=True)
class CountedMark:
    """What counts for one slot of a cell: of ins the earliest, of outs the latest.

    ``at_ms`` are UTC milliseconds after the confirmed offset of the clock; ``others`` are ids of further
    events that say the same of this slot (another desk), kept and shown. ``how`` and ``method`` are words of
    ``events.kinds``.
    """

    slot: MarkSlot
    at_ms: int
    event_id: str
    log_id: str
    method: str
    how: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attended:
    """One person at one session. ``flags`` are codes, sorted, some with a number behind a colon.

    ``complete``: every mark of the mark plan counts, and nobody came back in without a final out.
    ``gone`` are the ways out after which nobody came back. ``came_back`` are scans at an entrance after the
    last way out that a desk, which did not know of it, answered with ``already``: a person may say that
    somebody only stood at the wrong desk.
    """

    participant_id: str
    session_id: str
    marks: tuple[CountedMark, ...] = ()
    complete: bool = False
    flags: tuple[str, ...] = ()
    gone: tuple[MarkSlot, ...] = ()
    came_back: tuple[CountedMark, ...] = ()

    def mark(self, slot: MarkSlot) -> CountedMark | None:
        """What counts for a slot."""
        return next((m for m in self.marks if m.slot is slot), None)


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody whom no roster named: ``id`` is the provisional id all events use.

    Texts are empty after a purge. ``event_id`` is the event that brought the person into being.
    """

    id: str
    event_id: str
    session_id: str
    log_id: str
    number: int
    name: str = ""
    school: str = ""
    school_code: str = ""
    township_code: str = ""
    job_title: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Device:
    """One log: an incarnation of a device, as its first event says."""

    log_id: str
    name: str
    public_key: str
    machine: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision somebody took: the choice, the reason, and the event that says so."""

    decision_id: str
    choice: str
    reason: str
    event_id: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class PersonNote:
    """A note on a person; one that wants ``attention`` is shown and heard before the next scan."""

    event_id: str
    participant_id: str
    text: str
    attention: bool
    at_ms: int


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a desk proposes to change in a person's row; ``base`` is what stood there then."""

    event_id: str
    participant_id: str
    field: str
    base: str
    new: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a set of events means; equal for equal sets, in whatever order they arrived.

    ``cells`` holds whoever has a mark that counts. ``aliases`` leads from an id that was found to be
    somebody else to that somebody; marks stand under the latter. ``versions`` is the newest printing of the
    badge where it is not 0. ``offsets`` and the others are by log id, event id or decision id.
    """

    cells: Mapping[Cell, Attended] = field(default_factory=dict)
    walk_ins: Mapping[str, WalkIn] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[PersonNote, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    settled: Mapping[str, Settled] = field(default_factory=dict)
    devices: Mapping[str, Device] = field(default_factory=dict)
    voided: frozenset[str] = frozenset()

    def of(self, participant_id: str, session_id: str) -> Attended:
        """The cell of a person, empty where nothing counts."""
        person = self.aliases.get(participant_id, participant_id)
        return self.cells.get((person, session_id)) or Attended(person, session_id)


@dataclass(frozen=True, slots=True)
class Decision:
    """Something only a person can settle. ``id`` is the same on every store with the same facts.

    ``choices`` are the words ``decide`` takes; ``facts`` are ids, numbers and names for the sentence;
    ``settled`` is the choice once there is one.
    """

    id: str
    kind: str
    participant_id: str
    choices: tuple[str, ...]
    facts: Mapping[str, object] = field(default_factory=dict)
    settled: str = ""


@dataclass(frozen=True, slots=True)
class LogState:
    """What is known of one log: how many events, which numbers are missing, whether it split in two."""

    log_id: str
    name: str
    events: int
    first_seq: int
    last_seq: int
    gaps: tuple[tuple[int, int], ...] = ()
    forked: bool = False


@dataclass(frozen=True, slots=True)
class Merged:
    """The union of what was known and what came: only ``new`` is to be written.

    ``set_aside`` are events that are not what their hash says or that nobody can read, with a code.
    ``texts`` are those that belong to events that came, new ones and known ones.
    """

    new: tuple[Event, ...]
    known: int
    set_aside: tuple[tuple[str, str], ...] = ()
    texts: tuple[EventText, ...] = ()
