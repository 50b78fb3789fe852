"""A roster file against a training: which sheet, which dates, and the JSON that programs get."""

import json
from datetime import date

import openpyxl
import pytest

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.roster_file import report_to_json
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster_report import RowStatus
from coordinator.domain.training import Session, Training
from tests.import_rows import understood

PLAN = Plan(
    training=Training(id="t", slug="pingtung-112", title="訓練", academic_year=112, county_code="10013"),
    sessions=tuple(
        Session(
            id=f"s{day}",
            training_id="t",
            slug=f"b1-d{day}",
            number=day,
            format_id="f",
            course_day_id="c",
            day=date(2023, 8, day),
        )
        for day in (7, 8, 9)
    ),
)


SCHOOLS = [
    SchoolLine("134601", "縣立中正國小", "屏東市", "10013010"),
    SchoolLine("134502", "縣立中正國中", "屏東市", "10013010"),
    SchoolLine("064609", "市立內埔國小", "后里區", "66000150"),
    SchoolLine("134662", "縣立內埔國小", "內埔鄉", "10013130"),
]
FORM = """\
時間戳記,電子郵件地址,服務學校,您的姓名,職稱,身分證字號(核發時數用),參加場次(可複選),午餐,性別,血型
2023/7/28 上午 9:15:23,a@example.com,內埔國小,何 六六,導師,A123456789,"8/7(一) 人事, 8/9(三) 導師",素食,女,
2023/7/28 下午 1:02:07,b@example.com,中正,呂七七,教師,B100000002,8/8(二),葷食,男,
2023/7/29 上午 12:05:00,a@example.com,縣立內埔國小,何六六,導師,A123456789,8/9(三),葷食,女,
,,,有人,,,,,
2023/7/30 上午 8:00:00,c@example.com,中正國小,,教師,,,,
,,,,,,,,
"""


def form_json(tmp_path):
    path = tmp_path / "報名(回覆).csv"
    path.write_text(FORM, "utf-8-sig")
    return json.loads(json.dumps(report_to_json(understood(path, PLAN, SCHOOLS))))


def test_the_json_says_what_was_understood_row_by_row(tmp_path):
    data = form_json(tmp_path)
    assert data["file"] == "報名(回覆).csv"
    assert data["format"] == {"container": "csv", "encoding": "utf-8-sig", "delimiter": ",", "newline": "LF"}
    assert data["table"] == {"title_rows": [], "header_rows": [1], "first_data_row": 2, "last_data_row": 6}
    assert data["columns"] == {
        "1": "submitted_at", "2": "email", "3": "school", "4": "name", "5": "job_title", "6": "id",
        "7": "sessions", "8": "meal", "9": "gender",
    }  # fmt: skip
    assert data["unknown_columns"] == {"10": "血型"}
    assert data["rows"][1] == {
        "row": 4,
        "status": "accept",
        "name": "何六六",
        "school_raw": "縣立內埔國小",
        "school_code": "134662",
        "job_title": "導師",
        "id": "A123456789",
        "id_kind": "national",
        "email": "a@example.com",
        "submitted_at": "2023-07-29T00:05:00",
        "sessions": ["2023-08-09"],
        "meal": "葷",
        "school_name": "縣立內埔國小",
        "township": "內埔鄉",
        "gender": "女",
        "flags": ["SUPERSEDES_ROW_2"],
    }
    assert data["rows"][0]["school_code"] is None
    assert data["rows"][0]["school_candidates"] == ["134502", "134601"]
    assert data["rejected"] == [
        {
            "row": 2,
            "status": "rejected",
            "reason": "SUPERSEDED",
            "detail": "",
            "name": "何六六",
            "same_as_row": 4,
        },
        {"row": 6, "status": "rejected", "reason": "NO_NAME", "detail": "", "name": ""},
    ]
    assert data["ignored"] == [{"row": 7, "status": "ignored", "reason": "BLANK_ROW"}]
    assert data["counts"] == {
        "accept": 1, "attention": 2, "rejected": 2, "ignored": 1, "meal": {"葷": 2, "未填": 1},
    }  # fmt: skip


