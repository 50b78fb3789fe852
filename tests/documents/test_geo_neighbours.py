"""Which townships and counties are neighbours, on the real map."""

import networkx as nx  # type: ignore[import-untyped]
import pytest

from coordinator.documents.geo import Outline, load_areas, load_outlines
from coordinator.documents.geo_neighbours import CROSSINGS, neighbours

COUNTIES, TOWNSHIPS = load_areas()


def in_county(code: str) -> list[Outline]:
    return [outline for outline in load_outlines().townships if outline.id.startswith(code)]


def names_beside(county: str, name: str) -> set[str]:
    names = {t.id: t.name for t in TOWNSHIPS if t.county_id == county}
    pairs = [{names[code] for code in ends} for ends in neighbours(in_county(county))]
    return {other for ends in pairs if name in ends for other in ends - {name}}


@pytest.mark.parametrize(
    ("county", "name", "beside"),
    [
        ("10013", "琉球鄉", {"東港鎮"}),
        ("10013", "霧臺鄉", {"三地門鄉", "瑪家鄉", "泰武鄉"}),
        ("10013", "枋山鄉", {"枋寮鄉", "春日鄉", "獅子鄉", "車城鄉"}),
        ("10014", "綠島鄉", {"臺東市"}),
        ("10014", "蘭嶼鄉", {"臺東市"}),
        ("10016", "七美鄉", {"馬公市", "望安鄉"}),
        ("09020", "烈嶼鄉", {"金城鎮", "金寧鄉"}),
        ("09007", "東引鄉", {"南竿鄉"}),
    ],
)
def test_neighbours_share_a_border_or_a_boat(county: str, name: str, beside: set[str]) -> None:
    assert names_beside(county, name) == beside


@pytest.mark.parametrize("county", [county.id for county in COUNTIES])
def test_every_township_of_a_county_can_be_reached(county: str) -> None:
    codes = [outline.id for outline in in_county(county)]
    graph = nx.Graph(neighbours(in_county(county)))
    assert set(graph) == set(codes)
    assert nx.is_connected(graph)


def test_every_county_can_be_reached_and_islands_are_joined_as_people_travel() -> None:
    pairs = neighbours(load_outlines().counties)
    assert nx.is_connected(nx.Graph(pairs))
    graph = nx.Graph(pairs)
    # 澎湖, 連江 and 金門 are the end of a way, never a bridge between counties of the main island.
    assert {code: list(graph[code]) for code in ("10016", "09007", "09020")} == {
        "10016": ["64000"],
        "09007": ["10017"],
        "09020": ["63000"],
    }


def test_crossings_join_areas_that_are_on_the_map() -> None:
    known = {county.id for county in COUNTIES} | {township.id for township in TOWNSHIPS}
    assert known.issuperset(code for ends in CROSSINGS for code in ends)


def test_a_county_of_one_area_has_no_neighbours() -> None:
    assert neighbours(in_county("10013")[:1]) == frozenset()
