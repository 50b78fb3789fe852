"""A morning online session on 7 August with two marks, three people registered or not, and their names."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from coordinator.domain.edit import Entity
from coordinator.domain.events.log import Moment
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_minutes
from coordinator.domain.roster import RosterEntry
from coordinator.domain.school import School, SchoolLevel
from coordinator.domain.training import DeliveryFormat, FormatKind, Mark, MarkSlot, Session
from tests.small_plan import B2, LIGANG, person, small_plan

TAIWAN = timezone(timedelta(hours=8))
ONLINE = "s-online"
DAY = date(2023, 8, 7)
RULE = OnlineRule("rule", ONLINE, 540, 690, 120)


def plan_online() -> Plan:
    """The small plan with an online session of the first course day."""
    plan = small_plan()
    session = Session(ONLINE, "t", "online-am", 900, "o", "d", DAY)
    marks = (Mark("mi", ONLINE, MarkSlot.IN, 510, 540), Mark("mo", ONLINE, MarkSlot.OUT, 690, None, 1))
    return replace(
        plan,
        formats=(*plan.formats, DeliveryFormat("o", "t", FormatKind.ONLINE, "線上簡報場", position=2)),
        sessions=(*plan.sessions, session),
        blocks=tuple(replace(block, ends=690) for block in plan.blocks if block.id != "k3"),
        marks=(*plan.marks, *marks),
    )


def _at_school(name: str, session: str) -> RosterEntry:
    entry = person(name, LIGANG, session)
    return replace(entry, person=replace(entry.person, school_code="134690", school_name="里港國小"))


WANG, LIN, CHEN = _at_school("王小明", ONLINE), _at_school("林美玉", ONLINE), _at_school("陳大文", B2)
PEOPLE: tuple[RosterEntry, ...] = (WANG, LIN, CHEN)
SCHOOL = School("134690", "134690", "縣立里港國小", SchoolLevel.PRIMARY, LIGANG, county_code="10013")


def entities() -> tuple[Entity, ...]:
    """All of it but the names."""
    return (*plan_online().entities(), SCHOOL, *(e for one in PEOPLE for e in one.entities()))


def ms(clock: str) -> int:
    """UTC milliseconds of a time of the day."""
    minutes = parse_minutes(clock)
    return round(datetime(2023, 8, 7, minutes // 60, minutes % 60, tzinfo=TAIWAN).timestamp() * 1000)


def online_name(key: str, of: RosterEntry | None, joined: str = "08:55", left: str = "11:31") -> OnlineName:
    """A name of the report; of nobody it is one that says everything."""
    minutes = (ms(left) - ms(joined)) // 60_000
    return OnlineName(
        key, "t", "report.csv", f"里港國小教師{key}", ONLINE, of.id if of else None, "134690", "10013",
        "教師", of.person.name if of else "周新人", ms(joined), ms(left), minutes,
    )  # fmt: skip


def moment(minute: int = 0) -> Moment:
    """The afternoon of the day."""
    return Moment(datetime(2023, 8, 7, 15, minute, tzinfo=TAIWAN), minute, "office")
