"""What cells of the page 計畫 make of values, without a page."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.training import (
    FOUR_MARKS,
    TWO_MARKS,
    CourseDay,
    DeliveryFormat,
    Mark,
    MarkSlot,
    Session,
    Unit,
    UnitRole,
)
from coordinator.ui.plan import edits, session_edits
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.sample_plans import plan as sample_plan
from tests.small_plan import small_plan

PLAN = small_plan()
MARK_PLANS = {"two": TWO_MARKS, "four": FOUR_MARKS}


def test_units_move_within_their_role() -> None:
    roles = (UnitRole.HOST, UnitRole.SUPERVISOR, UnitRole.HOST, UnitRole.HOST)
    units = tuple(Unit(str(n), "t", role, str(n), n) for n, role in enumerate(roles))
    plan = replace(PLAN, units=units)
    after = {u.id: u for u in edits.moved_units(plan, [units[2]], -1).after if isinstance(u, Unit)}
    order = sorted((after.get(u.id, u) for u in units), key=lambda u: u.position)
    assert [u.id for u in order] == ["1", "2", "0", "3"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8/9", date(2023, 8, 9)),
        ("8月9日(三)", date(2023, 8, 9)),
        ("８/９", date(2023, 8, 9)),
        ("113/8/9", date(2024, 8, 9)),
        ("1130809", date(2024, 8, 9)),
    ],
)
def test_a_date_without_a_year_is_of_the_year_it_replaces(text: str, day: date) -> None:
    assert session_edits.day_near(text, date(2023, 8, 7)) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("8/32", "date_impossible"),
        ("8/9(一)", "weekday_wrong"),
        ("明天", "date_unreadable"),
        ("", "date_unreadable"),
    ],
)
def test_what_is_no_date_is_refused(text: str, code: str) -> None:
    with pytest.raises(RuleError) as refusal:
        session_edits.day_near(text, date(2023, 8, 7))
    assert refusal.value.code == code


def test_changing_the_mark_plan_keeps_the_first_and_the_last_time() -> None:
    session = PLAN.sessions[0]
    two = session_edits.marks_with(session, (), TWO_MARKS)
    timed = (replace(two[0], opens=510, closes=540), replace(two[1], opens=1020))
    four = session_edits.marks_with(session, timed, FOUR_MARKS)
    assert [(m.slot, m.opens) for m in four] == [
        (MarkSlot.AM_IN, 510),
        (MarkSlot.AM_OUT, None),
        (MarkSlot.PM_IN, None),
        (MarkSlot.PM_OUT, 1020),
    ]
    assert session_edits.marks_with(session, four, FOUR_MARKS) is four


def test_a_session_of_a_region_is_not_of_a_batch() -> None:
    draft = session_edits.draft_of(PLAN, PLAN.sessions[0])
    there = session_edits.typed(PLAN, draft, "part", "南區", MARK_PLANS).session
    assert (there.batch_id, there.district_id) == (None, "s")
    back = session_edits.typed(PLAN, session_edits.Draft(there), "part", "第二梯次", MARK_PLANS).session
    assert (back.batch_id, back.district_id, back.venue_id) == ("b2", None, "v")


def test_another_venue_forgets_the_room() -> None:
    draft = session_edits.draft_of(PLAN, PLAN.sessions[0])
    gone = session_edits.typed(PLAN, draft, "venue", "", MARK_PLANS).session
    assert (gone.venue_id, gone.room_id) == (None, None)
    with pytest.raises(RuleError):
        session_edits.typed(PLAN, session_edits.Draft(gone), "room", "301", MARK_PLANS)


def test_a_pasted_session_has_the_marks_of_the_course_day_it_names() -> None:
    other = CourseDay("x", "t", "g", "h2", "另一天")
    plan = replace(PLAN, course_days=(*PLAN.course_days, other))
    names = ("駐點實機", "第一天", "另一天", "另一天")
    lines = [{"day": f"112/9/{n}", "course_day": name} for n, name in enumerate(names, 14)]
    edit = session_edits.pasted_sessions(plan, lines, MARK_PLANS, 9, date(2023, 8, 1))
    made = [value for value in edit.after if isinstance(value, Session)]
    slots = {s.id: [m.slot for m in edit.after if isinstance(m, Mark) and m.session_id == s.id] for s in made}
    assert [s.course_day_id for s in made] == ["e", "d", "x", "x"]
    two, four = list(TWO_MARKS), list(FOUR_MARKS)
    assert [slots[s.id] for s in made] == [two, four, two, two]


def test_marks_follow_to_another_course_day_unless_somebody_set_their_times() -> None:
    whole = sample_plan(PINGTUNG)
    before = session_edits.draft_of(whole, whole.sessions[0])
    moved = session_edits.typed(whole, before, "course_day", "第三天", MARK_PLANS)
    assert [(m.id, m.slot, m.opens, m.closes) for m in moved.marks] == [
        (before.marks[0].id, MarkSlot.IN, 510, 540),
        (before.marks[1].id, MarkSlot.OUT, 690, None),
    ]
    by_hand = replace(before, marks=(before.marks[0], replace(before.marks[1], opens=1000)))
    assert session_edits.typed(whole, by_hand, "course_day", "第三天", MARK_PLANS).marks == by_hand.marks
    assert session_edits.typed(whole, before, "course_day", "第一天", MARK_PLANS) == before


def test_pasted_batches_bring_the_format_they_need() -> None:
    bare = Plan(PLAN.training)
    edit = edits.pasted_batches(bare, [{"name": "甲梯"}, {}], lambda n: f"第{n}", "簡報場")
    assert isinstance(edit.after[0], DeliveryFormat)
    assert [(b.name, b.slug, b.position) for b in edit.after[1:]] == [("甲梯", "b1", 0), ("第2", "b2", 1)]  # type: ignore[attr-defined]


def test_the_appendix_of_the_national_plan_adds_up_to_what_it_prints() -> None:
    lines = sample_plan(NATIONAL).county_counts
    assert [sum(getattr(line, part) for line in lines) for part in edits.COUNTED] == [49, 2749, 991]
    assert all(line.total == edits.parts_of(line) for line in lines)
