"""A line over the whole width of the desk that nobody can overlook: practice mode."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap


class Strip(QWidget):
    """Icon and words on a striped ground; it is read aloud, too."""

    def __init__(self, icon_name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text = icon_name, text
        self.setAccessibleName(text)
        self.setFixedHeight(theme.px(40))

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("warn"))
        painter.fillRect(self.rect(), QBrush(theme.color("warn_border"), Qt.BrushStyle.BDiagPattern))
        font = theme.font()
        font.setPixelSize(theme.px(17))
        font.setBold(True)
        painter.setFont(font)
        side, gap = theme.px(20), theme.px(10)
        width = painter.fontMetrics().horizontalAdvance(self._text)
        left = max((self.width() - width - side - gap) / 2, gap)
        # The words stand on a plain ground between the stripes.
        plate = QRectF(left - gap, 3, width + side + 3 * gap, self.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn"))
        painter.drawRoundedRect(plate, 6, 6)
        top = (self.height() - side) // 2
        drawn = pixmap(self._icon, "warn_text", side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), top, drawn)
        painter.setPen(theme.color("warn_text"))
        words = QRectF(left + side + gap, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        painter.end()
