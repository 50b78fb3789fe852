"""Where things stand on a sign-in sheet: paper, margins, columns, lines. Points from the lower left corner.

The heights are chosen so that a portrait page holds 25 rows of 9 mm under a head of two lines of title.
"""

from collections.abc import Sequence
from typing import NamedTuple

from coordinator.domain.sheet import ROW_MM, SIGNATURE_MM, Column, Orientation, SignInSheet

MM = 72 / 25.4

SIDE = 15 * MM
TOP = 11 * MM
HEAD = 27 * MM
HEADER_ROW = 8.5 * MM
FOOT_GAP = 2.5 * MM
FOOT = 15 * MM
BOTTOM = 8 * MM

CELL_PAD_X = 1.1 * MM
CELL_PAD_Y = 0.6 * MM

HAIRLINE = 0.4
HEADER_LINE = 0.7
FRAME_LINE = 1.1

_PAPER = {Orientation.PORTRAIT: (210 * MM, 297 * MM), Orientation.LANDSCAPE: (297 * MM, 210 * MM)}

# (least, usual) width in mm. What the page has more or less than the usual widths is shared out by how
# far a column's usual width is above its least, so serial numbers and meals stay as they are.
_WIDTHS: dict[Orientation, dict[Column, tuple[float, float]]] = {
    Orientation.PORTRAIT: {
        Column.NUMBER: (10, 10),
        Column.SCHOOL: (30, 37),
        Column.JOB_TITLE: (17, 25),
        Column.NAME: (25, 30),
        Column.MARK: (SIGNATURE_MM, 25),
        Column.MEAL: (11.5, 11.5),
        Column.NOTE: (12, 16.5),
    },
    Orientation.LANDSCAPE: {
        Column.NUMBER: (11, 11),
        Column.SCHOOL: (34, 52),
        Column.JOB_TITLE: (18, 28),
        Column.NAME: (24, 33),
        Column.MARK: (SIGNATURE_MM, 27),
        Column.MEAL: (12, 12),
        Column.NOTE: (14, 23),
    },
}


class Slot(NamedTuple):
    """A column on the page; `mark` counts the signature columns from 0 and is -1 for the others."""

    column: Column
    mark: int
    x: float
    width: float


class Rule(NamedTuple):
    """A straight line and its weight."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float


class Page(NamedTuple):
    """The paper of a sheet."""

    width: float
    height: float

    @property
    def inner_width(self) -> float:
        """Between the side margins."""
        return self.width - 2 * SIDE

    def room(self, head: float) -> float:
        """What rows may fill under a head of this height."""
        return self.height - TOP - head - HEADER_ROW - FOOT_GAP - FOOT - BOTTOM

    @property
    def row(self) -> float:
        """The height of an ordinary row: at least 9 mm, so that a whole number of them fills the page."""
        room = self.room(HEAD)
        return room / int(room / (ROW_MM * MM) + 1e-6)


def page_of(sheet: SignInSheet) -> Page:
    """A4, standing or lying."""
    return Page(*_PAPER[sheet.orientation])


def slots_of(sheet: SignInSheet) -> tuple[Slot, ...]:
    """The columns of a sheet from left to right; they fill the page between the margins."""
    marks = len(sheet.marks)
    columns = [
        (column, mark)
        for column in sheet.columns
        for mark in (range(marks) if column is Column.MARK else (-1,))
    ]
    widths = _WIDTHS[sheet.orientation]
    least = sum(widths[column][0] for column, _ in columns)
    give = sum(widths[column][1] - widths[column][0] for column, _ in columns)
    share = (page_of(sheet).inner_width / MM - least) / give
    slots, x = [], SIDE
    for column, mark in columns:
        low, usual = widths[column]
        width = (low + (usual - low) * share) * MM
        slots.append(Slot(column, mark, x, width))
        x += width
    return tuple(slots)


def table_rules(slots: Sequence[Slot], top: float, heights: Sequence[float]) -> tuple[Rule, ...]:
    """The grid under `top`: header row, rows of these heights, columns, and a heavier frame around all."""
    left, right = slots[0].x, slots[-1].x + slots[-1].width
    levels = [top, top - HEADER_ROW]
    for height in heights:
        levels.append(levels[-1] - height)
    bottom = levels[-1]
    across = [Rule(left, y, right, y, HAIRLINE) for y in levels[2:-1]]
    down = [Rule(slot.x, top, slot.x, bottom, HAIRLINE) for slot in slots[1:]]
    frame = [
        Rule(left, top, right, top, FRAME_LINE),
        Rule(right, top, right, bottom, FRAME_LINE),
        Rule(right, bottom, left, bottom, FRAME_LINE),
        Rule(left, bottom, left, top, FRAME_LINE),
    ]
    return (*across, *down, Rule(left, levels[1], right, levels[1], HEADER_LINE), *frame)
