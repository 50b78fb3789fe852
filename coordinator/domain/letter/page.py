"""A letter as plain values: paragraphs and tables in their order, before anyone says what they mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a line of a cell.

    ``depth`` counts the lists around it and ``bullet`` is the mark or number a list gave it; a line inside
    a list without a bullet is a list that lost its items (``<ul> a b c``).
    """

    text: str
    depth: int = 0
    bullet: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the grid. ``above`` and ``left`` say that it is covered by a merged neighbour there."""

    lines: tuple[Line, ...] = ()
    above: bool = False
    left: bool = False

    @property
    def text(self) -> str:
        """All lines in one, with a space between them."""
        return " ".join(line.text for line in self.lines)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; rows may differ in length."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Paragraphs and tables as they follow each other; ``kind`` is html, text, tsv, docx, odt, xlsx …"""

    kind: str
    parts: tuple[Line | Table, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables alone."""
        return tuple(part for part in self.parts if isinstance(part, Table))


def cell(text: str) -> Cell:
    """A cell of one line, or an empty one."""
    return Cell((Line(text),) if text.strip() else ())
