"""What is known of each log: how far it goes, what is missing in between, whether it split in two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from coordinator.domain.checkin.fold_bodies import said, word
from coordinator.domain.checkin.values import Device, LogState
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import LogHead
from coordinator.domain.events.record import Event


class LogBook:
    """The places of all events in their logs, every content of them, the ones that do not count as well."""

    def __init__(self) -> None:
        self.forked: set[str] = set()
        self._places: dict[str, dict[int, Event]] = {}
        self._counts: dict[str, int] = {}

    def add(self, event: Event) -> bool:
        """Enter an event that is not in yet; whether its log is now known to have split.

        It has where a number is given twice, or where an event follows another one than its neighbour.
        """
        log = event.log_id
        places = self._places.setdefault(log, {})
        self._counts[log] = self._counts.get(log, 0) + 1
        place = places.setdefault(event.seq, event)
        before, after = places.get(event.seq - 1), places.get(event.seq + 1)
        split = place is not event and _place(place) != _place(event)
        split = split or (before is not None and before.content_hash != event.prev_hash)
        split = split or (after is not None and after.prev_hash != event.content_hash)
        if not split or log in self.forked:
            return False
        self.forked.add(log)
        return True

    def states(self, names: Mapping[str, str]) -> tuple[LogState, ...]:
        """Every log by name and id; a gap before the first event known is a gap too."""
        found = (self._state(log, names.get(log, "")) for log in self._places)
        return tuple(sorted(found, key=lambda state: (state.name, state.log_id)))

    def _state(self, log: str, name: str) -> LogState:
        numbers = sorted(self._places[log])
        gaps = tuple(_gaps(numbers))
        forked = log in self.forked
        return LogState(log, name, self._counts[log], numbers[0], numbers[-1], gaps, forked)


def _place(event: Event) -> tuple[str, str]:
    """What of an event ties it to its neighbours."""
    return event.content_hash, event.prev_hash


def log_states(events: Iterable[Event]) -> tuple[LogState, ...]:
    """The state of every log in a set of events; the same event twice is one."""
    book, seen, counting = LogBook(), set[tuple[str, str]](), dict[str, Event]()
    for event in events:
        if (event.id, event.content_hash) in seen:
            continue
        seen.add((event.id, event.content_hash))
        book.add(event)
        other = counting.setdefault(event.id, event)
        if event.content_hash < other.content_hash:
            counting[event.id] = event
    opened = (event for event in counting.values() if event.kind == Kind.LOG_OPENED)
    return book.states(names_of(devices(opened)))


def heads(events: Iterable[Event]) -> dict[str, LogHead]:
    """Where each log ends in a set of events; of two ends at one number the smaller hash."""
    found: dict[str, Event] = {}
    for event in events:
        other = found.get(event.log_id)
        if other is None or (-event.seq, event.content_hash) < (-other.seq, other.content_hash):
            found[event.log_id] = event
    return {
        log: LogHead(log, event.seq, event.content_hash, event.hlc) for log, event in sorted(found.items())
    }


def devices(opened: Iterable[Event]) -> dict[str, Device]:
    """The device behind each log, by its first event."""
    found: dict[str, Device] = {}
    for event in sorted(opened, key=lambda one: (one.seq, one.content_hash)):
        body = said(event.body)
        device = Device(
            event.log_id, word(body, "name"), word(body, "public_key"), word(body, "machine"),
            word(body, "cause"),
        )  # fmt: skip
        found.setdefault(event.log_id, device)
    return found


def names_of(found: Mapping[str, Device]) -> dict[str, str]:
    """Log id -> name of its device."""
    return {log: device.name for log, device in found.items()}


def _gaps(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    expected = 1
    for number in numbers:
        if number > expected:
            yield expected, number - 1
        expected = number + 1
