"""A line edit for searching: icon, clear button, short delay, and silence while an input method composes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.ui.kit.icons import icon

DELAY_MS = 40


class SearchBox(QLineEdit):
    """`searched(text)` follows the committed text; Esc empties the box; Down gives the focus onward."""

    searched = Signal(str)
    left_downward = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("kind", "search")
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        # `textChanged` speaks of committed text only; what is being composed is in the pre-edit.
        self.textChanged.connect(lambda _text: self._timer.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downward.emit()
        else:
            super().keyPressEvent(event)
