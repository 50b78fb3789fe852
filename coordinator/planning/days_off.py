"""The days on which nobody works, as the rules about problems want them: a day -> its holiday."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from coordinator.planning.holidays import DayKind, day_notes


def days_off(days: Iterable[date], beyond: int) -> dict[date, str]:
    """Weekends (an empty text) and public holidays (their name) on ``days`` and ``beyond`` days after each.

    Make-up work days are not among them.
    """
    found: dict[date, str] = {}
    reached = date.min
    for first in sorted(set(days)):
        last = first + timedelta(min(beyond, (date.max - first).days))
        for day, note in day_notes(max(first, reached), last).items():
            if note.kind in (DayKind.WEEKEND, DayKind.HOLIDAY):
                found[day] = note.name
        reached = last
    return found


def load_calendar() -> None:
    """Import the calendar library now, so that the first question is answered at once."""
    days_off([date(2000, 1, 1)], 0)
