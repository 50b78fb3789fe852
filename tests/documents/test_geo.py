"""The bundled map: complete, glued together, and every label on its own land."""

import json
from collections import Counter
from itertools import pairwise

import pytest

from coordinator.documents.geo import Outline, Place, Ring, load_areas, load_outlines
from coordinator.resources import resource


def signed_area(ring: Ring) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring)) / 2


def land(outline: Outline) -> float:
    """Square degrees, holes taken away."""
    return sum(
        abs(signed_area(polygon[0])) - sum(abs(signed_area(hole)) for hole in polygon[1:])
        for polygon in outline.polygons
    )


def holds(outline: Outline, place: Place) -> bool:
    """Even-odd rule over all rings, so a hole counts as outside."""
    x, y = place
    crossings = sum(
        (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
        for polygon in outline.polygons
        for ring in polygon
        for (ax, ay), (bx, by) in pairwise(ring)
    )
    return crossings % 2 == 1


def names() -> dict[str, str]:
    counties, townships = load_areas()
    return {c.id: c.name for c in counties} | {t.id: t.name for t in townships}


def arc_uses(layer: str) -> Counter[int]:
    topology = json.loads(resource("geo", "shapes.json").read_text(encoding="utf-8"))
    return Counter(
        arc for shape in topology[layer] for polygon in shape["arcs"] for ring in polygon for arc in ring
    )


def test_there_are_22_counties_and_368_townships_and_33_of_them_are_in_pingtung() -> None:
    counties, townships = load_areas()
    assert (len({c.id for c in counties}), len({t.id for t in townships})) == (22, 368)
    assert sum(t.county_id == "10013" for t in townships) == 33
    assert {t.county_id for t in townships} == {c.id for c in counties}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("63000", "臺北市"),
        ("66000", "臺中市"),
        ("67000", "臺南市"),
        ("10014", "臺東縣"),
        ("10013", "屏東縣"),
        ("10013270", "霧臺鄉"),
        ("10013240", "滿州鄉"),
        ("10013040", "恆春鎮"),
        ("10009160", "臺西鄉"),
        ("10014010", "臺東市"),
        ("09007010", "南竿鄉"),
    ],
)
def test_codes_have_the_official_name(code: str, name: str) -> None:
    assert names()[code] == name


def test_no_official_name_is_written_with_the_short_character() -> None:
    assert [name for name in names().values() if "台" in name] == []


def test_every_named_area_has_an_outline() -> None:
    counties, townships = load_areas()
    outlines = load_outlines()
    assert [o.id for o in outlines.counties] == [c.id for c in counties]
    assert [o.id for o in outlines.townships] == [t.id for t in townships]


@pytest.mark.parametrize("layer", ["counties", "townships"])
def test_a_border_is_one_arc_walked_once_in_each_direction(layer: str) -> None:
    uses = arc_uses(layer)
    assert set(uses.values()) == {1}
    borders = sum(~arc in uses for arc in uses if arc >= 0)
    assert borders > {"counties": 30, "townships": 900}[layer]


def test_the_townships_cover_their_county_without_gap_or_overlap() -> None:
    outlines = load_outlines()
    for county in outlines.counties:
        towns = sum(land(town) for town in outlines.townships if town.id.startswith(county.id))
        # The source's counties keep some rocks in the sea that its townships left out.
        assert towns == pytest.approx(land(county), rel=1e-2), county.id


def test_every_ring_is_closed_and_has_an_area() -> None:
    outlines = load_outlines()
    for outline in (*outlines.counties, *outlines.townships):
        for polygon in outline.polygons:
            for ring in polygon:
                assert ring[0] == ring[-1], outline.id
                assert len(set(ring)) >= 3, outline.id
                assert abs(signed_area(ring)) > 0, outline.id


def test_every_label_stands_in_its_own_area_and_in_no_other() -> None:
    outlines = load_outlines()
    for layer in (outlines.counties, outlines.townships):
        for outline in layer:
            assert [other.id for other in layer if holds(other, outline.label)] == [outline.id]


@pytest.mark.parametrize(
    ("code", "square_km", "points"),
    [("10013250", 17.27, 40), ("10013220", 6.80, 20), ("10014110", 15.09, 20)],
    ids=["枋山鄉", "琉球鄉", "綠島鄉"],
)
def test_narrow_and_small_townships_keep_their_size(code: str, square_km: float, points: int) -> None:
    (outline,) = (town for town in load_outlines().townships if town.id == code)
    measured = land(outline) * 111.32**2 * 0.92
    assert measured == pytest.approx(square_km, rel=0.15)
    assert sum(len(ring) for polygon in outline.polygons for ring in polygon) >= points


def test_nothing_lies_outside_the_sea_around_taiwan() -> None:
    places = [
        place
        for outline in load_outlines().townships
        for polygon in outline.polygons
        for ring in polygon
        for place in ring
    ]
    assert 118 < min(x for x, _ in places) < max(x for x, _ in places) < 122.1
    assert 21.8 < min(y for _, y in places) < max(y for _, y in places) < 26.5


def test_the_map_is_small_enough_to_carry() -> None:
    assert sum(path.stat().st_size for path in resource("geo").iterdir()) < 700_000
