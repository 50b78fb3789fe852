"""What is wrong with the agenda of a course day by itself."""

from collections.abc import Iterator, Sequence

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.problems.case import TEACHING, Case, span
from coordinator.domain.problems.kinds import problem
from coordinator.domain.problems.problem import Problem
from coordinator.domain.roc import format_minutes
from coordinator.domain.training import CourseDay, FormatKind, MarkSlot

NOON, ONE = 12 * 60, 13 * 60
FULL_DAY = 6 * 60
"""A day is full when six hours lie between its first and its last minute and 12:00 to 13:00 is among them."""
MEAL_PAUSE = 40
"""A break of so many minutes round noon is a meal by another name."""
LEAST_A_STUDY_HOUR, MOST_A_STUDY_HOUR = 40, 75
"""Taught minutes a study hour that nobody wonders about: a lesson in a primary school has 40, a lecture 50
or 60, and the rest is the room that plans take. 410, 450 and 150 minutes for 8, 8 and 3 hours are 51, 56
and 50."""


def overlaps(case: Case) -> Iterator[Problem]:
    """Two blocks of one track at the same time; an open end clashes with nothing after it."""
    for day in case.plan.course_days:
        blocks = case.blocks(day)
        for at, first in enumerate(blocks):
            if first.ends is None:
                continue
            for second in blocks[at + 1 :]:
                if second.starts >= first.ends:
                    break
                if first.track == second.track and not _touches(first, second, blocks):
                    yield _overlap(case, day, first, second)


def _overlap(case: Case, day: CourseDay, first: Block, second: Block) -> Problem:
    ends = min(end for end in (first.ends, second.ends) if end is not None)
    return problem(
        "blocks_overlap", f"{first.id}+{second.id}", case.day_at(day, second),
        item=second.id, other=first.title, span=span(second.starts, max(ends, second.starts)),
    )  # fmt: skip


def _touches(first: Block, second: Block, blocks: Sequence[Block]) -> bool:
    """A moment at the very start of a block, or the noon sign-out, which has a rule of its own."""
    return (second.ends is None and second.starts == first.starts) or _is_noon_sign_out(second, blocks)


def _is_noon_sign_out(block: Block, blocks: Sequence[Block]) -> bool:
    """A moment to sign out with a sign-in after it; what runs over it is ``crossed_noon``."""
    if block.kind is not BlockKind.SIGN_OUT or block.ends is not None:
        return False
    return any(b.kind is BlockKind.SIGN_IN and b.starts > block.starts for b in blocks)


def gaps(case: Case) -> Iterator[Problem]:
    """Time in which nothing is planned in any track; what has an open end lasts until the next block.

    Between the sign-out at noon and the next sign-in everybody is free, however the first is written.
    """
    for day in case.plan.course_days:
        reach, last = 0, None
        for block in case.blocks(day):
            if last is not None and block.starts > reach and not _is_recess(last, block):
                yield problem(
                    "agenda_gap", f"{last.id}+{block.id}", case.day_at(day, block), item=block.id,
                    span=span(reach, block.starts), minutes=block.starts - reach,
                )  # fmt: skip
            ends = _reach(block, case.blocks(day))
            if last is None or ends >= reach:
                reach, last = ends, block


def _is_recess(before: Block, after: Block) -> bool:
    return before.kind is BlockKind.SIGN_OUT and after.kind is BlockKind.SIGN_IN


def _reach(block: Block, blocks: Sequence[Block]) -> int:
    """The end of a block; of an open one where the next begins."""
    if block.ends is not None:
        return block.ends
    return min((b.starts for b in blocks if b.starts > block.starts), default=block.starts)


def misprints(case: Case) -> Iterator[Problem]:
    """The printed minutes are not those of the clock; an open end has none to compare."""
    for block in case.plan.blocks:
        if block.misprinted and block.minutes is not None and block.printed_minutes is not None:
            yield problem(
                "minutes_misprinted", block.id, case.day_at(case.days[block.course_day_id], block),
                printed=block.printed_minutes, minutes=block.minutes,
            )  # fmt: skip


def missing_marks(case: Case) -> Iterator[Problem]:
    """The mark plan of a session asks for a sign-in or sign-out that the agenda does not show.

    賦歸 is as good as a sign-out at the end of the day, not at noon. A day without any block is not laid out
    yet and says so elsewhere.
    """
    for day in case.plan.course_days:
        wanted = {slot for session in case.held(day) for slot in case.marks(session)}
        if not wanted or not case.blocks(day):
            continue
        for code in _missing(wanted, case.blocks(day)):
            yield problem(code, day.id, case.day_at(day))


