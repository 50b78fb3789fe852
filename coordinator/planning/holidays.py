"""Which days are weekends, public holidays or make-up work days 補班, and what nobody can know of them yet.

The source is the library `holidays` (country TW), which holds the work calendars that 行政院人事行政總處
announces each year. Values only: a screen turns kinds and caveats into its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays.holiday_base import HolidayBase

# The library says which announced work calendars it was checked with, and a test reads it there.
FIRST_YEAR, LAST_ANNOUNCED = 1998, 2026
SATURDAY = 5
_MADE_UP = re.compile(r"（\d{4}-(\d{2})-(\d{2}) 補班）")


class DayKind(StrEnum):
    """What kind of day it is for an office or a school."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"

    @property
    def works(self) -> bool:
        """Whether offices are open: on ordinary days, and on a Saturday that makes up for a bridge day."""
        return self in (DayKind.WORKDAY, DayKind.MAKE_UP)


@dataclass(frozen=True, slots=True)
class DayNote:
    """The kind of a day; ``name`` is the holiday in Chinese (國慶日（補假）), empty for the other kinds."""

    kind: DayKind
    name: str = ""


class Caveat(StrEnum):
    """What `day_notes` does not know of some days."""

    LOCAL = "local"
    """Never known: typhoon days, and days that one county gives or moves."""
    NOT_ANNOUNCED = "not_announced"
    """By the rules of the law only: the work calendar of the year was not announced when this was made."""
    NO_CALENDAR = "no_calendar"
    """Before the first calendar there is: weekends only."""


def day_notes(first: date, last: date) -> Mapping[date, DayNote]:
    """A note for every day from ``first`` to ``last``, both included; empty when ``last`` is earlier."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return {day: day_note(day) for day in days}


def day_note(day: date) -> DayNote:
    """The note of one day; a holiday on a weekend counts as the holiday it is."""
    ordinary = DayNote(DayKind.WEEKEND if day.weekday() >= SATURDAY else DayKind.WORKDAY)
    return _odd_days(day.year).get(day, ordinary)


def caveats(first: date, last: date) -> tuple[Caveat, ...]:
    """What is not known of the days from ``first`` to ``last``, worst first."""
    found = []
    if first.year < FIRST_YEAR:
        found.append(Caveat.NO_CALENDAR)
    if last.year > LAST_ANNOUNCED:
        found.append(Caveat.NOT_ANNOUNCED)
    return (*found, Caveat.LOCAL)


@cache
def _odd_days(year: int) -> Mapping[date, DayNote]:
    """The holidays and make-up work days of a calendar year."""
    # A day off may be made up for in the year before it (2015-01-02 on 2014-12-27).
    years = range(max(year - 1, MINYEAR), min(year + 1, MAXYEAR) + 1)
    calendar = _calendar(years)
    notes = {day: DayNote(DayKind.HOLIDAY, _name(name)) for day, name in calendar.items() if day.year == year}
    made_up = [day for day in calendar.weekend_workdays if day.year == year]
    return notes | {day: DayNote(DayKind.MAKE_UP) for day in made_up}


def _calendar(years: Iterable[int]) -> HolidayBase:
    """The library's calendar in Chinese, in which it is written."""
    # Imported here because the first frame of the window needs no calendar; by its class, and not by the
    # library's table of names, so that a frozen program has it.
    from holidays.countries.taiwan import Taiwan

    try:
        return Taiwan(years=years, language="zh_TW", expand=False)  # type: ignore[no-untyped-call]
    except FileNotFoundError:
        # A frozen program may lack the library's folder of translations. For a language that it does not
        # know the library then falls back to its own words, which are Chinese.
        return Taiwan(years=years, language="none", expand=False)  # type: ignore[no-untyped-call]


def _name(name: str) -> str:
    """As a calendar of Taiwan writes it: 放假日（9月23日補班）, 兒童節、民族掃墓節."""
    written = _MADE_UP.sub(lambda match: f"（{int(match[1])}月{int(match[2])}日補班）", name)
    return written.replace("; ", "、")
