"""Problems of one agenda: each rule with the plans it speaks of and those it is silent about."""

from dataclasses import replace

import pytest

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.plan import Plan
from coordinator.domain.problems.agenda_rules import taught_minutes
from coordinator.domain.training import FOUR_MARKS, CourseDay, FormatKind, Mark, MarkSlot
from tests.domain.problems.laid_out import (
    AGENDA,
    LECTURE,
    PRACTICE,
    block,
    clean,
    codes,
    facts,
    found,
    marks,
    put,
    with_agenda,
)

SIGN_IN, SIGN_OUT, MEAL, BREAK, DISMISSAL = (
    BlockKind.SIGN_IN,
    BlockKind.SIGN_OUT,
    BlockKind.MEAL,
    BlockKind.BREAK,
    BlockKind.DISMISSAL,
)
IN, AM, NOON, PM, OUT = AGENDA


def test_a_plan_that_is_laid_out_well_has_no_problem() -> None:
    assert found(clean()) == []


def test_a_plan_with_nothing_in_it_has_none_either() -> None:
    assert found(Plan(clean().training)) == []


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        (block("11:30", "12:30"), [("am", "11:30–12:00")]),
        (block("11:30", "12:00"), [("am", "11:30–12:00")]),
        (block("09:30", "10:00", track=1), []),
        (block("17:00", "17:30"), []),
        (block("08:00", "08:30"), []),
        (block("16:00", None, DISMISSAL), [("pm", "16:00–17:00")]),
        (block("09:00", None, LECTURE), []),
        (block("12:00", None, SIGN_OUT), []),
    ],
    ids=str,
)
def test_blocks_of_one_track_that_run_at_the_same_time(extra: Block, expected: list[tuple[str, str]]) -> None:
    told = [f for code, f in facts(with_agenda(*AGENDA, extra)) if code == "blocks_overlap"]
    assert [(f["other"], f["span"]) for f in told][:1] == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((IN, AM, NOON, replace(PM, starts=800), OUT), [("13:00–13:20", 20)]),
        ((IN, AM, replace(NOON, ends=None), replace(PM, starts=800), OUT), []),
        ((IN, AM, block("12:00", "12:10", SIGN_OUT), block("12:50", "13:00", SIGN_IN), PM, OUT), []),
        ((IN, AM, NOON, PM, replace(OUT, starts=1030)), [("17:00–17:10", 10)]),
        ((IN, block("09:00", "10:00"), block("09:00", "12:00", track=1), NOON, PM, OUT), []),
    ],
)
def test_time_in_which_nothing_is_planned(blocks: tuple[Block, ...], expected: list[tuple[str, int]]) -> None:
    told = [f for code, f in facts(with_agenda(*blocks)) if code == "agenda_gap"]
    assert [(f["span"], f["minutes"]) for f in told] == expected


@pytest.mark.parametrize(
    ("printed", "ends", "expected"),
    [
        (90, 720, [{"printed": 90, "minutes": 180}]),
        (180, 720, []),
        (None, 720, []),
        (90, None, []),
    ],
)
def test_printed_minutes_against_the_clock(
    printed: int | None, ends: int | None, expected: list[dict[str, int]]
) -> None:
    plan = put(clean(), "blocks", "am", printed_minutes=printed, ends=ends)
    assert [f for code, f in facts(plan) if code == "minutes_misprinted"] == expected


MORNING_OUT = block("12:00", None, SIGN_OUT)
AFTERNOON_IN = block("13:00", "13:10", SIGN_IN)
LATER = replace(PM, starts=790)


@pytest.mark.parametrize(
    ("slots", "blocks", "expected"),
    [
        ((MarkSlot.IN, MarkSlot.OUT), (AM, NOON, PM, OUT), ["sign_in_missing"]),
        ((MarkSlot.IN, MarkSlot.OUT), (IN, AM, NOON, PM), ["sign_out_missing"]),
        ((MarkSlot.IN, MarkSlot.OUT), (IN, AM, NOON, PM, replace(OUT, kind=SIGN_OUT)), []),
        ((MarkSlot.IN,), (IN, AM, NOON, PM), []),
        ((), (AM, NOON, PM), []),
        (FOUR_MARKS, (IN, AM, NOON, PM, OUT), ["noon_sign_out_missing", "afternoon_sign_in_missing"]),
        (FOUR_MARKS, (IN, AM, MORNING_OUT, NOON, PM, OUT), ["afternoon_sign_in_missing"]),
        (FOUR_MARKS, (IN, AM, MORNING_OUT, NOON, AFTERNOON_IN, LATER, OUT), []),
        (FOUR_MARKS, (IN, AM, MORNING_OUT, NOON, AFTERNOON_IN, LATER), ["sign_out_missing"]),
        ((MarkSlot.IN, MarkSlot.OUT), (), []),
    ],
)
def test_marks_that_the_agenda_does_not_show(
    slots: tuple[MarkSlot, ...], blocks: tuple[Block, ...], expected: list[str]
) -> None:
    plan = replace(with_agenda(*blocks), marks=marks("s1", *slots))
    assert [code for code in codes(plan) if "sign" in code] == expected


