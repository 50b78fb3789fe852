"""The scan box: what a scanner sends arrives whole, what an input method makes of it is read back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coordinator.ui.kit import scanbox
from coordinator.ui.kit.scanbox import ScanBox, digits_meant
from coordinator.ui.kit.theme import Theme

CODE = "103248096"
FAST, SLOW = 0.005, 0.25


class Hand:
    """Types into a box at a chosen pace, on a clock of its own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 100.0
        self.scanned: list[str] = []
        self.confirmed = self.stopped = self.left = self.idle = 0
        self.window = QWidget()
        self.box = ScanBox("Scan box", lambda text: text == CODE, lambda: self.now)
        self.elsewhere = QLineEdit()
        self.elsewhere.setAccessibleName("elsewhere")
        column = QVBoxLayout(self.window)
        column.addWidget(self.box)
        column.addWidget(self.elsewhere)
        self.box.scanned.connect(self.scanned.append)
        for name in ("confirmed", "stopped", "left", "idle"):
            getattr(self.box, name).connect(lambda name=name: setattr(self, name, getattr(self, name) + 1))
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.box.setFocus()

    def types(self, text: str, pace: float = FAST) -> None:
        """Characters, ``pace`` seconds apart."""
        for char in text:
            self.now += pace
            self.key(Qt.Key.Key_unknown, char)

    def key(
        self, key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key, with the text the system made of it."""
        self.now += FAST
        QApplication.sendEvent(self.box, QKeyEvent(QEvent.Type.KeyPress, key, modifier, text))

    def enter(self) -> None:
        """The Enter of a scanner."""
        self.key(Qt.Key.Key_Return, "\r")

    def pause(self, qtbot: QtBot) -> None:
        """The half second after which a scanner has been cut off, waited for."""
        qtbot.waitUntil(lambda: not self.box._partial.isActive(), timeout=3_000)


@pytest.fixture
def hand(qtbot: QtBot, look: Theme) -> Iterator[Hand]:
    hand = Hand(qtbot)
    yield hand
    hand.window.close()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_ends_with_enter_keypad_enter_or_tab(hand: Hand, end: Qt.Key) -> None:
    hand.types(CODE)
    assert hand.box.text == CODE
    hand.key(end)
    assert (hand.scanned, hand.box.text) == ([CODE], "")
    assert hand.box.hasFocus()


def test_digits_typed_slowly_by_hand_are_shown_and_stay_until_enter(hand: Hand, qtbot: QtBot) -> None:
    hand.types(CODE[:5], SLOW)
    hand.pause(qtbot)
    assert hand.box.text == CODE[:5]
    hand.types(CODE[5:], 2.0)
    hand.enter()
    assert hand.scanned == [CODE]


def test_a_scan_that_is_cut_off_is_dropped_after_half_a_second(hand: Hand, qtbot: QtBot) -> None:
    hand.types("10324")
    hand.pause(qtbot)
    assert (hand.box.text, hand.scanned) == ("", [])
    hand.types(CODE)
    hand.enter()
    assert hand.scanned == [CODE]


def test_a_whole_code_without_an_end_is_taken_after_half_a_second(hand: Hand, qtbot: QtBot) -> None:
    hand.types(CODE)
    qtbot.waitUntil(lambda: hand.scanned == [CODE], timeout=3_000)


def test_a_scan_behind_digits_left_over_from_typing_is_taken_alone(hand: Hand) -> None:
    hand.types("77", SLOW)
    hand.now += 1
    hand.types(CODE)
    hand.enter()
    assert hand.scanned == [CODE]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("１０３２４８０９６", CODE),
        ("ㄅㄢˇㄉˋㄚㄢㄞˊ", CODE),
        ("!)#@$*)(^", CODE),
        ("ㄅ０ˇ2ˋ8ㄢ9６", CODE),
        ("(01)1234", "(01)1234"),
        ("ＡＢＣ－１", "ABC-1"),
        ("板", "板"),
    ],
)
def test_what_an_input_method_or_shift_made_of_digits_is_read_back(
    hand: Hand, typed: str, meant: str
) -> None:
    assert digits_meant(typed) == meant
    hand.types(typed)
    hand.enter()
    assert hand.scanned == [meant]


def test_a_committed_text_of_an_input_method_is_read_back_and_a_word_is_no_code(hand: Hand) -> None:
    for text in ("１０３２", "ㄋㄧˇ", "板", "ˋㄚㄢㄞˊ"):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(hand.box, event)
    assert hand.box.text == "103248096"


def test_the_box_never_asks_for_an_input_method(hand: Hand) -> None:
    assert hand.box.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert not hand.box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_keys_without_a_text_are_the_digits_on_them(hand: Hand) -> None:
    for char in CODE:
        hand.key(Qt.Key(int(Qt.Key.Key_0) + int(char)))
    hand.enter()
    assert hand.scanned == [CODE]


def test_control_and_alt_are_shortcuts_and_no_part_of_a_code(hand: Hand) -> None:
    hand.key(Qt.Key.Key_Z, "\x1a", Qt.KeyboardModifier.ControlModifier)
    hand.key(Qt.Key.Key_1, "1", Qt.KeyboardModifier.AltModifier)
    assert hand.box.text == ""


def test_backspace_and_escape_correct_what_a_hand_typed(hand: Hand) -> None:
    hand.types("12", SLOW)
    hand.key(Qt.Key.Key_Backspace)
    assert hand.box.text == "1"
    hand.key(Qt.Key.Key_Escape)
    assert (hand.box.text, hand.left) == ("", 0)
    hand.key(Qt.Key.Key_Escape)
    assert hand.left == 1


def test_enter_alone_confirms_but_the_second_enter_of_a_scanner_does_not(hand: Hand) -> None:
    hand.types(CODE)
    hand.enter()
    hand.enter()
    hand.key(Qt.Key.Key_Tab)
    assert hand.confirmed == 0
    assert hand.box.hasFocus()
    hand.now += 1
    hand.enter()
    assert (hand.confirmed, hand.scanned) == (1, [CODE])


def test_tab_leaves_an_empty_box(hand: Hand) -> None:
    hand.now += 5
    QTest.keyClick(hand.box, Qt.Key.Key_Tab)
    assert hand.elsewhere.hasFocus()


def test_a_code_that_was_not_recorded_is_sent_again_by_enter_or_replaced_by_the_next(
    hand: Hand, qtbot: QtBot
) -> None:
    hand.box.keep(CODE)
    hand.pause(qtbot)
    assert hand.box.text == CODE
    hand.enter()
    hand.box.keep(CODE)
    hand.types("200000004")
    hand.enter()
    assert hand.scanned == [CODE, "200000004"]


def test_a_held_box_takes_nothing_and_says_so_but_lets_the_space_bar_through(hand: Hand) -> None:
    hand.box.hold(True)
    hand.types("12 34")
    assert hand.stopped == 5
    hand.now += 1
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    QApplication.sendEvent(hand.box, event)
    assert (hand.stopped, hand.box.text) == (5, "")
    hand.box.hold(False)
    hand.types(CODE)
    hand.enter()
    assert hand.scanned == [CODE]


def test_the_box_wants_the_keyboard_back_after_idle_seconds_elsewhere(
    hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.box._idle.setInterval(50)
    hand.elsewhere.setFocus()
    qtbot.waitUntil(lambda: hand.idle == 1, timeout=3_000)
    assert scanbox.IDLE_MS == 10_000


def test_what_is_in_the_box_is_told_to_screen_readers(hand: Hand) -> None:
    hand.types("12")
    assert (hand.box.accessibleName(), hand.box.accessibleDescription()) == ("Scan box", "12")
