"""The row of figures above the roster."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.domain.roster import Meal, PersonKind, PersonStatus
from coordinator.ui.kit.cards import StatCard
from coordinator.ui.roster.choice import FLAGGED, Facet, Tally, different
from coordinator.ui.roster.words import kind_word


class RosterStats(QWidget):
    """People, schools, meals, and how many people are to be checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = StatCard("users", self.tr("People"))
        self.schools = StatCard("school", self.tr("Schools"))
        self.meals = StatCard("utensils", self.tr("Meals: meat / vegetarian"))
        self.flagged = StatCard("triangle-alert", self.tr("To check"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for card in (self.people, self.schools, self.meals, self.flagged):
            line.addWidget(card, 1)

    def set_tally(self, tally: Tally) -> None:
        """Show what was counted; those who have cancelled are told beside, they eat and sit nowhere."""
        kinds = [f"{kind_word(kind)} {tally.kinds[kind]:,}" for kind in PersonKind if tally.kinds[kind]]
        cancelled = tally.count(Facet.STATUS, PersonStatus.CANCELLED)
        if cancelled:
            kinds.append(self.tr("Cancelled {n}").format(n=f"{cancelled:,}"))
        self.people.set_value(f"{tally.lines - cancelled:,}", "・".join(kinds))
        towns = different(tally.townships)
        self.schools.set_value(
            f"{different(tally.schools):,}", self.tr("{n} townships").format(n=towns) if towns else ""
        )
        self._show_meals(tally.meals)
        flagged = tally.count(Facet.ATTENTION, FLAGGED)
        detail = self.tr("Press “To check” to see them") if flagged else self.tr("Nothing to check")
        self.flagged.set_value(f"{flagged:,}", detail)

    def _show_meals(self, meals: Counter[Meal]) -> None:
        said = {meal: f"{meals[meal]:,}" for meal in Meal}
        value = f"{said[Meal.MEAT]} / {said[Meal.VEGETARIAN]}"
        detail = self.tr("No meal {none}・not given {unknown}").format(
            none=said[Meal.NONE], unknown=said[Meal.UNKNOWN]
        )
        self.meals.set_value(value, detail)
