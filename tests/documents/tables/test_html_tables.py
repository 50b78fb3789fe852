"""Web pages under a workbook's name: every table is a sheet, nothing is fetched, nesting is bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.html_tables import read_pages
from coordinator.domain.errors import RuleError


def read(page: str):
    return read_pages([page], lambda _: None)


def rows(page: str):
    (only,) = read(page)
    return only.rows


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<table><tr><th>姓名<th>學校</tr><tr><td>王<td>甲</table>", [["姓名", "學校"], ["王", "甲"]]),
        ("<TABLE><TR><TD>a</TD></TR></TABLE>", [["a"]]),
        ("<table><td>a<td>b<tr><td>c", [["a", "b"], ["c"]]),
        ("<table><tbody><tr><td>a&amp;b&#x674E;&nbsp;c</td></tr></tbody></table>", [["a&b李\xa0c"]]),
        ("<table><tr><td>王<br>李<br/>陳</td></tr></table>", [["王\n李\n陳"]]),
        ("<table><tr><td><p>王</p>\n <p>李</p></td></tr></table>", [["王\n李"]]),
        ("<table><tr><td>王小\r\n   明</td><td>Mary\n Lee</td></tr></table>", [["王小明", "Mary Lee"]]),
        ("<table><tr><td style='mso-number-format:\"\\@\"'>014601</td></tr></table>", [["014601"]]),
        ("<table><tr><td>a<script>b<td>c</script><style>d</style></td></tr></table>", [["a"]]),
        ("<table><!-- <tr><td>x</td></tr> --><tr><td>a</td></tr></table>", [["a"]]),
        ("<table><tr><td>a<td><td>b<td></table>", [["a", "", "b", ""]]),
        ("<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", [["甲", "1"], ["", "2"]]),
        ("<table><tr><td colspan=2>甲<td>1<tr><td>2<td>3<td>4</table>", [["甲", "", "1"], ["2", "3", "4"]]),
        ("<table><tr><td colspan=0 rowspan=x>a</table>", [["a"]]),
    ],
)
def test_a_table_is_read_as_it_is_seen(page, found):
    assert rows(page) == found


def test_spans_are_merged_ranges_that_end_with_the_table():
    (sheet,) = read("<table><tr><td rowspan=9 colspan=2>校<td>a<tr><td>b</table>")
    assert sheet.merged == [(0, 0, 1, 1)]
    assert sheet.rows == [["校", "", "a"], ["", "", "b"]]


def test_rows_and_columns_that_are_not_displayed_are_hidden():
    (sheet,) = read(
        "<table><col><col span=2 style='display : none'><col><tr><td>1<td>2<td>3<td>4"
        "<tr style='display:none'><td>5<tr hidden><td>6<tr><td>7</table>"
    )
    assert sheet.facts.hidden_rows == [1, 2]
    assert sheet.facts.hidden_columns == [1, 2]


def test_tables_are_sheets_and_empty_ones_are_layout():
    page = "<table><tr><td><table><caption>名冊</caption><tr><td>甲</table></table><table><tr><td>乙</table>"
    assert [(sheet.name, sheet.rows) for sheet in read(page)] == [("名冊", [["甲"]]), ("2", [["乙"]])]


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body><p>姓名</p></body></html>", "table_html"),
        ("<table><tr><td> </td></tr></table>", "table_html"),
        ("<table>" * 30, "table_unsafe"),
        ("<table><tr>" + "<td>x" * 1_001, "table_too_much"),
        ("<table><tr><td colspan=999>x<td colspan=2>y</table>", "table_too_much"),
        ("<table>" + "<tr>" * 200_001, "table_too_much"),
        ("<table><tr><td>x</table>" * 101, "table_too_much"),
    ],
)
def test_a_page_without_a_table_or_with_too_much_is_refused(page, code):
    with pytest.raises(RuleError) as refusal:
        read(page)
    assert refusal.value.code in {code, "table_unsafe" if "101" in page else code}


def test_a_cell_is_cut_at_what_a_cell_can_hold():
    assert len(rows(f"<table><tr><td>{'王' * 40_000}</table>")[0][0]) == 32_768


PIECES = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<th rowspan=2>",
    "<td colspan=3>",
    "</td>",
    "<br>",
    "王",
]


@given(st.lists(st.sampled_from([*PIECES, "<p>", "&amp;", "<script>", "</script>", "<caption>", "<!--"])))
def test_any_order_of_tags_is_a_table_or_a_refusal(pieces):
    try:
        found = read("".join(pieces))
    except RuleError as refusal:
        found = []
        assert refusal.code in {"table_html", "table_unsafe"}  # noqa: PT017 - both are answers
    for sheet in found:
        lines = list(sheet.rows)
        assert all(0 <= top <= bottom < len(lines) for top, _, bottom, _ in sheet.merged)
        assert "王" in "".join(cell for line in lines for cell in line) + sheet.name or "&" in str(lines)
