"""A panel beside the stage: title, what it is for, and Esc that closes it. Never a dialog over a result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator.ui.desk.acting import Acting
from coordinator.ui.kit.buttons import tool_button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity


class Panel(Card):
    """Subclasses build into `body` and give `begin`, which puts the keyboard where it belongs."""

    closed = Signal()
    asked = Signal(str, str)
    """Another panel is wanted: its name, and what it is to show."""

    def __init__(self, title: str, acting: Acting, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.acting = acting
        self.setAccessibleName(title)
        self._title = label(title, "card_title")
        close = tool_button("x", self.tr("Close (Esc)"))
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(head)
        self._hint = label(hint, "caption", wrap=True)
        texts.addWidget(self._hint)
        self.body.addLayout(texts)
        # Shown before it has a parent it would be a window of its own for a moment, and take the keyboard.
        self._hint.setVisible(bool(hint))
        self.notice = NoticeLine()
        self.body.addWidget(self.notice)

    def begin(self, key: str = "") -> None:
        """The panel was opened, perhaps for somebody: read what it shows and take the keyboard."""

    def follow(self) -> None:
        """Something was recorded: show how things stand now."""

    def set_title(self, title: str, hint: str = "") -> None:
        """Another title and another line under it."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)

    def say(self, text: str, severity: Severity = Severity.WARNING) -> None:
        """A sentence under the title; an empty one takes it away."""
        if text:
            self.notice.show_notice(Notice(text, severity))
        else:
            self.notice.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
