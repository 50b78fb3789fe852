"""Numbers that are read from where the visitor stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.labels import label


def big_label(pixels: int, parent: QWidget | None = None) -> QLabel:
    """A bold label of this height at 100 % text."""
    result = label("", "number", parent=parent)
    font = theme.font()
    font.setPixelSize(theme.px(pixels))
    font.setWeight(QFont.Weight.Bold)
    result.setFont(font)
    result.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return result
