"""A line to look a school up in the directory: by name or code, from one character on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.text import fold
from coordinator.ui.kit.forms import Field

_MOST = 40


class SchoolNames:
    """The schools as they are offered; made once for a review, because a directory has thousands."""

    def __init__(self, schools: Sequence[SchoolLine]) -> None:
        self.keys = {_text(school): school.id or school.code for school in schools}
        self._folds = [(fold(text), text) for text in self.keys]

    def find(self, text: str) -> list[str]:
        """The first schools with all words of a text, wherever they stand; 台 finds 臺."""
        words = [fold(word) for word in text.split()]
        found = (shown for folded, shown in self._folds if all(word in folded for word in words))
        return list(islice(found, _MOST)) if words else []


class SchoolBox(Field):
    """`chosen` gives the key of the school that was picked from the list."""

    chosen = Signal(str)

    def __init__(self, names: SchoolNames, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(self.tr("Another school"), self._line, parent=parent)
        self._line.setPlaceholderText(self.tr("Name or code"))
        self._names = names
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_picked)
        self._line.setCompleter(completer)
        self._line.textEdited.connect(self._offer)
        self._line.returnPressed.connect(self._on_return)

    def offered(self) -> list[str]:
        """What the list shows now."""
        return self._model.stringList()

    def _offer(self, text: str) -> None:
        """What is offered is found by us, not by the completer."""
        self._model.setStringList(self._names.find(text))

    def _on_picked(self, text: str) -> None:
        key = self._names.keys.get(text)
        if key:
            self.chosen.emit(key)

    def _on_return(self) -> None:
        """Enter takes the only school that is left."""
        offered = self.offered()
        if len(offered) == 1:
            self._on_picked(offered[0])


def _text(school: SchoolLine) -> str:
    """``013601 縣立海豐國小（屏東市）``."""
    town = f"（{school.township}）" if school.township else ""
    return f"{school.code} {school.name}{town}".strip()
