"""The page 駐點申請 with a real store: a change is one step with a line of history, undo takes it back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.application import ApplicationState
from coordinator.domain.application_entry import granted_day
from coordinator.domain.roc import format_roc
from coordinator.ui.applications.form_dialog import FormDialog
from coordinator.ui.applications.grant_dialog import GrantDialog
from coordinator.ui.applications.page import CALENDAR, TABLE, ApplicationsPage
from coordinator.ui.context import Context
from tests.application_world import INSIDE, PINGTUNG, TAICHUNG, TAITUNG, asked, national, sep
from tests.ui.applications_desk import applications_over, cards, drop, stored
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, text_in, unnamed_widgets

S = ApplicationState
CTRL = Qt.KeyboardModifier.ControlModifier
TITLES = ["縣市", "申請單位", "希望日期", "地點", "座位數", "電腦數", "聯絡人", "電話"]


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Desk[ApplicationsPage]]:
    of = national()
    entries = [
        asked(of, PINGTUNG, sep(10), sep(12), venue="信義國小", room="3樓智慧教室", seats=40, pcs=36),
        asked(of, TAITUNG, sep(10), venue="豐榮國小"),
        asked(of, TAICHUNG, state=S.IN_REVIEW, contact="陳怡君", phone="0912-345-678"),
    ]
    with applications_over(of, entries, tmp_path, make_context, qtbot) as desk:
        yield desk


def test_the_board_has_each_application_in_the_column_of_its_state(desk: Desk[ApplicationsPage]) -> None:
    assert cards(desk.page) == {S.RECEIVED: ["屏東縣", "臺東縣"], S.IN_REVIEW: ["臺中市"]}
    first = desk.page.board.columns[S.RECEIVED].cards.index(0)
    assert str(first.data()).splitlines() == [
        "屏東縣",
        "9/10(三)、9/12(五)",
        "信義國小",
        "36 PCs 40 seats",
    ]


def test_a_card_dropped_on_another_column_changes_its_state_with_person_and_note(
    desk: Desk[ApplicationsPage],
) -> None:
    page = desk.page
    page.details.person.set_value("王組長")
    page.details.note.set_value("資料齊全")
    drop(page, f"a-{PINGTUNG}", S.IN_REVIEW)
    desk.wait(lambda: cards(page)[S.IN_REVIEW] == ["屏東縣", "臺中市"])
    change = stored(desk)[PINGTUNG].changes[-1]
    assert (change.state, change.person, change.note) == (S.IN_REVIEW, "王組長", "資料齊全")
    assert page.details.note.value() == ""
    assert desk.context.undo.undo_text == "In review: 屏東縣"
    desk.context.undo.undo()
    desk.wait(lambda: cards(page)[S.RECEIVED] == ["屏東縣", "臺東縣"])
    assert len(stored(desk)[PINGTUNG].changes) == 1


def test_a_drop_that_makes_no_sense_is_refused_in_words(desk: Desk[ApplicationsPage]) -> None:
    drop(desk.page, f"a-{PINGTUNG}", S.HELD)
    assert "held" in desk.page.notice.text
    assert stored(desk)[PINGTUNG].state is S.RECEIVED


def test_the_keyboard_goes_from_column_to_column_and_pushes_a_card_on(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    column = page.board.columns[S.RECEIVED]
    column.choose(f"a-{TAITUNG}")
    press(column, Qt.Key.Key_Right, CTRL)
    desk.wait(lambda: stored(desk)[TAITUNG].state is S.IN_REVIEW)
    desk.wait(lambda: page.window().focusWidget() is page.board.columns[S.IN_REVIEW])
    press(page.board.columns[S.IN_REVIEW], Qt.Key.Key_Left)
    assert page.window().focusWidget() is column
    assert page.details.line is not None
    assert page.details.line.one.applicant == "屏東縣"


def test_granting_makes_a_session_with_its_marks_and_undo_takes_it_away(
    desk: Desk[ApplicationsPage],
) -> None:
    page, before = desk.page, len(desk.plan.sessions)
    page._choose(f"a-{PINGTUNG}")
    page.details.buttons[S.GRANTED].click()
    dialog = page.dialog
    assert isinstance(dialog, GrantDialog)
    assert "臺東縣" in dialog.clash.text, "another county wishes for the same day"
    dialog.wishes[1].click()
    assert dialog.day.value() == format_roc(sep(12))
    assert "free" in dialog.clash.text
    dialog.ok_button.click()
    desk.wait(lambda: stored(desk)[PINGTUNG].state is S.GRANTED)
    plan, entry = desk.plan, stored(desk)[PINGTUNG]
    session = next(s for s in plan.sessions if s.id == entry.application.session_id)
    assert (session.day, session.venue_id, session.room_id) == (sep(12), "xinyi", "smart")
    assert [str(mark.slot) for mark in plan.marks_of(session)] == ["in", "out"]
    desk.wait(lambda: cards(page).get(S.GRANTED) == ["屏東縣"])
    desk.context.undo.undo()
    desk.wait(lambda: stored(desk)[PINGTUNG].state is S.RECEIVED)
    assert len(desk.plan.sessions) == before


def test_a_day_nobody_wished_for_is_called_moved_and_a_free_day_is_told(
    desk: Desk[ApplicationsPage],
) -> None:
    page = desk.page
    page._choose(f"a-{PINGTUNG}")
    page.acting.grant()
    dialog = page.dialog
    assert isinstance(dialog, GrantDialog)
    dialog.day.editor.setText("114/9/13")  # type: ignore[attr-defined]
    dialog.day.editor.editingFinished.emit()  # type: ignore[attr-defined]
    assert dialog.ok_button.text() == "Moved"
    assert "Weekend" in dialog.clash.text
    dialog.ok_button.click()
    desk.wait(lambda: stored(desk)[PINGTUNG].state is S.MOVED)
    assert granted_day(stored(desk)[PINGTUNG], desk.plan) == sep(13)


def test_an_application_is_typed_in(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page.run_action("add")
    dialog = page.dialog
    assert isinstance(dialog, FormDialog)
    assert not dialog.ok_button.isEnabled()
    dialog.applicant.set_value("花蓮縣")
    dialog.days.set_value("9/17、改天")
    dialog.seats.set_value("四十")
    dialog.received.set_value(format_roc(INSIDE))
    dialog.ok_button.click()
    assert dialog.isVisible(), "what cannot be read keeps it open"
    assert "改天" in dialog.days.findChildren(type(dialog.days._below))[-1].text()
    dialog.days.set_value("9/17")
    dialog.seats.set_value("40")
    dialog.ok_button.click()
    desk.wait(lambda: "10015" in stored(desk))
    entry = stored(desk)["10015"]
    assert (entry.wished, entry.application.seats) == ((sep(17),), 40)
    assert str(entry.application.kind) == "county"
    assert page.chosen is not None
    assert page.chosen.one.applicant == "花蓮縣"


def test_days_changed_after_receipt_are_noted(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page._choose(f"a-{TAITUNG}")
    page.details.edit_button.click()
    dialog: Any = page.dialog
    dialog.days.set_value("9/11")
    dialog.ok_button.click()
    desk.wait(lambda: stored(desk)[TAITUNG].wished == (sep(11),))
    history = [words.text() for title, words in page.details._parts if title.text() == "History"]
    assert "9/10(三)" in history[0]
    assert "9/11(四)" in history[0]


def test_the_table_is_searched_and_rows_are_deleted_with_undo(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page.run_action("find")
    assert page.tabs.currentIndex() == TABLE
    page.table.search.setText("台中")
    desk.wait(lambda: column_texts(page.table.table, "applicant") == ["臺中市"])
    assert text_in(page.table.table, f"a-{TAICHUNG}", "state") == "In review"
    page.table.card.select(f"a-{TAICHUNG}")
    press(page.table.table, Qt.Key.Key_Delete)
    desk.wait(lambda: TAICHUNG not in stored(desk))
    desk.context.undo.undo()
    desk.wait(lambda: TAICHUNG in stored(desk))


def test_the_calendar_tells_of_days_that_clash_and_of_how_many_teams_there_are(
    desk: Desk[ApplicationsPage],
) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(CALENDAR)
    assert column_texts(page.calendar.clashes, "day") == ["9/10(三)"]
    assert column_texts(page.calendar.clashes, "what") == ["屏東縣、臺東縣"]
    page.calendar.teams.committed.emit(2)
    desk.wait(lambda: column_texts(page.calendar.clashes, "day") == [])


def test_a_form_is_looked_at_before_it_is_taken_in_and_brings_nothing_twice(
    desk: Desk[ApplicationsPage], tmp_path: Path
) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(TITLES)
    sheet.append(["花蓮縣", "花蓮縣政府教育處", "114/9/17", "明義國小", 40, 40, "林小姐", "03-8462860"])
    sheet.append(["屏東縣", "屏東縣", "9/10、9/12", "信義國小", 40, 36, "", ""])
    sheet.append(["臺南市", "臺南市政府教育局", "下週", "", "", "", "", ""])
    book.save(tmp_path / "form.xlsx")
    page = desk.page
    page.import_button.click()
    desk.wait(lambda: page.importing.dialog is not None)
    dialog = page.importing.dialog
    assert dialog is not None
    assert column_texts(dialog.table, "state") == ["new", "known", "new"]
    assert "下週" in column_texts(dialog.table, "doubts")[2]
    dialog.ok_button.click()
    desk.wait(lambda: len(stored(desk)) == 5)
    assert stored(desk)["10015"].application.venue == "明義國小"
    page.import_button.click()
    desk.wait(lambda: page.importing.dialog is not None)
    again = page.importing.dialog
    assert again is not None
    assert not again.ok_button.isEnabled()
    again.reject()
    desk.context.undo.undo()
    desk.wait(lambda: len(stored(desk)) == 3)


def test_list_and_summary_leave_as_files(desk: Desk[ApplicationsPage], tmp_path: Path) -> None:
    page = desk.page
    page.export_button.click()
    target = tmp_path / f"{desk.plan.training.slug}-applications.xlsx"
    desk.wait(lambda: not page.leaving.door.is_busy)
    cells = [str(one.value) for row in load_workbook(target).active.iter_rows() for one in row]
    assert "臺東縣" in cells
    assert page.notice.text.startswith("Saved")


def test_a_plan_without_anything_to_apply_for_says_so(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    of = national()
    gone = {form.id for form in of.formats}
    bare = [one for one in of.entities() if getattr(one, "format_id", "") not in gone and one.id not in gone]
    kept = [one for one in bare if type(one).__name__ in ("Training", "Unit")]
    with page_over(ApplicationsPage, kept, tmp_path, make_context, qtbot) as desk:
        assert not desk.page.add_button.isEnabled()
        assert desk.page._no_format.isVisible()


def test_everything_is_named_and_reached_by_tab(desk: Desk[ApplicationsPage]) -> None:
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []
