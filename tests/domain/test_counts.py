"""Counts typed into cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.counts import format_count, parse_count
from coordinator.domain.errors import RuleError


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("１２０", 120),
        ("1,200", 1200),
        ("120 人", 120),
        ("90分鐘", 90),
        ("8小時", 8),
        ("0", 0),
        ("007", 7),
        ("", None),
        ("  ", None),
        ("—", None),
    ],
)
def test_what_people_type_is_understood(text: str, count: int | None) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize("text", ["十二", "12a", "-3", "1.5", "1,20", "12 13", "99999999", "½"])
def test_anything_else_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(RuleError) as refusal:
        parse_count(text)
    assert refusal.value.code == "count_unreadable"
    assert refusal.value.facts == {"text": text}


@given(st.none() | st.integers(0, 9_999_999))
def test_what_a_cell_shows_is_read_back(count: int | None) -> None:
    assert parse_count(format_count(count)) == count
