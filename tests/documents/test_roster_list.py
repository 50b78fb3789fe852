"""A roster as lines: the same words on screen, in JSON and in Excel."""

from dataclasses import replace

from coordinator.documents.geo import load_areas
from coordinator.documents.roster_list import (
    list_roster,
    roster_to_json,
    session_labels,
)
from coordinator.domain.roster import Meal, PersonKind, RosterEntry
from tests.small_plan import B1, B2, GAOSHU, HANDS_ON, LIGANG, person, small_plan

TOWNS = load_areas()[1]
NAMES = {town.id: town.name for town in TOWNS}


def secretive() -> RosterEntry:
    entry = person("𤧟堃", GAOSHU, B2, B1, roles=("r2", "r1"), meal=Meal.VEGETARIAN)
    told = replace(entry.person, national_id="A123456789", phone="0900000001", flags="NO_SCHOOL ID_MISSING")
    return replace(entry, person=told)


def test_json_has_exactly_the_promised_keys_and_no_contact_data() -> None:
    entry = secretive()
    assert roster_to_json(small_plan(), [entry], TOWNS, {entry.id: "123456789"}) == [
        {
            "id": entry.id,
            "name": "𤧟堃",
            "school": "里港範例國小",
            "school_code": f"99{GAOSHU[-4:]}",
            "township": NAMES[GAOSHU],
            "job_title": "教師",
            "roles": ["人事", "教務"],
            "sessions": ["small-112/b1-d1", "small-112/b2-d1"],
            "meal": "素",
            "kind": "attendee",
            "flags": ["NO_SCHOOL", "ID_MISSING"],
            "code": "123456789",
        }
    ]


def test_somebody_of_nowhere_has_empty_words_and_speakers_have_no_district() -> None:
    nowhere, speaker = person("甲", "", HANDS_ON), person("乙", LIGANG, kind=PersonKind.SPEAKER)
    lines = list_roster(small_plan(), [nowhere, speaker], TOWNS)
    assert [(line.township, line.district) for line in lines] == [("", ""), (NAMES[LIGANG], "")]
    assert [s.id for s in lines[0].sessions] == [HANDS_ON]


def test_of_a_national_plan_the_county_is_told_as_the_plan_writes_it() -> None:
    plan = small_plan()
    member = replace(plan.members[0], area_code="65000", as_written="新北市")
    (line,) = list_roster(replace(plan, members=(member,)), [person("甲", "65000")], TOWNS)
    assert (line.township, line.district) == ("新北市", "北區")


def test_sessions_are_told_apart_by_day_and_where_that_is_not_enough_by_batch() -> None:
    plan = small_plan()
    assert session_labels(plan)[B1] == "8/7(一) 第一天"
    same_day = replace(plan, sessions=tuple(replace(s, day=plan.sessions[0].day) for s in plan.sessions))
    labels = session_labels(same_day)
    assert (labels[B1], labels[B2]) == ("8/7(一) 第一天 第一梯次", "8/7(一) 第一天 第二梯次")
    assert labels[HANDS_ON] == "8/7(一) 駐點實機"
