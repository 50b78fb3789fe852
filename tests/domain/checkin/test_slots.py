"""Which mark the desk asks for, and which one it offers."""

from datetime import date

import pytest

from coordinator.domain.checkin.slots import asked_slot, is_entry, offered_slot, pair_of
from coordinator.domain.checkin.times import at_minute
from coordinator.domain.errors import RuleError
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, Mark, MarkSlot, Session

DAY = date(2023, 8, 7)
SESSION = Session("s", "t", "b1-d1", 1, "f", "d", DAY)
TWO = tuple(Mark(slot, "s", slot, position=n) for n, slot in enumerate(TWO_MARKS))
FOUR = tuple(Mark(slot, "s", slot, position=n) for n, slot in enumerate(FOUR_MARKS))
TIMES = (480, 690, 770, 960)
TIMED = tuple(
    Mark(slot, "s", slot, minute, minute + 30, n)
    for n, (slot, minute) in enumerate(zip(FOUR_MARKS, TIMES, strict=True))
)


@pytest.mark.parametrize(
    ("marks", "slot", "minute", "asked"),
    [
        (TWO, "in", 480, "in"),
        (TWO, "out", 480, "out"),
        (FOUR, "in", 719, "am_in"),
        (FOUR, "in", 720, "pm_in"),
        (FOUR, "out", 719, "am_out"),
        (FOUR, "out", 1000, "pm_out"),
        (TIMED, "in", 769, "am_in"),
        (TIMED, "in", 770, "pm_in"),
        (TIMED, "am_in", 1000, "am_in"),
    ],
)
def test_in_and_out_follow_the_mark_plan_and_the_clock(
    marks: tuple[Mark, ...], slot: str, minute: int, asked: str
) -> None:
    assert asked_slot(marks, MarkSlot(slot), at_minute(DAY, minute)) == asked


@pytest.mark.parametrize(
    ("marks", "slot"), [(TWO, "am_in"), (TWO, "pm_out"), (FOUR[:1], "in"), ((), "in"), ((), "out")]
)
def test_a_mark_that_is_not_asked_for_is_refused(marks: tuple[Mark, ...], slot: str) -> None:
    with pytest.raises(RuleError, match="slot_not_planned"):
        asked_slot(marks, MarkSlot(slot), 0)


@pytest.mark.parametrize(
    ("marks", "slot", "minute", "offered"),
    [
        (TIMED, "am_in", 400, None),
        (TIMED, "am_in", 500, None),
        (TIMED, "am_in", 690, "am_out"),
        (TIMED, "am_out", 700, None),
        (TIMED, "am_in", 800, "pm_in"),
        (TIMED, "pm_in", 1200, "pm_out"),
        (FOUR, "am_in", 1200, None),
        (TWO, "in", 1200, None),
    ],
)
def test_the_mark_whose_time_came_last_is_offered(
    marks: tuple[Mark, ...], slot: str, minute: int, offered: str | None
) -> None:
    assert offered_slot(SESSION, marks, MarkSlot(slot), at_minute(DAY, minute)) == offered


def test_nothing_is_offered_on_another_day() -> None:
    assert offered_slot(SESSION, TIMED, MarkSlot.AM_IN, at_minute(date(2023, 8, 8), 1000)) is None


def test_ways_in_and_out_belong_together() -> None:
    assert [slot for slot in MarkSlot if is_entry(slot)] == [MarkSlot.IN, MarkSlot.AM_IN, MarkSlot.PM_IN]
    assert all(pair_of(slot)[0 if is_entry(slot) else 1] is slot for slot in MarkSlot)
