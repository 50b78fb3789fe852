"""Times and durations as meeting programs print them; what cannot be read is unknown, never guessed."""

import re
import unicodedata
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, timezone

from coordinator.domain.roc import ROC_OFFSET

TAIPEI = timezone(timedelta(hours=8))
"""Times without an offset are Taiwan's own, which has no summer time."""

_DATE = re.compile(r"(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"(?:(\d{{1,2}})\s+)?\b({'|'.join(_MONTHS)})[a-z]*\.?\s*(?:(\d{{1,2}})\s*,)?\s*(\d{{4}})", re.IGNORECASE
)
_WITHOUT_YEAR = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_CLOCK = re.compile(
    r"(上午|下午|中午|凌晨|早上|晚上|am|pm)?\s*(\d{1,2})[:時](\d{2})(?:[:分](\d{2}))?\s*(?:\.\d+)?\s*(am|pm)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?\)?\s*$|(?<=\d)\s*(z|utc|gmt)\s*\)?\s*$", re.IGNORECASE
)
_HALF = {"上午": "am", "凌晨": "am", "早上": "am", "下午": "pm", "晚上": "pm", "中午": "pm"}
_PARTS = re.compile(
    r"(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|小時|時|minutes?|mins?|min|m|分鐘|分|seconds?|secs?|sec|s|秒)",
    re.IGNORECASE,
)
_COLONS = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")


def read_moment(text: str, days: Collection[date] = ()) -> datetime | None:
    """A time with its offset. ``days`` decide what 08/06 means, and give the day to a clock alone."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("T", " ")
    clock = _CLOCK.search(_DATE.sub(" ", plain, count=1))
    day = _day(plain, days)
    if clock is None or day is None:
        return None
    at = _time(clock)
    return None if at is None else datetime.combine(day, at, _offset(plain, clock[0]))


def read_minutes(text: str) -> int | None:
    """``65 mins``, ``1h 27m 51s``, ``1:05:20``, ``65 分鐘`` or a bare number of minutes, rounded."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if re.fullmatch(r"\d{1,5}(?:\.\d+)?", plain):
        return round(float(plain))
    colons = _COLONS.fullmatch(plain)
    if colons:
        first, second, third = (int(part or 0) for part in colons.groups())
        return round((first * 3600 + second * 60 + third) / 60) if colons[3] else first * 60 + second
    parts = _PARTS.findall(plain)
    if not parts:
        return None
    return round(sum(min(float(number), 1e6) * _seconds_of(unit) for number, unit in parts) / 60)


def _seconds_of(unit: str) -> int:
    first = unit.lower()[0]
    return 3600 if first in "h小時" else 60 if first in "m分" else 1


def _day(plain: str, days: Collection[date]) -> date | None:
    match = _DATE.search(plain)
    if match is None:
        return _day_in_words(plain, days)
    first, second, third = (int(part) for part in match.groups())
    if len(match[1]) >= 3:
        return _date(first if first > ROC_OFFSET else first + ROC_OFFSET, second, third)
    year = third if third > ROC_OFFSET else third + (2000 if third < 100 else ROC_OFFSET)
    readings = [_date(year, first, second), _date(year, second, first)]
    known = [day for day in readings if day is not None]
    return next((day for day in known if day in days), known[0] if known else None)


def _day_in_words(plain: str, days: Collection[date]) -> date | None:
    """``Aug 6, 2025``, ``6 Aug 2025``, ``8月6日`` of one of the days; the only day where none is written."""
    named = _NAMED.search(plain)
    if named is not None:
        return _date(int(named[4]), _MONTHS.index(named[2].lower()) + 1, int(named[1] or named[3] or 0))
    short = _WITHOUT_YEAR.search(plain)
    if short is not None:
        return next((d for d in sorted(days) if (d.month, d.day) == (int(short[1]), int(short[2]))), None)
    return next(iter(days)) if len(set(days)) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(match: re.Match[str]) -> time | None:
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    half = _HALF.get(match[1] or "", (match[1] or match[5] or "").lower())
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _offset(plain: str, clock: str) -> timezone:
    """The offset written behind the clock; a date's own hyphen is none."""
    behind = plain[plain.rfind(clock.strip()) + len(clock.strip()) - 1 :]
    match = _OFFSET.search(behind)
    if match is None:
        return TAIPEI
    if match[4]:
        return UTC
    try:
        shift = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(shift if match[1] == "+" else -shift)
    except ValueError:
        return TAIPEI
