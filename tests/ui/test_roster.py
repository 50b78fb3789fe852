"""The roster page on a real store: search, edits in cells and dialogs, undo."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.roster import Meal, PersonKind
from coordinator.services.edits import apply_edit
from coordinator.ui.roster.edits import difference, with_sessions
from coordinator.ui.roster.person_dialog import PersonDialog
from coordinator.ui.roster.reading import read_all
from tests.small_plan import B1, B2, LIGANG, person
from tests.ui.hands import left_out_by_tab
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people

Flag = QItemSelectionModel.SelectionFlag
SANMIN = "64000050"  # 高雄市三民區


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


def test_the_models_keep_qt_s_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(desk.page.model)


def test_figures_count_people_schools_meals(desk: Desk) -> None:
    stats = desk.page.stats
    assert stats.people.accessibleName() == "People 3 Attendee 2・Speaker 1"
    assert stats.schools.accessibleName().startswith("Schools 1")
    assert stats.meals.accessibleName().startswith("Meals: meat / vegetarian 2 / 1")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("王", ["王小明"]),
        ("霧臺", ["李華"]),
        ("國民小學", ["王小明", "李華"]),
        ("範例 華", ["李華"]),
        ("人事", ["王小明"]),
        ("沒有", []),
        ("", ["王小明", "李華", "陳老師"]),
    ],
)
def test_search_works_from_one_character_in_any_spelling(
    desk: Desk, qtbot: QtBot, query: str, found: list[str]
) -> None:
    with qtbot.waitSignal(desk.page.filter.search.searched):
        desk.page.filter.search.setText("?")
        desk.page.filter.search.setText(query)
    assert desk.shown() == found


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        ("name", "王　大明", "name", "王大明"),
        ("school_code", "'012345", "school_code", "012345"),
        ("job_title", " 主任 ", "job_title", "主任"),
        ("meal", "素食", "meal", Meal.VEGETARIAN),
        ("meal", "No meal", "meal", Meal.NONE),
        ("kind", "Helper", "kind", PersonKind.HELPER),
        ("note", "=1+1", "note", "=1+1"),
        ("phone", "0912345678", "phone", "0912345678"),
    ],
)
def test_a_cell_is_stored_at_once_and_can_be_undone(
    desk: Desk, column: str, text: str, field: str, value: object
) -> None:
    before = desk.people()
    desk.type_into("王小明", column, text)
    changed = next(e.person for e in desk.people() if e.id == before[0].id)
    assert getattr(changed, field) == value
    assert "王小明" in desk.context.undo.undo_text
    assert desk.context.undo.undo()
    assert desk.people() == before
    assert desk.context.undo.redo()
    assert desk.people() != before


def test_a_known_school_brings_its_code_and_township(desk: Desk) -> None:
    desk.type_into("陳老師", "school", "里港範例國中")
    changed = desk.person("陳老師")
    assert (changed.school_name, changed.school_code, changed.township_code) == (
        "里港範例國中",
        "013501",
        LIGANG,
    )


def test_a_word_that_means_nothing_is_refused_with_a_sentence(desk: Desk) -> None:
    before = desk.people()
    desk.type_into("王小明", "meal", "便當")
    desk.type_into("王小明", "name", "  ")
    assert desk.people() == before
    assert desk.page.notice.text
    assert desk.context.undo.count() == 0


def test_flags_are_settled_by_the_edit_that_answers_them_or_by_a_look(make_desk: Callable[..., Desk]) -> None:
    flagged = person("王小明", LIGANG, B1)
    flagged = replace(flagged, person=replace(flagged.person, flags="MEAL_MISSING UNKNOWN_SCHOOL ID_MISSING"))
    desk = make_desk(flagged)
    desk.type_into("王小明", "meal", "素食便當")
    assert desk.person("王小明").flags == "UNKNOWN_SCHOOL ID_MISSING"
    desk.page.table.selectAll()
    tool(desk, "checked").click()
    assert desk.person("王小明").flags == ""
    desk.context.undo.undo()
    assert desk.person("王小明").flags == "UNKNOWN_SCHOOL ID_MISSING"


def test_deleting_asks_nothing_and_comes_back_whole(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    desk.page.table.selectAll()
    with qtbot.waitSignal(desk.context.toasted) as toast:
        qtbot.keyClick(desk.page.table, Qt.Key.Key_Delete)
    assert toast.args == ["3 people deleted", True]
    assert desk.people() == ()
    assert desk.context.undo.undo()
    assert desk.people() == before


def test_a_person_is_added_with_roles_and_sessions(desk: Desk, qtbot: QtBot) -> None:
    desk.page.run_action("add")
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    dialog.accept()
    assert dialog.isVisible()  # without a name it stays, and says so
    dialog.fields["name"].editor.setText("林 新人")  # type: ignore[attr-defined]
    dialog.fields["school"].editor.setText("里港範例國小")  # type: ignore[attr-defined]
    dialog.fields["national_id"].editor.setText("a123456789")  # type: ignore[attr-defined]
    dialog.roles["r2"].setChecked(True)
    dialog.sessions[B2].setChecked(True)
    dialog.accept()
    added = next(entry for entry in desk.people() if entry.person.name == "林新人")
    assert (added.person.name, added.person.school_code, added.person.national_id) == (
        "林新人",
        "013601",
        "A123456789",
    )
    assert ([r.role_id for r in added.roles], [r.session_id for r in added.registrations]) == (["r2"], [B2])
    assert desk.context.undo.undo()
    assert "林新人" not in desk.names()


def test_editing_a_person_keeps_what_was_not_touched_and_masks_the_id_number(
    make_desk: Callable[..., Desk],
) -> None:
    entry = person("王小明", LIGANG, B1, roles=("r1",))
    desk = make_desk(replace(entry, person=replace(entry.person, national_id="A123456789")))
    before = desk.people()
    desk.page.table.selectRow(0)
    tool(desk, "edit").click()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    assert dialog.fields["national_id"].editor.text() == "A12345****"  # type: ignore[attr-defined]
    dialog.accept()
    assert desk.people() == before
    assert desk.context.undo.count() == 0
    desk.page.table.selectRow(0)
    desk.page.acts.edit()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    dialog.sessions[B1].setChecked(False)
    dialog.fields["national_id"].editor.setText("A123456788")  # type: ignore[attr-defined]
    dialog.accept()
    (after,) = desk.people()
    assert (after.registrations, after.roles) == ((), before[0].roles)
    assert (after.person.national_id, after.person.flags) == ("A123456788", "ID_CHECK_FAILED")
    desk.context.undo.undo()
    assert desk.people() == before


def test_a_person_asked_for_is_shown_whatever_is_filtered(desk: Desk, qtbot: QtBot) -> None:
    wanted = desk.people()[2]
    qtbot.mouseClick(desk.page.filter.chips["attendee"], Qt.MouseButton.LeftButton)
    desk.page.show_item(wanted.id)
    chosen = desk.page.table.current_row()
    assert isinstance(chosen, RosterLine)
    assert chosen.id == wanted.id
    assert [key for key, chip in desk.page.filter.chips.items() if chip.isChecked()] == [""]


def test_the_selected_person_is_edited_not_the_row_with_the_keyboard(desk: Desk) -> None:
    table = desk.page.table
    table.selectRow(0)
    table.selectionModel().setCurrentIndex(desk.page.model.index(1, 0), Flag.NoUpdate)
    tool(desk, "edit").click()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    assert dialog.result_entry.person.name == "王小明"


def test_who_is_added_is_shown_whatever_is_filtered(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.filter.chips["speaker"], Qt.MouseButton.LeftButton)
    desk.page.run_action("add")
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    fill(dialog, "name", "林新人")
    dialog.accept()
    assert [line.entry.person.name for line in desk.page.table.selected_rows()] == ["林新人"]


def test_somebody_from_another_county_stays_from_there(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(person("王小明", SANMIN, B1))
    desk.page.table.selectRow(0)
    tool(desk, "edit").click()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    town = dialog.fields["township"].editor
    assert isinstance(town, QComboBox)
    assert town.currentText() == "高雄市三民區"
    fill(dialog, "note", "遠道而來")
    dialog.accept()
    assert (desk.person("王小明").township_code, desk.person("王小明").note) == (SANMIN, "遠道而來")


def test_the_code_follows_the_school_there_and_back(make_desk: Callable[..., Desk]) -> None:
    entry = person("王小明", LIGANG, B1, school="里港範例國小")
    desk = make_desk(replace(entry, person=replace(entry.person, school_code="013601")))
    before = desk.people()
    desk.page.table.selectRow(0)
    tool(desk, "edit").click()
    dialog = desk.dialog()
    assert isinstance(dialog, PersonDialog)
    code = dialog.fields["school_code"].editor
    assert isinstance(code, QLineEdit)
    for school, expected in (("里港範例國中", "013501"), ("里港範例國小", "013601")):
        fill(dialog, "school", school)
        assert code.text() == expected
    dialog.accept()
    assert desk.people() == before


def tool(desk: Desk, name: str) -> QToolButton:
    """A tool above the table."""
    return desk.page.card.tools.buttons[name]


def fill(dialog: PersonDialog, name: str, text: str) -> None:
    """Type into a field and leave it."""
    line = dialog.fields[name].editor
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def test_without_people_the_page_says_what_goes_here(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    assert desk.page._empty.isVisible()
    assert desk.page._empty.button.text() == "Import roster…"
    assert not desk.page.export_button.isEnabled()


def test_a_change_elsewhere_is_shown_by_itself(desk: Desk, qtbot: QtBot) -> None:
    with desk.store.write() as writer:
        apply_edit(writer, create(*person("後來", LIGANG, B1).entities()))
    qtbot.waitUntil(lambda: "後來" in desk.shown())


def test_after_every_change_the_page_shows_what_is_stored(desk: Desk, qtbot: QtBot) -> None:
    """Only the touched people are read again; that must never differ from reading everything."""
    first, second, third = desk.people()

    def shows_the_store() -> bool:
        return desk.page.room.shown == read_all(desk.store, "t")

    edits = [
        create(*person("後來", LIGANG, B1, roles=("r1",)).entities()),
        change(first.person, replace(first.person, name="改名")),
        Edit(first.roles, ()),
        difference(second, with_sessions(second, [B1])),
        Edit(third.entities(), ()),
    ]
    for edit in edits:
        for step in (edit, edit.reversed(), edit):
            desk.context.undo.perform_edit("step", step)
            qtbot.waitUntil(shows_the_store)


def test_every_control_has_a_name_for_screen_readers(desk: Desk) -> None:
    controls = [
        w
        for w in desk.page.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    nameless = [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []


def test_a_narrow_page_gives_the_search_box_its_own_line_and_every_tool_stays_in_sight(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.page

    def is_below() -> bool:
        return page.filter.chips[""].geometry().top() > page.filter.search.geometry().bottom()

    page.resize(1300, 700)
    qtbot.waitUntil(lambda: not is_below())
    page.resize(760, 700)
    qtbot.waitUntil(is_below)
    right = tool(desk, "delete").mapTo(page, tool(desk, "delete").rect().topRight()).x()
    assert right < page.width()


def test_tab_reaches_every_control_of_the_page(desk: Desk) -> None:
    desk.page.table.selectAll()
    assert left_out_by_tab(desk.page) == []
