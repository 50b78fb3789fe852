"""A line to type into with what was found under it: Down or Enter goes on to the list, Enter takes a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from coordinator.domain.text import fold
from coordinator.ui.kit.forms import TextField


@dataclass(frozen=True, slots=True)
class Pick:
    """One line of what was found: ``text`` goes into the field, ``detail`` stands beside it."""

    text: str
    payload: object
    detail: str = ""


Finder = Callable[[str], Sequence[Pick]]
"""What was typed -> the lines to offer, best first; nothing for nothing."""


class PickField(TextField):
    """``entered`` after Enter, with the payload that was chosen or None for what was typed.

    The list is the owner's to place: under the field, or where there is room.
    """

    entered = Signal(object)
    typed = Signal(str)
    """Something else stands in the field, and nothing is chosen any more."""

    def __init__(self, title: str, list_name: str, find: Finder, hint: str = "") -> None:
        super().__init__(title, hint)
        self._find = find
        self.chosen: object | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(list_name)
        self.list.setSpacing(3)
        self.list.itemActivated.connect(self.take)
        self.line.textEdited.connect(self._search)
        self.line.returnPressed.connect(self._on_enter)
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)

    @property
    def line(self) -> QLineEdit:
        """The editor."""
        assert isinstance(self.editor, QLineEdit)
        return self.editor

    def empty(self) -> None:
        """Nothing typed, nothing chosen, nothing found."""
        self.line.clear()
        self.show_problem("")
        self._search("")

    def choose(self, text: str, payload: object) -> None:
        """Show somebody's choice without ``entered``."""
        self.line.setText(text)
        self.show_problem("")
        self._search("")
        self.chosen = payload

    def take(self, item: QListWidgetItem) -> None:
        """The line is what was meant."""
        pick: Pick = item.data(Qt.ItemDataRole.UserRole)
        self.choose(pick.text, pick.payload)
        self.entered.emit(pick.payload)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the line to what was found; Esc in the list comes back."""
        if event.type() == QEvent.Type.KeyPress and self.list.count():
            assert isinstance(event, QKeyEvent)
            if watched is self.line and event.key() == Qt.Key.Key_Down:
                self._to_list(max(self.list.currentRow(), 0))
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Escape:
                self.line.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.chosen = None
        self.list.clear()
        for pick in self._find(text):
            item = QListWidgetItem(f"{pick.text}　{pick.detail}".rstrip("　"))
            item.setData(Qt.ItemDataRole.UserRole, pick)
            self.list.addItem(item)
        self.typed.emit(text)

    def _on_enter(self) -> None:
        """Nothing found keeps what was typed, one found is it, more want a choice."""
        if self.chosen is not None or not self.list.count():
            self.entered.emit(self.chosen)
        elif self.list.count() == 1 or self._is_same(self.list.item(0)):
            self.take(self.list.item(0))
        else:
            self._to_list(0)

    def _to_list(self, row: int) -> None:
        self.list.setFocus()
        self.list.setCurrentRow(row)

    def _is_same(self, item: QListWidgetItem) -> bool:
        pick: Pick = item.data(Qt.ItemDataRole.UserRole)
        return fold(pick.text) == fold(self.value())
