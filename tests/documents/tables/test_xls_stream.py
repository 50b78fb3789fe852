"""Workbooks without a container, as the pages of many offices still write them."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.xls_stream import is_stream, read_stream
from coordinator.domain.errors import RuleError

BEGIN, END = struct.pack("<6H", 0x809, 8, 0, 0x10, 0, 0), struct.pack("<2H", 0x0A, 0)


def record(kind: int, row: int, column: int, body: bytes) -> bytes:
    return struct.pack("<4H", kind, len(body) + 4, row, column) + body


def label(row: int, column: int, text: bytes) -> bytes:
    return record(0x204, row, column, struct.pack("<2H", 0, len(text)) + text)


def number(row: int, column: int, value: float) -> bytes:
    return record(0x203, row, column, struct.pack("<Hd", 0, value))


@pytest.mark.parametrize("encoding", ["cp950", "utf-8"])
def test_what_a_web_site_wrote_is_read(tmp_path, encoding):
    cells = [["姓名", "學校"], ["許功蓋", "淚國小"]]
    body = b"".join(
        label(row, column, text.encode(encoding))
        for row, line in enumerate(cells)
        for column, text in enumerate(line)
    )
    path = tmp_path / "報名.xls"
    path.write_bytes(BEGIN + body + number(1, 2, 14601.0) + END)
    table = read_table(path)
    assert (table.kind, table.encoding, table.delimiter) == ("xls", encoding, None)
    assert table.sheets[0].rows == (("姓名", "學校"), ("許功蓋", "淚國小", "14601"))


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        (0x02, b"\0\0\0" + struct.pack("<H", 7), "7"),
        (0x03, b"\0\0\0" + struct.pack("<d", 1.5), "1.5"),
        (0x04, b"\0\0\0\x03abc", "abc"),
        (0x27E, struct.pack("<Hi", 0, 7 << 2 | 2), "7"),
        (0x27E, struct.pack("<Hi", 0, 750 << 2 | 3), "7.5"),
        (0x27E, struct.pack("<Hi", 0, struct.unpack("<i", struct.pack("<d", 2.0)[4:])[0]), "2"),
    ],
)
def test_every_kind_of_cell_says_what_it_means(kind, body, text):
    sheet, _ = read_stream(struct.pack("<4H", 0x09, 4, 2, 0x10) + record(kind, 0, 1, body) + END, None)
    assert sheet.rows == [["", text]]


def test_a_cell_far_below_is_left_out_and_told():
    sheet, _ = read_stream(BEGIN + label(0, 0, b"a") + label(60_000, 3, b"b") + END, None)
    assert (sheet.rows, sheet.facts.far_cells) == ([["a"]], [(60_000, 3)])


def test_a_file_cut_short_is_damaged():
    with pytest.raises(RuleError) as refusal:
        read_stream((BEGIN + label(0, 0, b"a" * 50))[:-10], None)
    assert refusal.value.code == "table_damaged"


def code_of(data: bytes) -> str:
    try:
        read_stream(data, None)
    except RuleError as refusal:
        return refusal.code
    return ""


@given(
    st.lists(st.tuples(st.sampled_from([2, 3, 4, 0x203, 0x204, 0x27E]), st.binary(max_size=30)), max_size=8)
)
def test_any_records_are_a_table_or_a_refusal(records):
    data = BEGIN + b"".join(struct.pack("<2H", kind, len(body)) + body for kind, body in records)
    assert is_stream(data)
    assert code_of(data) in {
        *("", "table_damaged", "table_undecodable", "table_not_a_table", "table_too_much", "table_too_heavy"),
    }
