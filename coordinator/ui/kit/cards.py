"""White cards: a plain frame, a figure with its caption, and the empty state of a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coordinator.ui.kit.buttons import button, chip, only_one, primary_button, tool_button
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label


class Card(QFrame):
    """A white frame with radius 8; put content into `body`. `title` is its heading."""

    def __init__(self, title: str = "", *, margin: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(12)
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(label(title, "heading"))


class StatCard(QFrame):
    """One figure: icon and caption, the number, a line below it."""

    def __init__(self, icon_name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stat")
        self._icon_name = icon_name
        self._icon, self._caption = label(), label(caption, "muted")
        self._value, self._detail = label("", "value"), label("", "muted", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self._value)
        column.addWidget(self._detail)
        # Beside a card whose detail wraps, the figure stays where it is.
        column.addStretch(1)
        set_icon(self._icon, icon_name, "muted", 18)

    def set_value(self, value: str, detail: str = "") -> None:
        """Show a figure; the accessible name reads caption, value, detail."""
        self._value.setText(value)
        self._detail.setText(detail)
        self.setAccessibleName(" ".join(part for part in (self._caption.text(), value, detail) if part))


class EmptyState(QWidget):
    """What a page shows in place of an empty list: icon, one sentence, one button.

    Whoever connects it to himself by a function gives himself as ``parent``, or both stay for ever.
    """

    pressed = Signal()
    pasted = Signal()
    """Ctrl+V, once `take_paste` was called."""

    def __init__(
        self, icon_name: str, sentence: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if parent is not None:
            self.hide()  # until it is put in place it would stand in a corner
        picture = label()
        set_icon(picture, icon_name, "muted", 40)
        text = label(sentence, "muted", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        # Over the whole width: aligned, Qt gives a sentence that wraps the height of one line.
        column.addWidget(text)
        self.button = primary_button(button)
        # Not by way of a function: that would hold one without a parent for ever.
        self.button.clicked.connect(self.pressed)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        # Shown before it has a parent it would be a window of its own for a moment, and take the keyboard.
        self.button.setVisible(bool(button))
        column.addStretch(3)
        self._sentence, self._takes_paste = sentence, False

    def take_paste(self) -> None:
        """Have the keyboard like the list it stands for, and tell of Ctrl+V."""
        self._takes_paste = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes_paste and event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)


def row(*parts: QWidget | QLayout | int, spacing: int = 12) -> QHBoxLayout:
    """Widgets and layouts side by side; an int n is a stretch of n."""
    line = QHBoxLayout()
    line.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            line.addStretch(part)
        elif isinstance(part, QLayout):
            line.addLayout(part)
        else:
            line.addWidget(part)
    return line


__all__ = [
    "Card",
    "EmptyState",
    "StatCard",
    "button",
    "chip",
    "only_one",
    "primary_button",
    "row",
    "tool_button",
]
