"""Text tables: the delimiter by evenness, quotes that must close."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.delimited import find_delimiter, read_records
from coordinator.documents.tables.encodings import decode
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


@pytest.mark.parametrize("hint", ["sep=;\n", '"sep=;"\r\n', "SEP=;\r\n"])
def test_excels_own_hint_says_the_delimiter(hint):
    assert find_delimiter(hint + "姓名,備註;學校,二\n王,一;甲,乙\n") == ";"
