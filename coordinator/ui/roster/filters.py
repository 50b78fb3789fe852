"""Search box, chips and the choice of a session: which lines of the roster are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.roster import PersonKind
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.search import SearchIndex
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.roster.words import kind_word

ALL, FLAGGED = "", "flagged"


class RosterFilter(QWidget):
    """``changed`` when other lines are wanted; ``matches`` gives their positions."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[RosterLine] = ()
        self._index: SearchIndex | None = None
        self._folds: dict[str, str] = {}
        self.search = SearchBox(self.tr("Search name, school, job title"))
        self.search.setAcceptDrops(False)  # a file dropped here is for the page
        self.search.setMinimumWidth(theme.px(110))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.chips: dict[str, QPushButton] = {}
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        self._halves.addWidget(self.search, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._halves.addLayout(line)
        for key in (ALL, *map(str, PersonKind), FLAGGED):
            self._add_chip(key, line)
        self._choose_all()
        only_one(*self.chips.values())
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self.changed.emit())
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Only people of this session"))
        self.session.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.session.setMinimumContentsLength(11)
        self.session.activated.connect(lambda _at: self.changed.emit())
        line.addWidget(self.session)
        line.addStretch(1)

    def set_narrow(self, on: bool) -> None:
        """Put the search box on a line of its own, above the chips, where one line has no room for both."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if on else direction.LeftToRight)

    def _add_chip(self, key: str, line: QHBoxLayout) -> None:
        self.chips[key] = button = chip("")
        button.setVisible(key == ALL)
        line.addWidget(button)

    def _choose_all(self) -> None:
        for key, button in self.chips.items():
            button.setChecked(key == ALL)

    @property
    def chosen(self) -> str:
        """The key of the chip that is pressed: empty for all, a kind, or ``flagged``."""
        return next(key for key, button in self.chips.items() if button.isChecked())

    def set_lines(self, lines: Sequence[RosterLine], sessions: Iterable[tuple[str, str]]) -> None:
        """Count and offer what these lines have; ``sessions`` are pairs of key and label."""
        self._lines, self._index = lines, None
        kinds = Counter(line.entry.person.kind for line in lines)
        texts = {ALL: (self.tr("All"), len(lines))}
        texts |= {str(kind): (kind_word(kind), kinds[kind]) for kind in PersonKind}
        texts[FLAGGED] = (self.tr("To check"), sum(bool(line.entry.person.flags) for line in lines))
        for key, (text, count) in texts.items():
            self.chips[key].setText(f"{text} {count:,}")
            self.chips[key].setVisible(bool(count) or key == ALL)
        if self.chips[self.chosen].isHidden():
            self._choose_all()
        chosen = self.session.currentData()
        self.session.clear()
        self.session.addItem(self.tr("Every session"), "")
        for key, label in sessions:
            self.session.addItem(label, key)
        self.session.setCurrentIndex(max(self.session.findData(chosen), 0))

    def show_all(self) -> None:
        """Take every filter back."""
        self.search.clear()
        self._choose_all()
        self.session.setCurrentIndex(0)
        self.changed.emit()

    def matches(self) -> list[int] | None:
        """Positions of the lines that are wanted, ascending; None for all of them."""
        query = " ".join(fold(word) for word in self.search.text().split())
        found = self._search(query) if query else None
        wanted = self._wanted()
        if wanted is None:
            return found
        lines = self._lines
        return [at for at in (range(len(lines)) if found is None else found) if wanted(lines[at])]

    def _wanted(self) -> Callable[[RosterLine], bool] | None:
        key, session = self.chosen, self.session.currentData()
        tests: list[Callable[[RosterLine], bool]] = []
        if key == FLAGGED:
            tests.append(lambda line: bool(line.entry.person.flags))
        elif key != ALL:
            tests.append(lambda line: line.entry.person.kind == key)
        if session:
            tests.append(lambda line: any(r.session_id == session for r in line.entry.registrations))
        return (lambda line: all(test(line) for test in tests)) if tests else None

    def _search(self, query: str) -> list[int] | None:
        if self._index is None:
            self._index = SearchIndex([self._folded(line) for line in self._lines])
        return self._index.find(query)

    def _folded(self, line: RosterLine) -> str:
        """What is searched, folded; folds are remembered because schools and places repeat."""
        person, folds = line.entry.person, self._folds
        parts = (person.name, person.school_name, person.school_code, person.job_title, line.township,
                 line.district, *line.roles)  # fmt: skip
        for part in parts:
            if part not in folds:
                folds[part] = fold(part)
        return "\n".join([folds[part] for part in parts])
