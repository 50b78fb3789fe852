"""Door signs: what the plan knows of a session, and nothing twice."""

from dataclasses import replace

from coordinator.domain.door_sign import Arrow, DoorSign, door_sign
from coordinator.domain.plan import Plan
from coordinator.domain.training import Meeting
from coordinator.domain.venue import Room
from tests.small_plan import B1, B2, HANDS_ON, small_plan


def sign(plan: Plan, key: str, arrow: Arrow = Arrow.NONE) -> DoorSign:
    return door_sign(plan, next(session for session in plan.sessions if session.id == key), arrow)


def test_a_sign_says_what_is_held_for_whom_when_and_where() -> None:
    assert sign(small_plan(), B1, Arrow.LEFT) == DoorSign(
        training="小計畫",
        name="第一天—人事業務",
        part="第一梯次（北區）",
        date="112年8月7日(一)",
        clock="08:30～17:00",
        venue="研習中心",
        room="301",
        arrow=Arrow.LEFT,
    )


def test_what_the_plan_does_not_know_is_left_out() -> None:
    plan = small_plan()
    assert (sign(plan, B2).venue, sign(plan, B2).room) == ("", "")
    assert (sign(plan, HANDS_ON).part, sign(plan, HANDS_ON).clock) == ("", "")


def test_the_venue_of_the_batch_counts_where_the_session_names_none() -> None:
    plan = small_plan()
    sessions = tuple(replace(s, venue_id=None, room_id=None) for s in plan.sessions)
    assert sign(replace(plan, sessions=sessions), B1).venue == "研習中心"


def test_a_room_is_named_with_its_floor_and_once() -> None:
    plan = small_plan()
    upstairs = replace(plan, rooms=(Room("vr", "v", "視聽教室", floor="3樓"),))
    named = replace(plan, rooms=(Room("vr", "v", "研習中心"),))
    assert sign(upstairs, B1).room == "3樓\u3000視聽教室"
    assert sign(named, B1).room == ""


def test_an_online_session_is_named_by_its_meeting() -> None:
    plan = small_plan()
    online = tuple(replace(s, meeting_id="m") if s.id == HANDS_ON else s for s in plan.sessions)
    plan = replace(plan, meetings=(Meeting("m", "t", "線上會議一"),), sessions=online)
    assert sign(plan, HANDS_ON).venue == "線上會議一"
