"""Lines of somebody who came back are one: first join, last leave, minutes without overlap."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.online_names.attendance import Attendance, Visit, day_of, join_visits
from coordinator.domain.online_names.moments import TAIPEI

NINE = datetime(2025, 8, 6, 9, tzinfo=TAIPEI)


def after(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


def test_a_single_visit_keeps_what_the_report_says() -> None:
    (one,) = join_visits([Visit("王小明", after(0), after(60), 65)])
    assert one == Attendance("王小明", after(0), after(60), 65, 1)


def test_visits_of_one_name_are_joined_in_the_order_of_the_report() -> None:
    joined = join_visits(
        [
            Visit("王小明", after(60), after(90), 30),
            Visit("李小華", after(5)),
            Visit(" 王小明 ", after(0), after(30)),
        ]
    )
    assert joined == (
        Attendance("王小明", after(0), after(90), 60, 2),
        Attendance("李小華", after(5)),
    )


def test_two_devices_at_once_are_counted_once() -> None:
    (one,) = join_visits([Visit("王", after(0), after(60), 60), Visit("王", after(30), after(90), 60)])
    assert one.minutes == 90


def test_without_times_the_minutes_of_the_report_are_summed() -> None:
    (one,) = join_visits([Visit("王", minutes=30), Visit("王", minutes=40)])
    assert one.minutes == 70


def test_a_name_of_spaces_is_no_name() -> None:
    assert join_visits([Visit("  ")]) == ()


def test_the_day_is_the_one_on_which_most_joined() -> None:
    there = [Attendance("a", after(0)), Attendance("b", after(1)), Attendance("c", after(60 * 24))]
    assert day_of(there) == NINE.date()
    assert day_of([Attendance("a")]) is None


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)), min_size=2, max_size=8))
def test_minutes_are_those_of_the_union_whatever_the_order(spans: list[tuple[int, int]]) -> None:
    visits = [Visit("王", after(start), after(start + length)) for start, length in spans]
    present = {minute for start, length in spans for minute in range(start, start + length)}
    (one,) = join_visits(visits)
    (other,) = join_visits(visits[::-1])
    assert one.minutes == other.minutes == len(present)
