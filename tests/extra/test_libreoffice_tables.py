"""Exported tables opened and recalculated by LibreOffice, where it is installed: no formula, no lost zero."""

import csv
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from coordinator.documents.table_form import TableForm, save_table

OFFICE = shutil.which("soffice")
TEXTS = [
    "=1+1", "=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(1)", "＝1+1", "＋1", "=cmd|' /C calc'!A0",
    "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "'=1+1", "'Atolan", "0912345678", "013601", "12345678901234567890",
    "1e5", "TRUE", "8/7", "2023-08-07", "第一行\n第二行", "𤧟堃", "a,\"b\";c",
]  # fmt: skip


CSV_IN_UTF8 = "csv:Text - txt - csv (StarCalc):44,34,76"


def converted(source: Path, folder: Path, to: str) -> Path:
    """The file after LibreOffice has loaded it, recalculated it and saved it in another form."""
    command = [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    target = ["--convert-to", to, "--outdir", str(folder / "out"), str(source)]
    subprocess.run([*command, *target], check=True, capture_output=True, timeout=180)
    return folder / "out" / f"{source.stem}.{to.partition(':')[0]}"


def opened(source: Path, folder: Path) -> tuple[int, list[str]]:
    """How many formulas LibreOffice makes of a file, and what its cells show."""
    flat = converted(source, folder, "fods").read_text(encoding="utf-8")
    shown = converted(source, folder, CSV_IN_UTF8).read_text(encoding="utf-8-sig")
    return len(re.findall("table:formula=", flat)), [
        row[0] for row in csv.reader(shown.splitlines(True)) if row
    ]


if OFFICE:

    @pytest.mark.parametrize("form", [TableForm.ODS, TableForm.XLSX])
    def test_a_workbook_has_no_formula_and_shows_every_text(form: TableForm, tmp_path: Path) -> None:
        source = tmp_path / f"t{form.suffix}"
        save_table(form, source, "名冊", ["欄"], [[text] for text in TEXTS])
        formulas, cells = opened(source, tmp_path)
        assert formulas == 0
        # White space at the ends is shown by each form in its own way; nothing else may differ.
        assert [cell.strip() for cell in cells] == ["欄", *(text.strip() for text in TEXTS)]

    @pytest.mark.parametrize("form", [TableForm.CSV, TableForm.CSV_CP950])
    def test_a_csv_has_no_formula(form: TableForm, tmp_path: Path) -> None:
        texts = [text for text in TEXTS if form is TableForm.CSV or "堃" not in text]
        source = tmp_path / "t.csv"
        save_table(form, source, "名冊", ["欄", "末"], [[text, "終"] for text in texts])
        formulas, cells = opened(source, tmp_path)
        assert formulas == 0
        assert not {"2", "0", "#NAME?", "Err:509"} & set(cells)

    def test_an_unguarded_csv_would_have_formulas(tmp_path: Path) -> None:
        source = tmp_path / "t.csv"
        source.write_text("欄,末\n=1+1,終\n", encoding="utf-8-sig")
        assert opened(source, tmp_path)[0] == 1

    def test_an_ods_is_opened_without_repair(tmp_path: Path) -> None:
        source = tmp_path / "t.ods"
        save_table(TableForm.ODS, source, "名[冊]&\"'", ["欄"], [["甲"]])
        with zipfile.ZipFile(converted(source, tmp_path, "xlsx")) as archive:
            assert archive.testzip() is None
