"""Encodings are proved by the bytes; what offices drew themselves is kept and never guessed at."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.encodings import CODECS, EUDC, alternatives, declared, decode
from coordinator.domain.errors import RuleError

MARKS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


@given(
    st.text(max_size=200).filter(lambda text: "\x00" not in text), st.sampled_from(["utf-8-sig", "utf-16"])
)
def test_a_byte_order_mark_decides_the_encoding(text, encoding):
    assert decode(text.encode(encoding))[0] == text


def text_or_code(data, encoding=None):
    try:
        return decode(data, encoding)
    except RuleError as refusal:
        return refusal.code, ""


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_refusal(data):
    text, codec = text_or_code(data)
    if not codec:
        assert text in {"table_undecodable", "table_not_a_table"}
    elif codec != EUDC:
        written = text.encode(codec.removesuffix("-sig"))
        assert written in (data, data.removeprefix(MARKS.get(codec, b"")))


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a,b\nc,\xff\xff\n", 2),
        (codecs.BOM_UTF8 + b"a\nb\nc\xff", 3),
        (codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"\x00", 2),
        ("姓名\n王小明\n陳大同".encode() + b"\xe7", 3),
        (b"a\n\x87\x42\n\xff\xff", 3),
    ],
)
def test_bytes_of_no_encoding_are_refused_with_their_line(data, line):
    with pytest.raises(RuleError) as refusal:
        decode(data)
    assert (refusal.value.code, refusal.value.facts) == ("table_undecodable", {"line": line})


def test_big5_with_a_backslash_as_second_byte_is_read_exactly():
    assert decode("許功蓋,淚國小".encode("cp950")) == ("許功蓋,淚國小", "cp950")


@pytest.mark.parametrize(
    ("pair", "place"),
    [
        (b"\xfa\x40", 0xE000),
        (b"\xfe\xfe", 0xE310),
        (b"\x8e\x40", 0xE311),
        (b"\xa0\xfe", 0xEEB7),
        (b"\x81\x40", 0xEEB8),
        (b"\x8d\xfe", 0xF6B0),
        (b"\xc8\xfe", 0xF848),
        (b"\x87\x42", 0xF268),
    ],
)
def test_drawn_characters_come_to_the_places_windows_gives_them(pair, place):
    text, codec = decode("王".encode("cp950") + pair + pair + b",\xa4\xfd\n", EUDC)
    assert (text, codec) == (f"王{chr(place) * 2},王\n", EUDC)


def test_a_name_with_a_drawn_character_may_be_hong_kongs_too():
    data = "王".encode("cp950") + b"\x87\x42,a\n"
    text, codec = decode(data)
    assert (text, codec) == ("王\uf268,a\n", EUDC)
    assert alternatives(data, text, codec) == ("big5hkscs",)
    assert decode(data, "big5hkscs")[0] == "王䘃,a\n"


@pytest.mark.parametrize(
    ("data", "others"),
    [
        (b"name,school\n", ()),
        ("姓名,學校\n".encode("cp950"), ()),
        ("姓名,學校\n".encode("utf-8-sig"), ()),
        ("姓名,學校\n".encode("utf-16"), ()),
    ],
)
def test_what_can_be_read_in_one_way_has_no_alternatives(data, others):
    assert alternatives(data, *decode(data)) == others


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_known_by_its_zeros(encoding):
    assert decode("姓名\t校\r\n王\t甲\r\n".encode(encoding)) == ("姓名\t校\r\n王\t甲\r\n", encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"a\x00b,c\n",
        bytes(range(256)),
        bytes(range(256)) * 20,
        "姓名,學校\n".encode("utf-32"),
        codecs.BOM_UTF16_LE + b"a\0\0\0",
    ],
)
def test_zeros_in_other_places_are_no_text(data):
    with pytest.raises(RuleError) as refusal:
        decode(data)
    assert refusal.value.code == "table_not_a_table"


@given(st.binary(max_size=200), st.sampled_from(CODECS))
def test_an_encoding_that_was_chosen_holds_or_is_refused(data, encoding):
    text, codec = text_or_code(data, encoding)
    assert codec == encoding or text in {"table_undecodable", "table_not_a_table"}


@pytest.mark.parametrize(
    ("page", "codec"),
    [
        ("<meta charset=big5>姓名".encode("cp950"), "cp950"),
        ("<meta content='text/html; charset=\"utf-8\"'>姓名".encode(), "utf-8"),
        ("<meta charset=big5>姓名".encode() + "堃".encode(), None),
        ("<meta charset=klingon>姓名".encode(), None),
        ("姓名".encode(), None),
        ("<meta charset=big5>姓名".encode("utf-8-sig"), None),
    ],
)
def test_what_a_page_says_of_itself_counts_when_it_holds(page, codec):
    assert declared(page) == codec


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_may_hold_characters_that_end_with_a_zero(codec):
    text = "姓名\t場次\n林　一一\t第一梯次\n"
    assert decode(text.encode(codec)) == (text, codec)
