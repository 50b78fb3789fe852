"""What sets of events mean: merges, clocks, undos that come early, purges, events of other programs."""

from dataclasses import replace
from typing import Any

import pytest

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, canonical
from coordinator.domain.helpdesk.acts import Arrive, Next, Register
from coordinator.domain.helpdesk.book import RequestBook, fold_help
from coordinator.domain.helpdesk.numbers import free_letter, letters_of, next_number
from coordinator.domain.helpdesk.values import HelpDay, NoteKind, RequestState, Step
from tests.domain.checkin.laptops import altered
from tests.domain.helpdesk.desks import Desk, clock, states
from tests.small_plan import HANDS_ON

TODAY = "2023-09-12"


def served() -> Desk:
    """A room with one who was solved and one who waits."""
    desk = Desk("a")
    desk.room("A")
    desk.come("A", "09:00", "里港國小", problem="忘記密碼")
    desk.come("A", "09:05")
    desk.act(Next(place="1"), "09:10")
    desk.step("A001", Step.SOLVE, "09:30", answer="已重設")
    return desk


def raw(desk: Desk, kind: Kind, body: dict[str, Any], at: str = "10:00") -> None:
    """An event as another program writes it."""
    desk.write([Draft(kind, "t", HANDS_ON, "", body)], clock(at))


def test_nothing_means_nothing():
    assert fold_help([], {}) == HelpDay()


def test_one_event_touches_one_request():
    desk = served()
    waiting = desk.request("A002").id
    before = desk.book.requests["a-r003"] if "a-r003" in desk.book.requests else desk.request("A001")
    raw(desk, Kind.REQUEST_STEP, {"request": waiting, "step": "call"})
    call = desk.events[-1]
    book = RequestBook("t")
    book.add(desk.events[:-1], desk.texts)
    assert book.add([call]) == {waiting}
    assert book.add([call]) == frozenset()
    assert desk.request("A001") == before


def test_a_file_that_comes_in_pieces_and_backwards_means_the_same():
    desk = served()
    book = RequestBook("t")
    for event in reversed(desk.events):
        book.add([event])
    for name, text in desk.texts.items():
        book.add([], {name: text})
    assert book.day == desk.book.day == fold_help(desk.events * 2, desk.texts)


def test_an_undo_that_comes_before_what_it_takes_back_waits_for_it():
    desk = served()
    desk.void("A001", "09:40")
    book = RequestBook("t")
    book.add([e for e in desk.events if e.kind == Kind.VOID])
    book.add([e for e in desk.events if e.kind != Kind.VOID], desk.texts)
    assert book.day == desk.book.day
    assert states(desk)["A001"] == "called"


def test_an_undo_of_an_undo_changes_nothing():
    desk = served()
    desk.void("A001", "09:40")
    raw(desk, Kind.VOID, {"target": desk.events[-1].id})
    assert states(desk)["A001"] == "called"
    assert not desk.book.is_voided(desk.events[-2].id)


def test_a_purge_leaves_numbers_states_and_times():
    desk = served()
    purged = fold_help(desk.events, {}).requests
    for request in desk.book.requests.values():
        bare = purged[request.id]
        assert (bare.label, bare.state, bare.opened_ms) == (request.label, request.state, request.opened_ms)
        assert (bare.school, bare.name, bare.said(NoteKind.PROBLEM)) == ("", "", "")
        assert [note.event_id for note in bare.notes] == [note.event_id for note in request.notes]


def test_a_clock_that_is_put_right_moves_times_and_the_line():
    desk, other = Desk("a", ahead_ms=600_000), Desk("b")
    desk.room("A")
    other.room("B")
    desk.come("A", "09:00")
    other.come("B", "09:05")
    other.merge(desk)
    assert other.request("A001").opened_ms == clock("09:10")
    offset: dict[str, BodyValue] = {"log": "log-a", "from_seq": 1, "to_seq": 0, "offset_ms": -600_000}
    event = other.write([Draft(Kind.CLOCK_OFFSET, "t", body=offset)], clock("12:00"))
    assert other.request("A001").opened_ms == clock("09:00")
    assert other.request("A001").place_ms < other.request("B001").place_ms
    assert other.book.right_ms("log-a", clock("12:10")) == clock("12:00")
    assert other.book.add(event) == frozenset()


