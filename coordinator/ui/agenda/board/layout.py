"""Where everything stands on the board: minutes and tracks to pixels and back. No widgets, no drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.domain.rules import DAY

MORNING, EVENING = 8 * 60, 18 * 60
OPEN_END = 40
"""Minutes for which a line without an end is drawn, where there is room."""
LEAST_OPEN_END = 15
LANE, GAP, PAD = 36, 4, 5
LEAST_PER_MINUTE = 0.9


@dataclass(frozen=True, slots=True)
class Row:
    """A course day; ``tracks`` has the track of each lane from top to bottom."""

    day_id: str
    top: float
    height: float
    tracks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the board in the words of the plan."""

    minute: float
    day_id: str
    track: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The geometry of one plan at one zoom. ``lanes`` and ``ends`` are by block; ``unit`` is 1 at 100 %."""

    first: int
    last: int
    per_minute: float
    unit: float
    rows: tuple[Row, ...]
    lanes: Mapping[str, int]
    ends: Mapping[str, int]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole."""
        bottom = self.rows[-1].top + self.rows[-1].height if self.rows else 0.0
        return (self.last - self.first) * self.per_minute + 2, bottom

    def x(self, minute: float) -> float:
        """Where a minute of the day begins."""
        return (minute - self.first) * self.per_minute

    def minute(self, x: float) -> float:
        """The minute at ``x``, not rounded and perhaps outside the day."""
        return self.first + x / self.per_minute

    def row_of(self, day_id: str) -> Row | None:
        """The row of a course day."""
        return next((row for row in self.rows if row.day_id == day_id), None)

    def spot(self, x: float, y: float) -> Spot | None:
        """What is at a point; above the first row and below the last the nearer of them counts."""
        if not self.rows:
            return None
        row = next((row for row in self.rows if y < row.top + row.height), self.rows[-1])
        lane = int((y - row.top - PAD * self.unit) / ((LANE + GAP) * self.unit))
        return Spot(self.minute(x), row.day_id, row.tracks[max(0, min(lane, len(row.tracks) - 1))])

    def place(self, block: Block) -> QRectF:
        """Where a block is drawn; one that is not shown yet lies on the first lane of its track."""
        row = self.row_of(block.course_day_id)
        if row is None:
            return QRectF()
        lane = self.lanes.get(block.id, 0)
        if lane >= len(row.tracks) or row.tracks[lane] != block.track:
            lane = row.tracks.index(block.track) if block.track in row.tracks else len(row.tracks) - 1
        ends = block.ends if block.ends is not None else self._open_end(block)
        left, right = self.x(block.starts), self.x(min(ends, self.last))
        top = row.top + (PAD + lane * (LANE + GAP)) * self.unit
        return QRectF(left + 1, top, max(right - left - 2, 3), LANE * self.unit)

    def _open_end(self, block: Block) -> int:
        return block.starts + self.ends.get(block.id, OPEN_END)


def lay_out(plan: Plan, width: float, unit: float, zoom: float = 1.0) -> Layout:
    """The board of ``plan`` in ``width`` pixels; ``zoom`` 1 shows the whole day, if it can be read so."""
    first, last = window(plan.blocks)
    fitting = (width - 2) / (last - first)
    per_minute = max(fitting, LEAST_PER_MINUTE * unit) * zoom
    rows: list[Row] = []
    lanes: dict[str, int] = {}
    ends: dict[str, int] = {}
    top = 0.0
    by_day = {day.id: [b for b in plan.blocks if b.course_day_id == day.id] for day in plan.course_days}
    for day in plan.course_days:
        tracks = _row_lanes(by_day[day.id], lanes, ends)
        height = (2 * PAD + len(tracks) * (LANE + GAP) - GAP) * unit
        rows.append(Row(day.id, top, height, tracks))
        top += height
    return Layout(first, last, per_minute, unit, tuple(rows), lanes, ends)


def window(blocks: Iterable[Block]) -> tuple[int, int]:
    """The hours that are shown: 08:00 to 18:00, and as many more as the blocks need."""
    first, last = MORNING, EVENING
    for block in blocks:
        first = min(first, block.starts)
        last = max(last, block.starts + LEAST_OPEN_END if block.ends is None else block.ends)
    return first // 60 * 60, min(-(-last // 60) * 60, DAY)


def _row_lanes(blocks: Sequence[Block], lanes: dict[str, int], ends: dict[str, int]) -> tuple[int, ...]:
    """The tracks of the lanes of one day; what overlaps on a track gets another lane, so all is seen."""
    tracks: list[int] = []
    ordered = sorted(blocks, key=lambda b: (b.track, b.starts, b.id))
    for track, members in groupby(ordered, key=lambda b: b.track):
        free: list[int] = []
        last: dict[int, Block] = {}
        for block in members:
            reach = block.starts + (block.minutes or 1)
            lane = next((n for n, until in enumerate(free) if until <= block.starts), len(free))
            free[lane : lane + 1] = [reach]
            lanes[block.id] = len(tracks) + lane
            _shorten(last.get(lane), block, ends)
            last[lane] = block
        tracks += [track] * len(free)
    return tuple(tracks) or (0,)


def _shorten(before: Block | None, block: Block, ends: dict[str, int]) -> None:
    """A line without an end is drawn up to what follows on its lane."""
    if before is not None and before.ends is None:
        ends[before.id] = max(LEAST_OPEN_END, min(OPEN_END, block.starts - before.starts))
