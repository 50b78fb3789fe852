"""The rosters beside the checkout, compared with what a person expects of them."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from coordinator.documents.roster_file import find_roster, report_to_json
from coordinator.documents.tables.reader import read_table
from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
DAYS = TrainingDays(112, tuple(date(2023, 8, day) for day in (7, 8, 9, 14, 15, 16)))


@pytest.fixture(scope="module")
def directory():
    with (DATA / "schools" / "schools_tw.csv").open(encoding="utf-8", newline="") as file:
        return SchoolDirectory(
            [
                SchoolEntry(line["code"], line["name"], line["county"], line["town"], line["towncode"])
                for line in csv.DictReader(file)
            ],
            "屏東縣",
        )


def expected_and_found(number, directory):
    (answer,) = (DATA / "rosters").glob(f"{number}_*.expected.json")
    path = answer.with_name(answer.name.removesuffix(".expected.json"))
    found = report_to_json(find_roster(path.name, read_table(path), DAYS, directory))
    return json.loads(answer.read_text("utf-8")), found


@pytest.mark.parametrize("number", ["01", "05", "08"])
def test_a_roster_is_understood_as_a_person_would(number, directory):
    expected, found = expected_and_found(number, directory)
    assert found["table"] == expected["table"]
    assert found["columns"] == expected["columns"]
    rows = {row["row"]: row for row in found["rows"]}
    for row in expected["rows"]:
        wanted = {key: value for key, value in row.items() if key != "why"}
        assert {key: rows[row["row"]].get(key) for key in wanted} == wanted
    assert found["counts"] == expected["counts"]


@pytest.mark.parametrize("number", ["01", "05", "08"])
def test_what_is_no_person_is_left_out_for_the_same_reason(number, directory):
    expected, found = expected_and_found(number, directory)
    for part in ("rejected", "ignored"):
        reasons = {row["row"]: row["reason"] for row in found[part]}
        wanted = {row["row"]: row["reason"] for row in expected[part]}
        assert reasons == wanted
