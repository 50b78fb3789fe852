"""What holds for every history of gestures on every agenda, with Hypothesis."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.clip import copied, day_copied, duplicated, pasted
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.repack import repacked
from coordinator.domain.rules import DAY
from coordinator.domain.timeline import Edge, drawn, from_tray, moved, resized, to_tray
from tests.domain.test_timeline import block, done, keys, plan_of

spans = st.tuples(st.integers(0, 900), st.integers(1, 240))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    blocks = []
    for number, (starts, minutes) in enumerate(draw(st.lists(spans, min_size=1, max_size=9))):
        ends = None if draw(st.integers(0, 7)) == 0 else starts + minutes
        day, track = draw(st.sampled_from("def")), draw(st.integers(0, 1))
        printed = draw(st.sampled_from([None, minutes, 90]))
        kind = draw(st.sampled_from(list(BlockKind)))
        made = Block(f"k{number}", day, starts, ends, kind, f"題{number}", "", printed, "", track)
        blocks.append(replace(made, in_tray=draw(st.integers(0, 5)) == 0))
    topics = [Topic(f"t{b.id}", b.id, "題") for b in blocks]
    return plan_of(*sorted(blocks, key=lambda b: (b.starts, b.id)), topics=topics)


Gesture = Callable[[Plan, Callable[[], str]], Edit]
minutes_of_day = st.integers(0, DAY)


@st.composite
def gestures(draw: st.DrawFn, plan: Plan) -> Gesture:
    """Anything that a hand can do to the plan, sensible or not."""
    some = [b.id for b in plan.blocks] or ["nobody"]
    ids = draw(st.lists(st.sampled_from(some), min_size=1, max_size=3, unique=True))
    waiting = draw(st.sampled_from([b.id for b in plan.tray] or ["nobody"]))
    day, minute, push = draw(st.sampled_from("def")), draw(minutes_of_day), draw(st.booleans())
    by, edge = draw(st.integers(-300, 300)), draw(st.sampled_from(Edge))
    fresh = block("drawn", minute, min(minute + 30, DAY + 9), day)
    choices: list[Gesture] = [
        lambda p, new: moved(p, ids, by, day, push=push),
        lambda p, new: resized(p, ids[0], edge, minute, push=push),
        lambda p, new: drawn(p, replace(fresh, id=new()), push=push),
        lambda p, new: to_tray(p, ids),
        lambda p, new: from_tray(p, waiting, day, minute, push=push),
        lambda p, new: pasted(p, copied(p, ids), day, minute, new, push=push),
        lambda p, new: duplicated(p, ids, new),
        lambda p, new: day_copied(p, day, p, "e", new, clear=push and day != "e"),
        lambda p, new: repacked(p, day, minute, 10),
    ]
    return draw(st.sampled_from(choices))


@given(plans(), st.data())
def test_any_history_taken_back_is_the_start(start: Plan, data: st.DataObject) -> None:
    start = done(start, Edit())
    plan, edits, new_id = start, [], keys()
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            edit = data.draw(gestures(plan))(plan, new_id)
        except RuleError:
            continue
        plan = done(plan, edit)
        assert all(0 <= b.starts <= DAY and (b.ends is None or b.starts < b.ends <= DAY) for b in plan.blocks)
        edits.append(edit)
    for edit in reversed(edits):
        plan = done(plan, edit.reversed())
    assert plan == start


def overlapping(plan: Plan) -> set[tuple[str, str]]:
    """Pairs of blocks on one track of one day that share a minute."""
    spans = [(b.id, b.course_day_id, b.track, b.starts, b.starts + (b.minutes or 0)) for b in plan.blocks]
    return {
        (min(a[0], b[0]), max(a[0], b[0]))
        for a, b in combinations(spans, 2)
        if a[1:3] == b[1:3] and a[3] < b[4] and b[3] < a[4]
    }


@given(plans(), st.data())
def test_pushing_makes_no_overlap_that_the_gesture_alone_would_not_make(
    plan: Plan, data: st.DataObject
) -> None:
    ids = [b.id for b in plan.blocks][: data.draw(st.integers(1, 3))]
    by, day = data.draw(st.integers(-300, 300)), data.draw(st.sampled_from(["d", "e", "f", None]))
    if not ids:
        return
    try:
        alone = done(plan, moved(plan, ids, by, day))
        after = done(plan, moved(plan, ids, by, day, push=True))
    except RuleError:
        return
    assert overlapping(after) <= overlapping(plan) | overlapping(alone)
    assert {b.id: b.minutes for b in after.blocks} == {b.id: b.minutes for b in plan.blocks}
    assert all(b.starts >= a.starts for a, b in zip_by_id(alone, after))


def zip_by_id(one: Plan, other: Plan) -> list[tuple[Block, Block]]:
    found = {b.id: b for b in other.blocks}
    return [(b, found[b.id]) for b in one.blocks]
