"""Places on the map: how far apart they are, and the shortest links between groups of them."""

from collections.abc import Iterable, Mapping
from math import cos, dist, radians

Place = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84."""
Pair = tuple[str, str]
"""Two codes, the smaller first."""

MIDDLE_OF_TAIWAN = 23.7
_NARROWER = cos(radians(MIDDLE_OF_TAIWAN))


def flat(place: Place) -> Place:
    """A place on a plane where both directions are in degrees of latitude."""
    return place[0] * _NARROWER, place[1]


def distance(one: Place, other: Place) -> float:
    """How far apart two places are, in degrees of latitude (111 km); good for one island, not for a globe."""
    return dist(flat(one), flat(other))


def pair(one: str, other: str) -> Pair:
    """Two codes in the order in which pairs are kept."""
    return (one, other) if one < other else (other, one)


def nearest_links(places: Mapping[str, Place], known: Iterable[Pair]) -> frozenset[Pair]:
    """The shortest pairs that join what ``known`` leaves apart, so that all can be reached from each."""
    group_of = {code: code for code in places}
    for one, other in known:
        _join(group_of, one, other)
    links: set[Pair] = set()
    while len(set(group_of.values())) > 1:
        lonely = _smallest(group_of)
        inside = [code for code, group in group_of.items() if group == lonely]
        outside = [code for code, group in group_of.items() if group != lonely]
        _, link = min((distance(places[a], places[b]), pair(a, b)) for a in inside for b in outside)
        _join(group_of, *link)
        links.add(link)
    return frozenset(links)


def _smallest(group_of: Mapping[str, str]) -> str:
    groups = list(group_of.values())
    return min(groups, key=lambda group: (groups.count(group), group))


def _join(group_of: dict[str, str], one: str, other: str) -> None:
    kept, gone = group_of[one], group_of[other]
    for code, group in group_of.items():
        if group == gone:
            group_of[code] = kept
