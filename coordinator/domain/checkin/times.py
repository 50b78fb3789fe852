"""When something was: corrected clocks, local days, and the one order of acts that all stores agree on.

Sequence first, clock second: inside a log the numbers order, between logs the corrected times. Taiwan has
one time zone and no summer time, so days and minutes are plain arithmetic that no wrong clock can overflow.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.training import Session

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
TAIWAN = 8 * HOUR
ODD = 3 * HOUR
"""So far outside of a session's agenda it is the clock that is wrong, not the person."""
_EPOCH = date(1970, 1, 1).toordinal()
_WHOLE_DAY = (0, 1440)

T = TypeVar("T")


def local_day(ms: int) -> int:
    """The day in Taiwan, as ``date.toordinal`` counts."""
    return (ms + TAIWAN) // DAY + _EPOCH


def local_minute(ms: int) -> int:
    """The minute of the day in Taiwan; a minute that has begun is not over."""
    return (ms + TAIWAN) % DAY // MINUTE


def at_minute(day: date, minute: int) -> int:
    """UTC milliseconds of a minute of a day in Taiwan."""
    return (day.toordinal() - _EPOCH) * DAY + minute * MINUTE - TAIWAN


def session_span(plan: Plan, session: Session) -> tuple[int, int]:
    """UTC milliseconds from the first to the last minute of a session; without an agenda its whole day."""
    first, last = plan.clock_of(session) or _WHOLE_DAY
    return at_minute(session.day, first), at_minute(session.day, last)


def is_odd(at_ms: int, span: tuple[int, int]) -> bool:
    """Whether a time lies more than three hours outside of a session."""
    return not span[0] - ODD <= at_ms <= span[1] + ODD


@dataclass(frozen=True, slots=True)
class Offset:
    """What to add to the times of a stretch of a log; ``to_seq`` 0 is its end. The ``newest`` one counts."""

    log_id: str
    from_seq: int
    to_seq: int
    ms: int
    newest: tuple[int, str]

    def covers(self, seq: int) -> bool:
        """Whether an event with this number lies in the stretch."""
        return self.from_seq <= seq and (self.to_seq == 0 or seq <= self.to_seq)


class Clocks:
    """The confirmed offsets of all logs."""

    def __init__(self, offsets: Iterable[Offset] = ()) -> None:
        self.by_log: dict[str, tuple[Offset, ...]] = {}
        for offset in sorted(offsets, key=lambda one: one.newest, reverse=True):
            self.by_log[offset.log_id] = (*self.by_log.get(offset.log_id, ()), offset)

    def at(self, event: Event) -> int:
        """UTC milliseconds of an act by a right clock."""
        return event.wall_ms + self.offset(event.log_id, event.seq)

    def offset(self, log_id: str, seq: int) -> int:
        """What to add to the clock of one event; 0 where nobody confirmed anything."""
        return next((o.ms for o in self.by_log.get(log_id, ()) if o.covers(seq)), 0)

    def differing(self, other: "Clocks") -> set[str]:
        """Logs of which the two say different things."""
        logs = self.by_log.keys() | other.by_log.keys()
        return {log for log in logs if self.by_log.get(log) != other.by_log.get(log)}


class Stamp(NamedTuple):
    """What orders an act: ``measured`` says that the time is the log's own clock, and not somebody's word."""

    log_id: str
    seq: int
    at_ms: int
    content_hash: str
    measured: bool = True


def in_order(items: Iterable[T], stamp: Callable[[T], Stamp], forked: Collection[str] = ()) -> list[T]:
    """By time; inside a log never against its numbers; equal times by the smaller hash.

    A log that split in two counts twice from the split on, so there the numbers order nothing.
    """
    last: dict[str, int] = {}
    keyed: list[tuple[int, str, T]] = []
    stamped = [(stamp(item), item) for item in items]
    if len(stamped) > 1:
        stamped.sort(key=_by_number)
    for (log, _, at_ms, content, measured), item in stamped:
        order = at_ms
        if measured and log not in forked:
            order = last[log] = max(at_ms, last.get(log, at_ms - 1) + 1)
        keyed.append((order, content, item))
    keyed.sort(key=_by_time)
    return [item for _, _, item in keyed]


def _by_number(one: tuple[Stamp, object]) -> tuple[int, str]:
    return one[0].seq, one[0].content_hash


def _by_time(one: tuple[int, str, object]) -> tuple[int, str]:
    return one[:2]


def events_in_order(events: Iterable[Event], clocks: Clocks, forked: Collection[str] = ()) -> list[Event]:
    """Events as they happened."""
    return in_order(events, lambda e: Stamp(e.log_id, e.seq, clocks.at(e), e.content_hash), forked)


def newest_by(
    events: Iterable[Event], key: Callable[[Event], str], clocks: Clocks, forked: Collection[str]
) -> Mapping[str, Event]:
    """The newest event of each key."""
    return {key(event): event for event in events_in_order(events, clocks, forked)}
