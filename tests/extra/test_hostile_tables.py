"""The corpus of hostile files beside the checkout, every one offered as a roster."""

import json
from pathlib import Path

import pytest

from coordinator.documents.roster_file import RosterFile, find_roster
from coordinator.documents.tables.reader import REFUSALS, read_table
from coordinator.domain.errors import CodedError
from coordinator.domain.roster_cells import TrainingDays

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "hostile"
FILES = [entry["name"] for entry in json.loads((HOSTILE / "manifest.json").read_text("utf-8"))]
# Contents of the corpus that only a reader who followed a trick could show.
NEVER_SEEN = ("root:", "第二份", "Z999999999")
GOOD = {"x00_good.xlsx": 3, "b00_good.xls": 3, "o00_good.ods": 3, "x06_dimension_lie_huge.xlsx": 3}
GOOD |= {"x07_dimension_lie_small.xlsx": 500, "x11_external_link_unc.xlsx": 3, "x31_strict_ooxml.xlsx": 3}
GOOD |= {
    "c02_utf16le_bom.csv": 1,
    "c03_big5_xugonggai.csv": 1,
    "c04_utf8_bom.csv": 1,
    "c09_semicolons.csv": 1,
}
GOOD |= {"c14_header_only.csv": 0, "x27_very_hidden_sheet.xlsx": 1, "c18_bad_ids.csv": 5}


def roster_or_code(name: str) -> RosterFile | str:
    """What became of a file."""
    try:
        return find_roster(name, read_table(HOSTILE / name), TrainingDays(114), None)
    except CodedError as refusal:
        return refusal.code


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_ends_in_a_table_or_a_refusal(name):
    roster = roster_or_code(name)
    if isinstance(roster, str):
        assert roster in {*REFUSALS, "roster_no_header", "roster_column_twice"}
        assert name not in GOOD
    else:
        assert not any(mark in row.name for row in roster.report.people for mark in NEVER_SEEN)
        assert GOOD.get(name) in {None, len(roster.report.people)}


def test_the_good_files_are_part_of_the_corpus():
    assert set(GOOD) <= set(FILES)
