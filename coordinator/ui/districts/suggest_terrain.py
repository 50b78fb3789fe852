"""What a proposal starts from and what it would make of the plan: values for the dialog and its job."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from coordinator.documents.geo import Outline, load_outlines
from coordinator.documents.geo_neighbours import neighbours
from coordinator.domain.plan import Plan
from coordinator.planning.districting import (
    Wanted,
    Weighing,
    by_seats,
    even_districts,
    locked_areas,
    weigh,
)
from coordinator.planning.suggest import Ground, Proposal, suggest
from coordinator.planning.taking import Placed
from coordinator.progress import Progress

TRIES = 4
"""How many seeds are tried for a proposal that was not shown yet."""


@dataclass(frozen=True, slots=True)
class Terrain:
    """A plan with the map under it; ``ground`` is what locked districts leave free."""

    plan: Plan
    names: Mapping[str, str]
    weighing: Weighing
    outlines: tuple[Outline, ...]
    ground: Ground

    @property
    def locked(self) -> int:
        """How many districts stay as they are."""
        return sum(district.locked for district in self.plan.districts)

    @property
    def least(self) -> int:
        """The smallest number of districts that can be asked for."""
        return self.locked + 1

    @property
    def most(self) -> int:
        """The largest: every free area a district of its own."""
        return self.locked + len(self.ground.weights)

    def wanted(self, number: int, *, seats: bool) -> tuple[Wanted, ...]:
        """The districts that are asked for; by ``seats`` empty when the seats of a batch are unknown."""
        if seats:
            return by_seats(self.plan, self.weighing.weights, self.ground.places, number)
        return even_districts(self.plan, number)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to the ``request``-th question of the dialog."""

    request: int
    wanted: tuple[Wanted, ...]
    proposal: Proposal
    seed: int

    @property
    def shape(self) -> frozenset[tuple[str, ...]]:
        """What tells proposals apart, whichever part is named first."""
        return frozenset(part.codes for part in self.proposal.parts)


def survey(plan: Plan, names: Mapping[str, str], listed: Mapping[str, int]) -> Terrain:
    """The terrain of a plan; ``names`` are its areas, ``listed`` the schools of the directory by area."""
    every = load_outlines()
    outlines = tuple(
        outline
        for outline in (every.counties if plan.training.national else every.townships)
        if outline.id in names
    )
    codes = [outline.id for outline in outlines]
    weighing = weigh(plan, codes, listed)
    places = {outline.id: outline.label for outline in outlines}
    ground = Ground(weighing.weights, neighbours(outlines), places)
    return Terrain(plan, names, weighing, outlines, ground.without(locked_areas(plan)))


def find(
    progress: Progress,
    terrain: Terrain,
    wanted: tuple[Wanted, ...],
    request: int,
    seed: int,
    shown: frozenset[frozenset[tuple[str, ...]]],
) -> Found:
    """Off the GUI thread: a proposal from ``seed`` on that is none of ``shown``, else the last one tried."""
    found: Found | None = None
    for attempt in range(TRIES):
        proposal = suggest(terrain.ground, [want.wish for want in wanted], seed + attempt, progress)
        found = Found(request, wanted, proposal, seed + attempt)
        if found.shape not in shown:
            break
    assert found is not None
    return found


@dataclass(frozen=True, slots=True)
class PartRow:
    """A proposed district as the table shows it; ``number`` chooses the colour it would have.

    ``off`` is how far it is from an even share, in percent.
    """

    key: str
    number: int
    name: str
    batch: str
    codes: tuple[str, ...]
    schools: int
    off: int
    is_new: bool


def part_rows(terrain: Terrain, chosen: Sequence[Placed]) -> tuple[PartRow, ...]:
    """The proposed districts in the order they would stand in."""
    batches = {batch.id: batch.name for batch in terrain.plan.batches}
    number_of = numbers(terrain.plan, chosen)
    fills = [one.part.fill for one in chosen]
    mean = sum(fills) / len(fills)
    rows = [
        PartRow(
            key=one.district.id,
            number=number_of(one.district.id),
            name=one.district.name,
            batch=batches.get(one.district.batch_id or "", ""),
            codes=one.part.codes,
            schools=one.part.weight,
            off=round((one.part.fill / mean - 1) * 100) if mean else 0,
            is_new=one.is_new,
        )
        for one in chosen
    ]
    return tuple(sorted(rows, key=lambda row: row.number))


def numbers(plan: Plan, chosen: Sequence[Placed]) -> Callable[[str], int]:
    """District -> its place once the proposal is taken: what is left over has gone, the new stand behind."""
    kept = {one.district.id for one in chosen if not one.is_new}
    order = [d.id for d in plan.districts if d.locked or d.id in kept]
    order += [one.district.id for one in chosen if one.is_new]
    return order.index
