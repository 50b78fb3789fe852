"""What orders a waiting line: right times, but rising with the numbers of a log.

So a clock that is set back lets nobody jump ahead of those who came before. The ``hlc`` of an event does not
serve: it runs ahead for good once a file of a fast laptop came in, and no confirmed offset corrects that.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from coordinator.domain.checkin.fold_bodies import said
from coordinator.domain.checkin.times import Clocks, local_day
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.reading import read_step
from coordinator.domain.helpdesk.values import Step


class Stretch(NamedTuple):
    """A day of a log, by its own clock."""

    log_id: str
    day: int


class Rising:
    """The times of those acts that give somebody a place in a line: coming, and not being there."""

    def __init__(self) -> None:
        self._events: dict[Stretch, dict[str, Event]] = {}
        self._stretch: dict[str, Stretch] = {}
        self._times: dict[Stretch, dict[str, int]] = {}
        self._new: dict[Stretch, list[Event]] = {}
        self._highest: dict[Stretch, int] = {}

    def put(self, event: Event) -> set[str]:
        """Know an act, and say in which logs others may be at another time now."""
        moved = self._drop(event.id)
        if _gives_a_place(event):
            stretch = self._stretch[event.id] = Stretch(event.log_id, local_day(event.wall_ms))
            self._events.setdefault(stretch, {})[event.id] = event
            if event.seq <= self._highest.get(stretch, 0):
                self._times.pop(stretch, None)
                return {*moved, event.log_id}
            self._highest[stretch] = event.seq
            self._new.setdefault(stretch, []).append(event)
        return moved

    def _drop(self, event_id: str) -> set[str]:
        """What is known by this id was not the content that counts."""
        stretch = self._stretch.pop(event_id, None)
        if stretch is None:
            return set()
        del self._events[stretch][event_id]
        self._times.pop(stretch, None)
        return {stretch.log_id}

    def forget(self, logs: Collection[str]) -> None:
        """The clocks of some logs were put right."""
        for stretch in [one for one in self._times if one.log_id in logs]:
            del self._times[stretch]

    def of(self, event: Event, clocks: Clocks, forked: Collection[str]) -> int:
        """The time of an act that was put in; in a log that split in two the numbers order nothing."""
        if event.log_id in forked:
            return clocks.at(event)
        stretch = self._stretch[event.id]
        new: Sequence[Event] = self._new.pop(stretch, ())
        if stretch not in self._times:
            new = sorted(self._events[stretch].values(), key=lambda e: (e.seq, e.content_hash))
        times = self._times.setdefault(stretch, {})
        last = next(reversed(times.values()), None)
        for one in new:
            at = clocks.at(one)
            last = times[one.id] = at if last is None else max(at, last + 1)
        return times[event.id]


def _gives_a_place(event: Event) -> bool:
    if event.kind == Kind.REQUEST_STEP:
        return read_step(said(event.body)) is Step.PASS_OVER
    return event.kind == Kind.REQUEST
