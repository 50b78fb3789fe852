"""Display names composed of every school of the real directory are understood, and never wrongly."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from coordinator.documents.geo import load_areas
from coordinator.domain.online_names.parsing import parse_display_name
from coordinator.domain.online_names.places import Places
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.school import SchoolLevel

LIST = Path(__file__).parents[2].parent / "shared" / "data" / "schools" / "schools_tw.csv"
LEVELS = {"國小": SchoolLevel.PRIMARY, "國中": SchoolLevel.JUNIOR}


@pytest.fixture(scope="module")
def entries() -> tuple[SchoolEntry, ...]:
    with LIST.open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            SchoolEntry(
                r["code"], r["name"], r["county"], r["town"], r["towncode"], r["code"] + r["level"],
                LEVELS[r["level"]],
            )
            for r in csv.DictReader(file)
        )  # fmt: skip


def forms(entry: SchoolEntry) -> tuple[str, ...]:
    name = entry.name
    for authority in ("縣立", "市立", "國立", "私立"):
        name = name.removeprefix(authority)
    long = name.replace("國小", "國民小學").replace("國中", "國民中學")
    return (
        f"{entry.county}{name}註冊組長王小明",
        f"{entry.county} {entry.township}{name}_註冊組長_王小明",
        f"王小明 {entry.county}{name if '(' in name else long} 註冊組長",
    )


def test_ninety_nine_of_a_hundred_are_found_and_none_is_mistaken(entries: tuple[SchoolEntry, ...]) -> None:
    places = Places(entries, *load_areas())
    outcomes: Counter[str] = Counter()
    for entry in entries:
        for text in forms(entry):
            parsed = parse_display_name(text, places)
            assert (parsed.names, parsed.job_title) == (("王小明",), "註冊組長"), text
            if parsed.school is None:
                assert entry in parsed.candidates, text
                outcomes["asked"] += 1
            else:
                assert entry in (parsed.school, *parsed.candidates), text
                outcomes["found"] += 1
    assert outcomes["found"] / outcomes.total() > 0.99
