"""What the list of problems says of the two untouched samples: the one real slip, and no false alarm."""

import pytest

from coordinator.documents.geo import load_areas
from coordinator.documents.places import township_point
from coordinator.domain.plan import Plan
from coordinator.domain.problems import FAR, Problem, Surroundings, find_problems
from coordinator.domain.roster import PersonKind
from coordinator.planning.days_off import days_off
from tests.sample_plans import NATIONAL, PINGTUNG, plan, sample


def problems_of(found: Plan, registered: dict[str, int]) -> list[Problem]:
    counties, townships = load_areas()
    around = Surroundings(
        registered=registered,
        days_off=days_off((session.day for session in found.sessions), FAR),
        counties=counties,
        townships=townships,
        point_of=township_point,
    )
    return list(find_problems(found, around))


def registered_in_the_sample() -> dict[str, int]:
    """Session id -> attendees of the invented roster."""
    slugs = {plan(PINGTUNG).slug_of(session): session.id for session in plan(PINGTUNG).sessions}
    counted: dict[str, int] = {}
    for person in sample(PINGTUNG).people:
        for slug in person.sessions if person.kind is PersonKind.ATTENDEE else ():
            counted[slugs[slug]] = counted.get(slugs[slug], 0) + 1
    return counted


@pytest.mark.parametrize(
    "registered", [{}, registered_in_the_sample()], ids=["plan alone", "with its people"]
)
def test_in_pingtung_the_block_printed_as_90_minutes_is_the_only_problem(registered: dict[str, int]) -> None:
    told = [(p.code, p.place, dict(p.facts)) for p in problems_of(plan(PINGTUNG), registered)]
    place = "第二天 15:00–17:30 P. 未入學管理、S. 學生就學歷程查詢"
    assert told == [("minutes_misprinted", place, {"printed": 90, "minutes": 150})]


def test_the_national_plan_has_no_problem() -> None:
    assert problems_of(plan(NATIONAL), {}) == []


def test_the_people_of_the_sample_have_seats_enough() -> None:
    """So that the silence above is one of the rule, and not of people who were not counted."""
    counted = sorted(registered_in_the_sample().values())
    assert counted == [109, 122, 146, 154, 157, 161]
    assert [seats for room in plan(PINGTUNG).rooms if (seats := room.seats)] == [200, 300, 40]