def _missing(wanted: set[MarkSlot], blocks: Sequence[Block]) -> Iterator[str]:
    signs_in = {b.starts for b in blocks if b.kind is BlockKind.SIGN_IN}
    ends = [b for b in blocks if b.kind in (BlockKind.SIGN_OUT, BlockKind.DISMISSAL)]
    if wanted & {MarkSlot.IN, MarkSlot.AM_IN} and not signs_in:
        yield "sign_in_missing"
    in_between = any(b.kind is BlockKind.SIGN_OUT and goes_on(b.starts, blocks) for b in ends)
    if MarkSlot.AM_OUT in wanted and not in_between:
        yield "noon_sign_out_missing"
    if MarkSlot.PM_IN in wanted and len(signs_in) < (2 if MarkSlot.AM_IN in wanted else 1):
        yield "afternoon_sign_in_missing"
    closes = any(not goes_on(b.starts, blocks) for b in ends)
    if wanted & {MarkSlot.OUT, MarkSlot.PM_OUT} and not closes:
        yield "sign_out_missing"


def goes_on(minute: int, blocks: Sequence[Block]) -> bool:
    """Whether something is taught or signed into that begins at ``minute`` or later."""
    return any(b.starts >= minute for b in blocks if b.kind in TEACHING or b.kind is BlockKind.SIGN_IN)


def missing_meals(case: Case) -> Iterator[Problem]:
    """No meal on a full day of an on-site briefing.

    Online everybody eats at home, and to a hands-on day people come for their turn.
    """
    for day in case.plan.course_days:
        blocks = case.blocks(day)
        if case.kind(day) is FormatKind.ON_SITE and _is_full(blocks) and not any(map(_feeds, blocks)):
            yield problem("meal_missing", day.id, case.day_at(day))


def _is_full(blocks: Sequence[Block]) -> bool:
    first = min((b.starts for b in blocks), default=NOON)
    last = max((b.starts if b.ends is None else b.ends for b in blocks), default=NOON)
    return last - first >= FULL_DAY and first <= NOON and last >= ONE


def _feeds(block: Block) -> bool:
    if block.kind is BlockKind.MEAL:
        return True
    length = block.minutes or 0
    is_pause = block.kind is BlockKind.BREAK and length >= MEAL_PAUSE
    return is_pause and block.starts < ONE + 30 and block.starts + length > NOON - 30


def crossed_noon(case: Case) -> Iterator[Problem]:
    """Something is taught while people are to sign out at noon, by the mark plan or by the agenda."""
    for day in case.plan.course_days:
        blocks = case.blocks(day)
        at = _noon_sign_out(case, day, blocks)
        for block in blocks:
            ends = block.ends
            if at is not None and block.kind in TEACHING and ends is not None and block.starts < at < ends:
                place = case.day_at(day, block)
                yield problem("lecture_crosses_noon", block.id, place, at=format_minutes(at))


def _noon_sign_out(case: Case, day: CourseDay, blocks: Sequence[Block]) -> int | None:
    shown = [block.starts for block in blocks if _is_noon_sign_out(block, blocks)]
    if shown:
        return shown[0]
    marks = (case.marks(session).get(MarkSlot.AM_OUT) for session in case.held(day))
    return next((opens for opens in marks if opens is not None), None)


def far_hours(case: Case) -> Iterator[Problem]:
    """The study hours of a day and its taught minutes are far apart; the plan decides, we tell."""
    for day in case.plan.course_days:
        minutes = taught_minutes(case.blocks(day))
        if not day.hours or not minutes:
            continue
        if not LEAST_A_STUDY_HOUR <= minutes / day.hours <= MOST_A_STUDY_HOUR:
            yield problem(
                "hours_far_from_minutes", day.id, case.day_at(day), hours=day.hours, minutes=minutes
            )


def taught_minutes(blocks: Sequence[Block]) -> int:
    """Minutes by the clock in which something is taught; what runs side by side counts once."""
    total = reach = 0
    for starts, ends in sorted((b.starts, b.ends or 0) for b in blocks if b.kind in TEACHING):
        total += max(ends - max(starts, reach), 0)
        reach = max(reach, ends)
    return total
