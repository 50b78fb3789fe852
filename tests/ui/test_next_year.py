"""New plan from this one: seen with its holidays first, stored in one step, and then the current training."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.app.pages import page_specs
from coordinator.app.parts import attach
from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.store import Store
from coordinator.domain.edit import Edit
from coordinator.domain.school import School
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import Settings
from coordinator.ui.main_window import MainWindow
from coordinator.ui.next_year.dialog import COUNTS, DAYS, TEXTS, NextYearDialog
from coordinator.ui.next_year.opening import NextYearQuestion
from coordinator.ui.problem_watch import watch_of
from tests.sample_plans import PINGTUNG
from tests.ui.hands import Desk, column_texts, page_over, sample, unnamed_widgets


class Room(Page):
    """Any page: the dialog stands above the window."""

    slug = "plan"


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[Room]]:
    with page_over(Room, sample(PINGTUNG), tmp_path, make_context, qtbot) as opened:
        yield opened


def asked(desk: Desk[Room]) -> tuple[NextYearQuestion, NextYearDialog]:
    question = NextYearQuestion(desk.context, desk.page)
    question.ask()
    assert question.dialog is not None
    return question, question.dialog


def write(field: object, text: str) -> None:
    """Type over a field and leave it with Enter."""
    line = field.editor  # type: ignore[attr-defined]
    assert isinstance(line, QLineEdit)
    line.selectAll()
    line.insert(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def slugs(store: Store) -> list[str]:
    with store.read() as reader:
        return [line.training.slug for line in list_trainings(reader)]


def test_next_year_is_proposed_with_its_weekdays(desk: Desk[Room]) -> None:
    _, dialog = asked(desk)
    assert (dialog.year.value(), dialog.start.value(), dialog.slug.value()) == (
        113,
        "113年8月5日(一)",
        "pingtung-113",
    )
    assert dialog.notice.property("severity") == Severity.SUCCESS.value
    assert column_texts(dialog.days, "old")[0] == "112年8月7日(一)"
    assert column_texts(dialog.days, "new")[0] == "113年8月5日(一)"
    assert set(column_texts(dialog.days, "day")) == {"Workday"}
    assert "Typhoon" in dialog._unknown.text()
    assert unnamed_widgets(dialog) == []
    assert slugs(desk.store) == ["pingtung-112"]


def test_another_year_moves_the_weeks_and_the_short_name(desk: Desk[Room]) -> None:
    _, dialog = asked(desk)
    dialog.year.editor.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(dialog.year.editor, "116")
    QTest.keyClick(dialog.year.editor, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert (dialog.start.value(), dialog.slug.value()) == ("116年8月9日(一)", "pingtung-116")
    assert "not announced" in dialog._unknown.text()


def test_holidays_weekends_and_a_lost_weekday_are_flagged_before_anything_is_stored(desk: Desk[Room]) -> None:
    _, dialog = asked(desk)
    dialog.year.set_value(115)
    write(dialog.start, "115/9/25")
    assert dialog.start.value() == "115年9月25日(五)"
    assert dialog.notice.property("severity") == Severity.WARNING.value
    assert "The first day was a Monday, now it is a Friday" in dialog.notice.text
    assert "7 sessions fall on a weekend or holiday" in dialog.notice.text
    assert column_texts(dialog.days, "day")[:3] == ["中秋節", "Weekend", "Weekend"]
    assert column_texts(dialog.days, "remark")[0] == "another weekday"
    assert slugs(desk.store) == ["pingtung-112"]


def test_dates_outside_the_year_are_said(desk: Desk[Room]) -> None:
    _, dialog = asked(desk)
    write(dialog.start, "114/8/4")
    assert "12 dates lie outside the academic year" in dialog.notice.text


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("start", "soon", "Please give the first day"),
        ("slug", "pingtung-112", "a training with this short name already"),
    ],
)
def test_what_cannot_be_made_is_said_and_cannot_be_taken(
    desk: Desk[Room], field: str, text: str, sentence: str
) -> None:
    _, dialog = asked(desk)
    write(getattr(dialog, field), text)
    assert sentence in dialog.notice.text
    assert not dialog.ok_button.isEnabled()
    dialog.accept()
    assert dialog.isVisible()


def test_texts_with_dates_are_listed(desk: Desk[Room]) -> None:
    _, dialog = asked(desk)
    dialog.chips[TEXTS].click()
    assert dialog.texts.isVisible()
    assert "basis" in column_texts(dialog.texts, "field")
    assert "112年5月22日" in column_texts(dialog.texts, "found")
    assert dialog.chips[DAYS].text() == "Dates 12"


def test_making_it_is_one_step_and_the_new_plan_is_the_current_one(desk: Desk[Room]) -> None:
    question, dialog = asked(desk)
    before, old = desk.context.training_id, desk.plan
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert question.dialog is None
    assert slugs(desk.store) == ["pingtung-113", "pingtung-112"]
    new_id = desk.context.training_id
    assert new_id not in (None, before)
    with desk.store.read() as reader:
        new = read_plan(reader, new_id or "")
    assert new.training.title == old.training.title.replace("112", "113")
    assert new.sessions[0].day == date(2024, 8, 5)
    assert desk.context.undo.undo_text == "New plan “pingtung-113”"
    desk.context.undo.undo()
    assert (desk.context.training_id, slugs(desk.store)) == (before, ["pingtung-112"])
    desk.context.undo.redo()
    assert slugs(desk.store) == ["pingtung-113", "pingtung-112"]
    with desk.store.read() as reader:
        assert read_plan(reader, new_id or "") == new


def test_leaving_the_dialog_stores_nothing(desk: Desk[Room]) -> None:
    question, dialog = asked(desk)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert question.dialog is None
    assert slugs(desk.store) == ["pingtung-112"]
    assert desk.context.undo.count() == 0


@pytest.mark.parametrize("taken", [True, False])
def test_counts_of_the_directory_are_shown_and_taken_or_left(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, taken: bool
) -> None:
    schools = [e for e in sample(PINGTUNG) if isinstance(e, School)]
    gone = next(school for school in schools if school.township_code == "10013090")
    entities = [e for e in sample(PINGTUNG) if e != gone]
    with page_over(Room, entities, tmp_path, make_context, qtbot) as desk:
        old = desk.plan
        _, dialog = asked(desk)
        assert column_texts(dialog.counts, "name") == ["屏北區"]
        assert column_texts(dialog.counts, "difference") == ["-1"]
        dialog.chips[COUNTS].click()
        assert dialog.counts.isVisible()
        if not taken:
            QTest.keyClick(dialog.take_counts, Qt.Key.Key_Space)
        dialog.accept()
        with desk.store.read() as reader:
            new = read_plan(reader, desk.context.training_id or "")
        north = (old.districts[0].school_count or 0) - taken
        assert new.districts[0].school_count == north
        assert [d.school_count for d in new.districts[1:]] == [d.school_count for d in old.districts[1:]]


def test_a_plan_without_dates_can_be_copied(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    training = next(e for e in sample(PINGTUNG) if type(e).__name__ == "Training")
    with page_over(Room, [training], tmp_path, make_context, qtbot) as desk:
        _, dialog = asked(desk)
        assert not dialog.start.isVisible()
        assert "no dates to move" in dialog.notice.text
        dialog.accept()
        assert slugs(desk.store) == ["pingtung-113", "pingtung-112"]


def test_without_a_training_nothing_is_asked(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(Room, [], tmp_path, make_context, qtbot) as desk:
        question = NextYearQuestion(desk.context, desk.page)
        question.ask()
        assert question.dialog is None


def test_the_menu_opens_it_once_there_is_a_training(
    store: Store, make_context: Callable[..., Context], settings: Settings, look: theme.Theme, qtbot: QtBot
) -> None:
    with store.write() as writer:
        apply_edit(writer, Edit((), sample(PINGTUNG)))
    context = make_context(store)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.build(look, page_specs())
    attach(window, context, store)
    action = window.actions_table["training.next"]
    assert not action.isEnabled()
    with store.read() as reader:
        context.set_training(list_trainings(reader)[0].training.id)
    assert action.isEnabled()
    context.run("training.next")
    question = window.findChild(NextYearQuestion)
    assert question is not None
    assert question.dialog is not None
    question.dialog.reject()
    # What waits to be checked is checked before the store closes.
    watch_of(context).now()
