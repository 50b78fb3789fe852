"""What the page shows just now: the plan, one course day of it, and the chosen blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay


class Showing:
    """Timeline and tables agree because all of them show this; it holds keys, so that edits do not matter."""

    def __init__(self) -> None:
        self.plan: Plan | None = None
        self.day_id = ""
        self._keys: tuple[str, ...] = ()
        self._starts = 0
        self._quiet = 0

    @property
    def day(self) -> CourseDay | None:
        """The course day on show."""
        days = self.plan.course_days if self.plan is not None else ()
        return next((day for day in days if day.id == self.day_id), None)

    @property
    def chosen(self) -> list[Block]:
        """The chosen blocks as they are stored, in the order in which they were chosen."""
        if self.plan is None:
            return []
        found = {block.id: block for block in (*self.plan.blocks, *self.plan.tray)}
        return [found[key] for key in self._keys if key in found]

    @property
    def in_tray(self) -> bool:
        """Whether what is chosen waits in the tray."""
        return any(block.in_tray for block in self.chosen)

    def settle(self) -> None:
        """After a change of the plan: what is gone is no longer chosen, and the day is one that is there.

        Where all that was chosen is gone, the block that now stands at its place is chosen.
        """
        if self.plan is None:
            return
        found = tuple(block.id for block in self.chosen)
        lost, self._keys = bool(self._keys) and not found, found
        if self.day is None and not found and self.plan.course_days:
            self.open_day(self.plan.course_days[0].id)
        elif lost and self.day is not None:
            self._keys = _nearest(self.plan.blocks_of(self.day), self._starts)
        self._note_place()

    def _note_place(self) -> None:
        """Where the first chosen block stands; a block that moved to another day takes the page along."""
        placed = [block for block in self.chosen if not block.in_tray]
        if placed:
            self.day_id, self._starts = placed[0].course_day_id, placed[0].starts

    def open_day(self, key: str) -> None:
        """Another course day, and in it the first block with topics."""
        self.day_id = key
        day = self.day
        if self.plan is None or day is None:
            return
        blocks = self.plan.blocks_of(day)
        spoken = {topic.block_id for topic in self.plan.topics}
        first = next((block for block in blocks if block.id in spoken), next(iter(blocks), None))
        self._keys = (first.id,) if first is not None else ()
        self._note_place()

    def choose(self, keys: Iterable[str]) -> bool:
        """Choose blocks; True when that brought another course day on show."""
        before, self._keys = self.day_id, tuple(keys)
        self._note_place()
        return self.day_id != before

    @property
    def is_quiet(self) -> bool:
        """True while the page itself selects; nobody has chosen anything then."""
        return self._quiet > 0

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """While selections are made by the page and not by the user."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1


def _nearest(blocks: Sequence[Block], starts: int) -> tuple[str, ...]:
    """The key of the first block from ``starts`` on, else of the last one."""
    later = [block for block in blocks if block.starts >= starts]
    found = later[:1] or list(blocks[-1:])
    return tuple(block.id for block in found)
