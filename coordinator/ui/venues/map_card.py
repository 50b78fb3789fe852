"""The venues on the map: a pin each, dragged to its place; it knows no store and says what was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordinator.documents.geo import Outline, load_outlines
from coordinator.domain.plan import Plan
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap import AreaMap, Fill, Pin
from coordinator.ui.kit.buttons import tool_button
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.labels import label
from coordinator.ui.venues.columns import lacking_words
from coordinator.ui.venues.rows import VenueRow, place_of

APART = 0.05
"""Degrees of latitude between two venues of which only the township is known."""


class MapCard(Card):
    """The townships of the plan's county with their districts; of a national plan the counties."""

    venue_picked = Signal(str)
    """Key of the venue whose pin was clicked."""
    pin_moved = Signal(str, float, float)
    """Key, longitude and latitude."""
    area_picked = Signal(str)
    """Code of an area that was clicked."""
    township_chosen = Signal(str)
    """TOWNCODE clicked while `choosing` is on, which is then off again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self.setAccessibleName(self.tr("Venues on the map"))
        self.map = AreaMap(self.tr("Venues on the map"))
        self.map.viewport().setAccessibleName(self.tr("Venues on the map"))
        self.choosing = tool_button(
            "map-pin", self.tr("Choose the township of the venue by a click on the map")
        )
        self.choosing.setCheckable(True)
        tools = (
            (tool_button("zoom-in", self.tr("Zoom in")), self.map.zoom_in),
            (tool_button("zoom-out", self.tr("Zoom out")), self.map.zoom_out),
            (tool_button("maximize", self.tr("Show the whole map")), self.map.fit),
        )
        for tool, work in tools:
            tool.clicked.connect(lambda _checked=False, work=work: work())
        title = label(self.tr("Venues on the map"), "heading")
        head = row(title, 1, self.choosing, *(tool for tool, _ in tools), spacing=2)
        head.setContentsMargins(theme.px(14), theme.px(9), theme.px(9), theme.px(7))
        self.hint = label("", "caption", wrap=True)
        self.hint.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(8))
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.map, 1)
        self.body.addWidget(self.hint)
        self._labels: dict[str, tuple[float, float]] = {}
        self._national = False
        self._connect()
        self._show_hint()

    def _connect(self) -> None:
        self.map.pin_picked.connect(self.venue_picked)
        self.map.pin_moved.connect(self.pin_moved)
        self.map.picked.connect(self._on_area)
        self.choosing.toggled.connect(self._on_choosing)

    # -- showing ---------------------------------------------------------------------------------

    def show_venues(
        self,
        plan: Plan,
        rows: Sequence[VenueRow],
        townships: Mapping[str, str],
        counties: Mapping[str, str],
    ) -> None:
        """The areas of ``plan``, coloured by district, with a pin for each venue that has a place.

        ``townships`` and ``counties`` are names by code.
        """
        self._national = plan.training.national
        self.map.show_areas(_areas(plan), counties if self._national else townships)
        self.map.set_fills(_fills(plan))
        self._labels = {outline.id: outline.label for outline in load_outlines().townships}
        self.map.show_pins(self._pins(rows))
        self.choosing.setEnabled(bool(rows) and not self._national)
        self._show_hint()

    def _pins(self, rows: Sequence[VenueRow]) -> list[Pin]:
        """Venues of which only the township is known stand below each other there."""
        pins, standing = [], Counter[tuple[float, float]]()
        for line in rows:
            place = place_of(line.venue, self._labels)
            if place is not None:
                longitude, latitude = place[0], place[1] - APART * standing[place]
                standing[place] += 1
                warning = lacking_words(line.fullest)
                pins.append(Pin(line.venue.id, line.venue.name, longitude, latitude, warning))
        return pins

    def show_chosen(self, line: VenueRow | None) -> None:
        """Frame the pin and the township of a venue."""
        code = line.venue.township_code if line else ""
        self.map.select([code[:5] if self._national else code])
        self.map.select_pin(line.venue.id if line else "")

    def _show_hint(self) -> None:
        if self.choosing.isChecked():
            self.hint.setText(self.tr("Click the township of the chosen venue. Esc or the button ends it."))
        elif self._national:
            self.hint.setText(self.tr("Drag a pin to where the venue is."))
        else:
            self.hint.setText(
                self.tr("Drag a pin to where the venue is. Without a place it stands on its township.")
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends choosing; the map passes on what it has no use for."""
        if event.key() == Qt.Key.Key_Escape and self.choosing.isChecked():
            self.choosing.setChecked(False)
        else:
            super().keyPressEvent(event)

    # -- hearing ---------------------------------------------------------------------------------

    def _on_choosing(self, _on: bool) -> None:
        self._show_hint()
        shape = Qt.CursorShape.PointingHandCursor if self.choosing.isChecked() else Qt.CursorShape.ArrowCursor
        self.map.viewport().setCursor(shape)

    def _on_area(self, code: str, _held: bool) -> None:
        if self.choosing.isChecked():
            self.choosing.setChecked(False)
            self.township_chosen.emit(code)
        else:
            self.area_picked.emit(code)


def _areas(plan: Plan) -> tuple[Outline, ...]:
    outlines = load_outlines()
    if plan.training.national:
        return outlines.counties
    return tuple(o for o in outlines.townships if o.id.startswith(plan.training.county_code))


def _fills(plan: Plan) -> dict[str, Fill]:
    numbers = {district.id: number for number, district in enumerate(plan.districts)}
    return {code: Fill(numbers[d.id], d.name) for code, d in plan.district_by_area().items()}
