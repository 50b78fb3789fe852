"""Foreign files through the child process: every kind is read, every trick refused, the program lives on."""

import csv
import io
import threading
import zipfile
from datetime import date, datetime, time

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
        time(8, 30), "=1+1",
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
    "web page in Big5": ("<html><table><tr><td>姓名".encode("cp950"), "table_html"),
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


def test_a_file_that_kills_its_reader_is_only_a_refusal(tmp_path):
    path = tmp_path / "spaces.ods"
    make_ods(path)
    with zipfile.ZipFile(path) as ods:
        parts = {name: ods.read(name) for name in ods.namelist()}
    bomb = parts["content.xml"].replace("王小明".encode(), b'<text:s text:c="2000000000"/>')
    assert bomb != parts["content.xml"]
    with zipfile.ZipFile(path, "w") as ods:
        for name, content in parts.items():
            ods.writestr(name, bomb if name == "content.xml" else content)
    assert refusal_of(path) == "table_reader_stopped"


def test_progress_is_one_step_that_is_done_at_the_end(tmp_path):
    path = tmp_path / "rows.xlsx"
    make_xlsx(path)
    seen = []
    read_table(path, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (1, 1)
    assert set(seen) <= {(0, 1), (1, 1)}


def test_a_cancelled_reading_leaves_no_thread_and_no_table(tmp_path):
    path = tmp_path / "rows.csv"
    make_csv(path)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_table(path, stop)
    assert "read-table" not in {thread.name for thread in threading.enumerate()}


def test_merged_ranges_come_with_the_sheet(tmp_path):
    path = tmp_path / "merged.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["姓名", "學校"])
    book.active.append(["王小明", "甲國小"])
    book.active.append(["李華", None])
    book.active.merge_cells("B2:B3")
    book.save(path)
    assert read_table(path).sheets[0].merged == ((1, 1, 2, 1),)
