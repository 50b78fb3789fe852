"""The call list leaves the page 催報: printed in two clicks, saved in every form, opened."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator.documents.pdf.preview import page_count
from coordinator.documents.tables.reader import read_table
from coordinator.ui.context import Context
from coordinator.ui.missing.page import MissingPage
from tests.ui.hands import Desk
from tests.ui.missing_desk import Answers, missing_desk


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path)


@pytest.fixture
def desk(answers: Answers, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[MissingPage]]:
    with missing_desk(answers, make_context, qtbot) as desk:
        yield desk


def test_two_clicks_print_the_call_list(desk: Desk[MissingPage], answers: Answers, qtbot: QtBot) -> None:
    desk.page.print_button.click()
    qtbot.waitUntil(lambda: (answers.folder / "printed.pdf").exists() and not desk.page._door.is_busy)
    assert answers.asked_pages == [1]
    assert page_count(answers.folder / "printed.pdf") == 1
    assert desk.page.notice.isVisible()
    qtbot.waitUntil(desk.page.print_button.isEnabled)


def test_the_menu_prints_as_well(desk: Desk[MissingPage], answers: Answers, qtbot: QtBot) -> None:
    desk.page.run_action("missing.print")
    qtbot.waitUntil(lambda: answers.asked_pages == [1])
    qtbot.waitUntil(lambda: not desk.page._door.is_busy)


@pytest.mark.parametrize("ending", [".pdf", ".ods", ".xlsx", ".csv"])
def test_the_list_is_saved_in_every_form_with_leading_zeros(
    desk: Desk[MissingPage], answers: Answers, qtbot: QtBot, ending: str
) -> None:
    answers.ending = ending
    desk.page.save_button.click()
    target = answers.folder / f"small-112-calls{ending}"
    qtbot.waitUntil(lambda: target.exists() and not desk.page._door.is_busy)
    if ending == ".pdf":
        assert page_count(target) == 1
        return
    rows = read_table(target).sheets[0].rows
    assert [row[2:4] for row in rows[1:3]] == [("013602", "高樹國小"), ("013603", "枋寮國小")]


def test_a_file_that_cannot_be_written_is_one_sentence_and_the_buttons_work_again(
    desk: Desk[MissingPage], answers: Answers, qtbot: QtBot
) -> None:
    answers.folder /= "not there"
    desk.page.save_button.click()
    assert not desk.page.save_button.isEnabled()
    qtbot.waitUntil(desk.page.notice.isVisible)
    assert desk.page.save_button.isEnabled()
    assert not answers.folder.exists()


def test_no_printer_chosen_prints_nothing(desk: Desk[MissingPage], answers: Answers, qtbot: QtBot) -> None:
    answers.has_printer = False
    desk.page.print_button.click()
    qtbot.waitUntil(lambda: answers.asked_pages == [1])
    assert not desk.page._door.is_busy
    assert not (answers.folder / "printed.pdf").exists()


def test_a_cancelled_list_leaves_no_file(desk: Desk[MissingPage], answers: Answers, qtbot: QtBot) -> None:
    desk.page.save_button.click()
    desk.context.jobs.cancel_all()
    qtbot.waitUntil(lambda: not desk.page._door.is_busy)
    assert list(answers.folder.glob(".coordinator-*")) == []


def test_the_pdf_is_opened_by_the_system(desk: Desk[MissingPage], answers: Answers, qtbot: QtBot) -> None:
    desk.page.open_button.click()
    qtbot.waitUntil(lambda: len(answers.opened) == 1)
    assert page_count(answers.opened[0]) == 1
