"""Order by hand."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.edit import Edit
from coordinator.domain.order import moved, next_position, numbered


@dataclass(frozen=True, slots=True)
class Thing:
    id: str
    position: int


def things(count: int) -> list[Thing]:
    return [Thing(f"t{n}", n) for n in range(count)]


def after(siblings: list[Thing], edit: Edit) -> list[str]:
    """The keys in their order once ``edit`` is done."""
    changed = {t.id: t for t in edit.after if isinstance(t, Thing)}
    return [t.id for t in sorted((changed.get(t.id, t) for t in siblings), key=lambda t: t.position)]


def test_one_moves_past_its_neighbour_and_nothing_else_is_touched() -> None:
    siblings = things(4)
    edit = moved(siblings, [siblings[2]], -1)
    assert edit.after == (Thing("t2", 1), Thing("t1", 2))
    assert after(siblings, moved(siblings, [siblings[0]], 1)) == ["t1", "t0", "t2", "t3"]


def test_several_move_together_and_stop_at_the_end_in_their_order() -> None:
    siblings = things(4)
    assert after(siblings, moved(siblings, siblings[1:3], -1)) == ["t1", "t2", "t0", "t3"]
    assert not moved(siblings, siblings[:2], -1)
    assert after(siblings, moved(siblings, [siblings[0], siblings[2]], -1)) == ["t0", "t2", "t1", "t3"]


def test_ties_and_gaps_are_numbered_away() -> None:
    siblings = [Thing("a", 5), Thing("b", 5), Thing("c", 9)]
    assert numbered(siblings).after == (Thing("a", 0), Thing("b", 1), Thing("c", 2))
    assert next_position(siblings) == 10
    assert next_position([]) == 0


@given(st.integers(1, 8), st.sets(st.integers(0, 7)), st.sampled_from([-1, 1]))
def test_a_move_keeps_everybody_and_both_orders(count: int, chosen: set[int], step: int) -> None:
    siblings = things(count)
    picked = [t for t in siblings if t.position in chosen]
    order = after(siblings, moved(siblings, picked, step))
    keys = {t.id for t in picked}
    assert sorted(order) == [t.id for t in siblings]
    assert [k for k in order if k in keys] == [t.id for t in picked]
    assert [k for k in order if k not in keys] == [t.id for t in siblings if t.id not in keys]


def test_positions_alone_change() -> None:
    siblings = things(3)
    edit = moved(siblings, [siblings[0]], 1)
    assert [t.id for t in edit.before] == [t.id for t in edit.after]
