"""Counties, townships and their outlines, from ``resources/geo`` (made by ``tools/make_geo.py``).

Names and codes are one small file that every start reads; the outlines wait until a map is shown.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from coordinator.domain.area import County, Township
from coordinator.resources import resource

Place = tuple[float, float]
Ring = tuple[Place, ...]
Polygon = tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The land of one area in degrees (longitude, latitude), WGS 84; in a polygon the outer ring is first.

    ``label`` is the point deepest inside the largest polygon: the place for the name.
    """

    id: str
    label: Place
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class Outlines:
    """All outlines, ordered by code; neighbours share their border points exactly."""

    counties: tuple[Outline, ...]
    townships: tuple[Outline, ...]


@cache
def load_areas() -> tuple[tuple[County, ...], tuple[Township, ...]]:
    """The 22 counties and 368 townships by their official names (臺, not 台), ordered by code."""
    areas = _read("areas.json")
    counties = tuple(County(**county) for county in areas["counties"])
    return counties, tuple(Township(**township) for township in areas["townships"])


@cache
def load_outlines() -> Outlines:
    """Every outline, decoded from arcs that neighbours share (TopoJSON, quantised to about 3 m)."""
    topology = _read("shapes.json")
    (scale_x, scale_y), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [
        tuple((left + x * scale_x, low + y * scale_y) for x, y in accumulate(arc, _step))
        for arc in topology["arcs"]
    ]
    return Outlines(_outlines(topology["counties"], arcs), _outlines(topology["townships"], arcs))


def _read(name: str) -> Any:
    return json.loads(resource("geo", name).read_text(encoding="utf-8"))


def _step(place: list[int], step: list[int]) -> list[int]:
    return [place[0] + step[0], place[1] + step[1]]


def _outlines(shapes: Iterable[dict[str, Any]], arcs: list[Ring]) -> tuple[Outline, ...]:
    return tuple(
        Outline(
            shape["id"],
            (shape["label"][0], shape["label"][1]),
            tuple(tuple(_ring(indexes, arcs) for indexes in polygon) for polygon in shape["arcs"]),
        )
        for shape in shapes
    )


def _ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    """The arcs one after another, each starting where the last ended; ``~index`` means backwards."""
    ring: list[Place] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return tuple(ring)
