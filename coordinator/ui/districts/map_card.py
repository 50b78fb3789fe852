"""The map of the districts with its tools: choose, paint, erase, zoom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.domain.area import District
from coordinator.domain.plan import Plan
from coordinator.ui.districts.rows import AreaRow
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap import AreaMap, Fill
from coordinator.ui.kit.cards import Card, chip, only_one, row, tool_button
from coordinator.ui.kit.fills import paint_swatch
from coordinator.ui.kit.labels import label

SWATCH = 16


class Tool(Enum):
    """What a click on the map does."""

    CHOOSE = "choose"
    PAINT = "paint"
    ERASE = "erase"


def no_district_yet() -> str:
    """What to do where a gesture needs a district and the plan has none."""
    return QCoreApplication.translate(
        "DistrictsPage", "There is no district yet: add one, paste a table, or have districts suggested."
    )


class _Swatch(QWidget):
    """The colour of the brush; the words beside it name it."""

    def __init__(self) -> None:
        super().__init__()
        self.number: int | None = None
        self.setFixedSize(theme.px(SWATCH), theme.px(SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.number is not None:
            paint_swatch(QPainter(self), self.rect().toRectF(), self.number)


class MapCard(Card):
    """Knows which district the brush has; what was painted is told by `painted`, and the page stores it."""

    painted = Signal(object, object)
    """tuple of codes, and the `District` (None: rubbed out)."""
    number_pressed = Signal(int)
    """A digit on the map: the district to paint with, from 0."""
    next_asked = Signal()
    take_out_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self.setAccessibleName(self.tr("Map"))
        self.map = AreaMap(self.tr("Map of the districts"))
        self.map.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.map.painted.connect(self._on_painted)
        self._brush: District | None = None
        self._number = -1
        self._locked: tuple[str, ...] = ()
        self._has_districts = False
        self.choose = chip(self.tr("Choose"))
        self.paint = chip(self.tr("Paint"))
        self.erase = chip(self.tr("Eraser"))
        self._chips = {Tool.CHOOSE: self.choose, Tool.PAINT: self.paint, Tool.ERASE: self.erase}
        only_one(*self._chips.values())
        self.choose.setChecked(True)
        for pressed in self._chips.values():
            pressed.clicked.connect(lambda _on: self._show_tool())
        self._swatch, self._words = _Swatch(), label("", "caption", wrap=True)
        self._lay_out()
        self._show_tool()

    def _lay_out(self) -> None:
        zooms = [
            tool_button("zoom-in", self.tr("Zoom in (+)")),
            tool_button("zoom-out", self.tr("Zoom out (-)")),
            tool_button("maximize", self.tr("Show the whole map (0)")),
        ]
        for button, work in zip(zooms, (self.map.zoom_in, self.map.zoom_out, self.map.fit), strict=True):
            button.clicked.connect(lambda _on=False, work=work: work())
        head = row(*self._chips.values(), 1, spacing=6)
        head.setContentsMargins(theme.px(12), theme.px(9), theme.px(8), 0)
        below = row(self._swatch, self._words, *zooms, spacing=4)
        below.setStretch(1, 1)
        below.setContentsMargins(theme.px(14), 0, theme.px(8), 0)
        self.body.setSpacing(2)
        self.body.addLayout(head)
        self.body.addLayout(below)
        self.body.addWidget(self.map, 1)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def tool(self) -> Tool:
        """What a click does now."""
        return next(tool for tool, pressed in self._chips.items() if pressed.isChecked())

    def take(self, tool: Tool) -> None:
        """Take this tool into the hand."""
        for other, pressed in self._chips.items():
            pressed.setChecked(other is tool)
        self._show_tool()

    def show_rows(self, plan: Plan, rows: Iterable[AreaRow], tips: Mapping[str, str]) -> None:
        """Colours and names of all areas as the table has them."""
        shown = list(rows)
        self._has_districts = bool(plan.districts)
        icons = {district.id: "lock" for district in plan.districts if district.locked}
        self.map.set_fills(
            {
                r.code: Fill(r.number, r.district.name, icons.get(r.district.id, ""))
                for r in shown
                if r.district
            }
        )
        self.map.set_tips(tips)
        self._locked = tuple(r.code for r in shown if r.district and r.district.locked)

    def set_brush(self, district: District | None, number: int) -> None:
        """The district to paint with, as the list has it chosen."""
        self._brush, self._number = district, number
        self.map.set_strong(number if district else None)
        self._show_tool()

    def _show_tool(self) -> None:
        tool, brush = self.tool, self._brush
        self.map.set_painting(tool is not Tool.CHOOSE)
        fill = Fill(self._number, brush.name) if brush and tool is Tool.PAINT else None
        # Nothing can be painted with a finished district: then every area stays as it is under the brush.
        stuck = tool is Tool.PAINT and (brush is None or brush.locked)
        self.map.set_brush(fill, self.map.codes() if stuck else self._locked)
        self._swatch.number = self._number if fill else None
        self._swatch.setVisible(fill is not None)
        self._swatch.update()
        self._words.setText(self._explained(tool))

    def _explained(self, tool: Tool) -> str:
        if tool is Tool.ERASE:
            return self.tr("Click or drag to take areas out of their district. Esc ends a stroke.")
        if tool is Tool.CHOOSE:
            return self.tr("Click to choose, drag to move the map. Keys 1 to 9 paint, E erases.")
        if not self._has_districts:
            return no_district_yet()
        if self._brush is None:
            return self.tr("Choose a district in the list first.")
        if self._brush.locked:
            return self.tr("“{name}” is locked: nothing can be painted with it.").format(
                name=self._brush.name
            )
        return self.tr("{name}: click or drag over areas. Keys 1 to 9: another district.").format(
            name=self._brush.name
        )

    # -- what is done ----------------------------------------------------------------------------

    def _on_painted(self, codes: Sequence[str]) -> None:
        if self.tool is Tool.ERASE:
            self.painted.emit(codes, None)
        elif self._brush is not None:
            self.painted.emit(codes, self._brush)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys the map has no use for."""
        text, plain = event.text().lower(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and text and text in "123456789":
            self.number_pressed.emit(int(text) - 1)
        elif plain and text == "e":
            self.take(Tool.ERASE)
        elif plain and text == "n":
            self.next_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.take_out_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.tool is not Tool.CHOOSE:
            self.take(Tool.CHOOSE)
        else:
            super().keyPressEvent(event)
