"""Rows of a roster that are no people: blanks, totals, notes, signature lines, headers printed again."""

import re
from collections.abc import Sequence

from coordinator.domain.roster_columns import Cells, ColumnKind, Header
from coordinator.domain.text import fold

_TOTALS = (
    (re.compile("(?:本頁)?小計"), "SUBTOTAL_ROW"),
    (re.compile("(?:合計|總計|共計|總人數|總數)"), "TOTAL_ROW"),
)
_NOTE = re.compile(r"(?:備註|附註|註|說明|注意事項|※|\*)")
_SIGNATURE = re.compile(r"(?:承辦人員?|製表人?|主任|組長|校長|主管|核章|機關首長)\s*[:：]")
_MOST_CELLS_OF_A_SIGNATURE = 6


def why_no_person(cells: Cells, header: Header, header_rows: Sequence[Cells]) -> str:
    """The reason to ignore a row below the header, or an empty text for a person."""
    filled = [(index, cell.strip()) for index, cell in enumerate(cells) if cell.strip()]
    if not filled:
        return "BLANK_ROW"
    if any(_same(cells, titles) for titles in header_rows):
        return "REPEATED_HEADER"
    texts = [text for _, text in filled]
    numbered = {column.index for column in header.places(ColumnKind.SEQ)}
    if {index for index, _ in filled} <= numbered and all(text.isdecimal() for text in texts):
        return "EMPTY_NUMBERED_ROW"
    names = {column.index for column in header.places(ColumnKind.NAME)}
    if any(index in names for index, _ in filled) and not _stands_alone(texts, filled[0][0] in names):
        return ""
    return _furniture(texts)


def _same(cells: Cells, titles: Cells) -> bool:
    return _words(cells) == _words(titles)


def _words(cells: Cells) -> list[str]:
    return [word for cell in cells for word in cell.split()]


def _stands_alone(texts: list[str], begins_with_name: bool) -> bool:
    """A merged line lies in the first column, which may be the one for names."""
    return begins_with_name and (
        len(texts) == 1 or any(form.fullmatch(fold(texts[0])) for form, _ in _TOTALS)
    )


def _furniture(texts: list[str]) -> str:
    """What kind of line a row without a name is."""
    first = fold(texts[0])
    for form, reason in _TOTALS:
        if form.match(first):
            return reason
    if len(texts) <= _MOST_CELLS_OF_A_SIGNATURE and _SIGNATURE.search("".join(texts)):
        return "SIGNATURE_ROW"
    return "NOTE_ROW" if len(texts) <= 2 and _NOTE.match(first) else ""
