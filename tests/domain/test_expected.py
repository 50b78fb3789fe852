"""Whom a session is laid out for: reckoned first, registered later."""

from dataclasses import replace

import pytest

from coordinator.domain.expected import expected_at, schools_at
from tests.small_plan import B1, B2, HANDS_ON, small_plan

PLAN = small_plan()
SESSIONS = {session.id: session for session in PLAN.sessions}


@pytest.mark.parametrize(
    ("key", "per_school", "registered", "expected"),
    [
        (B1, None, {}, None),
        (B1, 2, {}, 6),  # three schools in the north
        (B2, 2, {}, 4),  # the south has no number of its own: the sum of its members, two
        (HANDS_ON, 2, {}, None),  # held for nobody in particular
        (B1, 2, {B1: 5}, 5),
        (B2, 2, {B1: 5}, 0),  # registration has begun, and nobody comes
        (HANDS_ON, None, {HANDS_ON: 1}, 1),
        (B1, 2, {"of another plan": 9}, 6),
    ],
)
def test_what_is_registered_counts_as_soon_as_anybody_is(
    key: str, per_school: int | None, registered: dict[str, int], expected: int | None
) -> None:
    plan = replace(PLAN, training=replace(PLAN.training, people_per_school=per_school))
    assert expected_at(plan, SESSIONS[key], registered) == expected


def test_the_schools_of_a_session_are_those_of_its_batch_or_region() -> None:
    regional = replace(SESSIONS[B2], batch_id=None, district_id="n")
    plan = replace(PLAN, sessions=(regional,))
    assert schools_at(plan, regional) == 3
    assert schools_at(PLAN, SESSIONS[HANDS_ON]) is None
