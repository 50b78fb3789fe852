"""The tabs behind the hours: lists, certificates and statistics, saved as files by real gestures."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.purge import read_log
from coordinator.documents.closing_lists import ClosingKind
from coordinator.ui.context import Context
from coordinator.ui.hours.page import HoursPage
from tests.hours_world import held, people
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, unnamed_widgets

PLAN = small_plan()
LISTS, CERTIFICATES, STATISTICS = 1, 2, 3


@pytest.fixture
def endings() -> list[str]:
    """What the next file is called; empty takes the first ending that is offered."""
    return []


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, endings: list[str]
) -> Iterator[Desk[HoursPage]]:
    roster = people()
    stored = (*PLAN.entities(), *(value for entry in roster for value in entry.entities()))

    def where(_parent: QWidget, suggested: Path, _endings: Sequence[str]) -> Path:
        return tmp_path / f"out{endings[-1] if endings else suggested.suffix}"

    def printer(_parent: QWidget, _pages: int) -> QPrinter | None:
        if endings == ["no printer"]:
            return None
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "printed.pdf"))
        return made

    def page(context: Context) -> HoursPage:
        return HoursPage(context, ask_list=where, printer=printer)

    with page_over(page, stored, tmp_path, make_context, qtbot) as opened:
        with opened.store.write() as writer:
            held(writer, PLAN, roster)
        opened.page.refresh_now()
        yield opened


def logged(desk: Desk[HoursPage]) -> list[tuple[str, str, int]]:
    with desk.store.read() as reader:
        return [(line.action, line.subject, line.persons) for line in read_log(reader, "t")]


def wait_for_file(desk: Desk[HoursPage]) -> None:
    desk.wait(lambda: not desk.page._door.is_busy)


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_rule_and_export_belong_to_the_first_tab(desk: Desk[HoursPage]) -> None:
    page = desk.page
    assert page.rule_button.isVisible()
    page.tabs.setCurrentIndex(LISTS)
    assert not page.rule_button.isVisible()
    assert not page.export_button.isVisible()
    page.run_action("find")
    assert page.tabs.currentIndex() == 0
    assert page.export_button.isVisible()


@pytest.mark.parametrize("tab", [LISTS, CERTIFICATES, STATISTICS])
def test_each_tab_can_be_used_by_keyboard_and_read_aloud(desk: Desk[HoursPage], tab: int) -> None:
    desk.page.tabs.setCurrentIndex(tab)
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_who_stayed_away_stands_there_first(desk: Desk[HoursPage]) -> None:
    desk.page.tabs.setCurrentIndex(LISTS)
    lists = desk.page.lists
    assert lists.kind is ClosingKind.NO_SHOW
    assert column_texts(lists.tables[ClosingKind.NO_SHOW], "name") == ["陳卡爾"]


def test_chips_lead_from_list_to_list(desk: Desk[HoursPage]) -> None:
    desk.page.tabs.setCurrentIndex(LISTS)
    lists = desk.page.lists
    QTest.mouseClick(lists.chips[ClosingKind.LEAVE], Qt.MouseButton.LeftButton)
    assert column_texts(lists.tables[ClosingKind.LEAVE], "name") == [
        "王安娜", "王安娜", "林班", "李爾娜", "路過人",
    ]  # fmt: skip
    QTest.mouseClick(lists.chips[ClosingKind.MEALS], Qt.MouseButton.LeftButton)
    assert column_texts(lists.tables[ClosingKind.MEALS], "total") == ["2 / 3", "3 / 1", "1 / 0"]
    QTest.mouseClick(lists.chips[ClosingKind.DUTIES], Qt.MouseButton.LeftButton)
    assert column_texts(lists.tables[ClosingKind.DUTIES], "days") == ["8/7(一)"]
    QTest.mouseClick(lists.chips[ClosingKind.ABSENT_SCHOOLS], Qt.MouseButton.LeftButton)
    assert not lists.save_button.isEnabled()


def test_enter_leads_to_the_person_and_the_link_to_merge(desk: Desk[HoursPage]) -> None:
    gone: list[tuple[str, str]] = []
    desk.page.context.asked_for.connect(lambda slug, key: gone.append((slug, key)))
    desk.page.tabs.setCurrentIndex(LISTS)
    press(desk.page.lists.tables[ClosingKind.NO_SHOW], Qt.Key.Key_Return)
    desk.page.lists.merge_asked.emit()
    assert gone[0][0] == "roster"
    assert gone[1] == ("merge", "")


@pytest.mark.parametrize("ending", [".pdf", ".ods", ".xlsx", ".csv"])
def test_a_list_is_saved_in_every_form_and_recorded(
    desk: Desk[HoursPage], tmp_path: Path, endings: list[str], ending: str
) -> None:
    endings.append(ending)
    desk.page.tabs.setCurrentIndex(LISTS)
    QTest.mouseClick(desk.page.lists.save_button, Qt.MouseButton.LeftButton)
    wait_for_file(desk)
    assert (tmp_path / f"out{ending}").stat().st_size > 0
    assert desk.page.notice.text == f"Saved: out{ending}"
    assert logged(desk) == [("closing_list", "no_show", 1)]


def test_a_file_that_cannot_be_written_is_said_and_not_recorded(
    desk: Desk[HoursPage], tmp_path: Path
) -> None:
    (tmp_path / "out.pdf").mkdir()
    desk.page.lists.save()
    wait_for_file(desk)
    assert "out.pdf" in desk.page.notice.text or str(tmp_path) in desk.page.notice.text
    assert logged(desk) == []


def test_certificates_are_for_people_with_hours_with_masked_numbers(
    desk: Desk[HoursPage], tmp_path: Path
) -> None:
    page, room = desk.page, desk.page.certificates
    page.tabs.setCurrentIndex(CERTIFICATES)
    assert column_texts(room.table, "name") == ["王安娜"]
    assert room.organiser.value() == "範例國小"
    QTest.mouseClick(room.all_button, Qt.MouseButton.LeftButton)
    wait_for_file(desk)
    text = pdf_text(tmp_path / "out.pdf")
    assert "A12345****" in text
    assert "A123456789" not in text
    assert "王安娜" in text
    assert "共計 8 小時" in text
    assert logged(desk) == [("certificates", "small-112", 1)]


def test_whole_numbers_need_a_reason_which_is_recorded(desk: Desk[HoursPage], tmp_path: Path) -> None:
    room = desk.page.certificates
    desk.page.tabs.setCurrentIndex(CERTIFICATES)
    room.with_ids.click()
    assert not room.all_button.isEnabled()
    assert not room.chosen_button.isEnabled()
    room.reason.editor.insert("外聘人員請領時數")  # type: ignore[attr-defined]
    QTest.mouseClick(room.chosen_button, Qt.MouseButton.LeftButton)
    wait_for_file(desk)
    assert "A123456789" in pdf_text(tmp_path / "out.pdf")
    assert logged(desk) == [("certificates_ids", "外聘人員請領時數", 1)]


def test_the_date_at_the_foot_can_be_left_empty_or_changed(desk: Desk[HoursPage], tmp_path: Path) -> None:
    room = desk.page.certificates
    desk.page.tabs.setCurrentIndex(CERTIFICATES)
    editor = room.issued.editor
    editor.setText("112/9/1")  # type: ignore[attr-defined]
    editor.editingFinished.emit()  # type: ignore[attr-defined]
    room.signer.set_value("處長 江範例")
    room.save(chosen=False)
    wait_for_file(desk)
    text = pdf_text(tmp_path / "out.pdf").replace(" ", "")
    assert "中華民國112年9月1日" in text
    assert "處長江範例" in text


def test_statistics_show_rows_bars_and_the_busiest_minutes(desk: Desk[HoursPage]) -> None:
    page, room = desk.page, desk.page.statistics
    page.tabs.setCurrentIndex(STATISTICS)
    assert column_texts(room.table, "name") == ["北區", "Others", "Together"]
    assert column_texts(room.table, "expected") == ["3", "0", "3"]
    assert room.rates.accessibleDescription() == "北區 2 / 3 (66.7%)"
    assert room.arrivals.accessibleDescription() == "08:00 2"
    assert room.peak.text() == "Busiest at 08:00: 2 people in 5 minutes, 2 in all."
    room.session.set_value("s-b2")
    room._show_arrivals()
    assert room.arrivals.accessibleDescription() == "08:00 3"
    QTest.mouseClick(room.chips["course_days"], Qt.MouseButton.LeftButton)
    assert column_texts(room.table, "name") == ["第一天", "駐點實機", "Together"]


def test_the_report_speaks_the_language_of_the_screen(desk: Desk[HoursPage], tmp_path: Path) -> None:
    desk.page.tabs.setCurrentIndex(STATISTICS)
    QTest.mouseClick(desk.page.statistics.report_button, Qt.MouseButton.LeftButton)
    wait_for_file(desk)
    text = pdf_text(tmp_path / "out.pdf")
    assert "Statistics" in text
    assert "By district" in text
    assert logged(desk) == [("closing_list", "statistics", 0)]


@pytest.mark.parametrize(
    ("tab", "noted"),
    [
        (LISTS, ("closing_list", "no_show", 1)),
        (CERTIFICATES, ("certificates", "small-112", 1)),
        (STATISTICS, ("closing_list", "statistics", 0)),
    ],
)
def test_ctrl_p_prints_what_is_shown_and_notes_that_it_left(
    desk: Desk[HoursPage], tmp_path: Path, tab: int, noted: tuple[str, str, int]
) -> None:
    desk.page.tabs.setCurrentIndex(tab)
    assert desk.page.takes("printing.print")
    desk.page.run_action("printing.print")
    wait_for_file(desk)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert logged(desk) == [noted]
    assert desk.page.lists.print_button.isEnabled()


def test_without_a_printer_nothing_left(desk: Desk[HoursPage], tmp_path: Path, endings: list[str]) -> None:
    endings.append("no printer")
    desk.page.tabs.setCurrentIndex(LISTS)
    QTest.mouseClick(desk.page.lists.print_button, Qt.MouseButton.LeftButton)
    wait_for_file(desk)
    assert not (tmp_path / "printed.pdf").exists()
    assert logged(desk) == []


def test_the_hours_themselves_leave_ctrl_p_to_the_page_that_prints(desk: Desk[HoursPage]) -> None:
    assert not desk.page.takes("printing.print")
    desk.page.tabs.setCurrentIndex(LISTS)
    assert not desk.page.takes("missing.print")
