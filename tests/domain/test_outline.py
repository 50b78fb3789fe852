"""Numbers of a document and places of its cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.outline import (
    Cell,
    Outline,
    Placed,
    Table,
    Text,
    cell,
    chinese,
    formal_chinese,
    leads,
    numbered,
    numbered_with_next,
    placed_cells,
)


@pytest.mark.parametrize(
    ("number", "plain", "formal"),
    [
        (1, "一", "壹"), (9, "九", "玖"), (10, "十", "拾"), (11, "十一", "拾壹"), (15, "十五", "拾伍"),
        (20, "二十", "貳拾"), (21, "二十一", "貳拾壹"), (99, "九十九", "玖拾玖"), (100, "100", "100"),
        (0, "0", "0"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_plans_write_them(number: int, plain: str, formal: str) -> None:
    assert (chinese(number), formal_chinese(number)) == (plain, formal)


def numbers(*levels: int) -> list[str]:
    parts = tuple(Text("x", level) for level in levels)
    return [number for number, _ in numbered(Outline("t", "s", parts=parts))]


def test_each_level_counts_for_itself_and_begins_anew_under_the_next() -> None:
    assert numbers(1, 2, 2, 3, 4, 5, 0, 5, 2, 3, 1, 2) == [
        "壹、", "一、", "二、", "(一)", "1.", "(1)", "", "(2)", "三、", "(一)", "貳、", "一、",
    ]  # fmt: skip


def test_a_table_has_no_number_and_disturbs_none() -> None:
    parts = (Text("x", 1), Table((1.0,), ()), Text("x", 1))
    assert [number for number, _ in numbered(Outline("t", "s", parts=parts))] == ["壹、", "", "貳、"]


@given(st.lists(st.integers(0, 5), max_size=60))
def test_whatever_is_left_out_the_first_level_has_no_gap(levels: list[int]) -> None:
    found = [number for number, level in zip(numbers(*levels), levels, strict=True) if level == 1]
    assert found == [f"{formal_chinese(n)}、" for n in range(1, len(found) + 1)]


def test_cells_stand_where_merged_ones_leave_room() -> None:
    tall, wide, a, b, c = cell("tall", rows=2), cell("wide", columns=2), cell("a"), cell("b"), cell("c")
    table = Table((1.0, 1.0, 1.0), ((tall, wide), (a, b), (c,)))
    assert placed_cells(table) == (
        Placed(0, 0, tall), Placed(0, 1, wide), Placed(1, 1, a), Placed(1, 2, b), Placed(2, 0, c),
    )  # fmt: skip


def test_a_heading_stays_with_what_it_heads() -> None:
    table = Table((1.0,), ((Cell(),),))
    head, deeper, other, under = Text(level=2, lead="h"), Text("d", 3), Text("o", 2), Text("u", under=2)
    told: list[tuple[Text | Table, Text | Table | None]] = [
        (head, table),
        (head, deeper),
        (head, under),
        (head, other),
        (table, head),
        (head, None),
    ]
    assert [leads(part, after) for part, after in told] == [True, True, True, False, False, False]
    outline = Outline("t", "s", parts=(head, deeper, other))
    assert [stays for _, _, stays in numbered_with_next(outline)] == [True, False, False]


def test_a_cell_reads_line_by_line() -> None:
    assert cell("上\n\n下").text == "上\n下"
