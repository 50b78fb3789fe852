"""The header of a roster is found by its words, wherever it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.roster_columns import ColumnKind, find_header, kind_of_title
from coordinator.domain.roster_sessions import KnownSession, TrainingDays

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
        ("性別", ColumnKind.GENDER),
        ("喜好", None),
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
    header = find_header([("姓名", "血型", "學校", "職稱")], DAYS)
    assert header.unknown == ((1, "血型"),)


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


def columns_of(*lines: str, merged=()) -> list[tuple[int, str, str]]:
    header = find_header([line.split("|") for line in lines], DAYS, merged)
    return [(column.index, column.kind.value, column.answer) for column in header.columns]


def test_three_rows_are_joined_through_their_merged_groups():
    lines = (
        "屏東縣教育訓練報名表||||||||",
        "序號|學校||姓名|聯絡方式||參加場次||用餐|",
        "|代碼|名稱||公務電話|手機|8月7日|8月8日||",
        "||||||第一天|第二天|葷|素",
        "1|134601|中正國小|王小明|||V||V|",
    )
    merged = (
        (0, 0, 0, 9), (1, 0, 3, 0), (1, 1, 1, 2), (2, 1, 3, 1), (2, 2, 3, 2), (1, 3, 3, 3), (1, 4, 1, 5),
        (2, 4, 3, 4), (2, 5, 3, 5), (1, 6, 1, 7), (1, 8, 2, 9),
    )  # fmt: skip
    assert columns_of(*lines, merged=merged) == [
        (0, "seq", ""),
        (1, "school_code", ""),
        (2, "school", ""),
        (3, "name", ""),
        (4, "phone", ""),
        (5, "mobile", ""),
        (6, "session_tick", "2023-08-07"),
        (7, "session_tick", "2023-08-08"),
        (8, "meal_tick", "葷"),
        (9, "meal_tick", "素"),
    ]


def test_a_group_of_a_text_file_stands_above_the_blanks_to_its_right():
    assert columns_of("姓名|學校|8/7(一)||8/8(二)|", "||上午|下午|上午|下午", "王|甲國小|V|||V") == [
        (0, "name", ""),
        (1, "school", ""),
        (2, "session_tick", "2023-08-07"),
        (3, "session_tick", "2023-08-07"),
        (4, "session_tick", "2023-08-08"),
        (5, "session_tick", "2023-08-08"),
    ]


def test_a_meal_of_one_day_says_its_day():
    assert columns_of("姓名|學校|8/7午餐|8/8午餐", "王|甲國小|葷|素")[2:] == [
        (2, "meal", "2023-08-07"),
        (3, "meal", "2023-08-08"),
    ]


def test_the_first_person_is_no_part_of_the_header():
    rows = [("姓名", "學校", "餐"), ("王小明", "甲國小", "葷"), ("李華", "甲國小", "素")]
    assert find_header(rows, DAYS).last == 0


def test_of_two_columns_of_names_the_plainer_title_is_meant():
    header = find_header([("姓名", "英文姓名", "學校", "聯絡人姓名", "職稱")], DAYS)
    assert [column.index for column in header.places(ColumnKind.NAME)] == [0]
    assert header.unknown == ((1, "英文姓名"), (3, "聯絡人姓名"))


def test_words_for_sessions_of_the_plan_make_tick_columns():
    sessions = tuple(
        KnownSession(f"s{n}", date(2023, 8, 6 + n), f"d{n}", "第一梯次", f"第{word}天")
        for n, word in enumerate("一二", 1)
    )
    days = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8)), sessions)
    header = find_header([("姓名", "學校", "第一天", "第二天", "第三天")], days)
    assert [(c.kind, c.answer) for c in header.columns[2:]] == [
        (ColumnKind.SESSION_TICK, "2023-08-07"),
        (ColumnKind.SESSION_TICK, "2023-08-08"),
    ]
    assert header.unknown == ((4, "第三天"),)


def test_rows_of_groups_above_the_titles_belong_to_the_header():
    rows = [
        ("報名名冊",),
        ("編號", "服務學校", "", "參加人員", ""),
        ("", "學校代碼", "學校全銜", "姓名", "職稱"),
        ("1", "134601", "中正國小", "王小明", "教師"),
    ]
    header = find_header(rows, DAYS)
    assert (header.first, header.last) == (1, 2)


def test_a_line_with_a_colon_above_the_titles_is_none_of_the_header():
    rows = [
        ("服務學校：中正國小", "", "姓名：填表人"),
        ("姓名", "學校", "職稱"),
        ("王小明", "中正國小", "教師"),
    ]
    assert find_header(rows, DAYS).first == 1
