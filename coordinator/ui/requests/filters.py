"""Which requests are looked at: a search, module, session, day, and chips for what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QWidget

from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.requests.groups import Group, is_in
from coordinator.ui.requests.reading import Line

LENGTH = 12


class RequestsFilter(QWidget):
    """``changed`` when other lines are wanted; it may go without the chips."""

    changed = Signal()

    def __init__(self, placeholder: str, first: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._index: SearchIndex | None = None
        self._first = first
        self.search = SearchBox(placeholder)
        self.search.setMinimumWidth(theme.px(170))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.module = narrow_combo(self.tr("Only this module"))
        self.session = narrow_combo(self.tr("Only this session"))
        self.day = narrow_combo(self.tr("Only this day"))
        self.training = narrow_combo(self.tr("Only this training"))
        self.combos = (self.module, self.session, self.day, self.training)
        for combo in self.combos:
            combo.activated.connect(lambda _at: self.changed.emit())
        self.chips = {group: chip("") for group in Group}
        self.chips[first].setChecked(True)
        only_one(*self.chips.values())
        self._lay_out()

    def _lay_out(self) -> None:
        chips, combos = QHBoxLayout(), QHBoxLayout()
        for line in (chips, combos):
            line.setSpacing(8)
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self.changed.emit())
            chips.addWidget(one)
        chips.addStretch(1)
        combos.addWidget(self.search, 1)
        for combo in self.combos:
            combos.addWidget(combo)
            # Until there is a choice: a tab that was never shown makes the page no wider.
            combo.hide()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        self._halves.addLayout(combos, 1)
        self._halves.addLayout(chips)

    def set_narrow(self, on: bool) -> None:
        """Put the chips on a line of their own, where one line has no room for all."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if on else direction.LeftToRight)
        self._measure_again()

    def _measure_again(self) -> None:
        """On a tab that is hidden nobody else does, and the whole page would stay as wide as before."""
        self._halves.invalidate()
        self._halves.activate()
        self.updateGeometry()

    @property
    def group(self) -> Group:
        """The chip that is pressed."""
        return next(group for group, one in self.chips.items() if one.isChecked())

    def set_lines(self, lines: Sequence[Line], *, trainings: bool = False) -> None:
        """Offer what these have; one choice alone is not offered. ``trainings`` offers those in place of
        sessions and days.
        """
        self._lines, self._index = lines, SearchIndex([line.text for line in lines])
        modules = sorted({line.request.module for line in lines}, key=module_order)
        fill(self.module, self.tr("Every module"), [(code, module_word(code)) for code in modules])
        sessions = {} if trainings else {line.request.session_id: line.session for line in lines}
        fill(self.session, self.tr("Every session"), sorted(sessions.items(), key=lambda pair: pair[1]))
        days = {} if trainings else {line.request.day: line.day for line in lines}
        fill(self.day, self.tr("Every day"), sorted(days.items()))
        years = {line.training_id: line.training for line in lines} if trainings else {}
        fill(self.training, self.tr("Every training"), sorted(years.items(), key=lambda pair: pair[1]))
        self._count()
        self._measure_again()

    def show_everything(self) -> None:
        """No search and no choice: so that something asked for is sure to be shown."""
        self.search.clear()
        for combo in self.combos:
            combo.setCurrentIndex(0)
        self.choose(Group.ALL)

    def choose(self, group: Group) -> None:
        """Press a chip."""
        for key, one in self.chips.items():
            one.setChecked(key is group)

    def matches(self) -> list[int] | None:
        """The places of the lines that are wanted; None for all."""
        found = self._index.find(" ".join(map(fold, self.search.text().split()))) if self._index else None
        wanted = [str(combo.currentData() or "") for combo in self.combos]
        if found is None and not any(wanted) and self.group is Group.ALL:
            return None
        places: Iterable[int] = range(len(self._lines)) if found is None else found
        return [n for n in places if self._is_wanted(self._lines[n], wanted)]

    def _is_wanted(self, line: Line, wanted: Sequence[str]) -> bool:
        request = line.request
        has = (request.module, request.session_id, request.day, line.training_id)
        fits = all(not want or want == have for want, have in zip(wanted, has, strict=True))
        return fits and is_in(self.group, request)

    def _count(self) -> None:
        texts = {
            Group.TO_DO: self.tr("To do"),
            Group.SENT: self.tr("Sent"),
            Group.ANSWERED: self.tr("Answered"),
            Group.DONE: self.tr("Done"),
            Group.ALL: self.tr("All"),
        }
        for group, text in texts.items():
            count = sum(is_in(group, line.request) for line in self._lines)
            self.chips[group].setText(f"{text} {count:,}")


def narrow_combo(name: str) -> QComboBox:
    """A list of choices for a row of filters."""
    result = QComboBox()
    result.setAccessibleName(name)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(LENGTH)
    return result


def fill(combo: QComboBox, every: str, choices: Sequence[tuple[str, str]]) -> None:
    """Other choices; the chosen one is kept where it still exists, and one alone is not offered."""
    chosen = combo.currentData()
    combo.clear()
    for key, text in (("", every), *choices):
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.setVisible(len(choices) > 1)
