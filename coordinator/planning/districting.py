"""From a plan to what is to be divided: schools of each area, and which districts are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.nearness import Place
from coordinator.domain.overview import seats_of
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import Batch
from coordinator.planning.suggest import Wish

LEAST_SHARE = 0.01


class Counted(StrEnum):
    """Where the schools of the areas were counted."""

    DIRECTORY = "directory"
    PLAN = "plan"
    PARTLY = "partly"
    """The directory lacks some areas; each of them counts as one school."""
    NOWHERE = "nowhere"
    """No counts at all: every area counts as one."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """The schools of each area and how they are known; ``lacking`` are the areas that were guessed."""

    weights: Mapping[str, int]
    counted: Counted
    lacking: tuple[str, ...] = ()

    def lacking_in(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Those of ``codes`` whose schools were guessed."""
        return tuple(code for code in codes if code in self.lacking)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A district that is asked for, with the batch it shall belong to where that is known."""

    wish: Wish
    batch_id: str | None = None


def weigh(plan: Plan, codes: Sequence[str], listed: Mapping[str, int]) -> Weighing:
    """The schools of ``codes``: of the directory (``listed``) where it has them all, else of the plan."""
    lacking = tuple(code for code in codes if not listed.get(code))
    if not lacking:
        return Weighing({code: listed[code] for code in codes}, Counted.DIRECTORY)
    own = own_counts(plan)
    if all(code in own for code in codes):
        return Weighing({code: own[code] for code in codes}, Counted.PLAN)
    counted = Counted.NOWHERE if len(lacking) == len(codes) else Counted.PARTLY
    return Weighing({code: listed.get(code) or 1 for code in codes}, counted, lacking)


def own_counts(plan: Plan) -> dict[str, int]:
    """Schools by area as the plan has them: of the members of districts, else of the appendix of counties."""
    appendix = {line.county_code: line.total for line in plan.county_counts}
    members = {m.area_code: m.school_count for m in plan.members if m.school_count is not None}
    return appendix | members


def locked_areas(plan: Plan) -> frozenset[str]:
    """The areas of finished districts, which a proposal leaves alone."""
    locked = {district.id for district in plan.districts if district.locked}
    return frozenset(member.area_code for member in plan.members if member.district_id in locked)


def even_districts(plan: Plan, number: int) -> tuple[Wanted, ...]:
    """``number`` districts with the same number of schools; locked ones are among them already."""
    locked = sum(district.locked for district in plan.districts)
    return (Wanted(Wish()),) * (number - locked)


def by_seats(
    plan: Plan, weights: Mapping[str, int], places: Mapping[str, Place], number: int
) -> tuple[Wanted, ...]:
    """``number`` districts spread over the batches, each batch with schools in proportion to its seats.

    A batch keeps as many districts as it has, and the ones to spare go where most seats wait for one. Empty
    when the seats of a batch are unknown. ``places`` finds the venue of a batch that has no pin.
    """
    seats = [batch_seats(plan, batch) for batch in plan.batches]
    if not seats or not all(seats):
        return ()
    known = {batch.id: n for batch, n in zip(plan.batches, seats, strict=True) if n}
    numbers = _numbers(plan, known, number)
    locked = _locked_schools(plan, weights)
    rate = sum(weights.values()) / sum(known.values())
    found = []
    for batch in plan.batches:
        rest = known[batch.id] * rate - locked.get(batch.id, 0)
        for _ in range(numbers[batch.id]):
            share = max(rest / numbers[batch.id], LEAST_SHARE)
            found.append(Wanted(Wish(share, _venue_place(plan, batch, places)), batch.id))
    return tuple(found)


def batch_seats(plan: Plan, batch: Batch) -> int | None:
    """The seats of the smallest session of a batch, else of all rooms of its venue; None when unknown."""
    held = [n for session in plan.sessions_of(batch) if (n := seats_of(plan, session)) is not None]
    rooms = [room.seats for room in plan.rooms if room.venue_id == batch.venue_id and room.seats is not None]
    return min(held) if held else sum(rooms) or None


def _numbers(plan: Plan, seats: Mapping[str, int], number: int) -> dict[str, int]:
    """How many unlocked districts each batch gets."""
    locked = [district for district in plan.districts if district.locked]
    held = {key: sum(d.batch_id == key for d in locked) for key in seats}
    free = dict.fromkeys(seats, 0)
    for _ in range(number - len(locked)):
        needy = max(seats, key=lambda key: seats[key] / (held[key] + free[key] + 1))
        empty = [key for key in seats if held[key] + free[key] == 0]
        free[empty[0] if empty else needy] += 1
    return free


def _locked_schools(plan: Plan, weights: Mapping[str, int]) -> dict[str, int]:
    districts = by_id(plan.districts)
    found: dict[str, int] = {}
    for member in plan.members:
        district = districts[member.district_id]
        if district.locked and district.batch_id:
            found[district.batch_id] = found.get(district.batch_id, 0) + weights.get(member.area_code, 0)
    return found


def _venue_place(plan: Plan, batch: Batch, places: Mapping[str, Place]) -> Place | None:
    venue = by_id(plan.venues).get(batch.venue_id or "")
    if venue is None:
        return None
    if venue.longitude_e6 is not None and venue.latitude_e6 is not None:
        return venue.longitude_e6 / 1e6, venue.latitude_e6 / 1e6
    return places.get(venue.township_code)
