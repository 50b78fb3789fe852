"""What the matrix adds up to: by business role, by district, in all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coordinator.domain.area import District
from coordinator.domain.coverage import Coverage, CoverState, SchoolCover, SchoolState
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, PersonStatus, RosterEntry

NO_DISTRICT = ""


@dataclass(frozen=True, slots=True)
class CoverCount:
    """Some schools: how many are complete, partly there, absent; ``states`` are those of each need.

    ``id`` is the key of the district, or empty for schools in none.
    """

    id: str
    name: str
    schools: int
    complete: int
    partly: int
    absent: int
    states: tuple[Counter[CoverState], ...]

    def asked(self, need: int) -> int:
        """How many schools are still asked for the need at this place."""
        states = self.states[need]
        return states[CoverState.MISSING] + states[CoverState.UNCLEAR]


def count_schools(
    rows: Sequence[SchoolCover], needs: int, key: str = NO_DISTRICT, name: str = ""
) -> CoverCount:
    """Add up ``rows``, which have ``needs`` cells each."""
    states = Counter(row.state for row in rows)
    return CoverCount(
        key,
        name,
        len(rows),
        states[SchoolState.COMPLETE],
        states[SchoolState.PARTLY],
        states[SchoolState.ABSENT],
        tuple(Counter(row.cells[place].state for row in rows) for place in range(needs)),
    )


def count_districts(coverage: Coverage, districts: Iterable[District]) -> tuple[CoverCount, ...]:
    """Each district that has schools here, in the order given; schools in none come last, without a name."""
    groups: dict[str, list[SchoolCover]] = {}
    for row in coverage.rows:
        groups.setdefault(row.district.id if row.district else NO_DISTRICT, []).append(row)
    needs = len(coverage.needs)
    counts = [count_schools(groups[d.id], needs, d.id, d.name) for d in districts if d.id in groups]
    if NO_DISTRICT in groups:
        counts.append(count_schools(groups[NO_DISTRICT], needs))
    return tuple(counts)


@dataclass(frozen=True, slots=True)
class MealCount:
    """The meals of one day; ``unsaid`` have not told."""

    meat: int = 0
    vegetarian: int = 0
    none: int = 0
    unsaid: int = 0

    @property
    def total(self) -> int:
        """Everybody who is there that day."""
        return self.meat + self.vegetarian + self.none + self.unsaid


def meals_by_day(plan: Plan, roster: Iterable[RosterEntry]) -> dict[str, MealCount]:
    """ISO date -> meals of everybody who is registered that day, each person once: helpers, speakers and
    staff eat too. Online sessions serve nothing.
    """
    online = {s.id for s in plan.sessions if s.meeting_id is not None and s.venue_id is None}
    days = {s.id: s.day.isoformat() for s in plan.sessions if s.id not in online}
    counted: dict[str, Counter[Meal]] = {day: Counter() for day in sorted(set(days.values()))}
    for entry in roster:
        if entry.person.status is PersonStatus.CANCELLED:
            continue
        for day in {days[r.session_id] for r in entry.registrations if r.session_id in days}:
            counted[day][entry.person.meal] += 1
    return {
        day: MealCount(meals[Meal.MEAT], meals[Meal.VEGETARIAN], meals[Meal.NONE], meals[Meal.UNKNOWN])
        for day, meals in counted.items()
    }
