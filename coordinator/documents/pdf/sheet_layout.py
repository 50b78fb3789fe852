"""Every text and line of a sign-in sheet at its place. Pure: a sheet and character widths in, points out.

What repeats on the pages of a group (head, column heads, foot) is laid out once for the group, so that the
drawing can put it into a form; a page adds its rows, its number and its code.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coordinator.documents.pdf import sheet_geometry as geo
from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEFT,
    Advance,
    Box,
    Fitted,
    Span,
    Style,
    fit,
    place,
    printable,
)
from coordinator.documents.pdf.labels import labels_of
from coordinator.documents.pdf.sheet_geometry import Page, Slot
from coordinator.documents.pdf.sheet_head import GroupLayout, Paper, lay_out_group, page_spans, qr_box
from coordinator.domain.sheet import (
    Column,
    PageCode,
    SheetGroup,
    SheetPerson,
    SignInSheet,
    break_pages,
    groups,
    make_page_code,
)

STYLES = {
    Column.NUMBER: Style(10.5, 7.0, 7.0),
    Column.SCHOOL: Style(12.0, 9.0, 9.0),
    Column.JOB_TITLE: Style(11.5, 8.5, 9.0),
    Column.NAME: Style(14.0, 9.5, 9.0),
    Column.MARK: Style(11.5, 9.0, 9.0),
    Column.MEAL: Style(11.5, 7.0, 7.0),
    Column.NOTE: Style(10.0, 8.0, 8.5),
}
LEFT_ALIGNED = frozenset({Column.SCHOOL, Column.NOTE})


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One page; `rows` are the heights of its rows, `code` the eleven digits that the QR code carries."""

    group: int
    rows: tuple[float, ...]
    spans: tuple[Span, ...]
    code: str


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A whole sheet ready to be drawn; `qr` is where each page's QR code stands."""

    page: Page
    slots: tuple[Slot, ...]
    groups: tuple[GroupLayout, ...]
    pages: tuple[PageLayout, ...]
    qr: Box


def lay_out(sheet: SignInSheet, advance: Advance) -> SheetLayout:
    """Place a sheet's texts; `advance` gives a character's width in em.

    Raises `RuleError` if the sheet has more pages than its page code can name.
    """
    labels = labels_of(sheet.options.language)
    paper = Paper(sheet, geo.page_of(sheet), geo.slots_of(sheet), labels, advance)
    fit_row = _row_fitter(paper)
    heads, plans = [], []
    for index, group in enumerate(groups(sheet)):
        heads.append(lay_out_group(paper, group))
        room = paper.page.room(paper.page.height - geo.TOP - heads[index].top)
        rows = _rows(paper, group, room, fit_row)
        plans += [(index, rows[r.start : r.stop]) for r in break_pages([row.height for row in rows], room)]
    pages = []
    for number, (index, rows) in enumerate(plans, start=1):
        code = make_page_code(PageCode(sheet.number, sheet.half, sheet.options.grouping, number))
        spans = (*_row_spans(rows, heads[index].top), *page_spans(paper, number, len(plans), code))
        pages.append(PageLayout(index, tuple(row.height for row in rows), spans, code))
    return SheetLayout(paper.page, tuple(paper.slots), tuple(heads), tuple(pages), qr_box(paper.page))


class _Row(NamedTuple):
    """A row that is not yet on a page: its height and the fitted text of each cell that has one."""

    height: float
    cells: tuple[tuple[Slot, Fitted], ...]


def _rows(paper: Paper, group: SheetGroup, room: float, fit_row: Callable[[SheetPerson], _Row]) -> list[_Row]:
    """People, then spare rows; a group of nobody is a page of spare rows."""
    spare, height = paper.sheet.options.spare_rows, paper.page.row
    if not group.people:
        spare = max(spare, int(room / height + 1e-6))
    return [fit_row(person) for person in group.people] + [_Row(height, ())] * spare


def _row_fitter(paper: Paper) -> Callable[[SheetPerson], _Row]:
    """A function that fits one person's cells; what many rows share (schools, meals) is fitted once."""
    room = paper.page.row - 2 * geo.CELL_PAD_Y
    written = [slot for slot in paper.slots if slot.column is not Column.MARK]
    meals = paper.labels.meals
    known: list[dict[str, Fitted]] = [{} for _ in written]

    def fit_row(person: SheetPerson) -> _Row:
        cells, height = [], room
        for slot, fitted_before in zip(written, known, strict=True):
            text = meals[person.meal] if slot.column is Column.MEAL else cell_text(person, slot.column)
            if not text:
                continue
            fitted = fitted_before.get(text)
            if fitted is None:
                width = slot.width - 2 * geo.CELL_PAD_X
                fitted = fit(printable(text), STYLES[slot.column], width, room, paper.advance)
                fitted_before[text] = fitted
            height = max(height, fitted.height)
            cells.append((slot, fitted))
        return _Row(height + 2 * geo.CELL_PAD_Y, tuple(cells))

    return fit_row


def cell_text(person: SheetPerson, column: Column) -> str:
    """What a person's row holds in a column; meals as they are stored."""
    match column:
        case Column.NUMBER:
            return str(person.number)
        case Column.SCHOOL:
            return person.school
        case Column.JOB_TITLE:
            return person.job_title
        case Column.NAME:
            return person.name
        case Column.MEAL:
            return person.meal.value
        case Column.NOTE:
            return person.note
        case Column.MARK:
            return ""


def _row_spans(rows: Sequence[_Row], top: float) -> Iterator[Span]:
    y = top - geo.HEADER_ROW
    for row in rows:
        y -= row.height
        for slot, fitted in row.cells:
            box = Box(slot.x + geo.CELL_PAD_X, y, slot.width - 2 * geo.CELL_PAD_X, row.height)
            yield from place(fitted, box, LEFT if slot.column in LEFT_ALIGNED else CENTRE)
