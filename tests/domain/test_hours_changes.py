"""What changed since hours were handed in: whoever follows the changes has what there is now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.hand_in import Whom, hand_in
from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_changes import Change, HoursChange, compare, id_hours_lines
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.rules import check

KEYS = st.tuples(st.sampled_from("abcde"), st.sampled_from(["d1", "d2"]))
HOURS = st.dictionaries(KEYS, st.sampled_from([0, 3, 8]))


def results(now: dict[tuple[str, str], int]) -> list[HoursResult]:
    return [HoursResult(person, person.upper(), day, hours=amount) for (person, day), amount in now.items()]


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (0, 8, Change.NEW), (8, 3, Change.CHANGED), (8, 0, Change.WITHDRAWN), (8, 8, Change.SAME),
        (0, 0, Change.SAME),
    ],
)  # fmt: skip
def test_two_numbers_say_what_happened(before: int, now: int, change: Change) -> None:
    assert HoursChange("a", "d1", before, now).change is change


@given(HOURS, HOURS)
def test_following_the_changes_leads_to_what_there_is_now(
    before: dict[tuple[str, str], int], now: dict[tuple[str, str], int]
) -> None:
    followed = dict(before)
    for change in compare(results(now), before):
        assert change.before == before.get((change.participant_id, change.course_day_id), 0)
        followed[change.participant_id, change.course_day_id] = change.hours
    assert {key: amount for key, amount in followed.items() if amount} == {
        key: amount for key, amount in now.items() if amount
    }
    assert all(c.change is Change.SAME for c in compare(results(now), followed))


@given(HOURS, HOURS)
def test_a_file_of_changes_leaves_nothing_to_tell(
    before: dict[tuple[str, str], int], now: dict[tuple[str, str], int]
) -> None:
    told = hand_in(results(now), before, {}, Whom.CHANGED)
    assert all(line.change.change is not Change.SAME for line in told.lines)
    after = before | {(c.participant_id, c.course_day_id): c.hours for c in told.recorded}
    assert hand_in(results(now), after, {}, Whom.CHANGED).lines == ()


@given(HOURS, HOURS)
def test_a_file_of_one_day_says_nothing_of_another(
    before: dict[tuple[str, str], int], now: dict[tuple[str, str], int]
) -> None:
    for whom in Whom:
        told = hand_in(results(now), before, {}, whom, "d1")
        assert {line.result.course_day_id for line in told.lines} <= {"d1"}


@given(st.lists(st.tuples(st.from_regex(r"[A-Z][12]\d{8}", fullmatch=True), st.integers(1, 20))))
def test_lines_hold_everybody_once_in_order(pairs: list[tuple[str, int]]) -> None:
    lines = id_hours_lines(pairs, 3)
    assert all(1 <= len(line.split(",")) <= 3 for line in lines)
    said = [part for line in lines for part in line.split(",")]
    assert said == [f"{number}-{amount}" for number, amount in pairs]


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_a_rule_speaks_of_minutes_of_one_day(minutes: int) -> None:
    check(HoursRule("r", "t"))
    for late, early in ((minutes, None), (None, minutes)):
        with pytest.raises(RuleError, match="count_out_of_range"):
            check(HoursRule("r", "t", late, early))
