"""A small training after its two days, as the tests of hours use it: marks recorded in a real log."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from coordinator.db.session import Writer
from coordinator.domain.edit import Edit
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import BodyValue
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.training import FOUR_MARKS, MarkSlot
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from tests.small_plan import B1, B2, HANDS_ON, LIGANG, person, small_plan

TAIWAN = timezone(timedelta(hours=8))
HOUR_OF = {
    MarkSlot.IN: 8, MarkSlot.OUT: 16, MarkSlot.AM_IN: 8, MarkSlot.AM_OUT: 12, MarkSlot.PM_IN: 13,
    MarkSlot.PM_OUT: 16,
}  # fmt: skip
IN, OUT = MarkSlot.IN, MarkSlot.OUT
WALK_IN = "walked-in"


def moment_at(plan: Plan, session_id: str, slot: MarkSlot, minute: int = 0) -> Moment:
    """When somebody marks ``slot`` on the session's own day."""
    day = next(s.day for s in plan.sessions if s.id == session_id)
    at = datetime(day.year, day.month, day.day, HOUR_OF[slot], minute, tzinfo=TAIWAN)
    return Moment(at, 1, "boot")


def mark(
    writer: Writer, plan: Plan, participant: str, session_id: str, *slots: MarkSlot, how: How = How.EXPECTED
) -> None:
    """One mark each, on the session's day."""
    for slot in slots:
        body = {"slot": str(slot), "method": str(Method.SCAN), "how": str(how)}
        draft = Draft(Kind.MARK, plan.training.id, session_id, participant, body)
        record(writer, [draft], moment_at(plan, session_id, slot))


def walk_in(writer: Writer, plan: Plan, key: str, session_id: str, name: str, school: str = "") -> None:
    """Somebody who stands on no roster comes into being."""
    body: dict[str, BodyValue] = {"slot": str(IN), "number": 777}
    text = {"name": name, "school": school}
    draft = Draft(Kind.WALK_IN, plan.training.id, session_id, key, body, text)
    record(writer, [draft], moment_at(plan, session_id, IN))


def people() -> tuple[RosterEntry, ...]:
    """Anna came whole, Ben left early, Carl never came, Dora is a speaker, Erna had cancelled and came."""
    anna = person("王安娜", LIGANG, B1)
    ben = person("林班", LIGANG, B2)
    carl = person("陳卡爾", LIGANG, B1)
    dora = person("張朵拉", LIGANG, B1, kind=PersonKind.SPEAKER)
    erna = person("李爾娜", LIGANG, B2)
    erna = replace(erna, person=replace(erna.person, status=PersonStatus.CANCELLED))
    anna = replace(anna, person=replace(anna.person, national_id="A123456789"))
    return anna, ben, carl, dora, erna


def held(writer: Writer, plan: Plan, roster: Sequence[RosterEntry]) -> None:
    """What happened: see ``people``; and somebody walked in for the whole second day."""
    anna, ben, _carl, dora, erna = roster
    mark(writer, plan, anna.id, B1, *FOUR_MARKS)
    mark(writer, plan, ben.id, B2, IN)
    mark(writer, plan, dora.id, B1, *FOUR_MARKS)
    mark(writer, plan, erna.id, B2, IN, OUT)
    walk_in(writer, plan, WALK_IN, B2, "路過人", "路邊國小")
    mark(writer, plan, WALK_IN, B2, IN, OUT, how=How.WALK_IN)
    mark(writer, plan, anna.id, HANDS_ON, IN, OUT)


def fill(writer: Writer, roster: Iterable[RosterEntry]) -> Plan:
    """Plan and roster, stored; then the two days."""
    plan, entries = small_plan(), tuple(roster)
    values = tuple(value for entry in entries for value in entry.entities())
    apply_edit(writer, Edit((), (*plan.entities(), *values)))
    held(writer, plan, entries)
    return plan
