"""Who is missing: the audience of the course days says who is asked, the roster who comes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.coverage import (
    Coverage,
    CoverState,
    Need,
    SchoolState,
    StrayReason,
    cover,
    name_needs,
    needs_of,
    parts_of,
)
from coordinator.domain.coverage_counts import count_districts, count_schools, meals_by_day
from coordinator.domain.coverage_schools import Senders, schools_of_training
from coordinator.domain.roster import Meal, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.school import SchoolLevel, SchoolPart
from coordinator.domain.training import Audience, BusinessRole, CourseDay, Session
from tests.coverage_world import SCHOOLS, comer, plan_with, school
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import B1, B2, FANGLIAO, HANDS_ON, LIGANG, small_plan

PLAN = small_plan()
NORTH, SOUTH = PLAN.batches
LIGANG_ONE = "013601"


def states(coverage: Coverage, code: str = LIGANG_ONE) -> list[str]:
    """人事, 教務 of a school."""
    (row,) = (row for row in coverage.rows if row.school.code == code)
    return [str(cell.state) for cell in row.cells]


def judged(*roster: RosterEntry, part: object = None) -> list[str]:
    return states(cover(PLAN, SCHOOLS, roster, part))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("roster", "expected"),
    [
        ((), ["missing", "missing"]),
        ((comer("甲", LIGANG_ONE, B1),), ["covered", "missing"]),
        ((comer("甲", LIGANG_ONE, B1, roles=("r1", "r2")),), ["covered", "covered"]),
        ((comer("甲", LIGANG_ONE, B1), comer("乙", LIGANG_ONE, B1)), ["double", "missing"]),
        ((comer("甲", LIGANG_ONE, B1, B2),), ["covered", "missing"]),  # one person, two batches: not double
        ((comer("甲", LIGANG_ONE, B1), comer("乙", LIGANG_ONE, B2)), ["double", "missing"]),
        ((comer("甲", LIGANG_ONE, B2),), ["covered", "missing"]),  # 擇一場次
        ((comer("甲", LIGANG_ONE, B1, roles=()),), ["unclear", "unclear"]),
        ((comer("甲", LIGANG_ONE, B1, roles=("other",)),), ["unclear", "unclear"]),
        ((comer("甲", LIGANG_ONE, B1, roles=()), comer("乙", LIGANG_ONE, B1)), ["covered", "unclear"]),
        ((comer("甲", LIGANG_ONE, roles=("r2",)),), ["missing", "unclear"]),  # on the roster, no session
        ((comer("甲", LIGANG_ONE, roles=()),), ["unclear", "unclear"]),
        ((comer("甲", LIGANG_ONE, HANDS_ON),), ["missing", "missing"]),
        ((comer("甲", LIGANG_ONE, B1, kind=PersonKind.HELPER),), ["missing", "missing"]),
        ((comer("甲", LIGANG_ONE, B1, kind=PersonKind.SPEAKER),), ["missing", "missing"]),
        ((comer("甲", LIGANG_ONE, B1, status=PersonStatus.CANCELLED),), ["missing", "missing"]),
        (tuple(comer(f"人{n}", "013602", B1) for n in range(5)), ["missing", "missing"]),
    ],
)
def test_a_cell_says_who_covers_the_role(roster: tuple[RosterEntry, ...], expected: list[str]) -> None:
    assert judged(*roster) == expected


def test_more_people_than_seats_is_said_of_everybody_at_that_session() -> None:
    crowd = [comer(f"人{n}", "013602", B1) for n in range(4)]
    coverage = cover(PLAN, SCHOOLS, [comer("甲", LIGANG_ONE, B1), *crowd])
    assert coverage.over == {B1}
    assert states(coverage) == ["over_seats", "missing"]
    assert states(cover(PLAN, SCHOOLS, [comer("甲", LIGANG_ONE, B2), *crowd])) == ["covered", "missing"]


def test_a_batch_alone_has_its_own_schools_and_tells_who_goes_to_another() -> None:
    elsewhere = comer("甲", LIGANG_ONE, B2)
    assert judged(elsewhere, part=NORTH) == ["elsewhere", "missing"]
    north, south = (cover(PLAN, SCHOOLS, [elsewhere], part) for part in (NORTH, SOUTH))
    assert [row.school.name for row in north.rows] == ["里港國小", "高樹國小"]
    assert [row.school.name for row in south.rows] == ["枋寮國小"]
    assert not north.rows[0].cells[0].is_gap
    assert parts_of(PLAN) == (NORTH, SOUTH)


def test_a_day_for_one_role_is_covered_by_whoever_says_none() -> None:
    alone = plan_with(audiences=(Audience("a1", "d", "r1"),))
    assert states(cover(alone, SCHOOLS, [comer("甲", LIGANG_ONE, B1, roles=())])) == ["covered"]
    assert states(cover(alone, SCHOOLS, [comer("甲", LIGANG_ONE, B1, roles=("r2",))])) == ["unclear"]


def test_a_day_without_an_audience_asks_for_anybody_and_one_without_sessions_for_nobody() -> None:
    open_day = plan_with(audiences=())
    assert [need.role for need in needs_of(open_day)] == [None]
    assert name_needs(needs_of(open_day)) == {"d/": "第一天"}
    assert states(cover(open_day, SCHOOLS, [comer("甲", LIGANG_ONE, B1)])) == ["covered"]
    assert needs_of(plan_with(sessions=())) == ()
    assert needs_of(PLAN, SOUTH) == needs_of(PLAN)


def test_a_role_that_two_days_ask_for_is_two_needs_with_the_day_in_their_name() -> None:
    days = (*PLAN.course_days, CourseDay("d2", "t", "f", "d2", "第二天", position=2))
    sessions = (*PLAN.sessions, replace(PLAN.sessions[0], id="s-d2", slug="b1-d2", course_day_id="d2"))
    twice = plan_with(
        course_days=days, sessions=sessions, audiences=(*PLAN.audiences, Audience("a3", "d2", "r1"))
    )
    assert list(name_needs(needs_of(twice)).values()) == ["人事 第一天", "教務", "人事 第二天"]
    coverage = cover(twice, SCHOOLS, [comer("甲", LIGANG_ONE, B1, "s-d2")])
    assert states(coverage) == ["covered", "missing", "covered"]


def test_schools_in_no_district_and_people_of_no_school_are_shown_and_counted() -> None:
    schools = (*SCHOOLS, school("013609", "三地國小", "10013260"), school("640601", "左營國小", "64000030"))
    roster = (comer("甲", "", B1, written="哪裡國小"), comer("乙", "640601", B1), comer("丙", "013609", B1))
    coverage = cover(PLAN, schools, roster)
    assert [(row.school.name, row.district) for row in coverage.rows][-1] == ("三地國小", None)
    assert [(stray.entry.person.name, stray.reason) for stray in coverage.strays] == [
        ("甲", StrayReason.UNKNOWN_SCHOOL),
        ("乙", StrayReason.OTHER_PLACE),
    ]
    counts = count_districts(coverage, PLAN.districts)
    assert [(count.name, count.schools, count.absent) for count in counts] == [
        ("北區", 2, 2), ("南區", 1, 1), ("", 1, 0),
    ]  # fmt: skip


PRIMARY = school("133401", "大同國中小")
JUNIOR = replace(PRIMARY, id="junior", name="大同國中部", level=SchoolLevel.JUNIOR, part=SchoolPart.DIVISION)
BRANCH = school("", "育英分校", FANGLIAO, part=SchoolPart.BRANCH, parent="枋寮國小", aliases=("育英",))


@pytest.mark.parametrize(
    ("code", "written", "found"),
    [
        ("013603", "隨便寫的", ["枋寮國小"]),
        ("", "枋寮國民小學", ["枋寮國小"]),
        ("", "臺灣國小", []),
        ("133401", "大同國中部", ["大同國中部"]),
        ("133401", "大同國中小", ["大同國中小"]),
        ("133401", "大同", ["大同國中小", "大同國中部"]),  # one office: it counts for both divisions
        ("", "枋寮國小育英分校", ["育英分校"]),
        ("", "育英", ["育英分校"]),
        ("999999", "枋寮國小", ["枋寮國小"]),
    ],
)
def test_a_person_counts_for_the_school_of_the_code_or_of_the_name(
    code: str, written: str, found: list[str]
) -> None:
    senders = Senders((*SCHOOLS, PRIMARY, JUNIOR, BRANCH))
    assert [one.name for one in senders.of(comer("甲", code, B1, written=written).person)] == found


def test_a_branch_with_the_code_of_its_school_is_meant_only_where_it_is_named() -> None:
    branch = replace(BRANCH, code="013603")
    senders = Senders((*SCHOOLS, branch))
    assert [one.name for one in senders.of(comer("甲", "013603", written="枋寮").person)] == ["枋寮國小"]
    named = comer("甲", "013603", written="枋寮國小育英分校").person
    assert [one.name for one in senders.of(named)] == ["育英分校"]


def test_rows_stand_in_the_order_of_districts_townships_and_codes() -> None:
    mixed = (SCHOOLS[2], school("013699", "里港二小"), SCHOOLS[1], SCHOOLS[0])
    placed = schools_of_training(PLAN, mixed)
    assert [one.school.name for one in placed] == ["里港國小", "里港二小", "高樹國小", "枋寮國小"]


def test_of_a_school_whose_list_says_the_county_only_the_county_tells_its_region() -> None:
    national = plan(NATIONAL)
    (placed,) = schools_of_training(national, [school("193601", "某國小", "", county_code="66000")])
    assert placed.district is not None
    assert placed.district.name == "第二區"


def test_every_region_of_the_national_sample_asks_for_six_roles_and_none_on_hands_on_days() -> None:
    national = plan(NATIONAL)
    names = ["人事", "教務", "AA 帳號", "註冊", "輔導", "經費"]
    assert list(name_needs(needs_of(national)).values()) == names
    assert [part.name for part in parts_of(national)] == ["第一區", "第二區", "第三區", "第四區", "第五區"]
    for part in parts_of(national):
        assert len(needs_of(national, part)) == 6


def test_the_day_of_the_audience_decides_whatever_the_name_of_the_plan() -> None:
    assert list(name_needs(needs_of(plan(PINGTUNG))).values()) == [
        "人事", "教務", "經費", "行政管理", "註冊", "導師/科任",
    ]  # fmt: skip


def test_meals_count_everybody_once_a_day_and_nobody_who_cancelled() -> None:
    again = Session("s-again", "t", "x", 9, "f", "d", PLAN.sessions[0].day, "b1", venue_id="v")
    twice = plan_with(sessions=(*PLAN.sessions, again))
    meat, vegetarian = comer("甲", "1", B1, "s-again"), comer("乙", "1", B1, kind=PersonKind.HELPER)
    vegetarian = replace(vegetarian, person=replace(vegetarian.person, meal=Meal.VEGETARIAN))
    gone = comer("丙", "1", B1, status=PersonStatus.CANCELLED)
    meals = meals_by_day(twice, [meat, vegetarian, gone])
    day = meals["2023-08-07"]
    assert (day.meat, day.vegetarian, day.total) == (1, 1, 2)
    assert meals["2023-08-14"].total == 0


ROLES = st.sets(st.sampled_from(["r1", "r2", "r3"]))
SESSIONS = st.sets(st.sampled_from([B1, B2, HANDS_ON]))
PEOPLE = st.lists(
    st.tuples(st.sampled_from(["013601", "013602", "013603", "x"]), ROLES, SESSIONS), max_size=8
)
THIRD = plan_with(roles=(*PLAN.roles, BusinessRole("r3", "t", "註冊", 2)))


@given(PEOPLE)
def test_nobody_is_lost_and_more_people_never_make_more_gaps(
    people: list[tuple[str, set[str], set[str]]],
) -> None:
    roster = [comer("某", code, *at, roles=tuple(roles)) for code, roles, at in people]
    coverage = cover(THIRD, SCHOOLS, roster)
    counted = sum(len(row.people) for row in coverage.rows) + len(coverage.strays)
    assert counted == len(roster)
    whole = count_schools(coverage.rows, len(coverage.needs))
    parts = count_districts(coverage, THIRD.districts)
    assert whole.schools == sum(part.schools for part in parts) == 3
    assert whole.complete + whole.partly + whole.absent == 3
    fewer = cover(THIRD, SCHOOLS, roster[:-1])
    asked = count_schools(fewer.rows, len(fewer.needs))
    for need in range(len(coverage.needs)):
        missing = whole.states[need][CoverState.MISSING]
        assert missing <= asked.states[need][CoverState.MISSING]
        assert whole.asked(need) <= asked.asked(need)


def test_a_school_is_complete_partly_there_or_absent() -> None:
    roster = [comer("甲", LIGANG_ONE, B1, roles=("r1", "r2")), comer("乙", "013602", B1)]
    coverage = cover(PLAN, SCHOOLS, roster)
    assert [row.state for row in coverage.rows] == [
        SchoolState.COMPLETE, SchoolState.PARTLY, SchoolState.ABSENT,
    ]  # fmt: skip
    assert Need(PLAN.course_days[0], PLAN.roles[0]).id == coverage.needs[0].id
    assert LIGANG in {row.school.township_code for row in coverage.rows}
