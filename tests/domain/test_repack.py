"""A day laid out anew: the order and the lengths stay, the pauses are equal, meals are not served early."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Surroundings, find_problems
from coordinator.domain.repack import repacked
from tests.domain.test_timeline import done, plan_of, times
from tests.domain.test_timeline_algebra import overlapping, plans
from tests.sample_plans import NATIONAL, PINGTUNG, plan


def day(*rows: tuple[str, int, int | None, BlockKind, int]) -> Plan:
    return plan_of(*(Block(key, "d", s, e, kind, key, track=track) for key, s, e, kind, track in rows))


IN, LECTURE, MEAL = BlockKind.SIGN_IN, BlockKind.LECTURE, BlockKind.MEAL
PRACTICE, OUT = BlockKind.PRACTICE, BlockKind.SIGN_OUT


def test_lessons_get_pauses_and_a_meal_waits_for_its_time() -> None:
    plan = day(("in", 500, 530, IN, 0), ("a", 550, 600, LECTURE, 0), ("b", 610, 700, LECTURE, 0),
               ("m", 720, 780, MEAL, 0), ("c", 770, 800, LECTURE, 0), ("out", 900, None, OUT, 0))  # fmt: skip
    assert times(done(plan, repacked(plan, "d", 540, 15))) == {
        "in": (510, 540), "a": (540, 590), "b": (605, 695), "m": (720, 780), "c": (780, 810),
        "out": (810, None),
    }  # fmt: skip


def test_tracks_stay_side_by_side() -> None:
    plan = day(("in", 510, 540, IN, 0), ("a", 560, 960, PRACTICE, 0), ("b", 560, 900, PRACTICE, 1),
               ("out", 980, None, OUT, 0))  # fmt: skip
    assert times(done(plan, repacked(plan, "d"))) == {
        "in": (510, 540), "a": (540, 940), "b": (540, 880), "out": (940, None),
    }  # fmt: skip


def test_a_day_that_does_not_fit_is_refused() -> None:
    plan = day(("a", 540, 1000, LECTURE, 0), ("b", 1000, 1400, LECTURE, 0))
    with pytest.raises(RuleError, match="block_past_midnight"):
        repacked(plan, "d", 700)


def test_the_first_day_of_pingtung_gets_its_pauses_and_keeps_its_lunch_after_the_lessons() -> None:
    pingtung = plan(PINGTUNG)
    first = pingtung.course_days[0]
    after = done(pingtung, repacked(pingtung, first.id, 540, 10))
    clock = [(b.starts, b.ends) for b in after.blocks if b.course_day_id == first.id]
    assert clock == [
        (510, 540), (540, 630), (640, 730), (730, 790), (790, 850), (860, 980), (980, 990), (990, 1040),
        (1040, None),
    ]  # fmt: skip


def test_people_come_back_in_the_afternoon_when_they_were_told_to() -> None:
    national = plan(NATIONAL)
    first = national.course_days[0]
    after = done(national, repacked(national, first.id, 540, 10))
    sign_ins = [b.starts for b in after.blocks if b.course_day_id == first.id and b.kind is IN]
    assert sign_ins == [510, 780]


def test_pauses_that_are_breaks_of_the_day_leave_no_gap_to_complain_of() -> None:
    pingtung = plan(PINGTUNG)
    first = pingtung.course_days[0]

    def new_break(starts: int, ends: int, track: int) -> Block:
        return Block(f"new-{starts}", first.id, starts, ends, BlockKind.BREAK, "中場休息", track=track)

    edit = repacked(pingtung, first.id, 540, 10, new_break)
    made = [b for b in edit.after if isinstance(b, Block) and b.id.startswith("new")]
    assert [(b.starts, b.ends) for b in made] == [(630, 640), (850, 860)]
    after = done(pingtung, edit)
    assert "agenda_gap" not in {found.code for found in find_problems(after, Surroundings())}
    assert not repacked(after, first.id, 540, 10, new_break)


@given(plans(), st.integers(0, 600), st.integers(0, 30))
def test_lengths_and_order_stay_and_no_track_overlaps(start: Plan, begins: int, pause: int) -> None:
    one_track = replace(start, blocks=tuple(replace(b, track=0) for b in start.blocks))
    try:
        after = done(one_track, repacked(one_track, "d", begins, pause))
    except RuleError:
        return
    before = {b.id: b for b in one_track.blocks if b.course_day_id == "d"}
    packed = {b.id: b for b in after.blocks if b.course_day_id == "d"}
    assert {k: b.minutes for k, b in packed.items()} == {k: b.minutes for k, b in before.items()}
    in_order = sorted(before.values(), key=lambda b: (b.starts, b.minutes is not None, b.id))
    starts = [packed[b.id].starts for b in in_order]
    assert starts == sorted(starts)
    assert not any(a in packed for a, _ in overlapping(after))
    assert not repacked(after, "d", begins, pause)
