"""What was typed of one page so far, and what of it would be recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coordinator.domain.checkin.values import Attendance
from coordinator.domain.paper_entry import (
    Cell,
    Difference,
    PaperWalkIn,
    Side,
    differences,
    side_of,
)
from coordinator.domain.training import MarkSlot
from coordinator.ui.paper.opening import Line

Times = Mapping[MarkSlot, str]
"""The time of each column as it is typed; an empty one is not known."""


@dataclass(slots=True)
class PageDraft:
    """Ticks of one page. ``extra`` are rows of other pages that stood on this paper all the same.

    ``walk_ins`` wrote themselves into blank rows; ``left`` are ticks not to be recorded, ``taken`` marks of
    laptops to be taken back.
    """

    ticks: set[Cell] = field(default_factory=set)
    extra: list[int] = field(default_factory=list)
    walk_ins: dict[str, PaperWalkIn] = field(default_factory=dict)
    left: set[Cell] = field(default_factory=set)
    taken: set[Cell] = field(default_factory=set)

    def tick(self, cells: Iterable[Cell], *, on: bool) -> None:
        """Tick boxes, or take their ticks away."""
        for cell in cells:
            (self.ticks.add if on else self.ticks.discard)(cell)

    def decide(self, difference: Difference, *, take: bool) -> None:
        """Take one difference over, or leave it as it is."""
        cell = (difference.participant_id, difference.slot)
        group = self.left if difference.side is Side.PAPER else self.taken
        wanted = not take if difference.side is Side.PAPER else take
        (group.add if wanted else group.discard)(cell)

    def takes(self, difference: Difference) -> bool:
        """Whether a difference is taken over: paper is, unless somebody said no; a laptop's mark stays."""
        cell = (difference.participant_id, difference.slot)
        return cell not in self.left if difference.side is Side.PAPER else cell in self.taken


@dataclass(frozen=True, slots=True)
class Looked:
    """A draft beside what is stored: differences of all rows, and how many boxes both have signed."""

    found: tuple[Difference, ...]
    both: int

    def of(self, side: Side) -> int:
        """How many boxes only this side has signed."""
        return sum(difference.side is side for difference in self.found)


def look(
    draft: PageDraft,
    attendance: Attendance,
    session_id: str,
    lines: Iterable[Line],
    slots: tuple[MarkSlot, ...],
) -> Looked:
    """Compare what is ticked with what is stored."""
    keys = [line.key for line in lines]
    cells = [(key, slot) for key in keys for slot in slots if (key, slot) in draft.ticks]
    both = sum(side_of(attendance, session_id, cell, ticked=True) is Side.BOTH for cell in cells)
    return Looked(differences(attendance, session_id, keys, slots, draft.ticks), both)


def waits(draft: PageDraft, attendance: Attendance, session_id: str) -> bool:
    """Whether something is ticked that is not recorded."""
    ticks = draft.ticks - draft.left
    return any(side_of(attendance, session_id, cell, ticked=True) is Side.PAPER for cell in ticks)
