"""A table of a letter pasted on the page 議程: button, Ctrl+V, dropped files; preview, then one step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from coordinator.domain.agenda import BlockKind
from coordinator.domain.edit import change
from coordinator.domain.training import FormatKind
from coordinator.ui.agenda.page import AgendaPage
from coordinator.ui.agenda.paste import EACH, NEW, AgendaPreview
from tests import sample_letters
from tests.documents.letter.letter_files import as_docx
from tests.sample_plans import PINGTUNG, rows
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, page_over, press, unnamed_widgets

LETTER = (
    "2. 第二天—註冊業務\n時間\t課程\t講者\n08:30~09:00\t簽到\t學校\n"
    "09:00~12:00 (90分鐘)\t※M. 學區作業 ▪ 維護學校 ※N. 新生管理\t團隊\n早上\t※甲\t\n12:00~\t賦歸\t學校\n"
)
NAMELESS = "時間\t課程\t講者\n08:30~09:00\t簽到\t學校\n09:00~10:00\t※Q. 學生資料\t團隊\n"


@pytest.fixture
def desk(tmp_path: Path, make_context: Any, qtbot: Any) -> Iterator[Desk[AgendaPage]]:
    with page_over(AgendaPage, small_plan().entities(), tmp_path, make_context, qtbot) as made:
        yield made


def copied(text: str, html: str = "") -> None:
    """A table copied in another program."""
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def press_button(desk: Desk[AgendaPage]) -> AgendaPreview:
    """The button of the page; gives the preview."""
    buttons = [b for b in desk.page.findChildren(QPushButton) if b.text() == "Paste table…"]
    assert len(buttons) == 1
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    return preview(desk)


def preview(desk: Desk[AgendaPage]) -> AgendaPreview:
    dialog = desk.page.paste.dialog
    assert isinstance(dialog, AgendaPreview)
    return dialog


def accept(dialog: AgendaPreview) -> None:
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)


def told(desk: Desk[AgendaPage], name: str) -> list[tuple[int, int | None, str]]:
    """The blocks of the course day of this name."""
    plan = desk.plan
    day = next(day for day in plan.course_days if day.name == name)
    return [(block.starts, block.ends, block.title) for block in plan.blocks_of(day)]


def test_the_preview_tells_what_was_understood_and_stores_nothing(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    copied(LETTER)
    dialog = press_button(desk)
    assert column_texts(dialog.table, "time") == ["08:30~09:00", "09:00~12:00", "", "12:00~"]
    assert column_texts(dialog.table, "status") == ["Good", "To check", "Refused", "Good"]
    assert column_texts(dialog.table, "title")[1] == "M. 學區作業、N. 新生管理"
    assert "150" not in column_texts(dialog.table, "why")[1]
    assert "180" in column_texts(dialog.table, "why")[1]
    assert dialog.ok_button.text() == "Take 3 rows"
    assert unnamed_widgets(dialog) == []
    dialog.reject()
    assert desk.plan == before
    assert not desk.context.undo.can_undo


def test_the_good_rows_become_a_new_course_day_as_one_step(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    copied(LETTER)
    dialog = press_button(desk)
    assert dialog.target.value() == NEW
    accept(dialog)
    assert told(desk, "第二天") == [
        (510, 540, "簽到"),
        (540, 720, "M. 學區作業、N. 新生管理"),
        (720, None, "賦歸"),
    ]
    made = desk.plan
    day = made.course_days[-1]
    assert (day.title, day.slug) == ("註冊業務", "d3")
    lecture = next(b for b in made.blocks_of(day) if b.kind is BlockKind.LECTURE)
    assert lecture.printed_minutes == 90
    topics = [(t.code, t.title, len(made.topics_of(lecture, t))) for t in made.topics_of(lecture)]
    assert topics == [("M", "學區作業", 1), ("N", "新生管理", 0)]
    assert desk.context.undo.undo_text == "Paste agenda “第二天”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_rows_to_check_can_be_left_out(desk: Desk[AgendaPage]) -> None:
    copied(LETTER)
    dialog = press_button(desk)
    QTest.mouseClick(
        dialog.only_good, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.only_good.height() // 2)
    )
    assert dialog.ok_button.text() == "Take 2 rows"
    accept(dialog)
    assert [title for _, _, title in told(desk, "第二天")] == ["簽到", "賦歸"]


def test_chips_show_the_rows_of_one_status(desk: Desk[AgendaPage]) -> None:
    copied(LETTER)
    dialog = press_button(desk)
    QTest.mouseClick(dialog.chips["bad"], Qt.MouseButton.LeftButton)
    assert column_texts(dialog.table, "title") == ["甲"]
    QTest.mouseClick(dialog.chips[""], Qt.MouseButton.LeftButton)
    assert len(column_texts(dialog.table, "title")) == 4


def test_a_table_without_a_name_goes_into_the_day_on_show_and_replaces_or_adds(
    desk: Desk[AgendaPage],
) -> None:
    copied(NAMELESS)
    dialog = press_button(desk)
    assert dialog.target.value() == "d"
    assert dialog.way.isVisibleTo(dialog)
    accept(dialog)
    assert told(desk, "第一天") == [(510, 540, "簽到"), (540, 600, "Q. 學生資料")]
    assert [topic.code for topic in desk.plan.topics] == ["Q"]
    desk.context.undo.undo()
    assert desk.plan == small_plan()
    copied(NAMELESS)
    dialog = press_button(desk)
    dialog.way.set_value(False)
    accept(dialog)
    assert len(told(desk, "第一天")) == 5


def test_a_letter_with_several_agendas_fills_the_days_of_their_names(desk: Desk[AgendaPage]) -> None:
    days = rows(PINGTUNG, "course_days")
    copied("\n\n".join(sample_letters.as_tabs(day) for day in days))
    dialog = press_button(desk)
    assert dialog.target.value() == EACH
    accept(dialog)
    plan = desk.plan
    assert [day.name for day in plan.course_days] == ["第一天", "駐點實機", "第二天", "第三天", "駐點實機場"]
    assert [len(plan.blocks_of(day)) for day in plan.course_days] == [9, 0, 6, 3, 3]
    kinds = {f.id: f.kind for f in plan.formats}
    assert kinds[plan.course_days[-1].format_id] is FormatKind.HANDS_ON
    assert desk.context.undo.undo_text == "Paste 4 agendas"


def test_one_agenda_of_a_whole_letter_can_be_chosen(desk: Desk[AgendaPage]) -> None:
    copied("\n\n".join(sample_letters.as_tabs(day) for day in rows(PINGTUNG, "course_days")))
    dialog = press_button(desk)
    dialog.which.set_value(2)
    dialog.which.committed.emit(2)
    assert dialog.ok_button.text() == "Take 3 rows"
    assert column_texts(dialog.table, "title")[-1] == "賦歸"
    assert dialog.target.value() == NEW
    dialog.target.set_value("e")
    accept(dialog)
    assert len(told(desk, "駐點實機")) == 3


def test_ctrl_v_in_the_table_takes_a_letter_and_leaves_cells_alone(desk: Desk[AgendaPage]) -> None:
    table = desk.page.blocks.table
    copied("", sample_letters.as_word(next(d for d in rows(PINGTUNG, "course_days") if d["slug"] == "d3")))
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(column_texts(preview(desk).table, "title")) == 3
    preview(desk).reject()
    copied("13:00\t14:00\t\t\t\tB 課\n")
    before = len(desk.plan.blocks)
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.paste.dialog is None
    assert len(desk.plan.blocks) == before + 1


def dropped(page: AgendaPage, mime: QMimeData) -> bool:
    """Drag onto the page and let go; whether the page would have it."""
    at, left, none = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(at, Qt.DropAction.CopyAction, mime, left, none))
    return enter.isAccepted()


def test_a_dropped_word_document_is_read_off_the_gui_thread(desk: Desk[AgendaPage], tmp_path: Path) -> None:
    file = tmp_path / "議程.docx"
    file.write_bytes(as_docx())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert dropped(desk.page, mime)
    desk.qtbot.waitUntil(lambda: desk.page.paste.dialog is not None, timeout=20_000)
    assert preview(desk).target.value() == "d"
    assert [row.row.track for row in preview(desk).taken] == [0, 0, 0, 1, 0]
    preview(desk).reject()


def test_a_dropped_file_of_another_kind_is_not_wanted(desk: Desk[AgendaPage], tmp_path: Path) -> None:
    file = tmp_path / "setup.exe"
    file.write_bytes(b"MZ\x00\x00")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert not dropped(desk.page, mime)


def test_a_file_that_lies_about_its_kind_gives_a_sentence(desk: Desk[AgendaPage], tmp_path: Path) -> None:
    file = tmp_path / "議程.docx"
    file.write_bytes(b"%PDF-1.7")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert dropped(desk.page, mime)
    desk.qtbot.waitUntil(lambda: bool(desk.page.notice.text), timeout=20_000)
    assert "docx" in desk.page.notice.text
    assert desk.plan == small_plan()


@pytest.mark.parametrize(
    "text", ["", "hello", "姓名\t學校\n王\t甲", "\x00\x01", "<table><tr><td>1</td></tr></table>"]
)
def test_nonsense_gives_a_sentence(desk: Desk[AgendaPage], text: str) -> None:
    copied(text, text)
    buttons = [b for b in desk.page.findChildren(QPushButton) if b.text() == "Paste table…"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert desk.page.paste.dialog is None
    assert desk.page.notice.text
    assert desk.plan == small_plan()


def test_a_plan_changed_under_the_preview_is_not_overwritten(desk: Desk[AgendaPage]) -> None:
    copied(NAMELESS)
    dialog = press_button(desk)
    block = desk.plan.blocks[0]
    assert desk.context.undo.perform_edit("elsewhere", change(block, replace(block, title="別人改的")))
    accept(dialog)
    assert told(desk, "第一天")[0][2] == "別人改的"
    assert desk.context.undo.undo_text == "elsewhere"


@pytest.mark.parametrize(("county_code", "kind"), [("10013", FormatKind.ON_SITE), ("", FormatKind.ONLINE)])
def test_the_first_agenda_of_a_new_training_is_pasted_where_no_day_is_and_leaves_none_empty(
    tmp_path: Path, make_context: Any, qtbot: Any, county_code: str, kind: FormatKind
) -> None:
    training = replace(small_plan().training, county_code=county_code)
    with page_over(AgendaPage, [training], tmp_path, make_context, qtbot) as desk:
        copied(LETTER)
        press(desk.page._empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        dialog = preview(desk)
        assert dialog.target.value() == NEW
        accept(dialog)
        (day,) = desk.plan.course_days
        (home,) = desk.plan.formats
        assert (day.name, home.kind) == ("第二天", kind)
        assert len(desk.plan.blocks_of(day)) == 3
        desk.context.undo.undo()
        desk.page.refresh_now()
        copied("no table")
        press(desk.page._empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert desk.page.notice.text
        assert unnamed_widgets(desk.page) == []
