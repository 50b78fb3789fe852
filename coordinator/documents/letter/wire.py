"""A letter as rows of text, as the child process hands it over, and back; what comes back is not believed."""

from collections.abc import Iterable, Iterator, Sequence

from coordinator.documents.letter.bounds import MAX_DEPTH
from coordinator.documents.letter.building import Builder
from coordinator.domain.errors import KnownFailure
from coordinator.domain.letter.page import Letter, Line

PARAGRAPH, TABLE, ROW, CELL, END = "P", "T", "R", "C", "E"


def to_rows(letter: Letter) -> Iterator[list[str]]:
    """Row by row: a paragraph, or a table begun, its rows, its cells with their lines, and its end."""
    for part in letter.parts:
        if isinstance(part, Line):
            yield _line(part)
            continue
        yield [TABLE]
        for row in part.rows:
            yield [ROW]
            for cell in row:
                yield [CELL, "a" if cell.above else "l" if cell.left else ""]
                yield from (_line(line) for line in cell.lines)
        yield [END]


def _line(line: Line) -> list[str]:
    return [PARAGRAPH, str(line.depth), line.bullet, line.text]


def from_rows(kind: str, rows: Iterable[Sequence[str]]) -> Letter:
    """The letter again. Raises ``KnownFailure`` (``table_reader_stopped``) for rows that are not ours."""
    builder = Builder()
    for row in rows:
        match tuple(row):
            case ("P", depth, bullet, text) if depth.isdecimal() and len(depth) == 1:
                builder.add_line(text, min(int(depth), MAX_DEPTH), bullet)
            case ("T",):
                builder.begin_table()
            case ("R",):
                builder.begin_row()
            case ("C", "l"):
                builder.cover_left()
            case ("C",) | ("C", "" | "a"):
                builder.begin_cell(above=row[-1] == "a")
            case ("E",):
                builder.end_table()
            case _:
                raise KnownFailure("table_reader_stopped")
    return builder.letter(kind)
