"""Taking back at a hands-on day: acts, not events; numbers stay used."""

from coordinator.domain.events.kinds import Kind
from coordinator.domain.helpdesk.acts import Arrive, Next, VoidStep
from coordinator.domain.helpdesk.values import NoteKind, RequestState, Step
from tests.domain.helpdesk.desks import Desk, states


def busy() -> Desk:
    """A room with one in service and one who waits."""
    desk = Desk("a")
    desk.room("A")
    desk.come("A", "09:00", problem="忘記密碼")
    desk.come("A", "09:01")
    desk.act(Next(place="1"), "09:10")
    desk.step("A001", Step.START, "09:11")
    return desk


def test_the_last_step_is_taken_back_and_then_the_one_before():
    desk = busy()
    answer = desk.void("A001", "09:12")
    assert (answer.verdict, dict(answer.facts)["what"]) == ("voided", "start")
    assert desk.request("A001").state is RequestState.CALLED
    desk.void("A001", "09:13")
    request = desk.request("A001")
    assert (request.state, request.helper, request.place) == ("waiting", "", "")


def test_an_answer_goes_with_its_step():
    desk = busy()
    desk.note("A001", "看過螢幕", "09:20")
    desk.step("A001", Step.SOLVE, "09:30", answer="重設密碼")
    desk.void("A001", "09:31")
    request = desk.request("A001")
    assert (request.state, request.said(NoteKind.ANSWER)) == ("in_service", "")
    assert request.said(NoteKind.NOTE) == "看過螢幕"


def test_a_registration_is_taken_back_with_its_sign_in_and_its_number_stays_used():
    desk = busy()
    before = len(desk.events)
    desk.void("A002", "09:20")
    targets = [desk.book.shelf.event(str(e.said()["target"])) for e in desk.events[before:]]
    assert [e.kind for e in targets if e] == [Kind.WALK_IN, Kind.MARK, Kind.REQUEST]
    assert states(desk) == {"A001": "in_service"}
    assert desk.come("A", "09:21") == "A003"
    assert desk.refused(VoidStep("A002")) == "request_unknown"


def test_who_has_another_request_stays_signed_in():
    desk = busy()
    person = desk.request("A002").participant_id
    desk.come("A", "09:20", "x", again=True, participant_id=person)
    before = len(desk.events)
    desk.void("A002", "09:21")
    targets = [desk.book.shelf.event(str(e.said()["target"])) for e in desk.events[before:]]
    assert [e.kind for e in targets if e] == [Kind.REQUEST]


def test_older_acts_and_those_of_others_need_a_reason():
    desk, other = busy(), Desk("b")
    call = desk.request("A001").taken[0].event_id
    assert desk.refused(VoidStep(event_id=call)) == "reason_missing"
    assert desk.refused(VoidStep(event_id=desk.request("A001").event_id)) == "reason_missing"
    other.merge(desk)
    assert other.refused(VoidStep("A001")) == "reason_missing"
    other.void("A001", "09:30", reason="按錯")
    assert other.request("A001").state is RequestState.CALLED
    desk.void("", "09:31", "叫錯", call)
    assert desk.request("A001").state is RequestState.IN_SERVICE


def test_a_note_can_be_taken_back_alone():
    desk = busy()
    problem = desk.request("A001").notes[0].event_id
    desk.void("", "09:30", "寫錯", problem)
    request = desk.request("A001")
    assert (request.notes, request.state) == ((), "in_service")


def test_without_a_word_the_last_act_of_this_laptop_is_meant():
    desk, other = busy(), Desk("b")
    other.merge(desk)
    assert other.refused(VoidStep()) == "undo_nothing"
    other.note("A002", "到了", "09:40")
    desk.merge(other)
    desk.void("", "09:41")
    assert states(desk) == {"A001": "called", "A002": "waiting"}
    assert desk.request("A002").notes


def test_what_was_taken_back_is_not_taken_back_again():
    desk = busy()
    start = desk.request("A001").taken[1].event_id
    desk.void("A001", "09:20")
    assert desk.refused(VoidStep(event_id=start, reason="x")) == "undo_done_already"
    undo = desk.events[-1].id
    assert desk.refused(VoidStep(event_id=undo, reason="x")) == "undo_nothing"
    assert desk.refused(VoidStep(event_id="nobody", reason="x")) == "undo_nothing"


def test_a_room_can_be_taken_back_until_it_gave_a_number():
    desk = Desk("a")
    desk.room("A")
    desk.room("B")
    desk.come("A", "09:00")
    rooms = {room.letter: room.event_id for room in desk.book.rooms}
    assert desk.refused(VoidStep(event_id=rooms["A"])) == "room_has_numbers"
    desk.void("", "09:01", event_id=rooms["B"])
    assert [room.letter for room in desk.book.rooms] == ["A"]


def test_an_arrival_is_taken_back_with_its_transfer():
    desk = Desk("b")
    desk.room("B")
    desk.act(Arrive("A005", "B", "staff"), "09:00")
    before = len(desk.events)
    desk.void("A005", "09:01")
    assert len(desk.events) == before + 2
    assert states(desk) == {}
