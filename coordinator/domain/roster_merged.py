"""One merged cell beside several people: lists by school are written so; only its first row has the text."""

from collections.abc import Iterable, Sequence

from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_table import Cells, Merged
from coordinator.domain.roster_titles import ColumnKind

_FILLED_KINDS = (
    ColumnKind.SCHOOL,
    ColumnKind.SCHOOL_CODE,
    ColumnKind.TOWNSHIP,
    ColumnKind.COUNTY,
    ColumnKind.LEVEL,
)
# No school sends more; a range over a whole column is formatting, not a list.
_MOST_ROWS = 200


def fill_merged_schools(
    rows: Sequence[Cells], header: Header, merged: Iterable[Merged]
) -> dict[int, list[str]]:
    """The rows (from 0) of people beside a merged school, with its text put in."""
    columns = {column.index for kind in _FILLED_KINDS for column in header.places(kind)}
    filled: dict[int, list[str]] = {}
    for top, left, bottom, right in merged:
        if left != right or left not in columns or top <= header.last or bottom - top >= _MOST_ROWS:
            continue
        text = _cell(rows, top, left)
        for row in range(top + 1, min(bottom + 1, len(rows))):
            if text and not _cell(rows, row, left) and _names_somebody(rows, row, header):
                cells = filled.setdefault(row, list(rows[row]))
                cells += [""] * (left + 1 - len(cells))
                cells[left] = text
    return filled


def _names_somebody(rows: Sequence[Cells], row: int, header: Header) -> bool:
    return bool(_cell(rows, row, header.places(ColumnKind.NAME)[0].index))


def _cell(rows: Sequence[Cells], row: int, column: int) -> str:
    cells = rows[row] if row < len(rows) else ()
    return cells[column].strip() if column < len(cells) else ""
