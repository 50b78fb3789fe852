"""Wished days as a form has them: several in a cell, ROC years or none, ranges, weekdays. Nothing is guessed.

What cannot be read is handed back as it is written, and a person looks at it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from coordinator.domain.roc import ROC_OFFSET, WEEKDAYS, format_short

LONGEST = 500
"""Characters of a cell that are looked at."""
LONGEST_RANGE = 31
"""Days from the first to the last of a range; a longer one is a period and no wish."""

_WEEKDAY = r"\s*(?:\(\s*(?:星期|週|周|禮拜)?\s*(?P<{0}>[一二三四五六日天])\s*\))?"
_TOKEN = re.compile(
    r"(?P<compact>(?<!\d)(?:1\d\d|20\d\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))"
    r"|(?P<year>(?<!\d)\d{2,4})\s*[年/.-]\s*(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})(?!\d)\s*日?"
    + _WEEKDAY.format("week_a")
    + r"|(?<![\d/.])(?P<short_month>\d{1,2})\s*[月/]\s*(?P<short_day>\d{1,2})(?![\d/])\s*日?"
    + _WEEKDAY.format("week_b")
    + r"|(?<![\d/.])(?P<only>\d{1,2})(?![\d/.月年:])\s*(?P<mark>日?)"
    + _WEEKDAY.format("week_c")
    + r"|(?P<until>\s*(?:[~～〜–—-]|至|到)\s*)"
    r"|(?P<between>[\s、,;/&+]|及|和|與|或|以及)"
)
_CLOCK = re.compile(r"[T\s]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[~～–—-]|至|到)\s*\d{1,2}:\d{2})?")
_FILLERS = re.compile(
    r"第?[一二三四五六1-6](?:志願|順位|希望)[::]?|希望|優先|均可|皆可|都可以?|擇一|中華民國|民國|全天|整天|上午|下午|\(\)"
)


@dataclass(frozen=True, slots=True)
class DaysRead:
    """The days in the order they are wished, each once, and what nobody could read."""

    days: tuple[date, ...] = ()
    odd: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What was read of a cell so far; ``until`` is set between the two ends of a range."""

    academic_year: int
    days: list[date] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    last: date | None = None
    until: bool = False


def read_days(text: str, academic_year: int) -> DaysRead:
    """Read ``9/10、9/12``, ``114年9月10日(三)至9月12日``, ``2025-09-10``, ``9月10、11日`` or ``1140910``.

    A date without a year belongs to the academic year. A date whose weekday is another one is not taken.
    """
    flat = unicodedata.normalize("NFKC", text[: LONGEST + 1])
    reading = _Reading(academic_year)
    if len(text) > LONGEST:
        return DaysRead((), (text[:LONGEST] + "…",))
    for token in _tokens(_FILLERS.sub(" ", _CLOCK.sub(" ", flat))):
        _take(reading, token)
    if reading.until:
        reading.odd.append(flat.strip())
    return DaysRead(tuple(dict.fromkeys(reading.days)), tuple(dict.fromkeys(reading.odd)))


def _tokens(flat: str) -> Iterator[re.Match[str] | str]:
    """What is known, and between it the words that are not."""
    end = 0
    for match in _TOKEN.finditer(flat):
        if rest := flat[end : match.start()].strip():
            yield rest
        yield match
        end = match.end()
    if rest := flat[end:].strip():
        yield rest


def _take(reading: _Reading, token: re.Match[str] | str) -> None:
    if isinstance(token, str):
        reading.odd.append(token)
    elif token["until"]:
        _open_range(reading, token[0])
    elif not token["between"]:
        day = _day(reading, token)
        if day is None:
            reading.odd.append(token[0].strip())
            reading.until = False
        else:
            _add(reading, day, token[0].strip())


def _open_range(reading: _Reading, written: str) -> None:
    """A stroke between two days; one with nothing before it is not understood."""
    if reading.last is None or reading.until:
        reading.odd.append(written.strip())
    else:
        reading.until = True


def _add(reading: _Reading, day: date, written: str) -> None:
    first = reading.last
    if reading.until and first is not None:
        reading.until = False
        length = (day - first).days
        if not 0 < length < LONGEST_RANGE:
            # A period is no wish, and of one that is written backwards nobody knows which end is right.
            reading.days.remove(first)
            reading.odd.append(f"{format_short(first)}–{written}")
            return
        reading.days += [first + timedelta(n) for n in range(1, length + 1)]
    else:
        reading.days.append(day)
    reading.last = day


def _day(reading: _Reading, token: re.Match[str]) -> date | None:
    """The day a token says; None where there is none, or where its weekday is another one."""
    weekday = token["week_a"] or token["week_b"] or token["week_c"]
    if token["compact"]:
        text = token["compact"]
        return _date(int(text[:-4]), int(text[-4:-2]), int(text[-2:]), None)
    if token["year"]:
        return _date(int(token["year"]), int(token["month"]), int(token["day"]), weekday)
    if token["only"]:
        return _in_same_month(reading, token, weekday)
    month, day = int(token["short_month"]), int(token["short_day"])
    year = reading.academic_year + ROC_OFFSET + (0 if month >= 8 else 1)
    if reading.last is not None and reading.until:
        year = reading.last.year + (month < reading.last.month)
    return _date(year, month, day, weekday)


def _in_same_month(reading: _Reading, token: re.Match[str], weekday: str | None) -> date | None:
    """``11日`` behind ``9月10日``, ``12`` behind ``9/10-``; a number alone is no day."""
    last = reading.last
    if last is None or not (reading.until or token["mark"] or weekday):
        return None
    return _date(last.year, last.month, int(token["only"]), weekday)


def _date(year: int, month: int, day: int, weekday: str | None) -> date | None:
    try:
        found = date(year + ROC_OFFSET if year < ROC_OFFSET else year, month, day)
    except ValueError:
        return None
    if weekday and WEEKDAYS[found.weekday()] != weekday.replace("天", "日"):
        return None
    return found
