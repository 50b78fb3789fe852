"""Any hands-on day on three laptops: no number twice, nobody lost, legal states, one line everywhere."""

from collections import defaultdict
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, canonical
from coordinator.domain.helpdesk.acts import Arrive, HelpAct, Next, OpenRoom, Register, TakeStep, VoidStep
from coordinator.domain.helpdesk.book import RequestBook, fold_help
from coordinator.domain.helpdesk.line import ahead_of, candidates, line_order, next_request, served_here, why
from coordinator.domain.helpdesk.numbers import next_number
from coordinator.domain.helpdesk.values import Request, RequestState, Step
from tests.domain.checkin.laptops import altered
from tests.domain.helpdesk.desks import SESSION, Desk, clock
from tests.domain.helpdesk.naive_help import TABLE, Meant, naive_help
from tests.small_plan import HANDS_ON

MINUTE = 60_000
LETTERS = ("A", "B", "C")
which = st.integers(0, 3)
some = st.integers(0, 30)
STEPS = st.sampled_from([*Step, *(s for s in Step if s not in (Step.SEND, Step.CLOSE, Step.ANSWER))])


def meant(request: Request) -> Meant:
    """What the program says, in the words of the model."""
    said = {"number_twice", "step_twice", "arrived"} & set(request.flags)
    return Meant(
        request.label, request.room, request.module, str(request.state), request.helper, request.place,
        request.opened_ms, request.place_ms, tuple(t.event_id for t in request.taken), request.ignored,
        tuple(n.event_id for n in request.notes), frozenset(said),
    )  # fmt: skip


