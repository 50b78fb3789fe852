"""Text tables: proved encodings, the delimiter by evenness, quotes that must close."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.delimited import decode, find_delimiter, read_records
from coordinator.domain.errors import RuleError

BIG5 = "許功蓋珮王小明國小,;\t|\"'= \nA1０一"
TITLES = ["姓名", "學校", "職稱"]
ENCODINGS = {
    "utf-8": b"",
    "cp950": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


def written(rows, delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


@given(
    st.sampled_from(sorted(ENCODINGS)),
    st.sampled_from([",", "\t", ";", "|"]),
    st.lists(st.lists(st.text(BIG5, max_size=8), min_size=3, max_size=3), max_size=8),
)
def test_a_written_table_is_read_back_in_every_encoding(encoding, delimiter, rows):
    rows = [TITLES, *([cell.replace('="', "") for cell in row] for row in rows)]
    data = ENCODINGS[encoding] + written(rows, delimiter).encode(encoding)
    text, _ = decode(data)
    assert list(read_records(text, delimiter)) == rows


@given(st.text(max_size=200), st.sampled_from(["utf-8-sig", "utf-16"]))
def test_a_byte_order_mark_decides_the_encoding(text, encoding):
    assert decode(text.encode(encoding))[0] == text


def text_or_code(data):
    try:
        return decode(data)
    except RuleError as refusal:
        return refusal.code, ""


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_refusal(data):
    text, codec = text_or_code(data)
    if not codec:
        assert text in {"table_undecodable", "table_not_a_table"}
    else:
        assert text.encode(codec.removesuffix("-sig")) == data.removeprefix(
            ENCODINGS[codec] or codecs.BOM_UTF8
        )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a,b\nc,\xff\xff\n", 2),
        (codecs.BOM_UTF8 + b"a\nb\nc\xff", 3),
        (codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"\x00", 2),
        ("姓名\n王小明\n陳大同".encode() + b"\xe7", 3),
    ],
)
def test_bytes_of_no_encoding_are_refused_with_their_line(data, line):
    with pytest.raises(RuleError) as refusal:
        decode(data)
    assert (refusal.value.code, refusal.value.facts) == ("table_undecodable", {"line": line})


def test_big5_with_a_backslash_as_second_byte_is_read_exactly():
    assert decode("許功蓋,淚國小".encode("cp950")) == ("許功蓋,淚國小", "cp950")


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_delimiter_is_the_one_that_makes_even_rows(delimiter):
    rows = [["姓名", "業務"], ["王小明", "人事,教務,經費"], ["李華", "註冊"], ["陳大同", "a;b;c"]]
    assert find_delimiter("報名名單\n\n" + written(rows, delimiter)) == delimiter


@pytest.mark.parametrize(
    ("text", "line"), [('a,b\n"c,d\ne,f\n', 2), ('a,b\n"c"d,e\n', 2), ('a,b\nc,d\n"' + "x\n" * 30 + '"', 3)]
)
def test_a_quote_that_is_open_or_misplaced_is_refused_with_its_line(text, line):
    with pytest.raises(RuleError) as refusal:
        list(read_records(text, ","))
    assert (refusal.value.code, refusal.value.facts) == ("table_quotes", {"line": line})


def test_lines_inside_a_cell_do_not_count_as_rows():
    assert list(read_records('a,"b\r\nc"\r\nd,e\r\n', ",")) == [["a", "b\r\nc"], ["d", "e"]]


def test_excels_way_to_keep_a_zero_is_undone():
    assert list(read_records('="0912",=1+1\n', ",")) == [["0912", "=1+1"]]
