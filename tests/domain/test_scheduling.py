"""When sessions are held: consecutive days, moves that keep distances, marks from the agenda."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.edit import Edit, create
from coordinator.domain.plan import Plan
from coordinator.domain.scheduling import (
    after,
    consecutive,
    difference,
    fresh_session,
    laid_out,
    marks_shifted,
    moved_by,
    proposed_marks,
    proposed_slots,
    proposed_times,
)
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, CourseDay, Mark, MarkSlot, Session
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.sample_plans import plan as sample_plan
from tests.small_plan import B1, HANDS_ON, small_plan

PLAN = small_plan()
FRIDAY = date(2023, 8, 11)


def maker() -> Callable[[], str]:
    """Keys in order."""
    numbers = count()
    return lambda: f"new-{next(numbers)}"


def is_weekend(day: date) -> bool:
    return day.weekday() >= 5


@pytest.mark.parametrize(
    ("count_of_days", "skips", "days"),
    [
        (3, False, [11, 12, 13]),
        (3, True, [11, 14, 15]),
        (0, True, []),
    ],
)
def test_days_follow_each_other_and_skip_only_what_is_asked(
    count_of_days: int, skips: bool, days: list[int]
) -> None:
    found = consecutive(FRIDAY, count_of_days, is_weekend) if skips else consecutive(FRIDAY, count_of_days)
    assert [day.day for day in found] == days


def test_a_calendar_without_a_free_day_ends_the_search() -> None:
    assert consecutive(FRIDAY, 3, lambda _: True) == ()


@given(st.integers(-400, 400))
def test_a_batch_that_moves_keeps_its_distances_and_comes_back(days: int) -> None:
    sessions = sample_plan(PINGTUNG).sessions
    edit = moved_by(sessions, days)
    moved = [s for s in edit.after if isinstance(s, Session)] or list(sessions)
    assert {new.day - old.day for new, old in zip(moved, sessions, strict=True)} == {timedelta(days=days)}
    assert set(moved_by(moved, -days).after or sessions) == set(sessions)


def test_laying_out_moves_what_is_there_and_makes_what_is_not() -> None:
    second = CourseDay("d2", "t", "f", "d2", "第二天", hours=8, position=2)
    plan = replace(PLAN, course_days=(*PLAN.course_days, second))
    days = [(plan.course_days[0], date(2023, 8, 21)), (second, date(2023, 8, 22))]
    edit = laid_out(plan, plan.batches[0], days, 9, maker())
    sessions = [e for e in edit.after if isinstance(e, Session)]
    assert [(s.slug, s.day, s.number, s.venue_id) for s in sessions] == [
        ("b1-d1", date(2023, 8, 21), 1, "v"),
        ("b1-d2", date(2023, 8, 22), 9, "v"),
    ]
    assert sessions[0].id == B1
    grown = after(plan, edit)
    assert [m.slot for m in grown.marks_of(sessions[1])] == list(TWO_MARKS)
    assert not laid_out(grown, plan.batches[0], days, 10, maker())


def test_a_new_session_is_like_its_sister_whose_clock_was_shifted() -> None:
    plan = sample_plan(NATIONAL)
    funding = next(day for day in plan.course_days if day.slug == "funding")
    late = next(s for s in plan.sessions if s.slug == "r2-funding")
    only_late = replace(plan, sessions=(late,))
    made, *marks = fresh_session(only_late, funding, FRIDAY, 99, maker(), plan.districts[0])
    assert isinstance(made, Session)
    assert (made.slug, made.cap, made.shift_minutes, made.district_id) == (
        "r1-funding", 1000, 0, plan.districts[0].id,
    )  # fmt: skip
    assert [(m.opens, m.closes) for m in marks if isinstance(m, Mark)] == [(540, 570), (720, None)]


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_the_proposed_marks_are_those_that_the_samples_have(name: str) -> None:
    plan = sample_plan(name)
    for session in plan.sessions:
        stored = [(m.slot, m.opens, m.closes) for m in plan.marks_of(session)]
        proposed = [(m.slot, m.opens, m.closes) for m in proposed_marks(plan, session, maker())]
        assert proposed == stored, session.slug


def agenda(*blocks: tuple[int, int | None, BlockKind]) -> Plan:
    made = (Block(str(n), "d", starts, ends, kind, "…") for n, (starts, ends, kind) in enumerate(blocks))
    return replace(PLAN, blocks=tuple(made))


@pytest.mark.parametrize(
    ("blocks", "slot", "times"),
    [
        (((720, 780, BlockKind.MEAL),), MarkSlot.AM_OUT, (720, None)),
        (((720, 780, BlockKind.MEAL),), MarkSlot.PM_IN, (750, 780)),
        (((720, 740, BlockKind.MEAL),), MarkSlot.PM_IN, (720, 740)),
        (((540, 700, BlockKind.LECTURE),), MarkSlot.OUT, (700, None)),
        (((540, 700, BlockKind.LECTURE),), MarkSlot.IN, (None, None)),
        (((540, 700, BlockKind.LECTURE),), MarkSlot.PM_IN, (None, None)),
        ((), MarkSlot.OUT, (None, None)),
    ],
)
def test_a_mark_opens_when_the_agenda_says_so(
    blocks: tuple[tuple[int, int | None, BlockKind], ...],
    slot: MarkSlot,
    times: tuple[int | None, int | None],
) -> None:
    plan = agenda(*blocks)
    assert proposed_times(plan, plan.sessions[0], (slot,)) == {slot: times}


def test_two_sign_ins_ask_for_four_marks() -> None:
    one = (510, 540, BlockKind.SIGN_IN)
    assert proposed_slots(agenda(one), "d") == TWO_MARKS
    assert proposed_slots(agenda(one, (780, 800, BlockKind.SIGN_IN)), "d") == FOUR_MARKS


def test_marks_go_along_with_the_clock_and_unknown_times_stay_unknown() -> None:
    marks = (Mark("a", "s", MarkSlot.IN, 510, 540), Mark("b", "s", MarkSlot.OUT))
    assert [(m.opens, m.closes) for m in marks_shifted(marks, 240)] == [(750, 780), (None, None)]


def test_a_plan_after_an_edit_and_the_edit_between_two_plans_are_one_thing() -> None:
    session = PLAN.sessions[2]
    assert session.id == HANDS_ON
    moved = replace(session, day=FRIDAY)
    edit = Edit((session, PLAN.batches[1]), (moved,))
    grown = after(after(PLAN, edit), create(CourseDay("x", "t", "f", "x", "新")))
    assert [s.day for s in grown.sessions if s.id == HANDS_ON] == [FRIDAY]
    assert ([b.id for b in grown.batches], [d.id for d in grown.course_days]) == (["b1"], ["d", "e", "x"])
    between = difference(PLAN, grown)
    assert after(PLAN, between) == grown
    assert after(grown, between.reversed()).batches == PLAN.batches


def test_blocks_go_to_the_agenda_or_to_the_tray() -> None:
    tray = Block("b1", "d", 0, 30, BlockKind.LECTURE, "…", in_tray=True)
    grown = after(PLAN, create(tray, replace(tray, id="b2", in_tray=False)))
    assert [b.id for b in grown.tray] == ["b1"]
    assert grown.blocks[-1].id == "b2"
    taken_off = after(grown, Edit((grown.blocks[-1],), (replace(grown.blocks[-1], in_tray=True),)))
    assert [b.id for b in taken_off.tray] == ["b1", "b2"]
    assert taken_off.blocks == PLAN.blocks
    training = replace(PLAN.training, title="別的")
    assert after(PLAN, Edit((PLAN.training,), (training,))).training == training
