"""A dialog with the head of a page: title, one sentence, message line, content, buttons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import button, primary_button
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity

LEAST_TABLE = 110


class Dialog(QDialog):
    """Put content into `body`. Without `ok_text` it has only a Close button."""

    def __init__(
        self, title: str, sentence: str = "", ok_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        if sentence:
            column.addWidget(label(sentence, "subtitle", wrap=True))
        self.notice = NoticeLine()
        column.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        column.addLayout(self.body, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self.cancel_button = button(self.tr("Cancel") if ok_text else self.tr("Close"))
        self.cancel_button.clicked.connect(self.reject)
        self._buttons.addWidget(self.cancel_button)
        self.ok_button = primary_button(ok_text)
        self.ok_button.setVisible(bool(ok_text))
        self.ok_button.clicked.connect(self.accept)
        self._buttons.addWidget(self.ok_button)
        self.ok_button.setDefault(bool(ok_text))
        column.addSpacing(4)
        column.addLayout(self._buttons)

    def say(self, text: str, severity: Severity = Severity.WARNING) -> None:
        """Show a sentence in the message line; an empty one takes it away."""
        if text:
            self.notice.show_notice(Notice(text, severity))
        else:
            self.notice.clear()

    def take_room(self, width: int, height: int) -> None:
        """Open this large, in pixels at 100 %, but never larger than the screen: its buttons must be seen.

        Called once the content is in: a dialog does not scroll, so its tables give way.
        """
        for table in self.findChildren(QTableView):
            table.setMinimumHeight(theme.px(LEAST_TABLE))
        room = self.screen().availableSize()
        self.resize(
            min(theme.px(width), room.width() * 9 // 10), min(theme.px(height), room.height() * 9 // 10)
        )

    def add_button(self, extra: QPushButton) -> QPushButton:
        """Put a quiet button at the left."""
        self._buttons.insertWidget(self._buttons.count() - 3, extra)
        return extra
