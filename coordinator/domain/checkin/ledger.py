"""A growing set of events and what it means: one more event costs one person's fold, not everybody's."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from coordinator.domain.checkin import fold_people, logs
from coordinator.domain.checkin.cells import Cells
from coordinator.domain.checkin.fold_cell import (
    NO_RULES,
    MarkRead,
    TimedMark,
    fold_cell,
    session_rules,
)
from coordinator.domain.checkin.ledger_shelf import Shelf, Touched
from coordinator.domain.checkin.times import Clocks, events_in_order
from coordinator.domain.checkin.values import Attendance, Attended, Cell, LogState, Settled
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.plan import Plan

_NO_TEXTS: Mapping[str, EventText] = {}
_NOWHERE: frozenset[str] = frozenset()
MANY = 1_000
"""So many people are not folded at once: each of their cells is when somebody looks."""
_LONGEST_RESTORE = 9
"""Undone and restored more often than this, a mark has the time its last event claims."""


class Ledger:
    """The events of a training by one plan; ``fold`` is a ledger that was filled once.

    ``attendance`` is a live view: what it shows changes with the next ``add``. ``shelf`` finds the events
    themselves. Another plan needs another ledger.
    """

    def __init__(self, plan: Plan, many: int = MANY) -> None:
        """From ``many`` touched people on cells wait until somebody looks."""
        self.plan = plan
        self._many = many
        self.shelf = Shelf(plan.training.id)
        self.texts: dict[str, EventText] = {}
        self.clocks = Clocks()
        self._rules = session_rules(plan)
        self._settled: dict[str, Settled] = {}
        self._aliases: dict[str, str] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._walk_ins: set[str] = set()
        self._cells = Cells(self._look)
        # Most people were at the same few sessions: equal sets are one.
        self._sessions: dict[str, frozenset[str]] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._attendance: Attendance | None = None

    def __len__(self) -> int:
        """How many events count."""
        return len(self.shelf)

    @property
    def attendance(self) -> Attendance:
        """What the events mean now."""
        if self._attendance is None:
            self._attendance = self._view()
        return self._attendance

    @property
    def forked(self) -> set[str]:
        """The logs that split in two."""
        return self.shelf.book.forked

    @property
    def twins(self) -> Mapping[str, tuple[Event, ...]]:
        """Ids with more than one content, all of them, the one that counts first."""
        return self.shelf.twins

    def add(self, events: Iterable[Event], texts: Mapping[str, EventText] = _NO_TEXTS) -> frozenset[Cell]:
        """Take events and texts in, and say which cells are different now. What is known changes nothing.

        Of very many people it is said which cells may be.
        """
        touched = self.shelf.touched = Touched()
        at: set[str] = set()
        walked_in: list[Event] = []
        for event in events:
            self.shelf.put(event)
            at.add(event.session_id)
            if event.kind == Kind.WALK_IN:
                walked_in.append(event)
        if texts:
            self.texts.update(texts)
        if self._are_new(touched, walked_in, texts):
            self._welcome(touched, walked_in)
        elif texts or touched.kinds:
            self._attendance = None
            self._look_again(touched)
        people = touched.people & self._sessions.keys()
        people |= {self._aliases.get(one, one) for one in touched.people}
        # Nothing but new marks: what people did at other sessions is as it was.
        only = None if touched.kinds else at
        fold = self._fold_person if len(people) < self._many else self._leave_person
        return frozenset(cell for person in people for cell in fold(person, only))

    def event(self, event_id: str) -> Event | None:
        """The event with this id that counts."""
        return self.shelf.event(event_id)

    def at_ms(self, event: Event) -> int:
        """When an act was done, by a right clock."""
        return self.clocks.at(event)

    def events_of(self, participant_id: str) -> tuple[Event, ...]:
        """Everything that was done about a person, under whatever id, as it happened."""
        ids = self._ids_of(self._aliases.get(participant_id, participant_id))
        about = {event.id: event for one in ids for event in self.shelf.about(one)}
        return self.ordered(about.values())

    def ordered(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """Events as they happened: inside a log by number, between logs by right clocks."""
        return tuple(events_in_order(events, self.clocks, self.forked))

    def log_states(self) -> tuple[LogState, ...]:
        """How far each log goes, what it lacks, and whether it split."""
        return self.shelf.book.states(logs.names_of(self.attendance.devices))

    def _are_new(self, touched: Touched, walked_in: Iterable[Event], texts: Mapping[str, EventText]) -> bool:
        """Whether nothing else happened than that people walked in of whom nobody knew."""
        if touched.kinds != {Kind.WALK_IN} or texts.keys() - {event.text_hash for event in walked_in}:
            return False
        ids = [event.participant_id for event in walked_in]
        return not any(one in self._walk_ins or one in self._aliases for one in ids)

    def _welcome(self, touched: Touched, walked_in: Iterable[Event]) -> None:
        """Somebody more walks in, as most do at a hands-on day; the others stay who they are."""
        new = fold_people.walk_ins(walked_in, self.texts, self.clocks, self.forked)
        self._walk_ins |= new.keys()
        touched.people |= new.keys()
        if self._attendance is not None:
            self._attendance = replace(self._attendance, walk_ins={**self._attendance.walk_ins, **new})

    def _look_again(self, touched: Touched) -> None:
        """Derive what is not of one person: clocks, decisions, who is who, who walked in."""
        shelf = self.shelf
        clocks = Clocks(fold_people.offsets(shelf.events(Kind.CLOCK_OFFSET), shelf.events(Kind.SETTLE)))
        for log in clocks.differing(self.clocks):
            touched.people |= shelf.marked_in(log)
        self.clocks = clocks
        before = self._settled
        self._settled = fold_people.settled(shelf.events(Kind.SETTLE), self.texts, clocks, self.forked)
        touched.people |= fold_people.differently_left(before, self._settled)
        aliases = fold_people.aliases(self._settled)
        moved = {one for one, _ in aliases.items() ^ self._aliases.items()}
        touched.people |= moved | {m[one] for one in moved for m in (aliases, self._aliases) if one in m}
        self._aliases = aliases
        self._ids = {}
        for one, person in aliases.items():
            self._ids[person] = (*self._ids.get(person, ()), one)
        walk_ins = {event.participant_id for event in shelf.standing(Kind.WALK_IN)}
        touched.people |= walk_ins ^ self._walk_ins
        self._walk_ins = walk_ins

    def _view(self) -> Attendance:
        shelf, texts, clocks, forked, aliases = (
            self.shelf,
            self.texts,
            self.clocks,
            self.forked,
            self._aliases,
        )
        return Attendance(
            cells=self._cells,
            walk_ins=fold_people.walk_ins(shelf.standing(Kind.WALK_IN), texts, clocks, forked),
            aliases=aliases,
            versions=fold_people.versions(shelf.standing(Kind.REISSUE)),
            notes=fold_people.notes(shelf.standing(Kind.NOTE), texts, clocks, forked, aliases),
            amendments=fold_people.amendments(shelf.standing(Kind.AMEND), texts, clocks, forked, aliases),
            settled=self._settled,
            devices=logs.devices(shelf.events(Kind.LOG_OPENED)),
            voided=shelf.voided(),
        )

    def _ids_of(self, person: str) -> tuple[str, ...]:
        """Every id whose events are this person's; none for an id that turned out to be somebody else's."""
        return () if person in self._aliases else (person, *self._ids.get(person, ()))

    def _fold_person(self, person: str, only: set[str] | None) -> Iterator[Cell]:
        """Fold one person anew, at all sessions or ``only`` at some, and say which cells are different."""
        sessions = self._by_session(person, self.shelf.marks_of, only)
        yield from self._keep_sessions(person, sessions.keys(), only)
        tried = self._by_session(person, self.shelf.tries_of, only)
        for session, marks in sessions.items():
            cell = (person, session)
            if self._cells.put(cell, self._fold_cell(cell, marks, tried.get(session, ()))):
                yield cell

    def _leave_person(self, person: str, only: set[str] | None) -> Iterator[Cell]:
        """Note where a person has marks now, at all sessions or ``only`` at some, and fold none of them."""
        marked = {session for one in self._ids_of(person) for session in self.shelf.marked_at(one)}
        sessions = marked if only is None else marked & only
        yield from self._keep_sessions(person, sessions, only)
        for session in sessions:
            self._cells.leave((person, session))
            yield person, session

    def _keep_sessions(self, person: str, now: AbstractSet[str], only: set[str] | None) -> Iterator[Cell]:
        """Where a person has marks; says which cells are gone."""
        known = self._sessions.get(person, _NOWHERE)
        elsewhere = _NOWHERE if only is None else known - only
        for gone in known - now - elsewhere:
            self._cells.drop((person, gone))
            yield person, gone
        if every := elsewhere.union(now):
            self._sessions[person] = self._sets.setdefault(every, every)
        else:
            self._sessions.pop(person, None)

    def _look(self, cell: Cell) -> Attended:
        """Fold a cell that waited."""
        person, session = cell
        at = {session}
        marks = self._by_session(person, self.shelf.marks_of, at)
        tried = self._by_session(person, self.shelf.tries_of, at)
        return self._fold_cell(cell, marks[session], tried.get(session, ()))

    def _by_session(
        self, person: str, of: Callable[[str], Iterable[MarkRead]], only: set[str] | None
    ) -> dict[str, list[TimedMark]]:
        """What was done under any id of a person, with its time, by session."""
        sessions: dict[str, list[TimedMark]] = {}
        for one in self._ids_of(person):
            for mark in of(one):
                if only is None or mark.session_id in only:
                    timed = TimedMark(mark, self._time(person, mark))
                    sessions.setdefault(mark.session_id, []).append(timed)
        return sessions

    def _fold_cell(self, cell: Cell, marks: Sequence[TimedMark], tries: Sequence[TimedMark]) -> Attended:
        person, session = cell
        settled = self._settled.get(fold_people.came_back_id(person, session))
        return fold_cell(
            cell,
            marks,
            self._rules.get(session, NO_RULES),
            tries=() if settled is not None and settled.choice == fold_people.LEFT else tries,
            forked=self.forked,
            walk_in=person in self._walk_ins,
        )

    def _time(self, person: str, mark: MarkRead) -> int:
        """When a mark was made: as claimed, as the mark that it restores, or by the corrected clock."""
        original = mark
        for _ in range(_LONGEST_RESTORE):
            restored = self._restored(person, original)
            if restored is None:
                break
            original = restored
        if original.claimed_ms is not None:
            return original.claimed_ms
        return original.wall_ms + self.clocks.offset(original.log_id, original.seq)

    def _restored(self, person: str, mark: MarkRead) -> MarkRead | None:
        """The mark of the same person, session and slot that this one brings back; known or not."""
        event = self.shelf.event(mark.restores) if mark.restores else None
        if event is None or event.kind != Kind.MARK or event.session_id != mark.session_id:
            return None
        original = self.shelf.mark(event.participant_id, event.id)
        theirs = self._aliases.get(event.participant_id, event.participant_id) == person
        return original if theirs and original and original.slot is mark.slot else None
