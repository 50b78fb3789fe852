"""Help notes and figures on the page of requests: written, worded better, deleted, searched, printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.ui.context import Context
from coordinator.ui.requests.note_dialog import NoteDialog
from coordinator.ui.requests.page import NOTES, STATISTICS, RequestsPage
from tests.ui.hands import Desk, column_texts, empty_list, press, tool
from tests.ui.requests_desk import held_day, notes_in


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[RequestsPage]]:
    with held_day(tmp_path, make_context, qtbot) as opened:
        opened.page.tabs.setCurrentIndex(NOTES)
        yield opened


def write(desk: Desk[RequestsPage], problem: str, answer: str = "", module: str = "other") -> None:
    """Fill the open dialog and press Enter on OK."""
    dialog = desk.page.dialog
    assert isinstance(dialog, NoteDialog)
    dialog.module.set_value(module)
    for field, text in ((dialog.problem, problem), (dialog.answer, answer)):
        field.editor.selectAll()  # type: ignore[attr-defined]
        field.editor.insertPlainText(text)  # type: ignore[attr-defined]
    press(dialog.ok_button, Qt.Key.Key_Return)
    desk.wait(lambda: desk.page.dialog is None)


def test_the_empty_list_offers_to_begin(desk: Desk[RequestsPage]) -> None:
    press(empty_list(desk.page.notes.card).button, Qt.Key.Key_Space)
    assert not desk.page.dialog.ok_button.isEnabled()  # type: ignore[union-attr]
    write(desk, "忘記密碼怎麼辦", "請學校管理者重設", "account")
    desk.wait(lambda: column_texts(desk.page.notes.table, "problem") == ["忘記密碼怎麼辦"])
    (note,) = notes_in(desk)
    assert (note.module, note.answer, note.written) == ("account", "請學校管理者重設", note.written)
    assert desk.context.undo.undo_text == "Add help note “忘記密碼怎麼辦”"


def test_a_note_is_worded_better_and_that_can_be_taken_back(desk: Desk[RequestsPage]) -> None:
    desk.page.add_help_note()
    write(desk, "密碼", "重設")
    desk.wait(lambda: len(desk.page.notes.table.rows.rows) == 1)
    press(desk.page.notes.table, Qt.Key.Key_Return)
    write(desk, "忘記密碼", "重設", "account")
    desk.wait(lambda: column_texts(desk.page.notes.table, "problem") == ["忘記密碼"])
    assert notes_in(desk)[0].module == "account"
    desk.context.undo.undo()
    desk.wait(lambda: column_texts(desk.page.notes.table, "problem") == ["密碼"])


def test_a_note_is_deleted_without_a_question_and_comes_back(desk: Desk[RequestsPage]) -> None:
    desk.page.add_help_note()
    write(desk, "密碼", "重設")
    desk.wait(lambda: len(desk.page.notes.table.rows.rows) == 1)
    press(desk.page.notes.table, Qt.Key.Key_Delete)
    desk.wait(lambda: notes_in(desk) == ())
    desk.context.undo.undo()
    desk.wait(lambda: len(desk.page.notes.table.rows.rows) == 1)


def test_the_search_finds_every_word_in_problem_or_answer(desk: Desk[RequestsPage]) -> None:
    for problem, answer, module in (
        ("忘記密碼", "請學校重設", "account"),
        ("轉入生兩筆", "請系統團隊併檔", "students"),
        ("轉出生沒有消失", "重新送出", "students"),
    ):
        desk.page.add_help_note()
        write(desk, problem, answer, module)
    room = desk.page.notes
    desk.wait(lambda: len(room.table.rows.rows) == 3)
    room.search.setText("轉 併檔")
    desk.wait(lambda: column_texts(room.table, "problem") == ["轉入生兩筆"])
    assert room.card.detail == "1 of 3"
    room.search.setText("")
    room.module.setCurrentIndex(room.module.findData("account"))
    room.module.activated.emit(room.module.currentIndex())
    desk.wait(lambda: column_texts(room.table, "problem") == ["忘記密碼"])
    other = next(note for note in notes_in(desk) if note.problem.startswith("轉出"))
    desk.page.show_item(other.id)
    assert [note.id for note in room.table.selected_rows()] == [other.id]
    assert tool(room.card, "Edit").isEnabled()


def test_figures_are_counted_and_drawn(desk: Desk[RequestsPage]) -> None:
    desk.page.tabs.setCurrentIndex(STATISTICS)
    room = desk.page.statistics
    assert column_texts(room.table, "count") == ["1", "1", "2", "1"]
    assert room.total._value.text() == "5"
    assert room.lacking._value.text() == "2"
    assert "first binding not done" in room.missing.accessibleDescription()
    press(room.chips["hours"], Qt.Key.Key_Space)
    assert column_texts(room.table, "name") == ["09:00–09:59"]
    assert room.table.isColumnHidden([c.name for c in room.table.rows.columns].index("served"))
    press(room.chips["schools"], Qt.Key.Key_Space)
    assert len(room.table.rows.rows) == 5


def test_the_report_speaks_the_language_of_the_screen(desk: Desk[RequestsPage], tmp_path: Path) -> None:
    desk.page.tabs.setCurrentIndex(STATISTICS)
    press(desk.page.statistics.report_button, Qt.Key.Key_Space)
    desk.wait(lambda: not desk.page._door.is_busy)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Hands-on statistics" in said
    assert "Student data" in said
