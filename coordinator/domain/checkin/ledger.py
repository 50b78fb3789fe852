"""A growing set of events and what it means: one more event costs one person's fold, not everybody's."""

from collections.abc import Iterable, Iterator, Mapping

from coordinator.domain.checkin import fold_people, logs
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
_LONGEST_RESTORE = 9
"""Undone and restored more often than this, a mark has the time its last event claims."""


class Ledger:
    """The events of a training by one plan; ``fold`` is a ledger that was filled once.

    ``attendance`` is a live view: what it shows changes with the next ``add``. ``shelf`` finds the events
    themselves. Another plan needs another ledger.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.shelf = Shelf(plan.training.id)
        self.texts: dict[str, EventText] = {}
        self.clocks = Clocks()
        self._rules = session_rules(plan)
        self._settled: dict[str, Settled] = {}
        self._aliases: dict[str, str] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._walk_ins: set[str] = set()
        self._cells: dict[Cell, Attended] = {}
        self._sessions: dict[str, set[str]] = {}
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
        """Take events and texts in, and say which cells are different now. What is known changes nothing."""
        touched = self.shelf.touched = Touched()
        at: set[str] = set()
        for event in events:
            self.shelf.put(event)
            at.add(event.session_id)
        if texts:
            self.texts.update(texts)
        if texts or touched.kinds:
            self._attendance = None
            self._look_again(touched)
        people = touched.people & self._sessions.keys()
        people |= {self._aliases.get(one, one) for one in touched.people}
        # Nothing but new marks: what people did at other sessions is as it was.
        only = None if touched.kinds else at
        return frozenset(cell for person in people for cell in self._fold_person(person, only))

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

    def _look_again(self, touched: Touched) -> None:
        """Derive what is not of one person: clocks, decisions, who is who, who walked in."""
        shelf = self.shelf
        clocks = Clocks(fold_people.offsets(shelf.events(Kind.CLOCK_OFFSET), shelf.events(Kind.SETTLE)))
        for log in clocks.differing(self.clocks):
            touched.people |= shelf.marked_in(log)
        self.clocks = clocks
        self._settled = fold_people.settled(shelf.events(Kind.SETTLE), self.texts, clocks, self.forked)
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
        sessions: dict[str, list[TimedMark]] = {}
        for one in self._ids_of(person):
            for mark in self.shelf.marks_of(one):
                if only is None or mark.session_id in only:
                    timed = TimedMark(mark, self._time(person, mark))
                    sessions.setdefault(mark.session_id, []).append(timed)
        known = self._sessions.get(person, set())
        elsewhere = set() if only is None else known - only
        for gone in known - sessions.keys() - elsewhere:
            del self._cells[person, gone]
            yield person, gone
        self._sessions[person] = {*sessions, *elsewhere}
        if not self._sessions[person]:
            del self._sessions[person]
        for session, marks in sessions.items():
            cell = (person, session)
            rules = self._rules.get(session, NO_RULES)
            folded = fold_cell(cell, marks, rules, forked=self.forked, walk_in=person in self._walk_ins)
            if self._cells.get(cell) != folded:
                self._cells[cell] = folded
                yield cell

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
