"""One help desk at one session: acts are decided and written in one turn at the store, and then answered.

Whatever another helper, window or program stored before the turn is known in it, so that two helpers who
claim the next at the same moment get two different numbers.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from coordinator import machine
from coordinator.db.keys import new_id
from coordinator.db.store import Store, local_now
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.domain.events.log import LogHead, Moment
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.helpdesk.acts import HelpAct, HelpOutcome, HelpVerdict, Register
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.decide import decide_help
from coordinator.domain.helpdesk.estimate import Estimate, estimate
from coordinator.domain.helpdesk.history import school_history
from coordinator.domain.helpdesk.line import (
    PASS_MS,
    Why,
    ahead_of,
    candidates,
    served_here,
    today,
    why,
)
from coordinator.domain.helpdesk.values import HelpRoom, Request
from coordinator.domain.helpdesk.view import Came, HelpAnswer, HelpView
from coordinator.domain.plan import Plan
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.desk.desk import Clock
from coordinator.services.desk.footing import Footing
from coordinator.services.desk.found import Found, search
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.helpdesk.afterwards import read_all_requests
from coordinator.services.helpdesk.outcome import by_number, outcome_of
from coordinator.services.helpdesk.person import comer

Watcher = Callable[[frozenset[str]], None]
EVERYTHING: frozenset[str] = frozenset()


class Helpdesk:
    """A help desk that is open; made by ``opening.open_helpdesk``, to be closed when page or program ends.

    Used from one thread; several windows of it may share it. What others commit is there at the next call.
    """

    def __init__(
        self,
        store: Store,
        memory: DeskMemory,
        head: LogHead,
        *,
        operator: str = "",
        clock: Clock = local_now,
        pass_ms: int = PASS_MS,
    ) -> None:
        self.operator = operator
        self.pass_ms = pass_ms
        self._clock = clock
        self._watchers: list[Watcher] = []
        self._years: tuple[Request, ...] | None = None
        self._book = RequestBook(memory.plan.training.id)
        twins = (event for both in memory.ledger.twins.values() for event in both)
        self._book.add((*memory.ledger.shelf.events(), *twins), memory.ledger.texts)
        self._footing = Footing(store, memory, head, came=self._learn, told=self._tell)

    @property
    def plan(self) -> Plan:
        """The plan of the training."""
        return self._footing.memory.plan

    @property
    def session(self) -> Session:
        """The hands-on session."""
        return self._footing.memory.session

    @property
    def device(self) -> str:
        """What this laptop is called."""
        return self._footing.device

    @property
    def log_id(self) -> str:
        """The log this laptop writes."""
        return self._footing.log_id

    @property
    def memory(self) -> DeskMemory:
        """People and schools, as of now."""
        self._footing.follow()
        return self._footing.memory

    @property
    def book(self) -> RequestBook:
        """All requests of the training, as of now."""
        self._footing.follow()
        return self._book

    @property
    def now(self) -> int:
        """This moment by a right clock, as UTC milliseconds."""
        return self._right(machine.here(self._clock))

    @property
    def today(self) -> str:
        """The day whose numbers are given now (ISO, Taiwan)."""
        return today(machine.here(self._clock).wall_ms)

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests of today, by number."""
        return self.requests_of(self.today)

    def requests_of(self, day: str) -> tuple[Request, ...]:
        """The requests of a day of this session, by number."""
        return tuple(sorted(self.book.of_day(self.session.id, day), key=by_number))

    @property
    def all_requests(self) -> tuple[Request, ...]:
        """The requests of this session on all days, by day and number."""
        every = self.book.requests.values()
        return tuple(sorted((r for r in every if r.session_id == self.session.id), key=by_number))

    @property
    def rooms(self) -> tuple[HelpRoom, ...]:
        """The rooms that are known to give numbers today."""
        day, session = self.today, self.session.id
        return tuple(r for r in self.book.rooms if (r.session_id, r.day) == (session, day))

    @property
    def own_rooms(self) -> tuple[HelpRoom, ...]:
        """The rooms whose numbers this laptop gives."""
        return tuple(room for room in self.rooms if room.log_id == self.log_id)

    def request(self, name: str) -> Request | None:
        """A request by its id, or by its number of today (``A017``)."""
        found = self.book.request(name)
        if found is not None:
            return found
        numbered = self._book.with_number(self.session.id, self.today, name)
        return numbered[0] if len(numbered) == 1 else None

    def line(
        self, letters: Collection[str] = (), modules: Collection[str] = (), at: datetime | None = None
    ) -> tuple[Request, ...]:
        """Who can be called in these rooms for these modules, first things first; now, or at ``at``."""
        moment = self._moment(at)
        requests = self.requests_of(today(moment.wall_ms))
        return candidates(requests, letters, modules, self._right(moment), self.pass_ms)

    def claimable(self, letters: Collection[str] = (), modules: Collection[str] = ()) -> tuple[Request, ...]:
        """Whom ``Next`` with these rooms and modules would call, first things first."""
        every = self.requests
        here = every if letters else served_here(every, self.rooms, self.log_id)
        return candidates(here, letters, modules, self.now, self.pass_ms)

    def ahead(self, request: Request) -> tuple[Request, ...]:
        """Who is called before somebody in line."""
        return ahead_of(request, self.requests, self.now, self.pass_ms)

    def why(self, request: Request) -> Why:
        """What explains the place of somebody in line."""
        return why(request, self.requests, self.now, self.pass_ms)

    def estimate(self, request: Request) -> Estimate | None:
        """How long somebody in line will wait, where anything can be said."""
        return estimate(request, self.requests, self.now, self.pass_ms)

    def find(self, text: str, limit: int = 50) -> tuple[Found, ...]:
        """People of the training who fit what is typed, from one character on."""
        return search(self.memory, text, limit)

    def history(self, school_code: str, school_name: str = "", but: str = "") -> tuple[Request, ...]:
        """What a school brought over the years, newest first, without the request that is looked at."""
        if self._years is None:
            with self._footing.store.read() as reader:
                years = read_all_requests(reader, but=self.plan.training.id)
            self._years = tuple(request for every in years.values() for request in every)
        here = tuple(self.book.requests.values())
        return school_history((*here, *self._years), school_code, school_name, but)

    def events_of(self, request_id: str) -> Sequence[Event]:
        """Everything that was done about a request, as it happened."""
        return self.book.events_of(request_id)

    def changed(self, watcher: Watcher) -> Callable[[], None]:
        """Call ``watcher`` with the ids of requests after every commit; with none where it was another's.

        It is called in the thread that wrote; the answer is how to stop that.
        """
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def close(self) -> None:
        """Stop following the store; the store itself stays open."""
        self._footing.close()
        self._watchers.clear()

    def perform(self, act: HelpAct, at: datetime | None = None) -> HelpOutcome:
        """Do an act, as if this laptop's clock said ``at``; it is on the disk when there is an answer.

        Never raises for what a person can cause: ``refused`` says what makes no sense, ``not_recorded``
        that the machine could not write and nothing of the act is stored.
        """
        moment = self._moment(at)
        try:
            answer, events, touched = self._write(act, moment)
        except RuleError as error:
            return _told(HelpVerdict.REFUSED, error)
        except KnownFailure as failure:
            return _told(HelpVerdict.NOT_RECORDED, failure)
        outcome = outcome_of(answer, events, self._book, self._right(moment), self.pass_ms)
        if events:
            self._tell(touched)
        return outcome

    def _write(self, act: HelpAct, moment: Moment) -> tuple[HelpAnswer, tuple[Event, ...], frozenset[str]]:
        with self._footing.turn() as turn:
            answer = decide_help(self._view(moment), act)
            events = turn.append(answer.drafts, moment)
        # On disk from here on.
        texts = {one.text.id: one.text for one in turn.done if one.text}
        return answer, events, self._book.add(events, texts)

    def _view(self, moment: Moment) -> HelpView:
        return HelpView(
            book=self._book,
            session=self.session,
            log_id=self.log_id,
            now_ms=self._right(moment),
            today=today(moment.wall_ms),
            actor=self.operator,
            new_id=new_id,
            come=lambda act: self._came(act, moment),
            pass_ms=self.pass_ms,
        )

    def _came(self, act: Register, moment: Moment) -> Came:
        came = comer(self._footing.view(MarkSlot.IN, moment.wall_ms), act)
        return replace(came, drafts=tuple(replace(draft, actor=self.operator) for draft in came.drafts))

    def _moment(self, at: datetime | None) -> Moment:
        moment = machine.here(self._clock)
        return replace(moment, at=at) if at is not None else moment

    def _right(self, moment: Moment) -> int:
        return self._book.right_ms(self.log_id, moment.wall_ms)

    def _learn(self, events: Sequence[Event], texts: Mapping[str, EventText]) -> None:
        self._book.add(events, texts)

    def _tell(self, touched: frozenset[str] = EVERYTHING) -> None:
        for watcher in tuple(self._watchers):
            watcher(touched)


def _told(verdict: HelpVerdict, error: CodedError) -> HelpOutcome:
    return HelpOutcome(verdict, code=error.code, facts=tuple(error.facts.items()))
