"""A desk at the small plan: three people of batch 1, one of batch 2, a speaker, somebody who cancelled."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.domain.area import County, Township
from coordinator.domain.badge import code_text
from coordinator.domain.checkin.acts import Act, Outcome, Scan
from coordinator.domain.checkin.values import Attended
from coordinator.domain.edit import create
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.school import School, SchoolAlias, SchoolLevel
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.desk import Desk, open_desk
from coordinator.services.edits import apply_edit
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, LIGANG, person, small_plan

TAIWAN = timezone(timedelta(hours=8))
DAY_2 = "s-d2"


def at(clock: str, day: int = 7) -> datetime:
    """``08:30`` or ``08:30:01`` of a day of August 2023."""
    return datetime.fromisoformat(f"2023-08-{day:02d}T{clock}").replace(tzinfo=TAIWAN)


def plan_of_two_days() -> Plan:
    """The small plan with times of its marks, and a second day of batch 1 with two marks."""
    plan = small_plan()
    opens = {f"1{slot}": minute for slot, minute in zip(_FOUR, (480, 690, 780, 960), strict=True)}
    marks = tuple(replace(m, opens=opens.get(m.id), closes=opens.get(m.id, 480) + 60) for m in plan.marks)
    second = Session(DAY_2, "t", "b1-d2", 4, "g", "e", at("00:00", 8).date(), "b1")
    return replace(plan, sessions=(*plan.sessions, second), marks=marks)


_FOUR = (MarkSlot.AM_IN, MarkSlot.AM_OUT, MarkSlot.PM_IN, MarkSlot.PM_OUT)


class DeskWorld:
    """A store with people, and one desk of it; ``now`` is what the clock says when nobody says otherwise."""

    def __init__(self, folder: Path, device: str = "甲") -> None:
        self.folder, self.device, self.now = folder, device, at("08:30")
        self.wang = person("王小明", LIGANG, B1)
        self.lin = person("林美君", GAOSHU, B1, school="高樹範例國中")
        self.chen = person("陳大文", LIGANG, B1)
        self.south = person("周南風", FANGLIAO, B2, school="枋寮範例國小")
        self.tomorrow = person("鄭明日", LIGANG, DAY_2)
        self.speaker = person("吳講師", LIGANG, B1, school="大學", kind=PersonKind.SPEAKER)
        gone = person("許退出", LIGANG, B1)
        self.gone = replace(gone, person=replace(gone.person, status=PersonStatus.CANCELLED))
        self.store = self._made()
        self.desk = self.opened()

    @property
    def people(self) -> tuple[RosterEntry, ...]:
        return (self.wang, self.lin, self.chen, self.south, self.tomorrow, self.speaker, self.gone)

    def _made(self) -> Store:
        areas = ((County("10013", "屏東縣"),), (Township(LIGANG, "10013", "里港鄉"),))
        store = open_store(self.folder / "desk.sqlite", clock=lambda: self.now, areas=areas)
        schools = (
            School("sc", "993090", "里港範例國小", SchoolLevel.PRIMARY, LIGANG),
            SchoolAlias("al", "sc", "里範附小"),
        )
        entities = (*plan_of_two_days().entities(), *schools, *(e for p in self.people for e in p.entities()))
        with store.write() as writer:
            apply_edit(writer, create(*entities))
        return store

    def opened(
        self,
        session: str = B1,
        slot: MarkSlot = MarkSlot.IN,
        device: str = "",
        *,
        training_mode: bool = False,
    ) -> Desk:
        device = device or self.device
        return open_desk(
            self.store, session, slot, device, clock=lambda: self.now, training_mode=training_mode
        )

    def restarted(self) -> None:
        """The program ends and starts again."""
        self.desk.close()
        self.store.close()
        self.store = open_store(self.folder / "desk.sqlite", clock=lambda: self.now)
        self.desk = self.opened()

    def code(self, entry: RosterEntry, version: int = 0) -> str:
        return code_text(self.desk.memory.number(entry.id), version)

    def do(self, act: Act, clock: str = "08:30", day: int = 7) -> Outcome:
        self.now = at(clock, day)
        return self.desk.perform(act)

    def scan(self, entry: RosterEntry, clock: str = "08:30", day: int = 7) -> Outcome:
        return self.do(Scan(self.code(entry)), clock, day)

    def cell(self, entry: RosterEntry, session: str = B1) -> Attended:
        """What the store, read anew, says of somebody."""
        with self.store.read() as reader:
            return read_ledger(reader, read_plan(reader, "t")).attendance.of(entry.id, session)

    def events(self, *kinds: Kind) -> tuple[Event, ...]:
        with self.store.read() as reader:
            return read_events(reader, "t", kinds=kinds)

    def said(self) -> tuple[int, int, int]:
        """Expected, arrived and extra as the desk counts them."""
        counts = self.desk.counts()
        return counts.expected, counts.arrived, counts.extra
