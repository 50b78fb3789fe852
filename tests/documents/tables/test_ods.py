"""OpenDocument sheets: the value before what is shown, repeats without end, everything that is hidden."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.ods import read_content, read_ods
from coordinator.domain.errors import RuleError

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def nobody(done: int) -> None:
    """Nobody waits for a test."""


def content(body: str, styles: str = "") -> bytes:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    ).encode()


def sheets(rows: str, styles: str = "", attributes: str = ""):
    return read_content(
        content(f'<table:table table:name="名冊" {attributes}>{rows}</table:table>', styles), nobody
    )


def sheet(rows: str):
    (only,) = sheets(rows)
    return only


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def cell(inside: str = "", attributes: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def text(words: str) -> str:
    return cell(f"<text:p>{words}</text:p>")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (text("王小明"), "王小明"),
        (cell("<text:p>王</text:p><text:p>李</text:p>"), "王\n李"),
        (text('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), "a   b\tc\nd"),
        (cell("\n  <text:p>王\n   小</text:p>\n "), "王 小"),
        (text("a<text:span>b</text:span><text:a>c</text:a>"), "abc"),
        (cell("<office:annotation><text:p>請確認</text:p></office:annotation><text:p>王</text:p>"), "王"),
        (cell("<text:p>014601</text:p>", 'office:value-type="float" office:value="14601"'), "14601"),
        (cell("<text:p>50%</text:p>", 'office:value-type="percentage" office:value="0.5"'), "0.5"),
        (cell("<text:p>x</text:p>", 'office:value-type="date" office:date-value="2023-08-07"'), "2023-08-07"),
        (cell("", 'office:value-type="date" office:date-value="2023-08-07T00:00:00"'), "2023-08-07"),
        (cell("", 'office:value-type="time" office:time-value="PT08H30M00S"'), "08:30:00"),
        (cell("", 'office:value-type="boolean" office:boolean-value="true"'), "TRUE"),
        (cell("<text:p>shown</text:p>", 'office:value-type="string" office:string-value="meant"'), "meant"),
        (cell("<text:p>no type</text:p>", ""), "no type"),
        (cell("<text:p>odd</text:p>", 'office:value-type="float" office:value="nan"'), "odd"),
    ],
)
def test_a_cell_says_what_it_means(written, read):
    assert sheet(row(written)).rows == [[read]]


def test_an_error_says_nothing():
    wrong = cell("<text:p>#N/A</text:p>", 'office:value-type="string" calcext:value-type="error"')
    assert sheet(row(wrong, text("王"))).rows == [["", "王"]]


def test_repeats_at_the_end_of_a_sheet_cost_nothing():
    last = row(
        cell("", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048000"'
    )
    found = sheet(row(text("姓名"), cell("", 'table:number-columns-repeated="16000"')) + last)
    assert found.rows == [["姓名"]]


def test_repeated_rows_and_cells_that_hold_something_stand_as_often():
    twice = cell("<text:p>甲</text:p>", 'office:value-type="string" table:number-columns-repeated="2"')
    gap = row(cell(), attributes='table:number-rows-repeated="3"')
    found = sheet(row(twice, attributes='table:number-rows-repeated="2"') + gap + row(text("乙")))
    assert found.rows == [["甲", "甲"], ["甲", "甲"], [], [], [], ["乙"]]


@pytest.mark.parametrize("hiding", ["collapse", "filter"])
def test_hidden_rows_and_columns_are_told(hiding):
    shown = "<table:table-column/>"
    two, many = (
        f'<table:table-column table:visibility="{hiding}" table:number-columns-repeated="{count}"/>'
        for count in (2, 900)
    )
    hidden = row(text("乙"), attributes=f'table:visibility="{hiding}" table:number-rows-repeated="2"')
    found = sheet(shown + two + shown + many + row(*map(text, "甲乙丙丁戊")) + hidden + row(text("丙")))
    assert found.facts.hidden_rows == [1, 2]
    assert found.facts.hidden_columns == [1, 2, 4]


def test_rows_of_a_folded_group_are_hidden():
    group = f'<table:table-row-group table:display="false">{row(text("乙"))}</table:table-row-group>'
    assert sheet(row(text("甲")) + group + row(text("丙"))).facts.hidden_rows == [1]


def test_a_sheet_whose_style_is_not_displayed_is_hidden():
    style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    assert [one.hidden for one in sheets(row(text("甲")), style, 'table:style-name="ta2"')] == [True]
    assert [one.hidden for one in sheets(row(text("甲")), style, 'table:style-name="ta1"')] == [False]


def test_merged_ranges_and_formulas_without_a_value_are_told():
    wide = cell("<text:p>校</text:p>", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    empty = cell("", 'table:formula="of:=[.A1]"')
    worked = cell("<text:p>1</text:p>", 'table:formula="of:=1" office:value-type="float" office:value="1"')
    found = sheet(row(wide, "<table:covered-table-cell/>", text("乙")) + row(empty, worked, text("丙")))
    assert found.merged == [(0, 0, 2, 1)]
    assert found.facts.blank_formulas == [(1, 0)]
    assert found.rows == [["校", "", "乙"], ["", "1", "丙"]]


def test_a_cell_far_below_is_left_out_and_told():
    gap = row(cell(), attributes='table:number-rows-repeated="1000000"')
    found = sheet(row(text("甲")) + gap + row(text("迷路")))
    assert found.rows == [["甲"]]
    assert found.facts.far_cells == [(1_000_001, 0)]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(cell("<text:p>x</text:p>", 'table:number-columns-repeated="16384"')), "table_too_much"),
        (row(text("x"), attributes='table:number-rows-repeated="1048576"'), "table_too_much"),
        (row(text('<text:s text:c="2000000000"/>')), "table_unsafe"),
        (row(text("x"), attributes='table:number-rows-repeated="-1"'), "table_damaged"),
        ("<text:span>" * 300 + "</text:span>" * 300, "table_unsafe"),
        ("<table:table-row>", "table_damaged"),
        ("".join(f'</table:table><table:table table:name="{n}">' for n in range(100)), "table_too_much"),
    ],
)
def test_what_no_office_writes_is_refused(rows, code):
    with pytest.raises(RuleError) as refusal:
        sheet(rows)
    assert refusal.value.code == code


def test_a_protected_document_says_so():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as ods:
        ods.writestr("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
        ods.writestr("content.xml", b"\x93\x11")
    with pytest.raises(RuleError) as refusal:
        read_ods(out.getvalue(), nobody)
    assert refusal.value.code == "table_encrypted"


def test_a_table_inside_a_cell_and_deleted_ones_are_no_rows():
    inner = f'<table:table table:name="x">{row(text("內"))}</table:table>'
    changes = f"<table:tracked-changes>{row(text('舊'))}</table:tracked-changes>"
    found = sheets(changes + row(cell(inner), text("甲")) + row(text("乙")))
    assert [one.rows for one in found] == [[["", "甲"], ["乙"]]]


@given(st.lists(st.lists(st.text("王小明 <&\n", max_size=4), max_size=4), max_size=5))
def test_what_was_written_is_read(table):
    def escaped(words: str) -> str:
        safe = words.replace("&", "&amp;").replace("<", "&lt;")
        return safe.replace("\n", "<text:line-break/>").replace(" ", "<text:s/>")

    found = sheet("".join(row(*(text(escaped(words)) for words in line)) for line in table))
    wanted = [list(line) for line in table]
    for line in wanted:
        while line and not line[-1]:
            line.pop()
    while wanted and not wanted[-1]:
        wanted.pop()
    assert found.rows == wanted
