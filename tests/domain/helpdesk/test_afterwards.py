"""After the day: the list for the system team, figures, the history of a school, notes, and the hall."""

from datetime import date

import pytest

from coordinator.domain.checkin.times import MINUTE
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.acts import Next, TakeStep
from coordinator.domain.helpdesk.follow_up import open_requests, reminders, unsent
from coordinator.domain.helpdesk.hall import BoardView, HallRoom, board
from coordinator.domain.helpdesk.history import is_school, same_school, school_history
from coordinator.domain.helpdesk.notes_search import find_notes
from coordinator.domain.helpdesk.statistics import Times, help_statistics
from coordinator.domain.helpdesk.values import Brought, Equipment, Step
from tests.domain.helpdesk.desks import Desk, clock


def a_day() -> Desk:
    """Five came: solved, escalated, still waiting, left, and one for an account."""
    desk = Desk("a")
    desk.room("A")
    desk.room("B")
    ready = Brought(frozenset({Equipment.OTP}))
    unbound = Brought(frozenset({Equipment.CARD}), bound=False)
    desk.come("A", "09:00", "里港國小", "grades", school_code="100001", township_code="T1", brought=ready)
    desk.come("A", "09:10", "高樹國小", "staff", school_code="100002", township_code="T2", brought=unbound)
    desk.come("B", "09:20", "里港國小", "staff", again=True, school_code="100001", township_code="T1")
    desk.come("B", "11:00", "新開國小", "zones", brought=ready)
    desk.come("A", "11:05", "枋寮國小", "account", township_code="T2", brought=ready)
    for number, start, end, step in (
        ("A001", "09:05", "09:25", Step.SOLVE),
        ("A002", "09:30", "09:40", Step.ESCALATE),
        ("B002", "11:10", "11:12", Step.LEAVE),
    ):
        desk.step(number, Step.CALL, start, place=f"{number[0]} 桌")
        desk.step(number, step, end)
    return desk


def labels(requests) -> str:
    return " ".join(request.label for request in requests)


def test_the_list_holds_what_is_open_by_module_and_who_still_waited():
    desk = a_day()
    every = desk.book.requests.values()
    assert labels(open_requests(every)) == "A002 B001 A003"
    desk.step("A002", Step.SEND, "17:00")
    assert labels(open_requests(every)) == "A002 B001 A003"
    assert labels(unsent(every)) == "B001 A003"
    desk.step("A002", Step.ANSWER, "17:10", answer="已修正")
    assert labels(unsent(every)) == "B001 A003"
    desk.step("A002", Step.CLOSE, "17:20")
    assert labels(open_requests(every)) == "B001 A003"


def test_the_overview_reminds_after_the_day_and_a_week_after_sending():
    desk = a_day()
    desk.step("A002", Step.SEND, "17:00")
    every = desk.book.requests.values()
    assert reminders(every, clock("23:59")).unsent == ()
    tomorrow = reminders(every, clock("00:01", days=1))
    assert (labels(tomorrow.unsent), labels(tomorrow.unanswered)) == ("B001 A003", "")
    assert labels(reminders(every, clock("16:59", days=7)).unanswered) == ""
    assert labels(reminders(every, clock("17:00", days=7)).unanswered) == "A002"


def test_figures_of_a_day():
    found = help_statistics(a_day().book.requests.values(), {"T1": "北區", "T2": "南區", "": ""}.__getitem__)
    assert (found.total, found.unfinished, found.people, found.passed) == (5, 3, 5, 0)
    assert found.states == (("waiting", 2), ("solved", 1), ("escalated", 1), ("left", 1))
    assert found.modules == (("staff", 2), ("zones", 1), ("grades", 1), ("account", 1))
    assert found.schools == (("里港國小", 2), ("新開國小", 1), ("枋寮國小", 1), ("高樹國小", 1))
    assert found.districts == (("北區", 2), ("南區", 2), ("", 1))
    assert (found.rooms, found.days) == ((("A", 3), ("B", 2)), (("2023-09-12", 5),))
    assert found.hours == ((9, 3), (10, 0), (11, 2))
    assert found.missing == (("binding", 1), ("no_card", 1), ("no_login", 2), ("no_reader", 2))
    assert found.binding_help == 2
    assert found.waiting == Times(3, 10 * MINUTE, 18 * MINUTE)
    assert found.service == Times(2, 15 * MINUTE, 19 * MINUTE)
    assert found.service_by_module[0] == ("staff", Times(1, 10 * MINUTE, 10 * MINUTE))


def test_figures_of_nothing():
    found = help_statistics([])
    assert (found.total, found.hours, found.schools, found.waiting) == (0, (), (), Times(0, None, None))


