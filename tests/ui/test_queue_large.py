"""The open line in the whole program: Chinese throughout, 150 %, a small screen, and a new window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coordinator.app.program import Program
from coordinator.domain.helpdesk.acts import Next, OpenRoom, Register
from coordinator.ui.kit import i18n
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.settings import Settings
from coordinator.ui.queue.page import QueuePage
from tests.ui.hands import store_with
from tests.ui.queue_line import entities
from tests.ui.test_conventions import KNOWN, LATIN, is_clipped, texts_of, written

SMALL = (1280, 720)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    """The program with an open line, in Chinese at 150 %."""
    with store_with(tmp_path, *entities()) as store:
        place = store.location
    settings.set(known.LANGUAGE, "zh_TW")
    settings.set(known.TEXT_SCALE, 150)
    running = Program(qapp, settings, str(place))
    running.open_now()
    running.window.resize(*SMALL)
    with qtbot.waitActive(running.window):
        running.window.show()
        running.window.activateWindow()
    running.window.show_page("queue")
    page = page_of(running)
    page.refresh_now()
    page.start.device.set_value("櫃檯一")
    page.start.operator.set_value("王")
    page.open_line()
    qtbot.waitUntil(lambda: page.serving is not None, timeout=10_000)
    yield running
    page_of(running).windows.close_all()
    running.window.close()
    running.end()
    running.deleteLater()
    i18n.install(qapp, i18n.ENGLISH)


def page_of(program: Program) -> QueuePage:
    """The page of the window that is shown now."""
    page = program.window.page
    assert isinstance(page, QueuePage)
    return page


def somebody(module: str, school: str) -> Register:
    """Who comes without anything."""
    return Register("A", module, "周新來", school, phone="08-7321111", problem="員額算不出來")


def clipped(whole: QWidget) -> list[str]:
    """Texts that are seen and cut off."""
    found: list[QLabel | QAbstractButton] = written(whole)
    shown = (one for one in found if one.isVisible() and one.text() and not one.toolTip())
    return [one.text() for one in shown if is_clipped(one)]


def english(whole: QWidget) -> set[str]:
    """What is written in Latin letters and is no key, number or name of a thing."""
    said = (KNOWN.sub("", text).replace("OTP", "").replace("XCA", "") for text in texts_of(whole))
    return {text for text in said if LATIN.search(text)}


def test_every_view_of_the_line_is_whole_and_chinese(program: Program, qtbot: QtBot) -> None:
    page = page_of(program)
    assert page.serving is not None
    assert page.work is not None
    assert (clipped(page), english(page)) == ([], set())
    page.serving.do(OpenRoom("智慧教室"))
    page.serving.do(OpenRoom("綁定協助", modules=("account",)))
    page._show_work()
    page.work.register(somebody("posts", "里港範例國小"))
    QApplication.sendPostedEvents()
    assert (clipped(page), english(page)) == ([], set())
    page.work.register(somebody("staff", "里港範例國小"))
    assert page.work.again.isVisible()
    QApplication.sendPostedEvents()
    assert (clipped(page), english(page)) == ([], set())
    page.work.next_person()
    page.serving.do(Next(place="3 號桌"))
    QApplication.sendPostedEvents()
    assert (clipped(page), english(page)) == ([], set())
    assert program.window.size().toTuple() == SMALL


def test_the_windows_beside_it_are_whole_and_chinese(program: Program, qtbot: QtBot) -> None:
    page = page_of(program)
    assert page.serving is not None
    page.serving.do(OpenRoom("智慧教室"))
    page.serving.do(somebody("posts", "里港範例國小"))
    station = page.windows.open_station()
    QApplication.sendPostedEvents()
    assert (clipped(station), english(station)) == ([], set())
    station.form.place.editor.setText("3 號桌")  # type: ignore[attr-defined]
    station.form.go.click()
    station.view.next.click()
    QApplication.sendPostedEvents()
    assert station.view.number.text() == "A001"
    assert (clipped(station), english(station)) == ([], set())
    assert english(page.windows.open_board()) == set()


def test_another_text_size_makes_a_new_window_that_goes_on_with_the_line(
    program: Program, qtbot: QtBot
) -> None:
    page = page_of(program)
    assert page.serving is not None
    page.serving.do(OpenRoom("智慧教室"))
    page.serving.do(somebody("posts", "里港範例國小"))
    station = page.windows.open_station()
    closed: list[bool] = []
    station.closed.connect(lambda: closed.append(True))
    program.window.actions_table["text.smaller"].trigger()
    qtbot.waitUntil(lambda: page_of(program) is not page, timeout=5_000)
    again = page_of(program)
    qtbot.waitUntil(lambda: again.serving is not None, timeout=10_000)
    assert again.serving is not None
    assert [request.label for request in again.serving.requests] == ["A001"]
    assert [room.name for room in again.serving.helpdesk.own_rooms] == ["智慧教室"]
    qtbot.waitUntil(lambda: closed == [True], timeout=5_000)
