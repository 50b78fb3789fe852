"""The XML of Excel 2003: places that are named, rows that are hidden, types that are meant."""

import pytest

from coordinator.documents.tables.spreadsheet_xml import read_spreadsheet_xml
from coordinator.domain.errors import RuleError

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def read(table: str, options: str = ""):
    page = (
        f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        f'<Worksheet ss:Name="名冊"><Table>{table}</Table>{options}</Worksheet></Workbook>'
    )
    return read_spreadsheet_xml(page.encode(), lambda _: None)


def cell(text: str, kind: str = "String", **attributes: int) -> str:
    named = " ".join(f'ss:{name}="{value}"' for name, value in attributes.items())
    return f'<Cell {named}><Data ss:Type="{kind}">{text}</Data></Cell>'


def row(*cells: str, **attributes: int) -> str:
    named = " ".join(f'ss:{name}="{value}"' for name, value in attributes.items())
    return f"<Row {named}>{''.join(cells)}</Row>"


@pytest.mark.parametrize(
    ("kind", "text", "read_as"),
    [
        ("String", "014601", "014601"),
        ("Number", "14601.0", "14601"),
        ("Number", "1.5", "1.5"),
        ("Number", "what", ""),
        ("DateTime", "2023-08-07T00:00:00.000", "2023-08-07"),
        ("DateTime", "2023-08-07T08:30:00.000", "2023-08-07T08:30:00"),
        ("Boolean", "1", "TRUE"),
        ("Error", "#N/A", ""),
    ],
)
def test_a_cell_says_what_it_means(kind, text, read_as):
    assert read(row(cell(text, kind), cell("x")))[0].rows == [[read_as, "x"]]


def test_cells_and_rows_stand_where_they_say():
    table = row(cell("a"), cell("b", Index=3)) + row(cell("c"), Index=4)
    assert read(table)[0].rows == [["a", "", "b"], [], [], ["c"]]


def test_what_is_hidden_merged_or_without_a_value_is_told():
    table = (
        '<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="50" ss:Hidden="1" ss:Span="900"/>'
        + row(cell("校", MergeAcross=1, MergeDown=2), cell("a"))
        + row('<Cell ss:Index="3" ss:Formula="=A1"/>', cell("b"), Hidden=1)
    )
    (sheet,) = read(table, "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>")
    assert (sheet.name, sheet.hidden, sheet.rows) == ("名冊", True, [["校", "", "a"], ["", "", "", "b"]])
    assert sheet.merged == [(0, 0, 2, 1)]
    assert (sheet.facts.hidden_rows, sheet.facts.hidden_columns) == ([1], [1, 2])
    assert sheet.facts.blank_formulas == [(1, 2)]


def test_a_cell_far_below_is_left_out_and_told():
    (sheet,) = read(row(cell("a")) + row(cell("b"), Index=999_999))
    assert (sheet.rows, sheet.facts.far_cells) == ([["a"]], [(999_998, 0)])


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (row(cell("a"), Index=5) + row(cell("b"), Index=2), "table_unsafe"),
        (row(cell("a", Index=5), cell("b", Index=5)), "table_unsafe"),
        (row(cell("a", Index=5_000)), "table_too_much"),
        ("<Row>" * 200, "table_unsafe"),
        ("<Row>", "table_damaged"),
    ],
)
def test_what_excel_does_not_write_is_refused(table, code):
    with pytest.raises(RuleError) as refusal:
        read(table)
    assert refusal.value.code == code


def test_a_row_inside_a_cell_as_a_fuzzer_wrote_it():
    assert read('<Row><Cell><Row><Data ss:Type="Number">1</Data></Row></Cell></Row>')[0].rows == []
