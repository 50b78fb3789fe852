"""The page 分區 with a real store: counts, totals, and townships that are never in two districts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.districts import edits
from coordinator.ui.districts.map_card import Tool, no_district_yet
from coordinator.ui.districts.page import DistrictsPage
from coordinator.ui.districts.rows import area_names, district_rows, totals
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan
from tests.ui.hands import (
    Desk,
    choose,
    column_texts,
    empty_list,
    left_out_by_tab,
    page_over,
    paste,
    press,
    sample,
    text_in,
    tool,
    type_into,
    unnamed_widgets,
)

WUTAI = "10013270"


def members(desk: Desk[DistrictsPage]) -> dict[str, list[str]]:
    """District name -> codes of its members, as stored."""
    plan = desk.plan
    return {d.name: [m.area_code for m in plan.members_of(d)] for d in plan.districts}


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[DistrictsPage]]:
    schools = [
        School(f"c{n}", f"99000{n}", f"範例{n}國小", SchoolLevel.PRIMARY, town)
        for n, town in enumerate([LIGANG, LIGANG, GAOSHU, GAOSHU, FANGLIAO])
    ]
    entities = [*small_plan().entities(), *schools]
    with page_over(DistrictsPage, entities, tmp_path, make_context, qtbot) as desk:
        yield desk


def test_the_pingtung_plan_has_the_printed_totals(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(DistrictsPage, sample(PINGTUNG), tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert column_texts(page.districts, "name") == ["屏北區", "屏東區", "東港區", "潮州區", "屏南區"]
        assert column_texts(page.districts, "schools") == ["33", "53", "36", "60", "49"]
        assert column_texts(page.districts, "listed") == [""] * 5
        cards = [card.accessibleName() for card in page.totals.cards]
        assert cards == [
            "All schools 231 5 districts, 33 townships",
            "第一梯次 122 3 districts, 16 townships",
            "第二梯次 109 2 districts, 17 townships",
            "Unassigned 0 Everything belongs to a district.",
        ]
        assert [total.schools for total in totals(desk.plan, {})] == [231, 122, 109]
        assert page.areas.rows.rowCount() == 33
        assert "Unassigned" not in column_texts(page.areas, "district")
        written = dict(
            zip(column_texts(page.areas, "name"), column_texts(page.areas, "as_written"), strict=True)
        )
        assert written["滿州鄉"] == "滿洲鄉"


def test_the_national_plan_has_regions_of_counties(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(DistrictsPage, sample(NATIONAL), tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert column_texts(page.districts, "schools") == ["788", "732", "753", "768", "748"]
        assert totals(desk.plan, {})[0].schools == 3789
        assert column_texts(page.areas, "schools")[:4] == ["331", "267", "134", "56"]
        assert page.districts.isColumnHidden(1)
        assert page.areas.rows.rowCount() == 22
        assert page.area_card.detail == "Everything belongs to a district."


def test_the_directory_is_shown_where_it_differs(desk: Desk[DistrictsPage]) -> None:
    assert column_texts(desk.page.districts, "schools") == ["3", "2"]
    assert column_texts(desk.page.districts, "listed") == ["4 (+1)", "1 (-1)"]
    type_into(desk.page.districts, "n", "schools", "4")
    desk.wait(lambda: column_texts(desk.page.districts, "listed") == ["", "1 (-1)"])
    assert desk.plan.districts[0].school_count == 4


def test_an_emptied_count_is_the_sum_of_the_members(desk: Desk[DistrictsPage]) -> None:
    type_into(desk.page.districts, "s", "schools", "9")
    desk.wait(lambda: text_in(desk.page.districts, "s", "schools") == "9")
    type_into(desk.page.districts, "s", "schools", "")
    desk.wait(lambda: text_in(desk.page.districts, "s", "schools") == "2")
    assert desk.plan.districts[1].school_count is None


def test_a_district_is_renamed_and_given_to_a_batch(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    type_into(desk.page.districts, "n", "name", "屏北區")
    desk.wait(lambda: text_in(desk.page.districts, "n", "name") == "屏北區")
    choose(desk.page.districts, "n", "batch", "第二梯次")
    assert (desk.plan.districts[0].name, desk.plan.districts[0].batch_id) == ("屏北區", "b2")
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_township_moves_by_choosing_and_is_never_in_two(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    choose(desk.page.areas, LIGANG, "district", "南區")
    assert members(desk) == {"北區": [GAOSHU], "南區": [FANGLIAO, LIGANG]}
    assert desk.context.undo.undo_text == "Put “里港鄉” into “南區”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_unassigned_are_listed_and_put_into_the_chosen_district(
    desk: Desk[DistrictsPage],
) -> None:
    page = desk.page
    assert column_texts(page.areas, "district").count("Unassigned") == 30
    page.district_card.select("s")
    page.area_card.select(WUTAI)
    tool(page.area_card, "Add to district").click()
    desk.wait(lambda: column_texts(page.areas, "district").count("Unassigned") == 29)
    assert members(desk)["南區"] == [FANGLIAO, WUTAI]
    page.district_card.select("n")
    choose(page.areas, "10013010", "district", "北區")
    desk.wait(lambda: column_texts(page.areas, "district").count("Unassigned") == 28)
    assert members(desk)["北區"] == [LIGANG, GAOSHU, "10013010"]


def test_delete_takes_a_township_out_and_undo_puts_it_back_in_its_place(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    desk.page.area_card.select(LIGANG)
    press(desk.page.areas, Qt.Key.Key_Delete)
    desk.wait(lambda: text_in(desk.page.areas, LIGANG, "district") == "Unassigned")
    assert members(desk)["北區"] == [GAOSHU]
    desk.context.undo.undo()
    assert desk.plan == before


def test_choosing_unassigned_takes_out_as_well(desk: Desk[DistrictsPage]) -> None:
    choose(desk.page.areas, LIGANG, "district", "Unassigned")
    assert members(desk)["北區"] == [GAOSHU]


def test_names_of_the_letter_can_be_pasted_whichever_way_they_are_written(desk: Desk[DistrictsPage]) -> None:
    desk.page.district_card.select("s")
    paste(desk.page.areas, "里港鄉、 霧台鄉\n滿洲鄉\n")
    assert members(desk) == {"北區": [GAOSHU], "南區": [FANGLIAO, LIGANG, WUTAI, "10013240"]}
    assert desk.context.undo.undo_text == "Paste into “南區”"
    paste(desk.page.areas, "不存在鄉")
    assert desk.page.notice.text == "There is no township of this name: 不存在鄉"


def test_an_empty_district_can_be_pasted_into(desk: Desk[DistrictsPage]) -> None:
    desk.page.area_card.select(FANGLIAO)
    press(desk.page.areas, Qt.Key.Key_Delete)
    assert members(desk)["南區"] == []
    desk.page.district_card.select("s")
    paste(desk.page.areas, "枋寮鄉、枋山鄉")
    assert len(members(desk)["南區"]) == 2


def test_districts_are_pasted_moved_and_deleted_with_undo(desk: Desk[DistrictsPage]) -> None:
    before = desk.plan
    paste(desk.page.districts, "東區\t第一梯次\t\t36\n西區\n")
    desk.wait(lambda: desk.page.districts.rows.rowCount() == 4)
    made = desk.plan.districts[2]
    assert (made.name, made.batch_id, made.school_count) == ("東區", "b1", 36)
    assert len({d.slug for d in desk.plan.districts}) == 4
    desk.page.district_card.select(made.id)
    press(desk.page.districts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: column_texts(desk.page.districts, "name") == ["北區", "東區", "南區", "西區"])
    desk.page.district_card.select("n")
    press(desk.page.districts, Qt.Key.Key_Delete)
    desk.wait(lambda: column_texts(desk.page.districts, "name") == ["東區", "南區", "西區"])
    assert text_in(desk.page.areas, LIGANG, "district") == "Unassigned"
    for _ in range(3):
        desk.context.undo.undo()
    assert desk.plan == before


def test_a_new_district_is_open_for_its_name(desk: Desk[DistrictsPage]) -> None:
    desk.page.run_action("add")
    desk.wait(lambda: desk.page.districts.state() == desk.page.districts.State.EditingState)
    assert [d.name for d in desk.plan.districts] == ["北區", "南區", "New district"]


def test_an_empty_plan_says_what_goes_here_and_has_one_button(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(DistrictsPage, [small_plan().training], tmp_path, make_context, qtbot) as desk:
        empty_list(desk.page.district_card).button.click()
        desk.wait(desk.page.districts.isVisible)
        assert [district.name for district in desk.plan.districts] == ["New district"]
        assert column_texts(desk.page.areas, "district") == ["Unassigned"] * 33


@pytest.mark.parametrize(("county_code", "areas", "first"), [("10013", 33, LIGANG), ("", 22, "10013")])
def test_without_a_district_the_map_stands_there_and_says_what_to_do(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, county_code: str, areas: int,
    first: str,
) -> None:  # fmt: skip
    training = replace(small_plan().training, county_code=county_code)
    with page_over(DistrictsPage, [training], tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert page.map_card.isVisible()
        assert len(page.map_card.map.codes()) == page.areas.rows.rowCount() == areas
        page.map_card.take(Tool.PAINT)
        assert "There is no district yet" in page.map_card._words.text()
        press(page.map_card, Qt.Key.Key_1)
        assert page.notice.text == no_district_yet()
        page.area_card.select(first)
        assert unnamed_widgets(page) == []
        paste(empty_list(page.district_card), "東區\n西區\n")
        page.refresh_now()
        assert [district.name for district in desk.plan.districts] == ["東區", "西區"]
        assert page.notice.text == ""
        press(page.areas, Qt.Key.Key_2)
        assert members(desk) == {"東區": [], "西區": [first]}


@pytest.mark.parametrize("county_code", ["10013", ""])
def test_districts_are_suggested_where_there_is_none(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, county_code: str
) -> None:
    training = replace(small_plan().training, county_code=county_code)
    with page_over(DistrictsPage, [training], tmp_path, make_context, qtbot) as desk:
        desk.page.suggest.click()
        dialog = desk.page._suggestion.dialog  # type: ignore[union-attr]
        assert dialog is not None
        qtbot.waitUntil(dialog.ok_button.isEnabled, timeout=20_000)
        dialog.ok_button.click()
        assert len(desk.plan.districts) == 5
        desk.context.undo.undo()
        assert not desk.plan.districts


def test_other_pages_can_ask_for_a_township(desk: Desk[DistrictsPage]) -> None:
    desk.page.show_item(FANGLIAO)
    assert [row.code for row in desk.page.areas.selected_rows()] == [FANGLIAO]
    assert desk.page.window().focusWidget() is desk.page.areas
    desk.page.show_item(desk.plan.districts[0].id)
    assert desk.page.window().focusWidget() is desk.page.districts


def test_models_hold_and_widgets_are_named(desk: Desk[DistrictsPage], qtmodeltester: Any) -> None:
    for table in (desk.page.districts, desk.page.areas):
        qtmodeltester.check(table.rows)
    assert unnamed_widgets(desk.page) == []


def test_tab_reaches_every_widget_and_comes_round(desk: Desk[DistrictsPage]) -> None:
    assert left_out_by_tab(desk.page) == []


def test_a_county_brings_its_count_of_the_appendix() -> None:
    national = plan(NATIONAL)
    names = {line.county_code: line.as_written for line in national.county_counts}
    region = national.districts[0]
    taken = next(m for m in national.members if m.area_code == "10013")
    free = Plan(national.training, districts=national.districts, county_counts=national.county_counts,
                members=tuple(m for m in national.members if m is not taken))  # fmt: skip
    made = edits.assign(free, region, ["10013"], names).after[0]
    line = next(c for c in national.county_counts if c.county_code == "10013")
    assert (made.area_code, made.school_count) == ("10013", line.total)  # type: ignore[attr-defined]


def test_a_directory_that_lacks_an_area_says_nothing_about_its_district() -> None:
    small = small_plan()
    assert [row.listed for row in district_rows(small, {LIGANG: 1})] == [None, None]
    assert area_names(small, (), ()) == {}


def test_an_unknown_batch_is_refused() -> None:
    small = small_plan()
    with pytest.raises(RuleError) as refusal:
        edits.district_with(small, small.districts[0], "batch", "第九梯次")
    assert refusal.value.code == "batch_unknown"
