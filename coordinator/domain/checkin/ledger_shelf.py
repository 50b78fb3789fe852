"""The events of a ledger, each found by what asks for it; which content counts, what was taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from coordinator.domain.checkin import fold_people
from coordinator.domain.checkin.fold_bodies import said, word
from coordinator.domain.checkin.fold_cell import MarkRead, read_mark
from coordinator.domain.checkin.logs import LogBook
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event

_ABOUT_LOGS = frozenset({Kind.LOG_OPENED, Kind.CLOCK_OFFSET, Kind.CLOCK_CHECK})
"""A laptop has one clock and one log, whatever trainings it is used for."""


@dataclass(slots=True)
class Touched:
    """What the last events may have changed: people by the id of their events, and kinds of events."""

    people: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)


class Shelf:
    """Where events stand. Of one id with two contents the smaller hash counts; ``twins`` holds both.

    Events of other trainings are kept out, except what they say about logs and clocks.
    """

    def __init__(self, training_id: str) -> None:
        self.training_id = training_id
        self.book = LogBook()
        self.twins: dict[str, tuple[Event, ...]] = {}
        self.touched = Touched()
        self._events: dict[str, Event] = {}
        self._kinds: dict[str, dict[str, Event]] = {}
        self._marks: dict[str, dict[str, MarkRead]] = {}
        self._about: dict[str, dict[str, None]] = {}
        self._marked_in: dict[str, set[str]] = {}
        self._voids: dict[str, dict[str, Event]] = {}

    def __len__(self) -> int:
        """How many events count."""
        return len(self._events)

    def put(self, event: Event) -> None:
        """Take an event in; one that is known changes nothing."""
        known = self._events.get(event.id)
        if known is not None:
            both = self.twins.get(event.id, (known,))
            if any(one.content_hash == event.content_hash for one in both):
                return
            self.twins[event.id] = tuple(sorted((*both, event), key=lambda one: one.content_hash))
        if self.book.add(event):
            self.touched.people |= self.marked_in(event.log_id)
            self.touched.kinds.add(Kind.LOG_OPENED)
        if known is not None and known.content_hash < event.content_hash:
            return
        if known is not None:
            self._forget(known)
        self._count(event)

    def event(self, event_id: str) -> Event | None:
        """The event with this id that counts."""
        return self._events.get(event_id)

    def events(self, *kinds: Kind) -> Iterator[Event]:
        """The events that count, of these kinds or of all."""
        if not kinds:
            yield from self._events.values()
        for kind in kinds:
            yield from self._kinds.get(kind, {}).values()

    def standing(self, kind: Kind) -> list[Event]:
        """The events of a kind that nobody took back."""
        return [event for event in self.events(kind) if not self.is_voided(event.id)]

    def is_voided(self, event_id: str) -> bool:
        """Whether somebody took this act back."""
        event = self._events.get(event_id)
        return event_id in self._voids and event is not None and event.kind in fold_people.VOIDABLE

    def voided(self) -> frozenset[str]:
        """All that was taken back and is known; what is taken back before it came waits."""
        return frozenset(target for target in self._voids if self.is_voided(target))

    def voids_of(self, event_id: str) -> Iterable[Event]:
        """The events that took an act back."""
        return self._voids.get(event_id, {}).values()

    def marks_of(self, participant_id: str) -> Iterator[MarkRead]:
        """The marks under one id that nobody took back."""
        for mark in self._marks.get(participant_id, {}).values():
            if mark.event_id not in self._voids:
                yield mark

    def mark(self, participant_id: str, event_id: str) -> MarkRead | None:
        """A mark under one id, taken back or not."""
        return self._marks.get(participant_id, {}).get(event_id)

    def marked_in(self, log_id: str) -> set[str]:
        """Whoever a log has, or had, a mark of."""
        return self._marked_in.get(log_id, set())

    def about(self, participant_id: str) -> Iterator[Event]:
        """All events under one id, and the undos of them."""
        for event_id in self._about.get(participant_id, ()):
            yield self._events[event_id]
            yield from self.voids_of(event_id)

    def _count(self, event: Event) -> None:
        self._events[event.id] = event
        if event.training_id != self.training_id and event.kind not in _ABOUT_LOGS:
            return
        self._kinds.setdefault(event.kind, {})[event.id] = event
        if event.participant_id:
            self._about.setdefault(event.participant_id, {})[event.id] = None
        if event.kind == Kind.MARK:
            self._count_mark(event)
        elif event.kind == Kind.VOID:
            target = word(said(event.body), "target")
            self._voids.setdefault(target, {})[event.id] = event
            self._touch(target)
        else:
            self.touched.kinds.add(event.kind)
        if event.id in self._voids:
            self.touched.kinds.add(Kind.VOID)

    def _count_mark(self, event: Event) -> None:
        mark = read_mark(event)
        if mark is not None and event.participant_id:
            self._marks.setdefault(event.participant_id, {})[event.id] = mark
            self._marked_in.setdefault(event.log_id, set()).add(event.participant_id)
            self.touched.people.add(event.participant_id)

    def _forget(self, event: Event) -> None:
        """Take a content out, because one with a smaller hash came."""
        self._touch(event.id)
        self._kinds.get(event.kind, {}).pop(event.id, None)
        self._about.get(event.participant_id, {}).pop(event.id, None)
        self._marks.get(event.participant_id, {}).pop(event.id, None)
        target = word(said(event.body), "target")
        if event.kind == Kind.VOID and self._voids.get(target, {}).pop(event.id, False):
            if not self._voids[target]:
                del self._voids[target]
            self._touch(target)

    def _touch(self, event_id: str) -> None:
        """Whatever an event says is to be looked at again."""
        self.touched.kinds.add(Kind.VOID)
        event = self._events.get(event_id)
        if event is not None:
            self.touched.kinds.add(event.kind)
            self.touched.people.add(event.participant_id)
