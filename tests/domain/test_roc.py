"""Dates as Taiwan writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.roc import (
    academic_year_of,
    format_minutes,
    format_roc,
    format_short,
    format_span,
    parse_date,
    parse_minutes,
)

MONDAY = date(2023, 8, 7)


@pytest.mark.parametrize(
    "text",
    [
        "112年8月7日(一)",
        "112年8月7日（一）",
        "112 年 8 月 7 日(星期一)",
        "中華民國112年8月7日",
        "民國112年08月07日週一",
        "112/8/7",
        "112.08.07",
        "112-8-7",
        "1120807",
        "１１２年８月７日",
        "2023-08-07",
        "2023/8/7",
    ],
)
def test_every_way_of_writing_a_date_is_read(text: str) -> None:
    assert parse_date(text) == MONDAY


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("112年8月7日(二)", "weekday_wrong"),
        ("112/2/30", "date_impossible"),
        ("112807", "date_unreadable"),
        ("明天", "date_unreadable"),
        ("", "date_unreadable"),
    ],
)
def test_a_date_that_cannot_be_meant_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        parse_date(text)
    assert refused.value.code == code


@given(st.dates(date(1921, 1, 1), date(2200, 12, 31)))
def test_what_is_printed_is_read_back(day: date) -> None:
    assert parse_date(format_roc(day)) == day


@given(st.integers(0, 24 * 60 - 1))
def test_a_time_of_day_is_read_back(minutes: int) -> None:
    assert parse_minutes(format_minutes(minutes)) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("8:30", 510), ("0830", 510), ("08：30", 510), ("830", 510), ("0:00", 0), ("23.59", 1439)],
)
def test_times_are_read_as_people_type_them(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["24:00", "8:60", "8", "八點", "-8:30"])
def test_times_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(RuleError):
        parse_minutes(text)


def test_a_span_repeats_the_year_only_when_it_changes() -> None:
    assert format_span(MONDAY, MONDAY + timedelta(2)) == "112年8月7日(一)至8月9日(三)"
    assert format_span(MONDAY, MONDAY) == "112年8月7日(一)"
    assert format_span(date(2023, 12, 31), date(2024, 1, 1)) == "112年12月31日(日)至113年1月1日(一)"


def test_the_short_form_has_no_year() -> None:
    assert format_short(MONDAY) == "8/7(一)"


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2023, 7, 31), 111), (date(2023, 8, 1), 112), (date(2024, 7, 31), 112), (date(2024, 1, 1), 112)],
)
def test_an_academic_year_begins_in_august(day: date, year: int) -> None:
    assert academic_year_of(day) == year
