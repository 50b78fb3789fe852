"""駐點候位 on small screens and with large text: what has to be seen is seen, and nothing is squeezed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.domain.helpdesk.modules import MODULES
from coordinator.ui.context import Context
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.queue.numbered import NumberedChoices
from coordinator.ui.queue.remembering import Station
from coordinator.ui.queue.result_card import ResultCard
from coordinator.ui.queue.scrolling import Scrolling
from coordinator.ui.queue.station_window import StationWindow
from coordinator.ui.queue.topics import topic_groups
from coordinator.ui.requests.filters import RequestsFilter
from coordinator.ui.requests.groups import Group
from tests.ui.hands import press
from tests.ui.queue_line import OpenLine, line_over

CODES = [module.code for module in MODULES]
PAGE_AT_1280_BY_800 = (1092, 725)
"""What the frame of the window leaves for the page."""


@pytest.fixture
def line(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenLine]:
    with line_over(tmp_path, make_context, qtbot) as line:
        line.open()
        line.open_room()
        yield line


@pytest.fixture
def window(line: OpenLine, qtbot: QtBot) -> Iterator[StationWindow]:
    """A helper window of the least size, with somebody served and somebody paused."""
    for school in ("里港範例國小", "高樹範例國小"):
        line.come(school)
    result = StationWindow(line.serving, 1)
    with qtbot.waitActive(result):
        result.show()
        result.activateWindow()
    result.form.done.emit(Station("3 號桌", "李", (), ()))
    result.resize(result.minimumSize())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Space, Qt.Key.Key_1):
        press(result, key)
    yield result
    result.close()


# -- the counter ------------------------------------------------------------------------------------


def test_all_topics_stand_in_three_columns_of_their_systems() -> None:
    groups = topic_groups(CODES)
    assert [len(choices) for _heading, choices in groups] == [6, 6, 5]
    assert sorted(code for _heading, choices in groups for code, _text in choices) == sorted(CODES)


def test_with_large_text_two_columns_are_enough() -> None:
    groups = topic_groups(CODES, 2)
    assert [len(choices) for _heading, choices in groups] == [10, 7]
    students = [code for code in CODES if code not in ("staff", "posts", "teaching", "funding", "forms")]
    for columns, first in ((2, "Students"), (3, "Students")):
        assert topic_groups(students, columns)[0][0] == first
    assert [len(choices) for _heading, choices in topic_groups(["account", "other"])] == [2]


def test_the_whole_counter_is_seen_on_a_screen_800_pixels_high(line: OpenLine) -> None:
    line.page.resize(*PAGE_AT_1280_BY_800)
    counter = line.work.counter
    sixteen = [code for code in CODES if code != "forms"]
    counter.topic.set_choices(topic_groups(sixteen))
    line.qtbot.waitUntil(lambda: counter._area.verticalScrollBar().maximum() == 0, timeout=1_000)
    for part in counter.findChildren(NumberedChoices):
        assert all(one.height() >= one.sizeHint().height() for one in part.buttons.values())


def test_nothing_is_missing_before_anybody_was_asked_what_they_brought(line: OpenLine) -> None:
    counter = line.work.counter
    assert counter.missing.text == ""
    counter.topic.setFocus()
    line.press(Qt.Key.Key_1)
    line.press(Qt.Key.Key_Return)
    assert counter.brought.hasFocus()
    assert "OTP" in counter.missing.text
    counter.begin()
    assert counter.missing.text == ""


def test_the_number_given_is_seen_first_where_the_card_scrolls(line: OpenLine) -> None:
    card = ResultCard()
    area = Scrolling(card)
    line.qtbot.addWidget(area)
    assert area.minimumSizeHint().width() > card.minimumSizeHint().width()
    line.page.resize(1046, 420)
    line.come("里港範例國小")
    counter = line.work.counter
    counter.school.choose("高樹範例國小", None)
    counter.name.choose("周新來", None)
    counter.topic.choose(("staff",))
    counter.submit()
    number = line.work.result.number
    line.qtbot.waitUntil(lambda: not number.visibleRegion().isEmpty(), timeout=1_000)
    assert number.visibleRegion().boundingRect().height() == number.height()


# -- the helper window ------------------------------------------------------------------------------


def test_the_keys_are_whole_beside_somebody_who_is_paused(window: StationWindow) -> None:
    assert window.view.paused.isVisible()
    assert all(one.height() >= one.sizeHint().height() for one in window.view.keys.buttons.values())


def test_where_to_is_asked_in_place_of_the_keys(window: StationWindow) -> None:
    view = window.view
    press(window, Qt.Key.Key_6)
    assert view.transfer.isVisible()
    assert not view.keys.isVisible()
    for field in (view.transfer.room, view.transfer.module):
        assert field.editor.height() >= field.editor.sizeHint().height()
    QTest.keyClick(view.transfer.room.editor, Qt.Key.Key_Escape)
    assert view.keys.isVisible()
    assert not view.transfer.isVisible()


def test_esc_comes_back_from_the_search_at_once(window: StationWindow) -> None:
    box = window.view.search
    assert isinstance(box, SearchBox)
    box.setFocus()
    box.setText("員額")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert window.hasFocus()


# -- 問題單 -----------------------------------------------------------------------------------------


def test_a_tab_that_was_never_shown_makes_the_page_of_requests_no_wider(qtbot: QtBot) -> None:
    filters = RequestsFilter("Search", Group.ALL)
    qtbot.addWidget(filters)
    assert all(combo.isHidden() for combo in filters.combos)
