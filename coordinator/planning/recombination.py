"""Dividing a map by recombination of spanning trees (ReCom, see `coordinator.planning.suggest`).

Two neighbouring parts are merged, a random spanning tree is drawn through both, and the tree is cut where the
halves balance best: connected parts stay connected. A step that makes the whole worse is sometimes taken
(annealing), so that the search leaves dead ends. Between the steps, areas at a border change sides where that
helps. No clock: the number of steps is fixed, so that a seed always gives the same parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import dist, exp
from random import Random
from typing import TYPE_CHECKING

import networkx as nx  # type: ignore[import-untyped]

from coordinator.domain.nearness import Pair, Place, flat, nearest_links
from coordinator.progress import Progress

if TYPE_CHECKING:
    from coordinator.planning.suggest import Ground, Wish

STARTS, STEPS = 4, 160
POLISH_EVERY = 20
HOTTEST = 0.5
# What a proposal is judged by. Within this spread the counts are as good as even, and short ways matter more.
CLOSE = 1.1
APART, UNEVEN, EVENNESS, BORDER, TRAVEL = 100.0, 20.0, 1.0, 2.5, 4.0

Parts = dict[str, int]
"""Area -> number of its part."""


class Search:
    """One division of one ground; `best` runs it."""

    def __init__(self, ground: Ground, wishes: Sequence[Wish], seed: int) -> None:
        self._random = Random(seed)  # noqa: S311  a proposal is no secret
        self._wishes = wishes
        self._codes = sorted(ground.weights)
        self._weights = ground.weights
        places = {code: ground.places[code] for code in self._codes}
        self._places = {code: flat(place) for code, place in places.items()}
        self._aims = [flat(wish.near) if wish.near else None for wish in wishes]
        # What locked districts have cut off is reached by the shortest way, and counted as a fault.
        self._links = nearest_links(places, ground.pairs)
        self._graph: nx.Graph[str] = nx.Graph(sorted(ground.pairs | self._links))
        self._graph.add_nodes_from(self._codes)
        self._borders = self._weighed(sorted(ground.pairs), seed)
        self._real: nx.Graph[str] = nx.Graph(list(self._borders))
        self._real.add_nodes_from(self._codes)

    def _weighed(self, pairs: Sequence[Pair], seed: int) -> dict[Pair, float]:
        """What each border costs when it is cut: the same for seed 0, else more and less by chance.

        Without it all seeds end at the same best parts, and nobody could ask for another proposal.
        """
        if seed == 0:
            return dict.fromkeys(pairs, 1 / max(len(pairs), 1))
        return {ends: self._random.uniform(0.0, 3.0) / len(pairs) for ends in pairs}

    def best(self, progress: Progress) -> Parts:
        """The best division of some starts; between two steps it may be cancelled."""
        starts = range(STARTS if len(self._wishes) > 1 else 1)
        return min((self._anneal(progress, start) for start in starts), key=lambda found: found[0])[1]

    def _anneal(self, progress: Progress, start: int) -> tuple[float, Parts]:
        parts = self._first()
        cost = self._cost(parts)
        best = cost, parts
        for step in range(STEPS if len(self._wishes) > 1 else 0):
            progress(start * STEPS + step, STARTS * STEPS)
            heat = HOTTEST * (1 - step / STEPS)
            changed = self._recombined(parts)
            if step % POLISH_EVERY == POLISH_EVERY - 1:
                changed = self._polished(changed)
            new = self._cost(changed)
            if new <= cost or self._random.random() < exp((cost - new) / (heat + 1e-9)):
                parts, cost = changed, new
                best = min(best, (cost, parts), key=lambda one: one[0])
        polished = self._polished(best[1])
        return self._cost(polished), polished

    def _cost(self, parts: Mapping[str, int]) -> float:
        """What is to be made small: parts that fall apart, uneven counts, long borders, long ways."""
        sums = [0] * len(self._wishes)
        for code, number in parts.items():
            sums[number] += self._weights[code]
        fills = [total / wish.share for total, wish in zip(sums, self._wishes, strict=True)]
        spread = min(max(fills) / max(min(fills), max(fills) / 100, 1e-9), 100.0)
        cut = sum(length for (one, other), length in self._borders.items() if parts[one] != parts[other])
        return (
            APART * self._pieces_too_many(parts)
            + UNEVEN * max(0.0, spread - CLOSE)
            + EVENNESS * spread
            + BORDER * cut
            + TRAVEL * self._way(parts)
        )

    def _way(self, parts: Mapping[str, int]) -> float:
        """How far an area is, on average, from the venue of its part, or from the middle of its part."""
        whole = 0.0
        inside: list[list[Place]] = [[] for _ in self._wishes]
        for code, number in parts.items():
            inside[number].append(self._places[code])
        for places, wanted in zip(inside, self._aims, strict=True):
            aim = wanted or _middle(places)
            whole += sum(dist(place, aim) for place in places)
        return whole / len(self._codes)

    def _pieces_too_many(self, parts: Mapping[str, int]) -> int:
        if not self._links:
            return 0
        pieces: list[int] = [
            nx.number_connected_components(self._real.subgraph(_of(parts, number)))
            for number in range(len(self._wishes))
        ]
        return sum(pieces) - len(pieces)

    def _first(self) -> Parts:
        """Part after part cut off from a random tree through the rest, each near to its share."""
        parts: Parts = {}
        rest = list(self._codes)
        for number, wish in enumerate(self._wishes[:-1]):
            left = self._wishes[number:]
            goal = sum(self._weights[c] for c in rest) * wish.share / sum(w.share for w in left)
            most = len(rest) - len(left) + 1
            sides = [side for side in self._cuts(rest) if len(side) <= most]
            chosen = min(sides, key=lambda side: abs(sum(self._weights[c] for c in side) - goal))
            parts |= dict.fromkeys(chosen, number)
            rest = [code for code in rest if code not in parts]
        return parts | dict.fromkeys(rest, len(self._wishes) - 1)

    def _recombined(self, parts: Parts) -> Parts:
        """Two neighbouring parts merged and cut again, the best way round of the best cut."""
        borders = [(a, b) for a, b in self._graph.edges if parts[a] != parts[b]]
        one, other = (parts[code] for code in self._random.choice(borders))
        both = [code for code in self._codes if parts[code] in (one, other)]
        cuts = sorted(self._cuts(both), key=lambda side: self._imbalance(side, both, one, other))
        made = [parts | dict.fromkeys(both, other) | dict.fromkeys(side, one) for side in cuts[:2]]
        return min(made, key=self._cost)

    def _imbalance(self, side: frozenset[str], both: Sequence[str], one: int, other: int) -> float:
        here = sum(self._weights[code] for code in side)
        there = sum(self._weights[code] for code in both) - here
        return abs(here / self._wishes[one].share - there / self._wishes[other].share)

    def _cuts(self, codes: Sequence[str]) -> Iterator[frozenset[str]]:
        """Both sides of every edge of a random spanning tree through ``codes``."""
        inside = self._graph.subgraph(codes)
        drawn: nx.Graph[str] = nx.Graph()
        # In a fixed order: the order of a subgraph's edges is that of a set.
        for one, other in sorted((min(ends), max(ends)) for ends in inside.edges):
            drawn.add_edge(one, other, weight=self._random.random())
        tree = nx.minimum_spanning_tree(drawn)
        every, root = frozenset(codes), codes[0]
        below: dict[str, set[str]] = {code: {code} for code in codes}
        for above, code in reversed(list(nx.dfs_edges(tree, root))):
            below[above] |= below[code]
            side = frozenset(below[code])
            yield side
            yield every - side

    def _polished(self, parts: Parts) -> Parts:
        """Areas at a border change sides as long as that helps and tears nothing apart."""
        cost = self._cost(parts)
        better = True
        while better:
            better = False
            for code in self._codes:
                for number in sorted({parts[near] for near in self._graph[code]} - {parts[code]}):
                    if not self._holds_without(parts, code):
                        break
                    changed = parts | {code: number}
                    new = self._cost(changed)
                    if new < cost - 1e-9:
                        parts, cost, better = changed, new, True
        return parts

    def _holds_without(self, parts: Mapping[str, int], code: str) -> bool:
        """Whether the part of ``code`` stays in one piece, and is not empty, when ``code`` leaves."""
        staying = [other for other in _of(parts, parts[code]) if other != code]
        return bool(staying) and nx.is_connected(self._graph.subgraph(staying))


def _of(parts: Mapping[str, int], number: int) -> list[str]:
    return [code for code, part in parts.items() if part == number]


def _middle(places: Sequence[Place]) -> Place:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)
