"""The ministry's lists of schools, told apart by their content: which column is what, and what a row says.

Where a list says nothing of county, township, year or level, it is looked for elsewhere in the same list
(title, address, code, name), never in coordinates. What cannot be told is left out, with its row and reason.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coordinator.domain.area import County, Township
from coordinator.domain.errors import RuleError
from coordinator.domain.school import SchoolLevel
from coordinator.domain.school_level import level_of, level_of_list
from coordinator.domain.school_places import Places
from coordinator.domain.text import clean

Cells = Sequence[str]

COLUMNS: dict[str, tuple[str, ...]] = {
    "code": ("學校代碼", "學校代號", "學校代號碼", "校代碼", "代碼", "代號", "code"),
    "name": ("學校名稱", "校名", "學校", "name"),
    "county": ("縣市名稱", "縣市別", "縣市", "所屬縣市", "county"),
    "township": ("鄉鎮市區", "鄉鎮市區名稱", "鄉鎮市", "行政區", "town", "township"),
    "township_code": ("towncode", "鄉鎮市區代碼"),
    "address": ("地址", "學校地址", "校址", "address"),
    "phone": ("電話", "學校電話", "聯絡電話", "連絡電話", "phone"),
    "year": ("學年度", "學年", "year"),
    "level": ("學校級別", "級別", "學制", "學校類別", "level"),
}
CODE = re.compile(r"[0-9A-Z]{6}")
LOOK_FOR_HEADER = 30
_TITLE_YEAR = re.compile(r"(?<!\d)(\d{2,3})\s*學年")
_FILE_YEAR = re.compile(r"(?<!\d)(9\d|1[0-4]\d)(?!\d)")
_SHORTENED = re.compile(r"[1-9][0-9A-Z]{4}")
_AS_FORMULA = re.compile(r'=?"(.*)"|\'(.*)')
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class ListedSchool:
    """What one row of a list says; empty where it says nothing. ``row`` counts from 1.

    ``township_said`` is whether the list itself names the township; else it was read off the address.
    """

    code: str
    name: str
    level: SchoolLevel
    county_code: str
    township_code: str = ""
    address: str = ""
    phone: str = ""
    year: int | None = None
    township_said: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that names a school but cannot be taken; ``reason`` is code, county or level."""

    row: int
    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SchoolList:
    """A whole list; ``repaired`` are rows whose code had lost its first 0 and got it back."""

    file: str
    schools: tuple[ListedSchool, ...]
    left_out: tuple[LeftOut, ...] = ()
    repaired: tuple[int, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The academic years it has schools of, oldest first."""
        return tuple(sorted({school.year for school in self.schools if school.year is not None}))

    @property
    def levels(self) -> tuple[SchoolLevel, ...]:
        """The levels it lists."""
        there = {school.level for school in self.schools}
        return tuple(level for level in SchoolLevel if level in there)

    @property
    def undated(self) -> bool:
        """Whether nothing says of which academic year it is: it then fills blanks and changes nothing."""
        return any(school.year is None for school in self.schools)

    def of_year(self, year: int) -> "SchoolList":
        """The list with ``year`` where it says none itself."""
        dated = (replace(s, year=year) if s.year is None else s for s in self.schools)
        return replace(self, schools=tuple(dated))


def year_of_file(name: str) -> int | None:
    """The academic year in the name of a file or its folder (114_basec.csv, 113/j1_new.csv), or None."""
    found = _FILE_YEAR.findall(name)
    return int(found[-1]) if found else None


def read_school_list(
    file: str,
    rows: Sequence[Cells],
    counties: Iterable[County],
    townships: Iterable[Township],
    year: int | None = None,
) -> SchoolList:
    """The schools of a table; ``year`` is for rows of a list that does not say it.

    Raises ``RuleError`` (school_list_no_header, school_list_empty).
    """
    head = _header(rows)
    if head is None:
        raise RuleError("school_list_no_header", file=file)
    reading = _Reading(file, rows, head, Places(counties, townships), year)
    made = reading.read()
    if not made.schools and not made.left_out:
        raise RuleError("school_list_empty", file=file)
    return made


def _header(rows: Sequence[Cells]) -> tuple[int, dict[str, int]] | None:
    """The row of column names and where each field stands; a row without code and name is none."""
    meanings = {title: field for field, titles in COLUMNS.items() for title in titles}
    for number, row in enumerate(rows[:LOOK_FOR_HEADER]):
        places: dict[str, int] = {}
        for column, cell in enumerate(row):
            field = meanings.get(_flat(cell).lower().removesuffix("*"))
            if field is not None:
                places.setdefault(field, column)
        if {"code", "name"} <= places.keys():
            return number, places
    return None


class _Reading:
    """One list while it is read."""

    def __init__(
        self,
        file: str,
        rows: Sequence[Cells],
        head: tuple[int, dict[str, int]],
        places: Places,
        year: int | None,
    ) -> None:
        self._file, self._places = file, places
        header, self._columns = head
        self._body = [(n + 1, row) for n, row in enumerate(rows) if n > header]
        self._shift = self._find_shift()
        self._titles = " ".join(_flat(cell) for row in rows[:header] for cell in row if cell.strip())
        self._headings = tuple(_flat(cell) for cell in rows[header])
        said = _TITLE_YEAR.findall(self._titles)
        self._year = int(said[0]) if said else year
        self._of_prefix: dict[str, str] = {}
        self._repaired: list[int] = []

    def _find_shift(self) -> int:
        """Some years' lists lack a column that their heading has, or the other way round."""
        body = self._body[:200]

        def fitting(shift: int) -> int:
            return sum(bool(_code_form(self._cell(row, "code", shift))) for _, row in body)

        best = max((0, -1, 1), key=fitting)
        return best if fitting(best) > len(body) * _HALF else 0

    def _cell(self, row: Cells, field: str, shift: int | None = None) -> str:
        column = self._columns.get(field)
        if column is None:
            return ""
        place = column + (self._shift if shift is None else shift)
        return _plain(row[place]) if 0 <= place < len(row) else ""

    def read(self) -> SchoolList:
        """Every row that names a school."""
        named = [(number, row) for number, row in self._body if self._names_school(row)]
        self._learn_prefixes(row for _, row in named)
        codes_names = [(self._cell(row, "code"), self._cell(row, "name")) for _, row in named]
        level = level_of_list(self._titles, self._headings, codes_names)
        schools: list[ListedSchool] = []
        left_out: list[LeftOut] = []
        for number, row in named:
            made = self._school(number, row, level)
            if isinstance(made, ListedSchool):
                schools.append(made)
            else:
                left_out.append(made)
        return SchoolList(self._file, tuple(schools), tuple(left_out), tuple(self._repaired))

    def _names_school(self, row: Cells) -> bool:
        """Notes, sums and blank rows name none; a heading that is repeated does not either."""
        code, name = self._cell(row, "code"), self._cell(row, "name")
        return bool(code and name) and name not in COLUMNS["name"]

    def _learn_prefixes(self, rows: Iterable[Cells]) -> None:
        """The first two digits of codes -> the county they stand for in this list, where it is one county."""
        seen: dict[str, set[str]] = {}
        for row in rows:
            code, county = _code_form(self._cell(row, "code")), self._places.county(self._cell(row, "county"))
            if code and county:
                seen.setdefault(code[:2], set()).add(county)
        self._of_prefix = {prefix: found.pop() for prefix, found in seen.items() if len(found) == 1}

    def _school(self, number: int, row: Cells, of_list: SchoolLevel | None) -> ListedSchool | LeftOut:
        written, name = self._cell(row, "code"), clean(self._cell(row, "name")).text
        address = self._places.without_zip(self._cell(row, "address"))
        county = self._places.county(self._cell(row, "county")) or self._places.county_of_address(address)
        code = self._code(written, county, number)
        if not code:
            return LeftOut(number, written, name, "code")
        county = county or self._of_prefix.get(code[:2], "")
        if not county:
            return LeftOut(number, code, name, "county")
        level = level_of(code, name, self._cell(row, "level"), of_list)
        if level is None:
            return LeftOut(number, code, name, "level")
        said = self._township_said(row, county)
        township = said or self._places.township_of_address(address, county)
        return ListedSchool(
            code, name, level, county, township, clean(address).text[:200], self._phone(row),
            self._year_of(row), bool(said), number,
        )  # fmt: skip

    def _code(self, written: str, county: str, number: int) -> str:
        """Six characters; one that a spreadsheet took for a number gets its 0 back if the county fits."""
        code = _code_form(written)
        if code or not _SHORTENED.fullmatch(written.upper()):
            return code
        repaired = "0" + written.upper()
        if county and self._places.county_of_code(repaired) == county:
            self._repaired.append(number)
            return repaired
        return ""

    def _township_said(self, row: Cells, county: str) -> str:
        code = self._cell(row, "township_code")
        if self._places.is_township(code, county):
            return code
        return self._places.township(self._cell(row, "township"), county)

    def _phone(self, row: Cells) -> str:
        return clean(self._cell(row, "phone")).text[:200]

    def _year_of(self, row: Cells) -> int | None:
        said = self._cell(row, "year")
        return int(said) if said.isdecimal() and 1 <= int(said) <= 999 else self._year


def _flat(cell: str) -> str:
    return "".join(unicodedata.normalize("NFKC", cell).split()).strip("﻿")


def _plain(cell: str) -> str:
    """A cell without what keeps a spreadsheet from taking text for a number (``="014601"``)."""
    text = cell.strip()
    quoted = _AS_FORMULA.fullmatch(text)
    return (quoted[1] or quoted[2] or "").strip() if quoted else text


def _code_form(text: str) -> str:
    """The text as a code of six characters, or empty when it is none."""
    code = unicodedata.normalize("NFKC", text).upper()
    return code if CODE.fullmatch(code) and any(c.isdigit() for c in code) else ""
