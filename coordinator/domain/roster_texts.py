"""The texts of one row by what they are: cleaned, several columns of a kind joined, typed ones put in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from coordinator.domain.roster_cells import is_mark
from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_table import Cells
from coordinator.domain.roster_titles import ColumnKind
from coordinator.domain.text import clean, is_clean

Texts = dict[ColumnKind, str]
DayMeals = list[tuple[str, str]]

_JOINED = frozenset(
    {
        ColumnKind.NOTE,
        ColumnKind.PHONE,
        ColumnKind.MOBILE,
        ColumnKind.SESSIONS,
        ColumnKind.ROLES,
        ColumnKind.MEAL,
    }
)
_CODES = frozenset(
    {
        ColumnKind.SCHOOL_CODE,
        ColumnKind.PHONE,
        ColumnKind.MOBILE,
        ColumnKind.ID,
        ColumnKind.SEQ,
        ColumnKind.EXTENSION,
    }
)
_APART = frozenset({ColumnKind.NAME, ColumnKind.SESSION_TICK, ColumnKind.MEAL_TICK})
# What a text typed by hand takes the place of, beside the columns of its own kind.
_ALSO_REPLACED: Mapping[ColumnKind, tuple[ColumnKind, ...]] = {
    ColumnKind.PHONE: (ColumnKind.MOBILE, ColumnKind.EXTENSION),
    ColumnKind.SCHOOL: (ColumnKind.SCHOOL_CODE,),
}
_MOST_REMEMBERED = 2_000
_EXCEL_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_WHOLE_NUMBER = re.compile(r"(\d+)\.0+")


@dataclass(slots=True)
class RowTexts:
    """Text by kind, meals by the ISO date of their column, how all of it was tidied, and what was typed."""

    texts: Texts = field(default_factory=dict)
    day_meals: DayMeals = field(default_factory=list)
    flags: dict[str, None] = field(default_factory=dict)
    typed: frozenset[ColumnKind] = frozenset()

    def get(self, kind: ColumnKind) -> str:
        """The text of a kind, empty where there is none."""
        return self.texts.get(kind, "")


class TextReader:
    """Reads the texts of the rows below one header."""

    def __init__(self, header: Header) -> None:
        """Names and tick columns are read elsewhere."""
        self._columns = [column for column in header.columns if column.kind not in _APART]
        self._clean: dict[ColumnKind, set[str]] = {column.kind: set() for column in self._columns}

    def read(self, cells: Cells, typed: Mapping[str, str]) -> RowTexts:
        """The texts of a row; raises ``RuleError`` for characters that no text may have."""
        row = RowTexts()
        width = len(cells)
        for column in self._columns:
            raw = cells[column.index] if column.index < width else ""
            if not raw:
                continue
            text = self._cleaned(raw, column.kind, row.flags)
            if text and column.kind is ColumnKind.MEAL and column.answer:
                row.day_meals.append((column.answer, text))
            elif text and (column.kind in row.texts or column.kind is ColumnKind.ROLES):
                _put(row.texts, column.kind, column.title, text)
            elif text:
                row.texts[column.kind] = text
        if typed:
            _put_typed(row, typed)
        return row

    def _cleaned(self, raw: str, kind: ColumnKind, flags: dict[str, None]) -> str:
        """The clean text; most columns say few different things, and most of these are clean."""
        clean_ones = self._clean[kind]
        if raw in clean_ones:
            return raw
        text = _cleaned(raw, kind, flags)
        if text == raw and len(clean_ones) < _MOST_REMEMBERED:
            clean_ones.add(raw)
        return text


def unwrapped(cell: str) -> str:
    """A cell without what people put around it for Excel: ``="0912"``."""
    if cell[:1] == "=":
        match = _EXCEL_TEXT.fullmatch(cell.strip())
        return match[1].replace('""', '"') if match else cell
    return cell


def _cleaned(raw: str, kind: ColumnKind, flags: dict[str, None]) -> str:
    """Clean text; of codes also without the apostrophe and the decimals that spreadsheets give them."""
    if raw[0] != "=" and is_clean(raw):
        text = raw
    else:
        cleaned = clean(unwrapped(raw))
        flags.update(dict.fromkeys(cleaned.flags))
        text = cleaned.text
    if kind in _CODES:
        match = _WHOLE_NUMBER.fullmatch(text) if text.endswith("0") else None
        return match[1] if match else text.removeprefix("'")
    return text


def _put(texts: Texts, kind: ColumnKind, title: str, text: str) -> None:
    """Some kinds join their columns, of others the first filled one counts; a ticked role is its title."""
    if kind is ColumnKind.ROLES and is_mark(text):
        text = title
    before = texts.get(kind)
    if before is None:
        texts[kind] = text
    elif kind in _JOINED:
        texts[kind] = f"{before}、{text}"


def _put_typed(row: RowTexts, typed: Mapping[str, str]) -> None:
    """What a person typed counts in place of everything the file says on it."""
    kinds = {ColumnKind(kind): clean(text).text for kind, text in typed.items() if kind not in _APART}
    for kind in kinds:
        for other in _ALSO_REPLACED.get(kind, ()):
            row.texts.pop(other, None)
    row.texts.update(kinds)
    row.typed = frozenset(kinds)
    row.flags["TYPED"] = None
    if ColumnKind.MEAL in kinds:
        row.day_meals.clear()
