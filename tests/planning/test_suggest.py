"""Proposals of districts: connected, even, the same for a seed; and what is said when that cannot be."""

from collections import Counter
from math import inf
from time import monotonic

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents.geo import load_areas, load_outlines
from coordinator.documents.geo_neighbours import neighbours
from coordinator.documents.samples import sample_entities
from coordinator.domain.errors import RuleError
from coordinator.domain.nearness import nearest_links, pair
from coordinator.domain.school import School
from coordinator.planning.suggest import Ground, Part, Proposal, Wish, suggest
from coordinator.progress import Cancelled

PINGTUNG = "10013"
NAMES = {t.id: t.name for t in load_areas()[1]}
EVEN = [Wish()] * 5


@pytest.fixture(scope="module")
def pingtung() -> Ground:
    """The 33 townships with the 231 schools of the sample's directory."""
    keys = iter(range(10_000))
    entities = sample_entities("pingtung-112", lambda: str(next(keys)), 1)
    schools = Counter(e.township_code for e in entities if isinstance(e, School))
    outlines = [o for o in load_outlines().townships if o.id.startswith(PINGTUNG)]
    return Ground(
        {o.id: schools[o.id] for o in outlines}, neighbours(outlines), {o.id: o.label for o in outlines}
    )


def grid(weights: list[list[int]]) -> Ground:
    """Areas ``00``, ``01`` … in rows and columns."""
    cells = {f"{y}{x}": (float(x), float(y)) for y, row in enumerate(weights) for x, _ in enumerate(row)}
    beside = {
        pair(one, other)
        for one, (x, y) in cells.items()
        for other, place in cells.items()
        if place in ((x + 1, y), (x, y + 1))
    }
    return Ground({code: weights[int(code[0])][int(code[1])] for code in cells}, frozenset(beside), cells)


def parts_of(proposal: Proposal) -> set[frozenset[str]]:
    return {frozenset(part.codes) for part in proposal.parts}


def test_pingtung_in_five_is_connected_and_even_within_ten_seconds(pingtung: Ground) -> None:
    began = monotonic()
    proposal = suggest(pingtung, EVEN, seed=0)
    assert monotonic() - began < 10
    assert sum(pingtung.weights.values()) == 231
    assert sorted(code for part in proposal.parts for code in part.codes) == sorted(pingtung.weights)
    assert proposal.connected
    assert proposal.even
    assert proposal.spread <= 1.1
    with_island = next(part for part in proposal.parts if "10013220" in part.codes)
    assert "10013030" in with_island.codes
    assert proposal.heavy == ()


@pytest.mark.parametrize("seed", range(1, 6))
def test_every_seed_keeps_what_the_first_promises(pingtung: Ground, seed: int) -> None:
    proposal = suggest(pingtung, EVEN, seed)
    assert proposal.connected
    assert proposal.even


def test_a_seed_is_the_same_proposal_and_another_is_another(pingtung: Ground) -> None:
    first = suggest(pingtung, EVEN, seed=3)
    assert suggest(pingtung, EVEN, seed=3) == first
    assert len({frozenset(parts_of(suggest(pingtung, EVEN, seed))) for seed in range(4)}) > 1


def test_parts_follow_the_seats_of_their_batches(pingtung: Ground) -> None:
    small, large = Wish(100), Wish(300)
    proposal = suggest(pingtung, [small, large], seed=0)
    assert proposal.connected
    assert proposal.parts[1].weight / proposal.parts[0].weight == pytest.approx(3, rel=0.15)
    assert proposal.spread <= 1.15


def test_a_part_lies_round_its_venue(pingtung: Ground) -> None:
    hengchun, ligang = pingtung.places["10013040"], pingtung.places["10013090"]
    proposal = suggest(pingtung, [Wish(near=hengchun), Wish(near=ligang)], seed=0)
    assert "10013040" in proposal.parts[0].codes
    assert "10013090" in proposal.parts[1].codes


