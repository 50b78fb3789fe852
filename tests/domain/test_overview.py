"""The overview counts what is stored and asks for what is missing, by the clock it is given."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.helpdesk.follow_up import Reminders
from coordinator.domain.helpdesk.values import RequestState
from coordinator.domain.overview import (
    Load,
    Step,
    StepKind,
    batch_loads,
    district_loads,
    expected_people,
    next_steps,
    request_steps,
    school_total,
    seats_of,
    session_loads,
)
from coordinator.domain.roster import PersonKind
from coordinator.domain.training import Meeting
from tests.help_world import request
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan

PLAN = small_plan()
BEFORE, LAST, AFTER = date(2023, 8, 1), date(2023, 9, 12), date(2023, 9, 20)
ROSTER = (
    person("甲", LIGANG, B1),
    person("乙", GAOSHU, B1, school="高樹範例國小"),
    person("丙", FANGLIAO, B2, school="枋寮範例國中"),
    person("丁", LIGANG, B1, B2, kind=PersonKind.HELPER),
)
NOTHING: frozenset[str] = frozenset()


def kinds(steps: tuple[Step, ...]) -> list[str]:
    return [step.kind.value for step in steps]


def test_only_people_who_learn_need_a_seat() -> None:
    assert expected_people(ROSTER) == {B1: 2, B2: 1}


def test_sessions_say_where_and_how_full_they_are() -> None:
    first, second, third = session_loads(PLAN, expected_people(ROSTER), frozenset({B1}))
    assert (first.part, first.course_day, first.place) == ("第一梯次", "第一天", "研習中心 301")
    assert (first.expected, first.seats, first.printed, first.clock) == (2, 4, True, (510, 1020))
    assert (second.place, second.seats, second.printed) == ("", None, False)
    assert (third.part, third.expected) == ("", 0)


def test_a_session_has_the_seats_of_the_narrowest_bound() -> None:
    session = PLAN.sessions[0]
    online = replace(session, venue_id=None, room_id=None, meeting_id="m")
    with_meeting = replace(PLAN, meetings=(Meeting("m", "t", "會議", cap=1000),))
    assert seats_of(PLAN, session) == 4
    assert seats_of(PLAN, replace(session, cap=3)) == 3
    assert seats_of(PLAN, replace(session, cap=9, room_id=None)) == 4
    assert seats_of(with_meeting, online) == 1000
    assert seats_of(PLAN, PLAN.sessions[1]) is None


def test_batches_are_measured_by_their_fullest_session() -> None:
    assert batch_loads(PLAN, ROSTER) == (
        Load("b1", "第一梯次", 2, 3, 2, 4),
        Load("b2", "第二梯次", 1, 2, 1, None),
    )


def test_districts_have_the_people_of_their_townships() -> None:
    assert district_loads(PLAN, ROSTER) == (Load("n", "北區", 2, 3, 2), Load("s", "南區", 1, 2, 1))


@pytest.mark.parametrize(("name", "schools"), [(PINGTUNG, 231), (NATIONAL, 3789)])
def test_the_samples_have_the_schools_their_plans_print(name: str, schools: int) -> None:
    assert school_total(plan(name)) == schools


def test_the_regions_of_the_nation_have_the_totals_of_their_plan() -> None:
    assert [load.schools for load in district_loads(plan(NATIONAL), ())] == [788, 732, 753, 768, 748]


def test_people_of_a_national_plan_belong_to_the_region_of_their_county() -> None:
    loads = district_loads(plan(NATIONAL), (person("甲", "65000010"),))
    assert [load.people for load in loads] == [1, 0, 0, 0, 0]


def test_open_problems_are_counted_and_the_first_is_named() -> None:
    steps = next_steps(plan(PINGTUNG), (), NOTHING, BEFORE, ["gravest", "other"])
    (step,) = (step for step in steps if step.kind is StepKind.PROBLEMS)
    assert (step.count, step.key) == (2, "gravest")


# plan, roster, printed, today -> what comes next
EMPTY = replace(PLAN, sessions=(), marks=())
FIRST = ["next_session", "roster_empty", "no_venue", "no_agenda"]
CASES = [
    (PLAN, (), NOTHING, BEFORE, FIRST),
    (EMPTY, (), NOTHING, BEFORE, ["no_sessions", "roster_empty"]),
    (PLAN, (), NOTHING, AFTER, ["all_held", "roster_empty", "no_agenda"]),
    (
        PLAN,
        ROSTER,
        NOTHING,
        BEFORE,
        ["next_session", "no_venue", "no_agenda", "not_printed"],
    ),
    (
        PLAN,
        ROSTER,
        frozenset({B1, B2}),
        BEFORE,
        ["next_session", "no_venue", "no_agenda"],
    ),
    (PLAN, ROSTER, NOTHING, LAST, ["session_today", "no_venue", "no_agenda"]),
    (replace(PLAN, blocks=(), topics=()), ROSTER, NOTHING, AFTER, ["all_held", "no_agenda"]),
]  # fmt: skip


@pytest.mark.parametrize(("of", "roster", "printed", "today", "expected"), CASES)
def test_what_comes_next_follows_from_what_is_there(of, roster, printed, today, expected) -> None:
    assert kinds(next_steps(of, roster, printed, today)) == expected


def test_people_to_look_at_and_people_without_a_session_are_counted() -> None:
    flagged = person("戊", LIGANG, B1)
    flagged = replace(flagged, person=replace(flagged.person, flags="NO_SESSION"))
    steps = next_steps(PLAN, (*ROSTER, flagged, person("己", LIGANG)), NOTHING, AFTER)
    assert [(s.kind, s.count) for s in steps][1:3] == [
        (StepKind.PEOPLE_FLAGGED, 1),
        (StepKind.PEOPLE_UNPLACED, 1),
    ]


def test_too_few_seats_name_the_venue_that_lacks_most() -> None:
    crowd = tuple(person(f"人{n}", LIGANG, B1) for n in range(6))
    (step,) = (s for s in next_steps(PLAN, crowd, NOTHING, BEFORE) if s.kind is StepKind.SEATS_SHORT)
    assert (step.count, step.key, step.day) == (2, "v", date(2023, 8, 7))


def test_days_to_the_next_session_are_counted_from_today() -> None:
    (step,) = (s for s in next_steps(PLAN, (), NOTHING, BEFORE) if s.kind is StepKind.NEXT_SESSION)
    assert (step.count, step.key, step.day) == (6, B1, date(2023, 8, 7))
    (held,) = (s for s in next_steps(PLAN, (), NOTHING, AFTER) if s.kind is StepKind.ALL_HELD)
    assert (held.count, held.key, held.day) == (8, HANDS_ON, LAST)


@given(st.integers(-60, 60))
def test_exactly_one_step_tells_where_in_the_year_one_is(shift: int) -> None:
    when = {StepKind.NO_SESSIONS, StepKind.SESSION_TODAY, StepKind.NEXT_SESSION, StepKind.ALL_HELD}
    steps = next_steps(PLAN, ROSTER, NOTHING, LAST + timedelta(days=shift))
    assert len([step for step in steps if step.kind in when]) == 1


def test_people_whom_the_newest_file_does_not_name_are_asked_for_apart_from_those_to_check() -> None:
    gone, both = person("己", LIGANG, B1), person("庚", LIGANG, B1)
    gone = replace(gone, person=replace(gone.person, flags="GONE_FROM_FILE"))
    both = replace(both, person=replace(both.person, flags="GONE_FROM_FILE UNKNOWN_SCHOOL"))
    steps = {step.kind: step for step in next_steps(PLAN, (*ROSTER, gone, both), NOTHING, BEFORE)}
    assert (steps[StepKind.PEOPLE_GONE].count, steps[StepKind.PEOPLE_GONE].key) == (2, gone.id)
    assert (steps[StepKind.PEOPLE_FLAGGED].count, steps[StepKind.PEOPLE_FLAGGED].key) == (1, both.id)


def test_schools_that_are_still_asked_are_called_for_while_sessions_are_ahead() -> None:
    step = Step(StepKind.SCHOOLS_ASKED, 2, "school-1")
    asked = ("school-1", "school-2")
    assert step in next_steps(PLAN, ROSTER, NOTHING, BEFORE, asked=asked)
    assert step not in next_steps(PLAN, ROSTER, NOTHING, AFTER, asked=asked)
    assert step not in next_steps(PLAN, (), NOTHING, BEFORE, asked=asked)


def test_requests_of_hands_on_days_stand_behind_the_dates() -> None:
    open_one, sent_one = request(1), request(2, RequestState.SENT)
    steps = request_steps(Reminders((open_one, open_one), (sent_one,)))
    assert steps == (
        Step(StepKind.REQUESTS_UNSENT, 2, "to_do"),
        Step(StepKind.REQUESTS_UNANSWERED, 1, "sent"),
    )
    assert kinds(next_steps(PLAN, ROSTER, NOTHING, AFTER, more=steps))[:3] == [
        "all_held", "requests_unsent", "requests_unanswered",
    ]  # fmt: skip
    assert request_steps(Reminders()) == ()


@pytest.mark.parametrize(("days", "is_due"), [(-1, True), (0, True), (1, False)])
def test_the_day_of_deletion_is_recalled_until_no_name_is_left(days: int, is_due: bool) -> None:
    purge_on = AFTER + timedelta(days=days)
    due = replace(PLAN, training=replace(PLAN.training, purge_on=purge_on))
    step = Step(StepKind.PURGE_DUE, len(ROSTER), day=purge_on)
    assert (step in next_steps(due, ROSTER, NOTHING, AFTER)) is is_due
    nameless = [replace(entry, person=replace(entry.person, name="○○○")) for entry in ROSTER]
    assert "purge_due" not in kinds(next_steps(due, nameless, NOTHING, AFTER))
