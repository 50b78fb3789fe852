"""What the helpdesk answers: rooms, registrations, claims, steps, notes."""

import pytest

from coordinator.domain.events.kinds import Kind
from coordinator.domain.helpdesk.acts import (
    Arrive,
    HelpVerdict,
    Next,
    OpenRoom,
    Register,
    TakeStep,
    WriteNote,
)
from coordinator.domain.helpdesk.values import Brought, Equipment, NoteKind, RequestState, Step
from tests.domain.helpdesk.desks import Desk, clock, states


def opened(*letters: str) -> Desk:
    """A laptop with these rooms."""
    desk = Desk("a")
    for letter in letters or ("A",):
        desk.room(letter)
    return desk


def opened_at(name: str, letter: str) -> Desk:
    """Another laptop with a room."""
    desk = Desk(name)
    desk.room(letter)
    return desk


def test_a_room_gets_the_first_letter_that_nobody_known_holds():
    desk, other = opened("A", "C"), Desk("b")
    assert desk.room() == "B"
    other.merge(desk)
    assert other.room() == "D"
    assert [(r.letter, r.log_id) for r in other.book.rooms] == [
        ("A", "log-a"), ("B", "log-a"), ("C", "log-a"), ("D", "log-b"),
    ]  # fmt: skip


def test_a_letter_of_another_laptop_is_refused():
    desk, other = opened("A"), Desk("b")
    other.merge(desk)
    assert other.refused(OpenRoom("乙", "A")) == "letter_taken"
    assert other.refused(Register("A", "staff", name="王", school="里港國小")) == "letter_not_here"
    assert other.refused(Register("B", "staff", name="王", school="里港國小")) == "room_missing"
    assert other.refused(Register("", "staff", name="王", school="里港國小")) == "room_missing"
    assert other.refused(OpenRoom("乙", "ab")) == "room_missing"


def test_a_room_that_is_opened_again_has_the_newest_name_and_modules():
    desk = opened()
    desk.act(OpenRoom("  電腦教室 ", "a", modules=("posts", "staff")), "09:00")
    (room,) = desk.book.rooms
    assert (room.name, room.modules, room.day) == ("電腦教室", ("posts", "staff"), "2023-09-12")
    before = len(desk.events)
    again = desk.act(OpenRoom("電腦教室", "a", modules=("posts", "staff")), "09:00")
    assert (again.verdict, again.label, len(desk.events)) == (HelpVerdict.ROOM_OPENED, "A", before)


def test_next_without_rooms_leaves_those_of_another_laptop_to_that_laptop():
    desk, other, helper = opened("A"), opened_at("b", "B"), Desk("c")
    other.come("B", "09:00")
    desk.come("A", "09:05")
    for one in (desk, other, helper):
        for known in (desk, other):
            if one is not known:
                one.merge(known)
    assert desk.act(Next(), "09:10").label == "A001"
    assert desk.act(Next(), "09:11").verdict is HelpVerdict.EMPTY
    assert helper.act(Next(), "09:12").label == "B001", "a laptop without a room helps everywhere"
    assert desk.act(Next(("B",)), "09:13").verdict is HelpVerdict.CALLED, "whoever names a room means it"


