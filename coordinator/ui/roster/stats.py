"""The row of figures above the roster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.text import fold
from coordinator.ui.kit.cards import StatCard
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

    def set_lines(self, lines: Sequence[RosterLine]) -> None:
        """Count these people."""
        people = [line.entry.person for line in lines]
        kinds = Counter(person.kind for person in people)
        kinds_said = [f"{kind_word(kind)} {kinds[kind]:,}" for kind in PersonKind if kinds[kind]]
        self.people.set_value(f"{len(people):,}", "・".join(kinds_said))
        schools = {
            person.school_code or fold(person.school_name)
            for person in people
            if person.kind is PersonKind.ATTENDEE and (person.school_code or person.school_name)
        }
        towns = {person.township_code for person in people if person.township_code}
        self.schools.set_value(
            f"{len(schools):,}", self.tr("{n} townships").format(n=len(towns)) if towns else ""
        )
        self._count_meals(Counter(person.meal for person in people))
        flagged = sum(bool(person.flags) for person in people)
        detail = self.tr("Press “To check” to see them") if flagged else self.tr("Nothing to check")
        self.flagged.set_value(f"{flagged:,}", detail)

    def _count_meals(self, meals: Counter[Meal]) -> None:
        said = {meal: f"{meals[meal]:,}" for meal in Meal}
        value = f"{said[Meal.MEAT]} / {said[Meal.VEGETARIAN]}"
        detail = self.tr("No meal {none}・not given {unknown}").format(
            none=said[Meal.NONE], unknown=said[Meal.UNKNOWN]
        )
        self.meals.set_value(value, detail)
