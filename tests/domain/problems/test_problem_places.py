"""Problems of places: rooms taken twice, speakers in two places, doors still closed."""

from dataclasses import replace
from typing import Any

import pytest

from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay, Session
from tests.domain.problems.laid_out import MONDAY, TUESDAY, block, clean, codes, facts, put, session

ONLINE = {"venue_id": None, "room_id": None}


def beside(other: Session, **days: Any) -> Plan:
    """The clean plan with a second session, on a day whose agenda is one lecture from 13:00 to 16:00."""
    plan = clean()
    day = CourseDay("d2", "t", "f", "d2", "第二天", position=2)
    lecture = block("13:00", "16:00", day="d2", id="x", **({"speaker": "李範例"} | days))
    return replace(
        plan,
        course_days=(*plan.course_days, day),
        blocks=(*plan.blocks, lecture),
        sessions=(*plan.sessions, replace(other, course_day_id="d2")),
    )


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (session("s2", MONDAY), ["room_twice"]),
        (session("s2", MONDAY, room_id="r2"), []),
        (session("s2", MONDAY, room_id=None), ["venue_twice"]),
        (session("s2", MONDAY, venue_id="w", room_id=None), []),
        (session("s2", TUESDAY), []),
        (session("s2", MONDAY, shift_minutes=240), []),
        (session("s2", MONDAY, **ONLINE), []),
    ],
    ids=str,
)
def test_one_place_twice_at_the_same_time(other: Session, expected: list[str]) -> None:
    assert codes(beside(other)) == expected


def test_it_is_told_when_and_with_which_other_session() -> None:
    (told,) = facts(beside(session("s2", MONDAY)))
    other = "第一梯次 第一天 112年8月7日(一)"
    assert told[1] == {
        "name": "研習中心 301", "other": other, "day": "112年8月7日(一)", "span": "13:00–16:00"
    }  # fmt: skip


def test_one_online_meeting_twice_at_the_same_time() -> None:
    plan = beside(session("s2", MONDAY, meeting_id="m", **ONLINE))
    assert codes(plan) == []
    assert codes(put(plan, "sessions", "s1", meeting_id="m")) == ["meeting_twice"]


@pytest.mark.parametrize(
    ("other", "speaker", "expected"),
    [
        (session("s2", MONDAY, venue_id="w", room_id=None), "王範例", ["speaker_twice"]),
        (session("s2", MONDAY, venue_id="w", room_id=None), "李範例、 王範例", ["speaker_twice"]),
        (session("s2", MONDAY, venue_id="w", room_id=None), "李範例", []),
        (session("s2", MONDAY, room_id="r2"), "王範例", ["speaker_twice"]),
        (session("s2", MONDAY, meeting_id="m2", **ONLINE), "王範例", ["speaker_twice"]),
        (session("s2", MONDAY, **ONLINE), "王範例", []),
        (session("s2", TUESDAY, venue_id="w", room_id=None), "王範例", []),
        (session("s2", MONDAY, venue_id="w", room_id=None, shift_minutes=250), "王範例", ["speaker_travel"]),
        (session("s2", MONDAY, venue_id="w", room_id=None, shift_minutes=265), "王範例", []),
        (session("s2", MONDAY, room_id="r2", shift_minutes=240), "王範例", []),
    ],
    ids=str,
)
def test_one_speaker_in_two_places(other: Session, speaker: str, expected: list[str]) -> None:
    assert codes(beside(other, speaker=speaker)) == expected


def test_the_way_is_the_straight_line_with_a_detour_at_40_km_an_hour() -> None:
    plan = beside(session("s2", MONDAY, venue_id="w", room_id=None, shift_minutes=250), speaker="王範例")
    told = facts(plan)[0][1]
    # 0.1 degrees are 11.1 km, by road 14.5: at 40 km/h 22 minutes.
    assert (told["km"], told["needed"], told["free"]) == (14, 22, 10)
    pinned = put(plan, "venues", "w", longitude_e6=120_000_000, latitude_e6=22_150_000)
    assert facts(pinned)[0][1]["needed"] == 11
    assert codes(put(plan, "venues", "w", township_code="")) == []


def test_who_is_in_two_places_at_once_need_not_hear_of_the_way_as_well() -> None:
    plan = clean()
    both = replace(plan, sessions=(*plan.sessions, session("s2", MONDAY, venue_id="w", room_id=None)))
    far = put(both, "venues", "w", longitude_e6=121_500_000, latitude_e6=25_000_000)
    assert codes(far) == ["speaker_twice"]


def test_who_stands_beside_a_meal_or_a_sign_in_is_no_speaker() -> None:
    plan = put(beside(session("s2", MONDAY, venue_id="w", room_id=None), speaker=""), "blocks", "meal",
               speaker="海豐國小")  # fmt: skip
    assert codes(plan) == []


@pytest.mark.parametrize(
    ("opens", "closes", "is_told"),
    [(None, None, False), (510, 1020, False), (511, None, True), (None, 1019, True)],
)
def test_a_session_before_the_doors_open_or_after_they_close(
    opens: int | None, closes: int | None, is_told: bool
) -> None:
    assert codes(put(clean(), "venues", "v", opens=opens, closes=closes)) == (
        ["outside_opening_hours"] * is_told
    )
