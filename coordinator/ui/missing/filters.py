"""Which schools are looked at: the whole or one batch, a district, a search, and chips for what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.coverage import CoverState, SchoolCover, SchoolState
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit.filterline import FilterLine, choice_list, fill
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


class CoverFilter(FilterLine):
    """``part_chosen`` when another batch is to be looked at."""

    part_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        search = QCoreApplication.translate("CoverFilter", "Search school, code, township")
        super().__init__(search, (*TESTS, UNCALLED), parent)
        self._shown: Shown | None = None
        self._index: SearchIndex | None = None
        self._called: set[str] = set()
        self.part = choice_list(self.tr("The whole training, or one batch or region"), 14)
        self.part.activated.connect(lambda _at: self.part_chosen.emit())
        self.district = choice_list(self.tr("Only schools of this district"), 8)
        self.district.activated.connect(lambda _at: self.changed.emit())
        self.lay_out(self.part, self.district)

    @property
    def part_id(self) -> str:
        """The key of the batch or region that is looked at; empty for all of the training."""
        return str(self.part.currentData() or "")

    def show_everything(self) -> None:
        """No search, every district, every state: so that something asked for is sure to be shown."""
        self.search.clear()
        self.district.setCurrentIndex(0)
        self.press_first()

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
        fill(self.part, [("", whole), *((part.id, part.name) for part in shown.parts)], chosen)

    def _fill_districts(self, shown: Shown) -> None:
        here = {row.district.id if row.district else NOWHERE for row in shown.coverage.rows}
        every = self.tr("Every region") if shown.plan.training.national else self.tr("Every district")
        choices = [("", every), *((d.id, d.name) for d in shown.plan.districts if d.id in here)]
        if NOWHERE in here:
            choices.append((NOWHERE, self.tr("no district")))
        fill(self.district, choices, str(self.district.currentData() or ""))
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
            number = sum(map(self._test(key), shown.coverage.rows))
            self.count(key, text, number, always=key in (ALL, GAPS))

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
