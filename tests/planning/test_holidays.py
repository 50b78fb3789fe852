"""Weekends, holidays and make-up work days of Taiwan, and what is not known of them."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta

import pytest

from coordinator.planning.holidays import (
    FIRST_YEAR,
    LAST_ANNOUNCED,
    Caveat,
    DayKind,
    DayNote,
    caveats,
    day_note,
    day_notes,
)


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2023, 8, 7), DayNote(DayKind.WORKDAY)),
        (date(2023, 8, 12), DayNote(DayKind.WEEKEND)),
        (date(2023, 9, 29), DayNote(DayKind.HOLIDAY, "中秋節")),
        (date(2023, 10, 9), DayNote(DayKind.HOLIDAY, "放假日（9月23日補班）")),
        (date(2023, 9, 23), DayNote(DayKind.MAKE_UP)),
        # Made up for in the year before.
        (date(2014, 12, 27), DayNote(DayKind.MAKE_UP)),
        (date(2025, 4, 4), DayNote(DayKind.HOLIDAY, "兒童節、民族掃墓節")),
        (date(2025, 9, 28), DayNote(DayKind.HOLIDAY, "孔子誕辰紀念日")),
        (date(2025, 9, 29), DayNote(DayKind.HOLIDAY, "孔子誕辰紀念日（補假）")),
        (date(2026, 10, 9), DayNote(DayKind.HOLIDAY, "國慶日（補假）")),
        # The new year that is observed in the old one.
        (date(2021, 12, 31), DayNote(DayKind.HOLIDAY, "中華民國開國紀念日（補假）")),
        (date(1990, 1, 1), DayNote(DayKind.WORKDAY)),
        (date.min, DayNote(DayKind.WORKDAY)),
        (date.max, DayNote(DayKind.WORKDAY)),
    ],
)
def test_a_day_is_what_the_work_calendar_says(day: date, note: DayNote) -> None:
    assert day_note(day) == note


def test_a_range_has_a_note_for_every_day_and_none_beyond() -> None:
    notes = day_notes(date(2025, 12, 24), date(2026, 1, 2))
    assert list(notes) == [date(2025, 12, 24) + timedelta(n) for n in range(10)]
    assert [day.day for day, note in notes.items() if note.kind is DayKind.HOLIDAY] == [25, 1]
    assert day_notes(date(2026, 1, 2), date(2026, 1, 1)) == {}


def test_offices_are_open_on_ordinary_and_make_up_days() -> None:
    assert [kind.works for kind in DayKind] == [True, False, False, True]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2023, 8, 1), date(2024, 7, 31), (Caveat.LOCAL,)),
        (date(2026, 8, 1), date(2027, 7, 31), (Caveat.NOT_ANNOUNCED, Caveat.LOCAL)),
        (date(1997, 1, 1), date(1998, 1, 1), (Caveat.NO_CALENDAR, Caveat.LOCAL)),
    ],
)
def test_what_is_not_known_is_said(first: date, last: date, expected: tuple[Caveat, ...]) -> None:
    assert caveats(first, last) == expected


def test_the_announced_years_are_those_the_library_was_checked_with() -> None:
    from holidays.countries.taiwan import Taiwan

    checked = re.search(r"DGPA Work Calendar \((\d{4})-(\d{4}); Chinese\)", Taiwan.__doc__ or "")
    assert checked is not None
    assert (int(checked[1]), int(checked[2])) == (FIRST_YEAR, LAST_ANNOUNCED)


def test_names_are_chinese_where_the_library_has_no_translations_with_it() -> None:
    """As in a frozen program, and whatever language the system speaks."""
    code = """
import gettext
from datetime import date
gettext.find = lambda domain, localedir=None, languages=None, all=False: [] if all else None
from coordinator.planning.holidays import day_note
print(day_note(date(2023, 10, 9)).name, day_note(date(2026, 10, 9)).name)
"""
    environment = {**os.environ, "LANGUAGE": "en_US", "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip
    assert run.stdout.split() == ["放假日（9月23日補班）", "國慶日（補假）"]


def test_the_library_waits_until_a_day_is_asked_for() -> None:
    code = "import coordinator.planning.holidays, sys; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
