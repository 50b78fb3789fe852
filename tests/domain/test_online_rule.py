"""Who was in an online meeting long enough, which marks that covers, and what the agenda proposes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.checkin.times import MINUTE, at_minute
from coordinator.domain.errors import RuleError
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.online_rule import Stay, covered, proposed_rule, stay_of, whys_of
from coordinator.domain.roc import format_minutes, parse_minutes
from coordinator.domain.rules import check
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, Mark, MarkSlot
from tests.small_plan import B2, small_plan

DAY = date(2023, 8, 14)
SESSION = next(s for s in small_plan().sessions if s.id == B2)
RULE = OnlineRule("r", B2, 540, 690, 120)


def at(clock: str, seconds: int = 0) -> int:
    return at_minute(DAY, parse_minutes(clock)) + seconds * 1000


def name(joined: str, left: str, minutes: int | None = None) -> OnlineName:
    times = (at(joined) if joined else None, at(left) if left else None)
    return OnlineName("n", "t", "report", "x", B2, joined_ms=times[0], left_ms=times[1], minutes=minutes)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("09:00", "11:30", 140)], ("09:00", "11:30", 140)),
        ([("09:00", "11:30", None)], ("09:00", "11:30", 150)),
        ([("09:00", "10:00", 60), ("10:30", "11:30", 60)], ("09:00", "11:30", 120)),
        ([("09:00", "11:30", 150), ("09:10", "11:30", 140)], ("09:00", "11:30", 150)),
        ([("09:00", "10:00", 60), ("", "", None)], ("09:00", "10:00", 60)),
        ([("11:00", "10:00", 60)], None),
        ([("", "", None)], None),
        ([], None),
    ],
    ids=["as told", "by the clock", "came back", "two devices", "one without times", "odd", "none", "nobody"],
)
def test_a_stay_is_all_devices_together_and_no_minute_twice(
    names: list[tuple[str, str, int | None]], expected: tuple[str, str, int] | None
) -> None:
    wanted = Stay(at(expected[0]), at(expected[1]), expected[2]) if expected else Stay()
    assert stay_of([name(*one) for one in names]) == wanted


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        (Stay(at("09:00", 59), at("11:30"), 120), []),
        (Stay(at("09:01"), at("11:30"), 120), [("joined_late", 1)]),
        (Stay(at("09:00"), at("11:29", 59), 120), [("left_early", 1)]),
        (Stay(at("09:00"), at("11:30"), 119), [("minutes_short", 1)]),
        (
            Stay(at("09:20"), at("11:00"), 90),
            [("joined_late", 20), ("left_early", 30), ("minutes_short", 30)],
        ),
        (Stay(), [("no_times", 0)]),
        (Stay(at("09:00") - 86_400_000, at("11:30"), 120), [("other_day", 0)]),
    ],
)
def test_every_reason_against_marks_is_named(stay: Stay, expected: list[tuple[str, int]]) -> None:
    assert [(why.code, why.n) for why in whys_of(SESSION, RULE, stay)] == expected


def test_a_rule_that_asks_for_nothing_lets_everybody_pass() -> None:
    assert whys_of(SESSION, OnlineRule("r", B2), Stay(at("11:00"), at("11:01"), 0)) == ()


FOUR_TIMES = {"am_in": (510, 540), "am_out": (720, None), "pm_in": (780, 810), "pm_out": (960, None)}


def marks(*slots: MarkSlot) -> list[Mark]:
    return [Mark(str(slot), B2, slot, *FOUR_TIMES.get(str(slot), (None, None))) for slot in slots]


@pytest.mark.parametrize(
    ("slots", "joined", "left", "expected"),
    [
        (TWO_MARKS, "08:55", "11:31", "in 08:55 out 11:31"),
        (FOUR_MARKS, "08:55", "16:05", "am_in 08:55 am_out 12:00 pm_in 13:00 pm_out 16:05"),
        (FOUR_MARKS, "08:55", "12:10", "am_in 08:55 am_out 12:10"),
        (FOUR_MARKS, "08:55", "11:00", "am_in 08:55 am_out 11:00"),
        (FOUR_MARKS, "08:55", "13:20", "am_in 08:55 am_out 12:00"),
        (FOUR_MARKS, "13:10", "16:05", "pm_in 13:10 pm_out 16:05"),
        (FOUR_MARKS, "12:10", "16:05", "pm_in 13:00 pm_out 16:05"),
        (FOUR_MARKS, "12:10", "13:05", ""),
        ((MarkSlot.IN,), "08:55", "11:31", "in 08:55"),
        ((MarkSlot.AM_IN, MarkSlot.AM_OUT), "08:55", "16:00", "am_in 08:55 am_out 12:00"),
        ((), "08:55", "11:31", ""),
    ],
)
def test_the_marks_that_a_stay_covers(
    slots: tuple[MarkSlot, ...], joined: str, left: str, expected: str
) -> None:
    found = covered(marks(*slots), SESSION, Stay(at(joined), at(left), 0))
    said = (f"{slot} {format_minutes((ms - at('00:00')) // MINUTE)}" for slot, ms in found)
    assert " ".join(said) == expected


@given(joined=st.integers(0, 1439), length=st.integers(0, 1439), four=st.booleans())
def test_nobody_leaves_a_half_before_coming(joined: int, length: int, *, four: bool) -> None:
    stay = Stay(at("00:00") + joined * MINUTE, at("00:00") + (joined + length) * MINUTE, length)
    times = [ms for _, ms in covered(marks(*(FOUR_MARKS if four else TWO_MARKS)), SESSION, stay)]
    assert times == sorted(times)
    assert all(stay.joined_ms is not None and ms >= stay.joined_ms for ms in times)


def test_the_mark_plan_and_the_lessons_are_proposed() -> None:
    plan = small_plan()
    plan = replace(plan, marks=tuple(replace(m, session_id=B2) for m in marks(*FOUR_MARKS)))
    # 09:00 to 11:30 are lessons; four fifths of 150 minutes.
    assert proposed_rule(plan, SESSION, "r") == OnlineRule("r", B2, 540, 960, 120)


def test_without_times_of_the_marks_the_agenda_is_proposed() -> None:
    plan = replace(small_plan(), marks=())
    shifted = replace(SESSION, shift_minutes=60)
    assert proposed_rule(plan, shifted, "r") == OnlineRule("r", B2, 600, 1080, 120)


@pytest.mark.parametrize("blocks", [(), (Block("k", "d", 510, 540, BlockKind.SIGN_IN, "簽到"),)])
def test_what_the_plan_does_not_say_is_not_asked(blocks: tuple[Block, ...]) -> None:
    plan = replace(small_plan(), blocks=blocks, marks=())
    rule = proposed_rule(plan, SESSION, "r")
    assert (rule.stay_until, rule.minutes) == (None, None)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (OnlineRule("r", B2, 540, 540), "ends_before_start"),
        (OnlineRule("r", B2, minutes=1441), "count_out_of_range"),
        (OnlineRule("r", B2, join_by=-1), "count_out_of_range"),
    ],
)
def test_a_rule_that_nobody_can_meet_is_refused(rule: OnlineRule, code: str) -> None:
    with pytest.raises(RuleError) as error:
        check(rule)
    assert error.value.code == code
