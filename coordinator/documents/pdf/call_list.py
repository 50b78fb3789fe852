"""The call list on A4: a table a district, with room to write, the heads again on every page.

Placing is pure, in points from the lower left corner; the same list gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from coordinator.documents.call_list import TITLE, CallGroup, CallPaper, CallRow
from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEADING,
    LEFT,
    RIGHT,
    Advance,
    Box,
    Fitted,
    Style,
    fit,
    place,
    printable,
)
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page, number_pages
from coordinator.documents.plan_document.pdf import missing_in, new_canvas
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_roc
from coordinator.progress import Progress, silent

SIDE, TOP, BOTTOM = 14 * MM, 13 * MM, 17 * MM
INNER = WIDTH - 2 * SIDE
ROW, HEAD_ROW, BAND, GAP = 10.5 * MM, 7.5 * MM, 8 * MM, 4 * MM
PAD_X, PAD_Y = 1.4 * MM, 1.0 * MM
TICK = 4.2 * MM
THIN, THICK = 0.4, 1.0
HEAD_TINT = 0.93
CONTINUED = "（續）"

TRAINING = Style(13.0, 11.0, 12.0, smallest=9.0, most_lines=3)
NAME = Style(20.0, 16.0, 18.0, smallest=14.0)
SUMMARY = Style(11.0, 9.5, 10.5, smallest=9.0, most_lines=2)
BAND_TEXT = Style(13.0, 11.0, 12.0, smallest=9.0, most_lines=1)
HEAD_TEXT = Style(10.5, 9.0, 9.5, smallest=8.0, most_lines=1)
SCHOOL = Style(11.5, 9.5, 10.0, smallest=8.0, most_lines=3)
RUNNING = Style(8.5, 7.0, 8.0, smallest=7.0, most_lines=1)
TOWN = Style(8.5, 7.0, 7.5, smallest=7.0, most_lines=1)
SMALL = Style(10.0, 8.5, 9.0, smallest=7.5, most_lines=4)


class Slot(NamedTuple):
    """A column: its head, where it begins and how wide it is, and how its text stands."""

    head: str
    x: float
    width: float
    align: float


def _slots() -> tuple[Slot, ...]:
    shares = (
        ("序", 9.0, CENTRE), ("學校", 47.0, LEFT), ("電話", 31.0, LEFT), ("尚缺業務", 44.0, LEFT),
        ("已聯絡", 14.0, CENTRE), ("日期、備註", 37.0, LEFT),
    )  # fmt: skip
    found, x = [], SIDE
    for head, share, align in shares:
        width = INNER * share / sum(one for _, one, _ in shares)
        found.append(Slot(head, x, width, align))
        x += width
    return tuple(found)


SLOTS = _slots()
SCHOOL_AT, TICK_AT = 1, 4


def write_call_list(paper: CallPaper, target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write the list. Raises ``RuleError`` (nothing_to_print) when no school is on it, and OSError.

    The file appears under its name only when it is complete.
    """
    if not paper.groups:
        raise RuleError("nothing_to_print")
    part = target.with_name(target.name + ".part")
    try:
        pages = _write(paper, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(pages, missing_in(_texts(paper)))


def lay_out_calls(paper: CallPaper, measure: Advance) -> tuple[Page, ...]:
    """Place the list; pages are numbered."""
    flow = _Flow(measure)
    flow.title(paper)
    number = 1
    for group in paper.groups:
        number = flow.group(group, number)
    flow.close()
    flow.running_heads(f"{TITLE}\u3000{paper.training}")
    number_pages(flow.pages, measure)
    return tuple(flow.pages)


def _write(paper: CallPaper, path: Path, progress: Progress) -> int:
    pages = lay_out_calls(paper, advance())
    canvas = new_canvas(path, f"{paper.training}\u3000{TITLE}", TITLE)
    pen = Pen(canvas)
    progress(0, len(pages))
    for done, page in enumerate(pages, start=1):
        for box in page.tints:
            pen.tint(box, HEAD_TINT)
        pen.rule(page.rules)
        pen.write(page.spans)
        canvas.showPage()
        progress(done, len(pages))
    with faces.EMBEDDING:
        canvas.save()
    return len(pages)


def _texts(paper: CallPaper) -> Iterator[str]:
    yield from (paper.training, paper.summary)
    for group in paper.groups:
        yield group.name
        for row in group.rows:
            yield from (row.school, row.township, row.phone, row.asked, row.note)


class _Flow:
    """Pages in the making; ``y`` is where the next row begins, ``top`` where the open table began."""

    def __init__(self, measure: Advance) -> None:
        self._measure = measure
        self.pages: list[Page] = []
        self._y = self._top = 0.0
        self._new_page()

    def title(self, paper: CallPaper) -> None:
        """Training, name of the list, how many schools, and when it was printed."""
        self._line(paper.training, TRAINING)
        self._line(TITLE, NAME, bold=True)
        self._line(f"{paper.summary}（{format_roc(paper.printed)}）", SUMMARY)
        self._y -= GAP / 2

    def group(self, group: CallGroup, number: int) -> int:
        """The schools of a district, counted on from ``number``; gives the next number."""
        self._begin(group, "")
        for row in group.rows:
            cells = self._cells(row, number)
            town = self._town(row)
            height = max(ROW, cells[1].height + town + 2 * PAD_Y, *(c.height + 2 * PAD_Y for c in cells))
            if self._y - height < BOTTOM:
                self.close()
                self._new_page()
                self._begin(group, CONTINUED)
            self._row(row, cells, height)
            number += 1
        self.close()
        self._y -= GAP
        return number

    def running_heads(self, text: str) -> None:
        """Say at the top of every page after the first whose list it is."""
        first = self.pages[0]
        for page in self.pages:
            if page is not first:
                box = Box(SIDE, HEIGHT - TOP + 1 * MM, INNER, 5 * MM)
                fitted = fit(printable(text), RUNNING, INNER, box.height, self._measure)
                page.spans[:0] = place(fitted, box, RIGHT)

    def close(self) -> None:
        """Draw the lines between the columns and round the open table."""
        if self._top == self._y or not self._top:
            return
        page, end = self.pages[-1], SIDE + INNER
        page.rules += [Rule(slot.x, self._top, slot.x, self._y, THIN) for slot in SLOTS[1:]]
        for x1, y1, x2, y2 in (
            (SIDE, self._top, end, self._top),
            (end, self._top, end, self._y),
            (end, self._y, SIDE, self._y),
            (SIDE, self._y, SIDE, self._top),
        ):
            page.rules.append(Rule(x1, y1, x2, y2, THICK))
        self._top = 0.0

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._y, self._top = HEIGHT - TOP, 0.0

    def _begin(self, group: CallGroup, behind: str) -> None:
        """The name of a district and the heads of the columns; never alone at the foot of a page."""
        if self._y - BAND - HEAD_ROW - 2 * ROW < BOTTOM:
            self._new_page()
        count = "" if behind else f"\u3000{len(group.rows):,} 校"
        name = Box(SIDE, self._y - BAND, INNER, BAND)
        self._text(f"{group.name}{behind}{count}", BAND_TEXT, name, LEFT, bold=True)
        self._y = self._top = name.y
        heads = Box(SIDE, self._y - HEAD_ROW, INNER, HEAD_ROW)
        self.pages[-1].tints.append(heads)
        for slot in SLOTS:
            box = Box(slot.x + PAD_X, heads.y, slot.width - 2 * PAD_X, HEAD_ROW)
            self._text(slot.head, HEAD_TEXT, box, slot.align, bold=True)
        self._y = heads.y

    def _cells(self, row: CallRow, number: int) -> tuple[Fitted, ...]:
        texts = (str(number), row.school, row.phone, row.asked, "", row.note)
        styles = (SMALL, SCHOOL, SMALL, SMALL, SMALL, SMALL)
        return tuple(
            fit(printable(text), style, slot.width - 2 * PAD_X, ROW - 2 * PAD_Y, self._measure)
            for text, style, slot in zip(texts, styles, SLOTS, strict=True)
        )

    def _row(self, row: CallRow, cells: Sequence[Fitted], height: float) -> None:
        page, y = self.pages[-1], self._y - height
        page.rules.append(Rule(SIDE, self._y, SIDE + INNER, self._y, THIN))
        for slot, cell in zip(SLOTS, cells, strict=True):
            box = Box(slot.x + PAD_X, y, slot.width - 2 * PAD_X, height)
            if slot is SLOTS[SCHOOL_AT] and row.township:
                box = self._under(row.township, box, cell)
            page.spans += place(cell, box, slot.align)
        page.rules += _tick_box(SLOTS[TICK_AT], y + height / 2, ticked=row.called)
        self._y = y

    def _town(self, row: CallRow) -> float:
        """How high the line under the name of a school is."""
        return TOWN.size * LEADING if row.township else 0.0

    def _under(self, township: str, box: Box, name: Fitted) -> Box:
        """Write the township under the name; gives the box that is left for the name."""
        line = TOWN.size * LEADING
        foot = box.y + (box.height - name.height - line) / 2
        self._text(township, TOWN, Box(box.x, foot, box.width, line), LEFT)
        return Box(box.x, foot + line, box.width, name.height)

    def _line(self, text: str, style: Style, *, bold: bool = False) -> None:
        fitted = fit(printable(text), style, INNER, 3 * style.wrapped, self._measure)
        box = Box(SIDE, self._y - fitted.height - 1.5 * MM, INNER, fitted.height + 1.5 * MM)
        for span in place(fitted, box, CENTRE):
            self.pages[-1].write(span, bold=bold)
        self._y = box.y

    def _text(self, text: str, style: Style, box: Box, align: float, *, bold: bool = False) -> None:
        for span in place(fit(printable(text), style, box.width, box.height, self._measure), box, align):
            self.pages[-1].write(span, bold=bold)


def _tick_box(slot: Slot, middle: float, *, ticked: bool) -> Iterator[Rule]:
    """An empty square, or one with a tick in it."""
    x, y = slot.x + (slot.width - TICK) / 2, middle - TICK / 2
    end, top = x + TICK, y + TICK
    corners = ((x, y), (end, y), (end, top), (x, top), (x, y))
    for (x1, y1), (x2, y2) in pairwise(corners):
        yield Rule(x1, y1, x2, y2, 2 * THIN)
    if ticked:
        yield Rule(x + 0.2 * TICK, y + 0.5 * TICK, x + 0.42 * TICK, y + 0.25 * TICK, THICK * 1.4)
        yield Rule(x + 0.42 * TICK, y + 0.25 * TICK, x + 0.82 * TICK, y + 0.8 * TICK, THICK * 1.4)
