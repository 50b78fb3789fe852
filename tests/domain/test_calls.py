"""The call list: who is still asked, who was called, and who came in since."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from coordinator.domain.calls import TAIWAN, call_lines, came_in_since, made_at, settled_lines
from coordinator.domain.coverage import cover
from coordinator.domain.school import SchoolCall
from tests.coverage_world import SCHOOLS, comer, keyed
from tests.small_plan import B1, small_plan

PLAN = small_plan()
FIRST, SECOND, THIRD = (one.id for one in SCHOOLS)
NINE = datetime(2023, 8, 1, 9, 0, tzinfo=TAIWAN)


def key_at(moment: datetime, serial: int = 0) -> str:
    """A key as the store makes it at that moment."""
    return str(UUID(int=(int(moment.timestamp() * 1000) << 80) | (7 << 76) | (2 << 62) | serial))


def call(school: str, moment: datetime, day: date | None = None, *, reached: bool = True) -> SchoolCall:
    return SchoolCall(key_at(moment), "t", school, day or moment.date(), reached, "")


def test_the_list_has_the_schools_with_gaps_and_what_they_are_asked_for() -> None:
    roster = [comer("甲", "013601", B1, roles=("r1", "r2")), comer("乙", "013602", B1)]
    roster.append(comer("丙", "013603", B1, roles=()))
    lines = call_lines(cover(PLAN, SCHOOLS, roster), ())
    assert [line.id for line in lines] == [SECOND, THIRD]
    assert [[need.role.name for need in line.asked if need.role] for line in lines] == [
        ["教務"],
        ["人事", "教務"],
    ]
    assert [len(line.unclear) for line in lines] == [0, 2]


def test_the_newest_call_is_shown_and_earlier_ones_are_kept() -> None:
    older = call(FIRST, NINE - timedelta(days=1), reached=False)
    newer, late = call(FIRST, NINE), call(FIRST, NINE + timedelta(hours=1), reached=False)
    line = call_lines(cover(PLAN, SCHOOLS, ()), (newer, older, late))[0]
    assert line.calls == (late, newer, older)
    assert line.last is late


def test_who_was_called_and_sent_everybody_since_is_off_the_list_and_counted() -> None:
    roster = [comer("甲", "013601", B1, roles=("r1", "r2"))]
    calls = (call(FIRST, NINE), call(SECOND, NINE))
    coverage = cover(PLAN, SCHOOLS, roster)
    assert FIRST not in {line.id for line in call_lines(coverage, calls)}
    assert [line.id for line in settled_lines(coverage, calls)] == [FIRST]


@pytest.mark.parametrize(
    ("entered", "day", "registered", "is_since"),
    [
        (NINE, None, NINE + timedelta(minutes=5), True),
        (NINE, None, NINE - timedelta(minutes=5), False),
        # Entered a day late: who came in on the day of the call may have been known when calling.
        (NINE + timedelta(days=1), date(2023, 8, 1), NINE + timedelta(hours=3), False),
        (NINE + timedelta(days=1), date(2023, 8, 1), NINE + timedelta(hours=16), True),
    ],
)
def test_the_keys_tell_who_came_in_after_the_call(
    entered: datetime, day: date | None, registered: datetime, is_since: bool
) -> None:
    entry = keyed(comer("甲", "013601", B1), key_at(registered))
    assert bool(came_in_since(call(FIRST, entered, day), [entry])) is is_since


def test_keys_of_another_make_tell_nothing() -> None:
    assert made_at("key-0001") is None
    assert made_at("c232ab00-9414-11ec-b3c8-9f6bdeced846") is None
    assert made_at(key_at(NINE)) == NINE
    assert came_in_since(call(FIRST, NINE), [comer("甲", "013601", B1)]) == ()
