"""Waiting and service times, and the range that is told to somebody who waits."""

import pytest

from coordinator.domain.checkin.times import MINUTE
from coordinator.domain.helpdesk.acts import Next, OpenRoom, Register, TakeStep
from coordinator.domain.helpdesk.estimate import Estimate, at_work, estimate
from coordinator.domain.helpdesk.spans import (
    called_ms,
    finished_ms,
    quantile,
    served_ms,
    spans,
    started_ms,
    waited_ms,
)
from coordinator.domain.helpdesk.values import Step
from tests.domain.helpdesk.desks import Desk, clock

COURSES = (
    # steps after 09:00, (called, started, finished), minutes waited, minutes served
    ("", (None, None, None), None, None),
    ("call 09:10 start 09:12 solve 09:32", ("09:10", "09:12", "09:32"), 10, 20),
    ("call 09:10 solve 09:15", ("09:10", None, "09:15"), 10, 5),
    ("start 09:05 pause 09:10 resume 09:30 escalate 09:40", ("09:05", "09:05", "09:40"), 5, 15),
    ("call 09:10 return 09:11 call 09:20 start 09:21 solve 09:25", ("09:20", "09:21", "09:25"), 20, 4),
    ("call 09:10 pass 09:12 call 09:20 start 09:20 solve 09:30", ("09:10", "09:20", "09:30"), 10, 10),
    ("start 09:10 transfer 09:20 call 09:50 start 09:50 solve 10:00", ("09:10", "09:10", "10:00"), 10, 20),
    ("call 09:10 leave 09:12", ("09:10", None, None), 10, None),
    ("escalate 09:10", (None, None, "09:10"), None, None),
    ("leave 09:10 reopen 17:00", (None, None, None), None, None),
    ("start 09:10 solve 09:20 reopen 17:00 close 18:00", ("09:10", "09:10", "09:20"), 10, 10),
)


@pytest.mark.parametrize(("steps", "moments", "waited", "served"), COURSES)
def test_times_are_read_off_the_steps(steps, moments, waited, served):
    desk = Desk("a")
    desk.room("A", modules=())
    desk.come("A", "09:00")
    words = steps.split()
    for step, at in zip(words[::2], words[1::2], strict=True):
        desk.step("A001", Step(step), at, letter="A" if step == "transfer" else "")
    request = desk.request("A001")
    found = (called_ms(request), started_ms(request), finished_ms(request))
    assert found == tuple(clock(at) if at else None for at in moments)
    assert waited_ms(request) == (None if waited is None else waited * MINUTE)
    assert served_ms(request) == (None if served is None else served * MINUTE)
    every = list(spans(request, clock("20:00")))
    assert sum(span.ms for span in every) == clock("20:00") - clock("09:00")
    assert [span.state for span in every[1:]] == [step.state for step in request.taken]


def test_no_time_is_less_than_nothing():
    desk, slow = Desk("a"), Desk("b", ahead_ms=-3_600_000)
    desk.room("A")
    desk.come("A", "09:00")
    slow.merge(desk)
    slow.act(Next(), "09:10")
    assert waited_ms(slow.request("A001")) == 0


def test_a_quantile_lies_between_its_neighbours():
    assert quantile([], 0.5) is None
    assert [quantile([40, 10, 20, 30], share) for share in (0, 0.25, 0.5, 0.75, 1)] == [10, 18, 25, 32, 40]
    assert quantile([7], 0.9) == 7


def busy(minutes: tuple[int, ...], desk: Desk | None = None, letter: str = "A") -> Desk:
    """A room where so many were served, so long each, since nine."""
    desk = desk or Desk("a")
    desk.room(letter)
    at = clock("09:00")
    for long in minutes:
        number = desk.come(letter, "09:00")
        desk.act(Next((letter,)), at)
        at += long * MINUTE
        desk.act(TakeStep(number, Step.SOLVE), at)
    return desk


def told(desk: Desk, number: str, at: str) -> Estimate | None:
    """What somebody is told."""
    return estimate(desk.request(number), desk.book.requests.values(), clock(at))


def test_of_fewer_than_three_nothing_is_said():
    desk = busy((10, 10))
    number = desk.come("A", "09:30")
    assert told(desk, number, "09:30") is None


def test_the_range_is_the_line_times_the_middle_half_rounded_outwards():
    desk = busy((6, 10, 10, 14))
    numbers = [desk.come("A", f"09:4{n}") for n in range(4)]
    # Quartiles 9 and 11 minutes, three ahead, one at work.
    assert told(desk, numbers[3], "09:45") == Estimate(25, 35, 3, 4, 9 * MINUTE, 11 * MINUTE, 1, "A")
    assert told(desk, numbers[0], "09:45") == Estimate(0, 5, 0, 4, 9 * MINUTE, 11 * MINUTE, 1, "A")


def test_the_line_is_shared_among_those_who_served_lately():
    desk = busy((10, 10, 10))
    other = Desk("b")
    other.merge(desk)
    numbers = [desk.come("A", "09:31") for _ in range(5)]
    other.merge(desk)
    other.act(Next(), "09:35")
    desk.merge(other)
    found = told(desk, numbers[4], "09:36")
    assert found is not None
    assert (found.ahead, found.at_work, found.minutes) == (3, 2, (15, 15))
    later = told(desk, numbers[4], "10:20")
    assert later is not None
    assert later.at_work == 1


def test_a_room_without_times_of_its_own_goes_by_all():
    desk = busy((10, 10, 10))
    desk.room("B", "09:40")
    first, second = desk.come("B", "09:41"), desk.come("B", "09:42")
    found = told(desk, second, "09:45")
    assert found is not None
    assert (found.room, found.samples, found.ahead, found.at_work) == ("", 3, 1, 1)
    assert found.minutes == (10, 10)
    assert told(desk, first, "09:45") == Estimate(0, 5, 0, 3, 10 * MINUTE, 10 * MINUTE, 1, "")


def test_who_is_not_in_line_waits_for_nothing():
    desk = busy((10, 10, 10))
    assert told(desk, "A001", "09:45") is None


def test_yesterdays_times_say_nothing_about_today():
    desk = busy((10, 10, 10))
    tomorrow = clock("09:00", days=1)
    desk.act(OpenRoom("x", "A"), tomorrow)
    answer = desk.act(Register("A", "staff", name="王", school="里港國小"), tomorrow)
    request = desk.book.request(answer.request_id)
    assert request is not None
    assert estimate(request, desk.book.requests.values(), tomorrow) is None


def test_somebody_is_always_at_work():
    assert at_work((), clock("09:00")) == 1
