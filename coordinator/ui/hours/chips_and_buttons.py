"""The head of a tab: chips that choose what is shown, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget


class ChipsAndButtons(QWidget):
    """Side by side, and one above the other where a line has no room for both."""

    def __init__(self, chips: Iterable[QPushButton], buttons: Iterable[QPushButton]) -> None:
        super().__init__()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        left, right = QHBoxLayout(), QHBoxLayout()
        for line, some in ((left, chips), (right, buttons)):
            line.setSpacing(8)
            for one in some:
                line.addWidget(one)
        left.addStretch(1)
        right.insertStretch(0, 1)
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right)

    def set_narrow(self, on: bool) -> None:
        """Put the buttons below the chips."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if on else direction.LeftToRight)
        # On a tab that is hidden nobody else measures again, and the page would stay as wide as before.
        self._halves.invalidate()
        self._halves.activate()
        self.updateGeometry()