class HelpDays(RuleBasedStateMachine):
    """Three laptops with clocks that are off, what they do, and files that come and go."""

    @initialize(
        letters=st.tuples(*[st.sampled_from(LETTERS)] * 3), off=st.tuples(*[st.sampled_from((0, 8, -3))] * 3)
    )
    def rooms(self, letters: tuple[str, ...], off: tuple[int, ...]) -> None:
        """Each takes a letter that it knows nobody to hold, be it the same one."""
        self.now = clock("09:00")
        self.desks = [Desk(f"d{n}", ahead_ms=minutes * MINUTE) for n, minutes in enumerate(off)]
        for desk, letter in zip(self.desks, letters, strict=True):
            desk.act(OpenRoom(f"教室{letter}", letter), self.now)

    def desk(self, who: int) -> Desk:
        """One of those there are."""
        return self.desks[who % len(self.desks)]

    def try_to(self, who: int, act: HelpAct) -> None:
        """Do it, or be refused without a trace."""
        desk = self.desk(who)
        before = len(desk.events)
        try:
            answer = desk.act(act, self.now)
        except RuleError:
            assert len(desk.events) == before
            return
        assert len(desk.events) == before + len(answer.drafts)
        if answer.request_id and answer.verdict != "voided":
            request = desk.book.request(answer.request_id)
            assert request is not None
            assert request.label == answer.label
            assert answer.verdict != "called" or request.state is RequestState.CALLED

    def any_request(self, who: int, n: int) -> str:
        """Something of what this laptop knows."""
        known = sorted(self.desk(who).book.requests)
        return known[n % len(known)] if known else "A001"

    @rule(minutes=st.sampled_from((0, 1, 6, 40, 900)))
    def time_goes_on(self, minutes: int) -> None:
        """Sometimes past the minutes after which somebody is called again, or past midnight."""
        self.now += minutes * MINUTE + 1

    @rule(who=which, letter=st.sampled_from(("", *LETTERS, "D")))
    def open_room(self, who: int, letter: str) -> None:
        """One more room on a laptop, or one for a new day; never with a letter that is known elsewhere."""
        desk = self.desk(who)
        held = {r.letter for r in desk.view(self.now).rooms if r.log_id != desk.log}
        self.try_to(who, OpenRoom("教室", letter))
        assert not held & {*desk.view(self.now).letters} or desk.book.forked or self.shared(desk)

    def shared(self, desk: Desk) -> bool:
        """Whether this laptop and another took one letter before they knew of each other."""
        rooms = desk.view(self.now).rooms
        return len({room.letter for room in rooms}) < len(rooms)

    @rule(who=which, module=st.sampled_from(("staff", "grades")), school=some)
    def come(self, who: int, module: str, school: int) -> None:
        """Somebody registers; number and line are what they should be."""
        desk, code = self.desk(who), f"{100000 + school}"
        view = desk.view(self.now)
        for letter in view.letters:
            number = next_number(desk.book, HANDS_ON, view.today, letter)
            assert f"{letter}{number:03d}" not in {request.label for request in view.requests}
        self.try_to(
            who, Register("", module, "王", f"國小{school}", code, problem="p", again=bool(school % 2))
        )

    @rule(who=which, letter=st.sampled_from(LETTERS), number=st.integers(1, 4), school=some)
    def arrive(self, who: int, letter: str, number: int, school: int) -> None:
        """A slip from another room, sometimes one that nobody gave."""
        self.try_to(who, Arrive(f"{letter}{number:03d}", "", "forms", school_code=f"{100000 + school}"))

    @rule(who=which, own=st.booleans())
    def claim(self, who: int, own: bool) -> None:
        """A claim calls the first that may be called."""
        desk = self.desk(who)
        view = desk.view(self.now)
        letters = view.letters if own else ()
        here = view.requests if letters else served_here(view.requests, view.rooms, view.log_id)
        first = next_request(here, letters, (), view.now_ms)
        self.try_to(who, Next(letters, (), "1"))
        if first is not None:
            called = desk.book.request(first.id)
            assert called is not None
            assert called.state is RequestState.CALLED

    @rule(who=which, n=some, step=STEPS, letter=st.sampled_from(LETTERS))
    def step(self, who: int, n: int, step: Step, letter: str) -> None:
        """Any step of anything."""
        self.try_to(who, TakeStep(self.any_request(who, n), step, "2", letter, "", "r", "answer"))

    @rule(who=which, n=some)
    def pass_over(self, who: int, n: int) -> None:
        """Called, and not there."""
        for step in (Step.CALL, Step.PASS_OVER):
            self.try_to(who, TakeStep(self.any_request(who, n), step))

    @rule(who=which, n=some, reason=st.sampled_from(("", "r")))
    def undo(self, who: int, n: int, reason: str) -> None:
        """The last act of a request, whoever did it."""
        self.try_to(who, VoidStep(self.any_request(who, n), "", reason))

    @rule(who=which)
    def undo_own(self, who: int) -> None:
        """The last act of the laptop."""
        self.try_to(who, VoidStep())

    @rule(who=which, n=some)
    def undo_old(self, who: int, n: int) -> None:
        """Anything, with a reason."""
        events = self.desk(who).events
        self.try_to(who, VoidStep(event_id=events[-1 - n % len(events)].id, reason="r"))

    @rule(taker=which, giver=which)
    def merge(self, taker: int, giver: int) -> None:
        """A file goes from one to another."""
        self.desk(taker).merge(self.desk(giver))

    @rule(who=which)
    def restart(self, who: int) -> None:
        """Noon: the laptop starts again and knows what it knew."""
        desk = self.desk(who)
        before = desk.book.day
        desk.restart()
        assert desk.book.day == before

    @rule(who=which, log=which, ms=st.sampled_from((-8 * MINUTE, 3 * MINUTE, 0)), first=st.integers(1, 9))
    def put_clock_right(self, who: int, log: int, ms: int, first: int) -> None:
        """Somebody confirms what a clock was wrong by."""
        body: dict[str, BodyValue] = {
            "log": self.desk(log).log, "from_seq": first, "to_seq": 0, "offset_ms": ms,
        }  # fmt: skip
        self.desk(who).write([Draft(Kind.CLOCK_OFFSET, "t", body=body)], self.now)

    @precondition(lambda self: len(self.desks) == len(LETTERS))
    @rule(who=which)
    def clone(self, who: int) -> None:
        """The disk of a laptop is put into another one, and both go on."""
        self.desks.append(self.desk(who).cloned("d3"))

    @rule(who=which, n=some, body=st.sampled_from(("", "number", "hlc", "void")))
    def odd_event(self, who: int, n: int, body: str) -> None:
        """What only a bug or a forger makes: another content of an event, an undo of an undo."""
        desk = self.desk(who)
        event = desk.events[n % len(desk.events)]
        if body == "void":
            desk.write([Draft(Kind.VOID, "t", HANDS_ON, "", {"target": event.id})], self.now)
        elif event.kind in (Kind.REQUEST, Kind.REQUEST_STEP) and event.log_id == desk.log:
            said = event.said() | ({"number": 9} if body == "number" else {})
            changes: dict[str, object] = {"wall_ms": event.wall_ms + MINUTE} if body == "hlc" else {}
            twin = altered(event, body=canonical(said), actor="twin", **changes)
            desk.take([twin], {})

    @invariant()
    @precondition(lambda self: hasattr(self, "desks"))
    def all_is_well(self) -> None:
        """On every laptop, whatever it knows."""
        for desk in self.desks:
            self.nobody_is_lost(desk)
            self.no_number_twice(desk)
            self.the_line_is_explained(desk)

    def nobody_is_lost(self, desk: Desk) -> None:
        """Whoever registered is there, in a state that the steps lead to."""
        every = desk.book.day
        for event in desk.events:
            if event.kind == Kind.REQUEST and not desk.book.is_voided(event.id):
                request_id = str(event.said()["request"])
                assert every.aliases.get(request_id, request_id) in every.requests
        for request in every.requests.values():
            state = "waiting"
            for taken in request.taken:
                state = TABLE[state][str(taken.step)]
                assert state == str(taken.state)
            assert state == str(request.state)

    def no_number_twice(self, desk: Desk) -> None:
        """Unless two laptops took one letter without knowing, and then both are flagged."""
        by_number: dict[str, list[Request]] = defaultdict(list)
        for request in desk.book.requests.values():
            by_number[f"{request.day}{request.label}"].append(request)
        split = desk.book.forked
        given = [
            (e.log_id, *map(e.said().get, ("day", "letter", "number")))
            for e in desk.events
            if e.kind == Kind.REQUEST and "arrived" not in e.said() and e.log_id not in split
        ]
        # Those that were taken back as well.
        assert len(set(given)) == len(given)
        for those in by_number.values():
            flagged = [r for r in those if "number_twice" in r.flags]
            assert flagged == (those if len(those) > 1 else [])
            assert len({r.log_id for r in those}) == len(those) or {r.log_id for r in those} & split

    def the_line_is_explained(self, desk: Desk) -> None:
        """Who is next has nobody ahead; everybody else those who stand before."""
        view = desk.view(self.now)
        for letter in {r.room for r in view.requests}:
            line = candidates(view.requests, (letter,), (), view.now_ms)
            assert list(line) == sorted(line, key=line_order)
            assert next_request(view.requests, (letter,), (), view.now_ms) == (line[0] if line else None)
            for place, request in enumerate(line):
                assert request.day == view.today
                assert ahead_of(request, view.requests, view.now_ms) == line[:place]
                told = why(request, view.requests, view.now_ms)
                assert told.before == line[:place]
                earlier = {r.id for r in line[place + 1 :] if r.opened_ms < request.opened_ms}
                passed = {r.id for r in line if any(t.step is Step.PASS_OVER for t in r.taken)}
                assert earlier & passed <= {r.id for r, _ in told.overtaken}

    def teardown(self) -> None:
        """Everything merged: all stores say the same, and what the rules say."""
        if not hasattr(self, "desks"):
            return
        for taker in self.desks:
            taker.merge(*self.desks)
        first = self.desks[0]
        day, now = first.book.day, clock("12:00")
        for desk in self.desks:
            assert desk.book.day == day
            lines = [candidates(d.view(now).requests, (), (), now) for d in (first, desk)]
            assert lines[0] == lines[1]
            views = [d.view(now).requests for d in (first, desk)]
            told = [[why(r, every, now) for r in line] for line, every in zip(lines, views, strict=True)]
            assert told[0] == told[1]
        assert ({k: meant(r) for k, r in day.requests.items()}, dict(day.aliases)) == naive_help(first.events)
        self.in_any_order(first)

    def in_any_order(self, desk: Desk) -> None:
        """The same in whatever order and pieces events come; a book says what it changed."""
        events = list(desk.events)
        Random(len(events)).shuffle(events)
        assert fold_help(events, desk.texts) == desk.book.day
        book, size = RequestBook("t"), 1 + len(events) // 7
        for start in range(0, len(events), size):
            before = dict(book.requests)
            told = book.add(events[start : start + size], desk.texts)
            after = book.requests
            assert told == {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)}
            assert {r.id for r in book.of_day(SESSION.id, "2023-09-12")} == {
                r.id for r in after.values() if r.day == "2023-09-12"
            }
        assert book.day == desk.book.day
        assert book.add(events, desk.texts) == frozenset()


HelpDays.TestCase.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
TestHelpDays = HelpDays.TestCase
