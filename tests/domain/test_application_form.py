"""A form's rows as applications: what is understood, every doubt with its row, nothing guessed in silence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.geo import load_areas
from coordinator.domain.application import ApplicantKind
from coordinator.domain.application_cells import read_count, read_text, read_yes
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.application_form import MOST_ROWS, FormRead, fresh_lines, read_form
from coordinator.domain.application_titles import FormColumn, find_form_header, kind_of_title
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.school import SchoolLevel
from tests.application_world import PINGTUNG, TAICHUNG, asked, hands_on, national, sep
from tests.small_plan import LIGANG, small_plan

TITLES = (
    "序號", "縣市", "申請單位", "希望辦理日期(可多個)", "辦理地點", "教室", "教室座位數", "電腦數", "網路",
    "預計校數", "預計人數", "聯絡人", "聯絡人電話", "聯絡人信箱", "是否加場", "加場理由", "時間戳記", "備註",
)  # fmt: skip
TODAY = date(2025, 9, 1)
COUNTIES = load_areas()[0]
SCHOOLS = (
    SchoolLine("130601", "信義國小", "屏東市", "10013010", "s1", SchoolLevel.PRIMARY, county_code=PINGTUNG),
    SchoolLine("130602", "里港國小", "里港鄉", LIGANG, "s2", SchoolLevel.PRIMARY, county_code=PINGTUNG),
    SchoolLine("193601", "中正國小", "東區", "66000010", "s3", SchoolLevel.PRIMARY, county_code=TAICHUNG),
)


def row(**cells: str) -> list[str]:
    return [cells.get(name, "") for name in NAMES]


NAMES = (
    "seq", "county", "who", "days", "venue", "room", "seats", "pcs", "network", "schools", "people",
    "contact", "phone", "email", "further", "reason", "received", "note",
)  # fmt: skip


def read(*rows: Sequence[str], plan: Plan | None = None, **more: Any) -> FormRead:
    told: dict[str, Any] = {"received": TODAY} | more
    return read_form([["駐點實機場申請彙整表"], TITLES, *rows], plan or national(), SCHOOLS, COUNTIES, **told)


def doubts(form: FormRead) -> list[tuple[int, str]]:
    return [(one.row, one.code) for one in form.doubts]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("縣市別", FormColumn.COUNTY),
        ("申請學校名稱", FormColumn.APPLICANT),
        ("希望日期（第一志願）", FormColumn.DAYS),
        ("申請辦理日期", FormColumn.DAYS),
        ("申請日期", FormColumn.RECEIVED),
        ("電腦教室", FormColumn.ROOM),
        ("教室電腦台數", FormColumn.PCS),
        ("可容納人數", FormColumn.SEATS),
        ("預計參加學校校數", FormColumn.SCHOOLS),
        ("參加人數", FormColumn.PEOPLE),
        ("承辦人電話", FormColumn.PHONE),
        ("承辦人", FormColumn.CONTACT),
        ("承辦人職稱", None),
        ("增加場次之地域特性說明", FormColumn.REASON),
        ("是否有網路", FormColumn.NETWORK),
        ("辦理方式", FormColumn.FORMAT),
        ("天氣", None),
    ],
)
def test_titles_are_known_by_their_words(title: str, kind: FormColumn | None) -> None:
    assert kind_of_title(title) is kind


def test_a_whole_row_is_an_application() -> None:
    form = read(
        row(
            county="屏東縣", who="屏東縣政府教育處", days="9/10、9/12", venue="信義國小", room="3樓智慧教室",
            seats="40", pcs="40台", network="有線", schools="60校", people="1,200", contact="王小明",
            phone="08-7320415", email="a@example.tw", further="否", received="2025/8/27 上午 10:20:31",
            note="請先聯絡",
        )
    )  # fmt: skip
    (line,) = form.lines
    one = line.application
    assert doubts(form) == []
    assert (line.row, line.wished, one.received) == (3, (sep(10), sep(12)), date(2025, 8, 27))
    assert (one.kind, one.applicant, one.county_code) == (ApplicantKind.COUNTY, "屏東縣政府教育處", PINGTUNG)
    assert (one.format_id, one.venue_id, one.venue) == (hands_on(national()), "xinyi", "信義國小")
    assert (one.seats, one.pcs, one.network, one.schools, one.people) == (40, 40, True, 60, 1200)
    assert (one.contact, one.phone, one.email) == ("王小明", "08-7320415", "a@example.tw")
    assert (one.room, one.further, one.reason, one.note) == ("3樓智慧教室", False, "", "請先聯絡")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"county": "台東縣", "days": "9/10"}, []),
        ({"county": "火星縣", "who": "某處", "days": "9/10"}, ["application_form_county"]),
        ({"who": "某協會", "days": "9/10"}, ["application_form_county"]),
        ({"county": "臺中市", "who": "臺南市政府", "days": "9/10"}, ["application_form_two_counties"]),
        ({"county": "屏東縣", "days": "再議"}, ["application_form_days"]),
        ({"county": "屏東縣", "venue": "信義國小"}, ["application_no_day"]),
        ({"county": "屏東縣", "days": "9/10", "pcs": "約40"}, ["application_form_value"]),
        ({"county": "屏東縣", "days": "9/10", "seats": "30-40"}, ["application_form_value"]),
        ({"county": "屏東縣", "days": "9/10", "network": "應該有"}, ["application_form_value"]),
        ({"county": "屏東縣", "days": "9/10", "received": "上週"}, ["application_form_value"]),
        ({"county": "屏東縣", "days": "9/10", "venue": "長" * 201}, ["application_form_long"]),
        ({"county": "屏東縣", "days": "9/10", "room": "\x00"}, ["application_form_characters"]),
        ({"county": "合計", "schools": "100"}, ["application_form_left_out"]),
        ({"who": "承辦人：王小明"}, ["application_form_left_out"]),
        ({"days": "9/10"}, ["application_form_left_out"]),
        ({}, []),
    ],
)
def test_every_doubt_is_told_with_its_row(cells: dict[str, str], told: list[str]) -> None:
    form = read(row(county="苗栗縣", days="9/10"), row(**cells))
    assert doubts(form) == [(4, code) for code in told]


def test_what_is_doubtful_is_left_empty() -> None:
    form = read(row(county="屏東縣", days="9/10、改天", pcs="約40", network="？", received="上週"))
    (line,) = form.lines
    assert line.wished == (sep(10),)
    assert (line.application.pcs, line.application.network, line.application.received) == (None, None, TODAY)


def test_wishes_may_stand_in_several_columns() -> None:
    rows = [["縣市", "第一志願", "第二志願", "地點"], ["屏東縣", "9/12", "9/10", "信義國小"]]
    form = read_form(rows, national(), (), COUNTIES, received=TODAY)
    assert form.lines[0].wished == (sep(12), sep(10))


def test_a_second_column_of_a_kind_is_not_read_and_named() -> None:
    header = find_form_header([["縣市", "希望日期", "聯絡人", "承辦人", "心情"]])
    assert header.unknown == ((3, "承辦人"), (4, "心情"))
    assert header.places(FormColumn.CONTACT) == (2,)


@pytest.mark.parametrize("rows", [[], [["姓名", "學校"], ["王", "甲"]], [["縣市", "希望日期"]]])
def test_a_table_that_is_no_form_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(RuleError) as refusal:
        read_form(rows, national(), (), COUNTIES, received=TODAY)
    assert refusal.value.code == "application_form_no_header"


def test_the_format_is_the_hands_on_one_unless_a_column_or_a_person_says_other() -> None:
    plan = national()
    titles = ["縣市", "希望日期", "辦理方式"]
    rows = [titles, ["屏東縣", "9/10", "實體簡報場"], ["臺東縣", "9/10", "駐點"], ["花蓮縣", "9/10", "空中"]]
    form = read_form(rows, plan, (), COUNTIES, received=TODAY)
    on_site, hands = plan.formats[1].id, plan.formats[2].id
    assert [line.application.format_id for line in form.lines] == [on_site, hands, hands]
    assert doubts(form) == [(4, "application_form_format")]
    chosen = read(row(county="屏東縣", days="9/10"), format_id=on_site)
    assert chosen.lines[0].application.format_id == on_site
    none = replace(plan, formats=plan.formats[:1])
    with pytest.raises(RuleError) as refusal:
        read(row(county="屏東縣", days="9/10"), plan=none)
    assert refusal.value.code == "application_which_format"


def test_a_school_in_a_national_plan_knows_its_county() -> None:
    form = read(row(who="里港國小", days="9/10"))
    one = form.lines[0].application
    assert doubts(form) == []
    assert (one.kind, one.county_code, one.school_id) == (ApplicantKind.SCHOOL, PINGTUNG, "s2")


@pytest.mark.parametrize(
    ("who", "kind", "school", "district", "told"),
    [
        ("里港國小", ApplicantKind.SCHOOL, "s2", "n", []),
        ("南區", ApplicantKind.REGION, None, "s", []),
        ("枋寮鄉", ApplicantKind.UNIT, None, "s", []),
        ("教師研習中心", ApplicantKind.UNIT, None, None, []),
        ("里港", ApplicantKind.UNIT, None, None, ["application_form_school"]),
    ],
)
def test_in_a_countys_plan_schools_and_districts_apply(
    who: str, kind: ApplicantKind, school: str | None, district: str | None, told: list[str]
) -> None:
    form = read(row(who=who, days="9/12"), plan=small_plan())
    one = form.lines[0].application
    assert [code for _, code in doubts(form)] == told
    assert (one.kind, one.school_id, one.district_id, one.county_code) == (kind, school, district, PINGTUNG)


def test_a_district_of_its_own_column_is_looked_up() -> None:
    titles = ["申請學校", "分區", "希望日期"]
    rows = [titles, ["里港國小", "南區", "9/12"], ["信義國小", "月球", "9/12"]]
    form = read_form(rows, small_plan(), SCHOOLS, COUNTIES, received=TODAY)
    assert [line.application.district_id for line in form.lines] == ["s", None]
    assert doubts(form) == [(3, "application_form_district")]


def test_the_same_application_twice_in_a_file_is_one() -> None:
    form = read(row(county="屏東縣", days="9/10、9/12"), TITLES, row(county="屏東縣", days="9/12、9/10"))
    assert [line.row for line in form.lines] == [3]
    assert form.doubts[0].facts == {"other": 3}


def test_what_is_stored_is_known_again_also_after_its_days_changed() -> None:
    plan = national()
    form = read(row(county="屏東縣", days="9/10"), row(county="臺東縣", days="9/11"))
    stored = asked(plan, PINGTUNG, sep(10))
    assert [line.application.applicant for line in fresh_lines(form, [stored])] == ["臺東縣"]
    note = "[imported][wishes 2025-09-10>2025-09-15]"
    moved = asked(plan, PINGTUNG, sep(15))
    noted = ApplicationEntry(moved.application, moved.days, (replace(moved.changes[0], note=note),))
    assert len(fresh_lines(form, [moved])) == 2
    assert len(fresh_lines(form, [noted])) == 1


def test_a_file_that_never_ends_is_read_to_a_bound() -> None:
    form = read(*(row(county="屏東縣", who=f"屏東縣第{n}處", days="9/10") for n in range(MOST_ROWS + 5)))
    assert len(form.lines) == MOST_ROWS
    assert doubts(form) == [(MOST_ROWS + 3, "application_form_rows")]


@given(st.lists(st.lists(st.text(max_size=20), max_size=20), max_size=6))
def test_hostile_rows_are_doubts_and_never_errors(rows: list[list[str]]) -> None:
    form = read(*rows)
    assert all(line.application.applicant for line in form.lines)


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("40", 40),
        ("40.0", 40),
        ("４０人", 40),
        ("共40台", 40),
        ("1,200", 1200),
        ("約40", None),
        ("40+", None),
    ],
)
def test_counts(cell: str, count: int | None) -> None:
    assert read_count(cell) == count


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("有", True), ("無", False), ("無線", True), ("無線網路", True), ("有線及無線網路", True),
        ("沒有", False), ("否", False), ("Ｖ", True), ("YES", True), ("不確定", None), ("", None),
    ],
)  # fmt: skip
def test_yes_and_no(cell: str, said: bool | None) -> None:
    assert read_yes(cell) is said


def test_texts_are_cleaned_and_cut() -> None:
    assert read_text(" 信義\u3000國小\n", 20) == ("信義 國小", False)
    assert read_text("長" * 30, 20) == ("長" * 20, True)
