"""What is told about applications: the rules of the 114 letter as cases, and where the team clashes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.application import ApplicantKind, ApplicationState
from coordinator.domain.application_calendar import clashes, taken_on, team_days
from coordinator.domain.application_edits import taken_late
from coordinator.domain.application_entry import (
    ApplicationEntry,
    Found,
    by_application,
    circle,
    found,
    region_of,
)
from coordinator.domain.application_grant import Grant, grant
from coordinator.domain.application_rules import (
    Standing,
    all_problems,
    expected_people,
    is_one_each,
    problems_of,
    window_of,
)
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Surroundings, find_problems
from coordinator.domain.training import FormatKind, Session
from tests.application_world import (
    INSIDE,
    PINGTUNG,
    TAICHUNG,
    TAITUNG,
    asked,
    by,
    entry_after,
    hands_on,
    keys,
    national,
    plan_after,
    sep,
)
from tests.small_plan import small_plan

S = ApplicationState
FIRST, LAST = date(2025, 8, 25), date(2025, 9, 26)


def codes(plan: Plan, entry: ApplicationEntry, *others: ApplicationEntry, **more: Any) -> list[str]:
    return [one.code for one in problems_of(entry, plan, (entry, *others), **more)]


def granted(
    plan: Plan, entry: ApplicationEntry, wanted: Grant, tag: str = "g"
) -> tuple[ApplicationEntry, Plan]:
    number = max(session.number for session in plan.sessions) + 1
    edit = grant(plan, entry, wanted, number, by(), keys(f"g-{entry.id}"))
    return entry_after(entry, edit), plan_after(plan, edit)


def test_an_application_inside_the_window_for_a_working_day_is_all_right() -> None:
    plan = national()
    assert codes(plan, asked(plan, PINGTUNG, sep(10))) == []


@pytest.mark.parametrize(
    ("received", "told"),
    [
        (date(2025, 8, 24), True),
        (FIRST, False),
        (LAST, False),
        (date(2025, 9, 27), True),
    ],
)
def test_the_window_goes_from_8_25_to_9_26(received: date, told: bool) -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, received=received)
    late = found("application_late", day=received, first=FIRST, last=LAST)
    assert (late in problems_of(entry, plan, [entry])) is told
    taken = entry_after(entry, taken_late(entry, by(), keys()))
    assert late not in problems_of(taken, plan, [taken])


def test_a_format_that_is_not_applied_for_has_no_window() -> None:
    plan = small_plan()
    form = plan.formats[1]
    assert window_of(replace(form, starts=FIRST, ends=LAST)) == (None, None)
    assert by_application(plan) == (form,)
    assert [f.kind for f in by_application(national())] == [FormatKind.ON_SITE, FormatKind.HANDS_ON]
    assert not is_one_each(form)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, ["application_second_day", "application_no_school"]),
        ({"further": True}, ["application_no_reason", "application_no_school"]),
        ({"further": True, "reason": "恆春半島"}, ["application_no_school"]),
        ({"further": True, "reason": "恆春半島", "venue": "恆春國小"}, []),
        ({"further": True, "reason": "恆春半島", "venue": "信義國小 "}, ["application_same_school"]),
        ({"venue": "恆春國小"}, ["application_second_day"]),
    ],
)
def test_one_day_for_each_county_and_a_further_one_for_its_geography(
    more: dict[str, Any], told: list[str]
) -> None:
    plan = national()
    first = asked(plan, PINGTUNG, sep(10), venue="信義國小")
    second = asked(plan, PINGTUNG, sep(11), key="second", received=date(2025, 9, 1), **more)
    assert codes(plan, second, first) == told
    assert codes(plan, first, second) == []
    assert [one.id for one in Standing(plan, [second, first]).same_circle(second)] == [first.id]


def test_a_further_day_in_the_township_of_the_first_is_told() -> None:
    plan = national()
    other = replace(plan.venues[0], id="other", name="鶴聲國小")
    plan = replace(plan, venues=(*plan.venues, other))
    first = asked(plan, PINGTUNG, sep(10), venue="信義國小", venue_id="xinyi")
    told = {"further": True, "reason": "地域", "venue": "鶴聲國小", "venue_id": "other"}
    second = asked(plan, PINGTUNG, sep(11), key="second", received=date(2025, 9, 1), **told)
    assert codes(plan, second, first) == ["application_same_region"]


def test_of_two_the_granted_one_is_the_first_and_one_that_was_given_up_is_none() -> None:
    plan = national()
    early = asked(plan, PINGTUNG, sep(10), venue="甲國小")
    late = asked(plan, PINGTUNG, sep(11), key="second", received=date(2025, 9, 1), venue="乙國小")
    granted_late, then = granted(plan, late, Grant(sep(11), venue_id="xinyi"))
    assert "application_second_day" in codes(then, early, granted_late)
    assert "application_second_day" not in codes(then, granted_late, early)
    declined = replace(early, application=replace(early.application, state=S.DECLINED))
    assert codes(then, declined, granted_late) == []
    assert codes(plan, late, replace(early, application=replace(early.application, state=S.WITHDRAWN))) == []


def test_another_county_has_its_own_day_and_a_briefing_is_not_counted() -> None:
    plan = national()
    first, other = asked(plan, PINGTUNG, sep(10)), asked(plan, TAITUNG, sep(11))
    assert codes(plan, other, first) == []
    briefing = asked(plan, PINGTUNG, sep(12), key="b", format_id=plan.formats[1].id)
    assert codes(plan, briefing, first) == []


def test_in_a_countys_plan_each_applicant_stands_for_itself() -> None:
    plan = small_plan()
    one = asked(plan, PINGTUNG, kind=ApplicantKind.SCHOOL, applicant="海豐國小", school_id="s1")
    other = asked(plan, PINGTUNG, key="x", kind=ApplicantKind.UNIT, applicant="教師 研習中心")
    assert circle(one.application, plan) == "s1"
    assert circle(other.application, plan) == "教師研習中心"
    region = asked(plan, PINGTUNG, key="y", kind=ApplicantKind.REGION, applicant="北區", district_id="n")
    assert region_of(region.application, plan) == plan.districts[0]


CASES: list[tuple[dict[str, Any], list[Found]]] = [
    ({"county_code": ""}, [found("application_no_county", name="屏東縣")]),
    ({"network": False}, [found("application_no_network")]),
    ({"people": 50, "seats": 40}, [found("application_few_seats", people=50, seats=40)]),
    ({"people": 40, "seats": 40, "pcs": 39}, [found("application_few_pcs", people=40, pcs=39)]),
    ({"schools": 41, "pcs": 40}, [found("application_few_pcs", people=41, pcs=40)]),
    ({"schools": 41, "people": 30, "pcs": 40}, []),
    ({"state": S.GRANTED}, [found("application_no_session")]),
    ({"received": date(2025, 9, 20)}, [found("application_day_before_receipt", day=sep(10))]),
]


@pytest.mark.parametrize(("more", "told"), CASES)
def test_what_else_is_told(more: dict[str, Any], told: list[Found]) -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), **more)
    assert list(problems_of(entry, plan, [entry])) == told


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (None, "application_no_day"),
        (sep(13), "application_day_weekend"),
        (date(2025, 9, 29), "application_day_outside"),
    ],
)
def test_wished_days_are_looked_at(day: date | None, code: str) -> None:
    plan = national()
    assert codes(plan, asked(plan, PINGTUNG, *([day] if day else []))) == [code]


def test_a_calendar_knows_holidays_and_make_up_days() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), sep(13))
    told = problems_of(entry, plan, [entry], {sep(10): "教師節"})
    assert told == (found("application_day_holiday", day=sep(10), holiday="教師節"),)


def test_the_same_wish_twice_is_told_at_the_second() -> None:
    plan = national()
    first = asked(plan, TAITUNG, sep(10), sep(11))
    again = asked(plan, TAITUNG, sep(11), sep(10), key="z", received=date(2025, 9, 1), applicant="台東縣")
    assert "application_twice" in codes(plan, again, first)
    assert "application_twice" not in codes(plan, first, again)


def test_a_granted_room_that_is_too_small_is_told_by_the_rooms_of_the_plan() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, sep(10), people=38, pcs=100)
    after, then = granted(plan, entry, Grant(sep(10), venue_id="xinyi", room_id="smart"))
    assert problems_of(after, then, [after]) == (found("application_few_pcs", people=38, pcs=36),)
    nowhere, then = granted(plan, entry, Grant(sep(10)))
    assert codes(then, nowhere) == ["application_no_venue"]


def test_people_are_expected_by_the_plan_where_only_schools_are_told() -> None:
    plan = national()
    two = replace(plan, training=replace(plan.training, people_per_school=2))
    assert expected_people(asked(two, PINGTUNG, schools=20).application, two) == 40
    assert expected_people(asked(two, PINGTUNG).application, two) is None


# -- the system team -------------------------------------------------------------------------------------


def test_two_wishes_for_a_day_may_clash_and_two_granted_ones_do() -> None:
    plan = national()
    one, other = asked(plan, PINGTUNG, sep(10), sep(11)), asked(plan, TAITUNG, sep(10))
    told = problems_of(one, plan, [one, other])
    assert told == (found("application_may_clash", day=sep(10), names="臺東縣"),)
    one, plan = granted(plan, one, Grant(sep(10), venue_id="xinyi"))
    assert codes(plan, one, other) == ["application_may_clash"]
    other, plan = granted(plan, other, Grant(sep(10), venue="臺東國小"))
    (clash,) = clashes([one, other], plan)
    assert (clash.day, clash.sure, len(clash.stays)) == (sep(10), True, 2)
    assert codes(plan, one, other) == codes(plan, other, one) == ["application_clash"]
    assert clashes([one, other], plan, teams=2) == ()
    assert codes(plan, one, other, teams=2) == []


def test_what_was_given_up_takes_no_day() -> None:
    plan = national()
    one, other = asked(plan, PINGTUNG, sep(10)), asked(plan, TAITUNG, sep(10), state=S.DECLINED)
    assert clashes([one, other], plan) == ()


def test_one_venue_is_one_place() -> None:
    plan = national()
    one = asked(plan, PINGTUNG, sep(10), venue_id="xinyi")
    other = asked(plan, TAITUNG, sep(10), venue_id="xinyi")
    assert clashes([one, other], plan) == ()


def test_the_team_is_where_it_teaches_by_the_plan() -> None:
    plan = national()
    entry = asked(plan, PINGTUNG, date(2025, 8, 20), received=date(2025, 8, 1))
    online = next(day for day in team_days([entry], plan) if day.day == date(2025, 8, 20))
    assert (online.sure_places, online.places) == (1, 2)
    assert [stay.name for stay in taken_on(date(2025, 8, 20), [entry], plan, but=entry.id)] == [
        "第一區 人力網經費系統",
        "第二區 人力網經費系統",
    ]
    assert "application_may_clash" in codes(plan, entry)


def test_sessions_of_other_speakers_do_not_hold_the_team() -> None:
    plan = small_plan()
    day = plan.course_days[1]
    practice = Block("p", day.id, 540, 960, BlockKind.PRACTICE, "實機", "系統管理團隊")
    plan = replace(plan, blocks=(*plan.blocks, practice))
    entry = asked(plan, PINGTUNG, date(2023, 8, 7), received=date(2023, 8, 1), applicant="海豐國小")
    assert [stay.session_id for stay in taken_on(date(2023, 8, 7), [entry], plan)] == [""]
    held = taken_on(date(2023, 9, 12), [entry], plan)
    assert [stay.session_id for stay in held] == ["s-h"]


def test_every_application_at_once_is_told_the_same_as_one_by_one() -> None:
    plan = national()
    entries = [
        asked(plan, PINGTUNG, sep(10)),
        asked(plan, TAITUNG, sep(10), received=date(2025, 8, 1)),
        asked(plan, TAICHUNG, network=False),
    ]
    every = all_problems(plan, entries)
    assert every == {entry.id: problems_of(entry, plan, entries) for entry in entries}


# -- the list of problems --------------------------------------------------------------------------------


def test_the_list_of_problems_tells_of_applications_with_their_place() -> None:
    plan = national()
    first = asked(plan, PINGTUNG, sep(10), received=date(2025, 8, 1))
    second = asked(plan, PINGTUNG, sep(13), key="second", venue="恆春國小")
    first, plan = granted(plan, first, Grant(sep(10), venue_id="xinyi"))
    lost = replace(second.application, state=S.GRANTED)
    around = Surroundings(applications=(first, replace(second, application=lost)))
    told = [
        (one.code, one.item, one.place, one.page)
        for one in find_problems(plan, around)
        if one.page == "applications"
    ]
    assert told == [
        ("application_no_session", "second", "屏東縣", "applications"),
        ("application_late", first.id, "屏東縣", "applications"),
        ("application_second_day", "second", "屏東縣", "applications"),
    ]


def test_a_session_that_was_applied_for_is_judged_once() -> None:
    plan = national()
    first, plan = granted(plan, asked(plan, PINGTUNG, sep(10)), Grant(sep(10), venue_id="xinyi"))
    second = asked(plan, PINGTUNG, sep(11), key="second", received=date(2025, 9, 1), venue="恆春國小")
    second, plan = granted(plan, second, Grant(sep(11), venue="恆春國小"))
    found_codes = [one.code for one in find_problems(plan, Surroundings(applications=(first, second)))]
    assert found_codes.count("application_second_day") == 1
    assert "hands_on_again" not in found_codes
    by_hand = Session(
        "hand",
        plan.training.id,
        "hand",
        99,
        hands_on(plan),
        plan.course_days[3].id,
        sep(17),
        venue_id="xinyi",
    )
    by_hand_too = replace(plan, sessions=(*plan.sessions, by_hand))
    told = find_problems(by_hand_too, Surroundings(applications=(first,)))
    assert [one.item for one in told if one.code == "hands_on_again"] == ["hand"]


def test_the_day_of_receipt_is_inside() -> None:
    assert FIRST <= INSIDE <= LAST
