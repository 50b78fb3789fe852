"""Which schools are looked at: the whole or one batch, a district, a search, and chips for what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from coordinator.domain.coverage import CoverState, SchoolCover, SchoolState
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.missing.reading import Shown

ALL, GAPS, ABSENT, UNCLEAR, DOUBLE, OVER, UNCALLED = (
    "",
    "gaps",
    "absent",
    "unclear",
    "double",
    "over",
    "uncalled",
)
NOWHERE = "-"
"""The choice of the schools that are in no district."""


def _has(state: CoverState) -> Callable[[SchoolCover], bool]:
    return lambda row: any(cell.state is state for cell in row.cells)


TESTS: dict[str, Callable[[SchoolCover], bool]] = {
    ALL: lambda _row: True,
    GAPS: lambda row: row.state is not SchoolState.COMPLETE,
    ABSENT: lambda row: row.state is SchoolState.ABSENT,
    UNCLEAR: _has(CoverState.UNCLEAR),
    DOUBLE: _has(CoverState.DOUBLE),
    OVER: _has(CoverState.OVER_SEATS),
}


class CoverFilter(QWidget):
    """``changed`` when other rows are wanted, ``part_chosen`` when another batch is to be looked at."""

    changed = Signal()
    part_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._index: SearchIndex | None = None
        self._called: set[str] = set()
        self.search = SearchBox(self.tr("Search school, code, township"))
        self.search.setMinimumWidth(theme.px(150))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.part = _combo(self.tr("The whole training, or one batch or region"), 14)
        self.part.activated.connect(lambda _at: self.part_chosen.emit())
        self.district = _combo(self.tr("Only schools of this district"), 8)
        self.district.activated.connect(lambda _at: self.changed.emit())
        self.chips: dict[str, QPushButton] = {key: chip("") for key in (*TESTS, UNCALLED)}
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
        combos.addWidget(self.part)
        combos.addWidget(self.district)
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
    def part_id(self) -> str:
        """The key of the batch or region that is looked at; empty for all of the training."""
        return str(self.part.currentData() or "")

    @property
    def chosen(self) -> str:
        """The key of the chip that is pressed."""
        return next(key for key, button in self.chips.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Press a chip, as a click does."""
        self.chips[key].click()

    def show_everything(self) -> None:
        """No search, every district, every state: so that something asked for is sure to be shown."""
        self.search.clear()
        self.district.setCurrentIndex(0)
        for key, button in self.chips.items():
            button.setChecked(key == ALL)

    def set_shown(self, shown: Shown) -> None:
        """Offer what this training has."""
        if self._shown is None or self._shown.texts is not shown.texts:
            self._index = SearchIndex(shown.texts)
        self._shown = shown
        self._called = {call.school_id for call in shown.calls}
        self._fill_parts(shown)
        self._fill_districts(shown)
        self._count(shown)

    def _fill_parts(self, shown: Shown) -> None:
        chosen = shown.coverage.part.id if shown.coverage.part else ""
        whole = self.tr("All regions") if shown.plan.training.national else self.tr("Whole county")
        _fill(self.part, [("", whole), *((part.id, part.name) for part in shown.parts)], chosen)

    def _fill_districts(self, shown: Shown) -> None:
        here = {row.district.id if row.district else NOWHERE for row in shown.coverage.rows}
        every = self.tr("Every region") if shown.plan.training.national else self.tr("Every district")
        choices = [("", every), *((d.id, d.name) for d in shown.plan.districts if d.id in here)]
        if NOWHERE in here:
            choices.append((NOWHERE, self.tr("no district")))
        _fill(self.district, choices, str(self.district.currentData() or ""))
        # Where every region has sessions of its own, one list already chooses among them.
        self.district.setVisible({d.id for d in shown.plan.districts} != {p.id for p in shown.parts})

    def _count(self, shown: Shown) -> None:
        texts = {
            ALL: self.tr("All"),
            GAPS: self.tr("With gaps"),
            ABSENT: self.tr("Nobody yet"),
            UNCLEAR: self.tr("Unclear"),
            DOUBLE: self.tr("Double"),
            OVER: self.tr("Over seats"),
            UNCALLED: self.tr("Not called yet"),
        }
        for key, text in texts.items():
            count = sum(map(self._test(key), shown.coverage.rows))
            self.chips[key].setText(f"{text} {count:,}")
            self.chips[key].setVisible(bool(count) or key in (ALL, GAPS))
        if self.chips[self.chosen].isHidden():
            for key, button in self.chips.items():
                button.setChecked(key == ALL)

    def _test(self, key: str) -> Callable[[SchoolCover], bool]:
        if key == UNCALLED:
            return lambda row: row.state is not SchoolState.COMPLETE and row.id not in self._called
        return TESTS[key]

    def matches(self) -> list[int] | None:
        """The places of the rows that are wanted; None for all."""
        shown, district = self._shown, str(self.district.currentData() or "")
        if shown is None or self._index is None:
            return None
        found = self._index.find(" ".join(fold(word) for word in self.search.text().split()))
        if found is None and not district and self.chosen == ALL:
            return None
        rows, test = shown.coverage.rows, self._test(self.chosen)
        places: Sequence[int] = range(len(rows)) if found is None else found
        return [place for place in places if _is_in(rows[place], district) and test(rows[place])]


def _is_in(row: SchoolCover, district: str) -> bool:
    if not district:
        return True
    return row.district is None if district == NOWHERE else bool(row.district and row.district.id == district)


def _combo(name: str, length: int) -> QComboBox:
    result = QComboBox()
    result.setAccessibleName(name)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    result.setMinimumContentsLength(length)
    return result


def _fill(combo: QComboBox, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    """Other choices; the chosen one is kept where it still exists."""
    combo.clear()
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
