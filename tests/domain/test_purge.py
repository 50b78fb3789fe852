"""When personal data is to go, and what of it."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.domain.purge import (
    GOES,
    NAMELESS,
    PurgeLevel,
    fields_that_go,
    people_concerned,
    purge_due,
    suggested_purge_day,
    without,
    without_said,
)
from coordinator.domain.roster import Participant
from tests.small_plan import person, small_plan


def somebody() -> Participant:
    return replace(
        person("王小明").person, national_id="A123456789", phone="0912", note="素", flags="NO_SCHOOL"
    )


def test_ninety_days_after_the_last_session_are_suggested() -> None:
    assert suggested_purge_day(small_plan().sessions) == date(2023, 12, 11)
    assert suggested_purge_day(()) is None


@pytest.mark.parametrize(
    ("day", "today", "due"),
    [
        (None, date(2030, 1, 1), False),
        (date(2023, 12, 11), date(2023, 12, 10), False),
        (date(2023, 12, 11), date(2023, 12, 11), True),
    ],
)
def test_it_is_due_from_its_day_on(day: date | None, today: date, due: bool) -> None:
    assert purge_due(replace(small_plan().training, purge_on=day), today) is due


def test_every_level_takes_what_the_one_before_takes_and_again_nothing() -> None:
    for less, more in ((PurgeLevel.IDS, PurgeLevel.CONTACT), (PurgeLevel.CONTACT, PurgeLevel.NAMES)):
        assert set(GOES[less]) < set(GOES[more])
    for level in PurgeLevel:
        gone = without(somebody(), level)
        assert (people_concerned([somebody()], level), people_concerned([gone], level)) == (1, 0)
        assert all(count.people == 0 for count in fields_that_go([gone], level))
    assert without(somebody(), PurgeLevel.NAMES).name == NAMELESS


@pytest.mark.parametrize(
    ("said", "level", "left"),
    [
        ('{"name": "甲", "id": "A1"}', PurgeLevel.IDS, '{"name": "甲"}'),
        ('{"name": "甲", "mobile": "09", "meal": "素"}', PurgeLevel.CONTACT, '{"name": "甲", "meal": "素"}'),
        ('{"name": "甲"}', PurgeLevel.NAMES, "{}"),
        ("no json", PurgeLevel.IDS, "{}"),
        ("[1]", PurgeLevel.IDS, "{}"),
    ],
)
def test_of_what_a_file_said_the_same_fields_go(said: str, level: PurgeLevel, left: str) -> None:
    assert without_said(said, level) == left
