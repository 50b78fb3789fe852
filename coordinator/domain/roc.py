"""Dates as Taiwan writes them: the ROC calendar, weekdays, academic years, minutes of a day."""

import re
import unicodedata
from datetime import date

from coordinator.domain.errors import RuleError

ROC_OFFSET = 1911
WEEKDAYS = "一二三四五六日"


def format_roc(day: date, *, weekday: bool = True) -> str:
    """``112年8月7日(一)``, the form the ministry's letters print."""
    text = f"{day.year - ROC_OFFSET}年{day.month}月{day.day}日"
    return f"{text}({WEEKDAYS[day.weekday()]})" if weekday else text


def format_short(day: date) -> str:
    """``8/7(一)``, for table cells where the year is plain from the context."""
    return f"{day.month}/{day.day}({WEEKDAYS[day.weekday()]})"


def format_span(first: date, last: date) -> str:
    """``112年8月7日(一)至8月9日(三)``; one day is printed once."""
    if first == last:
        return format_roc(first)
    tail = format_roc(last)
    if first.year == last.year:
        tail = tail.split("年", 1)[1]
    return f"{format_roc(first)}至{tail}"


_FORM = re.compile(
    r"^\s*(?:中華民國|民國)?\s*(\d{2,4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?"
    r"\s*(?:\(?(?:星期|週)?([一二三四五六日天])\)?)?\s*$"
)
_COMPACT = re.compile(r"^\s*(\d{3})(\d{2})(\d{2})\s*$")


def parse_date(text: str) -> date:
    """Read ``112年8月7日(一)``, ``112/8/7``, ``112.08.07``, ``1120807`` or ``2023-08-07``.

    Years below 1911 are ROC years. A weekday that does not belong to the date is refused, because one
    of the two is a slip and only the writer knows which. Raises ``RuleError``.
    """
    folded = unicodedata.normalize("NFKC", text)
    match = _FORM.match(folded) or _COMPACT.match(folded)
    if match is None:
        raise RuleError("date_unreadable", text=text)
    year, month, day_number = (int(part) for part in match.groups()[:3])
    try:
        found = date(year + ROC_OFFSET if year < ROC_OFFSET else year, month, day_number)
    except ValueError as error:
        raise RuleError("date_impossible", text=text) from error
    weekday = match.groups()[3] if len(match.groups()) > 3 else None
    if weekday and WEEKDAYS[found.weekday()] != weekday.replace("天", "日"):
        raise RuleError("weekday_wrong", text=text, weekday=WEEKDAYS[found.weekday()])
    return found


def academic_year_of(day: date) -> int:
    """The academic year a day falls in: year N runs from 1 August of N+1911 to 31 July."""
    return day.year - ROC_OFFSET - (0 if day.month >= 8 else 1)


def format_minutes(minutes: int) -> str:
    """Minutes since midnight as ``08:30``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


_CLOCK = re.compile(r"^\s*(\d{1,2})\s*[:.]?\s*(\d{2})\s*$")


def parse_minutes(text: str) -> int:
    """Read ``08:30``, ``8:30`` or ``0830`` as minutes since midnight; raises ``RuleError``."""
    match = _CLOCK.match(unicodedata.normalize("NFKC", text))
    if match is None:
        raise RuleError("time_unreadable", text=text)
    hours, minutes = int(match[1]), int(match[2])
    if hours > 23 or minutes > 59:
        raise RuleError("time_unreadable", text=text)
    return hours * 60 + minutes
