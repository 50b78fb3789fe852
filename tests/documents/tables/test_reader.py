"""Foreign files through the child process: every kind is read, every trick refused, the program lives on."""

import csv
import io
import threading
import time
import zipfile
from datetime import date, datetime
from datetime import time as clock_time

import odf.opendocument
import odf.table
import odf.text
import openpyxl
import pytest
import xlwt

from coordinator.documents.tables.reader import REFUSALS, read_table
from coordinator.domain.errors import CodedError
from coordinator.progress import Cancelled

TITLES = ("姓名", "身分證字號", "學校", "學校代碼")
PEOPLE = [("王小明", "A123456789", "瓦磘國小", "014601"), ("Kacaw Lafin", "", "𡍼國小", "150F01")]
TABLE = (TITLES, ("王小明", "A123456789", "瓦磘國小", "014601"), ("Kacaw Lafin", "", "𡍼國小", "150F01"))


def make_xlsx(path, rows=(TITLES, *PEOPLE)):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def make_xls(path):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("名冊")
    for y, row in enumerate([TITLES, *PEOPLE]):
        for x, cell in enumerate(row):
            sheet.write(y, x, cell)
    book.save(str(path))


def make_ods(path):
    book = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="名冊")
    for row in [TITLES, *PEOPLE]:
        line = odf.table.TableRow()
        for cell in row:
            place = odf.table.TableCell(valuetype="string")
            place.addElement(odf.text.P(text=cell))
            line.addElement(place)
        sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
    book.save(str(path))


def make_csv(path, encoding="utf-8", delimiter=","):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([TITLES, *PEOPLE])
    path.write_bytes(text.getvalue().encode(encoding))


def refusal_of(path):
    with pytest.raises(CodedError) as refusal:
        read_table(path)
    assert set(refusal.value.facts) <= set(REFUSALS[refusal.value.code])
    return refusal.value.code


@pytest.mark.parametrize(("make", "kind"), [(make_xlsx, "xlsx"), (make_xls, "xls"), (make_ods, "ods")])
def test_a_workbook_is_read_whatever_its_name_says(tmp_path, make, kind):
    path = tmp_path / "名冊 (1).csv"
    make(path)
    table = read_table(path)
    assert (table.kind, table.encoding, table.delimiter) == (kind, None, None)
    assert [sheet.rows for sheet in table.sheets] == [TABLE]


