"""Workbooks that stay text, come back, and are whole or not there."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.outgoing import free_path, written_aside
from coordinator.documents.spreadsheet import write_table
from coordinator.domain.errors import KnownFailure
from coordinator.progress import Cancelled

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


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=40))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "t.xlsx"
    write_table(path, "名冊", ["一"], [[text]])
    assert (openpyxl.load_workbook(path).worksheets[0]["A2"].value or "") == text


def test_characters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    write_table(tmp_path / "t.xlsx", "名冊", ["一"], [["a\x00b\x0bc"]])
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]["A2"].value == "abc"


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
