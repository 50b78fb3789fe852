"""A line of filters above a table: a search, lists of choices, and chips of which one is pressed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.searchbox import SearchBox


class FilterLine(QWidget):
    """``changed`` when other rows are wanted. What rows there are only the subclass knows."""

    changed = Signal()

    def __init__(self, placeholder: str, chips: Iterable[str], parent: QWidget | None = None) -> None:
        """``chips`` by key; the first one is pressed."""
        super().__init__(parent)
        self.search = SearchBox(placeholder)
        self.search.setMinimumWidth(theme.px(150))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.chips: dict[str, QPushButton] = {key: chip("") for key in chips}
        self._first = next(iter(self.chips))
        self.chips[self._first].setChecked(True)
        only_one(*self.chips.values())

    def lay_out(self, *lists: QComboBox) -> None:
        """Search and ``lists`` on one side, the chips on the other."""
        chips, combos = QHBoxLayout(), QHBoxLayout()
        for line in (chips, combos):
            line.setSpacing(8)
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self.changed.emit())
            chips.addWidget(one)
        chips.addStretch(1)
        combos.addWidget(self.search, 1)
        for combo in lists:
            combos.addWidget(combo)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        self._halves.addLayout(combos, 1)
        self._halves.addLayout(chips)

    def set_narrow(self, on: bool) -> None:
        """Put the chips on a line of their own, where one line has no room for all."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if on else direction.LeftToRight)
        # On a tab that is hidden nobody else measures again, and the page would stay as wide as before.
        self._halves.invalidate()
        self._halves.activate()
        self.updateGeometry()

    @property
    def chosen(self) -> str:
        """The key of the chip that is pressed."""
        return next(key for key, one in self.chips.items() if one.isChecked())

    def choose(self, key: str) -> None:
        """Press a chip, as a click does."""
        self.chips[key].click()

    def press_first(self) -> None:
        """Go back to the chip that shows everything, without a word of it."""
        for key, one in self.chips.items():
            one.setChecked(key == self._first)

    def count(self, key: str, text: str, number: int, *, always: bool = False) -> None:
        """Write on a chip how many rows it would show; one without any goes unless it is ``always`` there."""
        self.chips[key].setText(f"{text} {number:,}")
        self.chips[key].setVisible(bool(number) or always)
        if self.chips[self.chosen].isHidden():
            self.press_first()


def choice_list(name: str, length: int) -> QComboBox:
    """A list of choices as wide as ``length`` characters, read aloud as ``name``."""
    result = QComboBox()
    result.setAccessibleName(name)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(length)
    return result


def fill(combo: QComboBox, choices: Sequence[tuple[str, str]], chosen: str | None = None) -> None:
    """Other choices; the chosen one is kept where it still exists."""
    wanted = combo.currentData() if chosen is None else chosen
    combo.clear()
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(wanted), 0))
