"""The proposal of districts on the ministry's own lists of schools."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from coordinator.documents.geo import load_outlines
from coordinator.documents.geo_neighbours import neighbours
from coordinator.planning.suggest import Ground, Wish, suggest

SCHOOLS = Path(__file__).resolve().parents[3] / "shared" / "data" / "schools" / "schools_tw.csv"


def real_ground(county: str) -> Ground:
    with SCHOOLS.open(encoding="utf-8") as file:
        schools = Counter(row["towncode"] for row in csv.DictReader(file))
    outlines = [outline for outline in load_outlines().townships if outline.id.startswith(county)]
    places = {outline.id: outline.label for outline in outlines}
    return Ground({code: schools[code] for code in places}, neighbours(outlines), places)


@pytest.mark.parametrize(("county", "districts"), [("10013", 5), ("64000", 6), ("67000", 8), ("10016", 2)])
def test_a_real_county_is_divided_evenly(county: str, districts: int) -> None:
    ground = real_ground(county)
    proposal = suggest(ground, [Wish()] * districts, seed=0)
    assert sum(part.weight for part in proposal.parts) == sum(ground.weights.values())
    assert proposal.connected
    assert proposal.spread <= 1.25


def test_a_city_of_three_townships_says_that_it_cannot_be_even() -> None:
    proposal = suggest(real_ground("10018"), [Wish()] * 3, seed=0)
    assert not proposal.even
    assert proposal.heavy == ("10018010",)
