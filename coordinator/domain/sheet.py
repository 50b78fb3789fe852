"""The sign-in sheet: what it carries, and the rules of its layout that need no font.

One sheet is one session and one part of its day. Row numbers are given, never made here: they are how a
signature on paper gets back in, so they stay the same when the sheet is printed again.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from coordinator.domain.check_digit import check_digit, is_valid
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal
from coordinator.domain.training import MarkSlot

ROW_MM = 9.0
SIGNATURE_MM = 22.0

Language = Literal["zh_TW", "en"]


class Half(StrEnum):
    """The part of the day a sheet is for."""

    DAY = "day"
    AM = "am"
    PM = "pm"


class Grouping(StrEnum):
    """What starts a new page."""

    DISTRICT = "district"
    SCHOOL = "school"
    NONE = "none"


# Their digits in a page code are their places here: printed on paper, so never reordered.
_HALF_DIGITS = (Half.DAY, Half.AM, Half.PM)
_GROUPING_DIGITS = (Grouping.DISTRICT, Grouping.SCHOOL, Grouping.NONE)


class Orientation(StrEnum):
    """How A4 lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Column(StrEnum):
    """The columns of a sheet in their printed order; MARK stands for one or more signature columns."""

    NUMBER = "number"
    SCHOOL = "school"
    JOB_TITLE = "job_title"
    NAME = "name"
    MARK = "mark"
    MEAL = "meal"
    NOTE = "note"


