"""A line edit for searching: icon, clear button, short delay, and silence while an input method composes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap

DELAY_MS = 40
ICON = 16


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
        # Drawn by us: the icon of an action in a line edit does not grow with the text.
        self.setTextMargins(theme.px(ICON + 6), 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        # `textChanged` speaks of committed text only; what is being composed is in the pre-edit.
        self.textChanged.connect(lambda _text: self._timer.start())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(ICON)
        drawn = pixmap("search", "muted", side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(theme.px(9), (self.height() - side) // 2, drawn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downward.emit()
        else:
            super().keyPressEvent(event)
