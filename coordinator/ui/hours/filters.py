"""Which lines are looked at: a search, a course day, a batch or region, and chips for the state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from coordinator.domain.hours import HoursResult
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.hours.reading import Line, Shown
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.searchbox import SearchBox

ALL, GIVEN, NONE, DOUBTFUL, DECIDED, APART = "", "given", "none", "doubtful", "decided", "apart"
TESTS: dict[str, Callable[[HoursResult], bool]] = {
    ALL: lambda _one: True,
    GIVEN: lambda one: one.given,
    NONE: lambda one: not one.given and not one.apart,
    DOUBTFUL: lambda one: one.doubtful,
    DECIDED: lambda one: bool(one.decided),
    APART: lambda one: one.apart,
}


class HoursFilter(QWidget):
    """``changed`` when other lines are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._index: SearchIndex | None = None
        self.search = SearchBox(self.tr("Search name, school"))
        self.search.setMinimumWidth(theme.px(150))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.course_day = _combo(self.tr("Only this course day"), 12)
        self.place = _combo(self.tr("Only this batch or region"), 12)
        for combo in (self.course_day, self.place):
            combo.activated.connect(lambda _at: self.changed.emit())
        self.chips: dict[str, QPushButton] = {key: chip("") for key in TESTS}
        self.chips[ALL].setChecked(True)
        only_one(*self.chips.values())
        self._lay_out()

    def _lay_out(self) -> None:
        chips, combos = QHBoxLayout(), QHBoxLayout()
        for line in (chips, combos):
            line.setSpacing(8)
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self.changed.emit())
            chips.addWidget(button)
        chips.addStretch(1)
        combos.addWidget(self.search, 1)
        combos.addWidget(self.course_day)
        combos.addWidget(self.place)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        self._halves.addLayout(combos, 1)
        self._halves.addLayout(chips)

    def set_narrow(self, on: bool) -> None:
        """Put the chips on a line of their own, where one line has no room for all."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if on else direction.LeftToRight)

    @property
    def chosen(self) -> str:
        """The key of the chip that is pressed."""
        return next(key for key, button in self.chips.items() if button.isChecked())

    @property
    def course_day_id(self) -> str:
        """The course day that is looked at; empty for all."""
        return str(self.course_day.currentData() or "")

    def show_everything(self) -> None:
        """No search, every day, every state: so that something asked for is sure to be shown."""
        self.search.clear()
        self.course_day.setCurrentIndex(0)
        self.place.setCurrentIndex(0)
        for key, button in self.chips.items():
            button.setChecked(key == ALL)

    def set_shown(self, shown: Shown) -> None:
        """Offer what this training has."""
        self._shown, self._index = shown, SearchIndex(shown.texts)
        used = {line.result.course_day_id for line in shown.lines}
        days = [(d.id, d.name) for d in shown.reckoned.plan.course_days if d.id in used]
        _fill(self.course_day, [("", self.tr("Every course day")), *days])
        national = shown.reckoned.plan.training.national
        every = self.tr("Every region") if national else self.tr("Every batch")
        _fill(self.place, [("", every), *shown.places])
        self.course_day.setVisible(len(days) > 1)
        self.place.setVisible(len(shown.places) > 1)
        self._count(shown)

    def _count(self, shown: Shown) -> None:
        texts = {
            ALL: self.tr("All"),
            GIVEN: self.tr("With hours"),
            NONE: self.tr("Without"),
            DOUBTFUL: self.tr("To decide"),
            DECIDED: self.tr("Decided"),
            APART: self.tr("Apart"),
        }
        for key, text in texts.items():
            count = sum(TESTS[key](line.result) for line in shown.lines)
            self.chips[key].setText(f"{text} {count:,}")
            self.chips[key].setVisible(bool(count) or key in (ALL, GIVEN))
        if self.chips[self.chosen].isHidden():
            for key, button in self.chips.items():
                button.setChecked(key == ALL)

    def matches(self) -> list[int] | None:
        """The places of the lines that are wanted; None for all."""
        shown = self._shown
        if shown is None or self._index is None:
            return None
        found = self._index.find(" ".join(fold(word) for word in self.search.text().split()))
        places: Sequence[int] = range(len(shown.lines)) if found is None else found
        day, part = self.course_day_id, str(self.place.currentData() or "")
        if found is None and not day and not part and self.chosen == ALL:
            return None
        test = TESTS[self.chosen]
        return [n for n in places if _is_wanted(shown.lines[n], day, part) and test(shown.lines[n].result)]


def _is_wanted(line: Line, day: str, part: str) -> bool:
    return (not day or line.result.course_day_id == day) and (not part or line.place_id == part)


def _combo(name: str, length: int) -> QComboBox:
    result = QComboBox()
    result.setAccessibleName(name)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(length)
    return result


def _fill(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Other choices; the chosen one is kept where it still exists."""
    chosen = combo.currentData()
    combo.clear()
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