def test_a_slow_clock_does_not_call_before_what_it_has_read():
    desk, slow = Desk("a"), Desk("b", ahead_ms=-480_000)
    desk.room("A")
    desk.come("A", "09:00")
    desk.act(Next(place="1"), "09:10")
    desk.step("A001", Step.RETURN, "09:12")
    slow.merge(desk)
    slow.act(Next(place="9"), "09:13")
    assert (slow.request("A001").state, slow.request("A001").place) == ("called", "9")
    desk.merge(slow)
    assert desk.book.day == slow.book.day


def test_steps_on_a_request_that_is_not_known_yet_wait_for_it():
    desk, other = served(), Desk("b")
    step = next(e for e in desk.events if e.kind == Kind.REQUEST_STEP)
    other.take([step], {})
    assert states(other) == {}
    other.merge(desk)
    assert other.book.day == desk.book.day


def test_numbers_know_what_was_taken_back_and_what_arrived():
    desk = served()
    desk.room("B")
    assert next_number(desk.book, HANDS_ON, TODAY, "A") == 3
    desk.void("A002", "09:40")
    assert next_number(desk.book, HANDS_ON, TODAY, "A") == 3
    desk.act(Arrive("C007", "B", "staff"), "09:41")
    assert next_number(desk.book, HANDS_ON, TODAY, "C") == 8
    assert next_number(desk.book, HANDS_ON, "2023-09-13", "A") == 1
    assert next_number(desk.book, "other", TODAY, "A") == 1
    assert free_letter(desk.book.rooms, HANDS_ON, TODAY) == "C"
    assert free_letter(desk.book.rooms, HANDS_ON, TODAY, {"C"}) == "D"
    assert letters_of(desk.book.rooms, HANDS_ON, TODAY, "log-a") == ("A", "B")
    assert letters_of(desk.book.rooms, HANDS_ON, TODAY, "log-b") == ()


def test_a_number_is_found_however_it_is_typed():
    desk = served()
    for typed in ("A001", "a1", " Ａ００１ ", "A 1"):
        assert [r.label for r in desk.book.with_number(HANDS_ON, TODAY, typed)] == ["A001"]
    for typed in ("", "1", "A", "AA1", "A00001x", "B001"):
        assert desk.book.with_number(HANDS_ON, TODAY, typed) == ()


def test_an_arrival_whose_original_was_taken_back_stands_by_itself():
    desk, other = Desk("a"), Desk("b")
    desk.room("A")
    desk.come("A", "09:00", "里港國小")
    other.room("B")
    other.act(Arrive("A001", "B", "staff", school="里港國小"), "09:10")
    other.merge(desk)
    assert other.request("A001").log_id == "log-a"
    desk.void("A001", "09:20")
    other.merge(desk)
    assert (other.request("A001").log_id, other.request("A001").flags) == ("log-b", ("arrived",))
    assert other.book.day.aliases == {}


def test_of_two_rooms_with_one_letter_an_arrival_is_that_of_its_school():
    first, second, third = Desk("a"), Desk("b"), Desk("c")
    for desk, code in ((first, "100001"), (second, "100002")):
        desk.room("A")
        desk.come("A", "09:00", f"國小{code}", school_code=code)
    third.room("C")
    third.act(Arrive("A001", "C", "staff", school_code="100002"), "09:10")
    third.merge(first, second)
    rooms = {r.school_code: r.room for r in third.book.requests.values()}
    assert rooms == {"100001": "A", "100002": "C"}


def test_of_two_contents_of_one_event_the_smaller_hash_counts_on_every_store():
    desk, other = served(), Desk("b")
    step = next(e for e in desk.events if e.kind == Kind.REQUEST_STEP)
    twin = altered(step, body=canonical({**step.said(), "place": "99"}))
    other.merge(desk)
    other.take([twin], {})
    desk.book.add([])
    desk.take([twin], {})
    assert desk.book.day == other.book.day
    wanted = min(step, twin, key=lambda e: e.content_hash)
    assert desk.request("A001").taken[0].place == wanted.said()["place"]


