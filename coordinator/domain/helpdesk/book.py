"""The book of requests: a growing set of events, and what they mean for hands-on days.

One more event costs the fold of one request. ``fold_help`` is a book that was filled once.
"""

from collections.abc import Iterable, Iterator, Mapping

from coordinator.domain.checkin import fold_people
from coordinator.domain.checkin.fold_bodies import said, word
from coordinator.domain.checkin.ledger_shelf import Shelf
from coordinator.domain.checkin.times import Clocks, events_in_order
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.helpdesk.reading import (
    Line,
    Opening,
    Slip,
    read_label,
    read_opening,
    read_room,
    request_of,
)
from coordinator.domain.helpdesk.request_fold import ARRIVED, NUMBER_TWICE, fold_request
from coordinator.domain.helpdesk.rising import Rising
from coordinator.domain.helpdesk.slips import Slips
from coordinator.domain.helpdesk.turns import in_turn
from coordinator.domain.helpdesk.values import HelpDay, HelpRoom, Request

_NO_TEXTS: Mapping[str, EventText] = {}
_CLOCKS = frozenset({Kind.CLOCK_OFFSET, Kind.SETTLE})
_NONE: Mapping[str, Request] = {}


class RequestBook:
    """The requests of a training. ``day`` is a live view: what it shows changes with the next ``add``.

    Give it all events of the training: which log split in two, and which clock was put right, is read off
    the others. ``shelf`` finds the events themselves.
    """

    def __init__(self, training_id: str) -> None:
        self.training_id = training_id
        self.shelf = Shelf(training_id)
        self.texts: dict[str, EventText] = {}
        self.clocks = Clocks()
        self.slips = Slips()
        self._rising = Rising()
        self._about: dict[str, dict[str, None]] = {}
        self._named: dict[str, str] = {}
        self._in_log: dict[str, set[str]] = {}
        self._worded: dict[str, set[str]] = {}
        self._requests: dict[str, Request] = {}
        self._last: dict[str, str] = {}
        self._days: dict[tuple[str, str], dict[str, Request]] = {}
        self._rooms: tuple[HelpRoom, ...] | None = None

    @property
    def requests(self) -> Mapping[str, Request]:
        """Every request by its id."""
        return self._requests

    @property
    def rooms(self) -> tuple[HelpRoom, ...]:
        """The rooms by session, day and letter; a letter that two logs took is there twice."""
        if self._rooms is None:
            self._rooms = self._read_rooms()
        return self._rooms

    @property
    def day(self) -> HelpDay:
        """What the events mean now."""
        return HelpDay(self.rooms, self._requests, self.slips.aliases)

    @property
    def forked(self) -> set[str]:
        """The logs that split in two."""
        return self.shelf.book.forked

    def request(self, request_id: str) -> Request | None:
        """A request by its id, or by the one it had before it was known where it came from."""
        return self._requests.get(self.slips.aliases.get(request_id, request_id))

    def of_day(self, session_id: str, day: str) -> tuple[Request, ...]:
        """The requests of a day of a session, in no order."""
        return tuple(self._days.get((session_id, day), _NONE).values())

    def with_number(self, session_id: str, day: str, label: str) -> tuple[Request, ...]:
        """Who holds a number as it is printed; two where two laptops gave it."""
        slip = read_label(session_id, day, label)
        holders = self.slips.holders(slip) if slip else ()
        return tuple(self._requests[one] for one in sorted(holders) if one in self._requests)

    def events_of(self, request_id: str) -> tuple[Event, ...]:
        """Everything that was done about a request as it happened, with what was taken back and the undos."""
        leader = self.slips.aliases.get(request_id, request_id)
        about = [e for one in self.slips.ids_of(leader) for e in self._events(one)]
        undone = [void for event in about for void in self.shelf.voids_of(event.id)]
        return tuple(in_turn([*about, *undone], self.clocks, self.forked))

    def last_id(self, request_id: str) -> str:
        """The last event that is known of a request, taken back or not: what a new step comes after."""
        return self._last.get(self.slips.aliases.get(request_id, request_id), "")

    def is_voided(self, event_id: str) -> bool:
        """Whether somebody took this act back; a room that gave numbers cannot be."""
        event = self.shelf.event(event_id)
        if event is None or event.kind == Kind.VOID or not any(self.shelf.voids_of(event_id)):
            return False
        return event.kind != Kind.ROOM or not self.gave_numbers(event)

    def gave_numbers(self, event: Event) -> bool:
        """Whether the log of a ``room`` gave a number of its letter that day."""
        room = read_room(event)
        line = Line(room.session_id, room.day, room.letter)
        return room.log_id in self.slips.givers(line)

    def right_ms(self, log_id: str, wall_ms: int) -> int:
        """What a right clock says when the one of a log says ``wall_ms`` now."""
        return wall_ms + self.clocks.offset(log_id, 1 << 60)

    def add(self, events: Iterable[Event], texts: Mapping[str, EventText] = _NO_TEXTS) -> frozenset[str]:
        """Take events and texts in, and say which requests are different now; the known change nothing."""
        changed: set[str] = set()
        kinds: set[str] = set()
        for event in events:
            self._take(event, changed, kinds)
        self.texts.update(texts)
        changed.update(*(self._worded[key] for key in texts if key in self._worded))
        if kinds & _CLOCKS:
            changed |= self._set_clocks()
        if kinds & {Kind.ROOM, Kind.VOID, Kind.REQUEST, *_CLOCKS}:
            self._rooms = None
        return frozenset(self._fold(changed))

    def _take(self, event: Event, changed: set[str], kinds: set[str]) -> None:
        before, split = self.shelf.event(event.id), event.log_id in self.forked
        self.shelf.put(event)
        if not split and event.log_id in self.forked:
            changed |= self._in_log.get(event.log_id, set())
            kinds |= _CLOCKS
        if event.kind == Kind.REQUEST and event.training_id == self.training_id:
            # Every content that ever came: a number that was given once is not given again.
            self.slips.seen(read_opening(event))
        after = self.shelf.event(event.id)
        if after is None or after is before:
            return
        if before is not None:
            kinds.add(before.kind)
            changed |= self._touched_by(before)
        for log in self._index(after):
            changed |= self._in_log.get(log, set())
        kinds.add(after.kind)
        changed |= self._touched_by(after)

    def _touched_by(self, event: Event) -> set[str]:
        about = event.id
        if event.kind == Kind.VOID and event.training_id == self.training_id:
            about = word(said(event.body), "target")
        return {self._named[about]} if about in self._named else set()

    def _index(self, event: Event) -> set[str]:
        """Enter an event, and say in which logs others stand elsewhere in the line now."""
        self._named.pop(event.id, None)
        request_id = request_of(event)
        if request_id and event.training_id == self.training_id:
            self._named[event.id] = request_id
            self._about.setdefault(request_id, {})[event.id] = None
            self._in_log.setdefault(event.log_id, set()).add(request_id)
            if event.text_hash:
                self._worded.setdefault(event.text_hash, set()).add(request_id)
        return self._rising.put(event)

    def _events(self, request_id: str) -> Iterator[Event]:
        """The events that name a request now; a twin may have taken one of them elsewhere."""
        for event_id in self._about.get(request_id, ()):
            event = self.shelf.event(event_id)
            if event and self._named.get(event_id) == request_id:
                yield event

    def _opening(self, request_id: str) -> Opening | None:
        opened = (e for e in self._events(request_id) if e.kind == Kind.REQUEST)
        standing = [event for event in opened if not self.is_voided(event.id)]
        if len(standing) > 1:
            standing = events_in_order(standing, self.clocks, self.forked)
        return read_opening(standing[0]) if standing else None

    def _set_clocks(self) -> set[str]:
        shelf = self.shelf
        clocks = Clocks(fold_people.offsets(shelf.events(Kind.CLOCK_OFFSET), shelf.events(Kind.SETTLE)))
        moved = clocks.differing(self.clocks)
        self.clocks = clocks
        self._rising.forget(moved)
        return {request for log in moved for request in self._in_log.get(log, ())}

    def _fold(self, changed: set[str]) -> Iterator[str]:
        """Fold what was touched, and whoever has or had a number with it."""
        slips = set[Slip]()
        for request_id in changed - {""}:
            slips |= self.slips.put(request_id, self._opening(request_id))
        ids = changed.union(*map(self.slips.holders, slips)) - {""}
        for slip in slips:
            self.slips.lead(slip, self._first)
        for request_id in ids:
            folded = self._folded(request_id)
            if folded != self._requests.get(request_id):
                self._keep(request_id, folded)
                yield request_id

    def _first(self, openings: Iterable[Opening]) -> Opening:
        by_event = {one.event.id: one for one in openings}
        events = (one.event for one in by_event.values())
        return by_event[events_in_order(events, self.clocks, self.forked)[0].id]

    def _folded(self, request_id: str) -> Request | None:
        opening = self.slips.opening(request_id)
        if opening is None or request_id in self.slips.aliases:
            return None
        every = [e for one in self.slips.ids_of(request_id) for e in self._events(one)]
        order = in_turn(every, self.clocks, self.forked)
        self._last[request_id] = order[-1].id
        flags = {ARRIVED} if opening.arrived else set[str]()
        if self.slips.is_twice(opening.slip):
            flags.add(NUMBER_TWICE)
        standing = (event for event in order if not self.is_voided(event.id))
        return fold_request(opening, standing, self.texts, self.clocks, self._place_ms, flags)

    def _place_ms(self, event: Event) -> int:
        return self._rising.of(event, self.clocks, self.forked)

    def _keep(self, request_id: str, request: Request | None) -> None:
        before = self._requests.pop(request_id, None)
        if before is not None:
            del self._days[before.session_id, before.day][request_id]
        if request is not None:
            self._requests[request_id] = request
            self._days.setdefault((request.session_id, request.day), {})[request_id] = request

    def _read_rooms(self) -> tuple[HelpRoom, ...]:
        """Of one letter and log the newest word."""
        events = [e for e in self.shelf.events(Kind.ROOM) if not self.is_voided(e.id)]
        newest: dict[tuple[Line, str], HelpRoom] = {}
        for event in events_in_order(events, self.clocks, self.forked):
            room = read_room(event)
            newest[Line(room.session_id, room.day, room.letter), room.log_id] = room
        return tuple(room for _, room in sorted(newest.items()))


def fold_help(events: Iterable[Event], texts: Mapping[str, EventText]) -> HelpDay:
    """What events mean, in whatever order they come, each as often as it likes; they are of one training."""
    every = tuple(events)
    about = (e.training_id for e in every if e.kind in (Kind.REQUEST, Kind.ROOM))
    book = RequestBook(min(about, default=""))
    book.add(every, texts)
    return book.day
