"""Attendance reports as files: UTF-16 tab text, csv, a list of names; what is no report is refused."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.attendance_report import places_of, read_report, report_of_text
from coordinator.domain.errors import RuleError
from coordinator.domain.online_names.parsing import parse_display_name
from coordinator.domain.school import SchoolLevel

NAME = "臺北市中正國中註冊組長王小明"
HEADING = ("Display Name", "Join Time", "Leave Time", "Attendance Duration")
LINES = (
    (NAME, "2025-08-06 08:57:12", "2025-08-06 10:00:12", "63 mins"),
    (NAME, "2025-08-06 10:30:00", "2025-08-06 12:00:00", "90 mins"),
)


def written(delimiter: str, quote: str = "") -> str:
    lines = (HEADING, *LINES)
    return "".join(delimiter.join(f"{quote}{cell}{quote}" for cell in line) + "\r\n" for line in lines)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("webex.csv", written("\t").encode("utf-16")),
        ("webex.csv", b"\xff\xfe" + written("\t", '"').encode("utf-16-le")),
        ("report.csv", written(",", '"').encode("utf-8-sig")),
        ("report.csv", written(",").encode("cp950")),
    ],
)
def test_a_report_is_read_whatever_its_encoding(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    report = read_report(path)
    (one,) = report.attendances
    assert (one.display_name, one.minutes, one.visits) == (NAME, 153, 2)
    assert (report.name, report.day) == (name, date(2025, 8, 6))


def test_a_workbook_is_read_from_the_sheet_that_has_names(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["說明"])
    sheet = workbook.create_sheet("名單")
    for line in (HEADING, *LINES):
        sheet.append(line)
    workbook.save(tmp_path / "report.xlsx")
    assert [one.display_name for one in read_report(tmp_path / "report.xlsx").attendances] == [NAME]


def test_a_text_has_one_name_a_line(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(f"{NAME}\n王大明、李小華\n\n", encoding="utf-8")
    report = read_report(path)
    assert [one.display_name for one in report.attendances] == [NAME, "王大明、李小華"]
    assert report.day is None


def test_what_was_copied_is_read_like_a_file() -> None:
    assert [a.display_name for a in report_of_text("x", f"{NAME}\r\n王小明\n").attendances] == [
        NAME,
        "王小明",
    ]
    assert report_of_text("x", written("\t")).attendances[0].minutes == 153
    with pytest.raises(RuleError):
        report_of_text("x", " \n")


def test_the_directory_of_the_store_is_searched() -> None:
    line = SchoolLine(
        "134601", "縣立中正國小", "屏東市", "10013010", "key", SchoolLevel.PRIMARY, county_code="10013"
    )
    parsed = parse_display_name("屏東縣中正國小教師王小明", places_of([line]))
    assert parsed.school is not None
    assert (parsed.school.id, parsed.school.county) == ("key", "屏東縣")
