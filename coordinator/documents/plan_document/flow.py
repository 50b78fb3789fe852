"""An outline on A4 pages: every text and line at its place. Pure, in points from the lower left corner.

A heading never stands alone at the foot of a page: it goes with what follows it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coordinator.documents.pdf.fitting import Advance, Box, Line, Span, Style, fit, printable, wrap
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.plan_document.grid import LEADING as CELL_LEADING
from coordinator.documents.plan_document.grid import PAD_X, Grid, GridCell, cut, least, measure
from coordinator.documents.plan_document.grid import SIZE as CELL_SIZE
from coordinator.domain.outline import Align, Outline, Table, Text, leads, numbered

WIDTH, HEIGHT = 210 * MM, 297 * MM
SIDE, TOP, BOTTOM = 18 * MM, 16 * MM, 18 * MM
INNER = WIDTH - 2 * SIDE
ROOM = HEIGHT - TOP - BOTTOM

TITLE = Style(18.0, 14.5, 17.0, smallest=14.0)
SUBTITLE = Style(15.0, 12.5, 14.0, smallest=12.0)
UNDER_TITLE = Style(12.0, 11.0, 12.0, smallest=11.0)
BODY, FOOT = 12.0, 10.0
LEADING = 1.5
INDENTS = (0.0, 0.0, 1.5, 3.0, 4.5, 6.0)
"""Where a level begins, in em of the body."""
GAP = 3.0
TABLE_GAP = 6.0
MIDDLE = 0.3
THIN, THICK = 0.4, 0.9
BOLDER = 0.024
"""How far bold text is from its first drawing, in em."""
PAGE_OF_PAGES = "第 {page} 頁／共 {pages} 頁"


@dataclass(slots=True)
class Page:
    """What is drawn on one page; texts stand in the order in which they are read."""

    spans: list[Span] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    tints: list[Box] = field(default_factory=list)

    def write(self, span: Span, *, bold: bool = False) -> None:
        """Add a text. Bold is the text again, a hair apart: the face has no bold cut.

        Readers take such a pair for one text, and unlike a stroked outline it does not smear on a screen.
        """
        self.spans.append(span)
        if bold:
            self.spans.append(span._replace(x=span.x + span.size * BOLDER))


def lay_out(outline: Outline, advance: Advance) -> tuple[Page, ...]:
    """Place an outline; the first page begins with its title."""
    flow = _Flow(advance)
    flow.title(outline)
    flow.parts(tuple(numbered(outline)))
    return tuple(flow.pages)


def number_pages(pages: Sequence[Page], advance: Advance) -> None:
    """Write 第 x 頁／共 y 頁 at the foot of each page."""
    for number, page in enumerate(pages, start=1):
        text = PAGE_OF_PAGES.format(page=number, pages=len(pages))
        width = sum(map(advance, text)) * FOOT
        box = Box(SIDE, 9 * MM, INNER, FOOT)
        page.spans.append(Span((WIDTH - width) / 2, box.y + 1, FOOT, text, width, box))


class _Flow:
    """Pages in the making; ``y`` is where the next thing begins."""

    def __init__(self, advance: Advance) -> None:
        self._advance = advance
        self.pages: list[Page] = []
        self._new_page()

    def title(self, outline: Outline) -> None:
        """The title and the lines under it, in the middle."""
        heads = [(outline.title, TITLE), (outline.subtitle, SUBTITLE)]
        for text, style in (*heads, *((line, UNDER_TITLE) for line in outline.lines)):
            fitted = fit(printable(text), style, INNER, ROOM, self._advance)
            for line in fitted.lines if text else ():
                bold = len(line.text) if style is not UNDER_TITLE else 0
                self._write(line, fitted.size, (INNER - line.width * fitted.size) / 2, bold=bold)
        self._y -= 2 * GAP

    def parts(self, parts: Sequence[tuple[str, Text | Table]]) -> None:
        """Paragraphs and tables in their order, new pages where they must be."""
        grids = {place: self._grid(part) for place, (_, part) in enumerate(parts) if isinstance(part, Table)}
        for place, (number, part) in enumerate(parts):
            fresh = isinstance(part, Text) and part.fresh_page
            if fresh or self._y - self._least(parts, grids, place) < BOTTOM:
                self._new_page()
            if isinstance(part, Text):
                self._paragraph(number, part)
            else:
                self._table(grids[place])

    def _grid(self, table: Table) -> Grid:
        return measure(table, INNER, self._advance)

    def _least(self, parts: Sequence[tuple[str, Text | Table]], grids: dict[int, Grid], place: int) -> float:
        """The room without which a part does not begin: it takes what it leads to with it."""
        high = 0.0
        while place < len(parts):
            number, part = parts[place]
            if isinstance(part, Table):
                return min(high + 2 * TABLE_GAP + least(grids[place]), ROOM)
            lines = list(self._lines(number, part))
            high += min(len(lines), 3) * BODY * LEADING + GAP
            place += 1
            if place == len(parts) or not leads(part, parts[place][1]):
                break
        return min(high, ROOM)

    def _paragraph(self, number: str, part: Text) -> None:
        bold = len(_before(number) + printable(part.lead)) if part.lead else 0
        for x, line in self._lines(number, part):
            self._write(line, BODY, x, bold=bold)
            bold = max(bold - len(line.text), 0)
        self._y -= GAP

    def _lines(self, number: str, part: Text) -> Iterator[tuple[float, Line]]:
        """Lines and where they begin; what follows the first stands under its text, not its number."""
        start = INDENTS[part.level or part.under]
        before = _before(number)
        hang = sum(map(self._advance, before)) if before else (2.0 if part.under else 0.0)
        lines = wrap(printable(part.lead + part.text), INNER / BODY - start - hang, self._advance)
        for place, line in enumerate(lines):
            if place == 0 and before:
                yield start * BODY, Line(before + line.text, line.width + hang)
            else:
                yield (start + hang) * BODY, line

    def _write(self, line: Line, size: float, x: float, *, bold: int) -> None:
        """Write a line; its first ``bold`` characters are bold."""
        high = size * LEADING
        if self._y - high < BOTTOM:
            self._new_page()
        self._y -= high
        box = Box(SIDE, self._y, INNER, high)
        y = self._y + high / 2 - MIDDLE * size
        page, start = self.pages[-1], SIDE + x
        for text, is_bold in ((line.text[:bold], True), (line.text[bold:], False)):
            if text:
                width = sum(map(self._advance, text)) * size
                page.write(Span(start, y, size, text, width, box), bold=is_bold)
                start += width

    def _table(self, grid: Grid) -> None:
        self._y -= TABLE_GAP
        first = True
        for piece in cut(grid, self._y - BOTTOM, ROOM):
            empty = len(piece.heights) == piece.head_rows
            if not first or empty:
                self._new_page()
            if not empty:
                _draw(self.pages[-1], piece, self._y)
                self._y -= piece.height
            first = empty
        self._y -= TABLE_GAP

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._y = HEIGHT - TOP


def _before(number: str) -> str:
    """A number as it stands before its text; the comma of 壹、 has its own space."""
    return f"{number} " if number.endswith((".", ")")) else number


def _draw(page: Page, piece: Grid, top: float) -> None:
    levels = [top]
    for height in piece.heights:
        levels.append(levels[-1] - height)
    left, right = SIDE + piece.edges[0], SIDE + piece.edges[-1]
    for cell in piece.cells:
        x, end = SIDE + piece.edges[cell.column], SIDE + piece.edges[cell.column + cell.columns]
        box = Box(x, levels[cell.row + cell.rows], end - x, levels[cell.row] - levels[cell.row + cell.rows])
        if cell.head:
            page.tints.append(box)
        if cell.row:
            page.rules.append(Rule(x, box.top, end, box.top, THIN))
        if cell.column:
            page.rules.append(Rule(x, box.y, x, box.top, THIN))
        _place(page, cell, box)
    for x1, y1, x2, y2 in (
        (left, top, right, top),
        (right, top, right, levels[-1]),
        (right, levels[-1], left, levels[-1]),
        (left, levels[-1], left, top),
    ):
        page.rules.append(Rule(x1, y1, x2, y2, THICK))


def _place(page: Page, cell: GridCell, box: Box) -> None:
    """The lines of a cell in its vertical middle."""
    leading = CELL_SIZE * CELL_LEADING
    y = box.y + (box.height + len(cell.lines) * leading - leading) / 2 - MIDDLE * CELL_SIZE
    for line in cell.lines:
        x = box.x + PAD_X + line.x
        if cell.align is Align.CENTRE:
            x = box.x + (box.width - line.width) / 2
        span = Span(x, y, CELL_SIZE, line.text, line.width, box)
        page.write(span, bold=line.bold)
        y -= leading
