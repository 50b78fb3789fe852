"""Laptops of a hands-on day without a store: each decides, writes its log, and folds what it knows."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from itertools import count

from coordinator.domain.checkin.times import at_minute
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import BodyValue, Event, EventText
from coordinator.domain.helpdesk.acts import HelpAct, OpenRoom, Register, TakeStep, VoidStep, WriteNote
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.decide import decide_help
from coordinator.domain.helpdesk.line import today
from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.domain.helpdesk.view import Came, HelpAnswer, HelpView
from tests.small_plan import HANDS_ON, small_plan

TAIPEI = timezone(timedelta(hours=8))
SESSION = next(s for s in small_plan().sessions if s.id == HANDS_ON)
DAY = SESSION.day


def clock(text: str, days: int = 0) -> int:
    """UTC milliseconds of ``09:12``, or of that time some days later."""
    hour, minute = map(int, text.split(":"))
    return at_minute(DAY + timedelta(days=days), hour * 60 + minute)


class Desk:
    """One laptop; ``ahead_ms`` is what its clock is wrong by, times are given by a right one."""

    def __init__(self, name: str, *, actor: str = "", ahead_ms: int = 0) -> None:
        self.name, self.actor, self.ahead_ms = name, actor or name, ahead_ms
        self.head = LogHead(f"log-{name}")
        self.events: list[Event] = []
        self.texts: dict[str, EventText] = {}
        self.book = RequestBook("t")
        self._ticks, self._ids = count(), count(1)
        body = {"name": name, "public_key": "", "machine": name}
        self.write([Draft(Kind.LOG_OPENED, "t", body=body)], clock("07:00"))

    @property
    def log(self) -> str:
        """The id of its log."""
        return self.head.log_id

    def view(self, at: int) -> HelpView:
        """What it knows at a moment."""
        wall = at + self.ahead_ms
        return HelpView(
            self.book, SESSION, self.log, self.book.right_ms(self.log, wall), today(wall), self.actor,
            lambda: f"{self.name}-r{next(self._ids):03d}", self._come,
        )  # fmt: skip

    def _come(self, act: Register) -> Came:
        places = (act.school, act.school_code, act.township_code, act.job_title, act.phone)
        if act.participant_id:
            return Came(act.participant_id, act.name, *places)
        person = f"{self.name}-p{next(self._ids):03d}"
        words = {"name": act.name, "school": act.school}
        body: dict[str, BodyValue] = {"slot": "in", "number": 1_234_567}
        came = Draft(Kind.WALK_IN, "t", HANDS_ON, person, body, words)
        mark = Draft(Kind.MARK, "t", HANDS_ON, person, {"slot": "in", "method": "search", "how": "walk_in"})
        return Came(person, act.name, *places, drafts=(came, mark))

    def act(self, act: HelpAct, at: str | int) -> HelpAnswer:
        """Decide and write."""
        moment = clock(at) if isinstance(at, str) else at
        answer = decide_help(self.view(moment), act)
        self.write(answer.drafts, moment)
        return answer

    def refused(self, act: HelpAct, at: str | int = "12:00") -> str:
        """The code with which an act is refused."""
        events = len(self.events)
        try:
            self.act(act, at)
        except RuleError as error:
            assert len(self.events) == events
            return error.code
        return ""

    def write(self, drafts: Iterable[Draft], at: int) -> list[Event]:
        """Append events at one moment, whatever they say."""
        when = datetime.fromtimestamp((at + self.ahead_ms) / 1000, TAIPEI)
        moment, made = Moment(when, next(self._ticks), "boot"), []
        for draft in drafts:
            name = f"{self.name}-{self.head.seq + 1:04d}"
            one = append(self.head, draft, event_id=name, salt=f"salt-{name}", moment=moment, program="0.6")
            self.head = one.head
            made.append(one.event)
            self.take([one.event], {one.text.id: one.text} if one.text else {})
        return made

    def take(self, events: Iterable[Event], texts: dict[str, EventText]) -> None:
        """Events come in, its own or others'."""
        known = {(e.id, e.content_hash) for e in self.events}
        new = [e for e in events if (e.id, e.content_hash) not in known]
        self.events += new
        self.texts |= texts
        self.book.add(new, texts)

    def merge(self, *others: "Desk") -> None:
        """Take the files of others in."""
        for other in others:
            self.take(other.events, other.texts)

    def cloned(self, name: str) -> "Desk":
        """The same disk in another machine: it goes on writing the same log."""
        other = Desk(name)
        other.head, other.events, other.texts = self.head, list(self.events), dict(self.texts)
        other.restart()
        return other

    def restart(self) -> None:
        """The program ends and starts again: only what is on disk is known."""
        self.book = RequestBook("t")
        self.book.add(self.events, self.texts)

    def room(self, letter: str = "", at: str = "08:30", modules: tuple[str, ...] = ()) -> str:
        """Open a room; its letter."""
        return self.act(OpenRoom(f"{self.name} {letter}", letter, modules=modules), at).label

    def come(self, letter: str, at: str, school: str = "", module: str = "staff", **more: object) -> str:
        """Somebody of a school of their own registers; the number."""
        school = school or f"{self.name}國小{next(self._ids)}"
        act = Register(letter, module, name="王小明", school=school, **more)  # type: ignore[arg-type]
        return self.act(act, at).label

    def step(self, request: str, step: Step, at: str, **more: str) -> HelpAnswer:
        """A step."""
        return self.act(TakeStep(request, step, **more), at)

    def note(self, request: str, text: str, at: str, about: NoteKind = NoteKind.NOTE) -> HelpAnswer:
        """A note."""
        return self.act(WriteNote(request, text, about), at)

    def void(self, request: str, at: str, reason: str = "", event_id: str = "") -> HelpAnswer:
        """Undo."""
        return self.act(VoidStep(request, event_id, reason), at)

    def request(self, label: str) -> Request:
        """A request by the number of the day."""
        (found,) = self.book.with_number(HANDS_ON, DAY.isoformat(), label)
        return found


def states(desk: Desk) -> dict[str, str]:
    """Number -> state."""
    return {r.label: str(r.state) for r in desk.book.requests.values()}
