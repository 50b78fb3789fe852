"""The row of figures above the table: hours, people, what waits, what was handed in."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.domain.hand_in import hand_in
from coordinator.domain.hours_changes import Change
from coordinator.services.hours import Reckoned
from coordinator.ui.kit.cards import StatCard
from coordinator.ui.kit.moments import moment_text


class HoursFigures(QWidget):
    """Four cards in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = StatCard("award", self.tr("With hours"))
        self.none = StatCard("user-x", self.tr("Without hours"))
        self.open = StatCard("circle-question-mark", self.tr("To decide"))
        self.handed_in = StatCard("file-down", self.tr("Last handed in"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for card in (self.given, self.none, self.open, self.handed_in):
            line.addWidget(card, 1)

    def show_hours(self, reckoned: Reckoned) -> None:
        """Count."""
        results = reckoned.results
        given = [one for one in results if one.given]
        persons = len({one.participant_id for one in given})
        text = self.tr("{hours} hours, {people} people")
        total = sum(one.hours for one in given)
        self.given.set_value(f"{len(given):,}", text.format(hours=f"{total:,}", people=f"{persons:,}"))
        without = [one for one in results if not one.given and not one.apart]
        absent = sum(one.reasons[0].name == "absent" for one in without if one.reasons)
        self.none.set_value(f"{len(without):,}", self.tr("of these never came: {n}").format(n=f"{absent:,}"))
        doubtful = sum(one.doubtful for one in results)
        apart = sum(one.apart for one in results)
        self.open.set_value(f"{doubtful:,}", self.tr("staff apart: {n}").format(n=f"{apart:,}"))
        self._show_last(reckoned)

    def _show_last(self, reckoned: Reckoned) -> None:
        if not reckoned.exports:
            self.handed_in.set_value("–", self.tr("not yet"))
            return
        counts = hand_in(reckoned.results, reckoned.handed_in, reckoned.people).counts or {}
        since = self.tr("since then: {new} new, {changed} changed, {withdrawn} withdrawn").format(
            new=counts[Change.NEW], changed=counts[Change.CHANGED], withdrawn=counts[Change.WITHDRAWN]
        )
        self.handed_in.set_value(moment_text(reckoned.exports[-1].at_ms), since)
