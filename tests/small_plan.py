"""A small county plan for tests: two districts, two batches of one day each, a hands-on day."""

from datetime import date
from itertools import count

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.plan import Plan
from coordinator.domain.roster import (
    Meal,
    Participant,
    ParticipantRole,
    PersonKind,
    Registration,
    RosterEntry,
)
from coordinator.domain.training import (
    FOUR_MARKS,
    TWO_MARKS,
    Audience,
    Batch,
    BusinessRole,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    Session,
    Training,
    Unit,
    UnitRole,
)
from coordinator.domain.venue import Room, Venue

LIGANG, GAOSHU, FANGLIAO = "10013090", "10013110", "10013160"
B1, B2, HANDS_ON = "s-b1", "s-b2", "s-h"


def small_plan() -> Plan:
    """Batch 1 is the north on 7 August with four marks, batch 2 the south on 14 August with two."""
    return Plan(
        training=Training("t", "small-112", "小計畫", 112, county_code="10013"),
        units=(Unit("u", "t", UnitRole.HOST, "範例國小"),),
        formats=(
            DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體簡報場"),
            DeliveryFormat("g", "t", FormatKind.HANDS_ON, "駐點實機場", position=1),
        ),
        roles=(BusinessRole("r1", "t", "人事"), BusinessRole("r2", "t", "教務", 1)),
        venues=(Venue("v", "t", "研習中心", township_code=LIGANG),),
        rooms=(Room("vr", "v", "301", seats=4),),
        course_days=(
            CourseDay("d", "t", "f", "d1", "第一天", "人事業務", hours=8),
            CourseDay("e", "t", "g", "h1", "駐點實機", position=1),
        ),
        audiences=(Audience("a1", "d", "r1"), Audience("a2", "d", "r2", 1)),
        blocks=(
            Block("k1", "d", 510, 540, BlockKind.SIGN_IN, "簽到"),
            Block("k2", "d", 540, 690, BlockKind.LECTURE, "A1 教職維護", "團隊", printed_minutes=90),
            Block("k3", "d", 1020, None, BlockKind.DISMISSAL, "賦歸"),
        ),
        topics=(
            Topic("p1", "k2", "教職維護", "A1"),
            Topic("p2", "k2", "建立期初名單", parent_id="p1"),
        ),
        batches=(
            Batch("b1", "t", "f", "b1", "第一梯次", "v"),
            Batch("b2", "t", "f", "b2", "第二梯次", position=1),
        ),
        districts=(
            District("n", "t", "north", "北區", "b1", 3),
            District("s", "t", "south", "南區", "b2", None, 1),
        ),
        members=(
            DistrictMember("m1", "n", LIGANG, "里港鄉"),
            DistrictMember("m2", "n", GAOSHU, "高樹鄉", position=1),
            DistrictMember("m3", "s", FANGLIAO, "枋寮鄉", 2),
        ),
        sessions=(
            Session(B1, "t", "b1-d1", 1, "f", "d", date(2023, 8, 7), "b1", venue_id="v", room_id="vr"),
            Session(B2, "t", "b2-d1", 2, "f", "d", date(2023, 8, 14), "b2"),
            Session(HANDS_ON, "t", "h1", 3, "g", "e", date(2023, 9, 12)),
        ),
        marks=(
            *(Mark(f"1{slot}", B1, slot, position=n) for n, slot in enumerate(FOUR_MARKS)),
            *(Mark(f"2{slot}", B2, slot, position=n) for n, slot in enumerate(TWO_MARKS)),
            *(Mark(f"3{slot}", HANDS_ON, slot, position=n) for n, slot in enumerate(TWO_MARKS)),
        ),
    )


_keys = count()


def person(
    name: str,
    town: str = LIGANG,
    *sessions: str,
    school: str = "里港範例國小",
    kind: PersonKind = PersonKind.ATTENDEE,
    meal: Meal = Meal.MEAT,
    roles: tuple[str, ...] = (),
) -> RosterEntry:
    """Somebody of the small plan, registered for ``sessions``."""
    key = f"person-{next(_keys):04d}"
    code = f"99{town[-4:]}"
    return RosterEntry(
        Participant(key, "t", name, school, code, town, "教師", kind, meal),
        tuple(ParticipantRole(f"{key}-{role}", key, role) for role in roles),
        tuple(Registration(f"{key}-{session}", key, session) for session in sessions),
    )
