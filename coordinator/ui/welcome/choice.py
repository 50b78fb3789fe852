"""A large card that is pressed as a whole: icon, title, one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label

PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChoiceCard(QFrame):
    """Reached with Tab, pressed with Enter, Space or the mouse."""

    pressed = Signal()

    def __init__(self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        picture = label()
        set_icon(picture, icon_name, "accent", 28)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(8)
        column.addWidget(picture)
        column.addWidget(label(title, "card_title", wrap=True))
        column.addWidget(label(sentence, "muted", wrap=True))
        column.addStretch(1)
        self.setMinimumHeight(theme.px(160))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
