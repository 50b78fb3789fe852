"""Wished days as forms have them: what is read, and what is left to a person."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.application_dates import LONGEST, LONGEST_RANGE, read_days
from coordinator.domain.roc import format_roc, format_short


def days(text: str) -> str:
    read = read_days(text, 114)
    return " ".join([*(f"{d.month}/{d.day}" for d in read.days), *(f"?{odd}" for odd in read.odd)])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9/10、9/12", "9/10 9/12"),
        ("9/12、9/10、9/12", "9/12 9/10"),
        ("9/10-9/12", "9/10 9/11 9/12"),
        ("9/10~12", "9/10 9/11 9/12"),
        ("9月10～12日", "9/10 9/11 9/12"),
        ("114年9月10日(三)至9月12日(五)", "9/10 9/11 9/12"),
        ("中華民國114年9月10日（星期三）", "9/10"),
        ("114.9.10-114.9.12", "9/10 9/11 9/12"),
        ("9月10、11日", "9/10 9/11"),
        ("9月10日、11日", "9/10 9/11"),
        ("9/10(三)、11(四)", "9/10 9/11"),
        ("2025-09-10 00:00:00", "9/10"),
        ("2025/9/10 上午 10:20:31", "9/10"),
        ("9/10 09:00-16:00", "9/10"),
        ("1140910", "9/10"),
        ("20250910、9/12", "9/10 9/12"),
        ("第一志願：９／１０，第二志願：９／１５", "9/10 9/15"),
        ("9/10或9/12皆可", "9/10 9/12"),
        ("12/30~1/2", "12/30 12/31 1/1 1/2"),
        ("", ""),
        # For a person
        ("9/10(四)", "?9/10(四)"),
        ("9/31", "?9/31"),
        ("9.10", "?9.10"),
        ("九月十日", "?九月十日"),
        ("待定", "?待定"),
        ("9/10、11", "9/10 ?11"),
        ("9/10-", "9/10 ?9/10-"),
        ("9/12-9/10", "?9/12(五)–9/10"),
        ("8/25至9/26", "?8/25(一)–9/26"),
        ("~9/10", "9/10 ?~"),
        ("10、11", "?10 ?11"),
        ("9/10 請安排上午場次", "9/10 ?請安排 ?場次"),
    ],
)
def test_wished_days(text: str, told: str) -> None:
    assert days(text) == told


def test_a_date_without_a_year_belongs_to_the_academic_year() -> None:
    assert read_days("8/1、3/5", 114).days == (date(2025, 8, 1), date(2026, 3, 5))


@given(st.dates(date(2025, 8, 1), date(2026, 7, 31)), st.integers(1, LONGEST_RANGE - 1))
def test_every_way_of_writing_a_day_or_a_range_reads_the_same(first: date, more: int) -> None:
    for text in (format_roc(first), format_short(first), first.isoformat()):
        assert read_days(text, 114).days == (first,)
    last = first + timedelta(more)
    read = read_days(f"{format_roc(first)}至{format_roc(last)}", 114)
    assert read.days == tuple(first + timedelta(n) for n in range(more + 1))


@given(st.text(alphabet="0123456789/年月日.-~至、,()一二日 :T上午", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    read = read_days(text, 114)
    assert len(set(read.days)) == len(read.days)
    if any(char.isdecimal() for char in text.replace(":", "")):
        assert read.days or read.odd or ":" in text


def test_a_cell_that_is_a_novel_is_not_read() -> None:
    assert read_days("9/10、" * LONGEST, 114).days == ()
