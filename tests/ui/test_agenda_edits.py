"""What cells and lists make of blocks and topics, as values."""

from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.ui.agenda import edits, outline
from coordinator.ui.agenda.columns import kinds_by_word
from coordinator.ui.agenda.outline import Heading
from coordinator.ui.agenda.templates import place_for
from tests.small_plan import small_plan

KINDS = {"簽到": BlockKind.SIGN_IN, "課程": BlockKind.LECTURE}


def block(starts: int = 540, ends: int | None = 600) -> Block:
    return Block("b", "d", starts, ends, BlockKind.LECTURE, "課程")


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("0900", 540, 600),
        ("9:30", 570, 600),
        ("10:00", 600, 660),
        ("0830~0900", 510, 540),
        ("08:30-", 510, None),
        ("13：00～14：30", 780, 870),
        ("23:30", 1410, 1440),
    ],
)
def test_a_start_can_be_a_span_and_takes_a_passed_end_along(text: str, starts: int, ends: int | None) -> None:
    changed = edits.block_with(block(), "starts", text, KINDS)
    assert (changed.starts, changed.ends) == (starts, ends)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(RuleError) as refusal:
        edits.block_with(block(), "kind", "午睡", KINDS)
    assert refusal.value.code == "kind_unknown"
    assert set(kinds_by_word().values()) == set(BlockKind)


@st.composite
def outlines(draw: st.DrawFn) -> list[Heading]:
    shape = draw(st.lists(st.integers(0, 3), max_size=4))
    made, number = [], count()
    for place, items in enumerate(shape):
        topic = Topic(f"t{next(number)}", "b", "主題", position=place)
        made.append(
            Heading(topic, [Topic(f"t{next(number)}", "b", "細項", "", topic.id, n) for n in range(items)])
        )
    return made


def copied(headings: list[Heading]) -> list[Heading]:
    return [Heading(h.topic, list(h.items)) for h in headings]


def done(headings: list[Heading], edit: Any) -> list[Topic]:
    """The topics once ``edit`` is done, in printed order."""
    stored = {t.id: t for h in headings for t in (h.topic, *h.items)}
    stored |= {t.id: t for t in edit.after}
    tops = sorted((t for t in stored.values() if t.parent_id is None), key=lambda t: t.position)
    under = {top.id: [t for t in stored.values() if t.parent_id == top.id] for top in tops}
    return [t for top in tops for t in (top, *sorted(under[top.id], key=lambda item: item.position))]


@given(outlines(), st.sets(st.integers(0, 15)), st.sampled_from(["in", "out", "up", "down"]))
def test_rearranging_loses_no_topic_and_keeps_two_levels(
    headings: list[Heading], numbers: set[int], how: str
) -> None:
    chosen = {f"t{n}" for n in numbers}
    before = [t.id for h in headings for t in (h.topic, *h.items)]
    if how == "in":
        edit = outline.indented(copied(headings), chosen)
    elif how == "out":
        edit = outline.outdented(copied(headings), chosen)
    else:
        edit = outline.moved_topics(copied(headings), chosen, -1 if how == "up" else 1)
    after = done(headings, edit)
    assert sorted(t.id for t in after) == sorted(before)
    assert {t.id for t in edit.before} == {t.id for t in edit.after}
    if how == "in":
        assert [t.id for t in after] == before


def facts(plan: Plan) -> dict[str, tuple[int, int | None]]:
    return {b.id: (b.starts, b.ends) for b in plan.blocks}


def applied(plan: Plan, edit: Edit) -> Plan:
    """The plan once ``edit`` is done, blocks alone."""
    there = {b.id: b for b in (*plan.blocks, *plan.tray)}
    for entity in edit.before:
        del there[entity.id]
    there |= {b.id: b for b in edit.after if isinstance(b, Block)}
    ordered = sorted(there.values(), key=lambda b: (b.starts, b.track, b.id))
    waiting = tuple(b for b in ordered if b.in_tray)
    return replace(plan, blocks=tuple(b for b in ordered if not b.in_tray), tray=waiting)


DAY = small_plan().course_days[0]
MORNING_PLAN = replace(
    small_plan(),
    blocks=(
        Block("a", "d", 510, 540, BlockKind.SIGN_IN, "簽到"),
        Block("b", "d", 540, 630, BlockKind.LECTURE, "A1", printed_minutes=90),
        Block("c", "d", 640, 720, BlockKind.LECTURE, "A2", printed_minutes=60),
        Block("m", "d", 720, 780, BlockKind.MEAL, "用餐"),
        Block("z", "d", 1020, None, BlockKind.DISMISSAL, "賦歸"),
    ),
)


