"""What is said before and after attendance files are merged: file by file, device by device."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coordinator.domain.checkin.fold_bodies import said, whole
from coordinator.domain.checkin.logs import log_states
from coordinator.domain.checkin.values import LogState
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a log that no file held; the times of its neighbours say when that was.

    ``until_ms`` is None for what is only known to be missing at the end.
    """

    first: int
    last: int
    since_ms: int | None = None
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One log as it stands once everything is merged.

    ``before`` is how many of its events were known already. ``ahead_ms`` is what its clock was ahead of a
    right one when somebody last compared them; None when nobody did.
    """

    log_id: str
    name: str
    events: int
    before: int
    first_seq: int
    last_seq: int
    gaps: tuple[Gap, ...] = ()
    forked: bool = False
    first_ms: int = 0
    last_ms: int = 0
    ahead_ms: int | None = None

    @property
    def missing(self) -> int:
        """How many events are known to be missing."""
        return sum(gap.last - gap.first + 1 for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class FileLine:
    """One attendance file. ``name`` is the file's own, ``device`` and ``log_id`` are who wrote it.

    ``new`` counts what neither the store nor a file before it holds.
    """

    name: str
    file_id: str
    log_id: str
    device: str
    exported_ms: int
    events: int
    new: int
    known: int
    first_ms: int = 0
    last_ms: int = 0
    ahead_ms: int | None = None
    set_aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that is not merged: the code and facts of its sentence."""

    name: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction a desk proposed that was taken over without a question: nobody said otherwise."""

    event_id: str
    participant_id: str
    field: str
    base: str
    new: str


@dataclass(frozen=True, slots=True)
class NotApplied:
    """A correction that a laptop decided to take and the office could not; ``now`` is what stands there.

    ``code`` and ``facts`` make the sentence that says why.
    """

    event_id: str
    participant_id: str
    field: str
    new: str
    now: str
    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or would do.

    ``registered`` are walk-ins whom a laptop decided to register, ``unregistered`` those whom one took off.
    """

    training_id: str
    lines: tuple[FileLine, ...]
    refused: tuple[RefusedFile, ...]
    devices: tuple[DeviceLine, ...]
    applied: tuple[Applied, ...] = ()
    not_applied: tuple[NotApplied, ...] = ()
    registered: tuple[str, ...] = ()
    unregistered: tuple[str, ...] = ()
    help_notes: int = 0
    """Frequent problems that were written at laptops and are kept here now."""

    @property
    def new(self) -> int:
        """Events that came."""
        return sum(line.new for line in self.lines)

    @property
    def known(self) -> int:
        """Events of the files that were there already."""
        return sum(line.known for line in self.lines)

    @property
    def set_aside(self) -> tuple[tuple[str, str], ...]:
        """Events that nobody can read or that are not what their hash says: (id, code), each once."""
        return tuple(dict.fromkeys(one for line in self.lines for one in line.set_aside))


def device_lines(known: Iterable[Event], new: Iterable[Event]) -> tuple[DeviceLine, ...]:
    """Every log by name once ``new`` has joined ``known``."""
    before = tuple(known)
    every = (*before, *new)
    counts = Counter(event.log_id for event in before)
    by_log = defaultdict(list)
    for event in every:
        by_log[event.log_id].append(event)
    lines = (_device(state, by_log[state.log_id], counts[state.log_id]) for state in log_states(every))
    return tuple(sorted(lines, key=lambda line: (line.name, line.first_ms, line.log_id)))


def _device(state: LogState, events: Sequence[Event], before: int) -> DeviceLine:
    times = {event.seq: event.wall_ms for event in events}
    gaps = tuple(Gap(a, b, times.get(a - 1), times.get(b + 1)) for a, b in state.gaps)
    return DeviceLine(
        log_id=state.log_id,
        name=state.name,
        events=state.events,
        before=before,
        first_seq=state.first_seq,
        last_seq=state.last_seq,
        gaps=gaps,
        forked=state.forked,
        first_ms=min(event.wall_ms for event in events),
        last_ms=max(event.wall_ms for event in events),
        ahead_ms=clock_ahead(events),
    )


def clock_ahead(events: Iterable[Event]) -> int | None:
    """What the clock of a log was ahead of a right one at the last comparison."""
    checks = [event for event in events if event.kind == Kind.CLOCK_CHECK]
    for event in sorted(checks, key=lambda event: (event.seq, event.content_hash), reverse=True):
        reference = whole(said(event.body), "reference_ms")
        if reference is not None:
            return event.wall_ms - reference
    return None