def test_all_letters_can_be_taken():
    desk = opened(*"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert desk.refused(OpenRoom("x")) == "letter_taken"


def test_numbers_count_up_by_room_and_restart_each_day():
    desk = opened("A", "B")
    assert [desk.come(letter, "09:00") for letter in "AABA"] == ["A001", "A002", "B001", "A003"]
    tomorrow = clock("09:00", days=1)
    desk.act(OpenRoom("x", "A"), tomorrow)
    answer = desk.act(Register("A", "staff", name="王", school="里港國小"), tomorrow)
    assert answer.label == "A001"
    assert len(desk.book.requests) == 5


def test_without_a_letter_the_room_that_takes_the_module_is_meant():
    desk = Desk("a")
    desk.room("A", modules=("grades",))
    desk.room("B", modules=("staff",))
    assert desk.come("", "09:00") == "B001"
    assert desk.come("", "09:00", module="zones") == "A001"


def test_letters_and_modules_are_understood_however_they_are_typed():
    desk = opened("A", "B")
    assert desk.come(" ｂ ", "09:00", module="教職維護") == "B001"
    assert desk.request("B001").module == "staff"
    assert desk.act(Next(("a",), ("staff",)), "09:01").verdict is HelpVerdict.EMPTY
    assert desk.act(Next(("Ｂ",), ("教職 維護",)), "09:01").label == "B001"
    desk.step("ｂ1", Step.TRANSFER, "09:02", letter="ａ", module="員額編制")
    found = desk.request("B001")
    assert (found.room, found.module) == ("A", "posts")


def test_a_registration_is_one_act_with_the_sign_in_the_number_and_the_problem():
    desk = opened()
    before = len(desk.events)
    strip = Brought(frozenset({Equipment.CARD}), bound=False)
    answer = desk.act(
        Register(
            "a", "grades", "王小明", "里港國小", "134567", "10013090", "教師", "0912",
            problem="成績\n 匯不進去", brought=strip,
        ),
        "09:12",
    )  # fmt: skip
    kinds = [event.kind for event in desk.events[before:]]
    assert kinds == [Kind.WALK_IN, Kind.MARK, Kind.REQUEST, Kind.REQUEST_NOTE]
    assert (answer.verdict, answer.label) == (HelpVerdict.REGISTERED, "A001")
    assert answer.missing == ("binding", "no_login", "no_reader")
    assert (answer.first_step, answer.code) == ("binding", "help_registered")
    request = desk.request("A001")
    assert request.participant_id == answer.participant_id == desk.events[before].participant_id
    assert (request.school, request.school_code, request.township_code) == ("里港國小", "134567", "10013090")
    assert (request.name, request.job_title, request.phone) == ("王小明", "教師", "0912")
    assert request.said(NoteKind.PROBLEM) == "成績\n匯不進去"
    assert request.flags == ("binding", "no_login", "no_reader")
    assert request.brought == strip


def test_a_registration_needs_a_school():
    assert opened().refused(Register("A", "staff", name="王小明", school=" ")) == "school_missing"


def test_a_module_that_nobody_names_is_another():
    desk = opened()
    desk.come("A", "09:00", module=" ")
    assert desk.request("A001").module == "other"


@pytest.mark.parametrize(
    ("school", "code", "told"),
    [
        ("里港國民小學", "", True),
        ("縣立里港國小", "", True),
        ("改名國小", "134567", True),
        ("里港國小", "999999", False),
        ("高樹國小", "", False),
    ],
)
def test_a_school_that_waits_is_told_the_numbers_it_has(school, code, told):
    desk = opened("A", "B")
    desk.come("A", "09:00", "里港國小", school_code="134567")
    act = Register("B", "grades", name="李", school=school, school_code=code)
    before = len(desk.events)
    answer = desk.act(act, "09:05")
    if told:
        assert (answer.verdict, answer.label, len(desk.events)) == ("already_waiting", "A001", before)
        assert dict(answer.facts)["numbers"] == "A001"
    else:
        assert answer.verdict == "registered"


def test_a_second_problem_comes_by_choice_and_who_is_served_needs_none():
    desk = opened()
    for again in (False, True):
        desk.come("A", "09:00", "里港國小", again=again)
    assert dict(desk.act(Register("A", "x", name="李", school="里港國小"), "09:05").facts) == {
        "numbers": "A001, A002",
        "school": "里港國小",
    }
    desk.step("A001", Step.LEAVE, "09:06")
    desk.step("A002", Step.ESCALATE, "09:06")
    assert desk.come("A", "09:07", "里港國小") == "A003"


def test_a_claim_calls_the_first_to_a_place():
    desk = opened()
    desk.come("A", "09:00")
    answer = desk.act(Next(place=" 3 號桌 "), "09:10")
    request = desk.request("A001")
    assert (request.state, request.place, request.helper) == ("called", "3 號桌", "a")
    assert (answer.verdict, dict(answer.facts)["place"]) == ("called", "3 號桌")
    answer = desk.act(Next(), "09:10")
    assert (answer.verdict, answer.drafts) == ("empty", ())


def test_two_laptops_that_know_the_same_claim_the_same_and_the_earlier_counts():
    desk, other = opened(), Desk("b")
    desk.come("A", "09:00")
    other.merge(desk)
    other.act(Next(place="9"), "09:11")
    desk.act(Next(place="1"), "09:10")
    desk.merge(other)
    request = desk.request("A001")
    assert (request.helper, request.place) == ("a", "1")
    assert "step_twice" in request.flags
    assert len(request.ignored) == 1


def test_a_step_that_makes_no_sense_now_is_refused_with_the_state():
    desk = opened()
    desk.come("A", "09:00")
    assert desk.refused(TakeStep("A001", Step.PAUSE)) == "step_not_now"
    assert desk.refused(TakeStep("A007", Step.CALL)) == "request_unknown"
    assert desk.refused(TakeStep("nonsense", Step.CALL)) == "request_unknown"
    assert desk.refused(TakeStep("A001", Step.TRANSFER)) == "room_missing"
    assert desk.refused(TakeStep("A001", Step.TRANSFER, letter="AB")) == "room_missing"
    assert desk.refused(WriteNote("A001", " \n ")) == "text_missing"
    desk.step(desk.request("A001").id, Step.CALL, "09:10")
    assert desk.request("A001").state is RequestState.CALLED


def test_an_answer_is_a_note_of_its_own():
    desk = opened()
    desk.come("A", "09:00")
    assert desk.refused(TakeStep("a1", Step.ANSWER)) == "answer_missing"
    desk.step("a1", Step.ESCALATE, "10:00", reason="系統錯誤")
    desk.step("A001", Step.SEND, "17:00")
    desk.step("A001", Step.ANSWER, "17:30", answer="已修正")
    request = desk.request("A001")
    assert (request.state, request.said(NoteKind.ANSWER)) == ("answered", "已修正")
    assert request.taken[0].reason == "系統錯誤"
    desk.step("A001", Step.CLOSE, "17:40")
    assert states(desk) == {"A001": "closed"}


def test_an_answer_that_was_noted_before_is_enough():
    desk = opened()
    desk.come("A", "09:00")
    desk.note("A001", "請更新瀏覽器", "09:30", NoteKind.ANSWER)
    desk.step("A001", Step.ANSWER, "09:31")
    assert desk.request("A001").state is RequestState.ANSWERED


def test_steps_of_another_day_go_by_the_id_of_the_request():
    desk = opened()
    desk.come("A", "09:00")
    request_id, tomorrow = desk.request("A001").id, clock("09:00", days=1)
    assert desk.refused(TakeStep("A001", Step.SEND), tomorrow) == "request_unknown"
    desk.act(TakeStep(request_id, Step.SEND), tomorrow)
    assert states(desk) == {"A001": "sent"}


def test_a_slip_from_a_room_that_nobody_heard_of_is_taken_in_and_is_one_after_the_merge():
    desk, other = opened(), Desk("b")
    desk.come("A", "09:00", "里港國小", problem="忘記密碼")
    other.room("B")
    answer = other.act(Arrive("a1", "B", "account", "王小明", "里港國小"), "09:30")
    arrived = other.request("A001")
    assert (answer.verdict, arrived.room, arrived.flags) == ("registered", "B", ("arrived",))
    other.act(Next(("B",), place="9"), "09:40")
    other.step("A001", Step.START, "09:41")
    for one, another in ((desk, other), (other, desk)):
        one.merge(another)
    assert desk.book.day == other.book.day
    request = desk.request("A001")
    assert (request.log_id, request.state, request.room) == ("log-a", "in_service", "B")
    assert request.said(NoteKind.PROBLEM) == "忘記密碼"
    assert desk.book.day.aliases == {arrived.id: request.id}
    other.step(arrived.id, Step.SOLVE, "09:50")
    assert states(other) == {"A001": "solved"}


def test_a_slip_that_arrives_at_two_rooms_is_one():
    first, second = Desk("b"), Desk("c")
    first.room("B")
    second.room("C")
    first.act(Arrive("A003", "B", "staff"), "09:30")
    second.act(Arrive("A003", "C", "staff"), "09:31")
    first.merge(second)
    second.merge(first)
    assert first.book.day == second.book.day
    assert states(first) == {"A003": "waiting"}
    assert first.request("A003").room == "C"


def test_a_slip_that_is_known_is_transferred():
    desk, other = opened(), Desk("b")
    desk.come("A", "09:00")
    other.merge(desk)
    other.room("B")
    assert other.act(Arrive("A001", "B", "grades"), "09:30").verdict == "transferred"
    assert (other.request("A001").room, other.request("A001").module) == ("B", "grades")
    again = other.act(Arrive("A001", "B", "grades"), "09:31")
    assert (again.verdict, again.drafts) == ("already_waiting", ())
    other.step("A001", Step.LEAVE, "09:32")
    assert other.refused(Arrive("A001", "B", "grades")) == "step_not_now"


def test_a_slip_that_this_room_never_gave_is_unknown():
    desk = opened("A", "B")
    assert desk.refused(Arrive("A009", "B", "staff")) == "request_unknown"
    assert desk.refused(Arrive("9", "B", "staff")) == "request_unknown"
    assert desk.refused(Arrive("C000", "B", "staff")) == "request_unknown"


def test_a_letter_of_which_numbers_arrived_is_not_free():
    desk = opened("B")
    desk.act(Arrive("A009", "B", "staff"), "09:00")
    assert desk.refused(OpenRoom("x", "A")) == "letter_taken"
    assert desk.room() == "C"


def test_a_number_that_two_laptops_gave_is_kept_by_both():
    desk, other = opened("A"), Desk("b")
    other.room("A")
    desk.come("A", "09:00", "里港國小")
    other.come("A", "09:01", "高樹國小")
    third = Desk("c")
    third.merge(desk, other)
    flagged = [(r.school, r.label, "number_twice" in r.flags) for r in third.book.requests.values()]
    assert sorted(flagged) == [("里港國小", "A001", True), ("高樹國小", "A001", True)]
    assert third.refused(TakeStep("A001", Step.CALL)) == "number_twice"
    desk.merge(other)
    desk.step("A001", Step.CALL, "09:10")
    assert {r.school: str(r.state) for r in desk.book.requests.values()} == {
        "里港國小": "called",
        "高樹國小": "waiting",
    }
    assert desk.come("A", "09:20") == "A002"
    assert [(r.letter, r.log_id) for r in desk.book.rooms] == [("A", "log-a"), ("A", "log-b")]
