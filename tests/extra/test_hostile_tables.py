"""The corpus of hostile files beside the checkout, every one offered as a roster: what becomes of each."""

import json
import sqlite3
import time
from pathlib import Path

import pytest

from coordinator.cli import run
from coordinator.documents.roster_file import RosterFile, find_roster
from coordinator.documents.tables.reader import REFUSALS, read_table
from coordinator.domain.errors import CodedError
from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_report import RowStatus

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "hostile"
FILES = [entry["name"] for entry in json.loads((HOSTILE / "manifest.json").read_text("utf-8"))]
# Contents of the corpus that only a reader who followed a trick could show.
NEVER_SEEN = ("root:", "第二份", "Z999999999")
SECONDS = 5.0

# How many people come out of a file, and in which rows somebody is rejected.
PEOPLE: dict[str, tuple[int, set[int]]] = {
    "x00_good.xlsx": (3, set()),
    "x06_dimension_lie_huge.xlsx": (3, set()),
    "x07_dimension_lie_small.xlsx": (500, set()),
    "x10_formula_like_strings.xlsx": (8, set()),
    "x11_external_link_unc.xlsx": (3, set()),
    "x12_escaped_control_chars.xlsx": (1, {2}),
    "x15_huge_cell_10MB.xlsx": (0, {2}),
    "x16_bidi_invisible.xlsx": (2, set()),
    "x17_merged_title_rows.xlsx": (2, set()),
    "x20_html_named.xlsx": (1, set()),
    "x25_dates_roc_1904.xlsx": (7, {9}),
    "x26_ids_as_numbers.xlsx": (1, set()),
    "x27_very_hidden_sheet.xlsx": (1, set()),
    "x31_strict_ooxml.xlsx": (3, set()),
    "x35_fullwidth_ids.xlsx": (1, {3}),
    "x36_rare_characters.xlsx": (2, set()),
    "x41_error_and_bool_cells.xlsx": (0, {2}),
    "b00_good.xls": (3, set()),
    "b01_html_as.xls": (1, set()),
    "o00_good.ods": (3, set()),
    "c02_utf16le_bom.csv": (1, set()),
    "c03_big5_xugonggai.csv": (1, set()),
    "c04_utf8_bom.csv": (1, set()),
    "c08_formula_injection.csv": (1, set()),
    "c09_semicolons.csv": (1, set()),
    "c12_ragged.csv": (3, set()),
    "c14_header_only.csv": (0, set()),
    "c17_same_id_two_names.csv": (3, set()),
    "c18_bad_ids.csv": (5, set()),
}
# What a file is refused with, and the fact its sentence tells.
REFUSED: dict[str, tuple[str, object]] = {
    "x01_xxe_sharedstrings.xlsx": ("table_unsafe", "entities"),
    "x02_billion_laughs.xlsx": ("table_unsafe", "entities"),
    "x21_duplicate_part.xlsx": ("table_unsafe", "members"),
    "x22_traversal_part.xlsx": ("table_unsafe", "names"),
    "x30_no_rels.xlsx": ("table_damaged", "xlsx"),
    "x32_deep_nesting.xlsx": ("table_unsafe", "nesting"),
    "x37_64k_columns_row.xlsx": ("table_unsafe", "order"),
    "x40_password.xlsx": ("table_encrypted", None),
    "b04_truncated.xls": ("table_damaged", "xls"),
    "b05_fat_loop.xls": ("table_damaged", "xls"),
    "b08_far_cell_and_formula.xls": ("roster_no_header", None),
    "o01_repeat_bomb.ods": ("table_too_much", "columns"),
    "o04_billion_laughs.ods": ("table_unsafe", "entities"),
    "o05_encrypted.ods": ("table_encrypted", None),
    "o06_space_bomb.ods": ("table_unsafe", "bomb"),
    "c07_unbalanced_quote.csv": ("table_quotes", 2),
    "c13_duplicate_headers.csv": ("roster_column_twice", "name"),
    "z00_good.zip": ("table_not_a_table", "archive"),
    "z03_symlink.zip": ("table_unsafe", "names"),
    "z04_windows_names.zip": ("table_unsafe", "names"),
    "z05_nested_bomb.zip": ("table_not_a_table", "archive"),
    "z08_truncated.zip": ("table_damaged", "zip"),
    "z09_bad_crc.zip": ("table_not_a_table", "archive"),
    "z12_local_name_mismatch.zip": ("table_unsafe", "overlap"),
    "s13_zero_bytes.sqlite": ("table_empty", None),
    "s14_random_header.sqlite": ("table_not_a_table", "binary"),
    "i02_svg_xxe.svg": ("table_not_a_table", "markup"),
    "i03_png_named_gif.jpg": ("table_not_a_table", "picture"),
}
REFUSED |= {
    name: ("table_not_a_table", "database")
    for name in FILES
    if name.endswith(".sqlite") and name not in REFUSED
}
REFUSED |= {name: ("table_not_a_table", "encrypted") for name in FILES if name.endswith(".age")}


def roster(name: str) -> RosterFile:
    """What a file says."""
    return find_roster(name, read_table(HOSTILE / name), TrainingDays(114), None)


def test_every_file_of_the_corpus_has_its_end() -> None:
    assert sorted([*PEOPLE, *REFUSED]) == sorted(FILES)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_file_that_can_be_read_gives_its_people_in_time(name: str) -> None:
    began = time.monotonic()
    report = roster(name).report
    assert time.monotonic() - began < SECONDS
    people, rejected = PEOPLE[name]
    assert len(report.people) == people
    assert {row.row for row in report.with_status(RowStatus.REJECTED)} == rejected
    assert not any(mark in row.name for row in report.rows for mark in NEVER_SEEN)


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_time(name: str) -> None:
    began = time.monotonic()
    with pytest.raises(CodedError) as refusal:
        roster(name)
    assert time.monotonic() - began < SECONDS
    code, fact = REFUSED[name]
    assert refusal.value.code == code
    assert fact in {None, *refusal.value.facts.values()}
    assert code not in REFUSALS or set(refusal.value.facts) <= set(REFUSALS[code])


def test_a_stray_cell_makes_no_grid_and_a_formula_without_value_is_told() -> None:
    (sheet,) = read_table(HOSTILE / "b08_far_cell_and_formula.xls").sheets
    assert (sheet.rows, sheet.far_cells) == ((("姓名",), ()), ((65_535, 255),))
    assert sheet.blank_formulas == {(1, 0)}


def test_a_second_sheet_that_is_hidden_is_told_and_not_read() -> None:
    found = roster("x27_very_hidden_sheet.xlsx")
    assert [sheet.hidden for sheet in found.table.sheets] == [False, True]
    assert found.sheet is found.table.sheets[0]


def test_a_refused_file_leaves_the_store_as_it_is_and_the_program_alive(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(tmp_path / "store.sqlite"), "--language", "zh_TW"]
    assert run([*store, "sample", "pingtung-112"]) == 0
    before = content(tmp_path / "store.sqlite")
    for name in REFUSED:
        capsys.readouterr()
        words = ["import-roster", str(HOSTILE / name), "--training", "pingtung-112"]
        assert run([*store, *words]) == 1, name
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1), name
    assert content(tmp_path / "store.sqlite") == before


def content(path: Path) -> list[str]:
    """Everything a store holds."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
