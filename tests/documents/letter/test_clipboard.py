"""What other programs put on the clipboard, as paragraphs and tables; hostile content stays within bounds."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents.geo import load_areas
from coordinator.documents.letter import bounds
from coordinator.documents.letter.markup import read_markup
from coordinator.documents.letter.plain import read_plain
from coordinator.documents.letter.reading import read_clipboard
from coordinator.documents.letter.wire import from_rows, to_rows
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.letter.agenda import read_agenda
from coordinator.domain.letter.districts import read_districts
from coordinator.domain.letter.page import Letter, Line, Table
from coordinator.domain.letter.regions import read_regions

COUNTIES, TOWNSHIPS = load_areas()


def grid(letter: Letter) -> list[list[str]]:
    """The only table: text of each cell, ^ where it is covered from above, < where from the left."""
    (table,) = letter.tables
    return [["^" if c.above else "<" if c.left else c.text for c in row] for row in table.rows]


def test_cells_of_a_web_table_lie_where_their_spans_put_them() -> None:
    html = (
        "<TABLE><tr><td rowspan='3'>a<td colspan=2>b</tr><tr><td>c<td rowspan=2>d<tr><td>e</tr>"
        "<tr><td>f</td></tr></TABLE>"
    )
    assert grid(read_markup(html)) == [["a", "b", "<"], ["^", "c", "d"], ["^", "e", "^"], ["f"]]


def test_lines_of_a_cell_keep_their_lists() -> None:
    html = (
        "<table><td><p>甲</p><ul><li>一<ul><li>二</li></ul></li><li><p>三</p></li></ul>乙<br>丙</td></table>"
    )
    (table,) = read_markup(html).tables
    assert table.rows[0][0].lines == (
        Line("甲"), Line("一", 1, "•"), Line("二", 2, "•"), Line("三", 1, "•"), Line("乙"), Line("丙"),
    )  # fmt: skip


def test_a_paragraph_inside_an_open_list_ends_it() -> None:
    letter = read_plain("時間\t<ul> 一 二 <p>※甲</p> <ul> 三\n")
    (table,) = letter.tables
    assert table.rows[0][1].lines == (Line("一 二", 1), Line("※甲"), Line("三", 1))


def test_words_list_marks_are_no_text() -> None:
    mark = "<span style='x:Wingdings'><span style='mso-list:Ignore'>n<span>&nbsp; </span></span></span>"
    head = "<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>※</span>甲</p>"
    html = f"<p style='mso-list:l0 level2 lfo1'>{mark}資安</p>{head}<p>乙</p>"
    assert read_markup(html).parts == (Line("資安", 2, "•"), Line("甲", 1, "※"), Line("乙"))


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert('時間')</script>甲",
        "<style>td{}</style>甲<!-- <table><tr><td>時間 -->",
        "<head><title>乙</title></head><body>甲</body>",
        "甲<object data='http://x.example/'>乙</object><img src='http://x.example/a.png'>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>甲",
        "<![if !vml]>甲<![endif]>",
    ],
)
def test_nothing_but_the_text_is_read(html: str) -> None:
    parts = [part.text for part in read_markup(html).parts if isinstance(part, Line)]
    assert parts[-1].endswith("甲") or parts[0] == "甲"
    assert not any("alert" in text or "乙" in text or "時間" in text for text in parts)


def test_a_line_that_was_wrapped_in_chinese_gets_no_space() -> None:
    assert read_markup("<p>教職\n  維護\nA1\n管理</p>").parts == (Line("教職維護 A1 管理"),)


def test_quoted_cells_of_excel_hold_lines_and_quotes() -> None:
    assert grid(read_plain('甲\t"一\n二 ""三"""\r\n乙\t四\r\n')) == [["甲", '一 二 "三"'], ["乙", "四"]]


def test_a_quote_that_nobody_closed_is_a_character() -> None:
    assert grid(read_plain('甲\t"一\n乙\t二\n')) == [["甲", '"一'], ["乙", "二"]]


def test_paragraphs_stand_between_tables() -> None:
    letter = read_plain("一、議程\n\na\tb\nc\td\n\n二\ne\tf\n")
    assert [type(part) for part in letter.parts] == [Line, Table, Line, Table]


def test_the_table_of_the_html_counts_more_than_plain_text_and_plain_text_more_than_no_table() -> None:
    assert read_clipboard("<table><tr><td>a</td></tr></table>", "b\tc").kind == "html"
    assert read_clipboard("<p>a</p>", "b\tc").tables
    assert read_clipboard("", "a\ud800b").parts


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        read_clipboard("", " \n")
    assert refused.value.code == "letter_nothing"