@pytest.mark.parametrize(
    ("kind", "blocks", "expected"),
    [
        (FormatKind.ON_SITE, (IN, replace(AM, ends=1020), OUT), ["meal_missing"]),
        (FormatKind.ON_SITE, (IN, AM, replace(NOON, kind=BREAK), PM, OUT), []),
        (FormatKind.ON_SITE, (IN, AM, replace(NOON, kind=BREAK, ends=750), replace(PM, starts=750), OUT),
         ["meal_missing"]),
        (FormatKind.ON_SITE, (IN, AM, replace(OUT, starts=720)), []),
        (FormatKind.ON_SITE, (block("12:30", "13:00", SIGN_IN), PM, OUT), []),
        (FormatKind.HANDS_ON, (IN, replace(AM, ends=1020), OUT), []),
        (FormatKind.ONLINE, (IN, replace(AM, ends=1020), OUT), []),
    ],
)  # fmt: skip
def test_a_full_day_has_a_meal(kind: FormatKind, blocks: tuple[Block, ...], expected: list[str]) -> None:
    plan = put(with_agenda(*blocks), "formats", "f", kind=kind)
    assert [code for code in codes(plan) if code == "meal_missing"] == expected


def test_what_still_runs_at_the_noon_sign_out_is_told_whether_agenda_or_mark_says_when() -> None:
    late = replace(AM, ends=730, printed_minutes=None)
    shown = with_agenda(IN, late, MORNING_OUT, AFTERNOON_IN, LATER, OUT)
    assert ("lecture_crosses_noon", {"at": "12:00"}) in facts(shown)
    marked = replace(
        with_agenda(IN, late, replace(NOON, starts=730), PM, OUT),
        marks=(Mark("k", "s1", MarkSlot.AM_OUT, opens=960),),
        sessions=tuple(replace(s, shift_minutes=240) for s in clean().sessions),
    )
    assert ("lecture_crosses_noon", {"at": "12:00"}) in facts(marked)
    assert "lecture_crosses_noon" not in codes(with_agenda(IN, late, OUT))


@pytest.mark.parametrize(
    ("minutes", "hours", "is_told"),
    [
        (410, 8, False), (450, 8, False), (150, 3, False), (150, None, False), (150, 0, False),
        (150, 8, True), (480, 3, True), (319, 8, True), (320, 8, False), (600, 8, False), (601, 8, True),
    ],
)  # fmt: skip
def test_study_hours_far_from_the_taught_minutes_are_a_note(
    minutes: int, hours: int | None, is_told: bool
) -> None:
    taught = replace(AM, starts=540, ends=540 + minutes, printed_minutes=None)
    plan = put(with_agenda(IN, taught, replace(OUT, starts=540 + minutes)), "course_days", "d1", hours=hours)
    told = [f for code, f in facts(plan) if code == "hours_far_from_minutes"]
    assert told == ([{"hours": hours, "minutes": minutes}] if is_told else [])


def test_what_is_taught_side_by_side_counts_once_and_breaks_count_nothing() -> None:
    blocks = [
        block("09:00", "16:00", PRACTICE),
        block("10:00", "16:30", PRACTICE, track=1),
        block("16:30", "17:00", BREAK),
        block("17:00", None),
    ]
    assert taught_minutes(blocks) == 450


def test_a_course_day_that_nobody_holds_or_nobody_comes_to() -> None:
    plan = clean()
    extra = CourseDay("d2", "t", "f", "d2", "第二天", position=2)
    assert codes(replace(plan, course_days=(*plan.course_days, extra))) == ["course_day_unheld"]
    later = replace(plan.sessions[0], id="s2", course_day_id="d2", day=plan.sessions[0].day.replace(day=8))
    held = replace(plan, course_days=(*plan.course_days, extra), sessions=(*plan.sessions, later))
    assert codes(held) == []
    assert codes(held, registered={"s1": 3}) == ["course_day_unattended"]
    assert codes(held, registered={"s1": 3, "s2": 1}) == []
