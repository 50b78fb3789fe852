"""The page 分區 by hand: strokes on the map, digits in the table, locks, and one selection for both."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from coordinator.domain.school import School, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.districts.map_card import Tool
from coordinator.ui.districts.page import DistrictsPage
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, person, small_plan
from tests.ui.hands import (
    Desk,
    cell,
    choose,
    column_texts,
    page_over,
    press,
    sample,
    text_in,
    tool,
    type_into,
)

YANPU, LIUQIU, JIURU = "10013100", "10013220", "10013080"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[DistrictsPage]]:
    schools = [School(f"c{n}", f"99000{n}", "範例國小", SchoolLevel.PRIMARY, LIGANG) for n in range(2)]
    people = [e for n in range(3) for e in person(f"學員{n}").entities()]
    entities = [*small_plan().entities(), *schools, *people]
    with page_over(DistrictsPage, entities, tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.fixture
def county(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Desk[DistrictsPage]]:
    with page_over(DistrictsPage, sample(PINGTUNG), tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.fixture
def nation(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Desk[DistrictsPage]]:
    with page_over(DistrictsPage, sample(NATIONAL), tmp_path, make_context, qtbot) as desk:
        yield desk


def members(desk: Desk[DistrictsPage]) -> dict[str, list[str]]:
    """District name -> codes of its members, as stored."""
    plan = desk.plan
    return {d.name: [m.area_code for m in plan.members_of(d)] for d in plan.districts}


def stroke(desk: Desk[DistrictsPage], *codes: str) -> None:
    """Press on the first area, move over the others, let go."""
    shown = desk.page.map_card.map
    view, points = shown.viewport(), [shown.point_of(code) for code in codes]
    QTest.mousePress(view, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, NONE, points[-1])


def click(desk: Desk[DistrictsPage], code: str, held: Any = NONE) -> None:
    """A click on an area."""
    shown = desk.page.map_card.map
    QTest.mouseClick(shown.viewport(), LEFT, held, shown.point_of(code))


def chosen(desk: Desk[DistrictsPage]) -> list[str]:
    """What the table has chosen; the map must say the same."""
    codes = [row.code for row in desk.page.areas.selected_rows()]
    assert sorted(codes) == sorted(desk.page.map_card.map.selected())
    return codes


def digit(desk: Desk[DistrictsPage], number: int, modifier: Any = NONE) -> None:
    """A digit while the table of areas has the keyboard."""
    desk.page.areas.setFocus()
    QTest.keyClick(desk.page.areas, Qt.Key(int(Qt.Key.Key_0) + number), modifier)


# -- painting ------------------------------------------------------------------------------------


def test_a_stroke_paints_and_is_one_named_step_of_undo(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    desk.page.district_card.select("s")
    desk.page.map_card.paint.click()
    stroke(desk, JIURU, YANPU)
    assert {JIURU, YANPU} <= set(members(desk)["南區"])
    painted = len(members(desk)["南區"]) - 1
    assert desk.context.undo.undo_text == f"Paint “南區” over {painted} townships"
    assert desk.context.undo.count() == 1
    desk.context.undo.undo()
    assert desk.plan == before
    desk.context.undo.redo()
    assert {JIURU, YANPU} <= set(members(desk)["南區"])


def test_painting_takes_from_another_district_and_keeps_the_spelling_of_the_plan(
    county: Desk[DistrictsPage],
) -> None:
    county.page.map_card.paint.click()
    county.page.district_card.select(county.plan.districts[1].id)
    click(county, "10013270")
    [moved] = [m for m in county.plan.members if m.area_code == "10013270"]
    assert (moved.as_written, moved.district_id) == ("霧台鄉", county.plan.districts[1].id)
    assert county.context.undo.undo_text == "Paint “屏東區” over 1 townships"


def test_a_stroke_that_changes_nothing_leaves_no_step(desk: Desk[DistrictsPage]) -> None:
    desk.page.district_card.select("n")
    desk.page.map_card.paint.click()
    click(desk, LIGANG)
    assert desk.context.undo.count() == 0


def test_the_eraser_takes_out_and_undo_puts_everything_back_in_its_place(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    desk.page.map_card.erase.click()
    click(desk, LIGANG)
    assert members(desk)["北區"] == [GAOSHU]
    assert desk.context.undo.undo_text == "Rub out 1 townships"
    desk.wait(lambda: text_in(desk.page.areas, LIGANG, "district") == "Unassigned")
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_island_is_painted_by_a_click_beside_it(desk: Desk[DistrictsPage]) -> None:
    shown = desk.page.map_card.map
    desk.page.district_card.select("s")
    desk.page.map_card.paint.click()
    QTest.mouseClick(shown.viewport(), LEFT, NONE, shown.point_of(LIUQIU) + QPoint(9, 9))
    assert members(desk)["南區"] == [FANGLIAO, LIUQIU]


def test_counties_are_painted_in_a_national_plan(nation: Desk[DistrictsPage]) -> None:
    page, plan = nation.page, nation.plan
    assert len(page.map_card.map.codes()) == 22
    page.district_card.select(plan.districts[4].id)
    page.map_card.paint.click()
    click(nation, "10016")
    click(nation, "09020")
    assert {"10016", "09020"} <= {m.area_code for m in nation.plan.members_of(plan.districts[4])}
    assert nation.context.undo.undo_text.endswith("over 1 counties")
    while nation.context.undo.can_undo:
        nation.context.undo.undo()
    assert nation.plan == plan


def test_digits_on_the_map_choose_the_district_and_e_the_eraser(desk: Desk[DistrictsPage]) -> None:
    shown, card = desk.page.map_card.map, desk.page.map_card
    press(shown, Qt.Key.Key_2)
    assert (card.tool, desk.page.districts.selected_rows()[0].district.name) == (Tool.PAINT, "南區")
    click(desk, LIUQIU)
    assert members(desk)["南區"] == [FANGLIAO, LIUQIU]
    held = []
    for key in (Qt.Key.Key_E, Qt.Key.Key_Escape, Qt.Key.Key_9):
        press(shown, key)
        held.append(card.tool)
    assert held == [Tool.ERASE, Tool.CHOOSE, Tool.CHOOSE]


# -- locks ---------------------------------------------------------------------------------------


def test_a_locked_district_is_neither_painted_over_nor_rubbed_out_and_the_page_says_so(
    desk: Desk[DistrictsPage],
) -> None:
    page = desk.page
    page.district_card.select("n")
    tool(page.district_card, "Lock or unlock").click()
    desk.wait(lambda: desk.plan.districts[0].locked)
    assert desk.context.undo.undo_text == "Lock “北區”"
    before = desk.plan
    page.district_card.select("s")
    page.map_card.paint.click()
    stroke(desk, LIGANG, YANPU)
    assert members(desk)["北區"] == [LIGANG, GAOSHU]
    assert YANPU in members(desk)["南區"]
    assert page.notice.text == "“北區” is locked and stays as it is. Unlock it to change it."
    click(desk, JIURU)
    assert page.notice.text == ""
    desk.context.undo.undo()
    desk.context.undo.undo()
    page.map_card.erase.click()
    click(desk, LIGANG)
    assert (desk.plan, page.notice.text[:4]) == (before, "“北區”")
    page.district_card.select("n")
    page.map_card.paint.click()
    click(desk, YANPU)
    assert desk.plan == before


@pytest.mark.parametrize("way", ["digit", "choose", "delete", "move", "paste"])
def test_the_table_respects_a_lock_as_well(desk: Desk[DistrictsPage], way: str) -> None:
    page = desk.page
    choose(page.districts, "n", "locked", "Locked")
    desk.wait(lambda: desk.plan.districts[0].locked)
    before = desk.plan
    page.area_card.select(LIGANG)
    if way == "digit":
        digit(desk, 2)
    elif way == "choose":
        choose(page.areas, LIGANG, "district", "南區")
    elif way == "delete":
        press(page.areas, Qt.Key.Key_Delete)
    elif way == "move":
        page.district_card.select("s")
        tool(page.area_card, "Add to district").click()
    else:
        page.district_card.select("s")
        page.area_card.rows_pasted.emit([{"name": "里港鄉"}])
    assert desk.plan == before
    assert "locked" in page.notice.text


def test_a_lock_is_opened_again(desk: Desk[DistrictsPage]) -> None:
    desk.page.district_card.select("n")
    press(desk.page.districts, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: desk.plan.districts[0].locked)
    press(desk.page.districts, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: not desk.plan.districts[0].locked)
    assert desk.context.undo.undo_text == "Unlock “北區”"


# -- one selection -------------------------------------------------------------------------------


def test_map_and_table_are_one_selection(desk: Desk[DistrictsPage]) -> None:
    click(desk, LIGANG)
    assert chosen(desk) == [LIGANG]
    click(desk, FANGLIAO, Qt.KeyboardModifier.ControlModifier)
    assert chosen(desk) == [LIGANG, FANGLIAO]
    click(desk, LIGANG, Qt.KeyboardModifier.ControlModifier)
    assert chosen(desk) == [FANGLIAO]
    desk.page.area_card.select(GAOSHU)
    assert chosen(desk) == [GAOSHU]
    press(desk.page.map_card.map, Qt.Key.Key_Left)
    assert len(chosen(desk)) == 1
    assert chosen(desk) != [GAOSHU]


def test_the_selection_survives_the_step_that_moved_it(desk: Desk[DistrictsPage]) -> None:
    desk.page.area_card.select(LIGANG)
    digit(desk, 2)
    desk.wait(lambda: text_in(desk.page.areas, LIGANG, "district") == "南區")
    assert chosen(desk) == [LIGANG]


def test_digits_put_the_chosen_rows_into_a_district(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    click(desk, YANPU)
    click(desk, JIURU, Qt.KeyboardModifier.ShiftModifier)
    digit(desk, 1)
    assert set(members(desk)["北區"]) == {LIGANG, GAOSHU, YANPU, JIURU}
    assert desk.context.undo.undo_text == "Put “九如鄉”, “鹽埔鄉” into “北區”"
    digit(desk, 2, Qt.KeyboardModifier.AltModifier)
    assert set(members(desk)["南區"]) == {FANGLIAO, YANPU, JIURU}
    digit(desk, 9)
    assert desk.context.undo.count() == 2
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_digit_typed_into_a_cell_is_only_a_digit(desk: Desk[DistrictsPage]) -> None:
    page = desk.page
    index = cell(page.areas, LIGANG, "schools")
    page.areas.setCurrentIndex(index)
    page.areas.edit(index)
    QTest.keyClick(page.areas.viewport().focusWidget(), Qt.Key.Key_2)
    page.areas.setFocus()
    desk.wait(lambda: text_in(page.areas, LIGANG, "schools") == "2")
    assert members(desk)["北區"] == [LIGANG, GAOSHU]


def test_n_goes_to_the_next_unassigned_in_table_and_map_and_round_again(desk: Desk[DistrictsPage]) -> None:
    for code in (LIGANG, FANGLIAO):
        desk.page.area_card.select(code)
        press(desk.page.areas, Qt.Key.Key_N)
        assert chosen(desk) == ["10013010"]
    press(desk.page.map_card.map, Qt.Key.Key_N)
    assert chosen(desk) == ["10013020"]
    desk.page.area_card.select("10013330")
    tool(desk.page.area_card, "Next unassigned").click()
    assert chosen(desk) == ["10013010"]


def test_nothing_unassigned_switches_the_jump_off(county: Desk[DistrictsPage]) -> None:
    assert not tool(county.page.area_card, "Next unassigned").isEnabled()
    press(county.page.map_card.map, Qt.Key.Key_N)
    assert chosen(county) == []


def test_delete_on_the_map_takes_the_chosen_ones_out(desk: Desk[DistrictsPage]) -> None:
    click(desk, LIGANG)
    press(desk.page.map_card.map, Qt.Key.Key_Delete)
    assert members(desk)["北區"] == [GAOSHU]


def test_members_move_in_their_printed_order(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    desk.page.area_card.select(GAOSHU)
    press(desk.page.areas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: column_texts(desk.page.areas, "name")[:2] == ["高樹鄉", "里港鄉"])
    assert members(desk)["北區"] == [GAOSHU, LIGANG]
    desk.context.undo.undo()
    assert desk.plan == before


def test_how_the_plan_writes_a_name_is_edited_for_members_only(desk: Desk[DistrictsPage]) -> None:
    type_into(desk.page.areas, LIGANG, "as_written", "里港")
    desk.wait(lambda: text_in(desk.page.areas, LIGANG, "as_written") == "里港")
    free = cell(desk.page.areas, YANPU, "as_written")
    assert not free.flags() & Qt.ItemFlag.ItemIsEditable


def test_the_list_of_places_ends_with_nowhere(desk: Desk[DistrictsPage]) -> None:
    index = cell(desk.page.areas, LIGANG, "district")
    desk.page.areas.setCurrentIndex(index)
    desk.page.areas.edit(index)
    [combo] = [box for box in desk.page.areas.viewport().findChildren(QComboBox) if box.isVisible()]
    assert [combo.itemText(n) for n in range(combo.count())] == ["北區", "南區", "Unassigned"]
    desk.page.areas.setFocus()


def test_the_table_and_the_tip_say_schools_and_people(desk: Desk[DistrictsPage]) -> None:
    page = desk.page
    assert (text_in(page.areas, LIGANG, "listed"), text_in(page.areas, LIGANG, "people")) == ("2", "3")
    type_into(page.areas, LIGANG, "schools", "5")
    desk.wait(lambda: text_in(page.areas, LIGANG, "listed") == "2 (-3)")
    shown = page.map_card.map
    assert shown.tip_at(shown.point_of(LIGANG)) == "里港鄉\u3000北區\n5 schools\n3 people registered"
    assert shown.tip_at(shown.point_of(YANPU)).startswith("鹽埔鄉\u3000Unassigned")


def test_the_button_asks_for_a_proposal(desk: Desk[DistrictsPage]) -> None:
    desk.page.suggest.click()
    suggestion = desk.page._suggestion
    assert suggestion is not None
    assert suggestion.dialog is not None
    suggestion.dialog.reject()
    desk.wait(lambda: suggestion.dialog is None)
    assert desk.context.undo.count() == 0