def test_without_schools_the_text_stands_and_none_is_unknown(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("姓名,學校,職稱\n王小明,範例國小,教師\n", "utf-8")
    (row,) = understood(path, PLAN).report.people
    assert (row.school_raw, row.school_code, row.flags) == ("範例國小", "", ())


def test_a_directory_that_knows_no_school_of_the_file_has_no_say(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("姓名,學校,職稱\n王小明,甲國小,教師\n李華,乙國中,教師\n", "utf-8")
    assert [row.flags for row in understood(path, PLAN, SCHOOLS).report.people] == [(), ()]
    path.write_text("姓名,學校,職稱\n王小明,甲國小,教師\n李華,中正國中,教師\n", "utf-8")
    rows = understood(path, PLAN, SCHOOLS).report.rows
    assert [(row.status, row.reason, row.flags) for row in rows] == [
        (RowStatus.REJECTED, "UNKNOWN_SCHOOL", ("UNKNOWN_SCHOOL",)),
        (RowStatus.ACCEPT, "", ()),
    ]


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name.startswith("hidden"):
            sheet.sheet_state = "hidden"
    book.save(path)


def test_the_visible_sheet_with_most_known_columns_is_read(tmp_path):
    path = tmp_path / "a.xlsx"
    workbook(
        path,
        staff=[("姓名", "學校"), ("甲乙丙", "範例國小")],
        list=[("姓名", "學校", "職稱"), ("王小明", "範例國小", "教師")],
        hidden=[("姓名", "學校", "職稱", "電話"), ("舊的人", "範例國小", "教師", "0900000101")],
        notes=[("請準時",)],
    )
    data = report_to_json(understood(path, PLAN))
    assert [row["name"] for row in data["rows"]] == ["王小明"]
    assert data["format"] == {
        "container": "xlsx",
        "sheet": "list",
        "other_sheets": [
            {"name": "staff", "hidden": False, "rows": 2},
            {"name": "hidden", "hidden": True, "rows": 2},
            {"name": "notes", "hidden": False, "rows": 1},
        ],
    }
    assert data["columns"] == {"A": "name", "B": "school", "C": "job_title"}


def test_a_sheet_that_asks_is_passed_over_for_one_that_does_not(tmp_path):
    path = tmp_path / "a.xlsx"
    workbook(
        path,
        pairs=[("姓名", "姓名", "學校", "職稱", "電話"), ("王小明", "李華", "甲國小", "教師", "")],
        list=[("姓名", "學校", "職稱"), ("陳大同", "範例國小", "教師")],
    )
    assert [row.name for row in understood(path, PLAN).report.people] == ["陳大同"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("甲,乙,丙\n1,2,3\n", "roster_no_header"), ("姓名,姓名,學校\n王,玉,甲國小\n", "roster_column_twice")],
)
def test_a_table_that_is_no_roster_is_refused(tmp_path, text, code):
    path = tmp_path / "a.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(RuleError) as refusal:
        understood(path, PLAN)
    assert refusal.value.code == code


def test_a_header_without_people_is_an_empty_report(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("姓名,學校,職稱\n", "utf-8")
    report = understood(path, PLAN).report
    assert report.rows == ()


@pytest.mark.parametrize(
    ("data", "encoding", "newline"),
    [
        ("姓名\t學校\t場次\n王小一\t中正國小\t8/7(一)\n".encode("utf-16-le"), "utf-16-le", "LF"),
        ("姓名\t學校\t場次\r\n王小一\t中正國小\t8/7(一)\r\n".encode("utf-16-be"), "utf-16-be", "CRLF"),
        (
            b"\xff\xfe" + "姓名\t學校\t職稱\r王小一\t中正國小\t教師\r".encode("utf-16-le"),
            "utf-16-le + BOM",
            "CR",
        ),
    ],
)
def test_a_text_says_how_it_is_written(tmp_path, data, encoding, newline):
    (tmp_path / "a.txt").write_bytes(data)
    data = report_to_json(understood(tmp_path / "a.txt", PLAN, SCHOOLS))
    assert data["format"] == {
        "container": "tsv",
        "encoding": encoding,
        "delimiter": "TAB",
        "newline": newline,
    }
    assert [row["name"] for row in data["rows"]] == ["王小一"]


def test_a_meal_column_of_one_day_is_named_by_its_date(tmp_path):
    (tmp_path / "a.csv").write_text("姓名,學校,午餐(8/7),葷,素\n王小明,中正國小,葷,,\n")
    columns = report_to_json(understood(tmp_path / "a.csv", PLAN))["columns"]
    assert list(columns.values()) == ["name", "school", "meal:2023-08-07", "meal:葷", "meal:素"]
