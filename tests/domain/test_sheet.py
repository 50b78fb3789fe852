"""The rules of a sign-in sheet that need no font."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.check_digit import check_digit
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal
from coordinator.domain.sheet import (
    OPTIONAL_COLUMNS,
    Column,
    Grouping,
    Half,
    Orientation,
    PageCode,
    SheetCounts,
    SheetMark,
    SheetOptions,
    SheetPerson,
    SignInSheet,
    break_pages,
    count,
    format_page_code,
    groups,
    make_page_code,
    parse_page_code,
    parts_of_day,
)
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, MarkSlot

IN, OUT = (SheetMark(slot) for slot in TWO_MARKS)
AM_IN, AM_OUT, PM_IN, PM_OUT = (SheetMark(slot) for slot in FOUR_MARKS)


def sheet(*people: SheetPerson, marks: tuple[SheetMark, ...] = (IN, OUT), **options: object) -> SignInSheet:
    return SignInSheet(
        training="範例研習",
        session="第一天",
        date=dt.date(2023, 8, 7),
        number=1,
        marks=marks,
        people=people,
        options=SheetOptions(**options),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("marks", "whole_day", "expected"),
    [
        ((IN, OUT), False, ((Half.DAY, (IN, OUT)),)),
        ((IN, OUT), True, ((Half.DAY, (IN, OUT)),)),
        ((AM_IN, AM_OUT, PM_IN, PM_OUT), False, ((Half.AM, (AM_IN, AM_OUT)), (Half.PM, (PM_IN, PM_OUT)))),
        ((AM_IN, AM_OUT, PM_IN, PM_OUT), True, ((Half.DAY, (AM_IN, AM_OUT, PM_IN, PM_OUT)),)),
        ((AM_IN, AM_OUT), False, ((Half.AM, (AM_IN, AM_OUT)),)),
        ((AM_IN, AM_OUT), True, ((Half.AM, (AM_IN, AM_OUT)),)),
        ((PM_IN,), False, ((Half.PM, (PM_IN,)),)),
        ((AM_IN, PM_IN), False, ((Half.AM, (AM_IN,)), (Half.PM, (PM_IN,)))),
        ((IN, PM_OUT), False, ((Half.DAY, (IN, PM_OUT)),)),
        ((), False, ((Half.DAY, ()),)),
    ],
)
def test_a_mark_plan_says_which_sheets_there_are(
    marks: tuple[SheetMark, ...], whole_day: bool, expected: object
) -> None:
    assert parts_of_day(marks, whole_day=whole_day) == expected


@pytest.mark.parametrize(
    ("columns", "orientation"),
    [
        (0, Orientation.PORTRAIT),
        (2, Orientation.PORTRAIT),
        (3, Orientation.LANDSCAPE),
        (4, Orientation.LANDSCAPE),
    ],
)
def test_more_than_two_signature_columns_lie_down(columns: int, orientation: Orientation) -> None:
    assert sheet(marks=(AM_IN, AM_OUT, PM_IN, PM_OUT)[:columns]).orientation is orientation


def test_hidden_columns_are_left_out_and_the_others_keep_their_order() -> None:
    assert sheet(hidden=frozenset({Column.MEAL, Column.SCHOOL})).columns == (
        Column.NUMBER,
        Column.JOB_TITLE,
        Column.NAME,
        Column.MARK,
        Column.NOTE,
    )


@pytest.mark.parametrize("column", sorted(set(Column) - OPTIONAL_COLUMNS))
def test_a_sheet_without_numbers_names_or_signatures_is_refused(column: Column) -> None:
    with pytest.raises(RuleError) as refused:
        SheetOptions(hidden=frozenset({column}))
    assert (refused.value.code, refused.value.facts) == ("sheet_column_fixed", {"column": column})


def test_fewer_than_no_spare_rows_are_refused() -> None:
    with pytest.raises(RuleError) as refused:
        SheetOptions(spare_rows=-1)
    assert refused.value.code == "sheet_spare_rows"


PEOPLE = (
    SheetPerson(4, "丁", school="甲國小", district="屏南區"),
    SheetPerson(1, "甲", school="乙國小", district="屏北區"),
    SheetPerson(3, "丙", school="乙國小", district="屏南區"),
    SheetPerson(2, "乙", school="甲國小", district="屏北區"),
    SheetPerson(9, "己", school="乙國小", district="屏北區"),
    SheetPerson(5, "戊"),
)


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.DISTRICT, [("屏北區", [1, 2, 9]), ("屏南區", [3, 4]), ("", [5])]),
        (Grouping.SCHOOL, [("乙國小", [1, 3, 9]), ("甲國小", [2, 4]), ("", [5])]),
        (Grouping.NONE, [("", [1, 2, 3, 4, 5, 9])]),
    ],
)
def test_people_stand_by_row_number_in_groups_by_first_number(grouping: Grouping, expected: object) -> None:
    made = groups(sheet(*PEOPLE, grouping=grouping))
    assert [(group.label, [person.number for person in group.people]) for group in made] == expected


@given(st.permutations(PEOPLE), st.sampled_from(Grouping))
def test_the_order_of_the_roster_changes_nothing(people: list[SheetPerson], grouping: Grouping) -> None:
    assert groups(sheet(*people, grouping=grouping)) == groups(sheet(*PEOPLE, grouping=grouping))


def test_somebody_added_later_comes_at_the_end_of_the_group_and_moves_nobody() -> None:
    late = SheetPerson(10, "庚", school="丙國小", district="屏北區")
    before, after = groups(sheet(*PEOPLE)), groups(sheet(late, *PEOPLE))
    assert after[0].people == (*before[0].people, late)
    assert after[1:] == before[1:]


def test_a_sheet_of_nobody_is_one_group_of_nobody() -> None:
    assert [(group.people, group.counts.expected) for group in groups(sheet())] == [((), 0)]


def test_meals_are_counted_with_those_who_eat_nothing_or_did_not_say() -> None:
    meals = (Meal.MEAT, Meal.MEAT, Meal.VEGETARIAN, Meal.NONE, Meal.UNKNOWN, Meal.UNKNOWN, Meal.UNKNOWN)
    people = [SheetPerson(number, "人", meal=meal) for number, meal in enumerate(meals, 1)]
    assert count(people) == SheetCounts(expected=7, meat=2, vegetarian=1, no_meal=1, unknown=3)


@given(st.lists(st.floats(1, 120)), st.floats(20, 120))
def test_pages_hold_every_row_once_in_order_and_are_neither_empty_nor_too_full(
    heights: list[float], room: float
) -> None:
    pages = break_pages(heights, room)
    assert [index for page in pages for index in page] == list(range(len(heights)))
    for page in pages:
        assert len(page) == 1 or sum(heights[index] for index in page) <= room + 0.001
        assert len(page) > 0 or not heights
    for before, after in pairwise(pages):
        assert sum(heights[index] for index in (*before, after.start)) > room


@pytest.mark.parametrize(
    ("code", "digits"),
    [
        (PageCode(12, Half.DAY, Grouping.DISTRICT, 3), "0001200003"),
        (PageCode(12, Half.AM, Grouping.SCHOOL, 3), "0001211003"),
        (PageCode(99999, Half.PM, Grouping.NONE, 999), "9999922999"),
    ],
)
def test_the_digits_of_a_page_code_are_what_older_paper_has(code: PageCode, digits: str) -> None:
    assert make_page_code(code)[:-1] == digits


codes = st.builds(
    PageCode, st.integers(0, 99_999), st.sampled_from(Half), st.sampled_from(Grouping), st.integers(1, 999)
)


@given(codes)
def test_a_page_code_is_read_back_as_scanned_and_as_printed(code: PageCode) -> None:
    digits = make_page_code(code)
    assert len(digits) == 11
    full_width = digits.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    for text in (digits, format_page_code(digits), f" {digits}\n", full_width):
        assert parse_page_code(text) == code


@given(codes, st.integers(0, 10), st.integers(1, 9))
def test_a_mistyped_page_code_is_refused(code: PageCode, at: int, shift: int) -> None:
    digits = make_page_code(code)
    wrong = digits[:at] + str((int(digits[at]) + shift) % 10) + digits[at + 1 :]
    with pytest.raises(RuleError) as refused:
        parse_page_code(wrong)
    assert refused.value.code == "page_code_wrong"


UNKNOWN_HALF, UNKNOWN_GROUPING, PAGE_ZERO = "0001230003", "0001203003", "0001200000"


@pytest.mark.parametrize(
    "text",
    ["", "123", "0001200003", "A0012000034", "000120000341"]
    + [digits + check_digit(digits) for digits in (UNKNOWN_HALF, UNKNOWN_GROUPING, PAGE_ZERO)],
)
def test_what_is_no_page_code_is_refused(text: str) -> None:
    with pytest.raises(RuleError, match="page_code_wrong"):
        parse_page_code(text)


@pytest.mark.parametrize(
    ("number", "page", "error"),
    [
        (100_000, 1, "sheet_session_number"),
        (-1, 1, "sheet_session_number"),
        (1, 1000, "sheet_too_long"),
        (1, 0, "sheet_too_long"),
    ],
)
def test_a_code_has_no_room_for_more_than_its_digits(number: int, page: int, error: str) -> None:
    with pytest.raises(RuleError) as refused:
        make_page_code(PageCode(number, Half.DAY, Grouping.NONE, page))
    assert refused.value.code == error


def test_a_person_on_a_sheet_has_neither_id_number_nor_phone() -> None:
    assert set(SheetPerson.__slots__) == {
        "number", "name", "school", "job_title", "district", "meal", "note",
    }  # fmt: skip


def test_every_slot_belongs_to_a_part_of_the_day() -> None:
    halves = {slot: parts_of_day([SheetMark(slot)])[0][0] for slot in MarkSlot}
    assert halves == {
        MarkSlot.IN: Half.DAY,
        MarkSlot.OUT: Half.DAY,
        MarkSlot.AM_IN: Half.AM,
        MarkSlot.AM_OUT: Half.AM,
        MarkSlot.PM_IN: Half.PM,
        MarkSlot.PM_OUT: Half.PM,
    }
