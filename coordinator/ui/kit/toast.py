"""A passing message at the foot of the window, with 復原 for seven seconds after a deletion or an import."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from coordinator.ui.kit.labels import label

SHOWN_MS = 7_000


class Toast(QFrame):
    """Floats over its parent; never takes the focus; the mouse on it keeps it."""

    undo_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("toast")
        self._text = label()
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(16)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show, or an empty text."""
        return "" if self.isHidden() else self._text.text()

    def show_text(self, text: str, undo: bool) -> None:
        """Show a sentence for seven seconds in place of the one before."""
        self._text.setText(text)
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def withdraw(self) -> None:
        """Another step was done since: 復原 would take back that one, not what the sentence speaks of."""
        if not self._undo.isHidden():
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_pressed.emit()

    def _place(self) -> None:
        area = self._window.rect()
        self.move((area.width() - self.width()) // 2, area.height() - self.height() - 52)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
