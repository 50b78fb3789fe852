"""Laptops of a training day for tests: each writes its own log, and nobody has a network."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import chain

from coordinator.domain.checkin.fold import canonical_state, fold
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.times import at_minute
from coordinator.domain.checkin.values import Attendance, Attended
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import BodyValue, Event, EventText, content_hash
from coordinator.domain.plan import Plan
from coordinator.domain.training import Mark, MarkSlot
from tests.small_plan import B1, B2, small_plan

TAIPEI = timezone(timedelta(hours=8))
DAYS = {B1: date(2023, 8, 7), B2: date(2023, 8, 14)}
ODD_SESSION = "s-gone"


def clock(text: str, day: date = DAYS[B2]) -> int:
    """UTC milliseconds of ``08:50`` on the day of batch 2."""
    hour, minute = map(int, text.split(":"))
    return at_minute(day, hour * 60 + minute)


class Laptop:
    """One device with its log. ``ahead_ms`` is what its clock is wrong by; times are given by a right one."""

    def __init__(self, name: str, ahead_ms: int = 0) -> None:
        self.name, self.ahead_ms = name, ahead_ms
        self.head = LogHead(f"log-{name}")
        self.events: list[Event] = []
        self.texts: dict[str, EventText] = {}
        self.do(Kind.LOG_OPENED, "07:00", body={"name": name, "public_key": "", "machine": name})

    @property
    def log(self) -> str:
        """The id of its log."""
        return self.head.log_id

    def cloned(self, name: str) -> "Laptop":
        """The same disk in another machine: it goes on writing the same log."""
        other = copy(self)
        other.name, other.events, other.texts = name, list(self.events), dict(self.texts)
        return other

    def do(
        self,
        kind: Kind | str,
        at: str,
        *,
        body: dict[str, BodyValue] | None = None,
        person: str = "",
        session: str = B2,
        text: dict[str, str] | None = None,
    ) -> Event:
        """Append an event of whatever kind."""
        minute = clock(at, DAYS.get(session, DAYS[B2])) + self.ahead_ms
        when = datetime.fromtimestamp(minute / 1000, TAIPEI)
        made = append(
            self.head,
            replace(Draft(Kind.MARK, "t", session, person, body, text), kind=kind),  # type: ignore[arg-type]
            event_id=f"{self.name}-{self.head.seq + 1:03d}",
            salt=f"salt-{self.name}-{self.head.seq}",
            moment=Moment(when, 0, "boot"),
            program="0.5",
        )
        self.head = made.head
        self.events.append(made.event)
        if made.text:
            self.texts[made.text.id] = made.text
        return made.event

    def mark(self, person: str, slot: str, at: str, session: str = B2, **more: BodyValue) -> Event:
        """Somebody in or out."""
        body: dict[str, BodyValue] = {"slot": slot, "method": "scan", "how": "expected", **more}
        return self.do(Kind.MARK, at, body=body, person=person, session=session)

    def attempt(self, person: str, slot: str, at: str, session: str = B2, verdict: str = "already") -> Event:
        """Somebody scanned, and nothing was marked."""
        body: dict[str, BodyValue] = {"slot": slot, "method": "scan", "verdict": verdict}
        return self.do(Kind.ATTEMPT, at, body=body, person=person, session=session)

    def void(self, target: Event, at: str = "18:00") -> Event:
        """Undo."""
        said: dict[str, BodyValue] = {"target": target.id}
        return self.do(Kind.VOID, at, body=said, person=target.participant_id, session=target.session_id)

    def walk_in(self, person: str, at: str, name: str, school: str, *, code: str = "") -> Event:
        """Somebody whom no roster names."""
        body: dict[str, BodyValue] = {"slot": "in", "number": 1_234_567, "school_code": code}
        text = {"name": name, "school": school}
        return self.do(Kind.WALK_IN, at, body=body, person=person, text=text)

    def settle(self, decision: str, choice: str, at: str = "19:00", reason: str = "問過本人") -> Event:
        """Somebody decides."""
        return self.do(
            Kind.SETTLE, at, body={"decision": decision, "choice": choice}, text={"reason": reason}
        )

    def offset(self, log: str, ms: int, first: int = 1, last: int = 0, at: str = "19:30") -> Event:
        """A confirmed correction of a clock."""
        body: dict[str, BodyValue] = {"log": log, "from_seq": first, "to_seq": last, "offset_ms": ms}
        return self.do(Kind.CLOCK_OFFSET, at, body=body, session="")

    def amend(self, person: str, field: str, base: str, new: str, at: str = "10:00") -> Event:
        """A proposal for a row."""
        return self.do(Kind.AMEND, at, body={"field": field}, person=person, text={"base": base, "new": new})


def timed_plan() -> Plan:
    """The small plan; batch 2 opens at 8:30, is late from 9:00 and closes from 16:50."""
    plan = small_plan()
    asked = (
        Mark("2in", B2, MarkSlot.IN, opens=510, closes=540),
        Mark("2out", B2, MarkSlot.OUT, opens=1010, position=1),
    )
    return replace(plan, marks=(*(m for m in plan.marks if m.session_id != B2), *asked))


def events_of(*laptops: Laptop) -> list[Event]:
    """All that these laptops know."""
    return list(chain.from_iterable(laptop.events for laptop in laptops))


def texts_of(*laptops: Laptop) -> dict[str, EventText]:
    """The words of these laptops."""
    return {key: text for laptop in laptops for key, text in laptop.texts.items()}


def ledger_of(*laptops: Laptop, plan: Plan | None = None) -> Ledger:
    """Everything merged."""
    ledger = Ledger(plan or timed_plan())
    ledger.add(events_of(*laptops), texts_of(*laptops))
    return ledger


def attendance_of(*laptops: Laptop) -> Attendance:
    """What it all means."""
    return fold(events_of(*laptops), texts_of(*laptops), timed_plan())


def state_of(events: Iterable[Event], texts: dict[str, EventText]) -> str:
    """What it all means, as bytes."""
    plan = timed_plan()
    return canonical_state(fold(events, texts, plan), plan)


def altered(event: Event, **changes: object) -> Event:
    """Another content under the same id, with a hash that fits: what only a forger or a bug makes."""
    other = replace(event, **changes)  # type: ignore[arg-type]
    return replace(other, content_hash=content_hash(other))


def in_and_out(a: Laptop, b: Laptop) -> None:
    a.mark("p", "in", "08:50")
    a.mark("p", "out", "16:55")


def walked_in(a: Laptop, b: Laptop) -> None:
    a.walk_in("p", "08:50", "王小明", "里港國小")
    a.mark("p", "in", "08:50", how="walk_in")
    b.mark("p", "out", "16:55", how="expected")


def said(cell: Attended) -> str:
    """``in 08:50 out 16:55``."""
    midnight = clock("00:00")
    times = [(m.slot, divmod((m.at_ms - midnight) // 60_000, 60)) for m in cell.marks]
    return " ".join(f"{slot} {hour:02d}:{minute:02d}" for slot, (hour, minute) in times)
