"""Problems of districts and of people: who belongs where, sums, seats, hands-on days."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coordinator.domain.area import County, DistrictMember, Township
from coordinator.domain.plan import Plan
from coordinator.domain.training import Batch, CountyCount
from tests.domain.problems.laid_out import MONDAY, TOWNS, around, clean, codes, facts, found, put, session


def national() -> Plan:
    """Two counties, one region each, with an appendix."""
    plan = clean()
    north, south = (replace(district, school_count=None) for district in plan.districts)
    return replace(
        plan,
        training=replace(plan.training, county_code="", people_per_school=None),
        districts=(north, south),
        members=(
            DistrictMember("m1", "n", "10013", "屏東縣", 227),
            DistrictMember("m2", "s", "10014", "臺東縣", 124),
        ),
        county_counts=(
            CountyCount("k1", "t", "10013", "屏東縣", 2, 179, 46, 227),
            CountyCount("k2", "t", "10014", "臺東縣", 2, 97, 25, 124, 1),
        ),
    )


def test_a_township_in_two_districts_is_told_with_both() -> None:
    plan = clean()
    plan = replace(plan, members=(*plan.members, DistrictMember("m4", "s", TOWNS[0], "甲鄉", position=3)))
    assert facts(plan) == [("area_in_two_districts", {"districts": "北區、南區"})]


def test_townships_in_no_district_are_told_together() -> None:
    more = (*around().townships, Township("10013040", "10013", "丁鄉"), Township("10013050", "10013", "戊鄉"))
    (problem,) = found(clean(), townships=more)
    assert (problem.code, problem.item) == ("area_in_no_district", "10013040")
    assert problem.facts == {"names": "丁鄉、戊鄉", "count": 2}
    assert found(replace(clean(), members=()), townships=more) == []


def test_counties_in_no_region_of_a_national_plan() -> None:
    assert found(national()) == []
    more = (*around().counties, County("10015", "花蓮縣"))
    assert facts(national(), counties=more) == [("area_in_no_district", {"names": "花蓮縣", "count": 1})]


def test_a_township_of_another_county() -> None:
    plan = put(clean(), "members", "m3", area_code="10014010")
    assert ("area_of_another_county", {"county": "臺東縣"}) in facts(plan)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((None, None), []),
        ((12, None), []),
        ((12, 8), []),
        ((12, 9), [("district_total_differs", {"total": 20, "sum": 21})]),
    ],
)
def test_the_total_of_a_district_against_its_members(counts: tuple[int | None, ...], expected: Any) -> None:
    plan = put(put(clean(), "members", "m1", school_count=counts[0]), "members", "m2", school_count=counts[1])
    assert facts(plan) == expected


def test_the_appendix_against_itself_its_members_and_totals() -> None:
    assert facts(put(national(), "county_counts", "k1", total=228, special=3)) == [
        ("member_differs_from_appendix", {"count": 227, "appendix": 228})
    ]
    assert facts(put(national(), "county_counts", "k1", special=3)) == [
        ("appendix_line_differs", {"total": 227, "sum": 228})
    ]
    without = put(national(), "members", "m1", school_count=None)
    assert found(put(without, "districts", "n", school_count=227)) == []
    assert facts(put(without, "districts", "n", school_count=230)) == [
        ("region_differs_from_appendix", {"total": 230, "sum": 227})
    ]


@pytest.mark.parametrize(
    ("values", "registered", "expected"),
    [
        ({}, {}, []),
        ({"seats": 34}, {}, [("people_above_seats", {"people": 35, "seats": 34})]),
        ({"seats": 35}, {}, []),
        ({"seats": None}, {}, []),
        ({"pcs": 0}, {}, []),
        ({}, {"s1": 41}, [("people_above_seats", {"people": 41, "seats": 40})]),
    ],
)
def test_more_people_than_seats(values: Any, registered: dict[str, int], expected: Any) -> None:
    assert facts(put(clean(), "rooms", "r", **values), registered=registered) == expected


def test_a_session_without_a_room_has_all_rooms_of_its_venue() -> None:
    plan = put(clean(), "sessions", "s1", room_id=None)
    assert codes(plan, registered={"s1": 80}) == []
    assert codes(plan, registered={"s1": 81}) == ["people_above_seats"]


def test_computers_count_where_hands_are_put_on() -> None:
    plan = put(clean(), "rooms", "r", pcs=30)
    plan = put(plan, "sessions", "s1", format_id="g")
    assert facts(plan) == [("people_above_pcs", {"people": 35, "pcs": 30})]


def test_more_people_than_a_meeting_or_a_session_takes() -> None:
    plan = put(clean(), "sessions", "s1", venue_id=None, room_id=None, meeting_id="m")
    assert codes(plan, registered={"s1": 1000}) == []
    assert facts(plan, registered={"s1": 1001}) == [("people_above_cap", {"people": 1001, "cap": 1000})]
    assert codes(put(plan, "sessions", "s1", cap=20)) == ["people_above_cap"]


def test_a_second_hands_on_day_of_a_county_needs_a_reason() -> None:
    first = session("h1", MONDAY, format_id="g", course_day_id="h", batch_id=None, room_id="r")
    second = replace(first, id="h2", slug="h2", day=date(2023, 8, 9))
    plan = replace(clean(), sessions=(first, second))
    plan = replace(plan, course_days=plan.course_days[1:], blocks=(), marks=())
    assert [(p.code, p.key) for p in found(plan)] == [("hands_on_again", "h2")]
    assert found(put(plan, "sessions", "h1", note="離島")) == []
    assert found(put(plan, "sessions", "h2", note="離島")) == []
    assert found(put(plan, "formats", "g", by_application=False)) == []


def test_a_batch_without_districts() -> None:
    plan = clean()
    plan = replace(plan, batches=(*plan.batches, Batch("b2", "t", "f", "b2", "第二梯次", position=1)))
    assert [(p.code, p.key) for p in found(plan)] == [("batch_without_districts", "b2")]


def test_a_district_that_nothing_is_held_for() -> None:
    plan = put(clean(), "districts", "s", batch_id=None)
    assert [(p.code, p.key) for p in found(plan)] == [("district_without_batch", "s")]
    held = replace(plan.sessions[0], id="own", slug="own", batch_id=None, district_id="s")
    assert "district_without_batch" not in codes(replace(plan, sessions=(*plan.sessions, held)))
    assert "district_without_batch" not in codes(replace(plan, batches=()))
