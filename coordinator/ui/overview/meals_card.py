"""Meals of each day: everybody who is there eats, helpers, speakers and staff too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.domain.coverage_counts import MealCount
from coordinator.domain.roc import format_short
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
MOST = 12
"""So many days are shown at once; more of them scroll."""


@dataclass(frozen=True, slots=True)
class MealLine:
    """A day with its meals."""

    day: date
    meals: MealCount


class MealsCard(Card):
    """A table that can be copied to Excel; hidden while nobody is registered for a day with meals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        title = translate("Overview", "Meals")
        self.setAccessibleName(title)
        model: RowsModel[MealLine] = RowsModel(_columns(), lambda line: line.day)
        self.table: TableView[MealLine] = TableView(model, title)
        self.table.setSortingEnabled(False)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = label(title, "heading")
        head.setContentsMargins(theme.px(15), theme.px(12), theme.px(12), theme.px(4))
        self.body.setSpacing(0)
        self.body.addWidget(head)
        self.body.addWidget(self.table)

    def show_meals(self, meals: Mapping[str, MealCount]) -> None:
        """Show these days; keys are ISO dates."""
        lines = [MealLine(date.fromisoformat(day), count) for day, count in meals.items() if count.total]
        self.table.rows.set_rows(lines)
        heading = self.table.horizontalHeader().sizeHint().height()
        rows = min(len(lines), MOST) * self.table.verticalHeader().defaultSectionSize()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(heading + rows + bar)
        self.setVisible(bool(lines))


def _columns() -> list[Column[MealLine]]:
    return [
        Column("day", translate("Overview", "Date"), lambda m: format_short(m.day), width=100),
        _count("meat", translate("Overview", "Meat"), lambda m: m.meals.meat),
        _count("vegetarian", translate("Overview", "Vegetarian"), lambda m: m.meals.vegetarian),
        _count("none", translate("Overview", "No meal"), lambda m: m.meals.none),
        _count("unsaid", translate("Overview", "Not said"), lambda m: m.meals.unsaid),
        _count("total", translate("Overview", "People"), lambda m: m.meals.total),
    ]


def _count(name: str, title: str, value: Callable[[MealLine], int]) -> Column[MealLine]:
    return Column(name, title, lambda m: f"{value(m):,}", key=value, align_right=True, width=92)
