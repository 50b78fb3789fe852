"""Tables leave as ods, xlsx and csv: every cell is text, comes back as it was, and nothing can run."""

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Document
from python_calamine import load_workbook

from coordinator.documents.table_form import TableForm, save_table
from coordinator.progress import Cancelled

TEXTS = [
    "=1+1", "=cmd|' /C calc'!A0", "+886912345678", "-1", "@SUM(A1)", "＝1+1", "－1", "'Atolan", "O'", "''",
    "0912345678", "013601", "12345678901234567890", "1e5", "TRUE", "2023-08-07", "8/7", "_x0041_", "<b>&\"",
    " 前後 ", "兩  格", "第一行\n第二行\n\n第四行", "𤧟堃", "Kacaw‧Lafin", "a,b;c",
]  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30)
FORMS = list(TableForm)


def back(form: TableForm, path: Path) -> list[list[str]]:
    """The cells as a foreign program reads them."""
    if form in (TableForm.CSV, TableForm.CSV_CP950):
        with path.open(encoding=str(form), newline="") as file:
            return list(csv.reader(file))
    rows = load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert all(isinstance(cell, str) for row in rows for cell in row)
    return [[str(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("form", [TableForm.ODS, TableForm.XLSX])
def test_texts_come_back_from_a_workbook(form: TableForm, tmp_path: Path) -> None:
    path = tmp_path / f"t{form.suffix}"
    save_table(form, path, "名[冊]", ["欄"], [[text] for text in TEXTS])
    assert back(form, path) == [["欄"], *([text] for text in TEXTS)]


def test_in_csv_only_what_could_run_has_an_apostrophe(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    save_table(TableForm.CSV, path, "名冊", ["欄"], [[text] for text in TEXTS])
    cells = [row[0] for row in back(TableForm.CSV, path)][1:]
    assert [cell for cell, text in zip(cells, TEXTS, strict=True) if cell != text] == [
        "'=1+1", "'=cmd|' /C calc'!A0", "'+886912345678", "'-1", "'@SUM(A1)", "'＝1+1", "'－1",
    ]  # fmt: skip
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_bytes().count(b"\r\n") == len(TEXTS) + 1


@pytest.mark.parametrize("form", [TableForm.ODS, TableForm.XLSX])
@settings(max_examples=40, deadline=None)
@given(text=ANY)
def test_any_text_of_a_person_comes_back(
    form: TableForm, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / f"t{form.suffix}"
    save_table(form, path, "名冊", ["欄", "末"], [[text, "終"]])
    (row,) = back(form, path)[1:]
    assert row == [text, "終"]


def test_a_tab_in_an_ods_is_a_space_and_never_lost(tmp_path: Path) -> None:
    save_table(TableForm.ODS, tmp_path / "t.ods", "名冊", ["欄"], [["\t=1"], ["甲\t乙"]])
    assert back(TableForm.ODS, tmp_path / "t.ods")[1:] == [[" =1"], ["甲 乙"]]


def test_an_ods_has_no_formula_and_cells_that_stay_text(tmp_path: Path) -> None:
    save_table(TableForm.ODS, tmp_path / "t.ods", "名冊", ["欄"], [["=1+1"], ["0912"]])
    with zipfile.ZipFile(tmp_path / "t.ods") as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        content = archive.read("content.xml").decode()
    assert "table:formula" not in content
    assert "office:value=" not in content
    assert content.count('office:value-type="string"') == 3
    assert "<number:text-content/>" in content
    table = Document(str(tmp_path / "t.ods")).body.get_table(0)
    assert table is not None
    assert [table.get_value((0, row)) for row in range(3)] == ["欄", "=1+1", "0912"]


def test_an_xlsx_keeps_cells_text_when_somebody_edits_them(tmp_path: Path) -> None:
    save_table(TableForm.XLSX, tmp_path / "t.xlsx", "名冊", ["欄"], [["=1+1"], ["0912"]])
    cells = [row[0] for row in openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0].iter_rows()]
    assert {(cell.data_type, cell.number_format, cell.quotePrefix) for cell in cells} == {("s", "@", True)}


@pytest.mark.parametrize("form", FORMS)
def test_a_cancelled_table_leaves_no_file(
    form: TableForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_table(form, tmp_path / "t", "名冊", ["欄"], [["甲"]] * 300, cancel)
    assert list(tmp_path.iterdir()) == []


def test_cp950_refuses_what_was_not_marked_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        save_table(TableForm.CSV_CP950, tmp_path / "t.csv", "名冊", ["欄"], [["游錫堃"]])
    assert list(tmp_path.iterdir()) == []
