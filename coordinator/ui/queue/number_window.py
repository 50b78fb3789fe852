"""The number large for whoever stands at the counter; any key takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordinator.domain.helpdesk.slip import Slip
from coordinator.ui.kit import theme
from coordinator.ui.queue.board_paint import CENTRE, Sheet
from coordinator.ui.queue.words import ahead_words


class NumberWindow(QWidget):
    """Shows a slip's number, room and wait; no name, as on paper."""

    closed = Signal()

    def __init__(self, slip: Slip, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(slip.label)
        self.setMinimumSize(480, 320)
        self.slip = slip
        self._wait = ahead_words(slip.ahead, slip.wait_minutes)
        self.setAccessibleName("，".join(filter(None, (slip.label, slip.room, slip.module, self._wait))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("ok"))
        sheet, ink = Sheet(painter, self.size()), theme.color("ok_text")
        lines = (
            (self.slip.label, 10, 42, 32.0),
            (self.slip.room, 55, 16, 8.0),
            (self.slip.module, 72, 9, 5.0),
            (self._wait, 83, 9, 5.0),
        )
        for text, top, height, share in lines:
            sheet.write(text, sheet.place(4, top, 92, height), share, ink, CENTRE)
        painter.end()
