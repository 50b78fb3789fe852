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
from coordinator.domain.roster_table import SheetFacts

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
        mobile="0900000101",
        school_question="中正國小",
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
        ("合計|2 人|||", "TOTAL_ROW"),
        ("小計|共12名|||", "SUBTOTAL_ROW"),
        ("|總計：16 人|||", "TOTAL_ROW"),
        ("備註：請準時報到。||||", "NOTE_ROW"),
        ("※ 請自備環保杯||||", "NOTE_ROW"),
        ("承辦人：　　主任：　　校長：||||", "SIGNATURE_ROW"),
        ("承辦人：|主任：|校長：||", "SIGNATURE_ROW"),
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


@pytest.mark.parametrize(
    ("name", "flag"),
    [
        ("王2", "NAME_ODD"),
        ("=1+1", "NAME_ODD"),
        ("林組長", "NAME_ODD"),
        ("王大明、李小華", "NAME_TWO_PEOPLE"),
        ("陳?君", "NAME_LOST_CHARACTER"),
        ("陳□君", "NAME_LOST_CHARACTER"),
        ("游錫方方土", "NAME_DECOMPOSED"),
        ("王小明老師", "NAME_WITH_TITLE"),
    ],
)
def test_an_odd_name_is_kept_and_asked(name, flag):
    row = only("姓名|學校|職稱", f"{name}|範例國小|教師")
    assert (row.name, row.status, row.flags) == (name, RowStatus.ATTENTION, (flag,))


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
    facts = SheetFacts(merged=((1, 1, 3, 1), (0, 0, 0, 2), (1, 2, 4, 2)))
    report = read_roster(rows, DAYS, facts=facts)
    assert [(row.name, row.school_raw, row.flags) for row in report.people] == [
        ("王小明", "甲國小", ()),
        ("李華", "甲國小", ("SCHOOL_FROM_MERGED_CELL",)),
        ("陳大同", "", ("NO_SCHOOL",)),
    ]
    assert report.rows[2].reason == "BLANK_ROW"


SITE = "報名序號|姓名|服務學校|公務電話|行動電話|出生年月日|性別|審核狀態|報名狀態|備註"


@pytest.mark.parametrize(
    ("cells", "status", "reason", "flags"),
    [
        ("1|王小明|甲國小|||0650312|男|通過||", RowStatus.ACCEPT, "", ()),
        ("1|王小明|甲國小|||65.03.12|男|已錄取|報名成功|", RowStatus.ACCEPT, "", ()),
        ("1|王小明|甲國小|||民國65年3月12日|男|審核通過||", RowStatus.ACCEPT, "", ()),
        ("1|王小明|甲國小|||1976/3/12|男|正取||", RowStatus.ACCEPT, "", ()),
        ("1|王小明|甲國小|||70.02.30|男|通過||", RowStatus.ATTENTION, "", ("BIRTH_DATE_IMPOSSIBLE",)),
        ("1|王小明|甲國小|||1000101|男|通過||", RowStatus.ATTENTION, "", ("BIRTH_DATE_IMPOSSIBLE",)),
        ("1|王小明|甲國小|||112807|男|通過||", RowStatus.ATTENTION, "", ("BIRTH_DATE_IMPOSSIBLE",)),
        ("1|王小明|甲國小||||男|待審核||", RowStatus.ATTENTION, "", ("APPROVAL_OPEN",)),
        ("1|王小明|甲國小||||男|未通過||", RowStatus.REJECTED, "NOT_APPROVED", ()),
        ("1|王小明|甲國小||||男|備取||", RowStatus.REJECTED, "NOT_APPROVED", ()),
        ("1|王小明|甲國小||||男|退回||", RowStatus.REJECTED, "NOT_APPROVED", ()),
        ("1|王小明|甲國小||||男||已取消|", RowStatus.REJECTED, "CANCELLED", ()),
        ("1|王小明|甲國小||||男|||取消報名", RowStatus.REJECTED, "CANCELLED", ()),
        ("1|王小明|甲國小||||男|||取消葷食改素", RowStatus.ACCEPT, "", ()),
        ("1|王小明(代理)|甲國小||||男|||", RowStatus.ACCEPT, "", ("NAME_SUFFIX_MOVED",)),
    ],
)
def test_a_line_of_the_registration_site(cells, status, reason, flags):
    row = only(SITE, cells)
    assert (row.status, row.reason, row.flags) == (status, reason, flags)


def test_office_and_mobile_phone_and_what_is_never_stored():
    row = only(SITE, "1|王小明|甲國小|8-7320415#12|912345678|0650312|男|通過||")
    assert (row.landline, row.mobile) == ("08-7320415#12", "0912345678")
    assert row.phone == "08-7320415#12、0912345678"
    assert row.flags == ("PHONE_LEADING_ZERO_RESTORED",)
    assert dict(row.extras) == {
        "seq": "1",
        "birth_date": "1976-03-12",
        "gender": "男",
        "approval": "通過",
    }


def test_text_tricks_of_excel_are_taken_off():
    row = only("姓名|學校代碼|手機|身分證字號", '王小明|134601.0|="0912345678"|\'A123456789', DIRECTORY)
    assert (row.school_code, row.phone, row.national_id) == ("134601", "0912345678", "A123456789")
    assert row.flags == ()


def test_a_column_for_each_business_role_of_the_plan_is_known():
    rows = [
        ["姓名", "學校", "人事", "導師/科任"],
        ["王小明", "甲國小", "V", ""],
        ["李華", "甲國小", "V", "○"],
    ]
    report = read_roster(rows, TrainingDays(112, DAYS.dates, roles=("人事", "導師/科任")))
    assert [row.roles for row in report.rows] == [("人事",), ("人事", "導師/科任")]


def test_cells_far_below_and_formulas_for_names_are_told():
    rows = [["姓名", "學校", "職稱"], [], ["王小明", "甲國小", "教師"]]
    facts = SheetFacts(blank_formulas=frozenset({(1, 0)}), far_rows=(50_000,))
    assert [(row.row, row.reason) for row in read_roster(rows, DAYS, facts=facts).rows] == [
        (2, "FORMULA_WITHOUT_VALUE"),
        (3, ""),
        (50_001, "FAR_ROW"),
    ]


def test_ticked_business_roles_are_named_by_their_column():
    row = only("姓名|學校|業務別：人事|業務別：註冊", "王小明|甲國小|V|")
    assert row.roles == ("業務別：人事",)


@pytest.mark.parametrize(
    ("kind", "status"),
    [("講師", RowStatus.ATTENTION), ("工作人員", RowStatus.ATTENTION), ("學員", RowStatus.REJECTED)],
)
def test_only_attendees_need_a_school_of_the_directory(kind, status):
    row = only("姓名|學校|人員類別", f"王小明|快樂國小|{kind}", DIRECTORY)
    assert (row.status, row.flags) == (status, ("UNKNOWN_SCHOOL",))


@pytest.mark.parametrize(
    "line", ["第1頁，共2頁|||", "填寫說明|請填全名||", "範例|王小明|甲國小|教師", "此列勿刪|||"]
)
def test_lines_of_a_form_are_no_people(line):
    assert only("序號|姓名|學校|職稱", line).reason == "NOTE_ROW"
