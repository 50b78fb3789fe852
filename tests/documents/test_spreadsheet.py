"""Workbooks that stay text, come back, and are whole or not there."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.geo import load_areas
from coordinator.documents.outgoing import free_path, written_aside
from coordinator.documents.roster_file import read_roster_file
from coordinator.documents.spreadsheet import write_roster, write_table
from coordinator.domain.errors import KnownFailure
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_report import RowStatus
from coordinator.progress import Cancelled
from tests.small_plan import B1, B2, LIGANG, person, small_plan

DANGEROUS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "'0912",
    "0912345678",
    "1e5",
    "TRUE",
]


def test_what_looks_like_a_formula_or_a_number_is_text(tmp_path: Path) -> None:
    write_table(tmp_path / "t.xlsx", "a/b:c*d?[名]冊" * 6, ["一"], [[text] for text in DANGEROUS])
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value or "" for cell in cells] == DANGEROUS
    told = [cell for cell in cells if cell.value]
    assert {(cell.data_type, cell.number_format, cell.quotePrefix) for cell in told} == {("s", "@", True)}
    assert len(sheet.title) == 31


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "t.xlsx"
    write_table(path, "名冊", ["一"], [[text]])
    assert (openpyxl.load_workbook(path).worksheets[0]["A2"].value or "") == text


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    write_table(tmp_path / "t.xlsx", "名冊", ["一"], [["a\x00b\x0bc"]])
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]["A2"].value == "abc"


def test_an_exported_roster_is_understood_when_it_comes_back(tmp_path: Path) -> None:
    plan = small_plan()
    people = [
        person("王小明", LIGANG, B1, B2, roles=("r1", "r2"), meal=Meal.VEGETARIAN),
        person("Kacaw‧Lafin", LIGANG, B1, kind=PersonKind.HELPER),
        person("𤧟", "", B2, school="=範例國小", meal=Meal.NONE),
    ]
    write_roster(tmp_path / "roster.xlsx", plan, people, load_areas()[1])
    rows = read_roster_file(tmp_path / "roster.xlsx", plan).report.people
    assert [(row.name, row.school_raw, row.meal, row.kind, row.roles) for row in rows] == [
        ("王小明", "里港範例國小", Meal.VEGETARIAN, PersonKind.ATTENDEE, ("人事", "教務")),
        ("Kacaw‧Lafin", "里港範例國小", Meal.MEAT, PersonKind.HELPER, ()),
        ("𤧟", "=範例國小", Meal.NONE, PersonKind.ATTENDEE, ()),
    ]
    assert [[day.day for day in row.sessions] for row in rows] == [[7, 14], [7], [14]]
    assert [row.school_code for row in rows] == [f"99{p.person.township_code[-4:]}" for p in people]
    assert {row.status for row in rows} == {RowStatus.ACCEPT}


def test_a_cancelled_export_leaves_no_file_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_table(tmp_path / "t.xlsx", "名冊", ["一"], [["甲"]] * 300, cancel)
    assert list(tmp_path.iterdir()) == []


def test_files_get_their_names_only_when_everything_went_well(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("before")
    with pytest.raises(ZeroDivisionError), written_aside([old, new]) as parts:
        parts[new].write_text(str(parts[old].write_text("after") / 0))
    assert ([path.name for path in tmp_path.iterdir()], old.read_text()) == (["old.txt"], "before")
    with written_aside([old, new]) as parts:
        for part in parts.values():
            part.write_text("after")
    assert (old.read_text(), new.read_text(), len(list(tmp_path.iterdir()))) == ("after", "after", 2)


def test_a_folder_that_is_not_there_is_a_known_failure(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as refused, written_aside([tmp_path / "no" / "t.txt"]):
        pass
    assert refused.value.code == "file_not_written"


def test_a_free_name_has_a_number(tmp_path: Path) -> None:
    path = tmp_path / "名冊.xlsx"
    assert free_path(path) == path
    path.touch()
    assert free_path(path).name == "名冊 (2).xlsx"
