"""A table measured and cut at page ends. Pure: widths come from a function of one character in em.

Rows tied together by a merged cell stay on one page where a page can hold them; a row alone may be cut
between two lines. What begins on one page and goes on on the next is marked 續 in its first column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from coordinator.documents.pdf.fitting import Advance, balance, printable, wrap
from coordinator.domain.outline import Align, Cell, CellLine, Table, placed_cells

SIZE = 11.0
LEADING = 1.32
PAD_X, PAD_Y = 4.0, 3.5
DEPTH_EM = 1.0
LEAST_CUT = 4
"""Lines that must stand before a cut, so that no row begins with a single line at the foot of a page."""
LEAST_REST = 2
"""Lines that a cut leaves for the next page."""
CONTINUED = "（續）"


class GridLine(NamedTuple):
    """One line of a cell; ``x`` is how far from the cell's inner left it begins, widths in points."""

    text: str
    x: float
    width: float
    bold: bool


class GridCell(NamedTuple):
    """A cell in a table or a piece of one: where it begins, how far it goes, and its lines."""

    row: int
    column: int
    rows: int
    columns: int
    lines: tuple[GridLine, ...]
    align: Align
    head: bool

    @property
    def height(self) -> float:
        """What its lines need."""
        return len(self.lines) * SIZE * LEADING + 2 * PAD_Y


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells, the right edges of the columns (the left edge first), and the heights of the rows."""

    edges: tuple[float, ...]
    heights: tuple[float, ...]
    cells: tuple[GridCell, ...]
    head_rows: int = 0

    @property
    def head_height(self) -> float:
        """The rows that repeat on every page."""
        return sum(self.heights[: self.head_rows])

    @property
    def height(self) -> float:
        """All rows."""
        return sum(self.heights)


def measure(table: Table, width: float, advance: Advance) -> Grid:
    """Wrap every cell into its columns and find how high the rows are."""
    edges = [0.0]
    for share in table.widths:
        edges.append(edges[-1] + width * share / sum(table.widths))
    cells = []
    for row, column, cell in ((p.row, p.column, p.cell) for p in placed_cells(table)):
        room = edges[column + cell.columns] - edges[column] - 2 * PAD_X
        lines = tuple(_wrapped(cell, room, advance))
        cells.append(GridCell(row, column, cell.rows, cell.columns, lines, cell.align, cell.head))
    return Grid(tuple(edges), _heights(len(table.rows), cells), tuple(cells), table.head_rows)


def cut(grid: Grid, first_room: float, room: float) -> Iterator[Grid]:
    """Pieces for one page each: the first fits ``first_room``, the others ``room``; heads are on every one.

    The first piece is empty (no rows but the head's) when not even its first row may begin there.
    """
    rest, left = _body(grid), first_room - grid.head_height
    full = room - grid.head_height
    while rest.heights:
        taken, rest = _take(rest, left, fresh=left >= full)
        yield _with_head(grid, taken)
        left = full


def least(grid: Grid) -> float:
    """The height without which a table does not begin on a page: its head and the start of its rows."""
    body, start = _body(grid), (LEAST_CUT + 1) * SIZE * LEADING + 2 * PAD_Y
    high = 0.0
    for unit in _units(body):
        if high >= start:
            break
        high += min(sum(body.heights[row] for row in unit), start)
    return grid.head_height + high


def _wrapped(cell: Cell, room: float, advance: Advance) -> Iterator[GridLine]:
    for line in cell.lines:
        yield from _wrapped_line(line, cell.align, room, advance)


def _wrapped_line(line: CellLine, align: Align, room: float, advance: Advance) -> Iterator[GridLine]:
    mark = printable(line.mark)
    hang = sum(map(advance, mark))
    start = min(line.depth * DEPTH_EM, room / SIZE / 3)
    width = max(room / SIZE - start - hang, 1.0)
    text = printable(line.text)
    # Short centred texts are cut into even lines; a list is read from the left and filled.
    lines = balance(text, width, advance) if align is Align.CENTRE else wrap(text, width, advance)
    for number, (part, em) in enumerate(lines):
        if number == 0:
            yield GridLine(mark + part, start * SIZE, (em + hang) * SIZE, line.bold)
        else:
            yield GridLine(part, (start + hang) * SIZE, em * SIZE, line.bold)


def _heights(rows: int, cells: Sequence[GridCell]) -> tuple[float, ...]:
    """Rows as high as their own cells ask for, and together as high as what is merged over them."""
    heights = [SIZE * LEADING + 2 * PAD_Y] * rows
    for cell in sorted(cells, key=lambda cell: cell.rows):
        own = range(cell.row, min(cell.row + cell.rows, rows))
        lacking = cell.height - sum(heights[row] for row in own)
        for row in own if lacking > 0 else ():
            heights[row] += lacking / len(own)
    return tuple(heights)


def _body(grid: Grid) -> Grid:
    return _rows(grid, grid.head_rows, len(grid.heights))


def _rows(grid: Grid, first: int, end: int) -> Grid:
    """Rows of a grid as a grid; a merged cell that reaches out of them is shortened and keeps its lines."""
    cells = []
    for cell in grid.cells:
        top, bottom = max(cell.row, first), min(cell.row + cell.rows, end)
        if top < bottom:
            cells.append(cell._replace(row=top - first, rows=bottom - top))
    return Grid(grid.edges, grid.heights[first:end], tuple(cells))


def _units(grid: Grid) -> Iterator[range]:
    """Ranges of rows that a merged cell ties together."""
    first, reach = 0, 1
    for row in range(len(grid.heights)):
        if row >= reach:
            yield range(first, row)
            first, reach = row, row + 1
        reach = max([reach, *(cell.row + cell.rows for cell in grid.cells if cell.row == row)])
    if grid.heights:
        yield range(first, len(grid.heights))


def _take(grid: Grid, room: float, *, fresh: bool) -> tuple[Grid, Grid]:
    """The rows that go on a page with this room, and the rest; a ``fresh`` page always takes something."""
    used, end = 0.0, 0
    for unit in _units(grid):
        high = sum(grid.heights[row] for row in unit)
        if used + high > room + 1e-6:
            break
        used, end = used + high, unit.stop
    if end == len(grid.heights):
        return grid, _rows(grid, end, end)
    unit = next(u for u in _units(grid) if u.start == end)
    if len(unit) == 1:
        return _cut_row(grid, end, room - used, force=fresh and end == 0)
    if fresh and end == 0:
        end = _rows_that_fit(grid, room)
        if end == 0:
            return _cut_row(grid, 0, room, force=True)
    return _rows(grid, 0, end), _rows(grid, end, len(grid.heights))


def _rows_that_fit(grid: Grid, room: float) -> int:
    """How many rows of a unit that is too high for any page go on this one."""
    used, end = 0.0, 0
    while end < len(grid.heights) and used + grid.heights[end] <= room + 1e-6:
        used, end = used + grid.heights[end], end + 1
    return end


def _cut_row(grid: Grid, row: int, room: float, *, force: bool) -> tuple[Grid, Grid]:
    """Cut one row between two lines, or before it where too little of it would stand on either side.

    What is merged over the row stands whole on both sides.
    """
    lines = int((room - 2 * PAD_Y) / (SIZE * LEADING) + 1e-6)
    own = [cell for cell in grid.cells if cell.row == row and cell.rows == 1]
    most = max((len(cell.lines) for cell in own), default=0)
    lines = max(lines, 1) if force else min(lines, most - LEAST_REST)
    if not force and lines < LEAST_CUT:
        return _rows(grid, 0, row), _rows(grid, row, len(grid.heights))
    before, after = _rows(grid, 0, row + 1), _rows(grid, row, len(grid.heights))
    columns = {cell.column for cell in own}
    here = [
        _lines_of(cell, 0, lines) if cell.row == row and cell.column in columns else cell
        for cell in before.cells
    ]
    there = [
        _rest_of(cell, lines) if cell.row == 0 and cell.column in columns else cell for cell in after.cells
    ]
    left = max((cell.height for cell in there if cell.row == 0 and cell.column in columns), default=0.0)
    high = SIZE * LEADING * lines + 2 * PAD_Y
    return (
        replace(before, heights=(*grid.heights[:row], high), cells=tuple(here)),
        replace(after, heights=(left, *grid.heights[row + 1 :]), cells=tuple(there)),
    )


def _lines_of(cell: GridCell, first: int, end: int) -> GridCell:
    return cell._replace(lines=cell.lines[first:end])


def _rest_of(cell: GridCell, first: int) -> GridCell:
    """What is left of a cell; a first column that is all said before says that it goes on."""
    rest = _lines_of(cell, first, len(cell.lines))
    if cell.column or rest.lines:
        return rest
    return rest._replace(lines=(GridLine(CONTINUED, 0.0, len(CONTINUED) * SIZE, bold=False),))


def _with_head(grid: Grid, body: Grid) -> Grid:
    top = _rows(grid, 0, grid.head_rows)
    below = tuple(cell._replace(row=cell.row + grid.head_rows) for cell in body.cells)
    return Grid(grid.edges, (*top.heights, *body.heights), (*top.cells, *below), grid.head_rows)
