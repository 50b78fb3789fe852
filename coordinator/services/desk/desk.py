"""One desk at one session: ``perform`` writes an act and answers after the commit, never before."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from coordinator import machine
from coordinator.db.store import Store, local_now
from coordinator.domain.checkin.acts import Act, Mode, Outcome
from coordinator.domain.checkin.counts import DeskCounts, by_school
from coordinator.domain.checkin.decide import decide
from coordinator.domain.checkin.slots import asked_slot, offered_slot
from coordinator.domain.checkin.undo import acts_of
from coordinator.domain.checkin.view import Answer, DeskAct
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.events.log import LogHead, Moment
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.desk.footing import Footing
from coordinator.services.desk.found import Found, search
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.desk.repeats import Repeats

KEPT_OUTCOMES = 200

Clock = Callable[[], datetime]


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
        self._clock = clock
        self._footing = Footing(store, memory, head, came=lambda *_: self._learn_acts())
        self._repeats = Repeats()
        self._acts: list[DeskAct] = []
        self._learn_acts()
        self._outcomes: deque[Outcome] = deque(maxlen=KEPT_OUTCOMES)

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
        self._footing.follow()
        return self._memory

    @property
    def _memory(self) -> DeskMemory:
        return self._footing.memory

    @property
    def device(self) -> str:
        """What this laptop is called."""
        return self._footing.device

    def close(self) -> None:
        """Stop following the store; the store itself stays open."""
        self._footing.close()

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
            self._footing.follow()
            if not self._practises:
                self._footing.leave_forked_log(moment)
            slot = self.asked(moment)
            repeated = self._repeats.answer(act, slot, moment.wall_ms)
            if repeated is not None:
                return repeated
            answer = decide(self._footing.view(slot, moment.wall_ms, self._acts), act)
            outcome = self._write(answer, moment) if answer.drafts else self._outcome(answer, (), moment)
        except RuleError as error:
            return _told(Verdict.REFUSED, error)
        except KnownFailure as failure:
            return _told(Verdict.NOT_RECORDED, failure)
        if isinstance(act, Mode):
            self.slot = act.slot
        self._repeats.keep(act, slot, moment.wall_ms, outcome)
        return outcome

    def _write(self, answer: Answer, moment: Moment) -> Outcome:
        if self.training_mode:
            return self._outcome(answer, (), moment)
        # Of a walk-in that is taken back nobody knows the name afterwards.
        named = self._named(answer)
        who = self.operator
        drafts = [replace(draft, actor=who) for draft in answer.drafts] if who else answer.drafts
        with self._footing.turn() as turn:
            events = turn.append(drafts, moment)
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
        self._footing.follow()
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
        return search(self.memory, text, limit)

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
        self._footing.reload()
        self._learn_acts()

    def _learn_acts(self) -> None:
        self._acts = acts_of(e for e in self._memory.ledger.shelf.events() if self._is_own(e))

    def _is_own(self, event: Event) -> bool:
        return event.log_id == self._footing.log_id and event.session_id == self._memory.session.id


def _told(verdict: Verdict, error: CodedError) -> Outcome:
    facts: Iterable[tuple[str, object]] = error.facts.items()
    return Outcome(verdict, code=error.code, facts=tuple(facts))
