"""A zip is judged before it is inflated."""

import io
import stat
import warnings
import zipfile

import openpyxl
import pytest

from coordinator.documents.tables.archive import inspect_zip
from coordinator.domain.errors import RuleError

SHEET = "xl/worksheets/sheet1.xml"


def workbook() -> dict[str, bytes]:
    """The parts of an honest workbook with two rows."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["姓名", "學校"])
    book.active.append(["王小明", "甲國小"])
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts, compression=zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", compression) as archive:
        warnings.simplefilter("ignore")  # duplicate names are the point of one test
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def refusal_of(data: bytes) -> tuple[str, object]:
    with pytest.raises(RuleError) as refusal:
        inspect_zip(data)
    return refusal.value.code, refusal.value.facts.get("why") or refusal.value.facts.get("looks_like")


def link() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("xl/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def test_an_honest_workbook_passes():
    assert inspect_zip(packed(workbook().items())) == "xlsx"


@pytest.mark.parametrize(
    ("extra", "why"),
    [
        ([(SHEET, b"<a/>")], "members"),
        ([(SHEET.upper(), b"<a/>")], "members"),
        ([(f"x{number}", b"") for number in range(2_001)], "members"),
        ([("../outside.xml", b"")], "names"),
        ([("xl/../../outside.xml", b"")], "names"),
        ([("/etc/outside", b"")], "names"),
        ([("C:outside", b"")], "names"),
        ([("xl\\..\\outside", b"")], "names"),
        ([("x" * 300, b"")], "names"),
        ([(link(), b"/etc/passwd")], "names"),
        ([("bomb.bin", bytes(20_000_000))], "bomb"),
        ([("deep.xml", b"<r>" * 100_000)], "nesting"),
        ([("xl/worksheets/sheet.bin", b"<!DOCTYPE x><worksheet/>")], "entities"),
        ([("doc.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")], "entities"),
        ([("doc.rels", b"<!doctype x>")], "entities"),
        ([("doc.xml", "<?xml version='1.0'?><x/>".encode("utf-16"))], "entities"),
    ],
)
def test_a_trick_of_the_archive_is_refused(extra, why):
    assert refusal_of(packed([*workbook().items(), *extra])) == ("table_unsafe", why)


def test_two_headers_with_two_names_are_refused():
    data = packed(workbook().items())
    other = data.replace(b"docProps/app.xml", b"docProps/bpp.xml", 1)
    assert refusal_of(other) == ("table_unsafe", "overlap")


def test_members_that_share_their_bytes_are_refused():
    parts = [("a" * 10, b"same"), ("b" * 10, b"same")]
    data = bytearray(packed(parts, zipfile.ZIP_STORED))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[second + 42 : second + 46] = bytes(4)  # the second member begins where the first does
    data[second + 46 : second + 56] = b"a" * 10
    assert refusal_of(bytes(data))[0] == "table_unsafe"


@pytest.mark.parametrize(
    ("parts", "looks_like"),
    [
        ([("readme.txt", b"hello")], "archive"),
        ([("word/document.xml", b"<a/>"), ("[Content_Types].xml", b"<a/>")], "document"),
        ([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")], "document"),
        ([("[Content_Types].xml", b"<a/>"), ("xl/workbook.bin", b"")], "xlsb"),
        ([], "archive"),
    ],
)
def test_another_kind_of_zip_is_named(parts, looks_like):
    assert refusal_of(packed(parts)) == ("table_not_a_table", looks_like)


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_cut_off_copy_is_damaged(cut):
    data = packed(workbook().items())
    assert refusal_of(data[: int(len(data) * cut)])[0] == "table_damaged"


def test_a_flipped_byte_is_noticed():
    parts = workbook()
    data = bytearray(packed(parts.items(), zipfile.ZIP_STORED))
    data[data.index(b"<sheetData>")] ^= 1
    assert refusal_of(bytes(data))[0] == "table_damaged"


def test_a_damaged_stream_is_noticed():
    data = bytearray(packed(workbook().items()))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = max(archive.infolist(), key=lambda member: member.compress_size).header_offset
    # Behind the header and the name, within the packed bytes.
    data[place + 60 : place + 90] = b"\xff" * 30
    assert refusal_of(bytes(data))[0] == "table_damaged"


def test_the_xml_parts_are_shown_as_they_are_inflated():
    seen: dict[str, bytes] = {}
    inspect_zip(packed(workbook().items()), look=seen.__setitem__)
    assert seen == {name: content for name, content in workbook().items() if name.endswith((".xml", ".rels"))}


def test_a_cell_of_ten_million_characters_is_no_bomb():
    parts = [*workbook().items(), ("xl/worksheets/sheet2.xml", b"<t>" + b"A" * 10_000_000 + b"</t>")]
    assert inspect_zip(packed(parts)) == "xlsx"


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_office_uses_is_refused_as_a_fuzzer_found(packing):
    assert refusal_of(packed(workbook().items(), packing)) == ("table_unsafe", "packing")
