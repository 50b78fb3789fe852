"""Agenda blocks of a course day and their nested topics."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """簽到, 課程, 實機, 中場休息, 用餐, 問題 Q&A, 簽退, 賦歸."""

    SIGN_IN = "sign_in"
    LECTURE = "lecture"
    PRACTICE = "practice"
    BREAK = "break"
    MEAL = "meal"
    Q_AND_A = "q_and_a"
    SIGN_OUT = "sign_out"
    DISMISSAL = "dismissal"


@dataclass(frozen=True, slots=True)
class Block:
    """議程時段. Times are minutes of the day; ``ends`` is None for a line such as ``17:00~ 賦歸``.

    ``printed_minutes`` is what the plan prints, which may disagree with the clock; ``track`` tells
    blocks apart that run side by side. A block ``in_tray`` has no place in the day yet: of its times only
    the length means something, and ``Plan.tray`` keeps it apart from the agenda.
    """

    id: str
    course_day_id: str
    starts: int
    ends: int | None
    kind: BlockKind
    title: str
    speaker: str = ""
    printed_minutes: int | None = None
    note: str = ""
    track: int = 0
    in_tray: bool = False

    @property
    def minutes(self) -> int | None:
        """How long the block lasts by the clock."""
        return None if self.ends is None else self.ends - self.starts

    @property
    def misprinted(self) -> bool:
        """Whether the plan prints other minutes than the clock gives (15:00~17:30 printed as 90)."""
        return self.printed_minutes is not None and self.printed_minutes != self.minutes


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a block, or with ``parent_id`` an item under one; ``code`` is its module (A1, K6.31)."""

    id: str
    block_id: str
    title: str
    code: str = ""
    parent_id: str | None = None
    position: int = 0
