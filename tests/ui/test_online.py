"""線上名單 with a real store: a report is checked, stored once, corrected in the cell, and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.online import read_online_names
from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.attendance_report import rule_of
from coordinator.domain.edit import create
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.matching import Status
from coordinator.domain.online_names.parsing import Lack
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.school import School, SchoolLevel
from coordinator.domain.training import DeliveryFormat, FormatKind, Session
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.online.edits import name_with
from coordinator.ui.online.page import OnlinePage
from coordinator.ui.online.questions import Questions
from coordinator.ui.online.report_dialog import ReportDialog
from coordinator.ui.online.understanding import Directory, Understanding
from coordinator.ui.online.words import lack_words, status_word
from tests.small_plan import LIGANG, person, small_plan
from tests.ui.hands import (
    Desk,
    choose,
    column_texts,
    left_out_by_tab,
    page_over,
    press,
    text_in,
    type_into,
    unnamed_widgets,
)

AM, PM, OTHER = "s-am", "s-pm", "s-other"
COMPLETE, NO_TITLE, STEM = "里港國小教師王小明", "里港國小陳玉", "中正教師林美玉"
REPORT = f"""Display Name,Join Time,Leave Time,Attendance Duration
{COMPLETE},2023-08-07 08:55:00,2023-08-07 10:00:00,65 mins
{COMPLETE},2023-08-07 10:20:00,2023-08-07 11:30:00,70 mins
{NO_TITLE},2023-08-07 09:00:00,2023-08-07 11:30:00,150 mins
{STEM},2023-08-07 09:00:00,2023-08-07 11:30:00,150 mins
Webex,2023-08-07 08:00:00,2023-08-07 11:30:00,210 mins
"""


def online_plan() -> Plan:
    """A morning and an afternoon of one day, and another day."""
    plan = small_plan()
    days = ((AM, 7, 0), (PM, 7, 240), (OTHER, 9, 0))
    sessions = tuple(
        Session(key, "t", key, 900 + n, "o", "d", date(2023, 8, day), shift_minutes=shift)
        for n, (key, day, shift) in enumerate(days)
    )
    online = DeliveryFormat("o", "t", FormatKind.ONLINE, "線上簡報場", position=2)
    blocks = tuple(replace(block, ends=690) for block in plan.blocks if block.id != "k3")
    return replace(plan, formats=(*plan.formats, online), sessions=(*plan.sessions, *sessions), blocks=blocks)


def schools() -> tuple[School, ...]:
    def school(code: str, name: str, level: SchoolLevel) -> School:
        return School(code, code, name, level, LIGANG, county_code="10013")

    return (
        school("134690", "縣立里港國小", SchoolLevel.PRIMARY),
        school("134601", "縣立中正國小", SchoolLevel.PRIMARY),
        school("134502", "縣立中正國中", SchoolLevel.JUNIOR),
    )


def at_school(name: str, code: str, school: str) -> RosterEntry:
    entry = person(name, LIGANG, AM)
    return replace(entry, person=replace(entry.person, school_code=code, school_name=school))


PEOPLE = (at_school("王小明", "134690", "里港國小"), at_school("林美玉", "134601", "中正國小"))


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[OnlinePage]]:
    answers = Questions(lambda *_: tmp_path / "report.csv", lambda *_: tmp_path / "out.xlsx")
    (tmp_path / "report.csv").write_text(REPORT, encoding="utf-8")
    entities = [*online_plan().entities(), *schools(), *(e for p in PEOPLE for e in p.entities())]
    with page_over(
        lambda context: OnlinePage(context, questions=answers), entities, tmp_path, make_context, qtbot
    ) as desk:
        yield desk


def dialog_of(desk: Desk[OnlinePage]) -> ReportDialog:
    desk.wait(lambda: desk.page.dialog is not None)
    assert isinstance(desk.page.dialog, ReportDialog)
    return desk.page.dialog


def stored(desk: Desk[OnlinePage]) -> tuple[OnlineName, ...]:
    with desk.store.read() as reader:
        return read_online_names(reader, "t")


def key_of(desk: Desk[OnlinePage], display_name: str) -> str:
    return next(name.id for name in stored(desk) if name.display_name == display_name)


@pytest.fixture
def filled(desk: Desk[OnlinePage]) -> Desk[OnlinePage]:
    desk.page.import_button.click()
    dialog_of(desk).ok_button.click()
    desk.wait(lambda: len(desk.page.model.rows) == 4)
    desk.page.activateWindow()  # the dialog took the keyboard with it
    desk.wait(desk.page.isActiveWindow)
    return desk


def test_a_report_is_shown_before_anything_is_stored(desk: Desk[OnlinePage]) -> None:
    assert desk.page._stack.currentWidget() is desk.page._empty
    desk.page.import_button.click()
    dialog = dialog_of(desk)
    assert column_texts(dialog.table, "status") == ["On the roster", "Incomplete", "To decide", "Nobody"]
    assert column_texts(dialog.table, "missing")[1:3] == ["no job title", "which school?, which person?"]
    assert dialog.session_id == AM  # the morning: most of the people were there
    dialog.cancel_button.click()
    assert stored(desk) == ()


def test_a_report_is_stored_as_one_step_and_undone(filled: Desk[OnlinePage]) -> None:
    page = filled.page
    assert column_texts(page.table, "display_name") == [COMPLETE, NO_TITLE, STEM, "Webex"]
    key = key_of(filled, COMPLETE)
    shown = [
        text_in(page.table, key, column) for column in ("school", "job_title", "person", "joined", "left")
    ]
    assert shown == ["縣立里港國小", "教師", "王小明（里港國小）", "08:55", "11:30"]
    assert text_in(page.table, key, "minutes") == "135"
    assert filled.context.undo.undo_text == "Import 4 names from “report.csv”"
    filled.context.undo.undo()
    assert stored(filled) == ()
    filled.context.undo.redo()
    assert len(stored(filled)) == 4


def test_the_same_report_again_doubles_nobody(filled: Desk[OnlinePage]) -> None:
    before = stored(filled)
    filled.page.import_button.click()
    dialog_of(filled).ok_button.click()
    assert stored(filled) == before
    assert filled.page.notice.text == "Every name of report.csv is here already."


def test_a_dropped_file_is_read(desk: Desk[OnlinePage], tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "report.csv"))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, none))
    assert len(dialog_of(desk).checked.names) == 4


def test_names_of_the_chat_are_pasted_and_the_message_is_copied(desk: Desk[OnlinePage]) -> None:
    QGuiApplication.clipboard().setText(f"{COMPLETE}\n王老師\n")
    press(desk.page._empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(desk)
    assert dialog.session_id is None
    dialog.message_button.click()
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["・王老師 (no school, name)"]
    dialog.ok_button.click()
    desk.wait(lambda: len(desk.page.model.rows) == 2)


def test_an_empty_clipboard_is_said(desk: Desk[OnlinePage]) -> None:
    QGuiApplication.clipboard().setText(" ")
    desk.page.paste_button.click()
    assert desk.page.notice.text == "The clipboard is empty. Copy the names of the participants first."


def test_a_file_that_is_no_report_is_said(desk: Desk[OnlinePage], tmp_path: Path) -> None:
    said: list[str] = []
    desk.context.noticed.connect(lambda notice: said.append(notice.text))
    (tmp_path / "empty.csv").write_text("Display Name,Join Time\n,\n", encoding="utf-8")
    desk.page.import_file(tmp_path / "empty.csv")
    desk.wait(lambda: bool(said))
    assert said == ["No names were found in it. Drop an attendance report, or a list with one name a line."]


def test_a_school_is_chosen_among_those_it_may_be(filled: Desk[OnlinePage]) -> None:
    key = key_of(filled, STEM)
    assert text_in(filled.page.table, key, "school") == "中正"
    choose(filled.page.table, key, "school", "屏東縣縣立中正國小")
    filled.wait(lambda: text_in(filled.page.table, key, "status") == "On the roster")
    assert text_in(filled.page.table, key, "person") == "林美玉（中正國小）"
    assert filled.context.undo.undo_text == f"Change School of “{STEM}”"
    filled.context.undo.undo()
    filled.wait(lambda: text_in(filled.page.table, key, "status") == "To decide")


def test_of_a_school_that_was_chosen_what_is_doubtful_is_said_anew(filled: Desk[OnlinePage]) -> None:
    plan = online_plan()
    lines = [
        SchoolLine(s.code, s.name, "里港鄉", LIGANG, s.id, s.level, county_code=s.county_code)
        for s in schools()
    ]
    known = Understanding(plan, Directory(lines, rule_of(plan)), [one.person for one in PEOPLE])
    name = OnlineName("n", "t", "r", "中正王小明", name="王小明", missing="SCHOOL_AMBIGUOUS PERSON_AMBIGUOUS")
    changed = name_with(known.row(name), "school", "中正國小", known)
    assert (changed.school_id, changed.participant_id, changed.missing) == ("134601", None, "OTHER_SCHOOL")
    assert name_with(known.row(name), "school", "里港國小", known).participant_id == PEOPLE[0].id


def test_a_person_is_chosen_and_taken_back(filled: Desk[OnlinePage]) -> None:
    key = key_of(filled, STEM)
    choose(filled.page.table, key, "person", "林美玉（中正國小）")
    filled.wait(lambda: text_in(filled.page.table, key, "status") == "On the roster")
    assert text_in(filled.page.table, key, "school") == "縣立中正國小"
    choose(filled.page.table, key, "person", "")
    filled.wait(lambda: text_in(filled.page.table, key, "status") == "Not on the roster")


def test_title_and_name_are_typed(filled: Desk[OnlinePage]) -> None:
    key = key_of(filled, NO_TITLE)
    type_into(filled.page.table, key, "job_title", "組長")
    filled.wait(lambda: text_in(filled.page.table, key, "status") == "Not on the roster")
    type_into(filled.page.table, key, "name", "王　小明")
    filled.wait(lambda: text_in(filled.page.table, key, "person") == "王小明（里港國小）")
    type_into(filled.page.table, key, "job_title", " ")
    filled.wait(lambda: text_in(filled.page.table, key, "missing") == "no job title")


def test_a_school_is_typed_where_nothing_is_known_of_it(filled: Desk[OnlinePage]) -> None:
    key = key_of(filled, "Webex")
    type_into(filled.page.table, key, "school", "中正")
    assert filled.page.notice.text.startswith("No single school of the directory is called this: 中正.")
    type_into(filled.page.table, key, "school", "中正國中")
    filled.wait(lambda: text_in(filled.page.table, key, "school") == "縣立中正國中")


def test_chips_search_and_session_choose_what_is_shown(filled: Desk[OnlinePage]) -> None:
    page = filled.page
    page.filter.chips[Status.INCOMPLETE].click()
    assert column_texts(page.table, "display_name") == [NO_TITLE]
    page.filter.show_all()
    page.filter.search.setText("林美玉")
    filled.wait(lambda: column_texts(page.table, "display_name") == [STEM])
    page.show_item(key_of(filled, COMPLETE))
    assert column_texts(page.table, "display_name") == [COMPLETE, NO_TITLE, STEM, "Webex"]
    assert [page.filter.session.itemData(n) for n in range(page.filter.session.count())] == ["", AM]


def test_the_message_names_those_that_must_change(filled: Desk[OnlinePage]) -> None:
    filled.page.message_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Please change your display name to “county + school + job title + name”")
    assert text.endswith(f"・{NO_TITLE} (no job title)")


def test_names_are_deleted_and_come_back(filled: Desk[OnlinePage]) -> None:
    before = stored(filled)
    filled.page.table.select_key(key_of(filled, "Webex"))
    press(filled.page.table, Qt.Key.Key_Delete)
    filled.wait(lambda: len(filled.page.model.rows) == 3)
    filled.context.undo.undo()
    assert set(stored(filled)) == set(before)


def test_the_roster_of_today_is_matched_to_the_names_of_yesterday(filled: Desk[OnlinePage]) -> None:
    filled.page.again_button.click()
    filled.wait(lambda: "Nothing new: roster and directory" in filled.page.notice.text)
    with filled.store.write() as writer:
        apply_edit(writer, create(*at_school("陳玉", "134690", "里港國小").entities()))
    filled.wait(lambda: len(filled.page._known.people.named("陳玉")) == 1 if filled.page._known else False)
    filled.page.again_button.click()
    key = key_of(filled, NO_TITLE)
    filled.wait(lambda: text_in(filled.page.table, key, "person") == "陳玉（里港國小）")
    assert filled.context.undo.undo_text == "Check 1 names again"


def test_the_names_are_exported_as_texts(filled: Desk[OnlinePage], tmp_path: Path) -> None:
    filled.page.export_button.click()
    filled.wait(lambda: (tmp_path / "out.xlsx").exists() and not filled.context.jobs.running)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert [row[0] for row in rows] == ["顯示名稱", COMPLETE, NO_TITLE, STEM, "Webex"]


def test_a_training_without_online_sessions_says_what_the_page_is_for(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(OnlinePage, small_plan().entities(), tmp_path, make_context, qtbot) as desk:
        asked: list[str] = []
        desk.context.asked_for.connect(lambda slug, _key: asked.append(slug))
        shown = desk.page._stack.currentWidget()
        assert shown is desk.page._offline
        desk.page._offline.button.click()
        assert asked == ["plan"]


@pytest.mark.parametrize("width", [800, 1100, 1500])
def test_everything_is_named_reached_by_tab_and_inside_the_page(filled: Desk[OnlinePage], width: int) -> None:
    filled.page.resize(width, 830)
    assert unnamed_widgets(filled.page) == []
    assert left_out_by_tab(filled.page) == []
    chips = [chip for chip in filled.page.filter.chips.values() if chip.isVisible()]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


def test_the_dialog_has_a_name_for_everything(desk: Desk[OnlinePage]) -> None:
    desk.page.import_button.click()
    dialog: QWidget = dialog_of(desk)
    assert unnamed_widgets(dialog) == []


def test_every_state_and_every_lack_has_a_word() -> None:
    assert len({status_word(status) for status in Status}) == len(Status)
    assert len({lack_words([lack]) for lack in Lack}) == len(Lack)
