"""Taking a proposal: which district of the plan each part continues, and the edit that makes it so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

import networkx as nx  # type: ignore[import-untyped]

from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan, by_id
from coordinator.planning.districting import Counted, Wanted, Weighing, own_counts
from coordinator.planning.suggest import Part, Proposal


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposed part and the district it becomes; ``is_new`` when none of the plan's was left for it."""

    part: Part
    district: District
    is_new: bool


def placed(
    plan: Plan,
    proposal: Proposal,
    wanted: Sequence[Wanted],
    new_id: Callable[[], str],
    name_of: Callable[[int], str],
) -> tuple[Placed, ...]:
    """Each part with the unlocked district that shares most areas with it, so that names and batches stay.

    Where a batch was asked for, the district belongs to it. ``name_of`` names the n-th district of the plan.
    """
    free = [district for district in plan.districts if not district.locked]
    kept = _matched(plan, proposal, wanted, free)
    places, slugs = count(next_position(plan.districts)), _new_slugs(plan)
    found = []
    for number, (part, want) in enumerate(zip(proposal.parts, wanted, strict=True)):
        district = kept.get(number)
        if district is None:
            place = next(places)
            made = District(
                new_id(), plan.training.id, next(slugs), name_of(place + 1), want.batch_id, position=place
            )
            found.append(Placed(part, made, is_new=True))
        else:
            batch = want.batch_id or district.batch_id
            found.append(Placed(part, replace(district, batch_id=batch), is_new=False))
    return tuple(found)


def _matched(
    plan: Plan, proposal: Proposal, wanted: Sequence[Wanted], free: Sequence[District]
) -> dict[int, District]:
    """Number of the part -> the district it continues, so that most areas stay where they are."""
    homes = {member.area_code: member.district_id for member in reversed(plan.members)}
    pairs: nx.Graph[object] = nx.Graph()
    for number, (part, want) in enumerate(zip(proposal.parts, wanted, strict=True)):
        for district in free:
            shared = sum(homes.get(code) == district.id for code in part.codes)
            fits = want.batch_id in (None, district.batch_id)
            pairs.add_edge(number, district, weight=shared + (len(homes) + 1) * fits)
    # As many as possible are kept, even where they share nothing: sessions and batches hang on them.
    kept: dict[int, District] = {}
    for ends in nx.max_weight_matching(pairs, maxcardinality=True):
        number, district = sorted(ends, key=lambda end: isinstance(end, District))
        kept[number] = district
    return kept


def left_over(plan: Plan, chosen: Sequence[Placed]) -> tuple[District, ...]:
    """The unlocked districts that no part continues: they go when the proposal is taken."""
    used = {one.district.id for one in chosen}
    return tuple(d for d in plan.districts if not d.locked and d.id not in used)


def proposal_edit(
    plan: Plan,
    chosen: Sequence[Placed],
    weighing: Weighing,
    names: Mapping[str, str],
    new_id: Callable[[], str],
) -> Edit:
    """The edit that takes a proposal. Districts keep what is theirs; the locked ones are not in it.

    A district whose areas change gets the count of its areas, because its own number spoke of others.
    ``names`` are the official ones by code. Districts left over are not removed here.
    """
    moves = [_moved_members(plan, one, names, new_id) for one in chosen]
    members = [member for move in moves for side in move for member in side]
    touched = {member.district_id for member in members}
    stored = by_id(plan.districts)
    before: list[Entity] = [member for gone, _ in moves for member in gone]
    after: list[Entity] = [member for _, come in moves for member in come]
    for one in chosen:
        district = one.district
        if district.id in touched:
            district = replace(district, school_count=_own_count(one, weighing))
        if one.is_new:
            after.append(district)
        elif district != stored[district.id]:
            before.append(stored[district.id])
            after.append(district)
    return Edit(tuple(before), tuple(after))


def _own_count(one: Placed, weighing: Weighing) -> int | None:
    """The schools of a part where they were counted; none where members know them, or one was reckoned."""
    known = weighing.counted is not Counted.PLAN and weighing.lacking_in(one.part.codes) == ()
    return one.part.weight if known else None


def _moved_members(
    plan: Plan, one: Placed, names: Mapping[str, str], new_id: Callable[[], str]
) -> tuple[list[DistrictMember], list[DistrictMember]]:
    """Before and after of a district's members: those who stay keep their place, newcomers stand behind."""
    stored: dict[str, list[DistrictMember]] = {code: [] for code in one.part.codes}
    for member in plan.members:
        if member.area_code in stored:
            stored[member.area_code].append(member)
    here = {m.area_code: m for held in stored.values() for m in held if m.district_id == one.district.id}
    own, places = own_counts(plan), count(next_position(here.values()))
    before: list[DistrictMember] = []
    after: list[DistrictMember] = []
    for code, held in stored.items():
        if code in here:
            # An area that was in two districts is in one from now on.
            before += [member for member in held if member is not here[code]]
        elif held:
            before += held
            after.append(replace(held[0], district_id=one.district.id, position=next(places)))
        else:
            key, place = new_id(), next(places)
            after.append(DistrictMember(key, one.district.id, code, names[code], own.get(code), place))
    return before, after


def _new_slugs(plan: Plan) -> Iterator[str]:
    taken = {district.slug for district in plan.districts}
    numbers = count(next_position(plan.districts) + 1)
    return (slug for number in numbers if (slug := f"district-{number}") not in taken)
