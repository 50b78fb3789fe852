"""How many schools of each district have sent everybody, and how many nobody at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.coverage_counts import CoverCount
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.charts import Bar, BarChart
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate


class CoverageCard(Card):
    """A bar a district: schools that are complete, the mark stands at all of them; hidden without schools."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = translate("Overview", "Schools covered")
        self.setAccessibleName(title)
        self.body.setSpacing(8)
        self.go_button = button(translate("Overview", "Go to Who is missing"), kind="link")
        self.go_button.clicked.connect(lambda _on: self.asked.emit())
        self.body.addLayout(row(label(title, "heading"), 1, self.go_button))
        self._caption = label("", "caption", wrap=True)
        self.body.addWidget(self._caption)
        self.chart = BarChart(title)
        self.body.addWidget(self.chart)

    def show_counts(self, counts: Sequence[CoverCount]) -> None:
        """Show these districts; schools in none come last."""
        schools, complete = sum(c.schools for c in counts), sum(c.complete for c in counts)
        absent = sum(c.absent for c in counts)
        text = translate(
            "Overview",
            "Everybody is registered from {complete} of {schools} schools; {absent} have sent nobody.",
        )
        self._caption.setText(
            text.format(complete=f"{complete:,}", schools=f"{schools:,}", absent=f"{absent:,}")
        )
        self.chart.set_bars(
            [
                Bar(
                    count.name or translate("Overview", "no district"),
                    count.complete,
                    count.schools,
                    place if count.id else None,
                )
                for place, count in enumerate(counts)
            ]
        )
        self.setVisible(bool(counts))