@pytest.mark.parametrize(
    ("push", "column", "text", "moved"),
    [
        (True, "ends", "11:00", {"b": (540, 660), "c": (660, 740), "m": (740, 800)}),
        (False, "ends", "11:00", {"b": (540, 660)}),
        (True, "minutes", "95", {"b": (540, 635)}),
        (True, "ends", "10:00", {"b": (540, 600)}),
        (True, "title", "A1 教職維護", {}),
    ],
)
def test_a_typed_time_moves_later_blocks_on_only_with_the_switch(
    push: bool, column: str, text: str, moved: dict[str, tuple[int, int]]
) -> None:
    block = MORNING_PLAN.blocks[1]
    edit = edits.typed(MORNING_PLAN, block, column, text, KINDS, push=push)
    assert facts(applied(MORNING_PLAN, edit)) == facts(MORNING_PLAN) | moved


def test_printed_minutes_follow_the_clock_only_where_they_agreed() -> None:
    right, wrong = MORNING_PLAN.blocks[1:3]
    assert edits.block_with(right, "ends", "11:00", KINDS).printed_minutes == 120
    assert edits.block_with(wrong, "ends", "11:50", KINDS).printed_minutes == 60


def test_minutes_beyond_midnight_are_refused_but_in_the_tray_only_the_length_counts() -> None:
    late = Block("x", "d", 1400, 1430, BlockKind.LECTURE, "晚場")
    with pytest.raises(RuleError) as refusal:
        edits.block_with(late, "minutes", "60", KINDS)
    assert refusal.value.code == "block_past_midnight"
    waiting = edits.block_with(replace(late, in_tray=True), "minutes", "60", KINDS)
    assert waiting.minutes == 60


@pytest.mark.parametrize(
    ("after", "minutes", "push", "starts", "ends"),
    [
        (None, 60, False, 1020, 1080),
        ("a", 30, False, 1020, 1050),
        ("b", 5, False, 630, 635),
        ("b", 60, False, 630, 640),
        ("b", 60, True, 630, 690),
        ("m", 30, False, 780, 810),
        ("m", None, False, 780, None),
        ("z", 30, False, 1020, 1050),
    ],
)
def test_a_new_block_takes_the_gap_behind_the_chosen_one_else_the_end_of_the_day(
    after: str | None, minutes: int | None, push: bool, starts: int, ends: int | None
) -> None:
    chosen = next((b for b in MORNING_PLAN.blocks if b.id == after), None)
    place = place_for(MORNING_PLAN.blocks, minutes, chosen, push=push)
    assert (place.starts, place.ends) == (starts, ends)


def test_the_first_block_of_a_day_begins_in_the_morning_and_none_passes_midnight() -> None:
    assert place_for((), 30, None, push=False).starts == 510
    late = Block("x", "d", 1300, 1439, BlockKind.LECTURE, "晚場")
    place = place_for((late,), 60, None, push=False)
    assert (place.starts, place.ends) == (1380, 1440)


def test_several_waiting_blocks_line_up_behind_the_last_one() -> None:
    waiting = tuple(Block(f"w{n}", "e", 0, 45, BlockKind.LECTURE, f"W{n}", in_tray=True) for n in range(2))
    plan = replace(MORNING_PLAN, tray=waiting)
    after = applied(plan, edits.placed_from_tray(plan, DAY, waiting, push=False))
    assert {b.id: (b.course_day_id, b.starts, b.ends) for b in after.blocks if b.id[0] == "w"} == {
        "w0": ("d", 1020, 1065),
        "w1": ("d", 1065, 1110),
    }
    assert after.tray == ()


@given(outlines(), st.sets(st.integers(0, 15), min_size=1), st.integers(0, 15), st.sampled_from([1, 2]))
def test_dropping_topics_loses_none_and_takes_items_along(
    headings: list[Heading], numbers: set[int], at: int, level: int
) -> None:
    chosen = {f"t{n}" for n in numbers}
    before = [t.id for h in headings for t in (h.topic, *h.items)]
    items = {t.id: h.topic.id for h in headings for t in h.items}
    edit = outline.dropped(copied(headings), copied(headings), "b", chosen, f"t{at}", level)
    after = done(headings, edit)
    assert sorted(t.id for t in after) == sorted(before)
    if level == 1:
        kept = {t.id: t.parent_id for t in after if t.parent_id is not None}
        assert kept.items() <= items.items()


def test_a_topic_dropped_into_another_block_brings_its_items() -> None:
    source = [Heading(Topic("t", "b", "主題"), [Topic("i", "b", "細項", parent_id="t")])]
    target = [Heading(Topic("x", "c", "他")), Heading(Topic("y", "c", "她", position=1))]
    edit = outline.dropped(source, target, "c", {"t"}, "y", 1)
    after = [t for t in edit.after if isinstance(t, Topic)]
    assert [(t.id, t.block_id, t.parent_id, t.position) for t in after] == [
        ("t", "c", None, 1),
        ("i", "c", "t", 0),
        ("y", "c", None, 2),
    ]
    assert {t.id for t in edit.before} == {"t", "i", "y"}
