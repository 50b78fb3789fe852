"""What keys and mouse do to the ticks of the open page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.domain.errors import RuleError
from coordinator.domain.paper_rows import read_rows
from coordinator.domain.training import MarkSlot
from coordinator.ui.kit import messages
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.paper.columns import SheetLine
from coordinator.ui.paper.grid_card import EntryCard, SheetGrid
from coordinator.ui.paper.showing import OpenPage


class Ticking(QObject):
    """Follows box, chips and grid; ``changed``: show the page anew; ``refused`` says why not."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, entry: EntryCard, grid: SheetGrid, parent: QObject) -> None:
        super().__init__(parent)
        self._entry, self._grid = entry, grid
        self._shown: OpenPage | None = None
        self.active = MarkSlot.IN
        """The column that row numbers and Space tick."""
        entry.slot_chosen.connect(self.choose)
        grid.grid.toggled.connect(self.toggle_selected)
        grid.grid.moved.connect(self.move)
        grid.grid.clicked_box.connect(self._toggle_box)

    def show_page(self, shown: OpenPage) -> None:
        """This is the page from now on."""
        self._shown = shown

    def tick_rows(self, text: str) -> None:
        """Tick the rows that a line of the box names."""
        shown = self._shown
        if shown is None:
            return
        try:
            rows = read_rows(text, shown.numbers, shown.sheet.people)
        except RuleError as error:
            self._entry.answer("")
            self.refused.emit(messages.sentence(error))
            return
        self.refused.emit("")
        if not rows.off:
            shown.draft.extra += [number for number in rows.numbers if number not in shown.numbers]
        people = [shown.sheet.people[number] for number in rows.numbers]
        self.tick([(person, self.active) for person in people], on=not rows.off)
        if people:
            self._grid.select(people[-1])
        self._say(shown, rows.numbers, on=not rows.off)

    def _say(self, shown: OpenPage, numbers: tuple[int, ...], *, on: bool) -> None:
        if len(numbers) == 1:
            line = next((line for line in shown.lines() if line.number == numbers[0]), None)
            who = self.tr("Row {n} {name}").format(n=numbers[0], name=line.name if line else "")
        else:
            who = self.tr("{n} rows").format(n=len(numbers))
        word = f"{slot_word(self.active)} {shown.times.get(self.active, '')}".rstrip()
        self._entry.answer(f"{who} · {word}" if on else self.tr("{who}: no tick").format(who=who))

    def tick(self, cells: Iterable[tuple[str, MarkSlot]], *, on: bool) -> None:
        """Tick boxes, or take their ticks away."""
        if self._shown is not None:
            self._shown.draft.tick(cells, on=on)
            self.changed.emit()

    @Slot()
    def toggle_selected(self) -> None:
        """All selected rows become what the first of them was not."""
        rows = self._grid.grid.selected_rows()
        if self._shown is not None and rows:
            on = (rows[0].id, self.active) not in self._shown.draft.ticks
            self.tick([(row.id, self.active) for row in rows], on=on)

    @Slot(object, object)
    def _toggle_box(self, row: SheetLine, slot: MarkSlot) -> None:
        if self._shown is not None and slot in self._shown.slots:
            self.active = slot
            self.tick([(row.id, slot)], on=(row.id, slot) not in self._shown.draft.ticks)

    @Slot(int)
    def move(self, step: int) -> None:
        """Go to the next column, from the last to the first."""
        if self._shown is not None:
            at = self._shown.slots.index(self.active) + step
            self.choose(self._shown.slots[at % len(self._shown.slots)])

    @Slot(object)
    def choose(self, slot: MarkSlot) -> None:
        """Tick this column from now on."""
        self.active = slot
        self.changed.emit()
        self._entry.answer(slot_word(slot))
