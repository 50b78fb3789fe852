"""The clipboard of Excel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.ui.kit.tsv import for_excel, from_tsv, to_tsv
from tests.ui.hands import cells_of

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=8)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)
    )
)
def test_cells_come_back_as_they_were(rows: list[list[str]]) -> None:
    assert from_tsv(to_tsv(rows)) == rows


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("001601\t王小明\r\n001602\t陳怡君\r\n", [["001601", "王小明"], ["001602", "陳怡君"]]),
        ('"two\nlines"\tx\n', [["two\nlines", "x"]]),
        ("", []),
        ("=1+1\t+886", [["=1+1", "+886"]]),
    ],
)
def test_what_excel_copies_is_read_and_nothing_is_converted(text: str, cells: list[list[str]]) -> None:
    assert from_tsv(text) == cells


@given(
    st.lists(
        st.lists(st.text(st.characters(blacklist_categories=["Cc", "Cs"]), max_size=8), min_size=1),
        min_size=1,
    )
)
def test_both_forms_hold_the_same_cells(cells: list[list[str]]) -> None:
    data = for_excel(cells)
    assert from_tsv(data.text()) == cells
    assert cells_of(data.html()) == cells
