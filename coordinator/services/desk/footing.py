"""What every kind of desk stands on: what it knows, where its own log ends, and its turn at the store.

What others commit is read by the numbers of the rows and not by what was told about it: inside the write turn
also that is known which another thread stored a moment ago and has not told yet.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from coordinator.db.changes import Changes
from coordinator.db.keys import new_id
from coordinator.db.queries.badges import taken_numbers
from coordinator.db.queries.events import events_after, log_head, newest_row, texts_of, walked_in_after
from coordinator.db.session import Reader, Writer
from coordinator.db.store import Store
from coordinator.domain.checkin.view import DeskAct, View
from coordinator.domain.events.log import Appended, Draft, LogHead, Moment
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.training import MarkSlot
from coordinator.services.badges import drawer
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.event_log import append_all, ensure_log

EVENTS = frozenset({"events", "event_texts"})

Texts = Mapping[str, EventText]


@dataclass(slots=True)
class Turn:
    """A write transaction in which everything committed before is known."""

    writer: Writer
    head: LogHead
    done: tuple[Appended, ...] = ()

    def append(self, drafts: Iterable[Draft], moment: Moment) -> tuple[Event, ...]:
        """Write behind the desk's own log; it counts when the turn ends."""
        made = append_all(self.writer, self.head, drafts, moment)
        if made:
            self.head, self.done = made[-1].head, (*self.done, *made)
        return tuple(one.event for one in made)


class Footing:
    """Memory and log of a desk, used from one thread; what is told by others may come from any."""

    def __init__(
        self,
        store: Store,
        memory: DeskMemory,
        head: LogHead,
        *,
        came: Callable[[Sequence[Event], Texts], None],
        told: Callable[[], None] = lambda: None,
    ) -> None:
        """``came`` hears of events that others wrote once they are in the memory, ``told`` of any commit."""
        self.memory = memory
        self.log_id = head.log_id
        self._store, self._head, self._came, self._told = store, head, came, told
        self._seen = memory.newest
        self._pending: list[Changes] = []
        self._events_told = True
        self._own: Changes | None = None
        self._draw: Callable[[], int] | None = None
        self._stop = store.subscribe(self._heard)

    @property
    def store(self) -> Store:
        """Where everything is kept."""
        return self._store

    @property
    def device(self) -> str:
        """What this laptop is called."""
        device = self.memory.attendance.devices.get(self.log_id)
        return device.name if device else ""

    def close(self) -> None:
        """Stop following the store; the store itself stays open."""
        self._stop()
        self._stop = lambda: None

    def follow(self) -> None:
        """Know what was told since the last time. Raises ``RuleError`` when the session is gone."""
        if self._pending or self._events_told:
            with self._store.read() as reader:
                self._catch_up(reader)

    def leave_forked_log(self, moment: Moment) -> None:
        """A merge told that this very log went on elsewhere, too: what comes goes into a new one."""
        if self.log_id not in self.memory.ledger.forked:
            return
        with self._store.write() as writer:
            head = ensure_log(writer, self.memory.plan.training.id, self.device, moment)
        self._head, self.log_id = head, head.log_id
        self._events_told = True
        self.follow()

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """The store's write turn; what is appended in it is in the memory when the block has ended."""
        with self._store.write() as writer:
            self._catch_up(writer)
            turn = Turn(writer, self._head)
            yield turn
            # Everything before was caught up with in this very turn, and rows are counted one by one.
            seen, self._own = self._seen + len(turn.done), writer.changes
        # On disk from here on.
        self._head, self._seen = turn.head, seen
        texts = {one.text.id: one.text for one in turn.done if one.text}
        self.memory.take((one.event for one in turn.done), texts)

    def view(self, slot: MarkSlot, at_ms: int, acts: Sequence[DeskAct] = ()) -> View:
        """The desk as its rules see it."""
        memory = self.memory
        return View(
            memory.plan,
            memory.session,
            memory.marks,
            slot,
            self.log_id,
            at_ms,
            memory,
            acts,
            self._drawn,
            new_id,
            memory.school,
        )

    def reload(self) -> None:
        """Read everything anew, whatever was told."""
        before = self.memory
        with self._store.read() as reader:
            self.memory = DeskMemory(reader, before.plan.training.id, before.session.id)
            self._head, self._seen = log_head(reader, self.log_id), self.memory.newest
        self._pending.clear()

    def _drawn(self) -> int:
        if self._draw is None:
            with self._store.read() as reader:
                self._draw = drawer(taken_numbers(reader))
        return self._draw()

    def _heard(self, changes: Changes) -> None:
        if changes == self._own:
            return
        self._events_told = self._events_told or changes.touches(*EVENTS)
        if changes.tables - EVENTS:
            self._pending.append(changes)
        self._told()

    def _catch_up(self, reader: Reader) -> None:
        self._events_told = False
        told = tuple(self._pending)
        if told:
            self.memory.follow(reader, Changes.of({key for one in told for key in one.keys}))
            # Only now: a desk whose session is gone is told so at every act.
            del self._pending[: len(told)]
        newest = newest_row(reader)
        if newest != self._seen:
            self._take(reader)
        if any(changes.touches("badges") for changes in told) or (
            newest != self._seen and walked_in_after(reader, self._seen)
        ):
            self._draw = None
        self._seen = newest

    def _take(self, reader: Reader) -> None:
        every = events_after(reader, self._seen, self.memory.plan.training.id)
        if every:
            texts = texts_of(reader, every)
            self.memory.take(every, texts)
            self._head = log_head(reader, self.log_id)
            self._came(every, texts)
