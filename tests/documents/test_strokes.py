"""Sorting by strokes with the table that comes with the program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.strokes import load_strokes
from coordinator.domain.strokes import StrokeOrder
from coordinator.resources import resource


@pytest.mark.parametrize(
    "ordered",
    [
        ["一", "丁", "王", "李", "林", "張", "陳", "黃", "龔"],
        ["丁一", "丁二", "王", "王一"],
        ["Anna", "bob", "Carl", "一"],
        ["2班", "A班", "一班"],
        ["堃", "𤧟", "龘"],
        ["", "一"],
    ],
)
def test_texts_sort_by_strokes_then_radicals_and_latin_comes_first(ordered: list[str]) -> None:
    mixed = [*ordered[1::2], *ordered[::2]]
    assert sorted(mixed, key=load_strokes().key) == ordered


def test_what_the_table_does_not_have_comes_last_in_an_order_of_its_own() -> None:
    order = StrokeOrder("一丁王")
    assert sorted("龘王𠮷丁A一", key=order.key) == ["A", "一", "丁", "王", "龘", "𠮷"]


@given(st.lists(st.text(max_size=4), max_size=8))
def test_every_text_has_a_place_that_does_not_depend_on_what_was_asked_before(texts: list[str]) -> None:
    used, fresh = load_strokes(), StrokeOrder(load_strokes_in_order())
    assert [used.key(text) for text in texts] == [fresh.key(text) for text in reversed(texts)][::-1]


def test_the_file_is_small() -> None:
    assert resource("strokes", "order.txt").stat().st_size < 150_000
    assert len(load_strokes_in_order()) > 20_000


def load_strokes_in_order() -> str:
    lines = resource("strokes", "order.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line.split(" ")[1] for line in lines)
