"""What can be read off a plan."""

from dataclasses import replace
from datetime import date

from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import FOUR_MARKS
from tests.small_plan import B1, FANGLIAO, GAOSHU, LIGANG, small_plan

PLAN = small_plan()


def test_the_plans_own_school_count_wins_over_the_sum_of_its_members() -> None:
    north, south = PLAN.districts
    assert PLAN.school_count(north) == 3
    assert PLAN.school_count(south) == 2
    assert PLAN.school_count(replace(north, school_count=None)) is None


def test_a_batch_has_the_schools_of_its_districts() -> None:
    first, second = PLAN.batches
    assert (PLAN.batch_school_count(first), PLAN.batch_school_count(second)) == (3, 2)


def test_the_days_of_a_batch_are_those_of_its_sessions() -> None:
    assert PLAN.dates_of(PLAN.batches[1]) == (date(2023, 8, 14),)


def test_a_session_lasts_from_the_first_to_the_last_minute_of_its_agenda_moved_by_its_shift() -> None:
    session = by_id(PLAN.sessions)[B1]
    assert PLAN.clock_of(session) == (510, 1020)
    assert PLAN.clock_of(replace(session, shift_minutes=240)) == (750, 1260)
    assert PLAN.clock_of(PLAN.sessions[2]) is None


def test_areas_know_their_district() -> None:
    assert {code: d.name for code, d in PLAN.district_by_area().items()} == {
        LIGANG: "北區",
        GAOSHU: "北區",
        FANGLIAO: "南區",
    }


def test_topics_are_nested() -> None:
    block = PLAN.blocks[1]
    (topic,) = PLAN.topics_of(block)
    assert [item.title for item in PLAN.topics_of(block, topic)] == ["建立期初名單"]


def test_parts_are_found_from_what_they_belong_to() -> None:
    day = PLAN.course_days[0]
    assert [r.name for r in PLAN.audience_of(day)] == ["人事", "教務"]
    assert [b.title for b in PLAN.blocks_of(day)] == ["簽到", "A1 教職維護", "賦歸"]
    assert [m.slot for m in PLAN.marks_of(PLAN.sessions[0])] == list(FOUR_MARKS)
    assert PLAN.slug_of(PLAN.sessions[0]) == "small-112/b1-d1"
    assert PLAN.rooms_of(PLAN.venues[0]) == PLAN.rooms
    assert PLAN.sessions_of(day) == PLAN.sessions[:2]


def test_every_value_of_a_plan_is_among_its_entities() -> None:
    values = {e.id for e in PLAN.entities()}
    fields = [getattr(PLAN, name) for name in Plan.__slots__ if name != "training"]
    assert values == {PLAN.training.id} | {e.id for field in fields for e in field}
