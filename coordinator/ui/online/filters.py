"""Search box, chips of the states, and the choice of a session: which names are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPushButton, QWidget

from coordinator.domain.online_names.matching import Status
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.online.understanding import OnlineRow
from coordinator.ui.online.words import status_word

ALL = ""
LATER = (str(Status.INCOMPLETE), str(Status.TWO_PEOPLE), str(Status.NOT_A_PERSON))
"""The states whose chips go on a line of their own first."""
WIDE, NARROW = 1320, 960
"""Widths of the page in pixels at 100 % of the text."""


class OnlineFilter(QWidget):
    """``changed`` when other names are wanted; ``matches`` gives their positions."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[OnlineRow] = ()
        self._index: SearchIndex | None = None
        self.search = SearchBox(self.tr("Search display name, person, school"))
        self.search.setAcceptDrops(False)  # a file dropped here is for the page
        self.search.setMinimumWidth(theme.px(130))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.session = self._session_box()
        self.chips: dict[str, QPushButton] = {}
        self._halves = _box(self)
        first, below = _box(), _box()
        below.setDirection(QBoxLayout.Direction.TopToBottom)
        first.addWidget(self.search, 1)
        first.addWidget(self.session)
        self._halves.addLayout(first, 1)
        self._halves.addLayout(below)
        self._lines = (_box(), _box())
        for line in self._lines:
            line.addStretch(1)
            below.addLayout(line)
        for key in (ALL, *map(str, Status)):
            self._add_chip(key)
        only_one(*self.chips.values())
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self.changed.emit())

    def _session_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Only names of this session"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(11)
        box.activated.connect(lambda _at: self.changed.emit())
        return box

    def _add_chip(self, key: str) -> None:
        self.chips[key] = button = chip("")
        button.setChecked(key == ALL)
        button.setVisible(key == ALL)
        self._lines[0].insertWidget(self._lines[0].count() - 1, button)

    def fit(self, width: int) -> None:
        """One line where the page is wide; else the chips stand below, and in a narrow one on two lines."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(beside if width >= theme.px(WIDE) else down)
        one, other = self._lines if width >= theme.px(NARROW) else self._lines[::-1]
        for key in LATER:
            if other.indexOf(self.chips[key]) >= 0:
                other.removeWidget(self.chips[key])
                one.insertWidget(one.count() - 1, self.chips[key])

    @property
    def chosen(self) -> str:
        """The state whose chip is pressed; empty for all."""
        return next((key for key, button in self.chips.items() if button.isChecked()), ALL)

    def set_rows(self, rows: Sequence[OnlineRow], sessions: Iterable[tuple[str, str]]) -> None:
        """Count and offer what these rows have; ``sessions`` are pairs of key and label."""
        self._rows, self._index = rows, None
        counts = Counter(str(row.status) for row in rows)
        texts = {ALL: (self.tr("All"), len(rows))}
        texts |= {str(status): (status_word(status), counts[str(status)]) for status in Status}
        for key, (text, count) in texts.items():
            self.chips[key].setText(f"{text} {count:,}")
            self.chips[key].setVisible(bool(count) or key == ALL)
        if self.chips[self.chosen].isHidden():
            self._press(ALL)
        chosen = self.session.currentData()
        self.session.clear()
        self.session.addItem(self.tr("Every session"), "")
        for key, label in sessions:
            self.session.addItem(label, key)
        self.session.setCurrentIndex(max(self.session.findData(chosen), 0))

    def show_all(self) -> None:
        """Take every filter back."""
        self.search.clear()
        self._press(ALL)
        self.session.setCurrentIndex(0)
        self.changed.emit()

    def _press(self, wanted: str) -> None:
        for key, button in self.chips.items():
            button.setChecked(key == wanted)

    def matches(self) -> list[int] | None:
        """Positions of the rows that are wanted, ascending; None for all of them."""
        query = " ".join(fold(word) for word in self.search.text().split())
        found = self._search(query) if query else None
        status, session = self.chosen, self.session.currentData()
        if status == ALL and not session:
            return found
        rows = self._rows
        return [
            at
            for at in (range(len(rows)) if found is None else found)
            if status in (ALL, rows[at].status) and session in ("", None, rows[at].name.session_id)
        ]

    def _search(self, query: str) -> list[int] | None:
        if self._index is None:
            self._index = SearchIndex([_folded(row) for row in self._rows])
        return self._index.find(query)


def _box(parent: QWidget | None = None) -> QBoxLayout:
    result = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    if parent is not None:
        parent.setLayout(result)
    result.setContentsMargins(0, 0, 0, 0)
    result.setSpacing(8)
    return result


def _folded(row: OnlineRow) -> str:
    parts = (row.name.display_name, row.county, row.school, row.name.job_title, row.name.name, row.person)
    return "\n".join(map(fold, parts))
