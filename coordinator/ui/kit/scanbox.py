"""The box that scanners and fingers type into: plain keys, so that no Chinese input method can break it.

A QLineEdit turned ``1032480`` and Enter into a character, whatever its hints were (look.md). Here keys arrive
as keys: full-width digits are folded, the Zhuyin symbol or the shifted sign on a digit's key is that digit.

One rule serves scanners and hands: a scanner's keys come less than ``BURST_S`` apart. A burst of four keys or
more that stops for half a second without its end was cut off and is dropped (a complete code is handed on:
some scanners send no end); what is typed more slowly stays until Enter, Esc or ten idle seconds. A whole
code in one burst behind digits that were left over from typing is taken alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap

BURST_S = 0.06
"""Keys of a scanner are closer than this, keys of a hand are not."""
BURST_LENGTH = 4
WHOLE_LENGTH = 8
"""So many keys in one burst before Enter are a code of their own."""
PARTIAL_MS = 500
IDLE_MS = 10_000
AFTER_SCAN_S = 0.5
"""A second Enter or a Tab of the same scanner comes within this."""
LONGEST = 400

_ZHUYIN = dict(zip("ㄅㄉˇˋㄓˊ˙ㄚㄞㄢ", "1234567890", strict=True))
_SHIFTED = dict(zip("!@#$%^&*()", "1234567890", strict=True))
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


def digits_meant(text: str) -> str:
    """``text`` with full-width characters folded, or the digits it stands for if it stands for nothing else.

    Signs are digits with Shift only where no digit stands beside them: other codes hold honest brackets.
    """
    narrow = "".join(_narrow(char) for char in text)
    shifted = not any(char.isdecimal() for char in narrow)
    keys = _ZHUYIN | _SHIFTED if shifted else _ZHUYIN
    digits = "".join(keys.get(char, char) for char in narrow)
    return digits if digits.isascii() and digits.isdecimal() else narrow


def _narrow(char: str) -> str:
    return unicodedata.normalize("NFKC", char) if "\uff01" <= char <= "\uff5e" else char


class ScanBox(QWidget):
    """`scanned(text)` after Enter, Tab or keypad Enter; `is_whole` tells a complete code from a partial."""

    scanned = Signal(str)
    confirmed = Signal()
    """Enter with nothing in the box, and not the tail of a scan."""
    stopped = Signal()
    """Somebody typed or scanned while the box is held."""
    left = Signal()
    """Esc with nothing in the box."""
    idle = Signal()
    """Ten seconds without a key anywhere near: the box wants the keyboard back."""

    def __init__(
        self,
        name: str,
        is_whole: Callable[[str], bool] = lambda _text: False,
        clock: Callable[[], float] = monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(name)
        self._is_whole, self._clock = is_whole, clock
        self._keys: list[tuple[str, float]] = []
        self._kept = self._is_held = self._was_pending = False
        self._ended_at = self._last_at = float("-inf")
        self._partial = _single_shot(self, PARTIAL_MS, self._on_pause)
        self._idle = _single_shot(self, IDLE_MS, self._on_idle)

    @property
    def text(self) -> str:
        """What is in the box."""
        return digits_meant("".join(char for char, _ in self._keys))

    def keep(self, text: str) -> None:
        """Put a code back that was not taken: Enter sends it again, any other key begins anew."""
        now = self._clock()
        self._keys, self._kept = [(char, now) for char in text], True
        self._show()

    def hold(self, on: bool) -> None:
        """Take nothing until the hold ends; who types meanwhile is told by `stopped`."""
        self._is_held = on
        self.clear()

    def clear(self) -> None:
        """Forget what is in the box."""
        self._keys, self._kept = [], False
        self._partial.stop()
        self._show()

    def watch_idle(self) -> None:
        """Begin the ten seconds anew: a key was pressed elsewhere in the window."""
        self._idle.start()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(38))

    # -- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Keys of a code are never shortcuts: digits with Shift or keypad are taken before anybody else's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _typed(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab ends a code; with an empty box it moves on as everywhere."""
        if self._keys or self._clock() - self._ended_at < AFTER_SCAN_S:
            return False
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._idle.start()
        pause, self._last_at = self._clock() - self._last_at, self._clock()
        if self._is_held and event.key() == Qt.Key.Key_Space and pause > AFTER_SCAN_S:
            # A hand, not a code with a gap in it: the space bar is how one says that one has read.
            event.ignore()
        elif event.key() in _ENDS:
            self._end()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Backspace:
            self._keys = [] if self._kept else self._keys[:-1]
            self._kept = False
            self._show()
        elif text := _typed(event):
            self._take(text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method that comes through all the same: what it commits is read back as keys."""
        text = event.commitString()
        if digits_meant(text).isascii() and text.isprintable():
            self._take(text)
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def _take(self, text: str) -> None:
        if self._is_held:
            self.stopped.emit()
            return
        if self._kept:
            self._keys, self._kept = [], False
        now = self._clock()
        self._keys = [*self._keys, *((char, now) for char in text)][-LONGEST:]
        self._was_pending = False
        self._partial.start(PARTIAL_MS)
        self._show()

    def _end(self) -> None:
        now = self._clock()
        is_tail = now - self._ended_at < AFTER_SCAN_S
        text = self.text if self._kept else self._meant()
        self.clear()
        if text.strip():
            self._ended_at = now
            self.scanned.emit(text)
        elif self._is_held:
            self.stopped.emit()
        elif not is_tail:
            self.confirmed.emit()

    def _escape(self) -> None:
        if self._keys:
            self.clear()
        else:
            self.left.emit()

    def _meant(self) -> str:
        """The last burst alone when it is a code of its own behind digits of a slower hand."""
        run = self._burst()
        keys = self._keys[-run:] if run >= WHOLE_LENGTH else self._keys
        return digits_meant("".join(char for char, _ in keys))

    def _burst(self) -> int:
        """How many keys at the end came as a scanner sends them."""
        times = [at for _, at in self._keys]
        run = min(len(times), 1)
        while run < len(times) and times[-run] - times[-run - 1] < BURST_S:
            run += 1
        return run

    def _on_pause(self) -> None:
        if not self._was_pending:
            # After a moment in which nothing moved the timer may come before keys that wait: let them pass.
            self._was_pending = True
            self._partial.start(0)
            return
        if self._kept or self._burst() < BURST_LENGTH:
            return
        if self._is_whole(self._meant()):
            self._end()
        else:
            self._keys = self._keys[: -self._burst()]
            self._show()

    # -- focus, looks, screen readers ------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._idle.start()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._idle.start()
        self.update()

    def _on_idle(self) -> None:
        if self._keys and not self._kept and self.hasFocus():
            self.clear()
        if not self.hasFocus():
            self.idle.emit()

    def _show(self) -> None:
        self.setAccessibleDescription(self.text)
        if self._keys:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with a bar code at its left; the frame says whether it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "accent" if self.hasFocus() else "warn_border"
        painter.setPen(QPen(theme.color(token), 2))
        painter.setBrush(theme.color("card"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        # It grows with the place it is given: a large screen is read from afar.
        side = max(theme.px(20), self.height() * 45 // 100)
        top = (self.height() - side) // 2
        painter.drawPixmap(theme.px(10), top, pixmap("scan-barcode", "muted", side, self.devicePixelRatioF()))
        font = self.font()
        font.setPixelSize(max(theme.px(18), self.height() * 42 // 100))
        painter.setFont(font)
        painter.setPen(theme.color("text" if self._keys else "muted"))
        room = self.rect().adjusted(theme.px(20) + side, 0, -theme.px(10), 0)
        elide = Qt.TextElideMode.ElideLeft if self._keys else Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self.text or self._invitation(), elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    def _invitation(self) -> str:
        if self._is_held:
            return self.tr("Waiting")
        return self.tr("Ready to scan") if self.hasFocus() else self.tr("Press Esc to scan")


def _typed(event: QKeyEvent) -> str:
    """The character of a key, a digit's own where Shift or a Zhuyin layout stands in between."""
    modifiers = event.modifiers()
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    text = event.text()
    if not text and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        text = chr(event.key())
    return text if text.isprintable() else ""


def _single_shot(owner: QWidget, milliseconds: int, work: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(work)
    return timer
