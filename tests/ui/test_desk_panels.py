"""The panels of the desk by their keys: search, walk-in, missing, paper, what was done, one person."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.domain.events.kinds import Kind
from coordinator.domain.school import School, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.desk.acts_panel import ActsPanel
from coordinator.ui.desk.keys_panel import KeysPanel
from coordinator.ui.desk.missing_panel import MissingPanel
from coordinator.ui.desk.paper_panel import PaperPanel
from coordinator.ui.desk.person_panel import PersonPanel
from coordinator.ui.desk.search_panel import SearchPanel
from coordinator.ui.desk.states import Tone
from coordinator.ui.desk.walk_in_panel import WalkInPanel
from tests.small_plan import LIGANG
from tests.ui.desk_room import OpenDesk, desk_over, everybody, plan_with_times, type_text
from tests.ui.hands import column_texts, left_out_by_tab, text_in, unnamed_widgets

ENTER, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenDesk]:
    schools = [
        School("sc1", "100901", "里港範例國小", SchoolLevel.PRIMARY, LIGANG, county_code="10013"),
        School("sc2", "100902", "里港範例國中", SchoolLevel.JUNIOR, LIGANG, county_code="10013"),
        School("sc3", "990001", "臺南範例國小", SchoolLevel.PRIMARY, "", county_code="67000"),
    ]
    people = [entity for entry in everybody() for entity in entry.entities()]
    with desk_over(tmp_path, make_context, qtbot, (*plan_with_times().entities(), *schools, *people)) as desk:
        desk.open()
        yield desk


# -- F3 ---------------------------------------------------------------------------------------------


def search(desk: OpenDesk, text: str) -> SearchPanel:
    desk.press(Qt.Key.Key_F3)
    panel = desk.panel(SearchPanel)
    assert isinstance(panel, SearchPanel)
    type_text(panel.box, text)
    return panel


def test_the_list_is_empty_until_something_is_typed_and_one_character_is_enough(desk: OpenDesk) -> None:
    panel = search(desk, "")
    assert column_texts(panel.list, "name") == []
    type_text(panel.box, "陳")
    desk.qtbot.waitUntil(lambda: column_texts(panel.list, "name") == ["陳怡君"], timeout=3_000)
    assert column_texts(panel.list, "state") == ["Not here yet"]


def test_enter_chooses_and_only_the_second_enter_marks_and_the_row_shows_it_at_once(desk: OpenDesk) -> None:
    panel = search(desk, "里港")
    desk.press(ENTER)
    assert desk.events(Kind.MARK) == ()
    assert panel.list.hasFocus()
    (chosen,) = panel.list.selected_rows()
    desk.press(ENTER)
    (mark,) = desk.events(Kind.MARK)
    assert (mark.participant_id, mark.said()["method"]) == (chosen.participant_id, "search")
    assert text_in(panel.list, chosen.participant_id, "state") == "Morning sign-in 08:52"
    assert (desk.state.tone, desk.state.name) == (Tone.GOOD, chosen.name)


def test_somebody_of_another_session_is_found_and_told_apart(desk: OpenDesk) -> None:
    panel = search(desk, "王南區")
    desk.press(ENTER)
    assert column_texts(panel.list, "state") == ["Not expected here"]
    desk.press(ENTER)
    assert desk.state.word == "Checked in: registered for another batch"


def test_nobody_found_points_to_the_walk_in(desk: OpenDesk) -> None:
    panel = search(desk, "查無此人")
    desk.press(ENTER)
    assert "F4" in panel.count.text()


def test_escape_closes_the_panel_and_the_next_scan_goes_on(desk: OpenDesk) -> None:
    search(desk, "陳")
    desk.press(Qt.Key.Key_Escape)
    assert desk.room.panel is None
    assert desk.scan(desk.code("陳怡君")).tone is Tone.GOOD


# -- F4 ---------------------------------------------------------------------------------------------


def walk_in(desk: OpenDesk, name: str, school: str) -> WalkInPanel:
    desk.press(Qt.Key.Key_F4)
    panel = desk.panel(WalkInPanel)
    assert isinstance(panel, WalkInPanel)
    assert panel.name.editor.hasFocus()
    type_text(panel.name.editor, name)
    desk.press(ENTER)
    assert panel.school.editor.hasFocus()
    type_text(panel.school.editor, school)
    return panel


def test_a_walk_in_takes_a_name_part_of_a_school_and_three_times_enter(desk: OpenDesk) -> None:
    panel = walk_in(desk, "周新來", "里港")
    assert panel.schools.count() == 2
    desk.press(ENTER)
    assert desk.events(Kind.WALK_IN) == ()
    desk.press(DOWN)
    desk.press(ENTER)
    (event,) = desk.events(Kind.WALK_IN)
    assert event.said()["school_code"] == "100902"
    assert (desk.state.tone, desk.state.name, desk.state.detail) == (Tone.GOOD, "周新來", "里港範例國中")
    assert desk.room.panel is None
    assert desk.room.box.hasFocus()


def test_one_school_that_fits_needs_no_choice_and_tai_is_tai(desk: OpenDesk) -> None:
    walk_in(desk, "周新來", "台南")
    desk.press(ENTER)
    (event,) = desk.events(Kind.WALK_IN)
    assert event.said()["school_code"] == "990001"
    assert len(desk.events(Kind.MARK)) == 1


def test_a_school_nobody_knows_is_kept_as_it_was_typed(desk: OpenDesk) -> None:
    walk_in(desk, "周新來", "某某實驗學校")
    desk.press(ENTER)
    assert desk.state.detail == "某某實驗學校"
    assert "not in the directory" in desk.state.hint


def test_without_a_name_nothing_is_recorded(desk: OpenDesk) -> None:
    panel = walk_in(desk, "", "台南")
    desk.press(ENTER)
    assert desk.events(Kind.WALK_IN) == ()
    assert panel.name.editor.hasFocus()
    assert "Without a name" in panel.name.editor.accessibleDescription()


def test_what_is_half_typed_is_still_there_after_a_scan_in_between(desk: OpenDesk) -> None:
    panel = walk_in(desk, "周新來", "里")
    desk.room._on_idle()
    assert desk.room.box.hasFocus()
    desk.scan(desk.code("陳怡君"))
    desk.press(Qt.Key.Key_F4)
    assert (panel.name.value(), panel.school.value()) == ("周新來", "里")
    assert panel.school.editor.hasFocus()


# -- F7, F8 -----------------------------------------------------------------------------------------


def test_who_is_missing_stands_under_the_schools_and_goes_when_they_come(desk: OpenDesk) -> None:
    desk.press(Qt.Key.Key_F7)
    panel = desk.panel(MissingPanel)
    assert isinstance(panel, MissingPanel)
    assert column_texts(panel.list, "names") == ["林志豪、陳怡君", "張雅婷"]
    assert panel.total.text() == "3 people of 2 schools are missing"
    desk.scan(desk.code("張雅婷"))
    desk.qtbot.waitUntil(lambda: column_texts(panel.list, "school") == ["里港範例國小"], timeout=3_000)
    type_text(panel.box, "高樹")
    desk.qtbot.waitUntil(lambda: column_texts(panel.list, "school") == [], timeout=3_000)


def test_a_school_is_recorded_from_paper_at_once_and_taken_back_at_once(desk: OpenDesk) -> None:
    desk.press(Qt.Key.Key_F7)
    missing = desk.panel(MissingPanel)
    assert isinstance(missing, MissingPanel)
    missing.list.select_key("里港範例國小")
    desk.press(ENTER)
    panel = desk.panel(PaperPanel)
    assert isinstance(panel, PaperPanel)
    assert panel.record.text() == "Record 2 people: Morning sign-in"
    panel.record.setFocus()
    desk.press(ENTER)
    marks = desk.events(Kind.MARK)
    assert sorted(mark.participant_id for mark in marks) == sorted(map(desk.key_of, ("陳怡君", "林志豪")))
    assert {mark.said()["method"] for mark in marks} == {"paper"}
    assert "2 people recorded from paper" in panel.notice.text
    assert not panel.record.isEnabled()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.state.word == "Taken back for 2 people"
    assert desk.room.acting.desk.counts().arrived == 0


def test_the_space_bar_takes_a_tick_away_and_a_reason_is_needed(desk: OpenDesk) -> None:
    desk.press(Qt.Key.Key_F8)
    panel = desk.panel(PaperPanel)
    assert isinstance(panel, PaperPanel)
    panel.school.set_value("里港範例國小")
    panel._fill()
    panel.people.setFocus()
    desk.press(SPACE)
    assert panel.record.text() == "Record 1 people: Morning sign-in"
    panel.reason.set_value("")
    panel.record.click()
    assert desk.events(Kind.MARK) == ()
    assert panel.notice.isVisible()
    panel.reason.set_value("紙本簽到")
    panel.record.click()
    (mark,) = desk.events(Kind.MARK)
    assert mark.participant_id == desk.key_of("陳怡君")


# -- F9 and one person ------------------------------------------------------------------------------


def test_an_older_act_goes_back_with_a_reason_only(desk: OpenDesk) -> None:
    desk.scan(desk.code("陳怡君"))
    desk.scan(desk.code("林志豪"))
    first = desk.events(Kind.MARK)[0]
    desk.press(Qt.Key.Key_F9)
    panel = desk.panel(ActsPanel)
    assert isinstance(panel, ActsPanel)
    assert column_texts(panel.history.list, "what")[1] == "陳怡君 ・ Morning sign-in (scanned)"
    panel.history.list.select_key(first.id)
    panel.history.undo.click()
    assert desk.events(Kind.VOID) == ()
    assert panel.notice.isVisible()
    type_text(panel.history.reason.editor, "掃錯人")
    panel.history.reason.setFocus()
    desk.press(ENTER)
    (void,) = desk.events(Kind.VOID)
    assert void.said()["target"] == first.id
    assert "陳怡君 ・ Morning sign-in (scanned) (taken back)" in column_texts(panel.history.list, "what")
    assert panel.history.reason.value() == ""


@pytest.fixture
def record(desk: OpenDesk) -> tuple[OpenDesk, PersonPanel]:
    desk.scan(desk.code("陳怡君"))
    panel = search(desk, "陳")
    desk.press(ENTER)
    panel.more.click()
    found = desk.panel(PersonPanel)
    assert isinstance(found, PersonPanel)
    return desk, found


def test_the_record_of_a_person_is_readable_line_by_line(record: tuple[OpenDesk, PersonPanel]) -> None:
    desk, panel = record
    assert panel.accessibleName() == "陳怡君"
    rows = panel.history.list
    assert column_texts(rows, "what") == ["Morning sign-in (scanned)"]
    assert (column_texts(rows, "desk"), column_texts(rows, "who")) == (["A 台"], ["王"])
    desk.later(minutes=1)
    panel.tick.click()
    assert column_texts(rows, "what") == [
        "Once more: Morning sign-in (found by name)",
        "Morning sign-in (scanned)",
    ]


def test_a_note_a_correction_and_a_new_badge_are_recorded(record: tuple[OpenDesk, PersonPanel]) -> None:
    desk, panel = record
    type_text(panel.note.editor, "午餐改素食")
    panel.attention.setChecked(True)
    panel.keep_note.click()
    (note,) = desk.events(Kind.NOTE)
    assert note.said()["attention"] is True
    panel.field.set_value("job_title")
    type_text(panel.new.editor, "教務主任")
    panel.keep_amend.click()
    (amend,) = desk.events(Kind.AMEND)
    assert amend.said()["field"] == "job_title"
    before = desk.code("陳怡君")
    panel.reissue.click()
    assert desk.code("陳怡君", 1) in desk.state.word
    desk.press(Qt.Key.Key_Escape)
    assert desk.scan(before).word.startswith("Old badge")
    assert "Proposed a correction: job title" in "".join(column_texts(panel.history.list, "what"))


def test_a_masked_desk_masks_its_panels(desk: OpenDesk) -> None:
    desk.room.acting.masked = True
    panel = search(desk, "陳怡君")
    desk.press(ENTER)
    assert column_texts(panel.list, "name") == ["陳○君"]


# -- all of them -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["search", "walk_in", "missing", "paper", "acts", "person", "leave", "keys"])
def test_every_panel_has_names_and_is_reached_with_tab(desk: OpenDesk, name: str) -> None:
    desk.scan(desk.code("陳怡君"))
    panel = desk.room.open_panel(name, desk.key_of("陳怡君") if name == "person" else "")
    assert unnamed_widgets(panel) == []
    # The half second is over in which a Tab still belongs to the scan.
    desk.room.box._ended_at -= 1
    assert left_out_by_tab(desk.room) == []


def test_f1_shows_the_keys(desk: OpenDesk) -> None:
    desk.press(Qt.Key.Key_F1)
    desk.panel(KeysPanel)
    desk.press(Qt.Key.Key_Escape)
    assert desk.room.panel is None
    assert QGuiApplication.focusWindow() is not None


def test_a_roster_that_changes_meanwhile_is_followed(desk: OpenDesk) -> None:
    entry = desk.room.acting.desk.memory.entries[desk.key_of("陳怡君")]
    with desk.store.write() as writer:
        writer.update([(entry.person, replace(entry.person, job_title="校長"))])
    assert desk.scan(desk.code("陳怡君")).detail == "里港範例國小 ・ 校長"


def test_the_offer_is_a_button_too(desk: OpenDesk) -> None:
    desk.now = desk.now.replace(hour=11, minute=31)
    desk.room._tick()
    QTest.mouseClick(desk.room.offer, Qt.MouseButton.LeftButton)
    assert desk.room.box.hasFocus()
    assert not desk.room.offer.isVisible()
