"""Which areas lie next to each other: a common border, else the way people go to an island."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from coordinator.documents.geo import Outline, Place
from coordinator.domain.nearness import Pair, nearest_links, pair

# Where the boat to an island goes, or the plane.
# An island that is not here (烏坵鄉, whose boat leaves from 臺中港) is joined to the nearest neighbour.
CROSSINGS: tuple[Pair, ...] = (
    ("10013220", "10013030"),  # 琉球鄉 - 東港鎮
    ("10014110", "10014010"),  # 綠島鄉 - 臺東市 (富岡漁港)
    ("10014160", "10014010"),  # 蘭嶼鄉 - 臺東市 (富岡漁港)
    ("10016050", "10016010"),  # 望安鄉 - 馬公市
    ("10016060", "10016010"),  # 七美鄉 - 馬公市
    ("10016060", "10016050"),  # 七美鄉 - 望安鄉, the same boat
    ("09020050", "09020010"),  # 烈嶼鄉 - 金城鎮 (九宮, 水頭)
    ("09020050", "09020040"),  # 烈嶼鄉 - 金寧鄉 (金門大橋)
    ("09007020", "09007010"),  # 北竿鄉 - 南竿鄉
    ("09007030", "09007010"),  # 莒光鄉 - 南竿鄉
    ("09007040", "09007010"),  # 東引鄉 - 南竿鄉
    # One way each: with two, the island would join counties that lie far apart.
    ("10016", "64000"),  # 澎湖縣 - 高雄市
    ("09007", "10017"),  # 連江縣 - 基隆市
    ("09020", "63000"),  # 金門縣 - 臺北市, by air
)


def neighbours(outlines: Sequence[Outline]) -> frozenset[Pair]:
    """Every pair of ``outlines`` that are neighbours; from each area all others can be reached.

    Areas that only touch in a point are no neighbours.
    """
    codes = {outline.id for outline in outlines}
    crossings = {pair(*ends) for ends in CROSSINGS if codes.issuperset(ends)}
    known = _borders(outlines) | crossings
    return frozenset(known | nearest_links({o.id: o.label for o in outlines}, known))


def _borders(outlines: Sequence[Outline]) -> set[Pair]:
    """Neighbours share the points of their border exactly, so a common segment is a common border."""
    owners: defaultdict[tuple[Place, Place], set[str]] = defaultdict(set)
    for outline in outlines:
        for segment in _segments(outline):
            owners[segment].add(outline.id)
    shared = (sorted(codes) for codes in owners.values() if len(codes) > 1)
    return {pair(one, other) for codes in shared for one in codes for other in codes if one < other}


def _segments(outline: Outline) -> Iterator[tuple[Place, Place]]:
    for polygon in outline.polygons:
        for ring in polygon:
            for here, there in zip(ring, (*ring[1:], ring[0]), strict=True):
                if here != there:
                    yield (here, there) if here < there else (there, here)
