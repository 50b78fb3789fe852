"""The rows that are not imported, saved as a workbook for those who shall set them right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coordinator.documents.outgoing import written_aside
from coordinator.documents.spreadsheet import write_table
from coordinator.domain.text import mask_id
from coordinator.progress import Progress
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.roster.review.judging import Judged
from coordinator.ui.roster.review.lines import Line, State, safe_cell
from coordinator.ui.roster.review.words import line_words, said

TO_SET_RIGHT = (State.REJECTED, State.ASKED, State.CHECK)
_TITLE = QT_TRANSLATE_NOOP("review", "Rows to set right")
_HEADINGS = (QT_TRANSLATE_NOOP("review", "Row"), QT_TRANSLATE_NOOP("review", "Reason"))


def rows_to_save(judged: Judged) -> list[Line]:
    """Rows that are not imported, and those somebody should look at."""
    return [line for line in judged.lines if line.row and line.state in TO_SET_RIGHT]


def table_to_save(
    judged: Judged, sessions: dict[str, str], roles: dict[str, str]
) -> tuple[list[str], list[list[str]]]:
    """Headings and rows: number, reason, and the cells as the file has them; ID numbers are masked."""
    header = judged.roster.report.header
    titles = {**{c.index: c.title for c in header.columns}, **dict(header.unknown)}
    places = sorted(titles)
    ids = {column.index for column in header.columns if str(column.kind) == "id"}
    rows = [
        [str(line.number), line_words(line, sessions, roles), *_cells(judged, line, places, ids)]
        for line in rows_to_save(judged)
    ]
    return [*map(said, _HEADINGS), *(titles[place] for place in places)], rows


def save_rows(progress: Progress, target: Path, headings: list[str], rows: list[list[str]]) -> Path:
    """Write the workbook; failed or cancelled it is not there."""
    with written_aside([target]) as parts:
        write_table(parts[target], said(_TITLE), headings, rows, progress)
    return target


def _cells(judged: Judged, line: Line, places: list[int], ids: set[int]) -> Iterator[str]:
    cells = judged.roster.sheet.rows[line.number - 1]
    for place in places:
        text = safe_cell(cells[place]) if place < len(cells) else ""
        yield mask_id(text) if place in ids and "*" not in text else text
