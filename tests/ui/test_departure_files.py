"""The page 出發 with real files: venue packs, slips, attendance files, reset."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.documents.packs import read_attendance_file, read_pack_header, read_venue_pack
from coordinator.documents.pdf.preview import page_count
from coordinator.domain.events.kinds import Kind
from coordinator.domain.office import AuditExport, Setting
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.readiness import Line
from coordinator.progress import Cancelled
from coordinator.services.attendance_files import unexported
from coordinator.services.keys import identities
from coordinator.ui.context import Context
from coordinator.ui.departure.made_dialog import MadeDialog
from coordinator.ui.departure.pack_dialog import PackDialog
from coordinator.ui.departure.page import DeparturePage
from coordinator.ui.departure.reset_dialog import ResetDialog
from coordinator.ui.departure.work import PackOrder
from coordinator.ui.departure.work import make_packs as make_packs_at_once
from coordinator.ui.departure.write_dialog import WriteDialog
from tests.small_plan import B1
from tests.ui.conftest import NOON
from tests.ui.departure_desk import Answers, dialog_of, opened_page, says, work_at_the_desk
from tests.ui.hands import Desk, column_texts, press


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Answers(stick)


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, answers: Answers
) -> Iterator[Desk[DeparturePage]]:
    with opened_page(tmp_path, make_context, qtbot, answers) as found:
        yield found


# -- packs -----------------------------------------------------------------------------------------


def make_packs(desk: Desk[DeparturePage], *names: str) -> Any:
    press(desk.page.make_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, PackDialog)
    if names:
        press(dialog.one_each, Qt.Key.Key_Space)
        dialog.names.editor.setPlainText("\n".join(names))
    dialog.folder.browse.click()
    press(dialog.ok_button, Qt.Key.Key_Space)
    return dialog_of(desk, MadeDialog)


def test_a_pack_for_each_laptop_is_written_and_can_be_opened_with_the_shown_passphrase(
    desk: Desk[DeparturePage], answers: Answers
) -> None:
    made = make_packs(desk, "報到一", "報到二")
    files = sorted(answers.place.iterdir())
    assert sorted(column_texts(made.files, "file")) == [file.name for file in files]
    packs = {(pack := read_venue_pack(file, made.passphrase.text())).manifest.device: pack for file in files}
    assert sorted(packs) == ["報到一", "報到二"]
    assert len(packs["報到一"].people) == 5
    assert {read_pack_header(file).id for file in files} == {pack.id for pack in packs.values()}
    assert made.notice.text == "Written, read back and compared. The stick may be pulled out."
    passphrase = made.passphrase.text()
    press(made.cancel_button, Qt.Key.Key_Space)
    desk.wait(lambda: sorted(column_texts(desk.page.packs, "device")) == ["報到一", "報到二"])
    assert column_texts(desk.page.packs, "state") == ["Out", "Out"]
    says(desk, Line.DEVICES, "2 packs, each with a name of its own.")
    with desk.store.read() as reader:
        assert len(reader.all(PackRecord)) == 2
        assert [e.persons for e in reader.all(AuditExport)] == [5, 5]
        stored = " ".join(setting.value for setting in reader.all(Setting))
    assert passphrase not in stored


def test_one_pack_serves_any_laptop(desk: Desk[DeparturePage]) -> None:
    made = make_packs(desk)
    assert column_texts(made.files, "device") == ["Any laptop"]
    press(made.cancel_button, Qt.Key.Key_Space)
    desk.wait(lambda: column_texts(desk.page.packs, "device") == ["Any laptop"])
    assert column_texts(desk.page.packs, "sessions") == [
        "8/7(一) 第一梯次 第一天, 8/14(一) 第二梯次 第一天, 9/12(二) 駐點實機"
    ]


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        ("", "Write the name of each laptop on a line of its own."),
        ("報到1\n報到１", "These names cannot be told apart: 報到1, 報到１"),
        ("甲" * 61, "At most 20 laptops, with names of at most 60 letters."),
    ],
)
def test_names_that_cannot_be_used_are_said_and_nothing_is_made(
    desk: Desk[DeparturePage], answers: Answers, names: str, problem: str
) -> None:
    press(desk.page.make_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, PackDialog)
    press(dialog.one_each, Qt.Key.Key_Space)
    dialog.names.editor.setPlainText(names)
    dialog.folder.browse.click()
    press(dialog.ok_button, Qt.Key.Key_Space)
    assert dialog.names.editor.accessibleDescription() == problem
    assert desk.page.dialog is dialog
    assert list(answers.place.iterdir()) == []


def test_a_folder_that_is_gone_is_said(desk: Desk[DeparturePage]) -> None:
    press(desk.page.make_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, PackDialog)
    dialog.folder.line.setText("/no/such/stick")
    press(dialog.ok_button, Qt.Key.Key_Space)
    assert (
        dialog.folder.editor.accessibleDescription() == "This folder is not there. Is the stick plugged in?"
    )
    assert desk.page.dialog is dialog


def test_a_stick_is_one_press_away(desk: Desk[DeparturePage], answers: Answers, tmp_path: Path) -> None:
    answers.sticks = [tmp_path / "stick"]
    press(desk.page.make_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, PackDialog)
    (stick,) = dialog.folder.sticks
    press(stick, Qt.Key.Key_Space)
    assert dialog.folder.folder == tmp_path / "stick"


def test_the_slip_is_saved_and_printed(desk: Desk[DeparturePage], answers: Answers, tmp_path: Path) -> None:
    made = make_packs(desk, "報到一")
    answers.file = tmp_path / "slip.pdf"
    press(made.save_button, Qt.Key.Key_Space)
    assert page_count(tmp_path / "slip.pdf") == 1
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    answers.printer = printer
    press(made.print_button, Qt.Key.Key_Space)
    assert made.notice.text == "The slip was sent to the printer."
    assert page_count(tmp_path / "printed.pdf") == 1


def test_a_pack_that_cannot_be_written_leaves_nothing(
    desk: Desk[DeparturePage], answers: Answers, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.context.noticed.connect(lambda notice: said.append(notice.text))
    press(desk.page.make_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, PackDialog)
    dialog.folder.browse.click()
    order = dialog.order(NOON)
    dialog.order = lambda _now: replace(order, folder=tmp_path / "gone")
    press(dialog.ok_button, Qt.Key.Key_Space)
    desk.wait(lambda: bool(said))
    with desk.store.read() as reader:
        assert reader.all(PackRecord) == ()


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_making_packs_can_be_stopped_and_then_none_is_there(
    desk: Desk[DeparturePage], answers: Answers, steps: int
) -> None:
    left = iter(range(steps))

    def progress(done: int, total: int) -> None:
        if next(left, None) is None:
            raise Cancelled

    order = PackOrder("t", (B1,), ("甲", "乙"), phones=False, folder=answers.place, now=NOON)
    with pytest.raises(Cancelled):
        make_packs_at_once(progress, desk.store, order)
    assert list(answers.place.iterdir()) == []
    with desk.store.read() as reader:
        assert reader.all(PackRecord) == ()


# -- attendance files --------------------------------------------------------------------------------


def test_an_attendance_file_is_written_with_the_clock_beside_a_phone(
    desk: Desk[DeparturePage], answers: Answers
) -> None:
    work_at_the_desk(desk, "學員0", "學員1")
    desk.wait(lambda: desk.page.attendance.sentence == "2 acts are in no attendance file yet.")
    press(desk.page.attendance.write_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, WriteDialog)
    dialog.folder.browse.click()
    line = dialog.clock.field.editor
    QTest.keyClicks(line, "11:59:00")
    press(line, Qt.Key.Key_Return)
    press(dialog.ok_button, Qt.Key.Key_Space)
    desk.wait(lambda: "the stick may be pulled out" in desk.page.notice.text)
    assert "Clock against the phone: +1 min." in desk.page.notice.text
    (path,) = answers.place.iterdir()
    with desk.store.read() as reader:
        file = read_attendance_file(path, identities(reader))
        assert unexported(reader) == {}
    assert sum(event.kind == Kind.MARK for event in file.events) == 2
    assert file.manifest.ahead_ms == 60_000
    desk.wait(
        lambda: desk.page.attendance.sentence == "Everything that was recorded is in an attendance file."
    )


def test_a_desk_is_reset_only_with_its_name_and_when_everything_is_in_a_file(
    desk: Desk[DeparturePage],
) -> None:
    work_at_the_desk(desk, "學員0")
    desk.wait(desk.page.attendance.reset_button.isVisible)
    press(desk.page.attendance.reset_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, ResetDialog)
    dialog.name.editor.setText("別的計畫")
    press(dialog.ok_button, Qt.Key.Key_Space)
    assert dialog.notice.text
    dialog.name.editor.setText("第一梯次")
    press(dialog.ok_button, Qt.Key.Key_Space)
    assert "1" in dialog.notice.text
    assert desk.page.dialog is dialog
    refused = dialog_of(desk, ResetDialog)
    press(refused.cancel_button, Qt.Key.Key_Space)
    desk.wait(lambda: desk.page.dialog is None)
    desk.page.ask_for_file()
    writing = dialog_of(desk, WriteDialog)
    writing.folder.browse.click()
    press(writing.ok_button, Qt.Key.Key_Space)
    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.desk.waiting == 0)
    press(desk.page.attendance.reset_button, Qt.Key.Key_Space)
    dialog = dialog_of(desk, ResetDialog)
    dialog.name.editor.setText("第一梯次")
    press(dialog.ok_button, Qt.Key.Key_Space)
    desk.wait(lambda: not desk.page.attendance.reset_button.isVisible())


def test_files_by_themselves_are_chosen_on_the_card(desk: Desk[DeparturePage], answers: Answers) -> None:
    work_at_the_desk(desk, "學員0")
    card = desk.page.attendance
    press(card.by_itself, Qt.Key.Key_Space)
    assert card.folder.isVisible()
    card.folder.browse.click()
    desk.wait(lambda: len(list(answers.place.iterdir())) == 1)
    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.desk.waiting == 0)
    press(card.by_itself, Qt.Key.Key_Space)
    with desk.store.read() as reader:
        assert reader.get(Setting, "attendance.folder") is None
