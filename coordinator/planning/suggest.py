"""A proposal of districts: connected parts of a county with even school counts, found with networkx.

The method is the recombination of spanning trees (ReCom: D. DeFord, M. Duchin, J. Solomon, "Recombination:
A Family of Markov Chains for Redistricting", Harvard Data Science Review 3.1, 2021): see
`coordinator.planning.recombination`. It is a heuristic. It finds good proposals, and does not prove that
there is none better; another seed gives another proposal, the same seed the same one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

import networkx as nx  # type: ignore[import-untyped]

from coordinator.domain.errors import RuleError
from coordinator.domain.nearness import Pair, Place
from coordinator.planning.recombination import Search
from coordinator.progress import Progress, silent

EVEN_ENOUGH = 1.25
"""The largest part over the smallest; beyond it a proposal is called uneven."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is to be divided: schools of each area, which areas are neighbours, where each lies."""

    weights: Mapping[str, int]
    pairs: frozenset[Pair]
    places: Mapping[str, Place]

    def without(self, codes: frozenset[str]) -> Ground:
        """The ground with some areas taken out: those of locked districts."""
        return Ground(
            {code: weight for code, weight in self.weights.items() if code not in codes},
            frozenset(ends for ends in self.pairs if codes.isdisjoint(ends)),
            self.places,
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """A part that is wanted: ``share`` of the schools in proportion to the other wishes (seats).

    ``near`` is the venue its people travel to, None while there is none.
    """

    share: float = 1.0
    near: Place | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One proposed district; ``weight`` is its schools, ``fill`` the schools for one unit of its share."""

    codes: tuple[str, ...]
    weight: int
    fill: float
    connected: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """The parts in the order of the wishes; ``heavy`` names areas that are too much for one part."""

    parts: tuple[Part, ...]
    heavy: tuple[str, ...] = ()

    @property
    def spread(self) -> float:
        """How full the fullest part is over the emptiest: 1.0 is perfectly even."""
        fills = [part.fill for part in self.parts]
        return max(fills) / min(fills) if min(fills) > 0 else (inf if max(fills) else 1.0)

    @property
    def connected(self) -> bool:
        """Whether inside every part each area can be reached from each."""
        return all(part.connected for part in self.parts)

    @property
    def even(self) -> bool:
        """Whether a coordinator would call the parts even."""
        return self.spread <= EVEN_ENOUGH


def suggest(ground: Ground, wishes: Sequence[Wish], seed: int, progress: Progress = silent) -> Proposal:
    """Divide ``ground`` into one part for each wish; the best that was found, even or not.

    Raises ``RuleError`` (too_many_districts) when there are fewer areas than wishes, and ``Cancelled``.
    """
    if not wishes or len(wishes) > len(ground.weights):
        raise RuleError("too_many_districts", districts=len(wishes), areas=len(ground.weights))
    assigned = Search(ground, wishes, seed).best(progress)
    graph = nx.Graph(ground.pairs)
    graph.add_nodes_from(ground.weights)
    parts = tuple(
        _part(ground, wish, [code for code in sorted(ground.weights) if assigned[code] == number], graph)
        for number, wish in enumerate(wishes)
    )
    return Proposal(parts, _heavy(ground, wishes, graph))


def _part(ground: Ground, wish: Wish, codes: list[str], graph: nx.Graph[str]) -> Part:
    weight = sum(ground.weights[code] for code in codes)
    return Part(tuple(codes), weight, weight / wish.share, nx.is_connected(graph.subgraph(codes)))


def _heavy(ground: Ground, wishes: Sequence[Wish], graph: nx.Graph[str]) -> tuple[str, ...]:
    """The areas heavier than a just part with what evenness allows: they make any proposal uneven.

    The islands that are reached through an area alone weigh with it: they can go nowhere else.
    """
    whole, shares = sum(ground.weights.values()), sum(wish.share for wish in wishes)
    most = EVEN_ENOUGH * whole * max(wish.share for wish in wishes) / shares
    found = []
    for code, weight in sorted(ground.weights.items()):
        hanging = sum(ground.weights[near] for near in graph[code] if graph.degree(near) == 1)
        if len(wishes) > 1 and weight + hanging > most:
            found.append(code)
    return tuple(found)
