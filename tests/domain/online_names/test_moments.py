"""Times and durations as meeting programs print them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.online_names.moments import TAIPEI, read_minutes, read_moment

AUGUST_6 = date(2025, 8, 6)


def at(hour: int, minute: int, second: int = 0, zone: timezone = TAIPEI) -> datetime:
    return datetime(2025, 8, 6, hour, minute, second, tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-08-06 08:57:12", at(8, 57, 12)),
        ("2025-08-06T08:57:12", at(8, 57, 12)),
        ("2025/8/6 08:57", at(8, 57)),
        ("2025/8/6 上午 8:57:12", at(8, 57, 12)),
        ("2025/8/6 下午 1:05", at(13, 5)),
        ("2025年8月6日 中午 12:05", at(12, 5)),
        ("114/8/6 13:05", at(13, 5)),
        ("8/6/25, 7:02:11 PM", at(19, 2, 11)),
        ("8/6/2025, 12:02:11 AM", at(0, 2, 11)),
        ("08/06/2025 08:57 AM", at(8, 57)),
        ("06/08/2025 08:57 AM", at(8, 57)),
        ("13/08/2025 08:57", datetime(2025, 8, 13, 8, 57, tzinfo=TAIPEI)),
        ("08:57:12", at(8, 57, 12)),
        ("2025-08-06 08:57:12 GMT+08:00", at(8, 57, 12)),
        ("2025-08-06 00:57:12Z", at(0, 57, 12, UTC)),
        ("2025-08-06 09:57:12 +0900", at(9, 57, 12, timezone(timedelta(hours=9)))),
        ("２０２５－０８－０６　０８：５７", at(8, 57)),
        ("Aug 6, 2025 8:57 AM", at(8, 57)),
        ("6 August 2025 13:05", at(13, 5)),
        ("Aug 7, 2025 8:57 AM", datetime(2025, 8, 7, 8, 57, tzinfo=TAIPEI)),
        ("Feb 30, 2025 8:57 AM", None),
        ("8月6日 08:57", at(8, 57)),
        ("8月7日 08:57", None),
        ("", None),
        ("--", None),
        ("2025-13-40 08:57", None),
        ("2025-08-06", None),
        ("2025-08-06 25:61", None),
    ],
)
def test_a_time_is_read_or_unknown(text: str, moment: datetime | None) -> None:
    assert read_moment(text, {AUGUST_6}) == moment


def test_a_clock_alone_needs_the_one_day_it_can_be_of() -> None:
    assert read_moment("08:57", ()) is None
    assert read_moment("08:57", {AUGUST_6, date(2025, 8, 7)}) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("65 mins", 65), ("65", 65), ("1 min", 1), ("1h 27m 51s", 88), ("51s", 1), ("29s", 0),
        ("1:05:20", 65), ("1:05", 65), ("65 分鐘", 65), ("1 小時 5 分鐘", 65), ("1 hr 5 min", 65),
        ("２ 小時", 120), ("", None), ("n/a", None),
    ],
)  # fmt: skip
def test_a_duration_is_read_or_unknown(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    read_minutes(text)
    read_moment(text, {AUGUST_6})
