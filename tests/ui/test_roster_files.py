"""What comes into the roster and goes out: files, the clipboard, Excel."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coordinator.domain.edit import create
from coordinator.domain.roster import Meal
from coordinator.services.edits import apply_edit
from coordinator.ui.roster.export_dialog import ExportDialog
from coordinator.ui.roster.more_menu import entry_of
from coordinator.ui.roster.review.dialog import ImportDialog
from tests.small_plan import B1, LIGANG, person
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


CSV = """姓名,服務學校,學校代碼,參加場次,用餐,最愛
張三,里港範例國小,013601,8/7(一),葷,貓
,里港範例國小,,8/7(一),葷,
李四,里港範例國中,,,素,
王小明,里港範例國小,,8/7(一),葷,
"""


def understood(desk: Desk, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: isinstance(desk.page.dialog, ImportDialog), timeout=10_000)
    dialog = desk.dialog()
    assert isinstance(dialog, ImportDialog)
    return dialog


def test_an_import_is_shown_first_then_stored_as_one_step(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    (desk.folder / "in.csv").write_text(CSV, encoding="utf-8")
    desk.page.run_action("roster.import")
    dialog = understood(desk, qtbot)
    assert desk.people() == before
    assert dialog.ok_button.isEnabled()
    with qtbot.waitSignal(desk.context.toasted, timeout=10_000) as toast:
        dialog.accept()
    assert toast.args[1] is True
    assert [path.name for path in desk.folder.rglob("*.import.sqlite")]
    assert {"張三", "李四"} <= set(desk.names())
    assert desk.person("張三").school_code == "013601"
    qtbot.waitUntil(lambda: "to check" in desk.page.notice.text or "checked" in desk.page.notice.text)
    desk.page.notice.findChildren(QPushButton)[0].click()
    assert "李四" in desk.shown()
    assert "陳老師" not in desk.shown()
    assert desk.context.undo.count() == 1
    assert desk.context.undo.undo()
    assert desk.people() == before
    assert desk.context.undo.redo()
    assert {"張三", "李四"} <= set(desk.names())


def test_an_import_that_is_left_stores_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    (desk.folder / "in.csv").write_text(CSV, encoding="utf-8")
    desk.page.import_file(desk.folder / "in.csv")
    understood(desk, qtbot).reject()
    assert (desk.people(), desk.context.undo.count()) == (before, 0)


def test_a_dropped_program_is_refused_by_its_content(desk: Desk, qtbot: QtBot) -> None:
    trick = desk.folder / "名單.xlsx"
    trick.write_bytes(b"MZ" + bytes(range(256)) * 40)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(trick))])
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), actions, mime, buttons, keys)
    QApplication.sendEvent(desk.page, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(desk.context.noticed, timeout=10_000) as noticed:
        QApplication.sendEvent(desk.page, QDropEvent(QPointF(9, 9), actions, mime, buttons, keys))
    assert "not a table" in noticed.args[0].text
    assert desk.page.dialog is None


def test_copied_rows_can_be_pasted_back_with_leading_zeros(desk: Desk, qtbot: QtBot) -> None:
    desk.page.table.selectRow(0)
    desk.page.table.copy()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"王小明\t里港範例國小\t99{LIGANG[-4:]}\t")
    QGuiApplication.clipboard().setText(text.replace("王小明", "新王").replace(f"99{LIGANG[-4:]}", "013601"))
    qtbot.keyClick(desk.page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = understood(desk, qtbot)
    with qtbot.waitSignal(desk.context.toasted, timeout=10_000):
        dialog.accept()
    added = next(entry for entry in desk.people() if entry.person.name == "新王")
    assert (added.person.school_code, added.person.meal) == ("013601", Meal.MEAT)
    assert ([r.role_id for r in added.roles], [r.session_id for r in added.registrations]) == (["r1"], [B1])


def test_rows_with_column_names_can_be_pasted_in_any_order(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("葷素\t姓名\t職稱\r\n素\t甲\t主任\r\n")
    entry_of(desk.page.menu, "paste").trigger()
    dialog = understood(desk, qtbot)
    with qtbot.waitSignal(desk.context.toasted, timeout=10_000):
        dialog.accept()
    assert (desk.person("甲").job_title, desk.person("甲").meal) == ("主任", Meal.VEGETARIAN)


def test_one_pasted_cell_goes_where_the_cursor_is(desk: Desk, qtbot: QtBot) -> None:
    table = desk.page.table
    number = next(n for n, c in enumerate(desk.page.model.columns) if c.name == "job_title")
    table.setCurrentIndex(desk.page.model.index(1, number))
    QGuiApplication.clipboard().setText("幹事\n")
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.person("李華").job_title == "幹事"


def test_a_cell_is_not_lost_in_a_column_that_takes_none(desk: Desk) -> None:
    number = next(n for n, c in enumerate(desk.page.model.columns) if c.name == "district")
    desk.page.table.setCurrentIndex(desk.page.model.index(1, number))
    QGuiApplication.clipboard().setText("8/7")
    entry_of(desk.page.menu, "paste").trigger()
    assert "cannot be pasted" in desk.page.notice.text


def test_of_two_files_dropped_at_once_the_later_is_shown(desk: Desk, qtbot: QtBot) -> None:
    for name in ("first.csv", "second.csv"):
        (desk.folder / name).write_text(CSV, encoding="utf-8")
        desk.page.import_file(desk.folder / name)
    dialog = understood(desk, qtbot)
    qtbot.waitUntil(lambda: not desk.context.jobs.running)
    assert desk.page.findChildren(ImportDialog) == [dialog]
    dialog.accept()
    qtbot.waitUntil(lambda: "second.csv" in desk.context.undo.undo_text, timeout=10_000)


def test_a_file_read_for_one_training_is_not_offered_to_another(desk: Desk, qtbot: QtBot) -> None:
    (desk.folder / "in.csv").write_text(CSV, encoding="utf-8")
    desk.page.import_file(desk.folder / "in.csv")
    desk.context.set_training(None)
    desk.context.set_training("t")
    qtbot.waitUntil(lambda: not desk.context.jobs.running)
    assert desk.page.dialog is None


def test_who_came_while_a_file_was_read_is_not_imported_twice(desk: Desk, qtbot: QtBot) -> None:
    desk.page.hide()  # a hidden page does not follow by itself
    school = "里港範例國小"
    with desk.store.write() as writer:
        apply_edit(writer, create(*person("張三", LIGANG, B1, school=school).entities()))
    qtbot.waitUntil(lambda: desk.page._stale)
    (desk.folder / "in.csv").write_text(f"姓名,服務學校\n張三,{school}\n", encoding="utf-8")
    desk.page.import_file(desk.folder / "in.csv")
    assert understood(desk, qtbot).ok_button.text() == "Note what the list says"


def test_a_file_without_people_says_so(desk: Desk, qtbot: QtBot) -> None:
    (desk.folder / "in.csv").write_text("姓名,服務學校\n", encoding="utf-8")
    desk.page.import_file(desk.folder / "in.csv")
    assert "nobody" in understood(desk, qtbot).notice.text


def test_the_export_is_asked_for_whom(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.filter.chips["speaker"], Qt.MouseButton.LeftButton)
    desk.page.table.selectAll()
    qtbot.mouseClick(desk.page.export_button, Qt.MouseButton.LeftButton)
    dialog = desk.dialog()
    assert isinstance(dialog, ExportDialog)
    scope = dialog._scope
    assert [len(people) for people in (scope.everybody, scope.shown, scope.selected)] == [3, 1, 1]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("history", "Imports so far"),
        ("presets", "Presets of columns"),
        ("show_ids", "Show ID numbers"),
        ("privacy", "Personal data"),
    ],
)
def test_every_door_of_the_menu_opens(desk: Desk, name: str, title: str) -> None:
    desk.page.table.selectRow(0)
    entry_of(desk.page.menu, name).trigger()
    assert desk.dialog().windowTitle() == title


def test_the_reminder_to_delete_opens_personal_data(desk: Desk) -> None:
    desk.page.run_action("roster.privacy")
    assert desk.dialog().windowTitle() == "Personal data"
