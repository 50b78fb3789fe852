"""What the marks of one person at one session come to: which count, whether all are there, what is odd.

Three ranks of marks fill a slot: those with a time (a scan, a search, paper with the time written on it),
paper without a time (the moment of typing says nothing), and the automatic sign-out, which never counts for
hours. Only the first can bring somebody back in or out again; so can a scan that was answered ``already``
by a desk that did not know of the way out.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from coordinator.domain.checkin.fold_bodies import is_true, said, whole, word
from coordinator.domain.checkin.times import (
    Stamp,
    in_order,
    is_odd,
    local_day,
    local_minute,
    session_span,
)
from coordinator.domain.checkin.values import Attended, Cell, CountedMark
from coordinator.domain.events.kinds import How, Method, Verdict
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.training import Mark, MarkSlot

PAIRS = (
    (MarkSlot.IN, MarkSlot.OUT),
    (MarkSlot.AM_IN, MarkSlot.AM_OUT),
    (MarkSlot.PM_IN, MarkSlot.PM_OUT),
)
ENTRIES = frozenset(entry for entry, _ in PAIRS)
TIMED, UNTIMED, AUTOMATIC, TRIED = range(4)
"""The rank of a mark: the lowest one that there is fills the slot. What was only tried fills none."""
_SLOTS = {str(slot): slot for slot in MarkSlot}
_TYPED_LATER = (Method.PAPER, Method.ONLINE)
_SAID_BY_HOW = frozenset({How.OTHER_DAY, How.OTHER_BATCH, How.WALK_IN})


class MarkRead(NamedTuple):
    """A mark as its event says; ``restores`` names the mark that it brings back after an undo."""

    event_id: str
    content_hash: str
    log_id: str
    seq: int
    session_id: str
    wall_ms: int
    slot: MarkSlot
    method: str
    how: str
    claimed_ms: int | None
    confirmed: bool
    restores: str
    rank: int = TIMED


def read_mark(event: Event) -> MarkRead | None:
    """The mark in an event; None for a slot that nobody knows."""
    read = _read_body(event.body)
    if read is None:
        return None
    return MarkRead(
        event.id,
        event.content_hash,
        event.log_id,
        event.seq,
        event.session_id,
        event.wall_ms,
        *read,
    )


def is_mark(event: Event) -> bool:
    """Whether ``read_mark`` finds one."""
    return _read_body(event.body) is not None


def read_attempt(event: Event) -> MarkRead | None:
    """The way in that a desk took for one that was there already; None of any other attempt."""
    body = said(event.body)
    slot = _SLOTS.get(word(body, "slot"))
    if slot not in ENTRIES or word(body, "verdict") != Verdict.ALREADY:
        return None
    return MarkRead(
        event.id, event.content_hash, event.log_id, event.seq, event.session_id, event.wall_ms, slot,
        word(body, "method"), "", None, confirmed=False, restores="", rank=TRIED,
    )  # fmt: skip


# Most marks of a day say the same few things, and reading them is half of a fold.
@lru_cache(1024)
def _read_body(written: str) -> tuple[MarkSlot, str, str, int | None, bool, str, int] | None:
    body = said(written)
    slot = _SLOTS.get(word(body, "slot"))
    if slot is None:
        return None
    method, claimed_ms = word(body, "method"), whole(body, "claimed_ms")
    return (
        slot,
        method,
        word(body, "how"),
        claimed_ms,
        is_true(body, "confirmed"),
        word(body, "restores"),
        _rank(method, claimed_ms),
    )


def _rank(method: str, claimed_ms: int | None) -> int:
    if method == Method.AUTO:
        return AUTOMATIC
    return UNTIMED if claimed_ms is None and method in _TYPED_LATER else TIMED


class TimedMark(NamedTuple):
    """A mark with its time after all corrections."""

    read: MarkRead
    at_ms: int


def _stamp(mark: TimedMark) -> Stamp:
    """What orders a mark among the others."""
    read = mark.read
    return Stamp(read.log_id, read.seq, mark.at_ms, read.content_hash, read.claimed_ms is None)


@dataclass(frozen=True, slots=True)
class SessionRules:
    """What a session asks: its mark plan, its day, and the span of its agenda."""

    asked: Mapping[MarkSlot, Mark]
    day: int
    span: tuple[int, int]


NO_RULES = SessionRules({}, 0, (0, 0))
"""Of a session that stands in no plan here: its marks are kept, and nothing is said of them."""


def session_rules(plan: Plan) -> dict[str, SessionRules]:
    """The rules of every session."""
    asked: dict[str, dict[MarkSlot, Mark]] = {}
    for mark in plan.marks:
        asked.setdefault(mark.session_id, {})[mark.slot] = mark
    return {
        s.id: SessionRules(asked.get(s.id, {}), s.day.toordinal(), session_span(plan, s))
        for s in plan.sessions
    }


def fold_cell(
    cell: Cell,
    marks: Sequence[TimedMark],
    rules: SessionRules,
    *,
    tries: Sequence[TimedMark] = (),
    forked: Collection[str] = (),
    walk_in: bool = False,
) -> Attended:
    """One person at one session out of all marks that nobody took back.

    ``tries`` are ways in that were answered with ``already``, unless somebody decided that they mean nothing.
    """
    order = in_order(marks, _stamp, forked)
    by_slot: dict[MarkSlot, list[TimedMark]] = {}
    for mark in order:
        by_slot.setdefault(mark.read.slot, []).append(mark)
    chosen = [_counting(by_slot[slot]) for slot in MarkSlot if slot in by_slot]
    there = {mark.read.slot for mark, _ in chosen if mark.read.rank != AUTOMATIC}
    halves = _halves(order, there)
    told = _halves(in_order([*marks, *tries], _stamp, forked), there) if tries else halves
    back = {leave: _tried_back(half) for leave, half in told.items()}
    gone = tuple(leave for leave, half in halves.items() if _left(half) and not back[leave])
    complete = bool(rules.asked) and rules.asked.keys() <= there and len(gone) == len(halves)
    flags = {flag for mark, others in chosen for flag in _mark_flags(mark, others, rules)}
    flags |= {"returned" for half in told.values() if _came_back(half)}
    flags |= {"out_without_in" for entry, leave in PAIRS if leave in there and entry not in there}
    flags |= {str(How.WALK_IN)} if walk_in else set()
    counted = tuple(_counted(mark, others) for mark, others in chosen)
    came_back = tuple(_counted(attempt, ()) for some in back.values() for attempt in some)
    return Attended(*cell, counted, complete, tuple(sorted(flags)), gone, came_back)


def _counting(those: Sequence[TimedMark]) -> tuple[TimedMark, tuple[TimedMark, ...]]:
    """The mark that counts for a slot, of ins the first and of outs the last; and the others."""
    if len(those) == 1:
        return those[0], ()
    rank = min(mark.read.rank for mark in those)
    best = [mark for mark in those if mark.read.rank == rank]
    chosen = best[0 if best[0].read.slot in ENTRIES else -1]
    return chosen, tuple(mark for mark in those if mark is not chosen)


def _halves(order: Sequence[TimedMark], there: Collection[MarkSlot]) -> dict[MarkSlot, list[TimedMark]]:
    """What happened in each half of the day that somebody left, by the way out."""
    return {pair[1]: [m for m in order if m.read.slot in pair] for pair in PAIRS if pair[1] in there}


def _came_back(half: Sequence[TimedMark]) -> bool:
    """Whether an in follows an out."""
    timed = [mark.read.slot in ENTRIES for mark in half if mark.read.rank in (TIMED, TRIED)]
    return False in timed and True in timed[timed.index(False) :]


def _tried_back(half: Sequence[TimedMark]) -> Sequence[TimedMark]:
    """The attempts since the last way out; none where a mark since then or a sheet says how it went on."""
    outs = [n for n, mark in enumerate(half) if mark.read.slot not in ENTRIES and mark.read.rank == TIMED]
    since = [mark for mark in half[outs[-1] :] if mark.read.slot in ENTRIES] if outs else []
    told = [mark for mark in since if mark.read.rank == TIMED]
    on_paper = any(mark.read.slot not in ENTRIES and mark.read.rank == UNTIMED for mark in half)
    return () if told or on_paper else [mark for mark in since if mark.read.rank == TRIED]


def _left(half: Sequence[TimedMark]) -> bool:
    """Whether the last thing that happened is no entry."""
    timed = [mark for mark in half if mark.read.rank == TIMED]
    untimed_out = any(mark.read.slot not in ENTRIES and mark.read.rank == UNTIMED for mark in half)
    return untimed_out or not timed or timed[-1].read.slot not in ENTRIES


def _counted(mark: TimedMark, others: Sequence[TimedMark]) -> CountedMark:
    read = mark.read
    ids = tuple(other.read.event_id for other in others)
    return CountedMark(read.slot, mark.at_ms, read.event_id, read.log_id, read.method, read.how, ids)


def _mark_flags(mark: TimedMark, others: Sequence[TimedMark], rules: SessionRules) -> Iterator[str]:
    read = mark.read
    if read.how in _SAID_BY_HOW:
        yield read.how
    if read.confirmed:
        yield "old_code"
    if read.method == Method.PAPER:
        yield "paper"
    if read.rank == AUTOMATIC:
        yield "auto_out"
    if any(other.read.log_id != read.log_id for other in others):
        yield "other_desk"
    if read.rank == TIMED and rules is not NO_RULES:
        yield from _time_flags(mark, rules)


def _time_flags(mark: TimedMark, rules: SessionRules) -> Iterator[str]:
    if mark.read.claimed_ms is None and is_odd(mark.at_ms, rules.span):
        yield "clock_odd"
    if local_day(mark.at_ms) != rules.day:
        yield "off_day"
        return
    asked = rules.asked.get(mark.read.slot)
    minute = local_minute(mark.at_ms)
    entering = mark.read.slot in ENTRIES
    if asked and entering and asked.closes is not None and minute > asked.closes:
        yield f"late:{minute - asked.closes}"
    if asked and asked.opens is not None and minute < asked.opens:
        yield f"{'early' if entering else 'left_early'}:{asked.opens - minute}"
