"""A laptop's clock beside a phone: what may be typed, and how far the two are apart."""

from datetime import datetime, timedelta, timezone

import pytest

from coordinator.domain.errors import RuleError
from coordinator.domain.reference_clock import agrees, offset_against

NOW = datetime(2023, 8, 7, 12, 0, 30, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("12:00:30", 0),
        ("12:00", 0),
        ("1200", 0),
        ("１２：００", 0),
        ("12點00分30秒", 0),
        ("11:59:00", 90),
        ("12:08:30", -480),
        ("115200", 510),
        ("0:30", 11 * 3600 + 1800),
        ("23:59:30", -(12 * 3600 - 60)),
    ],
)
def test_the_difference_is_that_to_the_nearest_time_of_this_name(text: str, seconds: int) -> None:
    assert offset_against(text, NOW) == seconds * 1000


def test_midnight_lies_between_two_clocks_that_nearly_agree() -> None:
    late = NOW.replace(hour=23, minute=59, second=50)
    assert offset_against("00:00:05", late) == -15_000


@pytest.mark.parametrize("text", ["", "中午", "12", "24:00", "12:60", "12:00:61", "12:00:00:00", "-1:30"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(RuleError) as refused:
        offset_against(text, NOW)
    assert refused.value.code == "clock_text_bad"


@pytest.mark.parametrize(("offset_ms", "fine"), [(0, True), (59_999, True), (-59_999, True), (60_000, False)])
def test_clocks_agree_within_a_minute(offset_ms: int, fine: bool) -> None:
    assert agrees(offset_ms) is fine
