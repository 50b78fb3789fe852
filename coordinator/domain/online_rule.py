"""The rule of an online session: who was there long enough, why not, and which marks that covers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coordinator.domain.agenda import BlockKind
from coordinator.domain.checkin.times import MINUTE, at_minute, local_day, local_minute
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.plan import Plan
from coordinator.domain.training import Mark, MarkSlot, Session

NOON = 720
STEP = 5
SHARE = 80
"""Percent of the lessons that somebody has to have been there, as it is proposed."""
_LESSONS = frozenset({BlockKind.LECTURE, BlockKind.PRACTICE, BlockKind.Q_AND_A})
_ENTRIES = (MarkSlot.IN, MarkSlot.AM_IN)
_LEAVES = (MarkSlot.OUT, MarkSlot.PM_OUT)


@dataclass(frozen=True, slots=True)
class Stay:
    """When somebody joined first and left last (UTC milliseconds), and the minutes inside."""

    joined_ms: int | None = None
    left_ms: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """Why there are no marks: joined late, left early, too short (each by ``n`` minutes), and others."""

    code: str
    n: int = 0


def stay_of(names: Iterable[OnlineName]) -> Stay:
    """One person under one name or several (a laptop and a telephone): minutes never count twice."""
    timed = sorted((name.joined_ms, name.left_ms, name.minutes) for name in names if _is_timed(name))
    spans = [(joined, left) for joined, left, _ in timed if joined is not None and left is not None]
    if not spans:
        return Stay()
    inside = [(left - joined) // MINUTE if told is None else told
              for (joined, left), (_, _, told) in zip(spans, timed, strict=True)]  # fmt: skip
    # A report counts by its own clock; only between several of them something can count twice.
    minutes = inside[0] if len(inside) == 1 else min(sum(inside), _union_minutes(spans))
    return Stay(spans[0][0], max(left for _, left in spans), minutes)


def _is_timed(name: OnlineName) -> bool:
    return name.joined_ms is not None and name.left_ms is not None and name.joined_ms <= name.left_ms


def _union_minutes(spans: Iterable[tuple[int, int]]) -> int:
    """Minutes that at least one span covers; ``spans`` in order of their starts."""
    total, reached = 0, 0
    for start, end in spans:
        total += max(end - max(start, reached), 0)
        reached = max(reached, end)
    return total // MINUTE


def whys_of(session: Session, rule: OnlineRule, stay: Stay) -> tuple[Why, ...]:
    """Everything that keeps somebody from having been there; nothing for who was."""
    joined, left = stay.joined_ms, stay.left_ms
    if joined is None or left is None:
        return (Why("no_times"),)
    if local_day(joined) != session.day.toordinal():
        return (Why("other_day"),)
    late = local_minute(joined) - rule.join_by if rule.join_by is not None else 0
    early = _minutes_to(session, rule.stay_until, left) if rule.stay_until is not None else 0
    short = rule.minutes - (stay.minutes or 0) if rule.minutes is not None else 0
    found = (Why("joined_late", late), Why("left_early", early), Why("minutes_short", short))
    return tuple(why for why in found if why.n > 0)


def _minutes_to(session: Session, minute: int, at_ms: int) -> int:
    """Whole minutes from a time to a minute of the session's day; a minute that has begun counts."""
    return -((at_ms - at_minute(session.day, minute)) // MINUTE)


def covered(marks: Sequence[Mark], session: Session, stay: Stay) -> tuple[tuple[MarkSlot, int], ...]:
    """The marks of the mark plan that a stay covers, with their times.

    Where four are asked, who is there over noon signs out when the morning ends and in again when the
    afternoon begins; who is there for one half has the marks of that half.
    """
    joined, left = stay.joined_ms, stay.left_ms
    asked = {mark.slot: mark for mark in marks}
    if joined is None or left is None:
        return ()
    if asked.keys() <= {MarkSlot.IN, MarkSlot.OUT}:
        found = [(MarkSlot.IN, joined), (MarkSlot.OUT, left)]
    else:
        found = _halves(asked, session, joined, left)
    return tuple((slot, at_ms) for slot, at_ms in found if slot in asked)


def _halves(
    asked: Mapping[MarkSlot, Mark], session: Session, joined: int, left: int
) -> list[tuple[MarkSlot, int]]:
    noon = at_minute(session.day, _opens(asked.get(MarkSlot.AM_OUT)))
    afternoon = at_minute(session.day, _opens(asked.get(MarkSlot.PM_IN)))
    entry = asked.get(MarkSlot.PM_IN)
    begun = afternoon if entry is None or entry.closes is None else at_minute(session.day, entry.closes)
    found: list[tuple[MarkSlot, int]] = []
    if joined < noon:
        found += [(MarkSlot.AM_IN, joined), (MarkSlot.AM_OUT, left if left <= afternoon else noon)]
    # Who only forgot to leave the meeting at noon was not there in the afternoon.
    if left > begun:
        found += [(MarkSlot.PM_IN, max(joined, afternoon)), (MarkSlot.PM_OUT, left)]
    return found


def _opens(mark: Mark | None) -> int:
    return NOON if mark is None or mark.opens is None else mark.opens


def proposed_rule(plan: Plan, session: Session, rule_id: str) -> OnlineRule:
    """What the mark plan and the agenda suggest: in by the end of signing in, out from its beginning on.

    The minutes are four fifths of the lessons. What the plan does not say is left open.
    """
    marks, clock = plan.marks_of(session), plan.clock_of(session)
    entry = next((mark for mark in marks if mark.slot in _ENTRIES), None)
    leave = next((mark for mark in marks if mark.slot in _LEAVES), None)
    join_by = entry.closes if entry else None
    stay_until = leave.opens if leave else None
    if clock is not None:
        join_by = _after_sign_in(plan, session, clock[0]) if join_by is None else join_by
        stay_until = clock[1] if stay_until is None else stay_until
    if join_by is not None and stay_until is not None and stay_until <= join_by:
        stay_until = None
    minutes = _lesson_minutes(plan, session, join_by, stay_until)
    return OnlineRule(rule_id, session.id, join_by, stay_until, minutes)


def _after_sign_in(plan: Plan, session: Session, first: int) -> int:
    """The end of the first signing in of the agenda, else its beginning."""
    ends = [
        block.ends + session.shift_minutes
        for block in plan.blocks
        if block.course_day_id == session.course_day_id
        and block.kind is BlockKind.SIGN_IN
        and block.ends is not None
    ]
    return min(ends, default=first)


def _lesson_minutes(plan: Plan, session: Session, join_by: int | None, stay_until: int | None) -> int | None:
    spans = sorted(
        (block.starts, block.ends)
        for block in plan.blocks
        if block.course_day_id == session.course_day_id and block.kind in _LESSONS and block.ends is not None
    )
    lessons = _union_minutes([(start * MINUTE, end * MINUTE) for start, end in spans])
    if join_by is not None and stay_until is not None:
        lessons = min(lessons, stay_until - join_by)
    return lessons * SHARE // 100 // STEP * STEP or None
