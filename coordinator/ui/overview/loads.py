"""How much each batch and district brings, as bars: people against seats, or schools against the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.domain.overview import Load
from coordinator.ui.kit.cards import Card, chip, only_one, row
from coordinator.ui.kit.charts import Bar, BarChart
from coordinator.ui.kit.labels import label


class LoadCard(Card):
    """Two charts under one choice of unit; a chart without lines is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Load"))
        self._batches: Sequence[Load] = ()
        self._districts: Sequence[Load] = ()
        self._was_chosen = False
        self.body.setSpacing(8)
        self.people, self.schools = chip(self.tr("People")), chip(self.tr("Schools"))
        only_one(self.people, self.schools)
        for unit in (self.people, self.schools):
            unit.clicked.connect(lambda _on: self._choose())
        self.people.setChecked(True)
        head = row(label(self.tr("Load"), "heading"), 1, self.people, self.schools, spacing=8)
        self.body.addLayout(head)
        self._caption = label("", "caption", wrap=True)
        self.body.addWidget(self._caption)
        self._batch_title, self._district_title = label("", "field"), label("", "field")
        self.batch_chart = BarChart(self.tr("Load of each batch"))
        self.district_chart = BarChart(self.tr("Load of each district"))
        for title, chart in (
            (self._batch_title, self.batch_chart),
            (self._district_title, self.district_chart),
        ):
            self.body.addWidget(title)
            self.body.addWidget(chart)
        self.body.addStretch(1)

    def set_loads(
        self, batches: Sequence[Load], districts: Sequence[Load], *, national: bool, anybody: bool
    ) -> None:
        """Show these; without ``anybody`` on the roster it begins with the schools of the plan."""
        self._batches, self._districts = batches, districts
        if not self._was_chosen:
            self.people.setChecked(anybody)
            self.schools.setChecked(not anybody)
        self._batch_title.setText(self.tr("Batches"))
        self._district_title.setText(self.tr("Regions") if national else self.tr("Districts"))
        self._show()

    def _choose(self) -> None:
        self._was_chosen = True
        self._show()

    def _show(self) -> None:
        of_people = self.people.isChecked()
        anybody = any(load.schools_here for load in (*self._batches, *self._districts))
        bars = _people_bars if of_people else _compared_bars if anybody else _planned_bars
        self._caption.setText(self._explained(of_people=of_people, anybody=anybody))
        for title, chart, loads in (
            (self._batch_title, self.batch_chart, self._batches),
            (self._district_title, self.district_chart, self._districts),
        ):
            chart.set_bars(bars(loads, colored=loads is self._districts))
            title.setVisible(bool(loads))
            chart.setVisible(bool(loads))
        self.setVisible(bool(self._batches or self._districts))

    def _explained(self, *, of_people: bool, anybody: bool) -> str:
        if of_people and self._batches:
            return self.tr("A batch counts its fullest session; the mark stands at its seats.")
        if of_people:
            return self.tr("People on the roster.")
        if anybody:
            return self.tr("Schools with somebody on the roster; the mark stands at the schools of the plan.")
        return self.tr("Schools of the plan.")


def _people_bars(loads: Sequence[Load], *, colored: bool) -> list[Bar]:
    return [Bar(load.name, load.people, load.seats, n if colored else None) for n, load in enumerate(loads)]


def _compared_bars(loads: Sequence[Load], *, colored: bool) -> list[Bar]:
    return [
        Bar(load.name, load.schools_here, load.schools, n if colored else None)
        for n, load in enumerate(loads)
    ]


def _planned_bars(loads: Sequence[Load], *, colored: bool) -> list[Bar]:
    return [Bar(load.name, load.schools or 0, None, n if colored else None) for n, load in enumerate(loads)]
