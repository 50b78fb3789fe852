"""Dates inside a text: ``112年8月7日(一)至8月9日(三)``, ``8/6(三)``, ``114 年 8 月 6 日(星期三)``."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from coordinator.domain.errors import RuleError
from coordinator.domain.letter.finding import Finding, attention
from coordinator.domain.roc import ROC_OFFSET, WEEKDAYS

_DATE = re.compile(
    r"(?<![\d./])(?:(?:中華民國|民國)?\s*(\d{2,4})\s*(?:年|[./-](?=\s*\d{1,2}\s*[./-]))\s*)?"
    r"(\d{1,2})\s*(?:月|[/.-])\s*(\d{1,2})\s*(?:日|(?![\d/.:]))"
    r"(?:\s*\(?\s*(?:星期|週|周)?([一二三四五六日天])\s*\))?"
)
_TO = re.compile(r"\s*(?:至|到|迄|[~〜∼–—-])\s*")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day with the text it was read from, where that stands, and what is odd about it."""

    day: date
    text: str
    start: int
    end: int
    findings: tuple[Finding, ...] = ()


def dates_in(text: str, academic_year: int | None) -> tuple[list[FoundDate], list[Finding], str]:
    """The days of a text, what could not be read as a day, and the text that their places count in.

    A day without a year takes that of the one before, else of the academic year; without both it is told
    as unreadable.
    """
    folded = unicodedata.normalize("NFKC", text)
    found: list[FoundDate] = []
    odd: list[Finding] = []
    for match in _DATE.finditer(folded):
        try:
            found.append(_found(match, found[-1].day if found else None, academic_year))
        except RuleError as error:
            odd.append(attention(error))
    return found, odd, folded


def spans_in(text: str, academic_year: int | None) -> tuple[list[tuple[date, date]], list[Finding]]:
    """Days and spans of days (first and last), with everything that is odd about them."""
    found, odd, folded = dates_in(text, academic_year)
    spans: list[tuple[date, date]] = []
    for at, one in enumerate(found):
        between = folded[found[at - 1].end : one.start] if at else ""
        if spans and _TO.fullmatch(between) and spans[-1][0] == spans[-1][1] <= one.day:
            spans[-1] = (spans[-1][0], one.day)
        else:
            spans.append((one.day, one.day))
    return spans, [*odd, *(finding for one in found for finding in one.findings)]


def _found(match: re.Match[str], before: date | None, academic_year: int | None) -> FoundDate:
    year, month, day_number, weekday = match.groups()
    day = _day(int(year) if year else None, int(month), int(day_number), before, academic_year, match[0])
    wrong = weekday is not None and WEEKDAYS[day.weekday()] != weekday.replace("天", "日")
    slip = RuleError("weekday_wrong", text=match[0].strip(), weekday=WEEKDAYS[day.weekday()])
    return FoundDate(day, match[0], match.start(), match.end(), (attention(slip),) if wrong else ())


def _day(
    year: int | None, month: int, day: int, before: date | None, academic_year: int | None, text: str
) -> date:
    try:
        if year is not None:
            return date(year + ROC_OFFSET if year < ROC_OFFSET else year, month, day)
        if before is not None:
            near = date(before.year, month, day)
            return near if near >= before else date(before.year + 1, month, day)
        if academic_year is None:
            raise RuleError("letter_year_missing", text=text.strip())
        return date(academic_year + ROC_OFFSET + (0 if month >= 8 else 1), month, day)
    except (ValueError, OverflowError) as error:
        raise RuleError("date_impossible", text=text.strip()) from error
