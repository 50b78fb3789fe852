"""One desk at one session: ``perform`` writes an act and answers after the commit, never before."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from coordinator import machine
from coordinator.db.changes import Changes
from coordinator.db.keys import new_id
from coordinator.db.queries.badges import taken_numbers
from coordinator.db.queries.events import log_head
from coordinator.db.store import Store, local_now
from coordinator.domain.checkin.acts import Act, Mode, Outcome
from coordinator.domain.checkin.counts import DeskCounts, by_school
from coordinator.domain.checkin.decide import decide
from coordinator.domain.checkin.slots import asked_slot, offered_slot
from coordinator.domain.checkin.undo import acts_of
from coordinator.domain.checkin.values import Attended
from coordinator.domain.checkin.view import Answer, DeskAct, View
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.events.log import LogHead, Moment
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.badges import drawer
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.desk.repeats import Repeats
from coordinator.services.event_log import append_all

KEPT_OUTCOMES = 200

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody a search found, as a row shows it: ``expected`` at this session, ``attended`` so far."""

    participant_id: str
    name: str
    school: str
    job_title: str
    expected: bool
    attended: Attended


class Desk:
    """A desk that is open; made by ``opening.open_desk``, to be closed when the page or the program ends.

    Used from one thread. What other parts of the program commit meanwhile (a merge, a newer pack, an edit
    of the roster) is there at the next call.
    """

    def __init__(
        self,
        store: Store,
        memory: DeskMemory,
        head: LogHead,
        slot: MarkSlot,
        *,
        operator: str = "",
        clock: Clock = local_now,
        training_mode: bool = False,
    ) -> None:
        self.slot = slot
        self.operator = operator
        self._practises = training_mode
        self._store, self._memory, self._head, self._clock = store, memory, head, clock
        self._log_id = head.log_id
        self._stale_head = False
        self._repeats = Repeats()
        self._acts = acts_of(e for e in memory.ledger.shelf.events() if self._is_own(e))
        self._outcomes: deque[Outcome] = deque(maxlen=KEPT_OUTCOMES)
        self._draw: Callable[[], int] | None = None
        self._pending: list[Changes] = []
        self._writing = False
        self._stop = store.subscribe(self._heard)

    @property
    def plan(self) -> Plan:
        """The plan of the training."""
        return self._memory.plan

    @property
    def session(self) -> Session:
        """The session people are marked at."""
        return self._memory.session

    @property
    def training_mode(self) -> bool:
        """練習模式: everything is answered and nothing is written; so it stays until the desk is closed."""
        return self._practises

    @property
    def memory(self) -> DeskMemory:
        """What the desk knows, as of now."""
        self._follow()
        return self._memory

    @property
    def device(self) -> str:
        """What this laptop is called."""
        device = self._memory.attendance.devices.get(self._log_id)
        return device.name if device else ""

    def close(self) -> None:
        """Stop following the store; the store itself stays open."""
        self._stop()
        self._stop = lambda: None

    def perform(self, act: Act, at: datetime | None = None) -> Outcome:
        """Do an act, as if this laptop's clock said ``at``; it is on the disk when there is an answer.

        Never raises for what a person can cause: ``refused`` says what makes no sense, ``not_recorded``
        that the machine could not write and nothing of the act is stored.
        """
        moment = machine.here(self._clock)
        if at is not None:
            moment = replace(moment, at=at)
        outcome = self._answer(act, moment)
        self._outcomes.append(outcome)
        return outcome

    def _answer(self, act: Act, moment: Moment) -> Outcome:
        try:
            self._follow()
            slot = self.asked(moment)
            repeated = self._repeats.answer(act, slot, moment.wall_ms)
            if repeated is not None:
                return repeated
            answer = decide(self._view(slot, moment), act)
            outcome = self._write(answer, moment) if answer.drafts else self._outcome(answer, (), moment)
        except RuleError as error:
            return _told(Verdict.REFUSED, error)
        except KnownFailure as failure:
            return _told(Verdict.NOT_RECORDED, failure)
        if isinstance(act, Mode):
            self.slot = act.slot
        self._repeats.keep(act, slot, moment.wall_ms, outcome)
        return outcome

    def _view(self, slot: MarkSlot, moment: Moment) -> View:
        memory = self._memory
        return View(
            memory.plan,
            memory.session,
            memory.marks,
            slot,
            self._log_id,
            moment.wall_ms,
            memory,
            self._acts,
            self._drawn,
            new_id,
            memory.school,
        )

    def _write(self, answer: Answer, moment: Moment) -> Outcome:
        if self.training_mode:
            return self._outcome(answer, (), moment)
        # Of a walk-in that is taken back nobody knows the name afterwards.
        named = self._named(answer)
        who = self.operator
        drafts = [replace(draft, actor=who) for draft in answer.drafts] if who else answer.drafts
        self._writing = True
        try:
            with self._store.write() as writer:
                head = log_head(writer, self._log_id) if self._stale_head else self._head
                done = append_all(writer, head, drafts, moment)
        finally:
            self._writing = False
        # On disk from here on.
        self._head, self._stale_head = done[-1].head, False
        events = tuple(one.event for one in done)
        self._memory.take(events, {one.text.id: one.text for one in done if one.text})
        self._acts.extend(acts_of(events))
        return self._outcome(answer, events, moment, named)

    def _outcome(
        self, answer: Answer, events: tuple[Event, ...], moment: Moment, named: tuple[str, str] | None = None
    ) -> Outcome:
        person, flags = answer.participant_id, set(answer.flags)
        if person and answer.slot is not None:
            flags |= {*self._memory.cell(person).flags}
        if self.training_mode:
            flags.add("training")
        name, school = named or self._named(answer)
        facts = answer.facts
        if len(events) > 1 and events[-1].kind == Kind.MARK:
            facts = (*facts, ("events", tuple(event.id for event in events)))
        timed = answer.slot is not None and answer.verdict is not Verdict.VOIDED
        at_ms = answer.at_ms if answer.at_ms is not None else moment.wall_ms if timed else None
        return Outcome(
            answer.verdict,
            events[-1].id if events else "",
            person,
            name,
            school,
            answer.slot,
            at_ms,
            tuple(sorted(flags)),
            answer.code,
            facts,
        )

    def _named(self, answer: Answer) -> tuple[str, str]:
        person = answer.participant_id
        entry, walk_in = self._memory.entry(person), self._memory.attendance.walk_ins.get(person)
        if entry is not None:
            return entry.person.name, entry.person.school_name
        if walk_in is not None:
            return walk_in.name, walk_in.school
        text = next((d.text for d in answer.drafts if d.kind is Kind.WALK_IN and d.text), {})
        return text.get("name", ""), text.get("school", "")

    def asked(self, moment: Moment | None = None) -> MarkSlot:
        """The slot that is marked now: ``in`` and ``out`` of a day of four marks follow the clock."""
        at_ms = (moment or machine.here(self._clock)).wall_ms
        return asked_slot(self._memory.marks, self.slot, at_ms)

    def offer(self, at: datetime | None = None) -> MarkSlot | None:
        """The slot whose time has come by the mark plan, if the desk is turned to another."""
        moment = replace(machine.here(self._clock), at=at or self._clock())
        self._follow()
        return offered_slot(self.session, self._memory.marks, self.asked(moment), moment.wall_ms)

    def counts(self) -> DeskCounts:
        """How many are expected, came and are missing, also by district."""
        return self.memory.counter.counts(self.asked())

    def missing(self) -> tuple[tuple[str, tuple[RosterEntry, ...]], ...]:
        """Who is expected and has not come, under the names of their schools."""
        memory, slot = self.memory, self.asked()
        keys = [key for key in memory.counter.expected if not memory.counter.arrived(key, slot)]
        return by_school(memory.entries[key] for key in keys)

    def last(self, count: int) -> tuple[Outcome, ...]:
        """The newest answers of this run, newest first."""
        return tuple(reversed(self._outcomes))[:count]

    def find(self, text: str, limit: int = 50) -> tuple[Found, ...]:
        """Who fits what is typed, from one character on; those this session expects first."""
        memory = self.memory
        return tuple(self._row(key) for key in memory.find(text, limit))

    def _row(self, key: str) -> Found:
        memory, entry = self._memory, self._memory.entry(key)
        if entry is None:
            walk_in = memory.attendance.walk_ins[key]
            return Found(key, walk_in.name, walk_in.school, walk_in.job_title, False, memory.cell(key))
        here = any(registration.session_id == self.session.id for registration in entry.registrations)
        person = entry.person
        return Found(key, person.name, person.school_name, person.job_title, here, memory.cell(key))

    def history(self, participant_id: str) -> tuple[Event, ...]:
        """Everything that was done about somebody, as it happened."""
        return self.memory.history(participant_id)

    def words(self, event: Event) -> Mapping[str, str]:
        """The personal words of an event."""
        return self._memory.words(event)

    def acts(self) -> tuple[DeskAct, ...]:
        """What this log did in this session so far, oldest first: the last one can be undone freely."""
        return tuple(self._acts)

    def reload(self) -> None:
        """Read everything anew, whatever was told."""
        with self._store.read() as reader:
            self._memory = DeskMemory(reader, self._memory.plan.training.id, self.session.id)
            self._head = log_head(reader, self._log_id)
        self._pending.clear()

    def _drawn(self) -> int:
        if self._draw is None:
            with self._store.read() as reader:
                self._draw = drawer(taken_numbers(reader))
        return self._draw()

    def _heard(self, changes: Changes) -> None:
        if not self._writing:
            self._pending.append(changes)

    def _follow(self) -> None:
        if not self._pending:
            return
        told = tuple(self._pending)
        changes = Changes.of({key for one in told for key in one.keys})
        with self._store.read() as reader:
            self._memory.follow(reader, changes)
        # Only now: a desk whose session is gone is told so at every act.
        del self._pending[: len(told)]
        if changes.touches("events"):
            self._stale_head, self._draw = True, None
            self._acts = acts_of(e for e in self._memory.ledger.shelf.events() if self._is_own(e))

    def _is_own(self, event: Event) -> bool:
        return event.log_id == self._log_id and event.session_id == self._memory.session.id


def _told(verdict: Verdict, error: CodedError) -> Outcome:
    facts: Iterable[tuple[str, object]] = error.facts.items()
    return Outcome(verdict, code=error.code, facts=tuple(facts))
