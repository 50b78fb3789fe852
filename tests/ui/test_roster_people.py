"""Working with several people: changed at once, merged, moved, cancelled, ticked in place; all is undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.edit import Edit
from coordinator.domain.roster import Meal, PersonKind, PersonStatus, RosterEntry
from coordinator.ui.roster.bulk_dialog import BulkDialog
from coordinator.ui.roster.entry_edits import Way
from coordinator.ui.roster.more_menu import entry_of
from coordinator.ui.roster.move_dialog import MoveDialog
from coordinator.ui.roster.person_dialog import PersonDialog
from coordinator.ui.roster.ticks import TickList
from tests.small_plan import B1, B2, FANGLIAO, LIGANG, person, small_plan
from tests.ui.hands import cell, press, unnamed_widgets
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people, tool

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


def entry(desk: Desk, name: str) -> RosterEntry:
    return next(one for one in desk.people() if one.person.name == name)


def sessions(desk: Desk, name: str) -> set[str]:
    return {one.session_id for one in entry(desk, name).registrations}


def select(desk: Desk, *names: str) -> None:
    desk.page.table.clearSelection()
    model = desk.page.table.selectionModel()
    for number, name in enumerate(desk.shown()):
        if name in names:
            flags = model.SelectionFlag
            model.select(desk.page.model.index(number, 0), flags.Select | flags.Rows)


# -- several at once -----------------------------------------------------------------------------------


def bulk(desk: Desk, *names: str) -> BulkDialog:
    select(desk, *names)
    tool(desk, "edit")
    dialog = desk.dialog()
    assert isinstance(dialog, BulkDialog)
    assert unnamed_widgets(dialog) == []
    return dialog


def test_what_is_set_is_said_of_everybody_and_the_rest_stays(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    dialog = bulk(desk, "王小明", "李華", "陳老師")
    assert dialog.windowTitle() == "Change 3 people"
    dialog.choices["meal"].set_value("Vegetarian")
    dialog.choices["kind"].set_value("Helper")
    dialog.choices["township"].set_value("枋寮鄉")
    dialog.note.editor.setText("七月名單")  # type: ignore[attr-defined]
    dialog.sessions.boxes[B2].click()
    assert dialog.sessions.way.value() == Way.ADD
    dialog.roles.way.set_value(Way.SET)
    dialog.roles.boxes["r2"].click()
    qtbot.mouseClick(dialog.ok_button, LEFT)
    for was, now in zip(before, desk.people(), strict=True):
        assert (now.person.meal, now.person.kind, now.person.township_code) == (
            Meal.VEGETARIAN, PersonKind.HELPER, FANGLIAO,
        )  # fmt: skip
        assert (now.person.note, now.person.job_title) == ("七月名單", was.person.job_title)
        assert {r.role_id for r in now.roles} == {"r2"}
        held = {r.session_id for r in was.registrations}
        assert {r.session_id for r in now.registrations} == held | {B2}
    assert desk.context.undo.undo_text == "Change 3 people"
    assert desk.context.undo.count() == 1
    desk.context.undo.undo()
    assert desk.people() == before


def test_a_bulk_dialog_in_which_nothing_is_set_stays_and_says_so(desk: Desk) -> None:
    dialog = bulk(desk, "王小明", "李華")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.notice.text
    assert desk.context.undo.count() == 0


@pytest.mark.parametrize(
    ("way", "expected"),
    [(Way.REMOVE, {B2}), (Way.SET, {B1}), (Way.LEAVE, {B1, B2}), (Way.ADD, {B1, B2})],
)
def test_sessions_are_added_taken_away_or_set(desk: Desk, way: Way, expected: set[str]) -> None:
    dialog = bulk(desk, "王小明", "陳老師")
    dialog.job_title.editor.setText("主任")  # type: ignore[attr-defined]
    dialog.sessions.boxes[B1].click()
    dialog.sessions.way.set_value(way)
    dialog.accept()
    assert sessions(desk, "陳老師") == expected
    assert desk.person("陳老師").job_title == "主任"


# -- coming or not -------------------------------------------------------------------------------------


def test_somebody_who_cancels_stays_on_the_roster_and_can_come_after_all(desk: Desk) -> None:
    before = desk.people()
    select(desk, "王小明", "李華")
    tool(desk, "cancel")
    assert desk.person("王小明").status is PersonStatus.CANCELLED
    assert desk.context.undo.undo_text == "Cancel 2 people"
    select(desk, "王小明")
    tool(desk, "reinstate")
    assert desk.person("王小明").status is PersonStatus.REGISTERED
    assert desk.context.undo.undo_text == "Register 王小明 again"
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.people() == before


@pytest.mark.parametrize(
    ("button", "status"),
    [("coming_button", PersonStatus.REGISTERED), ("cancel_button", PersonStatus.CANCELLED)],
)
def test_who_is_gone_from_the_file_is_asked_about_until_somebody_says(
    make_desk: Callable[..., Desk], qtbot: QtBot, button: str, status: PersonStatus
) -> None:
    gone = person("不見", LIGANG, B1)
    desk = make_desk(replace(gone, person=replace(gone.person, flags="ID_MISSING GONE_FROM_FILE")))
    card = desk.page.card
    assert card.gone_bar.isHidden()
    select(desk, "不見")
    assert card.gone_bar.isVisible()
    qtbot.mouseClick(getattr(card, button), LEFT)
    assert (desk.person("不見").status, desk.person("不見").flags) == (status, "ID_MISSING")
    assert card.gone_bar.isHidden()
    desk.context.undo.undo()
    assert desk.person("不見").flags == "ID_MISSING GONE_FROM_FILE"


def test_the_context_menu_has_what_fits(desk: Desk) -> None:
    def entries() -> set[str]:
        return {a.objectName() for a in desk.page.card.tools.menu().actions() if a.isEnabled()} - {""}

    select(desk, "王小明")
    one = {"edit", "move", "cancel", "copy", "copy_titled", "paste_over", "delete"}
    assert entries() == one
    select(desk, "王小明", "李華")
    assert entries() == one | {"merge"}
    desk.page.table.clearSelection()
    assert entries() == set()


# -- moving --------------------------------------------------------------------------------------------


def test_people_move_between_sessions_with_seats_in_sight(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    select(desk, "王小明", "陳老師")
    tool(desk, "move")
    dialog = desk.dialog()
    assert isinstance(dialog, MoveDialog)
    dialog.source.set_value(B2)
    dialog.target.set_value(B1)
    dialog.source.committed.emit(B2)
    assert [(p.id, p.seats, p.now, p.after, p.free) for p in dialog.places()][:2] == [
        (B1, 4, 1, 1, 3), (B2, None, 1, 1, None),
    ]  # fmt: skip
    dialog.source.set_value(B1)
    dialog.target.set_value(B2)
    dialog.target.committed.emit(B2)
    assert [(p.id, p.now, p.after) for p in dialog.places()][:2] == [(B1, 1, 0), (B2, 1, 2)]
    assert unnamed_widgets(dialog) == []
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert (sessions(desk, "王小明"), sessions(desk, "陳老師")) == ({B2}, {B2})
    assert desk.context.undo.undo_text == "Move 2 people to another session"
    desk.context.undo.undo()
    assert desk.people() == before


def test_more_people_than_seats_are_said_and_not_forbidden(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(*(person(f"人{n}", LIGANG, B2) for n in range(6)))
    desk.page.table.selectAll()
    tool(desk, "move")
    dialog = desk.dialog()
    assert isinstance(dialog, MoveDialog)
    assert (dialog.source.value(), dialog.target.value()) == (B2, B1)
    column = next(c for c in dialog.model.columns if c.name == "free")
    assert column.pill is not None
    pill = column.pill(dialog.places()[0])
    assert pill is not None
    assert pill.text == "2 too many"
    dialog.accept()
    assert sessions(desk, "人0") == {B1}


# -- merging -------------------------------------------------------------------------------------------


def test_nobody_listed_twice_is_said(desk: Desk, qtbot: QtBot) -> None:
    desk.page.card.joining.look_for_doubles()
    qtbot.waitUntil(lambda: desk.page.notice.text == "Nobody is listed twice.", timeout=5_000)


# -- in place ------------------------------------------------------------------------------------------


def test_sessions_are_ticked_in_the_cell_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.table
    index = cell(table, entry(desk, "王小明").id, "sessions")
    table.setCurrentIndex(index)
    table.edit(index)
    (ticks,) = table.viewport().findChildren(TickList)
    assert len(ticks.ticked()) == 1
    qtbot.keyClick(ticks, Qt.Key.Key_Down)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    qtbot.keyClick(ticks, Qt.Key.Key_Return)
    assert sessions(desk, "王小明") == {B1, B2}
    assert desk.context.undo.undo_text == "Change Sessions of 王小明"
    desk.context.undo.undo()
    assert sessions(desk, "王小明") == {B1}


def test_esc_leaves_the_ticks_as_they_were(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.table
    index = cell(table, entry(desk, "王小明").id, "roles")
    table.setCurrentIndex(index)
    table.edit(index)
    (ticks,) = table.viewport().findChildren(TickList)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    qtbot.keyClick(ticks, Qt.Key.Key_Escape)
    assert desk.context.undo.count() == 0


def test_names_and_schools_sort_by_strokes(make_desk: Callable[..., Desk]) -> None:
    names = ["陳一", "王二", "丁三", "Anna", "一心"]
    desk = make_desk(*(person(name, LIGANG, B1) for name in names))
    desk.page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert desk.shown() == ["Anna", "一心", "丁三", "王二", "陳一"]


@pytest.mark.parametrize(
    ("name", "kind"), [("add_helper", "helper"), ("add_speaker", "speaker"), ("add_staff", "staff")]
)
def test_speakers_and_others_who_teach_are_added_by_the_menu(desk: Desk, name: str, kind: str) -> None:
    entry_of(desk.page.menu, name).trigger()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    dialog.fields["name"].editor.setText("新人")  # type: ignore[attr-defined]
    dialog.accept()
    assert desk.person("新人").kind == kind


def test_a_session_with_a_comma_in_its_name_stays_one_session(
    make_desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = make_desk(person("王小明", LIGANG, B1, B2))
    day = small_plan().course_days[0]
    batch = small_plan().batches[0]
    named = Edit((day, batch), (replace(day, name="國小、國中"), replace(batch, name="里港、高樹")))
    desk.context.undo.perform_edit("x", named)
    desk.page.refresh_now()
    table, key = desk.page.table, desk.people()[0].id
    assert table.edit_cell(key, "sessions")
    ticks = table.viewport().findChildren(TickList)[-1]
    assert len(ticks.ticked()) == 2
    press(ticks, Qt.Key.Key_Return)
    assert sessions(desk, "王小明") == {B1, B2}
    label = desk.page.room.words.sessions[B2]
    desk.type_into("王小明", "sessions", label)
    assert sessions(desk, "王小明") == {B2}
    assert "國小、國中" in desk.page.room.words.sessions[B1]
    desk.type_into("王小明", "sessions", desk.page.room.words.sessions[B1] + "，" + label)
    assert sessions(desk, "王小明") == {B1, B2}


def test_a_status_in_the_dialog_settles_whether_a_list_still_has_somebody(
    make_desk: Callable[..., Desk],
) -> None:
    gone = person("王小明", LIGANG, B1)
    desk = make_desk(replace(gone, person=replace(gone.person, flags="GONE_FROM_FILE NO_SCHOOL")))
    desk.page.table.selectRow(0)
    desk.page.acts.edit()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    dialog.fields["status"].set_value("cancelled")  # type: ignore[attr-defined]
    dialog.accept()
    now = desk.people()[0].person
    assert (now.status, now.flags) == (PersonStatus.CANCELLED, "NO_SCHOOL")


def test_a_training_that_keeps_no_id_numbers_asks_for_none(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(*three_people())
    for keeps in (True, False):
        plan = desk.page.room.shown
        assert plan is not None
        training = plan.plan.training
        desk.context.undo.perform_edit("x", Edit((training,), (replace(training, keeps_ids=keeps),)))
        desk.page.refresh_now()
        desk.page.acts.add()
        dialog = desk.dialog()
        assert isinstance(dialog, PersonDialog)
        assert dialog.fields["national_id"].isVisible() is keeps
        dialog.reject()
