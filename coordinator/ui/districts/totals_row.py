"""The figures above the districts: the whole plan, each batch, and what belongs to nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator.ui.districts.columns import difference, unassigned
from coordinator.ui.districts.rows import Total
from coordinator.ui.kit.cards import StatCard

translate = QCoreApplication.translate
IN_A_ROW = 5


class TotalsRow(QWidget):
    """One card a total; cards are made anew only when other batches are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[StatCard] = []
        self._names: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)

    def show_totals(self, totals: Sequence[Total], free: int, *, national: bool) -> None:
        """`totals` begins with the whole plan; `free` is the number of areas without a district."""
        names = [total.name for total in totals]
        if names != self._names or not self.cards:
            self._make_cards(names)
        for card, total in zip(self.cards, totals, strict=False):
            differs = difference(total.schools, total.listed)
            more = translate("Districts", "; directory {n}").format(n=differs) if differs else ""
            card.set_value(f"{total.schools or 0:,}", parts_line(total, national=national) + more)
        self.cards[-1].set_value(str(free), free_line(free))

    def _make_cards(self, names: list[str]) -> None:
        for old in self.cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        whole = StatCard("school", translate("Districts", "All schools"))
        batches = [StatCard("calendar-days", name) for name in names[1:]]
        self.cards = [whole, *batches, StatCard("map-pin", unassigned())]
        self._names = names
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // IN_A_ROW, number % IN_A_ROW)


def parts_line(total: Total, *, national: bool) -> str:
    """What a total is made of, in words."""
    if national:
        text = translate("Districts", "{districts} regions, {members} counties")
    else:
        text = translate("Districts", "{districts} districts, {members} townships")
    return text.format(districts=total.districts, members=total.members)


def free_line(free: int) -> str:
    """How many areas have no district, in words."""
    if not free:
        return translate("Districts", "Everything belongs to a district.")
    return translate("Districts", "{n} belong to no district").format(n=free)
