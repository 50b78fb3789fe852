"""The header of a roster is found by its words, wherever it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_columns import ColumnKind, find_header, kind_of_title

DAYS = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8)))
TITLES = ("序號", "服務單位", "職　稱", "姓　名", "身分證字號", "用餐", "備註")
PERSON = ("1", "範例國小", "教師", "王小明", "A123456789", "葷", "")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("您的姓名", ColumnKind.NAME),
        ("姓　名", ColumnKind.NAME),
        ("Name", ColumnKind.NAME),
        ("School name", ColumnKind.SCHOOL),
        ("學校代碼", ColumnKind.SCHOOL_CODE),
        ("身分證字號(核發時數用)", ColumnKind.ID),
        ("參加身分", ColumnKind.KIND),
        ("參加場次(可複選)", ColumnKind.SESSIONS),
        ("午餐", ColumnKind.MEAL),
        ("學校電話", ColumnKind.PHONE),
        ("電子郵件地址", ColumnKind.EMAIL),
        ("個資蒐集同意", ColumnKind.CONSENT),
        ("時間戳記", ColumnKind.SUBMITTED_AT),
        ("業務別", ColumnKind.ROLES),
        ("人員類別", ColumnKind.KIND),
        ("其他建議", ColumnKind.NOTE),
        ("鄉鎮市區", ColumnKind.TOWNSHIP),
        ("性別", None),
        ("", None),
    ],
)
def test_column_titles_are_known_by_their_words(title, kind):
    assert kind_of_title(title) is kind


@given(st.integers(0, 19), st.permutations(range(len(TITLES))))
def test_a_header_is_found_anywhere_in_the_first_twenty_rows(above, order):
    titles = [TITLES[place] for place in order]
    rows = [("屏東縣教育訓練報名名單",)] * above + [titles, [PERSON[place] for place in order]]
    header = find_header(rows, DAYS)
    assert (header.first, header.last) == (above, above)
    assert [column.title for column in header.columns] == titles


def test_two_rows_make_a_header_when_together_they_know_more():
    rows = [
        ("報名名單",),
        ("姓名", "學校", "參加場次", "", "用餐", ""),
        ("", "", "8/7(一)\n人事", "8/8(二)", "葷", "素"),
        ("王小明", "範例國小", "V", "", "", "V"),
    ]
    header = find_header(rows, DAYS)
    assert (header.first, header.last) == (1, 2)
    assert [(column.kind, column.answer) for column in header.columns] == [
        (ColumnKind.NAME, ""),
        (ColumnKind.SCHOOL, ""),
        (ColumnKind.SESSION_TICK, "2023-08-07"),
        (ColumnKind.SESSION_TICK, "2023-08-08"),
        (ColumnKind.MEAL_TICK, "葷"),
        (ColumnKind.MEAL_TICK, "素"),
    ]


def test_unknown_columns_are_reported_by_place_and_title():
    header = find_header([("姓名", "性別", "學校", "職稱")], DAYS)
    assert header.unknown == ((1, "性別"),)


@pytest.mark.parametrize(
    "rows",
    [[], [()], [("王小明", "範例國小")], [("姓名", "工作"), ("甲", "簽到")], [("學校", "職稱", "電話")]],
)
def test_a_table_without_names_and_known_words_is_no_roster(rows):
    with pytest.raises(RuleError) as refusal:
        find_header(rows, DAYS)
    assert refusal.value.code == "roster_no_header"


def test_two_columns_of_names_are_a_question():
    with pytest.raises(RuleError) as refusal:
        find_header([("姓名", "姓名", "身分證字號")], DAYS)
    assert (refusal.value.code, refusal.value.facts) == (
        "roster_column_twice",
        {"kind": "name", "columns": "1、2"},
    )
