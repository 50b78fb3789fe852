"""Who is next, who is before whom, and why: the days that the rules tell of."""

from coordinator.domain.helpdesk.acts import Next
from coordinator.domain.helpdesk.line import (
    PASS_MS,
    ahead_of,
    candidates,
    last_pass,
    next_request,
    passes,
    seems_gone,
    today,
    why,
)
from coordinator.domain.helpdesk.values import Step
from tests.domain.helpdesk.desks import Desk, clock


def line(desk: Desk, at: str, letters: str = "", modules: str = "") -> str:
    """The numbers that may be called, in their order."""
    found = candidates(desk.book.requests.values(), letters.split(), modules.split(), clock(at))
    return " ".join(request.label for request in found)


def three(**more: str) -> Desk:
    """A room with three who came at nine."""
    desk = Desk("a")
    desk.room("A")
    for at in ("09:00", "09:10", "09:20"):
        desk.come("A", at, **more)
    return desk


def test_who_came_first_is_next():
    desk = three()
    assert line(desk, "09:30") == "A001 A002 A003"
    assert desk.act(Next(), "09:30").label == "A001"
    assert line(desk, "09:30") == "A002 A003"


def test_a_room_and_a_module_ask_for_their_own():
    desk = Desk("a")
    desk.room("A")
    desk.room("B")
    desk.come("A", "09:00", module="grades")
    desk.come("B", "09:01", module="staff")
    desk.come("A", "09:02", module="staff")
    assert line(desk, "09:30") == "A001 B001 A002"
    assert line(desk, "09:30", "A") == "A001 A002"
    assert line(desk, "09:30", "", "staff") == "B001 A002"
    assert line(desk, "09:30", "A", "staff posts") == "A002"
    assert desk.act(Next(("C",)), "09:30").code == "help_empty"


def test_who_was_not_there_stands_behind_those_who_waited_and_before_those_who_come():
    desk = three()
    desk.act(Next(), "09:30")
    desk.step("A001", Step.PASS_OVER, "09:31")
    desk.come("A", "09:32")
    assert line(desk, "09:35") == "A002 A003 A004"
    assert line(desk, "09:36") == "A002 A003 A001 A004"
    desk.step("A001", Step.RETURN, "09:33")
    assert line(desk, "09:34") == "A002 A003 A001 A004"


def test_who_was_transferred_or_returned_keeps_the_place():
    desk = three()
    desk.room("B", "09:21")
    desk.come("B", "09:25")
    desk.come("A", "09:26")
    desk.act(Next(), "09:30")
    desk.step("A001", Step.RETURN, "09:31")
    assert line(desk, "09:32", "A") == "A001 A002 A003 A004"
    for number in ("A003", "A004"):
        desk.step(number, Step.TRANSFER, "09:32", letter="B", module="grades")
    desk.step("A001", Step.START, "09:33")
    desk.step("A001", Step.TRANSFER, "09:40", letter="B")
    assert line(desk, "09:41", "B") == "A001 A003 B001 A004"
    moved = desk.request("A003")
    assert (moved.room, moved.module, moved.label) == ("B", "grades", "A003")


def test_yesterday_waits_no_more_and_its_numbers_stay():
    desk = three()
    tomorrow = clock("09:00", days=1)
    assert desk.act(Next(), tomorrow).verdict == "empty"
    assert next_request(desk.view(tomorrow).requests, (), (), tomorrow) is None
    assert desk.request("A001").day == today(clock("09:00")) == "2023-09-12"


def test_ahead_are_those_of_the_room_who_are_called_before():
    desk = three()
    desk.room("B")
    desk.come("B", "09:05")
    every = desk.book.requests.values()
    ahead = ahead_of(desk.request("A003"), every, clock("09:30"))
    assert [request.label for request in ahead] == ["A001", "A002"]
    desk.act(Next(), "09:30")
    assert ahead_of(desk.request("A001"), every, clock("09:30")) == ()


def test_why_says_who_is_before_and_who_was_overtaken():
    desk = three()
    desk.act(Next(), "09:30")
    desk.step("A001", Step.PASS_OVER, "09:40")
    every = tuple(desk.book.requests.values())
    told = why(desk.request("A003"), every, clock("09:41"))
    assert told.opened_ms == clock("09:20")
    assert [r.label for r in told.before] == ["A002"]
    assert [(r.label, at) for r, at in told.overtaken] == [("A001", clock("09:40"))]
    told = why(desk.request("A001"), every, clock("09:41"))
    assert (told.passed_ms, told.again_ms) == (clock("09:40"), clock("09:40") + PASS_MS)
    assert [r.label for r in told.before] == ["A002", "A003"]


def test_after_three_calls_in_vain_somebody_seems_to_have_left():
    desk = three()
    for n in range(3):
        assert not seems_gone(desk.request("A001"))
        desk.step("A001", Step.CALL, f"09:3{n}")
        desk.step("A001", Step.PASS_OVER, f"09:3{n}")
    gone = desk.request("A001")
    assert seems_gone(gone)
    assert (passes(gone), last_pass(gone)) == (3, clock("09:32"))
    assert last_pass(desk.request("A002")) is None


def test_a_clock_that_is_set_back_lets_nobody_jump_ahead():
    desk = Desk("a", ahead_ms=600_000)
    desk.room("A")
    desk.come("A", "09:00")
    desk.come("A", "09:05")
    desk.ahead_ms = 0
    desk.come("A", "09:07")
    assert line(desk, "09:30") == "A001 A002 A003"
    assert desk.request("A003").opened_ms == clock("09:07")