ROW = "<table><tr><td>時間<td>課程<tr><td>"
HOSTILE = {
    "open tags": "<td>" * 200_000,
    "nested tables": "<table><tr><td>" * 100_000,
    "nested lists": "<ul>" * 200_000 + "甲",
    "no end of a tag": "<" * 500_000,
    "no end of comments": "<!--" * 300_000,
    "no end of scripts": "<script>" * 150_000,
    "no end of an attribute": '<a b="' * 200_000,
    "spans": "<table>" + "<tr><td rowspan=9999 colspan=9999>x" * 2_000,
    "entities": "&amp;" * 300_000,
    "wide rows": "<table><tr>" + "<td>x" * 60_000,
    "long rows": "<table>" + "<tr><td>x" * 60_000,
    "bullets": f"{ROW}08:30~09:00<td>" + "※甲▪乙" * 6_000,
    "one long cell": f"{ROW}08:30~09:00<td>" + "甲" * 900_000,
    "numbers": ROW + "08:30~09:00 " * 2_700 + "<td>甲",
    "brackets": f"{ROW}1~" + "(" * 32_000 + "<td>甲" + "（" * 32_000,
    "spaces": f"{ROW}08:30 ~" + " " * 900_000 + "<td>甲",
    "hard spaces": f"{ROW}09:00" + "&nbsp;" * 3_000 + "x<td>甲",
    "spaces in an attribute": "<table><tr><td colspan=" + " " * 100_000 + ">甲",
    "clocks that look like minutes": ROW + "時1分" * 8_000 + "<td>甲",
    "a list without marks": f"{ROW}08:30<td><ul>" + "甲 " * 15_000 + f"<tr><td>9:00<td>{'甲 ' * 15_000}" * 50,
    "dates": "<table><tr><td>縣市<td>校數<td>辦理時間<tr><td>新北市<td>1<td>" + "8/6(三)" * 5_000,
    "names": "<table><tr><td>區域<td>鄉鎮市區<tr><td>北<td>" + "里港鄉、" * 8_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_content_is_read_or_refused_within_bounds(name: str) -> None:
    started = time.perf_counter()
    for text in (HOSTILE[name], HOSTILE[name].replace("<tr>", "\n").replace("<td>", "\t")):
        understand_everything(text, text)
    assert time.perf_counter() - started < 30


def understand_everything(html: str, text: str) -> None:
    """Nothing but refusals may come out."""
    try:
        letter = read_clipboard(html, text)
    except RuleError:
        return
    for read in (
        read_agenda,
        lambda letter: read_districts(letter, TOWNSHIPS),
        lambda letter: read_regions(letter, COUNTIES, 114),
    ):
        try:
            read(letter)
        except RuleError:
            continue


def test_too_long_a_clipboard_is_refused_at_once() -> None:
    with pytest.raises(RuleError) as refused:
        read_clipboard("", "x" * (bounds.MAX_CLIPBOARD_CHARS + 1))
    assert refused.value.code == "letter_too_much"


PIECES = st.sampled_from(
    [
        *("<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "<td colspan=2>", "</td>", "<ul>", "<li>"),
        *("</ul>", "<p>", "</p>", "<br>", "<!--", "-->", "<", ">", '"', "\t", "\n", " ", "※", "▪ ", "· "),
        *("1.", "2.", "&#0;", "時間", "課程", "講者", "08:30~09:00", "12:00~", "(90分鐘)", "25:99", "縣市"),
        *("校數", "辦理時間", "新北市", "331", "區域", "鄉鎮市區", "里港鄉、", "霧台鄉", "分區總校數"),
        *("112年8月7日(一)至", "8/6(三)", "2/30", "第一天—", "A1.", "\ud800"),
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES | st.text(max_size=4), max_size=60).map("".join))
def test_any_mixture_of_what_letters_hold_is_read_or_refused(text: str) -> None:
    understand_everything(text, text)
    understand_everything("", text)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_a_letter_comes_back_from_the_wire_as_it_was(text: str) -> None:
    for letter in (read_markup(text.replace("\ud800", "")), read_plain(text)):
        rows = []
        for row in to_rows(letter):
            # As the child sends them: rows end at their last cell that is not empty.
            while row and not row[-1]:
                row.pop()
            rows.append(row)
        assert from_rows(letter.kind, rows) == letter


@pytest.mark.parametrize("row", [("X",), ("P", "x", "", "a"), ("P",), ("C", "z"), ()])
def test_rows_that_are_not_ours_are_refused(row: tuple[str, ...]) -> None:
    with pytest.raises(KnownFailure):
        from_rows("html", [row])
