"""Gestures on the agenda, as tables of blocks before and after."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import count

import pytest

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.clip import copied, day_copied, duplicated, pasted
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import (
    Edge,
    clamp,
    drawn,
    from_tray,
    moved,
    resized,
    room_for,
    snap,
    to_tray,
)
from coordinator.domain.training import CourseDay, Training

LECTURE = BlockKind.LECTURE


def block(key: str, starts: int, ends: int | None, day: str = "d", **more: object) -> Block:
    return Block(key, day, starts, ends, LECTURE, key.upper(), **more)  # type: ignore[arg-type]


def plan_of(*blocks: Block, topics: Iterable[Topic] = (), days: int = 3) -> Plan:
    names = ("d", "e", "f")[:days]
    return Plan(
        Training("t", "t-112", "計畫", 112),
        course_days=tuple(CourseDay(key, "t", "x", key, key, position=n) for n, key in enumerate(names)),
        blocks=tuple(b for b in blocks if not b.in_tray),
        tray=tuple(b for b in blocks if b.in_tray),
        topics=tuple(topics),
    )


def done(plan: Plan, edit: Edit) -> Plan:
    """The plan after the edit, which must find everything as it says it was."""
    stored: dict[tuple[type, str], Entity] = {}
    there: tuple[Entity, ...] = (*plan.blocks, *plan.tray, *plan.topics)
    stored |= {(type(e), e.id): e for e in there}
    for entity in edit.before:
        assert stored.pop((type(entity), entity.id)) == entity
    for entity in edit.after:
        assert (type(entity), entity.id) not in stored
        stored[type(entity), entity.id] = entity
    blocks = sorted((b for b in stored.values() if isinstance(b, Block)), key=lambda b: (b.starts, b.id))
    topics = sorted((t for t in stored.values() if isinstance(t, Topic)), key=lambda t: t.id)
    return replace(
        plan,
        blocks=tuple(b for b in blocks if not b.in_tray),
        tray=tuple(b for b in blocks if b.in_tray),
        topics=tuple(topics),
    )


def times(plan: Plan, day: str = "d") -> dict[str, tuple[int, int | None]]:
    return {b.id: (b.starts, b.ends) for b in plan.blocks if b.course_day_id == day}


def keys() -> Callable[[], str]:
    numbers = count()
    return lambda: f"new{next(numbers)}"


def refused(make: Callable[[], object]) -> str:
    with pytest.raises(RuleError) as caught:
        make()
    return caught.value.code


@pytest.mark.parametrize(
    ("minute", "step", "snapped"), [(542, 5, 540), (543, 5, 545), (542.5, 5, 545), (541, 1, 541), (-1, 5, 0)]
)
def test_snap_takes_the_nearest_step(minute: float, step: int, snapped: int) -> None:
    assert snap(minute, step) == snapped


def test_clamp_keeps_a_minute_inside_the_day() -> None:
    assert [clamp(-5), clamp(700), clamp(1500), clamp(400, 480, 1080)] == [0, 700, 1440, 480]


# -- moving ------------------------------------------------------------------------------------------


def test_a_block_moves_in_time_and_to_another_day_and_keeps_its_length() -> None:
    plan = plan_of(block("a", 540, 600), block("b", 600, 660))
    assert times(done(plan, moved(plan, ["a"], 15))) == {"a": (555, 615), "b": (600, 660)}
    there = done(plan, moved(plan, ["a"], -40, "e"))
    assert (times(there), times(there, "e")) == ({"b": (600, 660)}, {"a": (500, 560)})


def test_several_blocks_keep_their_distances_and_nobody_leaves_the_day_or_the_plan() -> None:
    plan = plan_of(block("a", 30, 60), block("b", 1380, 1410, "e"), block("c", 1020, None, "f"))
    early = done(plan, moved(plan, ["a", "b"], -500))
    assert (times(early)["a"], times(early, "e")["b"]) == ((0, 30), (1350, 1380))
    late = done(plan, moved(plan, ["a", "b"], 500, "f"))
    assert (times(late, "e")["a"], times(late, "f")["b"]) == ((60, 90), (1410, 1440))
    assert times(done(plan, moved(plan, ["c"], 900)), "f")["c"] == (1439, None)
    assert not moved(plan, ["a", "b", "c"], 0, "f")


def test_blocks_move_to_another_track_by_the_same_step_and_stay_between_the_first_and_the_last() -> None:
    plan = plan_of(block("a", 540, 600), block("b", 600, 660, track=1))
    after = done(plan, moved(plan, ["b", "a"], 0, "d", to_track=2))
    assert {b.id: b.track for b in after.blocks} == {"a": 1, "b": 2}
    assert not moved(plan, ["b", "a"], 0, to_track=0)


def test_a_move_that_changes_nothing_is_no_edit() -> None:
    plan = plan_of(block("a", 540, 600), block("x", 550, 570))
    assert not moved(plan, ["a"], 0, "d", push=True)


def test_a_block_that_is_gone_is_refused() -> None:
    plan = plan_of(block("a", 540, 600), block("w", 540, 600, in_tray=True))
    for key in ("nobody", "w"):
        assert refused(partial(moved, plan, [key], 5)) == "block_gone"
    assert refused(lambda: moved(plan, [], 5)) == "block_gone"
    assert refused(lambda: from_tray(plan, "a", "d", 600)) == "block_gone"


# -- edges and printed minutes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edge", "minute", "after"),
    [
        (Edge.START, 545, (545, 600)),
        (Edge.END, 601, (540, 601)),
        (Edge.START, -20, (0, 600)),
        (Edge.END, 2000, (540, 1440)),
    ],
)
def test_an_edge_goes_to_a_minute_of_the_day(edge: Edge, minute: int, after: tuple[int, int]) -> None:
    plan = plan_of(block("a", 540, 600))
    assert times(done(plan, resized(plan, "a", edge, minute)))["a"] == after


def test_a_block_is_never_shorter_than_a_minute_and_a_line_without_an_end_gets_none() -> None:
    plan = plan_of(block("a", 540, 600), block("z", 1020, None))
    assert refused(lambda: resized(plan, "a", Edge.END, 540)) == "block_too_short"
    assert refused(lambda: resized(plan, "a", Edge.START, 700)) == "block_too_short"
    assert refused(lambda: resized(plan, "z", Edge.END, 1050)) == "block_without_end"
    assert times(done(plan, resized(plan, "z", Edge.START, 1050)))["z"] == (1050, None)


def test_printed_minutes_follow_the_clock_only_where_they_agreed_with_it() -> None:
    plan = plan_of(
        block("right", 540, 600, printed_minutes=60),
        block("wrong", 900, 1050, printed_minutes=90),
        block("none", 600, 660),
    )
    for key, printed in (("right", 65), ("wrong", 90), ("none", None)):
        end = next(b.ends for b in plan.blocks if b.id == key) or 0
        after = done(plan, resized(plan, key, Edge.END, end + 5))
        assert next(b.printed_minutes for b in after.blocks if b.id == key) == printed
    same = done(plan, moved(plan, ["right", "wrong"], 30))
    assert {b.id: b.printed_minutes for b in same.blocks} == {"right": 60, "wrong": 90, "none": None}


# -- pushing -----------------------------------------------------------------------------------------

MORNING = (block("a", 540, 600), block("b", 600, 660), block("c", 690, 720), block("z", 720, None))


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        # The half hour between b and c is used up first.
        (30, {"a": (570, 630), "b": (630, 690), "c": (690, 720), "z": (720, None)}),
        (45, {"a": (585, 645), "b": (645, 705), "c": (705, 735), "z": (735, None)}),
        # Far beyond: those behind stay behind, nobody is jumped over.
        (300, {"a": (840, 900), "b": (900, 960), "c": (960, 990), "z": (990, None)}),
        # Earlier: nothing is in the way, and nothing is pulled along.
        (-30, {"a": (510, 570), "b": (600, 660), "c": (690, 720), "z": (720, None)}),
    ],
)
def test_later_blocks_move_on_by_what_is_needed(by: int, expected: dict[str, object]) -> None:
    plan = plan_of(*MORNING)
    assert times(done(plan, moved(plan, ["a"], by, push=True))) == expected


def test_a_block_moved_before_others_pushes_them_into_the_place_it_left() -> None:
    plan = plan_of(*MORNING)
    after = done(plan, moved(plan, ["c"], -150, push=True))
    assert times(after) == {"c": (540, 570), "a": (570, 630), "b": (630, 690), "z": (720, None)}


def test_pushed_blocks_step_over_those_that_move_along() -> None:
    plan = plan_of(block("b", 540, 600), block("m", 600, 630), block("n", 630, 690))
    after = done(plan, moved(plan, ["m", "n"], -60, push=True))
    assert times(after) == {"m": (540, 570), "n": (570, 630), "b": (630, 690)}


def test_only_a_later_end_pushes_and_only_on_its_own_day_and_track() -> None:
    plan = plan_of(*MORNING, block("y", 600, 660, track=1), block("w", 600, 660, "e"))
    after = done(plan, resized(plan, "a", Edge.END, 620, push=True))
    assert (times(after)["b"], times(after)["y"], times(after, "e")["w"]) == (
        (620, 680),
        (600, 660),
        (600, 660),
    )
    assert len(resized(plan, "b", Edge.START, 580, push=True).after) == 1


def test_pushing_beyond_midnight_is_refused_with_the_name_of_the_block() -> None:
    plan = plan_of(block("a", 540, 600), block("b", 1380, 1440))
    with pytest.raises(RuleError) as caught:
        moved(plan, ["a"], 800, push=True)
    assert (caught.value.code, caught.value.facts) == ("block_past_midnight", {"name": "B"})


# -- drawing, the tray, room -------------------------------------------------------------------------


def test_a_drawn_block_pushes_those_that_begin_with_it_or_later() -> None:
    plan = plan_of(*MORNING)
    after = done(plan, drawn(plan, block("n", 600, 640), push=True))
    assert times(after) == times(plan) | {"n": (600, 640), "b": (640, 700), "c": (700, 730), "z": (730, None)}
    assert drawn(plan, block("n", 600, 640)) == Edit((), (block("n", 600, 640),))


def test_the_tray_keeps_length_and_topics_and_gives_them_back() -> None:
    topic = Topic("p", "b", "甲")
    plan = plan_of(*MORNING, topics=[topic])
    waiting = done(plan, to_tray(plan, ["b", "z"]))
    assert ([b.id for b in waiting.tray], waiting.topics) == (["b", "z"], (topic,))
    back = done(waiting, from_tray(waiting, "b", "e", 500, track=2))
    assert [(b.starts, b.ends, b.track) for b in back.blocks if b.course_day_id == "e"] == [(500, 560, 2)]
    assert refused(lambda: from_tray(waiting, "b", "e", 1400)) == "block_past_midnight"
    # A line without an end begins before midnight as well.
    assert refused(lambda: from_tray(waiting, "z", "e", 1440)) == "block_past_midnight"
    assert refused(lambda: resized(plan, "z", Edge.START, 1440)) == "block_past_midnight"


@pytest.mark.parametrize(
    ("minutes", "earliest", "found"),
    [(30, 480, 480), (30, 540, 660), (31, 540, 720), (60, 470, 470), (61, 480, 720), (30, 700, 720)],
)
def test_room_is_the_first_gap_that_is_long_enough(minutes: int, earliest: int, found: int) -> None:
    assert room_for(plan_of(*MORNING), "d", minutes, earliest) == found


def test_a_full_day_has_no_room() -> None:
    assert refused(lambda: room_for(plan_of(block("a", 0, 1430)), "d", 11, 0)) == "day_full"


# -- copying -----------------------------------------------------------------------------------------

TOPICS = (Topic("p", "b", "甲", "A1"), Topic("q", "b", "乙", parent_id="p"))


def test_copies_go_where_they_are_pasted_with_their_topics_and_distances() -> None:
    plan = plan_of(*MORNING, block("x", 800, 830, "e"), topics=TOPICS)
    edit = pasted(plan, copied(plan, ["x", "b", "c"]), "e", 480, keys())
    after = done(plan, edit)
    assert (times(after, "e"), times(after, "f")) == (
        {"x": (800, 830), "new0": (480, 540), "new1": (570, 600)},
        {"new2": (680, 710)},
    )
    assert [(t.block_id, t.parent_id, t.code) for t in edit.after if isinstance(t, Topic)] == [
        ("new0", None, "A1"),
        ("new0", "new3", ""),
    ]


def test_what_cannot_be_pasted_is_refused() -> None:
    plan = plan_of(*MORNING, block("x", 800, 830, "e"))
    clip = copied(plan, ["a", "x"])
    assert refused(lambda: pasted(plan, clip, "f", 480, keys())) == "days_missing"
    assert refused(lambda: pasted(plan, clip, "d", 1300, keys())) == "block_past_midnight"
    assert refused(lambda: pasted(plan, type(clip)(), "d", 1300, keys())) == "clip_empty"


def test_duplicates_stand_in_the_first_gap_behind_their_originals() -> None:
    plan = plan_of(*MORNING, topics=TOPICS)
    after = done(plan, duplicated(plan, ["a", "c", "z"], keys()))
    assert {k: v for k, v in times(after).items() if k.startswith("new")} == {
        "new0": (720, 780),
        "new1": (780, 810),
        "new2": (810, None),
    }
    assert len(done(plan, duplicated(plan, ["b"], keys())).topics) == 4


def test_a_day_is_copied_to_another_day_or_plan_and_may_replace_what_is_there() -> None:
    plan = plan_of(*MORNING, topics=TOPICS)
    other = plan_of(block("o", 480, 500, "e"), topics=[Topic("r", "o", "丙")])
    added = done(other, day_copied(plan, "d", other, "e", keys()))
    assert (len(added.blocks), len(added.topics)) == (5, 3)
    instead = done(other, day_copied(plan, "d", other, "e", keys(), clear=True))
    assert sorted(times(instead, "e").values(), key=str) == sorted(times(plan).values(), key=str)
    assert len(instead.topics) == 2
    assert refused(lambda: day_copied(plan, "e", other, "e", keys())) == "day_empty"
