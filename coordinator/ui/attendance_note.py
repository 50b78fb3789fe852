"""At the foot of the window: why attendance files are not being written by themselves; else invisible."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.ui.attendance_writing import auto_writer_of
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label, tooltip

LONGEST = 420


class AttendanceNote(QWidget):
    """A quiet line: nobody at the door is stopped by a stick that was pulled out."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text = label(), label("", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, theme.px(10), 0)
        line.setSpacing(6)
        line.addWidget(self._icon)
        line.addWidget(self._text)
        set_icon(self._icon, "triangle-alert", "warn_text", 16)
        writer = auto_writer_of(context)
        writer.told.connect(self._show)
        self._show(writer.problem)

    @property
    def text(self) -> str:
        """What is wrong, or an empty text."""
        return "" if self.isHidden() else self.toolTip()

    @Slot(str)
    def _show(self, text: str) -> None:
        room = theme.px(LONGEST)
        self._text.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(tooltip(text))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
