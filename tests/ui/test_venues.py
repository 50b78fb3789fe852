"""The page 場地 with a real store: what is typed is stored, what is shown is true, undo brings it back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.documents.geo import load_outlines
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind
from coordinator.domain.venue import Room, Venue
from coordinator.ui.context import Context
from coordinator.ui.kit.areamap.pins import PinItem
from coordinator.ui.kit.areamap.values import on_canvas
from coordinator.ui.venues import edits
from coordinator.ui.venues.columns import lacking_words
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
        ("opens", "7:30", {"opens": 450, "closes": None}),
        ("closes", "1730", {"opens": None, "closes": 1050}),
        ("pin", "22.6761, 120.4942", {"longitude_e6": 120_494_200, "latitude_e6": 22_676_100}),
        ("pin", "120.4942 22.6761", {"longitude_e6": 120_494_200, "latitude_e6": 22_676_100}),
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


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("pin", "屏東市", "Not a place on the map: 屏東市. Type two numbers, for example 22.6761, 120.4942"),
        ("opens", "早上", "Not a time of day: 早上. Write it like 08:30."),
    ],
)
def test_a_time_or_a_place_that_cannot_be_read_is_said(
    desk: Desk[VenuesPage], column: str, text: str, said: str
) -> None:
    before = desk.plan
    type_into(desk.page.venues, "v", column, text)
    assert desk.page.notice.text == said
    assert desk.plan == before


def test_a_venue_cannot_close_before_it_opens(desk: Desk[VenuesPage]) -> None:
    type_into(desk.page.venues, "v", "opens", "08:00")
    desk.wait(lambda: text_in(desk.page.venues, "v", "opens") == "08:00")
    type_into(desk.page.venues, "v", "closes", "07:00")
    assert desk.plan.venues[0].closes is None
    assert desk.context.undo.count() == 1


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


def test_a_row_that_cannot_be_read_does_not_refuse_the_others(desk: Desk[VenuesPage]) -> None:
    text = (
        "甲國小\t霧台鄉\r\n乙國小\t火星鄉\r\n丙國小\t里港鄉\t\t\t\t9:00\t8:00\r\n丁國小\r\n戊國小\t月球鄉\r\n"
    )
    paste(desk.page.venues, text)
    desk.wait(lambda: desk.page.venues.rows.rowCount() == 3)
    assert [venue.name for venue in desk.plan.venues[1:]] == ["甲國小", "丁國小"]
    assert [venue.position for venue in desk.plan.venues] == [0, 1, 2]
    assert desk.context.undo.undo_text == "Paste 2 venues"
    assert desk.page.notice.text == (
        "Not taken: 3 rows. 乙國小: There is no township of this name: 火星鄉 Also: 丙國小, 戊國小"
    )
    paste(desk.page.venues, "己國小")
    assert desk.page.notice.text == ""


def test_rooms_whose_counts_cannot_be_read_are_named_and_the_others_taken(desk: Desk[VenuesPage]) -> None:
    paste(desk.page.rooms, "302\t3\t40\n303\t3\t很多\n")
    desk.wait(lambda: desk.page.rooms.rows.rowCount() == 2)
    assert [(room.name, room.seats) for room in desk.plan.rooms] == [("301", 4), ("302", 40)]
    assert desk.page.notice.text == "Not taken: 1 rows. 303: Not a number: 很多"
    paste(desk.page.rooms, "\t\t很多\n")
    assert desk.context.undo.count() == 1


# -- the map -------------------------------------------------------------------------------------------


def pins(desk: Desk[VenuesPage]) -> dict[str, PinItem]:
    """The pins on the map by key."""
    return {
        item.pin.key: item for item in desk.page.map_card.map.scene().items() if isinstance(item, PinItem)
    }


def label_of(code: str) -> tuple[float, float]:
    return next(outline.label for outline in load_outlines().townships if outline.id == code)


def at_place(desk: Desk[VenuesPage], longitude: float, latitude: float) -> QPoint:
    """Where a place of the earth is in the viewport."""
    return desk.page.map_card.map.mapFromScene(on_canvas(longitude, latitude))


def test_a_pin_stands_on_its_township_until_it_has_a_place_and_warns(desk: Desk[VenuesPage]) -> None:
    pin = pins(desk)["v"].pin
    assert (pin.name, pin.longitude, pin.latitude) == ("研習中心", *label_of(LIGANG))
    assert pin.warning == "1 seats short"
    type_into(desk.page.rooms, "vr", "seats", "10")
    desk.wait(lambda: pins(desk)["v"].pin.warning == "")
    type_into(desk.page.venues, "v", "pin", "22.70, 120.60")
    desk.wait(lambda: pins(desk)["v"].pin.longitude == 120.6)


def test_two_venues_of_one_township_do_not_hide_each_other(desk: Desk[VenuesPage]) -> None:
    paste(desk.page.venues, "甲國小\t里港鄉")
    desk.wait(lambda: len(pins(desk)) == 2)
    assert len({item.pin.latitude for item in pins(desk).values()}) == 2


def test_dragging_a_pin_moves_the_venue_in_one_step(desk: Desk[VenuesPage]) -> None:
    before, canvas = desk.plan, desk.page.map_card.map
    start = at_place(desk, *label_of(LIGANG)) - QPoint(0, 8)
    end = start + QPoint(30, 40)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas.viewport(), button, pos=start)
    QTest.mouseMove(canvas.viewport(), (start + end) / 2)
    QTest.mouseMove(canvas.viewport(), end)
    QTest.mouseRelease(canvas.viewport(), button, pos=end)
    venue = desk.plan.venues[0]
    assert venue.longitude_e6 is not None
    assert venue.latitude_e6 is not None
    assert at_place(desk, venue.longitude_e6 / 1e6, venue.latitude_e6 / 1e6).x() - end.x() in range(-2, 3)
    assert desk.context.undo.undo_text == "Move the pin of “研習中心”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_township_is_chosen_by_a_click_on_the_map(desk: Desk[VenuesPage]) -> None:
    card = desk.page.map_card
    card.choosing.click()
    assert card.hint.text().startswith("Click the township")
    QTest.mouseClick(
        card.map.viewport(), Qt.MouseButton.LeftButton, pos=at_place(desk, *label_of("10013270"))
    )
    assert desk.plan.venues[0].township_code == "10013270"
    assert not card.choosing.isChecked()
    assert desk.context.undo.undo_text == "Change “研習中心”"


def test_esc_on_the_map_ends_choosing(desk: Desk[VenuesPage]) -> None:
    card = desk.page.map_card
    card.choosing.click()
    press(card.map, Qt.Key.Key_Escape)
    assert not card.choosing.isChecked()


def test_map_and_table_are_one_selection(desk: Desk[VenuesPage]) -> None:
    paste(desk.page.venues, "甲國小\t霧台鄉")
    desk.wait(lambda: len(pins(desk)) == 2)
    desk.page.venue_card.select("v")
    canvas = desk.page.map_card.map
    assert (canvas.selected(), pins(desk)["v"].is_chosen) == ((LIGANG,), True)
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        pos=at_place(desk, *label_of("10013270")) + QPoint(4, 30),
    )
    assert [row.venue.name for row in desk.page.venues.selected_rows()] == ["甲國小"]
    where = at_place(desk, *label_of(LIGANG)) - QPoint(0, 8)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert [row.venue.name for row in desk.page.venues.selected_rows()] == ["研習中心"]


def test_a_national_plan_shows_counties_and_townships_of_all_of_them(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    training = replace(small_plan().training, county_code="")
    venue = Venue("v", "t", "研習中心", township_code=LIGANG)
    with page_over(VenuesPage, [training, venue], tmp_path, make_context, qtbot) as desk:
        card = desk.page.map_card
        assert len(card.map.codes()) == 22
        assert not card.choosing.isEnabled()
        assert card.map.selected() == ("10013",)
        assert pins(desk)["v"].pin.longitude == label_of(LIGANG)[0]


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


def test_other_pages_can_ask_for_a_room(desk: Desk[VenuesPage]) -> None:
    desk.page.show_item("vr")
    assert [row.room.id for row in desk.page.rooms.selected_rows()] == ["vr"]
    assert desk.page.window().focusWidget() is desk.page.rooms
    desk.page.show_item("v")
    assert desk.page.window().focusWidget() is desk.page.venues


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


def test_pcs_count_where_people_practise_and_expected_people_before_anybody_registers() -> None:
    plan = small_plan()
    hands_on = replace(plan.sessions[2], venue_id="v")
    room = replace(plan.rooms[0], pcs=3)
    plan = replace(plan, sessions=(plan.sessions[0], hands_on), rooms=(room,))
    row = venue_rows(plan, {hands_on.id: 5}, TOWNS)[0]
    assert [(use.lacking, use.lacking_pcs) for use in row.uses] == [(0, 0), (1, 2)]
    assert lacking_words(row.fullest) == "1 seats short, 2 PCs short"
    plan = replace(plan, training=replace(plan.training, people_per_school=2))
    assert [use.expected for use in venue_rows(plan, {}, TOWNS)[0].uses] == [6, 0]


def test_cells_that_cannot_be_typed_into_change_nothing() -> None:
    venue, room = Venue("v", "t", "場地"), Room("r", "v", "301")
    assert edits.venue_with(venue, "seats", "99", TOWNS) == venue
    assert edits.room_with(room, "sessions", "99") == room
    assert edits.township_code("  ", TOWNS) == ""
