"""Whole course days on the page 議程: laid out anew and copied, shown before anything is stored."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.db.queries.plans import read_plan
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.training import CourseDay, DeliveryFormat, FormatKind, Training
from coordinator.ui.agenda.copy_dialog import NEW_DAY, REPLACE, CopyDayDialog
from coordinator.ui.agenda.page import AgendaPage
from coordinator.ui.agenda.repack_dialog import RepackDialog
from coordinator.ui.context import Context
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, page_over

PLAN = replace(
    small_plan(),
    blocks=(
        Block("k1", "d", 510, 540, BlockKind.SIGN_IN, "簽到"),
        Block("k2", "d", 540, 690, BlockKind.LECTURE, "A1 教職維護", printed_minutes=90),
        Block("k4", "d", 780, 840, BlockKind.LECTURE, "C 設定參數"),
        Block("k3", "d", 1020, None, BlockKind.DISMISSAL, "賦歸"),
        Block("h1", "e", 540, 720, BlockKind.PRACTICE, "實機"),
    ),
)
OTHER = (
    Training("t2", "other-111", "去年的研習", 111, "10013"),
    DeliveryFormat("f2", "t2", FormatKind.ON_SITE, "實體簡報場"),
    CourseDay("d9", "t2", "f2", "d1", "首日"),
)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[AgendaPage]]:
    entities = (*PLAN.entities(), *OTHER)
    with page_over(AgendaPage, entities, tmp_path, make_context, qtbot) as desk:
        yield desk


def plan_of(desk: Desk[AgendaPage], key: str) -> object:
    with desk.store.read() as reader:
        return read_plan(reader, key)


def lines(desk: Desk[AgendaPage], training: str, day: str) -> list[tuple[int, str]]:
    """Start and title of the blocks of a day as stored."""
    with desk.store.read() as reader:
        plan = read_plan(reader, training)
    return [(b.starts, b.title) for b in plan.blocks if b.course_day_id == day]


def repack_dialog(desk: Desk[AgendaPage]) -> RepackDialog:
    desk.page.chips.repack.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RepackDialog)
    return dialog


def copy_dialog(desk: Desk[AgendaPage]) -> CopyDayDialog:
    desk.page.chips.copy.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CopyDayDialog)
    return dialog


def pick(field: object, value: object) -> None:
    """Choose an entry of a field as a hand does."""
    combo = field.editor  # type: ignore[attr-defined]
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_a_day_is_laid_out_anew_after_it_was_shown(desk: Desk[AgendaPage]) -> None:
    dialog = repack_dialog(desk)
    assert column_texts(dialog.preview, "after") == [
        "08:30~09:00", "09:00~11:30", "11:30~11:40", "11:40~12:40", "12:40~",
    ]  # fmt: skip
    assert column_texts(dialog.preview, "before")[2:] == ["–", "13:00~14:00", "17:00~"]
    assert dialog.summary.text() == "2 blocks move, new breaks: 1."
    assert lines(desk, "t", "d")[2] == (780, "C 設定參數")
    dialog.pause.editor.setValue(20)  # type: ignore[attr-defined]
    assert column_texts(dialog.preview, "after")[2:4] == ["11:30~11:50", "11:50~12:50"]
    dialog.ok_button.click()
    assert lines(desk, "t", "d")[2:] == [(690, "Break"), (710, "C 設定參數"), (770, "賦歸")]
    assert desk.context.undo.undo_text == "Repack “第一天”"
    desk.context.undo.undo()
    assert desk.plan == plan_of(desk, "t")
    assert lines(desk, "t", "d")[2:] == [(780, "C 設定參數"), (1020, "賦歸")]


@pytest.mark.parametrize(
    ("starts", "sentence"),
    [("九點", "Not a time of day: 九點. Write it like 08:30."), ("23:30", "")],
)
def test_a_start_that_cannot_be_is_said_and_nothing_can_be_stored(
    desk: Desk[AgendaPage], starts: str, sentence: str
) -> None:
    dialog = repack_dialog(desk)
    editor = dialog.starts.editor
    assert isinstance(editor, QLineEdit)
    editor.setText(starts)
    assert dialog.notice.text != ""
    assert sentence in dialog.notice.text
    assert not dialog.ok_button.isEnabled()
    dialog.reject()
    assert desk.context.undo.count() == 0


def test_a_day_that_stands_like_this_already_offers_nothing(desk: Desk[AgendaPage]) -> None:
    desk.page.chips.chip_of("e").click()
    dialog = repack_dialog(desk)
    assert dialog.summary.text() == "Nothing moves: the day stands like this already."
    assert not dialog.ok_button.isEnabled()
    dialog.reject()


def test_a_copy_is_added_to_another_day_with_topics(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    dialog = copy_dialog(desk)
    assert dialog.outcome.text() == ("“駐點實機” keeps its 1 blocks and gets 4 more, with their topics.")
    dialog.ok_button.click()
    assert [title for _, title in lines(desk, "t", "e")] == [
        "簽到", "A1 教職維護", "實機", "C 設定參數", "賦歸",
    ]  # fmt: skip
    assert len(desk.plan.topics) == 4
    assert desk.context.undo.undo_text == "Copy “第一天”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_copy_can_replace_what_is_there(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    dialog = copy_dialog(desk)
    pick(dialog.mode, REPLACE)
    assert dialog.outcome.text().startswith("The 1 blocks of “駐點實機” go, and 4 come with their topics.")
    dialog.ok_button.click()
    assert [title for _, title in lines(desk, "t", "e")] == ["簽到", "A1 教職維護", "C 設定參數", "賦歸"]
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_copy_can_become_a_new_day(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    dialog = copy_dialog(desk)
    pick(dialog.day_field, NEW_DAY)
    assert not dialog.mode.isEnabled()
    dialog.ok_button.click()
    new = desk.plan.course_days[-1]
    assert (new.name, new.format_id) == ("第一天", "f")
    assert len(lines(desk, "t", new.id)) == 4
    desk.context.undo.undo()
    assert desk.plan == before


@pytest.mark.parametrize("day", ["d9", NEW_DAY])
def test_a_copy_can_go_to_another_plan(desk: Desk[AgendaPage], day: str) -> None:
    toasts: list[str] = []
    desk.context.toasted.connect(lambda text, undo: toasts.append(text))
    before = plan_of(desk, "t2")
    dialog = copy_dialog(desk)
    pick(dialog.training, "t2")
    pick(dialog.day_field, day)
    dialog.ok_button.click()
    with desk.store.read() as reader:
        there = read_plan(reader, "t2")
    assert len(there.blocks) == 4
    assert {b.course_day_id for b in there.blocks} == {there.course_days[-1].id}
    assert toasts == ["“第一天” copied to “去年的研習”"]
    desk.context.undo.undo()
    assert plan_of(desk, "t2") == before


def test_an_empty_day_is_not_copied_and_says_why(desk: Desk[AgendaPage]) -> None:
    desk.page.chips.chip_of("e").click()
    desk.page.blocks.table.selectAll()
    desk.page.blocks.delete_wanted.emit()
    dialog = copy_dialog(desk)
    dialog.ok_button.click()
    assert desk.page.notice.text != ""


def test_dialogs_hold_no_widget_without_a_name(desk: Desk[AgendaPage]) -> None:
    for dialog in (repack_dialog(desk),):
        for field in (dialog.starts, dialog.pause):
            assert field.editor.accessibleName()
        assert dialog.preview.accessibleName()
        assert dialog.windowModality() != Qt.WindowModality.NonModal
        dialog.reject()
