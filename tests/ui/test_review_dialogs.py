"""Beside the review: imports so far, answers that are remembered, rows saved to be set right."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.documents.tables.reader import read_table
from coordinator.ui.roster.more_menu import entry_of
from coordinator.ui.roster.review.history import ImportHistoryDialog
from coordinator.ui.roster.review.remembered import RememberedDialog
from tests.ui.hands import column_texts, left_out_by_tab, unnamed_widgets
from tests.ui.review_desk import import_now, opened, press, select, states
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people

CSV = """姓名,服務學校,參加場次,身分證字號
甲,里港範例,8/7,A123456789
,里港範例國小,8/7,
乙,里港範例國小,8/7,B123456780
乙,里港範例國小,8/7,B123456780
"""


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


def imported(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    select(dialog, "甲")
    press(dialog, "School: 里港範例國小")
    import_now(desk, qtbot, dialog)


def history(desk: Desk) -> ImportHistoryDialog:
    entry_of(desk.page.menu, "history").trigger()
    dialog = desk.page.dialog
    assert isinstance(dialog, ImportHistoryDialog)
    return dialog


def test_the_history_tells_of_every_import_and_of_the_rows_it_lost(desk: Desk, qtbot: QtBot) -> None:
    imported(desk, qtbot)
    dialog = history(desk)
    assert column_texts(dialog.table, "file") == ["名單.csv"]
    assert column_texts(dialog.table, "added") == ["2"]
    assert column_texts(dialog.lost_table, "row") == ["3", "5"]
    assert column_texts(dialog.lost_table, "why") == ["Name missing", "The same as row 4"]
    assert unnamed_widgets(dialog) == []
    assert left_out_by_tab(dialog) == []


def test_before_anything_was_imported_the_history_says_so(desk: Desk) -> None:
    dialog = history(desk)
    assert column_texts(dialog.table, "file") == []
    assert not dialog.table.isVisible()


def test_an_import_that_was_taken_back_is_no_history(desk: Desk, qtbot: QtBot) -> None:
    imported(desk, qtbot)
    desk.context.undo.undo()
    assert column_texts(history(desk).table, "file") == []


def test_a_remembered_answer_can_be_forgotten_and_is_asked_again(desk: Desk, qtbot: QtBot) -> None:
    imported(desk, qtbot)
    desk.context.undo.undo()  # an answer stays known
    assert states(opened(desk, qtbot, CSV))[0] == ("甲", "new")
    dialog = history(desk)
    dialog.answers_button.click()
    answers = dialog.dialog
    assert isinstance(answers, RememberedDialog)
    assert column_texts(answers.table, "question") == ["School"]
    assert column_texts(answers.table, "answer") == ["里港範例國小 013601"]
    answers.table.selectRow(0)
    qtbot.keyClick(answers.table, Qt.Key.Key_Delete)
    assert column_texts(answers.table, "question") == []
    assert states(opened(desk, qtbot, CSV))[0] == ("甲", "check")


def test_rows_to_set_right_are_saved_with_their_reason_and_without_id_numbers(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, qtbot, CSV)
    dialog.ask_file = lambda _parent, suggested: tmp_path / suggested.name
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Saved" in dialog.notice.text, timeout=10_000)
    rows = read_table(tmp_path / "名單-to set right.xlsx").sheets[0].rows
    assert rows[0] == ("Row", "Reason", "姓名", "服務學校", "參加場次", "身分證字號")
    assert [row[0] for row in rows[1:]] == ["2", "3", "5"]
    assert rows[1][2:] == ("甲", "里港範例", "8/7", "A12345****")


def test_after_an_import_those_to_check_are_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, CSV))
    assert "1 people" in desk.page.notice.text
    desk.page.notice._run_action()
    assert "甲" in desk.shown()
    assert "乙" not in desk.shown()
