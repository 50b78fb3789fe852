"""A proposal of districts for a real map: seconds, and how even it is, beside the trees it is cut from."""

from __future__ import annotations

import random
import time
from collections import Counter
from itertools import count

import networkx as nx  # type: ignore[import-untyped]

from coordinator.documents.geo import load_outlines
from coordinator.documents.geo_neighbours import neighbours
from coordinator.documents.samples import sample_entities
from coordinator.domain.school import School
from coordinator.domain.training import CountyCount
from coordinator.planning.recombination import STARTS, STEPS
from coordinator.planning.suggest import EVEN_ENOUGH, Ground, Wish, suggest

GOAL_S = 10
DISTRICTS = 5


def pingtung() -> Ground:
    """The 33 townships of the sample with its directory of 231 schools."""
    keys = count()
    entities = sample_entities("pingtung-112", lambda: str(next(keys)), 1)
    schools = Counter(entity.township_code for entity in entities if isinstance(entity, School))
    outlines = [o for o in load_outlines().townships if o.id.startswith("10013")]
    places = {outline.id: outline.label for outline in outlines}
    return Ground({code: schools[code] for code in places}, neighbours(outlines), places)


def nation() -> Ground:
    """The 22 counties with the 3,789 schools of the sample's appendix."""
    keys = count()
    entities = sample_entities("national-114", lambda: str(next(keys)), 1)
    schools = {line.county_code: line.total for line in entities if isinstance(line, CountyCount)}
    outlines = load_outlines().counties
    return Ground(schools, neighbours(outlines), {outline.id: outline.label for outline in outlines})


def bare_trees(ground: Ground) -> float:
    """The seconds of as many random spanning trees as the search has steps, and nothing else."""
    luck, graph = random.Random(1), nx.Graph(ground.pairs)
    began = time.perf_counter()
    for _ in range(STARTS * STEPS):
        for ends in graph.edges:
            graph.edges[ends]["weight"] = luck.random()
        nx.minimum_spanning_tree(graph)
    return time.perf_counter() - began


def run() -> list[dict[str, object]]:
    """Two grounds, five districts each: the time and the largest over the smallest."""
    rows: list[dict[str, object]] = []
    for name, ground in (("屏東", pingtung()), ("the nation", nation())):
        bare = bare_trees(ground)
        began = time.perf_counter()
        proposal = suggest(ground, [Wish()] * DISTRICTS, seed=0)
        ours = time.perf_counter() - began
        rows.append(
            {"name": f"suggest {DISTRICTS} districts: {name}", "ours": ours, "bare": bare,
             "ratio": ours / bare, "goal": GOAL_S, "unit": "s"}
        )  # fmt: skip
        assert proposal.connected
        rows.append(
            {"name": f"largest over smallest: {name}", "ours": proposal.spread, "goal": EVEN_ENOUGH,
             "unit": "×"}
        )  # fmt: skip
    return rows
