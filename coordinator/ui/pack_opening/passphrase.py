"""The line for a passphrase: keys arrive as keys, so that no input method can turn digits into characters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.ui.kit.forms import Field
from coordinator.ui.kit.scanbox import digits_meant

LONGEST = 300


class PassphraseField(Field):
    """Full-width digits and signs of the Zhuyin keys are the digits that were meant."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        self.line = _PlainLine()
        self.line.setMaxLength(LONGEST)
        super().__init__(title, self.line, hint, parent)

    def value(self) -> str:
        """What was meant."""
        meant = [digits_meant(word) for word in self.line.text().split()]
        return " ".join(meant) if all(word.isdecimal() for word in meant) else self.line.text()


class _PlainLine(QLineEdit):
    """Shown in clear: it is read off a slip of paper, and a wrong digit must be seen."""

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method commits all the same is read back as keys."""
        if text := digits_meant(event.commitString()):
            self.insert(text)
        event.accept()