def test_a_twin_that_names_another_number_leaves_none_to_be_given_again():
    desk = served()
    opened = next(e for e in desk.events if e.kind == Kind.REQUEST)
    desk.take([altered(opened, body=canonical({**opened.said(), "number": 9}))], {})
    assert next_number(desk.book, HANDS_ON, TODAY, "A") == 10
    assert len(desk.book.requests) == 2


def test_a_request_that_was_opened_twice_is_one():
    desk = served()
    opened = next(e for e in desk.events if e.kind == Kind.REQUEST)
    raw(desk, Kind.REQUEST, {**opened.said(), "number": 5}, "11:00")
    assert states(desk) == {"A001": "solved", "A002": "waiting"}
    assert next_number(desk.book, HANDS_ON, TODAY, "A") == 6


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (Kind.REQUEST, {}),
        (Kind.REQUEST, {"request": "x"}),
        (Kind.REQUEST, {"request": 7, "number": "A"}),
        (Kind.REQUEST, {"request": "x", "day": TODAY, "letter": "A", "number": -1}),
        (Kind.REQUEST, {"request": "x", "day": TODAY, "letter": "A", "number": 10**15}),
        (Kind.REQUEST_STEP, {"request": "x"}),
        (Kind.REQUEST_STEP, {"request": "a-r003", "step": "teleport"}),
        (Kind.REQUEST_STEP, {"step": "call"}),
        (Kind.REQUEST_NOTE, {"request": "a-r003", "about": "the weather"}),
        (Kind.ROOM, {}),
        (Kind.VOID, {}),
        (Kind.VOID, {"target": "nobody"}),
    ],
)
def test_an_event_that_makes_no_sense_hides_nothing(kind, body):
    desk = served()
    raw(desk, kind, body)
    found = states(desk)
    assert (found["A001"], found["A002"]) == ("solved", "waiting")
    assert fold_help(desk.events, desk.texts) == desk.book.day
    assert desk.come("A", "11:00") == "A003"


def test_a_step_and_a_note_of_a_newer_program_are_kept():
    desk = served()
    request = desk.request("A002").id
    raw(desk, Kind.REQUEST_STEP, {"request": request, "step": "teleport"})
    raw(desk, Kind.REQUEST_NOTE, {"request": request, "about": "the weather"})
    found = desk.request("A002")
    assert found.state is RequestState.WAITING
    assert len(found.ignored) == 1
    assert [note.about for note in found.notes] == [NoteKind.NOTE]


def test_events_of_other_trainings_are_kept_out():
    desk = served()
    foreign = [altered(replace(e, id=f"x-{e.id}"), training_id="other", log_id="log-x") for e in desk.events]
    before = desk.book.day
    assert desk.book.add(foreign, desk.texts) == frozenset()
    assert desk.book.day == before


def test_the_history_of_a_request_holds_what_was_taken_back_and_the_undo():
    desk = served()
    desk.void("A001", "09:40")
    kinds = [str(e.kind) for e in desk.book.events_of(desk.request("A001").id)]
    assert kinds == [
        "request", "request_note", "request_step", "request_note", "request_step", "void", "void",
    ]  # fmt: skip


def test_a_laptop_that_was_cloned_gives_numbers_twice_and_nobody_is_lost():
    desk = served()
    clone = desk.cloned("z")
    desk.come("A", "10:00", "甲國小")
    clone.act(Register("A", "staff", name="王", school="乙國小"), "10:01")
    desk.merge(clone)
    clone.merge(desk)
    assert desk.book.day == clone.book.day
    twice = sorted(r.school for r in desk.book.requests.values() if "number_twice" in r.flags)
    assert twice == ["乙國小", "甲國小"]


def test_a_laptop_that_has_the_wrong_date_keeps_its_day_when_its_clock_is_put_right():
    desk = Desk("a", ahead_ms=-86_400_000)
    desk.room("A")
    desk.come("A", "09:00")
    offset: dict[str, BodyValue] = {"log": "log-a", "from_seq": 1, "to_seq": 0, "offset_ms": 86_400_000}
    desk.write([Draft(Kind.CLOCK_OFFSET, "t", body=offset)], clock("09:10"))
    assert desk.come("A", "09:20") == "A002"
    assert desk.act(Next(), "09:30").label == "A001"
