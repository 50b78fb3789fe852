"""The page 場地 with a real store: what is typed is stored, what is shown is true, undo brings it back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind
from coordinator.domain.venue import Room, Venue
from coordinator.ui.context import Context
from coordinator.ui.venues import edits
from coordinator.ui.venues.page import VenuesPage
from coordinator.ui.venues.rows import venue_rows
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.hands import (
    Desk,
    cell,
    choose,
    column_texts,
    left_out_by_tab,
    page_over,
    paste,
    press,
    text_in,
    tool,
    type_into,
    unnamed_widgets,
)

TOWNS = {LIGANG: "里港鄉", "10013270": "霧臺鄉"}


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[VenuesPage]]:
    people = [person(f"學員{n}", LIGANG, B1) for n in range(5)]
    people += [person("講師甲", LIGANG, B1, kind=PersonKind.SPEAKER)]
    entities = [*small_plan().entities(), *(e for p in people for e in p.entities())]
    with page_over(VenuesPage, entities, tmp_path, make_context, qtbot) as desk:
        yield desk


def test_a_venue_is_shown_with_its_rooms_its_sessions_and_the_seats_that_lack(desk: Desk[VenuesPage]) -> None:
    page = desk.page
    assert column_texts(page.venues, "name") == ["研習中心"]
    assert text_in(page.venues, "v", "township") == "里港鄉"
    assert text_in(page.venues, "v", "seats") == "4"
    assert text_in(page.venues, "v", "people") == "5  1 seats short"
    assert column_texts(page.rooms, "name") == ["301"]
    assert column_texts(page.uses, "day") == ["112年8月7日(一)"]
    assert column_texts(page.uses, "people") == ["5 / 4  1 seats short"]
    assert page.use_card.detail == "Batches: 第一梯次"


def test_enough_seats_are_a_quiet_number(desk: Desk[VenuesPage]) -> None:
    type_into(desk.page.rooms, "vr", "seats", "１０")
    desk.wait(lambda: text_in(desk.page.venues, "v", "people") == "5")
    assert desk.plan.rooms[0].seats == 10
    assert column_texts(desk.page.uses, "people") == ["5 / 10"]


@pytest.mark.parametrize(
    ("column", "text", "stored"),
    [
        ("name", "教師研習中心", {"name": "教師研習中心"}),
        ("address", "範例路 1 號", {"address": "範例路 1 號"}),
        ("contact", "王範例", {"contact": "王範例"}),
        ("phone", "0800000000", {"phone": "0800000000"}),
        ("note", "停車請走後門", {"note": "停車請走後門"}),
    ],
)
def test_a_typed_cell_is_stored_at_once_and_undone(
    desk: Desk[VenuesPage], column: str, text: str, stored: dict[str, str]
) -> None:
    before = desk.plan
    type_into(desk.page.venues, "v", column, text)
    assert {name: getattr(desk.plan.venues[0], name) for name in stored} == stored
    assert desk.context.undo.undo_text == "Change “研習中心”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_township_is_chosen_by_name_and_stored_as_its_code(desk: Desk[VenuesPage]) -> None:
    choose(desk.page.venues, "v", "township", "霧臺鄉")
    assert desk.plan.venues[0].township_code == "10013270"


def test_what_cannot_be_read_is_said_and_the_cell_keeps_its_value(desk: Desk[VenuesPage]) -> None:
    before = desk.plan
    type_into(desk.page.rooms, "vr", "seats", "很多")
    assert desk.page.notice.text == "Not a number: 很多"
    assert text_in(desk.page.rooms, "vr", "seats") == "4"
    said: list[str] = []
    desk.context.noticed.connect(lambda notice: said.append(notice.text))
    type_into(desk.page.venues, "v", "name", " ")
    assert len(said) == 1
    assert desk.plan == before
    assert desk.context.undo.count() == 0


def test_enter_ends_typing_and_stores(desk: Desk[VenuesPage]) -> None:
    table = desk.page.venues
    index = cell(table, "v", "contact")
    table.setCurrentIndex(index)
    press(table, Qt.Key.Key_Return)
    [editor] = table.viewport().findChildren(QLineEdit)
    editor.setText("王範例")
    press(editor, Qt.Key.Key_Return)
    desk.wait(lambda: desk.plan.venues[0].contact == "王範例")


def test_adding_opens_the_name_for_typing(desk: Desk[VenuesPage]) -> None:
    desk.page.run_action("add")
    desk.wait(lambda: desk.page.venues.state() == desk.page.venues.State.EditingState)
    assert [venue.name for venue in desk.plan.venues] == ["研習中心", "New venue"]
    assert desk.context.undo.undo_text == "Add venue"


def test_a_room_is_added_moved_and_undone(desk: Desk[VenuesPage]) -> None:
    before = desk.plan
    tool(desk.page.room_card, "Add room").click()
    desk.wait(lambda: desk.page.rooms.rows.rowCount() == 2)
    new = desk.plan.rooms[1]
    desk.page.room_card.select(new.id)
    press(desk.page.rooms, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: column_texts(desk.page.rooms, "name") == ["New room", "301"])
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.plan == before


def test_deleting_a_venue_asks_nobody_and_undo_brings_rooms_and_uses_back(desk: Desk[VenuesPage]) -> None:
    before, toasts = desk.plan, []
    desk.context.toasted.connect(lambda text, undo: toasts.append((text, undo)))
    desk.page.venue_card.select_something()
    press(desk.page.venues, Qt.Key.Key_Delete)
    assert (desk.plan.venues, desk.plan.rooms) == ((), ())
    assert (desk.plan.sessions[0].venue_id, desk.plan.batches[0].venue_id) == (None, None)
    assert toasts == [("“研習中心” deleted", True)]
    desk.context.undo.undo()
    assert desk.plan == before


def test_rows_copied_in_excel_become_venues_with_their_leading_zeros(desk: Desk[VenuesPage]) -> None:
    paste(desk.page.venues, "Name\tTownship\r\n甲國小\t霧台鄉\t範例路\t\t0812345\r\n乙國小\r\n")
    desk.wait(lambda: desk.page.venues.rows.rowCount() == 3)
    made = desk.plan.venues[1:]
    assert [(v.name, v.township_code, v.phone) for v in made] == [
        ("甲國小", "10013270", "0812345"),
        ("乙國小", "", ""),
    ]
    assert desk.context.undo.undo_text == "Paste 2 venues"


def test_what_is_copied_can_be_pasted_again(desk: Desk[VenuesPage]) -> None:
    type_into(desk.page.rooms, "vr", "floor", "03")
    desk.wait(lambda: text_in(desk.page.rooms, "vr", "floor") == "03")
    desk.page.room_card.select_something()
    desk.page.rooms.copy()
    copied = QGuiApplication.clipboard().text()
    paste(desk.page.rooms, copied)
    desk.wait(lambda: desk.page.rooms.rows.rowCount() == 2)
    first, second = desk.plan.rooms
    assert (second.name, second.floor, second.seats) == (first.name, first.floor, first.seats)


def test_an_empty_plan_says_what_goes_here_and_has_one_button(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(VenuesPage, [small_plan().training], tmp_path, make_context, qtbot) as desk:
        desk.page._empty.button.click()
        desk.wait(desk.page.venues.isVisible)
        assert [venue.name for venue in desk.plan.venues] == ["New venue"]


def test_without_a_training_the_page_is_empty(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(VenuesPage, [], tmp_path, make_context, qtbot) as desk:
        desk.page.run_action("add")
        assert not desk.page.venues.isVisible()


def test_other_pages_can_ask_for_a_room(desk: Desk[VenuesPage]) -> None:
    desk.page.show_item("vr")
    assert [row.room.id for row in desk.page.rooms.selected_rows()] == ["vr"]


def test_models_hold_and_widgets_are_named(desk: Desk[VenuesPage], qtmodeltester: Any) -> None:
    for table in (desk.page.venues, desk.page.rooms, desk.page.uses):
        qtmodeltester.check(table.rows)
    assert unnamed_widgets(desk.page) == []


def test_tab_reaches_every_widget_and_comes_round(desk: Desk[VenuesPage]) -> None:
    assert left_out_by_tab(desk.page) == []


def test_seats_that_nobody_has_counted_are_never_short() -> None:
    plan = small_plan()
    row = venue_rows(plan, {B1: 99}, TOWNS)[0]
    assert row.fullest is not None
    assert row.fullest.lacking == 95
    bare = Plan(plan.training, formats=plan.formats, course_days=plan.course_days, venues=plan.venues,
                sessions=plan.sessions)  # fmt: skip
    assert venue_rows(bare, {B1: 99}, TOWNS)[0].fullest.lacking == 0  # type: ignore[union-attr]


def test_cells_that_cannot_be_typed_into_change_nothing() -> None:
    venue, room = Venue("v", "t", "場地"), Room("r", "v", "301")
    assert edits.venue_with(venue, "seats", "99", TOWNS) == venue
    assert edits.room_with(room, "sessions", "99") == room
    assert edits.township_code("  ", TOWNS) == ""
