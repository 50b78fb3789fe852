"""Random histories of agenda and district edits on a real store: all undone, the plan is as it was."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.db.keys import new_id
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.removal import removal
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.samples import sample_entities
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.clip import copied, day_copied, duplicated, pasted
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.order import moved as reordered
from coordinator.domain.plan import Plan
from coordinator.domain.repack import repacked
from coordinator.domain.timeline import Edge, drawn, from_tray, moved, resized, to_tray
from coordinator.services.edits import apply_edit
from coordinator.services.samples import add_sample
from coordinator.ui.districts import edits
from coordinator.ui.kit.undo import UndoStack

TOWNSHIPS = {t.id: t.name for t in load_areas()[1] if t.county_id == "10013"}
CODES = sorted(TOWNSHIPS)


class Hand:
    """Picks what the next gesture is done to; every number it needs is drawn by Hypothesis."""

    def __init__(self, plan: Plan, numbers: list[int]) -> None:
        self.plan, self._numbers, self._next = plan, numbers, count()

    def number(self) -> int:
        return self._numbers[next(self._next) % len(self._numbers)]

    def one(self, items):
        return items[self.number() % len(items)]

    def blocks(self) -> list[str]:
        if not self.plan.blocks:
            return []
        return list(dict.fromkeys(self.one(self.plan.blocks).id for _ in range(1 + self.number() % 3)))

    def day(self) -> str:
        return self.one(self.plan.course_days).id

    def minutes(self) -> int:
        return self.number() % 600 - 300

    def push(self) -> bool:
        return bool(self.number() % 2)


def _drawn(h: Hand) -> Edit:
    starts = 400 + h.number() % 500
    block = Block(new_id(), h.day(), starts, starts + 1 + h.number() % 90, BlockKind.LECTURE, "新時段")
    return drawn(h.plan, block, push=h.push())


def _resized(h: Hand) -> Edit:
    block = h.one(h.plan.blocks)
    return resized(h.plan, block.id, h.one(list(Edge)), block.starts + 1 + h.number() % 200, push=h.push())


def _removed(h: Hand, store: Store) -> Edit:
    with store.read() as reader:
        return removal(reader, h.one([*h.plan.blocks, *h.plan.districts]))


GESTURES: tuple[Callable[[Hand, Store], Edit], ...] = (
    lambda h, _: moved(h.plan, h.blocks(), h.minutes(), h.day(), push=h.push()),
    lambda h, _: _resized(h),
    lambda h, _: _drawn(h),
    lambda h, _: to_tray(h.plan, h.blocks()),
    lambda h, _: from_tray(h.plan, h.one(h.plan.tray).id, h.day(), h.number() % 1400, push=h.push()),
    lambda h, _: duplicated(h.plan, h.blocks(), new_id),
    lambda h, _: pasted(
        h.plan, copied(h.plan, h.blocks()), h.day(), h.number() % 1400, new_id, push=h.push()
    ),
    lambda h, _: day_copied(h.plan, h.day(), h.plan, h.day(), new_id, clear=h.push()),
    lambda h, _: repacked(h.plan, h.day(), 480 + h.number() % 120, h.number() % 20),
    lambda h, _: edits.assign(h.plan, h.one(h.plan.districts), {h.one(CODES) for _ in range(3)}, TOWNSHIPS),
    lambda h, _: edits.release([h.one(h.plan.members)]),
    lambda h, _: create(edits.new_district(h.plan, "新分區")),
    lambda h, _: edits.locked([h.one(h.plan.districts)], on=h.push()),
    lambda h, _: _renamed(h),
    lambda h, _: reordered(h.plan.districts, [h.one(h.plan.districts)], h.one([-1, 1])),
    _removed,
)


def _renamed(h: Hand) -> Edit:
    district = h.one(h.plan.districts)
    return change(district, edits.district_with(h.plan, district, "name", f"分區{h.number()}"))


@pytest.fixture
def store(tmp_path: Path):
    opened = open_store(tmp_path / "histories.sqlite", areas=load_areas())
    with opened.write() as writer:
        add_sample(writer, "pingtung-112", sample_entities)
    yield opened
    opened.close()


def plan_in(store: Store) -> Plan:
    with store.read() as reader:
        return read_plan(reader, find_training(reader, "pingtung-112").id)


STEP = st.tuples(st.integers(0, len(GESTURES) - 1), st.lists(st.integers(0, 5000), min_size=4, max_size=8))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(STEP, min_size=1, max_size=14))
def test_a_history_undone_leaves_the_plan_as_it_was_and_redone_as_it_became(store: Store, history) -> None:
    undo = UndoStack(lambda edit: _write(store, edit))
    start = plan_in(store)
    for number, numbers in history:
        _gesture(undo, store, number, numbers)
    became = plan_in(store)
    while undo.can_undo:
        assert undo.undo()
    assert plan_in(store) == start
    while undo.can_redo:
        assert undo.redo()
    assert plan_in(store) == became
    while undo.can_undo:
        undo.undo()


def _gesture(undo: UndoStack, store: Store, number: int, numbers: list[int]) -> None:
    """One gesture; a rule may refuse it, and an empty list gives it nothing to take hold of."""
    hand = Hand(plan_in(store), numbers)
    try:
        edit = GESTURES[number](hand, store)
    except (RuleError, ZeroDivisionError):
        return
    undo.perform_edit("gesture", edit)


def _write(store: Store, edit: Edit) -> None:
    with store.write() as writer:
        apply_edit(writer, edit)


@pytest.mark.parametrize("number", range(len(GESTURES)))
def test_each_kind_of_gesture_is_a_step_that_changes_the_plan(store: Store, number: int) -> None:
    undo = UndoStack(lambda edit: _write(store, edit))
    _gesture(undo, store, 3, [1, 1, 1, 1])  # something waits in the tray
    before = plan_in(store)
    _gesture(undo, store, number, [2, 3, 150, 1, 5, 9, 2, 6])
    assert undo.count() == 2
    assert plan_in(store) != before
    undo.undo()
    assert plan_in(store) == before
