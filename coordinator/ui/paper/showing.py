"""One page of a sheet with what was typed of it, beside what is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coordinator.domain.paper_entry import side_of
from coordinator.domain.sheet import format_page_code
from coordinator.domain.training import MarkSlot
from coordinator.services.paper_entry import PaperSource
from coordinator.ui.paper.columns import Box, DifferenceLine, SheetLine
from coordinator.ui.paper.draft import Looked, PageDraft, look
from coordinator.ui.paper.opening import Line, PageKey, Sheet, line_of


@dataclass(frozen=True, slots=True)
class OpenPage:
    """The page that is shown; made anew whenever something was typed or recorded."""

    source: PaperSource
    sheet: Sheet
    key: PageKey
    draft: PageDraft
    times: Mapping[MarkSlot, str]
    active: MarkSlot

    @property
    def slots(self) -> tuple[MarkSlot, ...]:
        """The columns of the sheet."""
        return tuple(mark.slot for mark in self.sheet.marks)

    @property
    def code(self) -> str:
        """The page's code as it is printed; empty where the sheet has no such page by now."""
        page = self.sheet.page(self.key.page)
        return format_page_code(page.code) if page else ""

    @property
    def numbers(self) -> dict[int, str]:
        """Who stands in which row of this page, and of what was typed to stand on it."""
        page = self.sheet.page(self.key.page)
        printed = [person.number for person in page.people] if page else []
        people = self.sheet.people
        return {number: people[number] for number in dict.fromkeys((*printed, *self.draft.extra))}

    def lines(self) -> tuple[Line, ...]:
        """Every row: as printed, then rows of other pages, then blank rows that were written into."""
        rows = [line_of(self.source, key, number) for number, key in self.numbers.items()]
        written = [Line(one.id, 0, one.name, one.school) for one in self.draft.walk_ins.values()]
        return (*rows, *written)

    def looked(self) -> Looked:
        """The differences."""
        return look(self.draft, self.source.attendance, self.key.session_id, self.lines(), self.slots)

    def sheet_lines(self) -> list[SheetLine]:
        """The rows of the grid."""
        return [
            SheetLine(line, tuple(self._box(line, slot) for slot in self.slots), self.active)
            for line in self.lines()
        ]

    def difference_lines(self, looked: Looked) -> list[DifferenceLine]:
        """The rows of the list of differences."""
        lines = {line.key: line for line in self.lines()}
        return [DifferenceLine(lines[d.participant_id], d, self.draft.takes(d)) for d in looked.found]

    def _box(self, line: Line, slot: MarkSlot) -> Box:
        attendance, session = self.source.attendance, self.key.session_id
        side = side_of(attendance, session, (line.key, slot), ticked=(line.key, slot) in self.draft.ticks)
        return Box(slot, side, attendance.of(line.key, session).mark(slot), self.times.get(slot, ""))
