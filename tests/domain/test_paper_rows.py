"""Row numbers as they are typed beside a sheet: single ones, ranges, all, against."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.paper_rows import TypedRows, read_rows

PAGE = (1, 2, 3, 7, 8, 30)
SESSION = (*PAGE, 99)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("7", TypedRows((7,))),
        ("７", TypedRows((7,))),
        ("ㄥ", None),
        ("˙", TypedRows((7,))),
        ("ㄅㄦˇ", TypedRows((1, 2, 3))),
        ("3-12", TypedRows((3, 7, 8))),
        ("12-3", TypedRows((3, 7, 8))),
        ("3～8", TypedRows((3, 7, 8))),
        ("1 8,2、3", TypedRows((1, 2, 3, 8))),
        ("1.2", TypedRows((1, 2))),
        ("0", TypedRows(PAGE)),
        ("ALL", TypedRows(PAGE)),
        ("全部", TypedRows(PAGE)),
        ("-7", TypedRows((7,), off=True)),
        ("-0", TypedRows(PAGE, off=True)),
        ("- 2-8", TypedRows((2, 3, 7, 8), off=True)),
        ("99", TypedRows((99,))),
        ("1-200", TypedRows(PAGE)),
    ],
)
def test_what_is_typed_names_rows(text: str, rows: TypedRows | None) -> None:
    if rows is None:
        with pytest.raises(RuleError, match="rows_unreadable"):
            read_rows(text, PAGE, SESSION)
    else:
        assert read_rows(text, PAGE, SESSION) == rows


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "rows_unreadable"), ("-", "rows_unreadable"), ("seven", "rows_unreadable"),
        ("1 x", "rows_unreadable"), ("1-2-3", "rows_unreadable"), ("4", "row_unknown"),
        ("4-6", "rows_none"), ("123456", "rows_unreadable"),
    ],
)  # fmt: skip
def test_nonsense_and_rows_of_nobody_are_refused(text: str, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        read_rows(text, PAGE, SESSION)
    assert refused.value.code == code


def answer(text: str, page: Collection[int]) -> tuple[int, ...] | str:
    """The rows, or the code of the refusal."""
    try:
        return read_rows(text, page, page).numbers
    except RuleError as error:
        return error.code


@given(st.sets(st.integers(1, 400), min_size=1), st.integers(1, 400), st.integers(1, 400))
def test_a_range_is_the_rows_of_the_page_between_its_ends(page: set[int], one: int, other: int) -> None:
    low, high = sorted((one, other))
    between = tuple(sorted(n for n in page if low <= n <= high))
    assert answer(f"{one}-{other}", page) == (between or "rows_none")


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    found = answer(text, PAGE)
    refusals = {"rows_unreadable", "row_unknown", "rows_none"}
    assert found in refusals if isinstance(found, str) else set(found) <= set(PAGE)
