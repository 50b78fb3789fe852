"""Files that are a burden: each ends as it should, for ten seconds of one processor at most.

Processor time, not the clock: other programs of a busy machine are no fault of a file.
"""

import codecs
import os
import zipfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from string import ascii_uppercase

import openpyxl
import pytest

from coordinator.documents.tables.reader import read_table
from coordinator.domain.errors import CodedError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PERSON = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'
ROWS = range(2, 1_000_002)
SECONDS = 10


def cell(place: str, inside: str = "<v>1</v>", kind: str = "") -> str:
    return f'<row r="{place.lstrip(ascii_uppercase)}"><c r="{place}" {kind}>{inside}</c></row>'


def text(place: str, words: str) -> str:
    return cell(place, f"<is><t>{words}</t></is>", 't="inlineStr"')


def wide_row() -> str:
    letters = ("".join(three) for three in product("ABCDEFGHIJKLMNO", ascii_uppercase, ascii_uppercase))
    return '<row r="2">' + "".join(f'<c r="{name}2"><v>1</v></c>' for name in letters) + "</row>"


# The rows of a worksheet, and what becomes of it: a code, or the number of rows.
SHEETS: dict[str, tuple[Callable[[], str], str | int]] = {
    "a million empty rows": (lambda: PERSON + "".join(f'<row r="{n}"/>' for n in ROWS), 1),
    "a million formatted rows": (
        lambda: PERSON + "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in ROWS), 1),
    "ten thousand columns": (lambda: PERSON + wide_row(), "table_too_much"),
    "longest cells": (lambda: PERSON + "".join(text(f"A{n}", "王" * 32_767) for n in range(2, 100)), 99),
    "a grid of millions": (lambda: PERSON + cell("A9000") + cell("ALK18000"), "table_too_heavy"),
    "a row beyond all rows": (lambda: cell("A99999999999999999999"), "table_unsafe"),
    "a text that is nowhere": (lambda: cell("A1", "<v>999999999</v>", 't="s"'), "table_damaged"),
    "half a character": (lambda: PERSON + text("A2", "_xD800_"), 2),
}  # fmt: skip

TEXTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "fifty million commas": (lambda: b"," * 50_000_000, "table_too_much"),
    "fifty million lines": (lambda: b"\n" * 50_000_000, "table_too_much"),
    "forty million quotes": (lambda: b'"' * 40_000_001, "table_quotes"),
    "drawn characters without end": (lambda: b"\x87\x42a" * 2_000_000, "table_too_heavy"),
    "a page of brackets": (lambda: b"<html><table>" + b"<" * 20_000_000, "table_too_heavy"),
    "a comment without end": (lambda: b"<html><table><!--" + b"<!--" * 1_000_000, "table_html"),
    "cells wider than any": (lambda: b"<table>" + b"<tr><td colspan=1000>x" * 50_000, "table_too_heavy"),
    "zeros": ("姓名,學校\n王\0,甲\n".encode, "table_not_a_table"),
    "half a character": (
        lambda: codecs.BOM_UTF16_LE + "姓名\n".encode("utf-16-le") + b"\x00\xd8A\x00",
        "table_undecodable",
    ),
}


def spent() -> float:
    """The processor time of all children so far."""
    times = os.times()
    return times.children_user + times.children_system


def outcome(path: Path) -> str | int:
    """The number of rows, or the code of the refusal; never for longer than allowed."""
    before = spent()
    try:
        result: str | int = len(read_table(path).sheets[0].rows)
    except CodedError as refusal:
        result = refusal.code
    assert spent() - before < SECONDS
    return result


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_that_is_a_burden_ends_as_it_should(tmp_path: Path, name: str) -> None:
    rows, end = SHEETS[name]
    path, heavy = tmp_path / "honest.xlsx", tmp_path / "heavy.xlsx"
    openpyxl.Workbook().save(path)
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows()}</sheetData></worksheet>'.encode()
    with zipfile.ZipFile(path) as honest, zipfile.ZipFile(heavy, "w", zipfile.ZIP_DEFLATED) as out:
        for part in honest.namelist():
            out.writestr(part, sheet if part.endswith("sheet1.xml") else honest.read(part))
    assert outcome(heavy) == end


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_a_burden_ends_as_it_should(tmp_path: Path, name: str) -> None:
    content, code = TEXTS[name]
    path = tmp_path / "名冊.xls"
    path.write_bytes(content())
    assert outcome(path) == code
