"""Who stands where when clocks are wrong: right times between laptops, numbers inside one."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

from coordinator.domain.checkin.times import MINUTE, Clocks
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.acts import OpenRoom
from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.line import candidates, line_order
from coordinator.domain.helpdesk.rising import Rising
from coordinator.domain.helpdesk.values import Request
from tests.domain.helpdesk.desks import Desk, clock

LATER = 30 * 24 * 60 * MINUTE


def line_at(desk: Desk, at: str) -> list[str]:
    """The whole line of a laptop."""
    view = desk.view(clock(at))
    return [request.label for request in candidates(view.requests, (), (), view.now_ms)]


def put_right(desk: Desk, other: Desk, ms: int) -> None:
    """Somebody confirms what is to be added to the times of another laptop."""
    body: dict[str, str | int | bool | None] = {"log": other.log, "from_seq": 1, "to_seq": 0, "offset_ms": ms}
    desk.write([Draft(Kind.CLOCK_OFFSET, "t", body=body)], clock("12:00"))


def test_when_a_log_was_opened_says_nothing_about_who_came_first() -> None:
    """Acts of another day than the log's own, as when a day is entered afterwards."""
    one, two = Desk("one"), Desk("two")
    for desk, letter, opened in ((one, "A", LATER + MINUTE), (two, "B", LATER)):
        desk.write([Draft(Kind.LOG_OPENED, "t", body={"name": desk.name})], clock("08:00") + opened)
        desk.room(letter)
    for minute in range(0, 6, 2):
        one.come("A", f"09:0{minute}")
        two.come("B", f"09:0{minute + 1}")
    one.merge(two)
    assert line_at(one, "10:00") == ["A001", "B001", "A002", "B002", "A003", "B003"]


def test_a_fast_laptop_s_file_makes_nobody_wait_longer() -> None:
    """Two hours fast, put right after a merge: who comes then stands by a right clock as well."""
    one, fast = Desk("one"), Desk("fast", ahead_ms=120 * MINUTE)
    one.room("A")
    fast.room("B")
    fast.come("B", "09:00")
    one.merge(fast)
    put_right(one, fast, -120 * MINUTE)
    one.come("A", "09:01")
    fast.come("B", "09:02")
    one.come("A", "09:03")
    one.merge(fast)
    fast.merge(one)
    assert line_at(one, "10:00") == ["B001", "A001", "B002", "A002"] == line_at(fast, "10:00")


def test_places_do_not_depend_on_the_order_in_which_events_come() -> None:
    one, two = Desk("one"), Desk("two", ahead_ms=5 * MINUTE)
    one.act(OpenRoom("", "A"), "08:30")
    two.act(OpenRoom("", "B"), "08:30")
    for at in ("09:10", "09:02", "09:12"):
        one.come("A", at)
        two.come("B", at)
    put_right(one, two, -5 * MINUTE)
    every = [e for e in (*one.events, *two.events) if e.kind in (Kind.REQUEST, Kind.CLOCK_OFFSET)]

    def placed(events: Iterable[Event]) -> list[tuple[object, ...]]:
        book = RequestBook("t")
        for event in events:
            book.add([event])
        return sorted(map(_place, book.requests.values()))

    def _place(request: Request) -> tuple[object, ...]:
        return line_order(request)

    expected = placed(every)
    assert all(placed(order) == expected for order in list(permutations(every))[::97])


def test_another_content_of_an_act_takes_the_place_of_the_first() -> None:
    """Also one of another day, and one that gives no place at all."""
    desk = Desk("one")
    desk.room("A")
    for at in ("09:10", "09:02"):
        desk.come("A", at)
    first, second = (e for e in desk.events if e.kind == Kind.REQUEST)
    rising, clocks = Rising(), Clocks()
    rising.put(first)
    rising.put(second)
    assert rising.of(second, clocks, ()) == clock("09:10") + 1
    assert rising.put(replace(first, wall_ms=first.wall_ms + LATER)) == {desk.log}
    assert rising.of(second, clocks, ()) == clock("09:02")
    assert rising.put(first) == {desk.log}
    assert rising.of(second, clocks, ()) == clock("09:10") + 1
    assert rising.put(replace(first, kind=Kind.ROOM)) == {desk.log}
    assert rising.of(second, clocks, ()) == clock("09:02")
