"""The matrix of the sample 屏東 112: figures counted by hand from its two JSON files, by another script."""

import pytest

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.samples import sample_entities
from coordinator.domain.coverage import Coverage, CoverState, cover, name_needs, parts_of
from coordinator.domain.coverage_counts import count_districts, count_schools, meals_by_day
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.school import School
from tests.sample_plans import PINGTUNG, plan

MISSING = {"人事": 79, "經費": 109, "註冊": 37}
BY_DISTRICT = {
    "屏北區": (33, 11, [12, 0, 15, 0, 5, 0]),
    "屏東區": (53, 16, [21, 0, 23, 0, 7, 0]),
    "東港區": (36, 13, [14, 0, 15, 0, 6, 0]),
    "潮州區": (60, 25, [14, 0, 29, 0, 8, 0]),
    "屏南區": (49, 15, [18, 0, 27, 0, 11, 0]),
}
BY_BATCH = {"第一梯次": (122, [47, 0, 53, 0, 18, 0]), "第二梯次": (109, [32, 0, 56, 0, 19, 0])}


@pytest.fixture(scope="module")
def world() -> tuple[Plan, list[SchoolLine], list[RosterEntry]]:
    """Plan, schools and people of the sample, under the keys of ``sample_plans.plan``."""
    keys = (f"key-{n}" for n in range(10_000))
    made = sample_entities(PINGTUNG, lambda: next(keys), 1)
    schools = [
        SchoolLine(s.code, s.name, "", s.township_code, s.id, s.level, s.part, s.county_code, s.phone)
        for s in made
        if isinstance(s, School)
    ]
    roster = [
        RosterEntry(
            person,
            tuple(e for e in made if isinstance(e, ParticipantRole) and e.participant_id == person.id),
            tuple(e for e in made if isinstance(e, Registration) and e.participant_id == person.id),
        )
        for person in made
        if isinstance(person, Participant)
    ]
    return plan(PINGTUNG), schools, roster


@pytest.fixture(scope="module")
def coverage(world: tuple[Plan, list[SchoolLine], list[RosterEntry]]) -> Coverage:
    return cover(*world)


def test_of_231_schools_80_have_sent_everybody_and_none_has_sent_nobody(coverage: Coverage) -> None:
    count = count_schools(coverage.rows, len(coverage.needs))
    assert (count.schools, count.complete, count.partly, count.absent) == (231, 80, 151, 0)
    assert coverage.strays == ()
    assert coverage.over == frozenset()


def test_the_gaps_of_each_role(coverage: Coverage) -> None:
    count, names = count_schools(coverage.rows, len(coverage.needs)), name_needs(coverage.needs)
    asked = {names[need.id]: count.asked(place) for place, need in enumerate(coverage.needs)}
    assert {name: n for name, n in asked.items() if n} == MISSING
    states = {state for row in coverage.rows for state in {cell.state for cell in row.cells}}
    assert states == {CoverState.COVERED, CoverState.MISSING}


def test_the_gaps_of_each_district_and_batch(
    world: tuple[Plan, list[SchoolLine], list[RosterEntry]], coverage: Coverage
) -> None:
    counts = {c.name: c for c in count_districts(coverage, world[0].districts)}
    places = range(len(coverage.needs))
    assert {
        n: (c.schools, c.complete, [c.asked(p) for p in places]) for n, c in counts.items()
    } == BY_DISTRICT
    for part in parts_of(world[0]):
        alone = cover(*world, part)
        count = count_schools(alone.rows, len(alone.needs))
        assert (count.schools, [count.asked(place) for place in places]) == BY_BATCH[part.name]


def test_the_meals_of_each_day(world: tuple[Plan, list[SchoolLine], list[RosterEntry]]) -> None:
    meals = meals_by_day(world[0], world[2])
    first = meals["2023-08-07"]
    assert (first.meat, first.vegetarian, first.none, first.unsaid) == (122, 23, 22, 0)
    assert [day.total for day in meals.values()] == [167, 163, 128, 160, 152, 115, 7, 7]
