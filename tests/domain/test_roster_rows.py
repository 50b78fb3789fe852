"""Rows of a roster: who is a person, what is tidied, what is asked, and what happens to repeats."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry

DAYS = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8), date(2023, 8, 9)))
DIRECTORY = SchoolDirectory(
    [
        SchoolEntry("134601", "縣立中正國小", "屏東縣", "屏東市", "10013010"),
        SchoolEntry("134502", "縣立中正國中", "屏東縣", "屏東市", "10013010"),
        SchoolEntry("014601", "市立立人國小", "新北市", "板橋區", "65000010"),
    ],
    "屏東縣",
)


def read(titles: str, *lines: str, directory: SchoolDirectory | None = None) -> RosterReport:
    """A roster from lines with ``|`` between the cells."""
    return read_roster([line.split("|") for line in (titles, *lines)], DAYS, directory)


def only(titles: str, line: str, directory: SchoolDirectory | None = None) -> RosterRow:
    """The one row below a header."""
    (row,) = read(titles, line, directory=directory).rows
    return row


def test_a_row_becomes_a_person_with_every_field():
    row = only(
        "姓名|學校|職稱|業務別|身分證字號|電話|電子郵件|參加場次|用餐|人員類別|備註",
        "王　明|中正國小|教師|人事、註冊|A123456789|0900-000-101|a@example.com"
        "|8/7(一)、8/9|素食(全素)|輔導小組|提早到",
        DIRECTORY,
    )
    assert row == RosterRow(
        row=2,
        status=RowStatus.ACCEPT,
        name="王明",
        school_raw="中正國小",
        school_code="134601",
        school_name="縣立中正國小",
        township="屏東市",
        township_code="10013010",
        job_title="教師",
        national_id="A123456789",
        id_kind=row.id_kind,
        email="a@example.com",
        phone="0900000101",
        sessions=(date(2023, 8, 7), date(2023, 8, 9)),
        roles=("人事", "註冊"),
        meal=Meal.VEGETARIAN,
        meal_note="全素",
        kind=PersonKind.HELPER,
        note="提早到",
        flags=("NAME_SPACE_REMOVED",),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("||||", "BLANK_ROW"),
        ("  |　|||", "BLANK_ROW"),
        ("7||||", "EMPTY_NUMBERED_ROW"),
        ("序號 |姓名|學校|職稱|備註", "REPEATED_HEADER"),
        ("本頁小計|||8|", "SUBTOTAL_ROW"),
        ("合計|||16|", "TOTAL_ROW"),
        ("|總計：16 人|||", "TOTAL_ROW"),
        ("備註：請準時報到。||||", "NOTE_ROW"),
        ("※ 請自備環保杯||||", "NOTE_ROW"),
        ("承辦人：　　主任：　　校長：||||", "SIGNATURE_ROW"),
    ],
)
def test_furniture_of_a_list_is_ignored_with_its_reason(line, reason):
    row = only("序號|姓名|學校|職稱|備註", line)
    assert (row.status, row.reason) == (RowStatus.IGNORED, reason)


def test_rows_above_the_header_are_titles():
    report = read("報名名單||", "||", "姓名|學校|職稱", "王小明|範例國小|教師")
    assert [(row.row, row.status, row.reason) for row in report.rows] == [
        (1, RowStatus.IGNORED, "TITLE_ROW"),
        (2, RowStatus.IGNORED, "BLANK_ROW"),
        (4, RowStatus.ACCEPT, ""),
    ]


@pytest.mark.parametrize(
    ("line", "reason", "detail"),
    [
        ("|範例國小|教師|", "NO_NAME", ""),
        ("\u200b|範例國小|教師|", "NO_NAME", ""),
        ("王" * 101 + "|範例國小|教師|", "TOO_LONG", "name"),
        ("王小明|" + "校" * 101 + "|教師|", "TOO_LONG", "school"),
        ("王\x00小明|範例國小|教師|", "BAD_CHARACTERS", ""),
        ("王小明|範例國小|教\x00師|", "BAD_CHARACTERS", ""),
        ("王小明|範例國小|教師|取消報名", "CANCELLED", "取消報名"),
    ],
)
def test_rows_that_cannot_be_people_are_rejected_with_a_reason(line, reason, detail):
    row = only("姓名|學校|職稱|備註", line)
    assert (row.status, row.reason, row.detail) == (RowStatus.REJECTED, reason, detail)


@pytest.mark.parametrize("name", ["王2", "=1+1", "王大明、李小華", "陳?君", "陳□君"])
def test_an_odd_name_is_kept_and_asked(name):
    row = only("姓名|學校|職稱", f"{name}|範例國小|教師")
    assert (row.name, row.status, row.flags) == (name, RowStatus.ATTENTION, ("NAME_ODD",))


@pytest.mark.parametrize(
    "name", ["李", "Kacaw Lafin Nakaw", "O'Brien", "堃", "㛄", "𤧟𡍼", "孔雀·伊斯瑪哈單"]
)
def test_a_rare_name_is_an_ordinary_name(name):
    row = only("姓名|學校|職稱", f"{name}|範例國小|教師")
    assert (row.name, row.status, row.flags) == (name, RowStatus.ACCEPT, ())


def test_a_character_without_a_meaning_is_asked():
    assert only("姓名|學校|職稱", "王\ue000|範例國小|教師").flags == ("NAME_PRIVATE_USE",)


@pytest.mark.parametrize(
    ("written", "kept", "flags"),
    [
        ("A123456789", "A123456789", ()),
        ("Ａ１２３４５６７８９", "A123456789", ("ID_FULLWIDTH_FOLDED",)),
        ("A123456780", "A123456780", ("ID_CHECK_FAILED",)),
        ("1.23E+11", "1.23E+11", ("ID_UNKNOWN_FORMAT",)),
        ("", "", ("ID_MISSING",)),
    ],
)
def test_an_id_is_kept_and_a_wrong_one_asked(written, kept, flags):
    row = only("姓名|學校|身分證字號", f"王小明|範例國小|{written}")
    assert (row.national_id, row.flags) == (kept, flags)


@pytest.mark.parametrize(
    ("school_code", "school", "code", "flags"),
    [
        ("134601", "縣立中正國小", "134601", ()),
        ("14601", "立人國小", "014601", ("SCHOOL_CODE_ZERO_RESTORED",)),
        ("134601", "中正", "134601", ()),
        ("134601", "", "134601", ()),
        ("134601", "中正國中", "", ("SCHOOL_CODE_MISMATCH",)),
        ("999999", "中正國小", "134601", ("SCHOOL_CODE_UNKNOWN",)),
        ("", "中正", "", ("SCHOOL_AMBIGUOUS",)),
        ("", "國立屏北高中", "", ("UNKNOWN_SCHOOL",)),
        ("", "", "", ("NO_SCHOOL",)),
    ],
)
def test_a_school_is_found_by_code_or_name_and_never_guessed(school_code, school, code, flags):
    row = only("姓名|學校代碼|學校|職稱", f"王小明|{school_code}|{school}|教師", DIRECTORY)
    assert (row.school_code, row.school_raw, row.flags) == (code, school, flags)


def test_without_a_directory_no_school_is_unknown():
    row = only("姓名|學校|職稱", "王小明|範例國小|教師")
    assert (row.school_raw, row.school_code, row.status) == ("範例國小", "", RowStatus.ACCEPT)


@pytest.mark.parametrize(
    ("line", "sessions", "meal", "flags"),
    [
        ("王小明|V||V|", (7,), Meal.MEAT, ()),
        ("王小明|v|✓||素", (7, 8), Meal.VEGETARIAN, ()),
        ("王小明||||V", (), Meal.VEGETARIAN, ("NO_SESSION",)),
        ("王小明|○||V|V", (7,), Meal.UNKNOWN, ("MEAL_BOTH_TICKED",)),
        ("王小明|○|||", (7,), Meal.UNKNOWN, ("MEAL_MISSING",)),
        ("王小明|再說||V|", (), Meal.MEAT, ("TICK_UNCLEAR", "NO_SESSION")),
    ],
)
def test_ticks_choose_sessions_and_meals(line, sessions, meal, flags):
    row = only("姓名|8/7(一)|8/8(二)|葷|素", line)
    assert (row.sessions, row.meal, row.flags) == (tuple(date(2023, 8, d) for d in sessions), meal, flags)


def test_cells_beyond_the_header_are_asked():
    assert only("姓名|學校|職稱", "王小明|範例國小|教師||多的").flags == ("EXTRA_CELLS",)


def test_without_consent_a_row_is_asked():
    report = read("姓名|學校|個資同意", "王小明|範例國小|我同意", "李華|範例國小|")
    assert [(row.consent, row.flags) for row in report.rows] == [(True, ()), (False, ("NO_CONSENT",))]


FORM = "時間戳記|姓名|學校|身分證字號|參加場次"


def test_a_later_answer_to_a_form_replaces_the_earlier():
    early = "2023/7/28 上午 9:15:23|何\u200b六六|範例國小|A123456789|8/7(一), 8/9(三)"
    late = "2023/7/29 上午 12:05:00|何六六|縣立範例國小|A123456789|8/9(三)"
    first, second = read(FORM, early, late).rows
    assert (first.status, first.reason, first.same_as_row) == (RowStatus.REJECTED, "SUPERSEDED", 3)
    assert (second.status, second.flags) == (RowStatus.ACCEPT, ("SUPERSEDES_ROW_2",))
    assert second.sessions == (date(2023, 8, 9),)
    swapped = read(FORM, late, early).rows
    assert [row.status for row in swapped] == [RowStatus.ACCEPT, RowStatus.REJECTED]


@pytest.mark.parametrize(
    ("lines", "statuses", "flags"),
    [
        (
            ["王小明|範例國小|A123456789|8/7", "王 小明|範例國小|a123456789|8/7"],
            [RowStatus.ACCEPT, RowStatus.REJECTED],
            [(), ("NAME_SPACE_REMOVED",)],
        ),
        (
            ["王小明|範例國小|A123456789|8/7", "王小明|範例國小|A123456789|8/8"],
            [RowStatus.ACCEPT, RowStatus.ATTENTION],
            [(), ("DUPLICATE_ROW",)],
        ),
        (
            ["陳怡君|範例國小|A123456789|8/7", "陳宜君|範例國小|A123456789|8/7"],
            [RowStatus.ATTENTION, RowStatus.ATTENTION],
            [("ID_TWO_NAMES",), ("ID_TWO_NAMES",)],
        ),
        (
            ["王小明|範例國小|A123456789|8/7", "王小明|範例國小|B100000002|8/7"],
            [RowStatus.ACCEPT, RowStatus.ACCEPT],
            [(), ()],
        ),
        (
            ["王小明|範例國小|A123456789|8/7", "王小明|範例國民小學||8/7"],
            [RowStatus.ACCEPT, RowStatus.ATTENTION],
            [(), ("ID_MISSING", "DUPLICATE_ROW")],
        ),
    ],
)
def test_repeats_are_decided_by_the_file_or_shown(lines, statuses, flags):
    report = read("姓名|學校|身分證字號|參加場次", *lines)
    assert [row.status for row in report.rows] == statuses
    assert [row.flags for row in report.rows] == flags


def test_the_report_counts_what_can_be_stored():
    report = read("姓名|學校|用餐", "王小明|甲國小|葷", "李華|甲國小|", "|甲國小|素", "||")
    assert {status: report.count(status) for status in RowStatus} == dict.fromkeys(RowStatus, 1)
    assert report.meals() == {Meal.MEAT: 1, Meal.UNKNOWN: 1}


def report_or_code(rows: list[list[str]]) -> RosterReport | str:
    """What became of a table."""
    try:
        return read_roster(rows, DAYS, DIRECTORY)
    except RuleError as refusal:
        return refusal.code


CELL = st.text(max_size=12)
WORDS = ("姓名", "學校", "職稱", "備註", "合計", "8/7(一)", "葷", "V", "A123456789", "王小明", "")


@given(st.lists(st.lists(CELL | st.sampled_from(WORDS), max_size=6), max_size=12))
def test_any_table_is_a_report_over_every_row_or_a_refusal(rows):
    report = report_or_code(rows)
    if isinstance(report, str):
        assert report in {"roster_no_header", "roster_column_twice"}
        return
    header = set(range(report.header.first + 1, report.header.last + 2))
    assert {row.row for row in report.rows} | header == set(range(1, len(rows) + 1))
    for row in report.rows:
        assert bool(row.reason) == (row.status in {RowStatus.REJECTED, RowStatus.IGNORED})
        assert row.status is not RowStatus.ACCEPT or row.name


def test_a_merged_school_is_the_school_of_every_person_beside_it():
    rows = [
        line.split("|")
        for line in ("姓名|學校|職稱", "王小明|甲國小|教師", "李華||主任", "||", "陳大同||教師")
    ]
    report = read_roster(rows, DAYS, merged=[(1, 1, 3, 1), (0, 0, 0, 2), (1, 2, 4, 2)])
    assert [(row.name, row.school_raw, row.flags) for row in report.people] == [
        ("王小明", "甲國小", ()),
        ("李華", "甲國小", ("SCHOOL_FROM_MERGED_CELL",)),
        ("陳大同", "", ("NO_SCHOOL",)),
    ]
    assert report.rows[2].reason == "BLANK_ROW"
