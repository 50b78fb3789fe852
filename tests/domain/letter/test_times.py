"""Times of a cell in every way that letters print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.letter.times import Times, read_times
from coordinator.domain.roc import format_minutes

CASES = [
    ("08:30~09:00", ((510, 540),), None, ""),
    ("09:00-10:30 (90 分鐘)", ((540, 630),), 90, ""),
    ("09:00~10:30(90分鐘)", ((540, 630),), 90, ""),
    ("０９：００～１０：３０（９０分鐘）", ((540, 630),), 90, ""),
    ("9:00–9:50 報到", ((540, 590),), None, "報到"),
    ("12:00~", ((720, None),), None, ""),
    ("17:00～", ((1020, None),), None, ""),
    ("11:30", ((690, None),), None, ""),
    ("08:30~\n09:00", ((510, 540),), None, ""),
    ("8:30 至 9:00", ((510, 540),), None, ""),
    ("0830-0900", ((510, 540),), None, ""),
    ("上午9時至下午4時30分", ((540, 990),), None, ""),
    ("下午1:00~3:00", ((780, 900),), None, ""),
    ("下午1:00~下午3:00", ((780, 900),), None, ""),
    ("9時30分~10時 (30分鐘)", ((570, 600),), 30, ""),
    ("10點半~11點", ((630, 660),), None, ""),
    ("09:00-09:30 13:00-13:30", ((540, 570), (780, 810)), None, ""),
    ("09:30~12:00 13:30~16:00 (150 分鐘)", ((570, 720), (810, 960)), 150, ""),
    ("12:00~ 16:00~", ((720, None), (960, None)), None, ""),
    ("時間：08:30起", ((510, None),), None, ""),
]


@pytest.mark.parametrize(("text", "spans", "minutes", "rest"), CASES)
def test_a_cell_of_times_is_read(
    text: str, spans: tuple[tuple[int, int | None], ...], minutes: int | None, rest: str
) -> None:
    assert read_times(text) == Times(spans, minutes, rest)


@pytest.mark.parametrize("text", ["", "簽到", "第1天", "25:00", "12:75", "90分鐘", "112年8月7日"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(RuleError) as refused:
        read_times(text)
    assert refused.value.code == "time_unreadable"


@given(st.integers(0, 1438), st.integers(1, 600), st.sampled_from("~～-–—至到"), st.sampled_from(["", " "]))
def test_every_span_comes_back(start: int, length: int, mark: str, space: str) -> None:
    end = min(start + length, 1439)
    text = f"{format_minutes(start)}{space}{mark}{space}{format_minutes(end)} ({end - start}分鐘)"
    assert read_times(text) == Times(((start, end),), end - start)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert read_times(text).spans
    except RuleError:
        return
