"""Old workbooks: what stands in their records beside the values, and containers that lie."""

import io

import pytest
import python_calamine
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.ole import Ole
from coordinator.documents.tables.xls_records import look_at_workbook
from coordinator.domain.errors import RuleError


def book(fill, *, sheets=1) -> bytes:
    work, out = xlwt.Workbook(encoding="utf-8"), io.BytesIO()
    for number in range(sheets):
        sheet = work.add_sheet(f"表{number}")
        sheet.write(0, 0, "姓名")
        sheet.write(0, 1, "學校")
        sheet.write(1, 0, "王小明")
        sheet.write(1, 1, "甲國小")
        fill(number, sheet)
    work.save(out)
    return out.getvalue()


def test_hidden_rows_and_columns_are_told_sheet_by_sheet():
    def hide(number, sheet):
        if number == 1:
            sheet.row(1).hidden = True
            sheet.col(1).hidden = True
            sheet.col(7).hidden = True

    _, facts = look_at_workbook(book(hide, sheets=3))
    assert [(one.hidden_rows, one.hidden_columns) for one in facts] == [([], []), ([1], [1]), ([], [])]


def test_a_formula_without_a_value_is_told():
    _, facts = look_at_workbook(book(lambda _, sheet: sheet.write(2, 0, xlwt.Formula("A1"))))
    assert facts[0].blank_formulas == [(2, 0)]


@pytest.mark.parametrize("people", [2, 3_000])
def test_a_stray_cell_is_left_out_told_and_makes_no_grid(people):
    def fill(_, sheet):
        for number in range(2, people):
            sheet.write(number, 0, f"王{number}")
        sheet.write(65_535, 255, "迷路")

    data, facts = look_at_workbook(book(fill))
    assert facts[0].far_cells == [(65_535, 255)]
    sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    assert sheet.end == (people - 1, 1)
    assert [row[0] for row in sheet.to_python()][:2] == ["姓名", "王小明"]


def test_a_workbook_of_honest_size_stays_as_it_is():
    data = book(lambda _, sheet: [sheet.write(number, 2, "x") for number in range(2, 9_000)])
    assert look_at_workbook(data)[0] == data


def code_of(data: bytes) -> str:
    try:
        look_at_workbook(data)
    except RuleError as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize("part", [0.1, 0.3, 0.6, 0.9])
def test_a_cut_off_copy_is_damaged(part):
    data = book(lambda _, sheet: [sheet.write(number, 0, "王" * 30) for number in range(2, 500)])
    assert code_of(data[: int(len(data) * part)]) == "table_damaged"


def test_a_chain_that_goes_round_is_damaged():
    data = bytearray(book(lambda *_: None))
    fat = int.from_bytes(data[76:80], "little") * 512 + 512
    data[fat : fat + 512] = bytes(512)
    assert code_of(bytes(data)) == "table_damaged"


@given(st.data())
def test_changed_bytes_are_read_or_refused(data):
    good = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(8, len(good) - 1))
        good[at] = data.draw(st.integers(0, 255))
    assert code_of(bytes(good)) in {"", "table_damaged", "table_too_heavy", "table_encrypted"}


def test_the_streams_of_a_container_have_names():
    assert {"Workbook", ""} <= set(Ole(GOOD).names)


GOOD = book(lambda _, sheet: sheet.write(2, 0, xlwt.Formula("A1")))
