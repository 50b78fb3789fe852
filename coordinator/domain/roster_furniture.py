"""Rows of a roster that are no people: blanks, totals, notes, signature lines, headers printed again."""

import re
from collections.abc import Sequence

from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_table import Cells
from coordinator.domain.roster_titles import ColumnKind
from coordinator.domain.text import fold

_TOTALS = (
    (re.compile("(?:本頁|本校|分區|各校)?小計"), "SUBTOTAL_ROW"),
    (re.compile(r"(?:合計|總計|共計|總人數|總數|累計|共\d+[人名位筆])"), "TOTAL_ROW"),
)
_NOTE = re.compile(r"(?:備註|附註|註|說明|注意事項|※|\*|填表說明|此列勿刪)")
_EXAMPLE = re.compile(
    r"(?:填寫|資料)?範例(?:列|[:：].*)?|例如?[:：].*|欄位型態.*|填寫說明.*|(?:必|選)填.*|.*此列勿刪.*",
    re.DOTALL,
)
_SIGNATURE = re.compile(
    r"(?:承辦人員?|製表人?|主任|組長|校長|主管|核章|機關首長|單位主管|填表人?|聯絡人)(?:簽章|核章)?\s*[:：]"
)
_PAGE = re.compile(r"第?\d+頁(?:[,，/]?共\d+頁)?|頁次[:：]?\d+(?:/\d+)?|\d+/\d+頁?")
_NOTHING_BELOW = re.compile(r"[(\[*=\-~]*以下(?:空白|無資料|無)[)\]*=\-~]*")
_SIGNER = re.compile(
    r"承辦人員?|製表人?|填表人?|(?:單位)?主管|(?:教務|教導|總務|輔導|學務|人事|會計|主計)?主任|(?:業務|註冊|教學)?組長|校長|機關首長|核章"
)
_A_COUNT = re.compile(r"共?\d+[人名位]?")
_MOST_CELLS_OF_A_SIGNATURE = 6
# A cell that may begin a line of furniture; a row whose name does not is looked at no longer.
_BEGINS_FURNITURE = frozenset("本小合總共備附註說注※*填此範例欄必選承製主組校核機單聯第頁累分各")


class Furniture:
    """Tells people from the rest of a table; it knows the header, once for all rows."""

    def __init__(self, header: Header, header_rows: Sequence[Cells]) -> None:
        """``header_rows`` are the rows down to the last of the header: pages repeat titles too."""
        self._titles = [_words(row) for row in header_rows]
        self._name = header.places(ColumnKind.NAME)[0].index
        self._numbers = {column.index for column in header.places(ColumnKind.SEQ)}
        self._name_titles = {row[self._name].strip() for row in header_rows if self._name < len(row)}

    def reason(self, cells: Cells) -> str:
        """The reason to ignore a row below the header, or an empty text for a person."""
        name = cells[self._name].strip() if self._name < len(cells) else ""
        if name and self._name > 0 and cells[0] and name not in self._name_titles:
            ordinary = _BEGINS_FURNITURE.isdisjoint((cells[0][0], name[0]))
            return "" if ordinary else self._slowly(cells, name)
        return self._slowly(cells, name)

    def _slowly(self, cells: Cells, name: str) -> str:
        filled = [(index, cell.strip()) for index, cell in enumerate(cells) if cell.strip()]
        if not filled:
            return "BLANK_ROW"
        if _words(cells) in self._titles:
            return "REPEATED_HEADER"
        texts = [text for _, text in filled]
        if {index for index, _ in filled} <= self._numbers and all(text.isdecimal() for text in texts):
            return "EMPTY_NUMBERED_ROW"
        if _EXAMPLE.fullmatch(fold(texts[0])):
            return "NOTE_ROW"
        if len(texts) == 1 and _NOTHING_BELOW.fullmatch(fold(texts[0])):
            return "NOTE_ROW"
        if len(texts) > 1 and all(_SIGNER.fullmatch(fold(text)) for text in texts):
            return "SIGNATURE_ROW"
        counted = _A_COUNT.fullmatch(fold(name)) is not None and _is_total(texts[0])
        signed = _SIGNATURE.fullmatch(name) is not None
        if name and not counted and not signed and not _stands_alone(texts, filled[0][0] == self._name):
            return ""
        return _furniture(texts)


def _words(cells: Cells) -> list[str]:
    return [word for cell in cells for word in cell.split()]


def _stands_alone(texts: list[str], begins_with_name: bool) -> bool:
    """A merged line lies in the first column, which may be the one for names."""
    return begins_with_name and (len(texts) == 1 or _is_total(texts[0]))


def _is_total(text: str) -> bool:
    return any(form.fullmatch(fold(text)) for form, _ in _TOTALS)


def _furniture(texts: list[str]) -> str:
    """What kind of line a row without a name is."""
    first = fold(texts[0])
    for form, reason in _TOTALS:
        if form.match(first):
            return reason
    if len(texts) <= _MOST_CELLS_OF_A_SIGNATURE and _SIGNATURE.search("".join(texts)):
        return "SIGNATURE_ROW"
    if len(texts) == 1 and _PAGE.fullmatch(first):
        return "NOTE_ROW"
    return "NOTE_ROW" if len(texts) <= 2 and _NOTE.match(first) else ""
