"""Search box, chips of levels, and the choice of county and district: which schools are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QWidget

from coordinator.domain.area import District
from coordinator.domain.school import SchoolLevel
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.schools.rows import SchoolRow
from coordinator.ui.schools.words import level_word

OPEN, CLOSED, UNPLACED, NO_DISTRICT = "", "closed", "unplaced", "-"


class SchoolFilter(QWidget):
    """``changed`` when other schools are wanted; ``matches`` gives their positions."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SchoolRow] = ()
        self._index: SearchIndex | None = None
        self.search = SearchBox(self.tr("Search name, code, township"))
        self.search.setAcceptDrops(False)  # a file dropped here is for the page
        self.search.setMinimumWidth(theme.px(110))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.county = self._choice(self.tr("Only schools of this county"))
        self.district = self._choice(self.tr("Only schools of this district"))
        self.chips = {key: chip("") for key in (OPEN, *map(str, SchoolLevel), UNPLACED, CLOSED)}
        self._choose(OPEN)
        only_one(*self.chips.values())
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(8)
        below.setSpacing(8)
        above.addWidget(self.search, 1)
        above.addWidget(self.county)
        above.addWidget(self.district)
        for button in self.chips.values():
            below.addWidget(button)
        below.addStretch(1)
        rows.addLayout(above)
        rows.addLayout(below)

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(9)
        made.activated.connect(lambda _at: self._on_county())
        return made

    def _choose(self, chosen: str) -> None:
        for key, button in self.chips.items():
            button.setChecked(key == chosen)

    @property
    def chosen(self) -> str:
        """The key of the chip that is pressed: empty for all open schools, a level, unplaced or closed."""
        return next(key for key, button in self.chips.items() if button.isChecked())

    # -- what there is to choose -----------------------------------------------------------------

    def set_rows(self, rows: Sequence[SchoolRow], districts: Iterable[District]) -> None:
        """Offer what these schools have."""
        self._rows, self._index = rows, None
        counties = sorted({(row.place[:5], row.county) for row in rows if row.county})
        _offer(self.county, [("", self.tr("Every county")), *counties])
        of_plan = [(district.id, district.name) for district in districts]
        free = [(NO_DISTRICT, self.tr("In no district"))] if of_plan else []
        _offer(self.district, [("", self.tr("Every district")), *of_plan, *free])
        self.district.setVisible(bool(of_plan))
        self._count()

    def _count(self) -> None:
        """The chips of the chosen county, with how many schools each has."""
        county = self.county.currentData() or ""
        rows = [row for row in self._rows if row.place.startswith(county)]
        texts = {OPEN: self.tr("Open schools"), UNPLACED: self.tr("No township"), CLOSED: self.tr("Closed")}
        texts |= {str(level): level_word(level) for level in SchoolLevel}
        counts = Counter(key for row in rows for key in _keys(row))
        for key, button in self.chips.items():
            button.setText(f"{texts[key]} {counts[key]:,}")
            button.setVisible(bool(counts[key]) or key == OPEN)
        if self.chips[self.chosen].isHidden():
            self._choose(OPEN)

    def _on_county(self) -> None:
        """Another county, or another district: the chips count anew."""
        self._count()
        self.changed.emit()

    def show_all(self) -> None:
        """Take every filter back."""
        self.search.clear()
        self._choose(OPEN)
        self.county.setCurrentIndex(0)
        self.district.setCurrentIndex(0)
        self._on_county()

    def make_room(self) -> None:
        """Take back what would hide a school that says no more than its county yet."""
        self.search.clear()
        self._choose(OPEN)
        self.district.setCurrentIndex(0)
        self._on_county()

    def show_closed(self) -> None:
        """The closed schools of everywhere."""
        self.show_all()
        self._choose(CLOSED)
        self.changed.emit()

    def show_county(self, code: str) -> None:
        """Begin with one county, when it has schools."""
        self.county.setCurrentIndex(max(self.county.findData(code), 0))
        self._on_county()

    def show_district(self, key: str) -> None:
        """The open schools of one district."""
        self.search.clear()
        self._choose(OPEN)
        self.county.setCurrentIndex(0)
        self.district.setCurrentIndex(max(self.district.findData(key), 0))
        self._on_county()

    # -- what is shown ---------------------------------------------------------------------------

    def matches(self) -> list[int]:
        """Positions of the schools that are wanted, ascending."""
        query = " ".join(fold(word) for word in self.search.text().split())
        found = self._search(query) if query else None
        tests = self._tests()
        rows = self._rows
        places = range(len(rows)) if found is None else found
        return [at for at in places if all(test(rows[at]) for test in tests)]

    def _tests(self) -> list[Callable[[SchoolRow], bool]]:
        key, county, district = self.chosen, self.county.currentData(), self.district.currentData()
        tests: list[Callable[[SchoolRow], bool]] = [lambda row: key in _keys(row)]
        if county:
            tests.append(lambda row: row.place.startswith(county))
        if district == NO_DISTRICT:
            tests.append(lambda row: row.district is None)
        elif district:
            tests.append(lambda row: row.district is not None and row.district.id == district)
        return tests

    def _search(self, query: str) -> list[int] | None:
        if self._index is None:
            self._index = SearchIndex([row.folded for row in self._rows])
        return self._index.find(query)


def _keys(row: SchoolRow) -> tuple[str, ...]:
    """The chips under which a school is counted."""
    if row.school.closed:
        return (CLOSED,)
    return (OPEN, str(row.school.level)) if len(row.place) > 5 else (OPEN, str(row.school.level), UNPLACED)


def _offer(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Other choices; the chosen one stays where it still exists."""
    chosen = combo.currentData()
    combo.clear()
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
