"""Whatever is done to districts in whatever order, undoing all of it gives the plan of the start."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.db.queries.removal import removal
from coordinator.db.store import Store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.services.edits import apply_edit
from coordinator.ui.districts import edits
from coordinator.ui.kit.undo import UndoStack
from tests.small_plan import small_plan
from tests.ui.hands import plan_in, store_with

NAMES = {town.id: town.name for town in load_areas()[1] if town.county_id == "10013"}
CODES = sorted(NAMES)
Gesture = tuple[str, int, tuple[str, ...], int]

gestures = st.tuples(
    st.sampled_from(
        ["paint", "rub out", "lock", "add", "delete", "move", "batch", "count", "spell", "sends"]
    ),
    st.integers(0, 5),
    st.lists(st.sampled_from(CODES[:9]), min_size=1, max_size=5).map(tuple),
    st.integers(0, 99),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all histories: each of them must leave it as it was."""
    folder: Path = tmp_path_factory.mktemp("histories")
    with store_with(folder, *small_plan().entities()) as store:
        yield store


def edit_of(store: Store, plan: Plan, gesture: Gesture) -> Edit:
    """What the page makes of a gesture on the plan as it stands."""
    kind, number, codes, count = gesture
    if kind == "add" or not plan.districts:
        return create(edits.new_district(plan, f"新區{count}"))
    district = plan.districts[number % len(plan.districts)]
    if kind == "delete":
        with store.read() as reader:
            return removal(reader, district)
    free, _ = edits.split_locked(plan, codes)
    made: dict[str, Callable[[], Edit]] = {
        "paint": lambda: Edit() if district.locked else edits.assign(plan, district, free, NAMES),
        "rub out": lambda: edits.release(m for m in plan.members if m.area_code in free),
        "lock": lambda: edits.locked([district], on=not district.locked),
        "move": lambda: moved(plan.districts, [district], 1 if count % 2 else -1),
        "batch": lambda: change(
            district, edits.district_with(plan, district, "batch", ["", "第一梯次", "第二梯次"][count % 3])
        ),
        "count": lambda: change(district, edits.district_with(plan, district, "schools", str(count))),
        "spell": lambda: _spelled(plan, codes, count),
        "sends": lambda: change(plan.training, edits.training_with(plan.training, str(count))),
    }
    return made[kind]()


def _spelled(plan: Plan, codes: tuple[str, ...], count: int) -> Edit:
    members = [m for m in plan.members if m.area_code in codes]
    changed = [edits.member_with(m, "as_written", f"寫法{count}") for m in members]
    return Edit(tuple(members), tuple(changed))


@settings(max_examples=25, deadline=None)
@given(history=st.lists(gestures, min_size=1, max_size=12))
def test_all_undone_is_the_start_and_all_redone_the_end(store: Store, history: list[Gesture]) -> None:
    start = plan_in(store)

    def apply(edit: Edit) -> None:
        with store.write() as writer:
            apply_edit(writer, edit)

    stack = UndoStack(apply)
    for gesture in history:
        assert stack.perform_edit(gesture[0], edit_of(store, plan_in(store), gesture))
        codes = [member.area_code for member in plan_in(store).members]
        assert len(codes) == len(set(codes))
    end = plan_in(store)
    while stack.can_undo:
        assert stack.undo()
    assert plan_in(store) == start
    while stack.can_redo:
        assert stack.redo()
    assert plan_in(store) == end
    while stack.can_undo:
        assert stack.undo()
    assert plan_in(store) == start
