"""What can be proposed to put a problem right: pure, one edit, to be done as one step of undo."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.problems import date_rules
from coordinator.domain.problems.agenda_rules import NOON, ONE, goes_on
from coordinator.domain.problems.problem import Problem
from coordinator.domain.roc import WEEKDAYS, parse_date, parse_minutes
from coordinator.domain.training import MarkSlot

NewId = Callable[[], str]
Proposal = Callable[[Problem, Plan, NewId], Edit]

TITLES = {
    BlockKind.SIGN_IN: "簽到",
    BlockKind.SIGN_OUT: "簽退",
    BlockKind.BREAK: "中場休息",
    BlockKind.MEAL: "用餐",
}
SIGN_IN_MINUTES = 30
LAST_MINUTE = 24 * 60


def fix(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """The edit that is proposed; an empty one where only a person can know.

    ``plan`` is the one the problem was found in.
    """
    propose = PROPOSALS.get(problem.code)
    return propose(problem, plan, new_id) if propose else Edit()


def _print_the_clock(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    block = by_id(plan.blocks)[problem.key]
    return change(block, replace(block, printed_minutes=block.minutes))


def _fill_with_a_break(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    day_id = by_id(plan.blocks)[problem.item].course_day_id
    starts, ends = (parse_minutes(text) for text in str(problem.facts["span"]).split("–"))
    return create(_block(new_id, day_id, starts, ends, BlockKind.BREAK))


def _block(new_id: NewId, day_id: str, starts: int, ends: int | None, kind: BlockKind) -> Block:
    return Block(new_id(), day_id, starts, ends, kind, TITLES[kind])


def _add_meal(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """From 12:00 to 13:00, if that is free."""
    blocks = _agenda(plan, problem.key)
    if any(b.starts < ONE and (b.starts if b.ends is None else b.ends) > NOON for b in blocks):
        return Edit()
    return create(_block(new_id, problem.key, NOON, ONE, BlockKind.MEAL))


def _agenda(plan: Plan, day_id: str) -> list[Block]:
    return [block for block in plan.blocks if block.course_day_id == day_id]


# -- marks ---------------------------------------------------------------------------------------


def _add_sign_in(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """Half an hour before what begins the day, or when the mark opens."""
    first = min(block.starts for block in _agenda(plan, problem.key))
    opens = _opens(plan, problem.key, MarkSlot.IN, MarkSlot.AM_IN)
    starts = opens if opens is not None and opens < first else max(first - SIGN_IN_MINUTES, 0)
    if starts >= first:
        return Edit()
    return create(_block(new_id, problem.key, starts, first, BlockKind.SIGN_IN))


def _add_sign_out(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """When the last block ends, with an open end; nobody knows when, if that one has no end."""
    blocks = _agenda(plan, problem.key)
    last = max(b.starts if b.ends is None else b.ends for b in blocks)
    if last >= LAST_MINUTE or goes_on(last, blocks):
        return Edit()
    return create(_block(new_id, problem.key, last, None, BlockKind.SIGN_OUT))


def _add_noon_sign_out(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """When the mark opens, else when the meal begins, else at 12:00."""
    blocks = _agenda(plan, problem.key)
    meals = (b.starts for b in blocks if b.kind is BlockKind.MEAL)
    opens = _opens(plan, problem.key, MarkSlot.AM_OUT)
    starts = opens if opens is not None else next(meals, NOON)
    if not goes_on(starts, blocks):
        return Edit()
    return create(_block(new_id, problem.key, starts, None, BlockKind.SIGN_OUT))


def _add_afternoon_sign_in(problem: Problem, plan: Plan, new_id: NewId) -> Edit:
    """When the mark opens, else when the meal ends, else at 13:00; until the next block, unless one runs.

    While the sign-in of the morning is missing, too, that comes first.
    """
    blocks = _agenda(plan, problem.key)
    meals = (b.ends for b in blocks if b.kind is BlockKind.MEAL and b.ends is not None)
    opens = _opens(plan, problem.key, MarkSlot.PM_IN)
    starts = opens if opens is not None else next(meals, ONE)
    others = {b.starts for b in blocks if b.kind is BlockKind.SIGN_IN}
    if starts >= LAST_MINUTE or starts in others or not others:
        return Edit()
    following = min((b.starts for b in blocks if b.starts > starts), default=None)
    busy = any(b.ends is not None and b.starts <= starts < b.ends for b in blocks)
    ends = following if following is not None and not busy else None
    return create(_block(new_id, problem.key, starts, ends, BlockKind.SIGN_IN))


def _opens(plan: Plan, day_id: str, *slots: MarkSlot) -> int | None:
    """When one of these marks opens, by the clock of the agenda."""
    shifts = {s.id: s.shift_minutes for s in plan.sessions if s.course_day_id == day_id}
    times = [
        mark.opens - shifts[mark.session_id]
        for mark in plan.marks
        if mark.session_id in shifts and mark.slot in slots and mark.opens is not None
    ]
    return next((time for time in times if 0 <= time < LAST_MINUTE), None)


# -- dates and numbers ---------------------------------------------------------------------------


def _move_to_a_workday(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    if "free" not in problem.facts:
        return Edit()
    session = by_id(plan.sessions)[problem.key]
    return change(session, replace(session, day=parse_date(str(problem.facts["free"]))))


def _correct_the_weekday(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    """Only where a session of the plan is on that date; else nobody knows which of the two is the slip."""
    written, year = str(problem.facts["text"]), plan.training.academic_year
    held = {session.day for session in plan.sessions}
    found = dict(date_rules.wrong_weekdays(written, year)).get(written)
    if found not in held:
        return Edit()
    at = max(written.rfind(weekday) for weekday in f"{WEEKDAYS}天")
    right = f"{written[:at]}{problem.facts['weekday']}{written[at + 1 :]}"
    target = next((entity for entity in plan.entities() if entity.id == problem.item), None)
    if target is None:
        return Edit()
    texts = {
        name: text.replace(written, right)
        for name in target.__dataclass_fields__  # type: ignore[attr-defined]
        if isinstance(text := getattr(target, name), str) and written in text
    }
    return change(target, replace(target, **texts))  # type: ignore[type-var]


def _sum_up(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    district = by_id(plan.districts)[problem.key]
    return change(district, replace(district, school_count=int(problem.facts["sum"])))


def _count_as_appendix(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    member = by_id(plan.members)[problem.key]
    return change(member, replace(member, school_count=int(problem.facts["appendix"])))


def _sum_up_line(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    line = by_id(plan.county_counts)[problem.key]
    return change(line, replace(line, total=int(problem.facts["sum"])))


def _take_out(problem: Problem, plan: Plan, _new_id: NewId) -> Edit:
    return Edit((by_id(plan.members)[problem.key],), ())


PROPOSALS: Mapping[str, Proposal] = {
    "minutes_misprinted": _print_the_clock,
    "agenda_gap": _fill_with_a_break,
    "meal_missing": _add_meal,
    "sign_in_missing": _add_sign_in,
    "sign_out_missing": _add_sign_out,
    "noon_sign_out_missing": _add_noon_sign_out,
    "afternoon_sign_in_missing": _add_afternoon_sign_in,
    "session_on_weekend": _move_to_a_workday,
    "session_on_holiday": _move_to_a_workday,
    "printed_weekday_wrong": _correct_the_weekday,
    "district_total_differs": _sum_up,
    "region_differs_from_appendix": _sum_up,
    "member_differs_from_appendix": _count_as_appendix,
    "appendix_line_differs": _sum_up_line,
    "area_of_another_county": _take_out,
}
