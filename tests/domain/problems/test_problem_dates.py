"""Problems of dates: of sessions, and of those printed in texts."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coordinator.domain.agenda import Topic
from tests.domain.problems.laid_out import MONDAY, clean, facts, found, put, session

SATURDAY = date(2023, 8, 12)
OPEN = {"starts": None, "ends": None}


@pytest.mark.parametrize(
    ("day", "holidays", "expected"),
    [
        (MONDAY, {}, []),
        (SATURDAY, {}, [("session_on_weekend", {"day": "112年8月12日(六)", "free": "112年8月14日(一)"})]),
        (
            date(2023, 8, 9),
            {date(2023, 8, 9): "假日", date(2023, 8, 10): "假日"},
            [
                (
                    "session_on_holiday",
                    {"day": "112年8月9日(三)", "holiday": "假日", "free": "112年8月11日(五)"},
                )
            ],
        ),
    ],
)
def test_a_session_on_a_day_off_and_the_next_day_that_is_free(
    day: date, holidays: dict[date, str], expected: list[Any]
) -> None:
    plan = put(put(clean(), "sessions", "s1", day=day), "formats", "f", **OPEN)
    weekends = {date(2023, 8, n): "" for n in (5, 6, 12, 13, 19, 20, 26, 27)}
    assert facts(plan, days_off=weekends | holidays) == expected


def test_a_working_day_on_which_the_batch_is_elsewhere_is_not_free() -> None:
    plan = put(put(clean(), "sessions", "s1", day=SATURDAY), "formats", "f", **OPEN)
    plan = replace(plan, sessions=(*plan.sessions, session("s2", date(2023, 8, 14))))
    assert facts(plan)[0][1]["free"] == "112年8月15日(二)"


def test_a_make_up_work_day_is_a_working_day() -> None:
    plan = put(put(clean(), "sessions", "s1", day=SATURDAY), "formats", "f", **OPEN)
    assert found(plan, days_off={}) == []


@pytest.mark.parametrize(
    ("starts", "ends", "is_told"),
    [
        (None, None, False),
        (MONDAY, MONDAY, False),
        (date(2023, 8, 8), None, True),
        (None, date(2023, 8, 4), True),
    ],
)
def test_a_session_outside_the_period_of_its_format(
    starts: date | None, ends: date | None, is_told: bool
) -> None:
    plan = put(clean(), "formats", "f", starts=starts, ends=ends)
    assert [code for code, _ in facts(plan)] == ["outside_format_window"] * is_told


def test_a_session_in_another_academic_year() -> None:
    for day, other in ((date(2023, 7, 31), 111), (date(2024, 8, 1), 113)):
        plan = put(put(clean(), "sessions", "s1", day=day), "formats", "f", **OPEN)
        assert [f["other"] for code, f in facts(plan) if code == "outside_academic_year"] == [other]
    inside = put(put(clean(), "sessions", "s1", day=date(2024, 7, 31)), "formats", "f", **OPEN)
    assert found(inside) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自112年8月7日(二)起", [("112年8月7日(二)", "一")]),
        ("自112年8月7日(一)起", []),
        ("自 112 年 8 月 7 日（星期二）起", [("112 年 8 月 7 日（星期二）", "一")]),
        ("112/8/7(二)、112.8.8(三)", [("112/8/7(二)", "一"), ("112.8.8(三)", "二")]),
        ("2023-08-07(日)", [("2023-08-07(日)", "一")]),
        ("8月7日(二)", [("8月7日(二)", "一")]),
        ("８/７（二）", [("８/７（二）", "一")]),
        ("8/7(一)-8/9(三)", []),
        ("7/25(二)報名", []),
        ("7/25-8/7(一)", []),
        ("1/2(二)", []),
        ("112年2月30日(二)", []),
        ("(一) 8月7日", []),
        ("附件1-2 (二)說明、3.1(一)", []),
        ("112年8月7日 (二樓)", []),
    ],
)
def test_a_weekday_that_does_not_belong_to_the_printed_date(
    text: str, expected: list[tuple[str, str]]
) -> None:
    plan = replace(clean(), training=replace(clean().training, purpose=text))
    told = [(f["text"], f["weekday"]) for code, f in facts(plan) if code == "printed_weekday_wrong"]
    assert told == expected


def test_every_free_text_is_read_and_each_slip_is_told_where_it_stands() -> None:
    slip = "8月7日(二)"
    plan = clean()
    plan = replace(plan, training=replace(plan.training, note=slip, basis=slip))
    for name, key, field in (
        ("formats", "f", "registration"), ("sessions", "s1", "note"), ("meetings", "m", "note"),
        ("venues", "v", "note"), ("course_days", "d1", "note"), ("blocks", "am", "note"),
    ):  # fmt: skip
        plan = put(plan, name, key, **{field: slip})
    plan = replace(plan, topics=(Topic("p", "am", slip),))
    told = [(problem.page, problem.item) for problem in found(plan)]
    assert told == [
        ("plan", "t"), ("plan", "f"), ("plan", "s1"), ("plan", "m"), ("venues", "v"),
        ("agenda", "d1"), ("agenda", "am"), ("agenda", "p"),
    ]  # fmt: skip
