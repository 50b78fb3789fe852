"""The people who can be ticked: a line each, drawn when it is seen, so that 9,000 cost no more than 20."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.rows import Index
from coordinator.ui.kit.tickboxes import ROW, BoxDelegate

_NOWHERE = QModelIndex()
_LINES = 6
"""So many are seen at least."""


class PersonLine(NamedTuple):
    """Somebody as the list shows them."""

    key: str
    text: str


class _PeopleModel(QAbstractListModel):
    """Lines, which of them are ticked, and which are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[PersonLine, ...] = ()
        self.shown: list[PersonLine] = []
        self.ticked: set[str] = set()
        self._words: list[str] = []

    def put(self, lines: Sequence[PersonLine], ticked: Collection[str]) -> None:
        self.lines, self.ticked = tuple(lines), set(ticked)
        self._narrow()

    def narrow(self, text: str) -> None:
        self._words = [fold(word) for word in text.split()]
        self._narrow()

    def tick(self, keys: Collection[str], *, on: bool) -> None:
        self.ticked = self.ticked | set(keys) if on else self.ticked - set(keys)
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def _narrow(self) -> None:
        self.beginResetModel()
        self.shown = [line for line in self.lines if all(word in fold(line.text) for word in self._words)]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.CheckStateRole:
            on = line.key in self.ticked
            return (Qt.CheckState.Checked if on else Qt.CheckState.Unchecked).value
        return None


class PeopleList(QListView):
    """``changed`` when somebody was ticked by hand: a click or Space; what is not shown keeps its tick."""

    changed = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = _PeopleModel()
        self.setModel(self._people)
        self.setItemDelegate(BoxDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(accessible_name)
        self.setMinimumHeight(theme.px(ROW) * _LINES)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._turn)

    @property
    def keys(self) -> list[str]:
        """Everybody in the list, in its order."""
        return [line.key for line in self._people.lines]

    @property
    def shown(self) -> list[str]:
        """Who is seen just now."""
        return [line.key for line in self._people.shown]

    def ticked(self) -> tuple[str, ...]:
        """The ticked people in the order of the list."""
        return tuple(key for key in self.keys if key in self._people.ticked)

    def set_people(self, lines: Sequence[PersonLine], ticked: Collection[str]) -> None:
        """Other people; without ``changed``."""
        self._people.put(lines, ticked)

    def narrow(self, text: str) -> None:
        """Show only lines that hold every word."""
        self._people.narrow(text)

    def tick_shown(self, *, on: bool) -> None:
        """Tick everybody who is seen, or nobody of them."""
        self._people.tick(self.shown, on=on)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: Index) -> None:
        if index.isValid():
            key = self._people.shown[index.row()].key
            self._people.tick([key], on=key not in self._people.ticked)
            self.changed.emit()
