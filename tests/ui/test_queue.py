"""駐點候位: the session, rooms, the counter in fifteen seconds of keys, and what comes of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.db.queries.removal import removal
from coordinator.domain.events.kinds import Kind
from coordinator.domain.helpdesk.values import NoteKind
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.queue.page import QueuePage
from coordinator.ui.queue.past import Past
from tests.small_plan import HANDS_ON
from tests.ui.hands import column_texts, left_out_by_tab, press, unnamed_widgets
from tests.ui.queue_line import OpenLine, line_over, type_text

ENTER, DOWN, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def closed(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenLine]:
    with line_over(tmp_path, make_context, qtbot) as line:
        yield line


@pytest.fixture
def line(closed: OpenLine) -> OpenLine:
    closed.open()
    closed.open_room()
    return closed


# -- session and rooms ------------------------------------------------------------------------------


def test_only_hands_on_sessions_are_offered_and_today_comes_first(closed: OpenLine) -> None:
    assert column_texts(closed.page.start.sessions, "when") == ["Today"]


def test_a_laptop_without_a_name_is_asked_for_it(closed: OpenLine) -> None:
    closed.page.start.open.click()
    assert closed.page.serving is None
    assert "needs a name" in closed.page.start.device.editor.accessibleDescription()


def test_a_new_day_begins_with_a_room_whose_letter_is_offered(closed: OpenLine) -> None:
    closed.open()
    rooms = closed.page.rooms
    assert rooms is not None
    assert rooms.isVisible()
    assert rooms.letter.value() == "A"
    assert rooms.name.editor.hasFocus()
    type_text(rooms.name.editor, "智慧教室")
    closed.press(ENTER)
    assert [(r.letter, r.name) for r in closed.serving.helpdesk.own_rooms] == [("A", "智慧教室")]
    assert closed.work.isVisible()
    assert closed.work.counter.school.editor.hasFocus()


def test_a_second_room_of_this_laptop_gets_the_next_letter_and_its_topics(line: OpenLine) -> None:
    line.page.tools["rooms"].click()
    rooms = line.page.rooms
    assert rooms is not None
    assert rooms.letter.value() == "B"
    rooms.modules.tick(["account"])
    type_text(rooms.name.editor, "綁定協助")
    closed_letters = [room.letter for room in line.serving.helpdesk.own_rooms]
    rooms.open.click()
    assert closed_letters == ["A"]
    assert line.serving.helpdesk.own_rooms[1].modules == ("account",)
    assert line.work.counter.room.isVisible()


def test_a_letter_that_is_taken_is_told_beside_its_field(line: OpenLine) -> None:
    line.page.show_rooms()
    rooms = line.page.rooms
    assert rooms is not None
    type_text(rooms.name.editor, "302")
    rooms.letter.editor.clear()  # type: ignore[attr-defined]
    type_text(rooms.letter.editor, "7")
    rooms.open.click()
    assert rooms.letter.editor.accessibleDescription()
    assert rooms.isVisible()


def test_a_room_opened_by_mistake_goes_back_while_it_has_given_no_number(line: OpenLine) -> None:
    line.open_room("302", "B")
    line.come("里港範例國小")
    line.page.show_rooms()
    rooms = line.page.rooms
    assert rooms is not None
    for letter, left in (("A", ["A", "B"]), ("B", ["A"])):
        rooms.table.select_key(next(r.event_id for r in line.serving.rooms if r.letter == letter))
        press(rooms.table, Qt.Key.Key_Delete)
        assert column_texts(rooms.table, "letter") == left
        is_refused = "that is free" not in rooms.letter.editor.accessibleDescription()
        assert is_refused == (letter == "A")
    assert rooms.letter.value() == "B"


# -- the counter ------------------------------------------------------------------------------------


def test_school_name_topic_equipment_words_and_enter_give_a_number(line: OpenLine) -> None:
    counter = line.work.counter
    type_text(counter.school.editor, "高樹")
    line.press(ENTER)
    assert counter.name.editor.hasFocus()
    type_text(counter.name.editor, "周新來")
    line.press(ENTER)
    assert counter.topic.hasFocus()
    line.press(Qt.Key.Key_2)
    line.press(ENTER)
    assert counter.brought.hasFocus()
    line.press(Qt.Key.Key_1)
    line.press(Qt.Key.Key_2)
    line.press(ENTER)
    counter.problem.editor.insertPlainText("員額算不出來")  # type: ignore[attr-defined]
    line.press(ENTER)
    result = line.work.result
    assert result.isVisible()
    assert result.number.text() == "A001"
    assert "is next" in result.wait.text()
    request = line.request("A001")
    assert (request.school, request.school_code, request.name) == ("高樹範例國小", "110901", "周新來")
    assert request.module == list(counter.topic.buttons)[1]
    assert request.said(NoteKind.PROBLEM) == "員額算不出來"
    assert request.flags == ()
    kinds = {event.kind for event in line.events()}
    assert {Kind.WALK_IN, Kind.MARK, Kind.REQUEST, Kind.REQUEST_NOTE} <= kinds
    line.press(ENTER)
    assert counter.isVisible()
    assert counter.school.value() == ""
    assert counter.school.editor.hasFocus()


def test_what_is_missing_leads_to_the_first_step_before_registering(line: OpenLine) -> None:
    counter = line.work.counter
    counter.brought.setFocus()
    line.press(Qt.Key.Key_6)
    assert "binding desk" in counter.missing.text
    line.press(Qt.Key.Key_6)
    line.press(Qt.Key.Key_1)
    assert "card reader" in counter.missing.text
    line.press(Qt.Key.Key_2)
    assert counter.missing.text == ""


def test_what_must_be_said_is_asked_for_beside_its_field(line: OpenLine) -> None:
    counter = line.work.counter
    line.press(ENTER, CONTROL)
    assert line.events(Kind.REQUEST) == ()
    assert counter.school.editor.hasFocus()
    assert "school" in counter.school.editor.accessibleDescription()
    type_text(counter.school.editor, "某某實驗學校")
    type_text(counter.name.editor, "周新來")
    line.press(ENTER, CONTROL)
    assert counter.topic.hasFocus()


def test_somebody_of_the_roster_is_found_by_name_and_not_entered_again(line: OpenLine) -> None:
    counter = line.work.counter
    type_text(counter.school.editor, "里港範例國小")
    line.press(ENTER)
    type_text(counter.name.editor, "陳")
    line.press(ENTER)
    assert counter.topic.hasFocus()
    assert counter.name.value() == "陳怡君"
    line.press(Qt.Key.Key_1)
    line.press(ENTER, CONTROL)
    assert line.request("A001").name == "陳怡君"
    assert line.events(Kind.WALK_IN) == ()
    assert len(line.events(Kind.MARK)) == 1


def test_a_topic_of_two_digits_is_typed_as_it_is_read(line: OpenLine) -> None:
    topic = line.work.counter.topic
    topic.setFocus()
    line.press(Qt.Key.Key_1)
    assert topic.value == next(iter(topic.buttons))
    line.press(Qt.Key.Key_2)
    assert topic.value == list(topic.buttons)[11]
    line.press(DOWN)
    assert topic.value == list(topic.buttons)[12]


def test_a_school_that_waits_is_told_and_a_second_problem_is_a_choice(line: OpenLine) -> None:
    line.come("里港範例國小")
    counter, again = line.work.counter, line.work.again
    for _ in range(2):
        line.page._show_work()
        type_text(counter.school.editor, "里港範例國小")
        line.press(ENTER)
        type_text(counter.name.editor, "周新來")
        line.press(ENTER)
        line.press(Qt.Key.Key_2)
        line.press(ENTER, CONTROL)
        assert again.isVisible()
        assert "A001" in again.number.text()
        assert len(line.events(Kind.REQUEST)) == 1
        if _ == 0:
            line.press(ENTER)
            assert line.work.request.request_id == line.request("A001").id
            assert counter.isVisible()
    line.press(Qt.Key.Key_2)
    assert line.work.result.number.text() == "A002"


def test_two_rooms_give_numbers_by_topic_and_binding_goes_to_its_room_first(line: OpenLine) -> None:
    line.open_room("綁定協助", "B", ("account",))
    counter, result = line.work.counter, line.work.result
    for topic, label in (("account", "B001"), ("posts", "A001")):
        counter.school.choose(f"{topic}範例國小", None)
        counter.name.choose("周新來", None)
        counter.topic.choose((topic,))
        counter.brought.choose(("card", "reader"))
        counter.submit()
        assert result.number.text() == label
        assert result.binding_button.isVisible() == (label == "A001")
        if label == "B001":
            line.press(ENTER)
    line.press(Qt.Key.Key_B)
    request = line.request("A001")
    assert (request.room, request.module, result.number.text()) == ("B", "posts", "A001")
    assert not result.binding_button.isVisible()


def test_other_years_of_a_school_are_known(line: OpenLine) -> None:
    line.come("里港範例國小")
    request = line.request("A001")
    before = replace(request, id="old", session_id="s-111", opened_ms=request.opened_ms - 10**10)
    past = Past(line.serving.helpdesk, [before, replace(before, id="other", school="別校", school_code="1")])
    assert [one.id for one in past.of_school(request)] == ["old"]


# -- restart and leaving ----------------------------------------------------------------------------


def test_a_restart_at_noon_comes_back_to_session_rooms_and_operator(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.serving.close()
    page = QueuePage(line.context)
    line.qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    line.qtbot.waitUntil(lambda: page.serving is not None, timeout=10_000)
    assert page.serving is not None
    assert page.work is not None
    assert page.serving.operator == "王"
    assert [room.name for room in page.serving.helpdesk.own_rooms] == ["301"]
    assert column_texts(page.work.line.table, "label") == ["A001"]
    page.serving.close()


def test_leaving_goes_back_to_the_start_and_is_not_come_back_to(line: OpenLine) -> None:
    line.page.tools["leave"].click()
    assert line.page.serving is None
    assert line.page.start.isVisible()
    line.page.refresh_now()
    assert line.page.serving is None


def test_a_session_that_is_deleted_meanwhile_closes_its_line(line: OpenLine) -> None:
    with line.store.write() as writer:
        apply_edit(writer, removal(writer, next(s for s in line.serving.plan.sessions if s.id == HANDS_ON)))
    line.wait_closed()
    assert line.page.start.isVisible()


# -- everywhere -------------------------------------------------------------------------------------


def test_every_view_has_names_and_is_reached_with_tab(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.work.line.select(line.request("A001").id)
    assert unnamed_widgets(line.page) == []
    assert left_out_by_tab(line.page) == []
    line.page.show_rooms()
    assert unnamed_widgets(line.page) == []
