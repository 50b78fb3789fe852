"""The page of requests: what stays open, marked step by step, written for the system team, searched."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_events
from coordinator.db.queries.purge import read_log
from coordinator.domain.events.kinds import Kind
from coordinator.domain.helpdesk.values import NoteKind, Step
from coordinator.domain.training import Session
from coordinator.ui.context import Context
from coordinator.ui.requests import reading
from coordinator.ui.requests.filters import RequestsFilter
from coordinator.ui.requests.groups import Group
from coordinator.ui.requests.page import ALL, FOLLOW_UP, NOTES, STATISTICS, RequestsPage
from tests.help_world import request
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, press, sample, unnamed_widgets
from tests.ui.requests_desk import NINE, held_day, hold_day, notes_in, requests_in, states_in

BEFORE = {"A001": "solved", "A002": "escalated", "A003": "escalated", "A004": "passed", "A005": "waiting"}


@pytest.fixture
def endings() -> list[str]:
    """What the next file is called; empty takes the first ending that is offered."""
    return []


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, endings: list[str]
) -> Iterator[Desk[RequestsPage]]:
    with held_day(tmp_path, make_context, qtbot, lambda: endings[-1] if endings else "") as opened:
        yield opened


def numbers(desk: Desk[RequestsPage]) -> list[str]:
    """The numbers in the follow-up list, from top to bottom."""
    return column_texts(desk.page.follow_up.table, "number")


def choose(desk: Desk[RequestsPage], *labels: str) -> None:
    """Select these requests with click and Ctrl+click, as a person does."""
    table = desk.page.follow_up.table
    shown = [line.request.label for line in table.rows.shown_rows()]
    for n, label in enumerate(labels):
        at = table.visualRect(table.rows.index(shown.index(label), 1)).center()
        held = Qt.KeyboardModifier.ControlModifier if n else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, at)


def say(desk: Desk[RequestsPage], words: str) -> None:
    """Type into the field of answers."""
    desk.page.follow_up.request.answer.editor.insertPlainText(words)  # type: ignore[attr-defined]


def take(desk: Desk[RequestsPage], step: Step) -> None:
    """Press the button of a step with the keyboard."""
    press(desk.page.follow_up.request.buttons[step], Qt.Key.Key_Space)


def save(desk: Desk[RequestsPage]) -> None:
    """Press the button that writes the list, and wait until it is there."""
    press(desk.page.follow_up.save_button, Qt.Key.Key_Space)
    desk.wait(lambda: not desk.page._door.is_busy)


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_what_is_still_to_do_stands_by_module(desk: Desk[RequestsPage]) -> None:
    assert states_in(desk) == BEFORE
    assert numbers(desk) == ["A003", "A002", "A005", "A004"]
    chips = [one.text() for one in desk.page.follow_up.filter.chips.values()]
    assert chips == ["To do 4", "Sent 0", "Answered 0", "Done 1", "All 5"]
    assert desk.page.follow_up.card.detail == "4 requests, 4 schools"


@pytest.mark.parametrize(
    ("group", "wanted"),
    [(Group.DONE, ["A001"]), (Group.SENT, []), (Group.ALL, ["A001", "A003", "A002", "A005", "A004"])],
)
def test_a_chip_shows_what_is_in_its_group(desk: Desk[RequestsPage], group: Group, wanted: list[str]) -> None:
    press(desk.page.follow_up.filter.chips[group], Qt.Key.Key_Space)
    assert numbers(desk) == wanted


def test_search_and_module_narrow_the_list_and_one_button_widens_it(desk: Desk[RequestsPage]) -> None:
    chosen = desk.page.follow_up.filter
    chosen.module.setCurrentIndex(chosen.module.findData("students"))
    chosen.module.activated.emit(chosen.module.currentIndex())
    assert numbers(desk) == ["A002", "A005"]
    chosen.search.setText("照片")
    desk.wait(lambda: numbers(desk) == ["A005"])
    chosen.search.setText("nothing of the kind")
    desk.wait(lambda: numbers(desk) == [])
    desk.page.follow_up.show_everything()
    assert len(numbers(desk)) == 5


def test_the_card_tells_everything_that_was_noted(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A002")
    shown = desk.page.follow_up.request
    texts = [shown._head.text(), shown._sub.text(), *(words.text() for _, words in shown._parts)]
    said = "\n".join(texts)
    for part in ("A002", "乙國小", "乙老師", "轉入生出現兩筆", "學校有截圖", "要系統團隊處理", "09:", "林"):
        assert part in said


def test_marking_as_sent_is_one_step_that_can_be_taken_back(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A002", "A003")
    take(desk, Step.SEND)
    desk.wait(lambda: numbers(desk) == ["A005", "A004"])
    assert states_in(desk) == BEFORE | {"A002": "sent", "A003": "sent"}
    undo = desk.context.undo
    assert (undo.count(), undo.undo_text) == (1, "Mark as sent: “A003”, “A002”")
    undo.undo()
    desk.wait(lambda: len(numbers(desk)) == 4)
    assert states_in(desk) == BEFORE
    undo.redo()
    assert states_in(desk)["A002"] == "sent"


def test_an_answer_needs_words_and_is_kept_as_a_note(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A002")
    button = desk.page.follow_up.request.buttons[Step.ANSWER]
    assert not button.isEnabled()
    say(desk, "已併檔")
    assert button.isEnabled()
    take(desk, Step.ANSWER)
    desk.wait(lambda: "A002" not in numbers(desk))
    assert requests_in(desk)["A002"].said(NoteKind.ANSWER) == "已併檔"
    assert states_in(desk)["A002"] == "answered"
    assert desk.page.follow_up.request.words == ""


def test_closed_ones_can_be_opened_again(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A005")
    take(desk, Step.CLOSE)
    desk.wait(lambda: "A005" not in numbers(desk))
    assert states_in(desk)["A005"] == "closed"
    press(desk.page.follow_up.filter.chips[Group.DONE], Qt.Key.Key_Space)
    choose(desk, "A005")
    assert not desk.page.follow_up.request.buttons[Step.CLOSE].isEnabled()
    take(desk, Step.REOPEN)
    desk.wait(lambda: states_in(desk)["A005"] == "escalated")


def test_a_note_is_added_and_taken_back(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A003")
    say(desk, "已電話詢問")
    press(desk.page.follow_up.request.note_button, Qt.Key.Key_Space)
    assert requests_in(desk)["A003"].said(NoteKind.NOTE) == "學校有截圖\n已電話詢問"
    assert states_in(desk) == BEFORE
    desk.context.undo.undo()
    assert requests_in(desk)["A003"].said(NoteKind.NOTE) == "學校有截圖"


def test_the_written_list_offers_to_mark_its_requests_as_sent(
    desk: Desk[RequestsPage], tmp_path: Path
) -> None:
    save(desk)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[1] for row in rows[1:]] == ["A003", "A002", "A005", "A004"]
    assert "乙老師" not in str(rows)
    offer = desk.page.follow_up.offer
    assert offer._button.text() == "Mark 4 as sent"
    press(offer._button, Qt.Key.Key_Space)
    desk.wait(lambda: numbers(desk) == [])
    assert set(states_in(desk).values()) == {"solved", "sent"}
    desk.context.undo.undo()
    assert states_in(desk) == BEFORE


def test_on_the_day_itself_nobody_who_still_waits_is_marked(desk: Desk[RequestsPage]) -> None:
    desk.context.clock = lambda: NINE
    save(desk)
    assert desk.page.follow_up.offer._button.text() == "Mark 2 as sent"


@pytest.mark.parametrize("contacts", [False, True])
def test_people_are_on_the_list_only_where_asked_and_that_is_recorded(
    desk: Desk[RequestsPage], endings: list[str], tmp_path: Path, contacts: bool
) -> None:
    endings.append(".pdf")
    if contacts:
        press(desk.page.follow_up.contacts, Qt.Key.Key_Space)
    save(desk)
    assert ("乙老師" in pdf_text(tmp_path / "out.pdf")) is contacts
    with desk.store.read() as reader:
        (line,) = read_log(reader, "t")
    assert (line.subject, line.persons) == ("help_requests", 4 if contacts else 0)


@pytest.mark.parametrize(("tab", "noted"), [(FOLLOW_UP, "help_requests"), (STATISTICS, "help_statistics")])
def test_ctrl_p_prints_what_is_shown_and_notes_that_it_left(
    desk: Desk[RequestsPage], tmp_path: Path, tab: int, noted: str
) -> None:
    desk.page.tabs.setCurrentIndex(tab)
    assert desk.page.takes("printing.print")
    desk.page.run_action("printing.print")
    desk.wait(lambda: not desk.page._door.is_busy)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    with desk.store.read() as reader:
        assert [line.subject for line in read_log(reader, "t")] == [noted]
    assert desk.page.follow_up.offer.isHidden()


def test_what_leaves_stands_at_the_head_of_its_own_tab(desk: Desk[RequestsPage]) -> None:
    assert all(one.isVisible() for one in desk.page.follow_up.head_buttons)
    desk.page.tabs.setCurrentIndex(NOTES)
    assert not any(one.isVisible() for one in desk.page.follow_up.head_buttons)
    assert not desk.page.takes("printing.print")


def test_the_written_list_is_only_what_is_shown(desk: Desk[RequestsPage], tmp_path: Path) -> None:
    desk.page.follow_up.filter.search.setText("照片")
    desk.wait(lambda: numbers(desk) == ["A005"])
    save(desk)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 2


def test_a_request_becomes_a_help_note_in_one_step_and_only_once(desk: Desk[RequestsPage]) -> None:
    press(desk.page.follow_up.filter.chips[Group.DONE], Qt.Key.Key_Space)
    choose(desk, "A001")
    keep = desk.page.follow_up.request.keep_button
    press(keep, Qt.Key.Key_Space)
    desk.wait(lambda: not keep.isEnabled())
    (note,) = notes_in(desk)
    assert (note.module, note.problem, note.answer) == ("staff", "教師資料無法送出", "補上到職日即可")
    desk.context.undo.undo()
    desk.wait(keep.isEnabled)
    assert notes_in(desk) == ()


def test_other_trainings_are_searched_as_well(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    more = [
        replace(x, number=x.number + 100) if isinstance(x, Session) else x for x in sample("pingtung-112")
    ]
    (session,) = (x.id for x in more if isinstance(x, Session) and x.slug == "h1")
    with held_day(tmp_path, make_context, qtbot, more=more) as desk:
        context = desk.context
        hold_day(desk.store, session, NINE.replace(year=2024))
        context.set_training("t")
        desk.page.refresh_now()
        assert len(numbers(desk)) == 4
        desk.page.tabs.setCurrentIndex(ALL)
        room = desk.page.everything
        assert len(room.table.rows.rows) == 10
        assert column_texts(room.table, "day")[0] == "113年9月12日(四)"
        room.filter.search.setText("戊國小")
        desk.wait(lambda: len(room.table.rows.rows) == 2)
        key = room.table.rows.rows[0].id
        room.filter.search.setText("")
        desk.page.tabs.setCurrentIndex(NOTES)
        desk.page.show_item(key)
        assert desk.page.tabs.currentIndex() == ALL
        assert room.table.selected_rows()[0].id == key


def test_everything_of_a_school_is_one_press_away(desk: Desk[RequestsPage]) -> None:
    choose(desk, "A002")
    press(desk.page.follow_up.request.school_button, Qt.Key.Key_Space)
    assert desk.page.tabs.currentIndex() == ALL
    assert column_texts(desk.page.everything.table, "school") == ["乙國小"]
    assert desk.page.everything.table.hasFocus()


def test_only_a_list_that_was_written_offers_to_mark_its_requests(desk: Desk[RequestsPage]) -> None:
    press(desk.page.follow_up.save_button, Qt.Key.Key_Space)
    desk.context.jobs.cancel_all()
    desk.wait(lambda: not desk.page._door.is_busy)
    desk.page.follow_up.offer.clear()
    desk.page.tabs.setCurrentIndex(STATISTICS)
    press(desk.page.statistics.report_button, Qt.Key.Key_Space)
    desk.wait(lambda: not desk.page._door.is_busy)
    assert desk.page.follow_up.offer.text == ""


def test_sessions_days_and_trainings_are_offered_where_there_are_several(qtbot: QtBot, look: object) -> None:
    first, second = request(1), request(2, session_id="s-b1", day="2023-08-07", school="里港範例國小")
    chosen = RequestsFilter("Search", Group.ALL)
    qtbot.addWidget(chosen)
    chosen.set_lines(list(reading.lines_of(small_plan(), [first, second])))
    assert [chosen.day.itemText(n) for n in range(3)] == ["Every day", "8/7(一)", "9/12(二)"]
    assert chosen.session.count() == 3
    assert [combo.isVisibleTo(chosen) for combo in chosen.combos] == [False, True, True, False]
    chosen.day.setCurrentIndex(1)
    assert chosen.matches() == [1]
    chosen.session.setCurrentIndex(chosen.session.findData(first.session_id))
    assert chosen.matches() == []
    chosen.show_everything()
    assert chosen.matches() is None


def test_an_item_is_shown_whatever_was_chosen(desk: Desk[RequestsPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(STATISTICS)
    page.show_item(requests_in(desk)["A001"].id)
    assert page.tabs.currentIndex() == FOLLOW_UP
    assert [line.request.label for line in page.follow_up.table.selected_rows()] == ["A001"]
    page.show_item("to_do")
    assert len(numbers(desk)) == 4
    page.show_item("nobody knows this")
    assert len(numbers(desk)) == 4


def test_the_keys_of_the_program_search_and_add(desk: Desk[RequestsPage]) -> None:
    page = desk.page
    page.run_action("find")
    assert page.follow_up.filter.search.hasFocus()
    page.tabs.setCurrentIndex(STATISTICS)
    page.run_action("find")
    assert page.tabs.currentIndex() == ALL
    page.run_action("add")
    assert page.tabs.currentIndex() == NOTES
    assert page.dialog is not None
    page.dialog.reject()


@pytest.mark.parametrize("tab", [FOLLOW_UP, ALL, STATISTICS, NOTES])
def test_each_tab_can_be_used_by_keyboard_and_read_aloud(desk: Desk[RequestsPage], tab: int) -> None:
    desk.page.tabs.setCurrentIndex(tab)
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_many_events_are_read_off_the_gui_thread(
    desk: Desk[RequestsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    choose(desk, "A005")
    take(desk, Step.CLOSE)
    assert desk.context.jobs.running
    desk.wait(lambda: len(numbers(desk)) == 3)
    assert desk.context.undo.undo_text == "Close: “A005”"


def test_what_is_taken_back_at_once_waits_for_what_is_being_written(
    desk: Desk[RequestsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    for label in ("A002", "A003"):
        choose(desk, label)
        take(desk, Step.SEND)
    desk.context.undo.undo()
    desk.context.undo.undo()
    desk.wait(lambda: not desk.context.jobs.running)
    assert states_in(desk) == BEFORE
    with desk.store.read() as reader:
        assert len(read_events(reader, "t", kinds=[Kind.VOID])) == 2


def test_a_job_that_is_cancelled_leaves_no_step_behind(
    desk: Desk[RequestsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    choose(desk, "A002")
    take(desk, Step.SEND)
    desk.context.jobs.cancel_all()
    desk.wait(lambda: not desk.context.jobs.running)
    is_sent = states_in(desk) != BEFORE
    assert desk.context.undo.can_undo is is_sent


def test_a_store_without_requests_says_where_they_come_from(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with held_day(tmp_path, make_context, qtbot) as desk:
        desk.context.set_training(None)
        desk.page.refresh_now()
        assert not desk.page.tabs.isVisible()
