"""Lists of schools as files: any kind, several sheets, several files, the year in a name."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from coordinator.documents.school_lists import read_school_lists
from coordinator.domain.errors import RuleError
from coordinator.progress import Cancelled

HEAD = ("代碼", "學校名稱", "縣市名稱")


def text_of(*rows: tuple[str, ...], tab: str = ",") -> str:
    return "\n".join(tab.join(row) for row in rows) + "\n"


@pytest.mark.parametrize(
    ("encoding", "tab"), [("utf-8", ","), ("utf-8-sig", ","), ("utf-16", "\t"), ("cp950", "\t")]
)
def test_every_encoding_is_told_by_content(tmp_path: Path, encoding: str, tab: str) -> None:
    path = tmp_path / "114_list.txt"
    path.write_text(text_of(HEAD, ("134601", "縣立鶴聲國小", "屏東縣"), tab=tab), encoding=encoding)
    (made,) = read_school_lists([path])
    (school,) = made.schools
    assert (school.code, school.name, school.county_code, school.year) == (
        "134601",
        "縣立鶴聲國小",
        "10013",
        114,
    )


def test_a_workbook_has_a_list_in_each_sheet_that_is_one(tmp_path: Path) -> None:
    book = Workbook()
    first, second, notes = book.active, book.create_sheet("國中"), book.create_sheet("說明")
    assert first is not None
    for sheet, row in (
        (first, (11601, "私立育才國小", "新北市")),
        (second, ("134501", "縣立明正國中", "屏東縣")),
    ):
        sheet.append(HEAD)
        sheet.append(row)
    notes.append(("這一頁沒有學校",))
    path = tmp_path / "schools.xlsx"
    book.save(path)
    primary, junior = read_school_lists([path])
    assert [school.code for school in primary.schools] == ["011601"]
    assert primary.repaired == (2,)
    assert [school.code for school in junior.schools] == ["134501"]


@pytest.mark.parametrize(
    ("name", "given", "year"),
    [("114_basec.csv", None, 114), ("113/j1_new.csv", None, 113), ("j1_new.csv", 112, 112),
     ("114_basec.csv", 112, 114), ("j1_new.csv", None, None)],
)  # fmt: skip
def test_the_year_is_in_the_name_of_file_or_folder_else_given(
    tmp_path: Path, name: str, given: int | None, year: int | None
) -> None:
    path = tmp_path / "download" / name
    path.parent.mkdir(parents=True)
    path.write_text(text_of(HEAD, ("134601", "縣立鶴聲國小", "屏東縣")), encoding="utf-8-sig")
    (made,) = read_school_lists([path], given)
    assert made.schools[0].year == year


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(RuleError) as refused:
        read_school_lists([tmp_path if kind == "folder" else tmp_path / "no.csv"])
    assert refused.value.code == "file_missing"


def test_a_roster_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(text_of(("姓名", "服務學校"), ("陳範例", "範例國小")), encoding="utf-8-sig")
    with pytest.raises(RuleError) as refused:
        read_school_lists([path])
    assert (refused.value.code, refused.value.facts) == ("school_list_no_header", {"file": "roster.csv"})


def test_reading_stops_between_two_files(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_school_lists([tmp_path / "a.csv"], progress=stop)
