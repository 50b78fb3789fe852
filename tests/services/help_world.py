"""A help desk at the hands-on day of the small plan: one room A, people of the roster and others who come."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.domain.area import County, Township
from coordinator.domain.checkin.values import Attended
from coordinator.domain.edit import create
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.acts import HelpAct, HelpOutcome, Next, OpenRoom, Register, TakeStep
from coordinator.domain.helpdesk.values import Step
from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolAlias, SchoolLevel
from coordinator.services.edits import apply_edit
from coordinator.services.helpdesk import Helpdesk, open_helpdesk
from tests.small_plan import B1, HANDS_ON, LIGANG, person, small_plan

TAIWAN = timezone(timedelta(hours=8))


def at(clock: str, day: int = 12) -> datetime:
    """``09:30`` of a day of September 2023."""
    return datetime.fromisoformat(f"2023-09-{day:02d}T{clock}").replace(tzinfo=TAIWAN)


def plan_of_two_days() -> Plan:
    """The small plan; its hands-on session is held again a day later."""
    plan = small_plan()
    first = next(session for session in plan.sessions if session.id == HANDS_ON)
    second = replace(first, id="s-h2", slug="h2", number=4, day=at("00:00", 13).date())
    return replace(plan, sessions=(*plan.sessions, second))


class HelpWorld:
    """A store and one help desk of it; ``now`` is what the clock says."""

    def __init__(self, folder: Path, device: str = "甲") -> None:
        self.folder, self.device, self.now = folder, device, at("09:00")
        self.wang = person("王小明", LIGANG, HANDS_ON)
        self.lin = person("林美君", LIGANG, B1, school="高樹範例國中")
        self.store = self._made()
        self.desk = self.opened()

    def _made(self) -> Store:
        areas = ((County("10013", "屏東縣"),), (Township(LIGANG, "10013", "里港鄉"),))
        store = open_store(self.place, clock=lambda: self.now, areas=areas)
        schools = (
            School("sc", "993090", "里港範例國小", SchoolLevel.PRIMARY, LIGANG),
            SchoolAlias("al", "sc", "里範附小"),
        )
        people = (e for entry in (self.wang, self.lin) for e in entry.entities())
        with store.write() as writer:
            apply_edit(writer, create(*plan_of_two_days().entities(), *schools, *people))
        return store

    @property
    def place(self) -> Path:
        return self.folder / f"{self.device}.sqlite"

    def opened(self, session: str = HANDS_ON, operator: str = "王") -> Helpdesk:
        return open_helpdesk(self.store, session, self.device, operator=operator, clock=lambda: self.now)

    def restarted(self) -> None:
        """The program ends and starts again."""
        self.close()
        self.store = open_store(self.place, clock=lambda: self.now)
        self.desk = self.opened()

    def close(self) -> None:
        self.desk.close()
        self.store.close()

    def do(self, act: HelpAct, clock: str = "09:00", day: int = 12) -> HelpOutcome:
        self.now = at(clock, day)
        return self.desk.perform(act)

    def room(self, letter: str = "A", clock: str = "08:30", day: int = 12) -> HelpOutcome:
        return self.do(OpenRoom(f"{letter} 室", letter), clock, day)

    def comes(self, school: str, clock: str = "09:00", *, letter: str = "A", day: int = 12) -> HelpOutcome:
        """Somebody nobody knows comes for a school."""
        return self.do(Register(letter, "staff", f"{school}的人", school, problem="無法登入"), clock, day)

    def next(self, clock: str, *letters: str) -> HelpOutcome:
        return self.do(Next(letters, place="1"), clock)

    def step(self, request: str, step: Step, clock: str, **more: str) -> HelpOutcome:
        return self.do(TakeStep(request, step, **more), clock)

    def cell(self, person_id: str, session: str = HANDS_ON) -> Attended:
        """What the store, read anew, says of somebody."""
        with self.store.read() as reader:
            return read_ledger(reader, read_plan(reader, "t")).attendance.of(person_id, session)

    def events(self, *kinds: Kind) -> tuple[Event, ...]:
        with self.store.read() as reader:
            return read_events(reader, "t", kinds=kinds)

    def labels(self) -> list[str]:
        """The line as it is called."""
        return [request.label for request in self.desk.line()]
