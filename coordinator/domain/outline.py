"""A document as a value: a title, numbered paragraphs and tables. Writers draw it, they decide nothing.

Numbers are given by the level alone, so a part that is left out leaves no gap: 壹、 then 一、 then (一) then
1. then (1), as the ministry's plans number theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """How the lines of a cell stand."""

    LEFT = "left"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. ``level`` 1 to 5 numbers it; 0 has no number and stands under level ``under``.

    ``lead`` is its bold beginning (依據：); a heading has nothing behind it. ``fresh_page`` begins a page.
    """

    text: str = ""
    level: int = 0
    lead: str = ""
    under: int = 0
    fresh_page: bool = False


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell; ``mark`` (※, ▪) hangs before the text, ``depth`` is how far it is indented."""

    text: str
    mark: str = ""
    depth: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that may cover several rows and columns; only the upper left corner of these is written."""

    lines: tuple[CellLine, ...] = ()
    align: Align = Align.CENTRE
    rows: int = 1
    columns: int = 1
    head: bool = False

    @property
    def text(self) -> str:
        """What is in the cell, line by line."""
        return "\n".join(f"{line.mark}{line.text}" for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` are shares of the page's width; the first ``head_rows`` rows repeat on every page.

    A row holds the cells that begin in it, from left to right.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head_rows: int = 1


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document; ``subject`` names its kind for the file's properties."""

    title: str
    subject: str
    subtitle: str = ""
    lines: tuple[str, ...] = ()
    parts: tuple[Text | Table, ...] = ()


def cell(text: str, align: Align = Align.CENTRE, rows: int = 1, columns: int = 1) -> Cell:
    """A cell of plain lines."""
    return Cell(tuple(CellLine(line) for line in text.split("\n") if line), align, rows, columns)


def head(*texts: str) -> tuple[Cell, ...]:
    """A row of column heads."""
    return tuple(
        Cell(tuple(CellLine(line, bold=True) for line in text.split("\n")), head=True) for text in texts
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and where its upper left corner is in the grid."""

    row: int
    column: int
    cell: Cell


def placed_cells(table: Table) -> tuple[Placed, ...]:
    """Every cell at its place; what a merged cell covers is passed over."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, cells in enumerate(table.rows):
        column = 0
        for one in cells:
            while (row, column) in taken:
                column += 1
            found.append(Placed(row, column, one))
            taken |= {
                (row + down, column + across) for down in range(one.rows) for across in range(one.columns)
            }
            column += one.columns
    return tuple(found)


_DIGITS = "零一二三四五六七八九"
_FORMAL = "零壹貳參肆伍陸柒捌玖"


def chinese(number: int) -> str:
    """一, 十, 十一, 二十, 九十九; from 100 on Arabic digits."""
    return _spelled(number, _DIGITS, "十")


def formal_chinese(number: int) -> str:
    """壹, 拾, 拾壹, 貳拾, 玖拾玖; from 100 on Arabic digits."""
    return _spelled(number, _FORMAL, "拾")


def _spelled(number: int, digits: str, ten: str) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else ten if tens == 1 else digits[tens] + ten
    return before + (digits[ones] if ones else "")


_FORMS = (
    lambda number: f"{formal_chinese(number)}、",
    lambda number: f"{chinese(number)}、",
    lambda number: f"({chinese(number)})",
    lambda number: f"{number}.",
    lambda number: f"({number})",
)
DEEPEST = len(_FORMS)


def numbered(outline: Outline) -> Iterator[tuple[str, Text | Table]]:
    """Every part with its number (``壹、``, ``一、``, ``(一)``, ``1.``, ``(1)``), empty where it has none."""
    counts = [0] * (DEEPEST + 1)
    for part in outline.parts:
        if isinstance(part, Table) or part.level == 0:
            yield "", part
            continue
        counts[part.level] += 1
        counts[part.level + 1 :] = [0] * (DEEPEST - part.level)
        yield _FORMS[part.level - 1](counts[part.level]), part


def leads(part: Text | Table, after: Text | Table | None) -> bool:
    """Whether ``part`` belongs on the page of what comes next: a table, a deeper part, a line under it."""
    if isinstance(part, Table) or after is None:
        return False
    if isinstance(after, Table):
        return True
    return part.level > 0 and (after.level > part.level or (after.level == 0 and after.under > 0))


def numbered_with_next(outline: Outline) -> Iterator[tuple[str, Text | Table, bool]]:
    """``numbered``, and whether a part must stay with the next."""
    parts = tuple(numbered(outline))
    for place, (number, part) in enumerate(parts, start=1):
        yield number, part, leads(part, parts[place][1] if place < len(parts) else None)