@pytest.mark.parametrize(
    ("encoding", "read_as"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16-le")],
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_text_table_is_read_in_every_encoding_and_with_every_delimiter(
    tmp_path, encoding, read_as, delimiter
):
    path = tmp_path / "名冊.xlsx"
    make_csv(path, encoding, delimiter)
    table = read_table(path)
    assert table.kind == ("tsv" if delimiter == "\t" else "csv")
    assert (table.encoding, table.delimiter) == (read_as, delimiter)
    assert [sheet.rows for sheet in table.sheets] == [TABLE]


def test_codes_keep_their_zeros_and_numbers_lose_their_point(tmp_path):
    path = tmp_path / "cells.xlsx"
    cells = (
        "0123", 14601.0, 912345678, 1.5, True, date(2023, 8, 7), datetime.fromisoformat("2023-08-07T08:30"),
        clock_time(8, 30), "=1+1",
    )  # fmt: skip
    make_xlsx(path, [("x",), (None, *cells)])
    assert read_table(path).sheets[0].rows[1] == (
        "", "0123", "14601", "912345678", "1.5", "TRUE", "2023-08-07", "2023-08-07T08:30:00", "08:30:00",
    )  # fmt: skip


def test_a_table_that_begins_far_inside_keeps_its_places(tmp_path):
    path = tmp_path / "far.xlsx"
    book = openpyxl.Workbook()
    book.active["C4"] = "姓名"
    book.active["D5"] = "王"
    book.active["D9"] = ""
    book.save(path)
    assert read_table(path).sheets[0].rows == ((), (), (), ("", "", "姓名"), ("", "", "", "王"))


def test_hidden_sheets_come_with_a_mark(tmp_path):
    path = tmp_path / "hidden.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "名冊"
    book.create_sheet("舊名冊").sheet_state = "veryHidden"
    book.save(path)
    assert [(sheet.name, sheet.hidden) for sheet in read_table(path).sheets] == [
        ("名冊", False),
        ("舊名冊", True),
    ]


def test_a_dimension_that_lies_loses_nobody(tmp_path):
    path, lying = tmp_path / "honest.xlsx", tmp_path / "lying.xlsx"
    make_xlsx(path, [("姓名",), *((f"王{number}",) for number in range(500))])
    with zipfile.ZipFile(path) as honest, zipfile.ZipFile(lying, "w") as out:
        for name in honest.namelist():
            out.writestr(name, honest.read(name).replace(b'ref="A1:A501"', b'ref="A1"'))
    assert len(read_table(lying).sheets[0].rows) == 501


def test_blank_records_at_the_end_of_a_text_are_rows(tmp_path):
    path = tmp_path / "form.csv"
    path.write_text("姓名,學校\n王小明,甲國小\n,\n\n", "utf-8")
    assert read_table(path).sheets[0].rows == (("姓名", "學校"), ("王小明", "甲國小"), (), ())


def test_a_cell_longer_than_excel_allows_is_cut(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("姓名,學校\n" + "王" * 40_000 + ",甲國小\n", "utf-8")
    assert len(read_table(path).sheets[0].rows[1][0]) == 32_768


def hidden_xlsx(path):
    book = openpyxl.Workbook()
    for line in (["姓名", "學校", "舊"], ["王小明", "甲國小", "x"], ["李華", "=B2", "y"]):
        book.active.append(line)
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["C"].hidden = True
    book.save(path)


def hidden_xls(path):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("名冊")
    for y, line in enumerate((["姓名", "學校", "舊"], ["王小明", "甲國小", "x"], ["李華", "", "y"])):
        for x, cell in enumerate(line):
            sheet.write(y, x, xlwt.Formula("B2") if (y, x) == (2, 1) else cell)
    sheet.row(1).hidden = True
    sheet.col(2).hidden = True
    book.save(str(path))


def hidden_ods(path):
    book = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="名冊")
    for hidden in (None, None, "collapse"):
        sheet.addElement(odf.table.TableColumn(**({"visibility": hidden} if hidden else {})))
    for y, line in enumerate((["姓名", "學校", "舊"], ["王小明", "甲國小", "x"], ["李華", "", "y"])):
        row = odf.table.TableRow(**({"visibility": "filter"} if y == 1 else {}))
        for x, cell in enumerate(line):
            place = odf.table.TableCell(**({"formula": "of:=[.B2]"} if (y, x) == (2, 1) else {}))
            place.addElement(odf.text.P(text=cell))
            row.addElement(place)
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    book.save(str(path))


@pytest.mark.parametrize("make", [hidden_xlsx, hidden_xls, hidden_ods])
def test_hidden_rows_columns_and_formulas_without_a_value_come_with_the_sheet(tmp_path, make):
    path = tmp_path / "hidden"
    make(path)
    sheet = read_table(path).sheets[0]
    assert [*sheet.hidden_rows, *sheet.hidden_columns] == [1, 2]
    assert [*sheet.blank_formulas] == [(2, 1)]
    assert sheet.rows[2] == ("李華", "", "y")


def test_somebody_whose_only_cell_is_a_formula_without_a_value_has_a_row(tmp_path):
    path = tmp_path / "formula.xlsx"
    make_xlsx(path, [("姓名",), ("=A1",)])
    sheet = read_table(path).sheets[0]
    assert sheet.rows == (("姓名",), ())
    assert [*sheet.blank_formulas] == [(1, 0)]


def test_a_text_can_be_read_in_the_other_encoding_that_holds(tmp_path):
    path = tmp_path / "名冊.csv"
    path.write_bytes("姓名,學校\n王".encode("cp950") + b"\x87\x42,x\n")
    table = read_table(path)
    assert (table.encoding, table.alternatives) == ("cp950-eudc", ("big5hkscs",))
    assert table.sheets[0].rows[1] == ("王\uf268", "x")
    other = read_table(path, encoding=table.alternatives[0])
    assert (other.encoding, other.sheets[0].rows[1]) == ("big5hkscs", ("王䘃", "x"))
    with pytest.raises(CodedError) as refusal:
        read_table(path, encoding="utf-8")
    assert refusal.value.code == "table_undecodable"


@pytest.mark.parametrize("make", [make_xlsx, make_csv])
def test_the_tricks_that_keep_a_zero_are_undone(tmp_path, make):
    path = tmp_path / "tricks"
    cells = ('="0912"', "'0912345678", "'=1+1", "'T123456789", "=1+1", "'Aro Kacaw")
    if make is make_xlsx:
        book = openpyxl.Workbook()
        for column, cell in enumerate(cells, 1):
            book.active.cell(1, column).value = cell
            book.active.cell(1, column).data_type = "s"
        book.save(path)
    else:
        path.write_text(";".join('"{}"'.format(cell.replace('"', '""')) for cell in cells), "utf-8")
    assert read_table(path).sheets[0].rows == (
        ("0912", "0912345678", "=1+1", "T123456789", "=1+1", "'Aro Kacaw"),
    )


def test_a_stray_cell_at_the_end_of_the_sheet_costs_nobody(tmp_path):
    path = tmp_path / "stray.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名", "學校"])
    book.active.append(["王小明", "甲國小"])
    book.active["B1048576"] = " "
    book.save(path)
    sheet = read_table(path).sheets[0]
    assert sheet.rows == (("姓名", "學校"), ("王小明", "甲國小"))
    assert sheet.far_cells == ((1_048_575, 1),)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NO_TABLES = {
    "nothing": (b"", "table_empty"),
    "pdf": (b"%PDF-1.7 ...", "table_not_a_table"),
    "program": (b"MZ\x90\x00\x03\x00", "table_not_a_table"),
    "picture": (b"\x89PNG\r\n\x1a\n", "table_not_a_table"),
    "database": (b"SQLite format 3\x00" + bytes(100), "table_not_a_table"),
    "age": (b"age-encryption.org/v1\n-> X25519", "table_not_a_table"),
    "bytes": (bytes(range(256)), "table_not_a_table"),
    "drawing": (b"<svg xmlns='x'></svg>", "table_not_a_table"),
    "web page in Big5": ("<html><p>姓名".encode("cp950"), "table_html"),
    "web page in UTF-16": (" <!DOCTYPE html><body>".encode("utf-16"), "table_html"),
    "torn zip": (b"PK\x03\x04 and nothing more", "table_damaged"),
    "torn xls": (OLE + bytes(2000), "table_damaged"),
    "password": (OLE + "EncryptedPackage\x00".encode("utf-16-le"), "table_encrypted"),
    "no encoding": ("姓名,學校\n王".encode() + b"\xff\xfe\xfd", "table_undecodable"),
    "open quote": ('姓名,學校\n"王,甲\n李,乙'.encode(), "table_quotes"),
    "too many rows": (("姓名,學校\n" + "王,甲\n" * 200_000).encode(), "table_too_much"),
    "too many columns": (("姓名," + "x," * 1_001 + "y").encode(), "table_too_much"),
    "too many bytes": (b"a" * (50 * 1024 * 1024 + 1), "table_too_large"),
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_what_is_no_table_is_refused_by_its_content(tmp_path, name):
    content, code = NO_TABLES[name]
    path = tmp_path / "名冊.xlsx"
    path.write_bytes(content)
    assert refusal_of(path) == code


def test_a_file_that_is_not_there_and_a_folder_are_unreadable(tmp_path):
    assert refusal_of(tmp_path / "nobody.xlsx") == "table_unreadable"
    assert refusal_of(tmp_path) == "table_unreadable"


def test_two_thousand_million_spaces_are_only_a_refusal(tmp_path):
    path = tmp_path / "spaces.ods"
    make_ods(path)
    with zipfile.ZipFile(path) as ods:
        parts = {name: ods.read(name) for name in ods.namelist()}
    bomb = parts["content.xml"].replace("王小明".encode(), b'<text:s text:c="2000000000"/>')
    assert bomb != parts["content.xml"]
    with zipfile.ZipFile(path, "w") as ods:
        for name, content in parts.items():
            ods.writestr(name, bomb if name == "content.xml" else content)
    assert refusal_of(path) == "table_unsafe"


def test_progress_goes_forward_to_the_end(tmp_path):
    path = tmp_path / "rows.xlsx"
    make_xlsx(path)
    seen = []
    read_table(path, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (100, 100)
    assert {total for _, total in seen} == {100}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_cancelled_reading_leaves_no_thread_and_no_table(tmp_path):
    path = tmp_path / "rows.csv"
    make_csv(path)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, stop)
    assert "read-table" not in {thread.name for thread in threading.enumerate()}


def test_a_reading_is_cancelled_at_once(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("姓名,學校\n" + "王小明,甲國小\n" * 150_000, "utf-8")
    asked = []

    def stop(done: int, total: int) -> None:
        asked.append(time.monotonic())
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, stop)
    assert time.monotonic() - asked[0] < 0.2


def test_rows_that_arrive_move_the_progress(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("姓名,學校\n" + "王小明,甲國小\n" * 150_000, "utf-8")
    seen = []
    read_table(path, lambda done, total: seen.append(done))
    assert len(set(seen)) > 2


def test_merged_ranges_come_with_the_sheet(tmp_path):
    path = tmp_path / "merged.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名", "學校"])
    book.active.append(["王小明", "甲國小"])
    book.active.append(["李華", None])
    book.active.merge_cells("B2:B3")
    book.save(path)
    assert read_table(path).sheets[0].merged == ((1, 1, 2, 1),)
