"""The action table, and the palette that reads it."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListView, QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.ui.kit.action_table import ACTIONS, MENUS
from coordinator.ui.kit.actions import Actions
from coordinator.ui.kit.palette import Found, Palette, action_provider
from coordinator.ui.kit.theme import Theme

PAGE_KEYS = [f"Ctrl+{number}" for number in range(1, 10)] + ["F10"]


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> QMainWindow:
    result = QMainWindow()
    result.resize(1000, 700)
    qtbot.addWidget(result)
    return result


def test_no_two_actions_share_a_name_or_a_key() -> None:
    keys = [QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut] + PAGE_KEYS
    for values in (keys, [spec.id for spec in ACTIONS]):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_every_action_is_in_a_menu_that_exists() -> None:
    assert {spec.menu for spec in ACTIONS} <= {name for name, _ in MENUS}


def test_shortcuts_stand_in_tooltips(window: QMainWindow) -> None:
    actions = Actions(window)
    assert actions["roster.import"].toolTip() == "Import a roster (Ctrl+I)"


def test_the_menu_holds_every_action(window: QMainWindow) -> None:
    actions = Actions(window)
    listed = [action for menu in actions.menu(window).actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]
    assert len(listed) == len(ACTIONS)


def test_a_slot_is_called_without_the_check_mark(window: QMainWindow) -> None:
    actions, heard = Actions(window), []
    actions.on("quit", lambda: heard.append("quit"))
    actions["quit"].trigger()
    assert heard == ["quit"]


def test_the_palette_filters_runs_and_goes_away(qtbot: QtBot, window: QMainWindow) -> None:
    actions, heard = Actions(window), []
    actions.on("theme.toggle", lambda: heard.append("theme"))
    palette = Palette(window)
    palette.add_provider(action_provider(actions))
    palette.add_provider(
        lambda text, limit: [Found("users", "陳怡君", "Show", lambda: heard.append("person"))]
    )
    window.show()
    palette.open()
    line = window.focusWidget()
    qtbot.keyClicks(line, "dark LIGHT")
    assert [found.text for found in palette.lines()] == ["Switch between light and dark", "陳怡君"]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard == ["theme"]
    assert not palette.isVisible()
    palette.open("nothing of the kind")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert heard == ["theme", "person"]
    palette.open()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_model_of_the_palette_keeps_the_rules_of_models(
    qtbot: QtBot, window: QMainWindow, qtmodeltester: ModelTester
) -> None:
    palette = Palette(window)
    palette.add_provider(action_provider(Actions(window)))
    window.show()
    palette.open()
    shown = palette.findChild(QListView)
    assert shown is not None
    assert palette.lines()
    qtmodeltester.check(shown.model())


def test_the_palette_says_when_nothing_was_found(qtbot: QtBot, window: QMainWindow) -> None:
    palette = Palette(window)
    palette.add_provider(action_provider(Actions(window)))
    window.show()
    palette.open()
    height = palette.height()
    assert palette._nothing.isHidden()
    palette.open("xyzzy")
    assert palette._nothing.isVisible()
    assert palette.height() < height // 2


def test_an_action_that_cannot_run_is_not_offered(window: QMainWindow) -> None:
    actions = Actions(window)
    actions["undo"].setEnabled(False)
    assert action_provider(actions)("undo", 8) == []