OPTIONAL_COLUMNS = frozenset({Column.SCHOOL, Column.JOB_TITLE, Column.MEAL, Column.NOTE})


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A signature column; without a label the language's own word for the slot is printed."""

    slot: MarkSlot
    label: str = ""


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """One row. There is no field for an ID number or a phone: the sheet passes from hand to hand."""

    number: int
    name: str
    school: str = ""
    job_title: str = ""
    district: str = ""
    meal: Meal = Meal.UNKNOWN
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What the printing page lets people choose. Raises `RuleError` for a hidden column that must stay.

    `spare_rows` are blank rows, without numbers, at the end of every group, for walk-ins.
    """

    grouping: Grouping = Grouping.DISTRICT
    whole_day: bool = False
    spare_rows: int = 0
    hidden: frozenset[Column] = frozenset()
    language: Language = "zh_TW"

    def __post_init__(self) -> None:
        for column in self.hidden - OPTIONAL_COLUMNS:
            raise RuleError("sheet_column_fixed", column=str(column))
        if self.spare_rows < 0:
            raise RuleError("sheet_spare_rows", rows=self.spare_rows)


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """Everything one sheet prints; `number` is the session's number, `session` the name of its course day."""

    training: str
    session: str
    date: date
    number: int
    marks: tuple[SheetMark, ...]
    people: tuple[SheetPerson, ...]
    batch: str = ""
    venue: str = ""
    room: str = ""
    half: Half = Half.DAY
    options: SheetOptions = SheetOptions()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are printed, MARK once."""
        return tuple(column for column in Column if column not in self.options.hidden)

    @property
    def orientation(self) -> Orientation:
        """Two signature columns fit a portrait page at a width people can sign in; more lie it down."""
        return Orientation.PORTRAIT if len(self.marks) <= 2 else Orientation.LANDSCAPE


@dataclass(frozen=True, slots=True)
class SheetCounts:
    """How many are expected, and how many of them ordered which meal."""

    expected: int
    meat: int
    vegetarian: int
    no_meal: int
    unknown: int


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """The people of one district or school (or all), in row order; an empty label means it is not known."""

    label: str
    people: tuple[SheetPerson, ...]
    counts: SheetCounts


@dataclass(frozen=True, slots=True)
class PageCode:
    """What the code on a printed page names; `page` counts from 1 through the whole sheet."""

    session_number: int
    half: Half
    grouping: Grouping
    page: int


def parts_of_day(
    marks: Sequence[SheetMark], *, whole_day: bool = False
) -> tuple[tuple[Half, tuple[SheetMark, ...]], ...]:
    """Which sheets a mark plan asks for, and the signature columns of each.

    Four marks make a morning and an afternoon sheet, because the morning's is collected at noon;
    `whole_day` keeps them on one. Marks without a half (in, out) always make one sheet.
    """
    halves = [_HALF_OF_SLOT.get(mark.slot, Half.DAY) for mark in marks]
    if not marks or Half.DAY in halves or (whole_day and len(set(halves)) > 1):
        return ((Half.DAY, tuple(marks)),)
    pairs = list(zip(halves, marks, strict=True))
    return tuple((half, tuple(m for h, m in pairs if h is half)) for half in sorted(set(halves)))


_HALF_OF_SLOT = {
    MarkSlot.AM_IN: Half.AM,
    MarkSlot.AM_OUT: Half.AM,
    MarkSlot.PM_IN: Half.PM,
    MarkSlot.PM_OUT: Half.PM,
}


def count(people: Iterable[SheetPerson]) -> SheetCounts:
    """Count people and meals as the foot of a sheet states them."""
    meals = [person.meal for person in people]
    return SheetCounts(
        expected=len(meals),
        meat=meals.count(Meal.MEAT),
        vegetarian=meals.count(Meal.VEGETARIAN),
        no_meal=meals.count(Meal.NONE),
        unknown=meals.count(Meal.UNKNOWN),
    )


def groups(sheet: SignInSheet) -> tuple[SheetGroup, ...]:
    """The sheet's people by district or school; groups stand in the order of their first row number.

    Within a group people stand by row number, so whoever came later stands at its end. A sheet without
    people is one group without people: 駐點實機場 asks for no registration and still wants paper.
    """
    members: dict[str, list[SheetPerson]] = {}
    for person in sorted(sheet.people, key=lambda person: person.number):
        members.setdefault(_group_label(sheet.options.grouping, person), []).append(person)
    if not members:
        return (SheetGroup("", (), count(())),)
    return tuple(SheetGroup(label, tuple(people), count(people)) for label, people in members.items())


def _group_label(grouping: Grouping, person: SheetPerson) -> str:
    if grouping is Grouping.DISTRICT:
        return person.district
    return person.school if grouping is Grouping.SCHOOL else ""


def break_pages(heights: Sequence[float], room: float) -> tuple[range, ...]:
    """Rows of these heights onto pages with this room, in order; at least one page, never an empty one.

    A row higher than the room gets a page of its own.
    """
    pages: list[range] = []
    first, used = 0, 0.0
    for index, height in enumerate(heights):
        if index > first and used + height > room + 1e-6:
            pages.append(range(first, index))
            first, used = index, 0.0
        used += height
    return (*pages, range(first, len(heights)))


def make_page_code(code: PageCode) -> str:
    """Eleven digits: session 5, half 1, grouping 1, page 3, check digit. Raises `RuleError` if too big."""
    if not 0 <= code.session_number <= 99_999:
        raise RuleError("sheet_session_number", number=code.session_number)
    if not 1 <= code.page <= 999:
        raise RuleError("sheet_too_long", page=code.page)
    kind = f"{_HALF_DIGITS.index(code.half)}{_GROUPING_DIGITS.index(code.grouping)}"
    digits = f"{code.session_number:05d}{kind}{code.page:03d}"
    return digits + check_digit(digits)


def format_page_code(digits: str) -> str:
    """The code as it is printed for eyes, `00012 11 003 4`; `parse_page_code` reads it back."""
    return f"{digits[:5]} {digits[5:7]} {digits[7:10]} {digits[10:]}"


def parse_page_code(text: str) -> PageCode:
    """Read a scanned or typed page code; spaces, hyphens and full-width digits are allowed.

    Raises `RuleError` for a wrong length, a wrong check digit, or a code that is not of a sheet's page.
    """
    digits = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text))
    if len(digits) != 11 or not is_valid(digits):
        raise RuleError("page_code_wrong", text=text)
    number, half, grouping, page = int(digits[:5]), int(digits[5]), int(digits[6]), int(digits[7:10])
    if half >= len(_HALF_DIGITS) or grouping >= len(_GROUPING_DIGITS) or page == 0:
        raise RuleError("page_code_wrong", text=text)
    return PageCode(number, _HALF_DIGITS[half], _GROUPING_DIGITS[grouping], page)
