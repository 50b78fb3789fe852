"""The page 學校 with a real store: found, edited in the cell, closed, divided, named, imported, undone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart, SchoolSource
from coordinator.domain.training import CountyCount, Training
from coordinator.ui.context import Context
from coordinator.ui.schools.page import SchoolsPage
from tests.small_plan import B1, GAOSHU, LIGANG, person, small_plan
from tests.ui.hands import (
    Desk,
    choose,
    column_texts,
    empty_list,
    left_out_by_tab,
    page_over,
    paste,
    press,
    text_in,
    tool,
    type_into,
    unnamed_widgets,
)
from tests.ui.schools_desk import (
    JUNIOR,
    NAMES,
    PRIMARY,
    entities,
    everything,
    stored,
)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[SchoolsPage]]:
    with page_over(SchoolsPage, entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


def test_the_schools_of_the_plans_county_are_shown_with_their_district(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    assert sorted(column_texts(page.table, "name")) == sorted(NAMES)
    assert page.filter.county.currentText() == "屏東縣"
    assert text_in(page.table, "a", "code") == "034601"
    assert text_in(page.table, "a", "township") == "里港鄉"
    assert text_in(page.table, "a", "district") == desk.plan.districts[0].name
    assert text_in(page.table, "a", "status") == "Open"
    assert text_in(page.table, "h", "source") == "Added here"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("高", ["縣立高樹國小"]),
        ("里小", ["縣立里港國小"]),
        ("034601", ["縣立里港國小"]),
        ("130f", ["國立屏東特教學校"]),
        ("里港 國中", ["縣立里港國中"]),
        ("高樹鄉", ["縣立高樹國小"]),
        ("無此校", []),
    ],
)
def test_search_finds_from_one_character_by_name_alias_code_and_township(
    desk: Desk[SchoolsPage], typed: str, found: list[str]
) -> None:
    desk.page.filter.search.setText(typed)
    desk.wait(lambda: column_texts(desk.page.table, "name") == found)


def test_chips_and_choices_narrow_the_list(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    chips = page.filter.chips
    assert chips[""].text() == "Open schools 5"
    assert not chips["closed"].isVisible()
    chips[str(JUNIOR)].click()
    assert column_texts(page.table, "name") == ["縣立里港國中"]
    chips["unplaced"].click()
    assert column_texts(page.table, "name") == ["實驗教育機構"]
    page.filter.show_all()
    assert page.table.rows.rowCount() == 6
    page.filter.show_district(desk.plan.districts[1].id)
    assert column_texts(page.table, "name") == ["國立屏東特教學校"]


@pytest.mark.parametrize(
    ("column", "text", "fact"),
    [
        ("name", "縣立里港實小", {"name": "縣立里港實小"}),
        ("code", "034609", {"code": "034609"}),
        ("code", "０３４６０９", {"code": "034609"}),
        ("phone", "(08)7752270", {"phone": "(08)7752270"}),
    ],
)
def test_a_typed_cell_is_stored_and_undone(
    desk: Desk[SchoolsPage], column: str, text: str, fact: dict[str, str]
) -> None:
    before = everything(desk)
    type_into(desk.page.table, "a", column, text)
    assert {name: getattr(stored(desk, "a"), name) for name in fact} == fact
    assert desk.context.undo.undo_text == "Change “縣立里港國小”"
    desk.context.undo.undo()
    assert everything(desk) == before


def test_level_county_and_township_are_chosen_by_name(desk: Desk[SchoolsPage]) -> None:
    table = desk.page.table
    choose(table, "a", "township", "高樹鄉")
    assert stored(desk, "a").township_code == GAOSHU
    desk.wait(lambda: text_in(table, "a", "township") == "高樹鄉")
    choose(table, "a", "level", "Primary and junior high")
    assert stored(desk, "a").level is SchoolLevel.COMBINED
    desk.wait(lambda: text_in(table, "a", "level") == "Primary and junior high")
    choose(table, "a", "county", "花蓮縣")
    assert (stored(desk, "a").county_code, stored(desk, "a").township_code) == ("10015", "")


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("code", "13460", "A school code has six characters, digits or capital letters: 13460"),
        ("name", " ", "Please fill in: school."),
        ("code", "134602", "The code 134602 belongs to “縣立高樹國小” of the same level already."),
    ],
)
def test_what_cannot_stand_is_said_and_nothing_changes(
    desk: Desk[SchoolsPage], column: str, text: str, said: str
) -> None:
    before = everything(desk)
    heard: list[str] = []
    desk.context.noticed.connect(lambda notice: heard.append(notice.text))
    type_into(desk.page.table, "a", column, text)
    assert [*heard, desk.page.notice.text][0] == said or desk.page.notice.text == said
    assert everything(desk) == before


def test_adding_opens_the_name_in_the_county_on_screen(desk: Desk[SchoolsPage]) -> None:
    desk.page.run_action("add")
    desk.wait(lambda: desk.page.table.state() == desk.page.table.State.EditingState)
    with desk.store.read() as reader:
        (made,) = [s for s in reader.all(School) if s.name == "New school"]
    assert (made.name, made.county_code, made.source) == ("New school", "10013", SchoolSource.HAND)
    assert desk.context.undo.undo_text == "Add school"


def test_what_is_added_is_seen_whatever_was_filtered(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    page.filter.chips["junior"].click()
    page.filter.show_district(desk.plan.districts[0].id)
    page.filter.chips["junior"].click()
    page.run_action("add")
    desk.wait(lambda: page.table.state() == page.table.State.EditingState)
    assert "New school" in column_texts(page.table, "name")


def test_a_listed_school_that_is_renamed_keeps_the_lists_name_as_another_name(
    desk: Desk[SchoolsPage],
) -> None:
    before = everything(desk)
    type_into(desk.page.table, "a", "name", "里港實驗國小")
    assert stored(desk, "a").name == "里港實驗國小"
    desk.page.card.select("a")
    desk.wait(lambda: set(column_texts(desk.page.aliases.table, "name")) == {"里小", "里港國小"})
    type_into(desk.page.table, "a", "name", "縣立里港國小")
    desk.wait(lambda: text_in(desk.page.table, "a", "name") == "縣立里港國小")
    assert set(column_texts(desk.page.aliases.table, "name")) == {"里小", "里港國小", "里港實驗國小"}
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert everything(desk) == before
    type_into(desk.page.table, "h", "name", "另一機構")
    with desk.store.read() as reader:
        assert [alias.name for alias in reader.all(SchoolAlias)] == ["里小"]


def test_closing_and_opening_is_one_key_and_undone(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    page.card.select("a")
    tool(page.card, "Close or open again").click()
    assert desk.context.undo.undo_text == "Close “縣立里港國小”"
    assert stored(desk, "a").closed
    desk.wait(lambda: page.filter.chips["closed"].text() == "Closed 1")
    page.show_item("a")
    assert page.filter.chosen == "closed"
    assert text_in(page.table, "a", "status") == "Closed"
    press(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not stored(desk, "a").closed
    assert desk.context.undo.undo_text == "Open “縣立里港國小” again"
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert not stored(desk, "a").closed


def test_delete_removes_what_was_added_here_and_closes_what_a_list_names(desk: Desk[SchoolsPage]) -> None:
    page, before = desk.page, everything(desk)
    page.card.select("h")
    press(page.table, Qt.Key.Key_Delete)
    with desk.store.read() as reader:
        assert reader.get(School, "h") is None
    desk.context.undo.undo()
    assert everything(desk) == before
    desk.wait(lambda: page.card.select("a"))
    press(page.table, Qt.Key.Key_Delete)
    assert stored(desk, "a").closed


def test_a_school_that_somebody_comes_from_is_closed_not_deleted(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    hand = School("h", "139999", "實驗國小", PRIMARY, LIGANG, county_code="10013")
    guest = person("學員", LIGANG, B1)
    people = [guest.person.__class__(**{f: getattr(guest.person, f) for f in guest.person.__slots__}
              | {"school_code": "139999"})]  # fmt: skip
    entities = [*small_plan().entities(), hand, *people]
    with page_over(SchoolsPage, entities, tmp_path, make_context, qtbot) as desk:
        desk.page.card.select("h")
        press(desk.page.table, Qt.Key.Key_Delete)
        assert stored(desk, "h").closed


def test_a_branch_is_added_under_its_school_and_named(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    page.card.select("a")
    empty_list(page.parts.card).button.click()
    desk.wait(lambda: page.parts.table.state() == page.parts.table.State.EditingState)
    with desk.store.read() as reader:
        (made,) = [s for s in reader.all(School) if s.parent_id == "a"]
    assert (made.part, made.township_code, made.level) == (SchoolPart.BRANCH, LIGANG, PRIMARY)
    page.parts.table.setFocus()
    type_into(page.parts.table, made.id, "name", "土庫分校")
    desk.wait(lambda: "土庫分校" in column_texts(page.table, "name"))
    assert text_in(page.table, made.id, "parent") == "縣立里港國小"


def test_a_special_school_with_both_divisions_counts_as_two(desk: Desk[SchoolsPage]) -> None:
    page, before = desk.page, everything(desk)
    south = desk.plan.districts[1].id
    assert text_in(page.counts.table, south, "listed") == "1"
    page.card.select("s")
    tool(page.parts.card, "Add divisions: primary and junior high").click()
    desk.wait(lambda: text_in(page.counts.table, south, "listed") == "2")
    assert column_texts(page.parts.table, "name") == ["Primary division", "Junior high division"]
    assert desk.context.undo.count() == 1
    desk.context.undo.undo()
    assert everything(desk) == before


def test_an_alias_is_added_changed_deleted_and_undone(desk: Desk[SchoolsPage]) -> None:
    page, before = desk.page, everything(desk)
    page.card.select("a")
    assert column_texts(page.aliases.table, "name") == ["里小"]
    press(page.aliases.table, Qt.Key.Key_Insert)
    desk.wait(lambda: page.aliases.table.state() == page.aliases.table.State.EditingState)
    page.aliases.table.setFocus()
    type_into(page.aliases.table, "al", "name", "里港附小")
    desk.wait(lambda: text_in(page.aliases.table, "al", "name") == "里港附小")
    page.aliases.card.select("al")
    press(page.aliases.table, Qt.Key.Key_Delete)
    desk.wait(lambda: len(column_texts(page.aliases.table, "name")) == 1)
    while desk.context.undo.can_undo:
        desk.context.undo.undo()
    assert everything(desk) == before


def test_copying_keeps_leading_zeros_and_pasting_changes_and_adds(desk: Desk[SchoolsPage]) -> None:
    page, before = desk.page, everything(desk)
    page.card.select("a")
    press(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("034601\t縣立里港國小\tPrimary\t屏東縣\t里港鄉")
    lines = (
        "034601\t縣立里港國小\t國小\t屏東縣\t高樹鄉\n134777\t新學校\t國中\t屏東縣\t里港鄉\n12\t壞的\t國小\n"
    )
    paste(page.table, lines)
    assert stored(desk, "a").township_code == GAOSHU
    with desk.store.read() as reader:
        (made,) = [s for s in reader.all(School) if s.code == "134777"]
    assert (made.name, made.level, made.township_code) == ("新學校", JUNIOR, LIGANG)
    assert page.notice.text.startswith("Not taken: 1 rows. 壞的: A school code has six characters")
    assert desk.context.undo.undo_text == "Paste 2 schools"
    desk.context.undo.undo()
    assert everything(desk) == before


def test_a_pasted_line_without_a_level_is_the_school_with_its_code(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    paste(page.table, "134501\t縣立里港國中\t\t屏東縣\t高樹鄉\n134888\t縣立新國中\t\t屏東縣\t里港鄉\n")
    assert stored(desk, "b").township_code == GAOSHU
    with desk.store.read() as reader:
        assert {s.code: s.level for s in reader.all(School) if s.code[:2] == "13" and s.level is JUNIOR} == {
            "134501": JUNIOR,
            "134888": JUNIOR,
        }
        assert not [s for s in reader.all(School) if s.code in ("134501", "134888") and s.level is PRIMARY]


def test_the_numbers_of_plan_and_directory_stand_side_by_side(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    plan = [desk.plan.school_count(district) for district in desk.plan.districts]
    assert column_texts(page.counts.table, "plan")[:2] == [str(n or "") for n in plan]
    assert column_texts(page.counts.table, "listed")[1] == "1"
    assert "1 schools are in no township" in page.counts.notes.text()


def test_the_directorys_number_is_taken_as_one_step(desk: Desk[SchoolsPage]) -> None:
    page, before = desk.page, desk.plan
    south = before.districts[1]
    page.counts.card.select(south.id)
    press(page.counts.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.plan.school_count(desk.plan.districts[1]) == 1
    assert desk.context.undo.undo_text == f"Take the directory's number for “{south.name}”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_enter_on_a_district_shows_its_schools(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    page.counts.card.select(desk.plan.districts[1].id)
    press(page.counts.table, Qt.Key.Key_Return)
    assert column_texts(page.table, "name") == ["國立屏東特教學校"]


def test_other_plans_of_the_county_are_told(desk: Desk[SchoolsPage]) -> None:
    nation = Training("n", "national", "全國", 114, county_code="")
    count = CountyCount("cc", "n", "10013", "屏東縣", 2, 179, 46, 227)
    with desk.store.write() as writer:
        writer.insert([nation, count])
    desk.wait(lambda: "114: 227" in desk.page.counts.totals.text())


def test_an_empty_directory_says_what_goes_here(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    asked: list[Path] = []

    def ask(_page: object, folder: Path) -> list[Path]:
        asked.append(folder)
        return []

    def page_with(context: Context) -> SchoolsPage:
        return SchoolsPage(context, ask=ask)

    with page_over(page_with, [], tmp_path, make_context, qtbot) as desk:
        desk.page._nothing.button.click()
        assert len(asked) == 1
        assert desk.page._nothing.isVisible()


def test_everything_has_a_name_and_is_reached_by_tab(desk: Desk[SchoolsPage]) -> None:
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_another_page_can_bring_a_school_or_a_district_into_view(desk: Desk[SchoolsPage]) -> None:
    page = desk.page
    page.show_item("far")
    assert [row.id for row in page.table.selected_rows()] == ["far"]
    page.show_item(desk.plan.districts[0].id)
    assert "縣立高樹國小" in column_texts(page.table, "name")
