"""Tables are measured and cut at page ends without losing a line."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.plan_document.grid import CONTINUED, LEAST_REST, Grid, cut, least, measure
from coordinator.domain.outline import Align, Cell, CellLine, Table, cell, head
from tests.documents.plan_document.outlines import merged, table

WIDTH = 400.0


def advance(char: str) -> float:
    return 0.5 if char.isascii() else 1.0


def texts(pieces: Sequence[Grid], column: int) -> list[str]:
    """The lines of a column, piece after piece, without the heads that repeat."""
    return [
        line.text
        for piece in pieces
        for cell in piece.cells
        if cell.column == column and cell.row >= piece.head_rows
        for line in cell.lines
    ]


def test_columns_share_the_width_and_rows_hold_their_lines() -> None:
    grid = measure(table(rows=1, lines=3), WIDTH, advance)
    assert grid.edges == (0.0, 80.0, 400.0)
    assert grid.heights[1] == pytest.approx(grid.cells[3].height)
    assert grid.heights[1] > grid.heights[0]


def test_marks_hang_before_the_lines_that_follow() -> None:
    long = Table((1.0,), ((Cell((CellLine("字" * 60, "※", depth=1),), Align.LEFT),),), head_rows=0)
    lines = measure(long, WIDTH, advance).cells[0].lines
    assert lines[0].text.startswith("※字")
    assert [round(line.x / 11) for line in lines] == [1, 2]
    assert all(line.x + line.width <= WIDTH for line in lines)


def test_a_merged_cell_makes_its_rows_high_enough() -> None:
    tall = Table(
        (1.0, 1.0), ((cell("\n".join("一二三四五六"), rows=2), cell("1")), (cell("2"),)), head_rows=0
    )
    grid = measure(tall, WIDTH, advance)
    assert sum(grid.heights) == pytest.approx(grid.cells[0].height)


def test_what_fits_is_not_cut() -> None:
    grid = measure(table(rows=3), WIDTH, advance)
    (piece,) = cut(grid, 1000.0, 1000.0)
    assert (piece.heights, piece.cells, piece.head_rows) == (grid.heights, grid.cells, 1)


def test_every_piece_repeats_the_head_and_the_rows_go_on() -> None:
    grid = measure(table(rows=10), WIDTH, advance)
    pieces = list(cut(grid, 100.0, 150.0))
    assert len(pieces) > 2
    for piece in pieces:
        assert [line.text for cell in piece.cells if cell.row == 0 for line in cell.lines] == ["時間", "課程"]
    assert texts(pieces, 0) == [f"{n:02d}:00" for n in range(10)]


def test_a_long_row_is_cut_between_lines_and_marked() -> None:
    grid = measure(table(rows=1, lines=30), WIDTH, advance)
    first, second = cut(grid, 300.0, 600.0)
    assert texts([first, second], 1) == [f"※第0列第{i}行" for i in range(30)]
    assert texts([first], 0) == ["00:00"]
    assert texts([second], 0) == [CONTINUED]
    assert first.height <= 300.0


def test_no_single_line_is_left_over() -> None:
    grid = measure(table(rows=1, lines=20), WIDTH, advance)
    room = grid.height - 5.0  # all but the last line would fit
    first, second = cut(grid, room, 600.0)
    assert len(texts([second], 1)) == LEAST_REST
    assert first.height <= room


def test_a_row_of_which_little_would_fit_begins_on_the_next_page() -> None:
    grid = measure(table(rows=1, lines=20), WIDTH, advance)
    first, second = cut(grid, grid.head_height + 40.0, 600.0)
    assert len(first.heights) == first.head_rows
    assert len(texts([second], 1)) == 20


def test_rows_under_a_merged_cell_stay_together_where_a_page_can_hold_them() -> None:
    grid = measure(merged(), WIDTH, advance)
    first, second = cut(grid, grid.head_height + 30.0, 600.0)
    assert len(first.heights) == 1
    assert texts([second], 0) == ["合", "計"]


def test_a_merged_cell_higher_than_a_page_is_on_every_page_it_reaches() -> None:
    rows = ((cell("合", rows=30), cell("0")), *((cell(str(n)),) for n in range(1, 30)))
    grid = measure(Table((1.0, 1.0), (head("甲", "乙"), *rows)), WIDTH, advance)
    pieces = list(cut(grid, 200.0, 200.0))
    assert texts(pieces, 1) == [str(n) for n in range(30)]
    assert texts(pieces, 0) == ["合"] * len(pieces)
    assert all(piece.height <= 200.0 for piece in pieces)


def test_a_row_higher_than_a_page_is_cut_under_a_merged_cell_too() -> None:
    long = Cell(tuple(CellLine(str(n)) for n in range(40)), Align.LEFT)
    grid = measure(Table((1.0, 1.0), (head("甲", "乙"), (cell("合", rows=2), long), (long,))), WIDTH, advance)
    pieces = list(cut(grid, 300.0, 300.0))
    assert texts(pieces, 1) == [str(n) for n in range(40)] * 2
    assert len(texts(pieces, 0)) == len(pieces)
    assert set(texts(pieces, 0)) == {"合", CONTINUED}
    assert all(piece.height <= 300.0 for piece in pieces)
    for piece in pieces:
        assert max(cell.row + cell.rows for cell in piece.cells) == len(piece.heights)


def test_a_table_begins_only_where_its_first_rows_have_room() -> None:
    short, long = measure(table(rows=1), WIDTH, advance), measure(table(rows=1, lines=40), WIDTH, advance)
    assert least(short) == pytest.approx(short.height)
    assert long.head_height < least(long) < long.height / 3


@given(st.lists(st.integers(0, 25), min_size=1, max_size=12), st.floats(120, 700), st.floats(30, 700))
def test_however_it_is_cut_no_line_is_lost_doubled_or_outside(
    heights: list[int], room: float, first_room: float
) -> None:
    rows = [
        (Cell(tuple(CellLine(f"{n}-{i}") for i in range(lines)), Align.LEFT),)
        for n, lines in enumerate(heights)
    ]
    grid = measure(Table((1.0,), (head("甲"), *rows)), WIDTH, advance)
    pieces = list(cut(grid, min(first_room, room), room))
    wanted = [f"{n}-{i}" for n, lines in enumerate(heights) for i in range(lines)]
    assert [text for text in texts(pieces, 0) if text != CONTINUED] == wanted
    filled = [piece for piece in pieces if len(piece.heights) > piece.head_rows]
    assert all(piece.height <= room + 0.01 for piece in filled)
