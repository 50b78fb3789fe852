"""The events of a ledger, each found by what asks for it; which content counts, what was taken back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from coordinator.domain.checkin import fold_people
from coordinator.domain.checkin.fold_bodies import said, word
from coordinator.domain.checkin.fold_cell import MarkRead, is_mark, read_attempt, read_mark
from coordinator.domain.checkin.logs import LogBook
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event

_ABOUT_LOGS = frozenset({Kind.LOG_OPENED, Kind.CLOCK_OFFSET, Kind.CLOCK_CHECK})
"""A laptop has one clock and one log, whatever trainings it is used for."""
_OF_REQUESTS = frozenset({Kind.ROOM, Kind.REQUEST, Kind.REQUEST_STEP, Kind.REQUEST_NOTE})
"""What ``helpdesk.book`` folds; who came when does not change by it."""
_READ: Mapping[str, Callable[[Event], object]] = {Kind.MARK: is_mark, Kind.ATTEMPT: read_attempt}
"""What of an act says something of a person at a session, by its kind."""


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
        # Of everybody a few, by the hundred thousand: tuples, for a dict or a set each is ten times as large.
        self._marks: dict[str, tuple[Event, ...]] = {}
        self._tries: dict[str, tuple[Event, ...]] = {}
        self._about: dict[str, tuple[Event, ...]] = {}
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
            yield from chain.from_iterable(self._reads(kind).values())

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
        for event in self._marks.get(participant_id, ()):
            if event.id not in self._voids and (read := read_mark(event)):
                yield read

    def tries_of(self, participant_id: str) -> Iterable[MarkRead]:
        """The ways in under one id that were answered with ``already``."""
        return filter(None, map(read_attempt, self._tries.get(participant_id, ())))

    def mark(self, participant_id: str, event_id: str) -> MarkRead | None:
        """A mark under one id, taken back or not."""
        events = self._marks.get(participant_id, ())
        return next((read_mark(event) for event in events if event.id == event_id), None)

    def marked_at(self, participant_id: str) -> Iterator[str]:
        """The sessions of the marks under one id that nobody took back."""
        for event in self._marks.get(participant_id, ()):
            if event.id not in self._voids:
                yield event.session_id

    def marked_in(self, log_id: str) -> set[str]:
        """Whoever a log has a mark or an attempt of; looked for, because it is asked once in a log's life."""
        among = (*self._marks.items(), *self._tries.items())
        return {person for person, events in among if any(event.log_id == log_id for event in events)}

    def about(self, participant_id: str) -> Iterator[Event]:
        """All events under one id, and the undos of them."""
        for among in (self._about, self._marks, self._tries):
            for event in among.get(participant_id, ()):
                yield event
                yield from self.voids_of(event.id)

    def _count(self, event: Event) -> None:
        self._events[event.id] = event
        if event.training_id != self.training_id and event.kind not in _ABOUT_LOGS:
            return
        if self._count_read(event):
            self.touched.people.add(event.participant_id)
        else:
            self._count_other(event)
        if event.id in self._voids:
            self.touched.kinds.add(Kind.VOID)

    def _count_other(self, event: Event) -> None:
        """What is neither a mark nor an attempt that says something."""
        self._kinds.setdefault(event.kind, {})[event.id] = event
        if event.participant_id:
            self._about[event.participant_id] = (*self._about.get(event.participant_id, ()), event)
        if event.kind == Kind.VOID:
            target = word(said(event.body), "target")
            self._voids.setdefault(target, {})[event.id] = event
            self._touch(target)
        elif event.kind not in _READ and event.kind not in _OF_REQUESTS:
            self.touched.kinds.add(event.kind)

    def _count_read(self, event: Event) -> bool:
        """Take in a mark or an attempt; False for anything else, and for one that nobody can read."""
        person, says_something = event.participant_id, _READ.get(event.kind)
        if says_something is None or not person or not says_something(event):
            return False
        among = self._reads(event.kind)
        among[person] = (*among[person], event) if person in among else (event,)
        return True

    def _reads(self, kind: str) -> dict[str, tuple[Event, ...]]:
        return self._marks if kind == Kind.MARK else self._tries if kind == Kind.ATTEMPT else {}

    def _forget(self, event: Event) -> None:
        """Take a content out, because one with a smaller hash came."""
        self._touch(event.id)
        self._kinds.get(event.kind, {}).pop(event.id, None)
        person = event.participant_id
        for among in (self._about, self._marks, self._tries):
            if person in among:
                among[person] = tuple(one for one in among[person] if one.id != event.id)
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
