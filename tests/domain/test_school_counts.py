"""校數 by the official rule: divisions stand in their school's place, a branch is one more."""

from dataclasses import replace

import pytest

from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolLevel, SchoolPart, SchoolSource, SchoolYear
from coordinator.domain.school_counts import count_listed, counting, district_counts, take_counts
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan

PRIMARY, JUNIOR = SchoolLevel.PRIMARY, SchoolLevel.JUNIOR
WHOLE = School(
    "w", "134601", "甲國小", PRIMARY, LIGANG, county_code="10013", source=SchoolSource.LIST, year=114
)
SPECIAL = replace(WHOLE, id="s", code="130F01", name="特教學校", level=SchoolLevel.SPECIAL)


def part(key: str, parent: School, kind: SchoolPart, **facts: object) -> School:
    made = School(key, "", key, PRIMARY, "", parent_id=parent.id, part=kind, county_code="10013")
    return replace(made, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("schools", "counted"),
    [
        ([WHOLE], ["w"]),
        ([replace(WHOLE, closed=True)], []),
        ([WHOLE, part("b", WHOLE, SchoolPart.BRANCH)], ["w", "b"]),
        ([WHOLE, part("b", WHOLE, SchoolPart.BRANCH, closed=True)], ["w"]),
        ([replace(WHOLE, closed=True), part("b", WHOLE, SchoolPart.BRANCH)], []),
        (
            [SPECIAL, part("p", SPECIAL, SchoolPart.DIVISION), part("j", SPECIAL, SchoolPart.DIVISION)],
            ["p", "j"],
        ),
        ([SPECIAL, part("p", SPECIAL, SchoolPart.DIVISION, closed=True)], ["s"]),
    ],
)
def test_what_counts_one(schools: list[School], counted: list[str]) -> None:
    assert [school.id for school in counting(schools)] == counted


def test_a_part_stands_where_its_school_stands_until_it_says_otherwise() -> None:
    there, elsewhere = (
        part("a", WHOLE, SchoolPart.BRANCH),
        part("b", WHOLE, SchoolPart.BRANCH, township_code=GAOSHU),
    )
    assert [s.township_code for s in counting([WHOLE, there, elsewhere])] == [LIGANG, LIGANG, GAOSHU]


def national(plan: Plan) -> Plan:
    return replace(plan, training=replace(plan.training, county_code=""))


def test_schools_without_a_township_are_in_no_district_and_are_told() -> None:
    counts = count_listed(small_plan(), [WHOLE, replace(WHOLE, id="x", code="134602", township_code="")], [])
    assert counts.now[LIGANG] == 1
    assert counts.unplaced == 1
    assert count_listed(national(small_plan()), [replace(WHOLE, township_code="")], []).now == {"10013": 1}


def test_schools_of_another_county_are_not_this_plans() -> None:
    assert (
        count_listed(small_plan(), [replace(WHOLE, county_code="10015", township_code="")], []).unplaced == 0
    )


def test_the_year_before_is_known_once_its_list_is_there() -> None:
    gone = replace(WHOLE, id="g", code="134602", closed=True, year=113)
    branch = part("b", WHOLE, SchoolPart.BRANCH)
    years = [SchoolYear("1", "w", 114), SchoolYear("2", "w", 113), SchoolYear("3", "g", 113)]
    counts = count_listed(small_plan(), [WHOLE, gone, branch], years)
    assert (counts.now[LIGANG], counts.before[LIGANG], counts.undated) == (2, 3, ())
    assert count_listed(small_plan(), [WHOLE], years[:1]).undated == (PRIMARY,)


def schools_at(**numbers: int) -> list[School]:
    places = {"ligang": LIGANG, "gaoshu": GAOSHU, "fangliao": FANGLIAO}
    return [
        replace(
            WHOLE, id=f"{name}{n}", code=f"13{list(places).index(name)}6{n:02}", township_code=places[name]
        )
        for name, number in numbers.items()
        for n in range(number)
    ]


def test_a_district_is_counted_only_when_the_directory_has_every_area_of_it() -> None:
    plan = small_plan()
    rows = district_counts(plan, count_listed(plan, schools_at(ligang=2, gaoshu=1, fangliao=4), []))
    assert [row.listed for row in rows] == [3, 4, 7]
    assert rows[-1].district is None
    rows = district_counts(plan, count_listed(plan, schools_at(ligang=2), []))
    assert [row.listed for row in rows] == [None, None, None]


def test_taking_the_directorys_number_changes_districts_or_the_members_that_carry_numbers() -> None:
    plan = small_plan()
    listed = count_listed(plan, schools_at(ligang=2, gaoshu=1, fangliao=4), [])
    edit = take_counts(plan, listed, plan.districts)
    assert [getattr(e, "school_count", None) for e in edit.after] == [3, 4]
    members = tuple(replace(m, school_count=1) for m in plan.members)
    districts = tuple(replace(d, school_count=None) for d in plan.districts)
    plan = replace(plan, members=members, districts=districts)
    edit = take_counts(plan, listed, plan.districts)
    assert {type(e).__name__ for e in edit.after} == {"DistrictMember"}
    assert sorted(getattr(e, "school_count", 0) for e in edit.after) == [1, 2, 4]
