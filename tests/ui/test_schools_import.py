"""Lists dropped on the page 學校: shown first, then one step that can be undone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from coordinator.domain.roster import Participant
from coordinator.ui.context import Context
from coordinator.ui.schools.import_dialog import SchoolImportDialog
from coordinator.ui.schools.page import SchoolsPage
from tests.ui.hands import (
    Desk,
    column_texts,
    left_out_by_tab,
    page_over,
    press,
    unnamed_widgets,
)
from tests.ui.schools_desk import (
    entities,
    everything,
    stored,
)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[SchoolsPage]]:
    with page_over(SchoolsPage, entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


LISTS = {
    "114.csv": "學年度,代碼,學校名稱,縣市名稱,地址,電話\n"
    "114,034601,縣立里港國小,[13]屏東縣,[905]屏東縣里港鄉某路1號,(08)1\n"
    "114,134777,縣立新設國小,[13]屏東縣,[905]屏東縣里港鄉某路2號,(08)2\n",
    "113.csv": "學年度,代碼,學校名稱,縣市名稱,地址,電話\n113,134666,縣立舊國小,屏東縣,,\n",
    "no-year.csv": "代碼,學校名稱,縣市名稱\n134888,縣立無年國小,屏東縣\n",
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    folder = tmp_path / "lists"
    folder.mkdir()
    for name, text in LISTS.items():
        (folder / name).write_text(text, encoding="utf-8-sig")
    return {name: folder / name for name in LISTS}


def opened_dialog(desk: Desk[SchoolsPage]) -> SchoolImportDialog:
    desk.qtbot.waitUntil(lambda: desk.page.dialog is not None, timeout=20_000)
    assert isinstance(desk.page.dialog, SchoolImportDialog)
    return desk.page.dialog


def test_dropped_lists_are_shown_then_imported_as_one_step(
    desk: Desk[SchoolsPage], files: dict[str, Path]
) -> None:
    page, before = desk.page, everything(desk)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[name])) for name in ("114.csv", "113.csv")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    dialog = opened_dialog(desk)
    texts = {key: button.text() for key, button in dialog.chips.items() if button.isVisible()}
    assert texts == {"": "What changes 3", "new": "New 2", "changed": "Changed 1"}
    assert everything(desk) == before
    dialog.ok_button.click()
    desk.qtbot.waitUntil(lambda: desk.context.undo.can_undo, timeout=20_000)
    assert desk.context.undo.undo_text == "Import 3 schools"
    assert stored(desk, "a").phone == "(08)1"
    desk.wait(lambda: "縣立新設國小" in column_texts(page.table, "name"))
    desk.context.undo.undo()
    assert everything(desk) == before


def test_a_list_without_a_year_asks_for_it(desk: Desk[SchoolsPage], files: dict[str, Path]) -> None:
    desk.page.import_files([files["no-year.csv"]])
    dialog = opened_dialog(desk)
    assert dialog.year.isVisible()
    assert dialog.chips["new"].text() == "New 1"
    dialog.year.editor.setValue(115)  # type: ignore[attr-defined]
    press(dialog.year.editor, Qt.Key.Key_Return)
    assert [line.school.year for line in dialog.merge.lines if line.school.code == "134888"] == [115]
    assert dialog.chips["gone"].text() == "No longer listed 2"
    dialog.reject()


def test_what_would_be_closed_is_said_at_once_and_can_be_left_open(
    desk: Desk[SchoolsPage], tmp_path: Path
) -> None:
    with desk.store.write() as writer:
        writer.insert([Participant("p", "t", "王小明", school_code="034601")])
    part = tmp_path / "115.csv"
    part.write_text("學年度,代碼,學校名稱,縣市名稱\n115,134699,縣立新國小,屏東縣\n", encoding="utf-8-sig")
    desk.page.import_files([part])
    dialog = opened_dialog(desk)
    assert dialog.notice.text == (
        "2 schools are not in these lists and will be closed: 縣立里港國小, 縣立高樹國小. "
        "1 of them have people, calls or online names."
    )
    dialog.chips["gone"].click()
    assert column_texts(dialog.table, "name") == ["縣立里港國小", "縣立高樹國小"]
    dialog.table.select_key("a")
    press(dialog.table, Qt.Key.Key_Delete)
    assert column_texts(dialog.table, "status") == ["Left as it is", "No longer listed"]
    assert "1 schools are not in these lists and will be closed: 縣立高樹國小." in dialog.notice.text
    dialog.ok_button.click()
    desk.qtbot.waitUntil(lambda: desk.context.undo.can_undo, timeout=20_000)
    assert (stored(desk, "a").closed, stored(desk, "c").closed) == (False, True)
    desk.context.undo.undo()
    assert not stored(desk, "c").closed


def test_leaving_a_school_again_takes_it(desk: Desk[SchoolsPage], files: dict[str, Path]) -> None:
    desk.page.import_files([files["114.csv"]])
    dialog = opened_dialog(desk)
    everything_of_it = dialog.merge.edit
    dialog.table.selectAll()
    press(dialog.table, Qt.Key.Key_Delete)
    assert set(column_texts(dialog.table, "status")) == {"Left as it is"}
    assert dialog.ok_button.text() == "Import 0 schools"
    assert not left_out_by_tab(dialog)
    assert not unnamed_widgets(dialog)
    dialog.table.selectAll()
    press(dialog.table, Qt.Key.Key_Delete)
    assert dialog.merge.edit == everything_of_it
    dialog.reject()


def test_a_file_that_is_no_list_is_said(desk: Desk[SchoolsPage], tmp_path: Path) -> None:
    other = tmp_path / "roster.csv"
    other.write_text("姓名,服務學校\n陳範例,範例國小\n", encoding="utf-8-sig")
    heard: list[str] = []
    desk.context.noticed.connect(lambda notice: heard.append(notice.text))
    desk.page.import_files([other])
    desk.qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert heard[0].startswith("roster.csv is no list of schools")
