"""What calamine does not tell of an xlsx is found in the bytes of its parts."""

import io
import zipfile

import openpyxl
import pytest
import python_calamine

from coordinator.documents.tables.archive import inspect_zip
from coordinator.documents.tables.bounds import MAX_FAR_CELLS
from coordinator.documents.tables.xlsx_parts import XlsxParts, column_index, look_at_sheet
from coordinator.domain.errors import RuleError


def sheet(rows: str, before: str = "") -> bytes:
    return f"<worksheet>{before}<sheetData>{rows}</sheetData></worksheet>".encode()


def row(number: int, *cells: str, hidden: str = "") -> str:
    return f'<row r="{number}" {hidden}>{"".join(cells)}</row>'


def cell(place: str, inside: str = "<v>1</v>", kind: str = "") -> str:
    return f'<c r="{place}" {kind}>{inside}</c>'


def test_hidden_rows_that_hold_something_are_told():
    rows = row(1, cell("A1")) + row(2, cell("A2"), hidden='hidden="1"') + row(3, hidden="hidden='1'")
    rows += row(4, cell("A4"), hidden='hidden="0"') + row(5, cell("A5"), hidden='hidden="true"')
    assert look_at_sheet(sheet(rows))[0].hidden_rows == [1, 4]


def test_hidden_columns_are_told_as_far_as_the_table_goes():
    columns = '<col min="2" max="2" hidden="1"/><col min="3" max="3"/><col min="4" max="16384" hidden="1"/>'
    rows = row(1, *(cell(f"{letter}1") for letter in "ABCDE"))
    assert look_at_sheet(sheet(rows, columns))[0].hidden_columns == [1, 3, 4]


@pytest.mark.parametrize(
    ("inside", "kind", "blank"),
    [
        ("<f>A1</f>", "", True),
        ("<f>A1</f><v/>", "", True),
        ("<f>A1</f><v></v>", "", True),
        ("<f>A1</f><v>7</v>", "", False),
        ("<f/><v>7</v>", "", False),
        ('<f t="shared" si="0"/>', "", True),
        ("<f>A1</f><v></v>", 't="str"', False),
        ("<v>7</v>", "", False),
    ],
)
def test_a_formula_without_a_value_is_told(inside, kind, blank):
    facts, _ = look_at_sheet(sheet(row(3, cell("B3"), cell("C3", inside, kind), '<c r="D3" s="1"/>')))
    assert facts.blank_formulas == ([(2, 2)] if blank else [])


@pytest.mark.parametrize(
    "rows",
    [
        row(2, cell("A2")) + row(1, cell("A1")),
        row(2, cell("A2")) + row(2, cell("B2")),
        row(2, cell("A2")) + row(2, cell("B2")) + row(3, cell("A3", "<is><t>合計</t></is>")),
        row(1, cell("A1"), cell("A1")),
        "<row>" + cell("A1") + "</row>" + row(1, cell("A1")),
    ],
)
def test_rows_and_cells_that_come_twice_or_backwards_are_refused(rows):
    with pytest.raises(RuleError) as refusal:
        look_at_sheet(sheet(rows))
    assert refusal.value.facts == {"why": "order"}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(1, cell("ZZZ1")), "table_too_much"),
        (row(1, cell("ALL1")) + row(9_000, cell("A9000")) + row(18_000, cell("A18000")), "table_too_heavy"),
    ],
)
def test_a_grid_that_would_fill_the_memory_is_refused(rows, code):
    with pytest.raises(RuleError) as refusal:
        look_at_sheet(sheet(rows))
    assert refusal.value.code == code


@pytest.mark.parametrize(("letters", "index"), [(b"A", 0), (b"Z", 25), (b"AA", 26), (b"XFD", 16_383)])
def test_columns_are_counted_from_their_letters(letters, index):
    assert column_index(letters) == index


def changed_workbook(change) -> bytes:
    book, out, again = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    for line in (["姓名", "學校"], ["王小明", "甲國小"], ["李華", "乙國小"]):
        book.active.append(line)
    book.create_sheet("二").append(["x"])
    book.save(out)
    with zipfile.ZipFile(out) as whole, zipfile.ZipFile(again, "w") as part:
        for name in whole.namelist():
            content = whole.read(name)
            part.writestr(name, change(content) if name.endswith("sheet1.xml") else content)
    return again.getvalue()


def read(data: bytes):
    parts = XlsxParts()
    inspect_zip(data, look=parts.look)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(parts.repaired(data)))
    return parts.facts(), book.get_sheet_by_index(0).to_python()


def test_facts_come_in_the_order_of_the_workbook():
    facts, _ = read(changed_workbook(lambda xml: xml.replace(b'<row r="2"', b'<row hidden="1" r="2"')))
    assert [one.hidden_rows for one in facts] == [[1], []]


def test_a_cell_far_below_is_left_out_and_told():
    stray = row(1_048_576, cell("XFD1048576"), cell("XFE1048576")).encode()
    data = changed_workbook(
        lambda xml: xml.replace(b"</sheetData>", stray[: stray.index(b'<c r="XFE')] + b"</row></sheetData>")
    )
    # The column is too far as well: only the far row is forgiven.
    with pytest.raises(RuleError):
        read(data)
    stray = row(1_048_576, cell("C1048576")).encode()
    facts, rows = read(changed_workbook(lambda xml: xml.replace(b"</sheetData>", stray + b"</sheetData>")))
    assert facts[0].far_cells == [(1_048_575, 2)]
    assert rows == [["姓名", "學校"], ["王小明", "甲國小"], ["李華", "乙國小"]]


def test_many_far_cells_are_told_by_the_first():
    stray = "".join(row(number, cell(f"A{number}")) for number in range(50_000, 50_000 + 2 * MAX_FAR_CELLS))
    facts, rows = read(
        changed_workbook(lambda xml: xml.replace(b"</sheetData>", stray.encode() + b"</sheetData>"))
    )
    assert len(facts[0].far_cells) == MAX_FAR_CELLS
    assert len(rows) == 3


def test_formatted_rows_without_a_cell_are_no_far_cells():
    formats = "".join(row(number, f'<c r="A{number}" s="1"/>') for number in range(4, 60_000, 100))
    facts, rows = read(
        changed_workbook(lambda xml: xml.replace(b"</sheetData>", formats.encode() + b"</sheetData>"))
    )
    assert facts[0].far_cells == []
    assert len(rows) == 3


def test_a_total_that_was_written_over_the_last_person_gets_a_row_of_its_own():
    total = row(3, cell("A3", "<is><t>合　計</t></is>", 't="inlineStr"'), cell("B3")).encode()
    _, rows = read(changed_workbook(lambda xml: xml.replace(b"</sheetData>", total + b"</sheetData>")))
    assert rows[2:] == [["李華", "乙國小"], ["合　計", 1.0]]