def test_the_history_of_a_school_goes_by_code_else_by_name_newest_first():
    desk = a_day()
    every = desk.book.requests.values()
    assert labels(school_history(every, "100001", "改名國小")) == "B001 A001"
    assert labels(school_history(every, "", "縣立里港國民小學")) == "B001 A001"
    assert labels(school_history(every, "999999", "里港國小")) == ""
    assert labels(school_history(every, "999999", "新開國小")) == "B002"
    assert labels(school_history(every, "100001", "", desk.request("A001").id)) == "B001"
    assert not is_school(desk.request("B002"), "", " ")


NOTES = (
    HelpNote("1", "grades", "成績匯不進去", "檔案要存成 UTF-8", written=date(2024, 9, 1)),
    HelpNote("2", "grades", "成績加權設定", "請到設定參數", written=date(2025, 9, 1)),
    HelpNote("3", "account", "忘記密碼", "請 AA 帳號重設，成績不受影響"),
)


@pytest.mark.parametrize(
    ("text", "module", "found"),
    [
        ("", "", "213"),
        ("成績", "", "213"),
        ("成績 匯", "", "1"),
        ("ｕｔｆ－８", "", "1"),
        ("成績", "account", "3"),
        ("成績 AA", "", "3"),
        ("沒有", "", ""),
    ],
)
def test_notes_are_found_by_every_word(text, module, found):
    assert "".join(note.id for note in find_notes(NOTES, text, module)) == found


def test_the_hall_sees_the_last_four_calls_newest_first_and_who_waits():
    desk = Desk("a")
    desk.room("A")
    desk.room("B")
    for n in range(6):
        desk.come("AB"[n % 2], f"09:0{n}")
    for n in range(5):
        desk.act(Next(place=f"{n} 桌"), f"09:1{n}")
    seen = board(desk.book.requests.values(), desk.book.rooms, clock("09:20"))
    assert [f"{call.label} {call.place}" for call in seen.calls] == [
        "A003 4 桌", "B002 3 桌", "A002 2 桌", "B001 1 桌",
    ]  # fmt: skip
    assert seen.rooms == (HallRoom("A", "a A", 0), HallRoom("B", "a B", 1))
    desk.step("A003", Step.RETURN, "09:21")
    desk.void("B002", "09:21")
    desk.step("A002", Step.PASS_OVER, "09:21")
    seen = board(desk.book.requests.values(), desk.book.rooms, clock("09:22"))
    assert [call.label for call in seen.calls] == ["A002", "B001", "A001"]
    assert [room.waiting for room in seen.rooms] == [1, 2]
    tomorrow = desk.view(clock("09:00", days=1))
    assert board(tomorrow.requests, tomorrow.rooms, tomorrow.now_ms) == BoardView()
    assert board(desk.book.requests.values(), (), clock("10:00", days=1)).calls == ()


def test_the_hall_shows_a_room_it_has_not_heard_of_and_no_call_from_before_a_transfer():
    desk = Desk("a")
    desk.room("A")
    desk.come("A", "09:00")
    desk.act(Next(place="1"), "09:05")
    desk.step("A001", Step.TRANSFER, "09:06", letter="C")
    seen = board(desk.book.requests.values(), desk.book.rooms, clock("09:10"))
    assert (seen.calls, seen.rooms) == ((), (HallRoom("A", "a A", 0), HallRoom("C", "", 1)))
    desk.act(TakeStep("A001", Step.START), "09:20")
    assert board(desk.book.requests.values(), desk.book.rooms, clock("09:21")).calls == ()


def test_the_hall_knows_no_name_and_no_school():
    desk = a_day()
    said = repr(board(desk.book.requests.values(), desk.book.rooms, clock("12:00")))
    for request in desk.book.requests.values():
        assert request.name not in said
        assert request.school not in said
        assert request.participant_id not in said


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("里港國小", "屏東縣里港國小", True),
        ("里港國小", "屏東縣立里港國民小學", True),
        ("里港國小", "屏東縣里港鄉里港國小", True),
        ("臺東縣立測試國小", "台東測試國小", False),
        ("台東縣測試國小", "臺東縣立測試國民小學", True),
        ("ＡＢＣ國小", "abc國小", True),
        ("屏東縣中正國小", "高雄市中正國小", False),
        ("中正國小", "高雄市中正國小", True),
        ("左鎮國小", "前鎮國小", False),
        ("新市國小", "臺南市新市區新市國小", True),
        ("里港國小", "里港國中", False),
        ("國小", "國小", True),
        ("", "", False),
        ("x", "X", True),
    ],
)
def test_two_names_are_one_school_whatever_stands_in_front(one: str, other: str, same: bool):
    assert same_school(("", one), ("", other)) is same
    assert same_school(("", other), ("1", one)) is same
    assert same_school(("1", one), ("1", other))
    assert not same_school(("1", one), ("2", one))