def test_one_district_is_everything(pingtung: Ground) -> None:
    proposal = suggest(pingtung, [Wish()], seed=0)
    assert proposal.parts[0].codes == tuple(sorted(pingtung.weights))
    assert (proposal.spread, proposal.connected, proposal.heavy) == (1.0, True, ())


def test_a_city_heavier_than_a_part_is_named_and_the_rest_is_still_divided() -> None:
    proposal = suggest(grid([[1, 1, 1], [1, 90, 1], [1, 1, 1]]), [Wish()] * 3, seed=0)
    assert proposal.heavy == ("11",)
    assert not proposal.even
    assert proposal.connected
    assert sum(part.weight for part in proposal.parts) == 98


def test_islands_weigh_with_the_town_their_boat_leaves_from() -> None:
    ground = grid([[8, 4, 4, 4], [4, 4, 4, 4]])
    islands = {"x": (9.0, 9.0), "y": (9.0, 8.0)}
    joined = Ground(
        dict(ground.weights) | dict.fromkeys(islands, 3),
        ground.pairs | {pair("00", code) for code in islands},
        dict(ground.places) | islands,
    )
    proposal = suggest(joined, [Wish()] * 4, seed=0)
    assert proposal.heavy == ("00",)
    assert next(part.weight for part in proposal.parts if "x" in part.codes) == 14


def test_as_many_districts_as_areas_is_one_each() -> None:
    proposal = suggest(grid([[1, 2], [3, 4]]), [Wish()] * 4, seed=0)
    assert parts_of(proposal) == {frozenset({code}) for code in ("00", "01", "10", "11")}


@pytest.mark.parametrize("wishes", [0, 5])
def test_too_many_or_no_districts_are_refused(wishes: int) -> None:
    with pytest.raises(RuleError) as refused:
        suggest(grid([[1, 2], [3, 4]]), [Wish()] * wishes, seed=0)
    assert refused.value.code == "too_many_districts"
    assert refused.value.facts == {"districts": wishes, "areas": 4}


def test_what_locked_districts_cut_in_two_is_divided_along_the_cut() -> None:
    ground = grid([[1, 1, 1, 1, 1]]).without(frozenset({"02"}))
    proposal = suggest(ground, [Wish()] * 2, seed=0)
    assert parts_of(proposal) == {frozenset({"00", "01"}), frozenset({"03", "04"})}
    assert proposal.connected


def test_a_part_that_falls_apart_says_so() -> None:
    ground = grid([[1, 1, 1, 1, 1]]).without(frozenset({"02"}))
    proposal = suggest(ground, [Wish()], seed=0)
    assert not proposal.connected


def test_areas_without_schools_are_divided_too() -> None:
    proposal = suggest(grid([[0, 0], [0, 0]]), [Wish()] * 2, seed=0)
    assert proposal.spread == 1.0
    assert (
        Proposal((Part(("a",), 0, 0.0, connected=True), Part(("b",), 1, 1.0, connected=True))).spread == inf
    )


def test_it_can_be_cancelled_between_two_steps(pingtung: Ground) -> None:
    steps: list[int] = []

    def progress(done: int, total: int) -> None:
        steps.append(done)
        if done == 7:
            raise Cancelled

    with pytest.raises(Cancelled):
        suggest(pingtung, EVEN, 0, progress)
    assert steps == list(range(8))


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30), st.integers(0, 30)), min_size=3, max_size=12),
    st.integers(1, 3),
    st.integers(0, 5),
)
def test_any_ground_is_divided_completely_and_connected(
    areas: list[tuple[int, int, int]], districts: int, seed: int
) -> None:
    places = {f"{n:02}": (float(x), float(y)) for n, (_, x, y) in enumerate(areas)}
    ground = Ground({f"{n:02}": area[0] for n, area in enumerate(areas)}, nearest_links(places, ()), places)
    proposal = suggest(ground, [Wish()] * districts, seed)
    assert sorted(code for part in proposal.parts for code in part.codes) == sorted(places)
    assert proposal.connected
    graph = nx.Graph(ground.pairs)
    assert all(nx.is_connected(graph.subgraph(part.codes)) for part in proposal.parts)
