"""A course day laid out anew without gaps and overlaps, with pauses of equal length between the lessons."""

from collections.abc import Callable, Iterator, Sequence

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.rules import DAY
from coordinator.domain.timeline import length, shifted

LESSONS = frozenset({BlockKind.LECTURE, BlockKind.PRACTICE})
APPOINTMENTS = frozenset({BlockKind.MEAL, BlockKind.SIGN_IN})
NewBreak = Callable[[int, int, int], Block]
"""A break of the day from one minute to another on a track."""


def repacked(
    plan: Plan, day_id: str, starts: int = 540, pause: int = 10, new_break: NewBreak | None = None
) -> Edit:
    """Every block as early as it can be; lengths and order stay.

    - Sign-in that leads the day ends at ``starts``; the first other block begins there.
    - ``pause`` minutes lie between two lessons (lecture, hands-on) that follow each other; a meal, a break,
      questions or sign-out are pause enough. With ``new_break`` a pause in which nothing runs is a block of
      its own, as the printed agenda has it; without, it is a gap.
    - A meal and a later sign-in (13:00, after the noon sign-out) are never earlier than they were: one is
      ordered for that time, the other is when people come back.
    - Blocks of different tracks that ran side by side still do; within one track they line up.

    Raises ``RuleError`` (``block_past_midnight``).
    """
    order = sorted((b for b in plan.blocks if b.course_day_id == day_id), key=_in_order)
    lead = next((n for n, b in enumerate(order) if b.kind is not BlockKind.SIGN_IN), len(order))
    placed: dict[str, int] = {}
    for number, block in enumerate(order[:lead]):
        placed[block.id] = max([0, *_waits(order[:number], placed, block, 0)])
    begins = max(starts - max((placed[b.id] + length(b) for b in order[:lead]), default=0), 0)
    placed = {key: at + begins for key, at in placed.items()}
    for number, block in enumerate(order[lead:], start=lead):
        ordered = block.starts if block.kind in APPOINTMENTS else starts
        placed[block.id] = max([starts, ordered, *_waits(order[:number], placed, block, pause)])
    pairs = [(block, shifted(block, placed[block.id] - block.starts)) for block in order]
    breaks = _breaks([after for _, after in pairs], new_break) if new_break else ()
    return _edit(pairs, tuple(breaks))


def _in_order(block: Block) -> tuple[int, int, bool, str]:
    """By time; of two that begin together, a line without length (簽退) comes before what follows it."""
    return block.starts, block.track, length(block) > 0, block.id


def _waits(earlier: list[Block], placed: dict[str, int], block: Block, pause: int) -> list[int]:
    """Minutes before which ``block`` cannot begin: the ends of those before it, pauses included."""
    before = [b for b in earlier if b.track == block.track or b.starts + length(b) <= block.starts]
    last = {b.track: b for b in before if length(b)}
    return [
        placed[b.id]
        + length(b)
        + (pause if last.get(b.track) is b and b.kind in LESSONS and block.kind in LESSONS else 0)
        for b in before
    ]


def _breaks(blocks: Sequence[Block], new_break: NewBreak) -> Iterator[Block]:
    """A break wherever nothing runs on any track between two lessons."""
    reach, last = 0, None
    for block in sorted(blocks, key=_in_order):
        if last in LESSONS and block.kind in LESSONS and block.starts > reach:
            yield new_break(reach, block.starts, block.track)
        if last is None or block.starts + length(block) >= reach:
            reach, last = block.starts + length(block), block.kind


def _edit(pairs: list[tuple[Block, Block]], breaks: tuple[Block, ...]) -> Edit:
    for _, after in pairs:
        if after.starts + (length(after) or 1) > DAY:
            raise RuleError("block_past_midnight", name=after.title)
    real = [(before, after) for before, after in pairs if before != after]
    return Edit(tuple(before for before, _ in real), (*(after for _, after in real), *breaks))
