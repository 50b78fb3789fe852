"""When sessions are held: course days on consecutive days, moves that keep distances, proposed marks.

Pure: plans in, values or edits out. Whether a day is free is asked of the caller, who has a calendar.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.area import District
from coordinator.domain.edit import Edit, Entity, join
from coordinator.domain.plan import Plan
from coordinator.domain.training import (
    FOUR_MARKS,
    TWO_MARKS,
    Batch,
    CourseDay,
    Mark,
    MarkSlot,
    Session,
)

FARTHEST = 366
ONE_DAY = timedelta(days=1)
BEFORE_NOON_RETURN = 30
"""Minutes before the end of the meal from which people sign in for the afternoon, where no block says so."""
Times = tuple[int | None, int | None]


def consecutive(
    first: date, count: int, is_skipped: Callable[[date], bool] = lambda _: False
) -> tuple[date, ...]:
    """``count`` days from ``first`` on, without those that are skipped.

    Shorter when a whole year from ``first`` has not enough of them.
    """
    days = (first + n * ONE_DAY for n in range(FARTHEST))
    return tuple(day for _, day in zip(range(count), (d for d in days if not is_skipped(d)), strict=False))


def moved_by(sessions: Iterable[Session], days: int) -> Edit:
    """Every session so many days later (earlier when negative): their distances stay."""
    before = tuple(sessions) if days else ()
    return Edit(before, tuple(replace(s, day=s.day + days * ONE_DAY) for s in before))


def laid_out(
    plan: Plan,
    batch: Batch,
    days: Iterable[tuple[CourseDay, date]],
    number: int,
    new_id: Callable[[], str],
) -> Edit:
    """The edit that holds each course day of ``batch`` on its date, new sessions numbered from ``number``.

    A course day that the batch has already is moved there; its other sessions stay as they are.
    """
    held = {session.course_day_id: session for session in reversed(plan.sessions_of(batch))}
    edits: list[Edit] = []
    grown = plan
    for course_day, day in days:
        stored = held.get(course_day.id)
        if stored is not None:
            edits.append(Edit((stored,), (replace(stored, day=day),)) if stored.day != day else Edit())
            continue
        made = fresh_session(grown, course_day, day, number, new_id, batch)
        grown = after(grown, Edit((), made))
        edits.append(Edit((), made))
        number += 1
    return join(edits)


def fresh_session(
    plan: Plan,
    course_day: CourseDay,
    day: date,
    number: int,
    new_id: Callable[[], str],
    part: Batch | District | None = None,
) -> tuple[Entity, ...]:
    """A session with its marks; marks and cap are those of another session of the course day.

    Without another one the mark plan is proposed from the agenda.
    """
    batch = part if isinstance(part, Batch) else None
    session = Session(
        id=new_id(),
        training_id=plan.training.id,
        slug=_free_slug(plan, f"{part.slug}-{course_day.slug}" if part else course_day.slug),
        number=number,
        format_id=course_day.format_id,
        course_day_id=course_day.id,
        day=day,
        batch_id=batch.id if batch else None,
        district_id=part.id if isinstance(part, District) else None,
        venue_id=batch.venue_id if batch else None,
    )
    sister = next((s for s in plan.sessions if s.course_day_id == course_day.id), None)
    if sister is None:
        return (session, *proposed_marks(plan, session, new_id))
    copied = (replace(m, id=new_id(), session_id=session.id) for m in plan.marks_of(sister))
    return (replace(session, cap=sister.cap), *marks_shifted(copied, -sister.shift_minutes))


def _free_slug(plan: Plan, stem: str) -> str:
    taken = {session.slug for session in plan.sessions}
    tails = (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3)))
    return next(slug for slug in tails if slug not in taken)


# -- marks ---------------------------------------------------------------------------------------------


def proposed_marks(
    plan: Plan, session: Session, new_id: Callable[[], str], slots: tuple[MarkSlot, ...] = ()
) -> tuple[Mark, ...]:
    """A mark plan with the times that the agenda of the session suggests; ``slots`` default to its own."""
    times = proposed_times(plan, session, slots or proposed_slots(plan, session.course_day_id))
    return tuple(
        Mark(new_id(), session.id, slot, opens, closes, position)
        for position, (slot, (opens, closes)) in enumerate(times.items())
    )


def proposed_slots(plan: Plan, course_day_id: str) -> tuple[MarkSlot, ...]:
    """Four marks where the agenda lets people sign in twice, else two."""
    sign_ins = [b for b in _blocks(plan, course_day_id) if b.kind is BlockKind.SIGN_IN]
    return FOUR_MARKS if len(sign_ins) > 1 else TWO_MARKS


def proposed_times(plan: Plan, session: Session, slots: Iterable[MarkSlot]) -> Mapping[MarkSlot, Times]:
    """Opening and closing of each mark by the clock of the session; unknown where no block tells.

    One signs in while the sign-in block lasts, and out from the sign-out block (else the dismissal) on.
    """
    blocks = _blocks(plan, session.course_day_id)
    found = {slot: _TIMES[slot](blocks) for slot in slots}
    return {slot: _shifted(times, session.shift_minutes) for slot, times in found.items()}


def marks_shifted(marks: Iterable[Mark], minutes: int) -> tuple[Mark, ...]:
    """Marks so many minutes later; unknown times stay unknown."""
    moved = ((mark, _shifted((mark.opens, mark.closes), minutes)) for mark in marks)
    return tuple(replace(mark, opens=opens, closes=closes) for mark, (opens, closes) in moved)


def _blocks(plan: Plan, course_day_id: str) -> tuple[Block, ...]:
    return tuple(b for b in plan.blocks if b.course_day_id == course_day_id)


def _shifted(times: Times, minutes: int) -> Times:
    opens, closes = (None if t is None else t + minutes for t in times)
    return opens, closes


def _first_in(blocks: tuple[Block, ...]) -> Times:
    block = next((b for b in blocks if b.kind is BlockKind.SIGN_IN), None)
    return (block.starts, block.ends) if block else (None, None)


def _second_in(blocks: tuple[Block, ...]) -> Times:
    later = [b for b in blocks if b.kind is BlockKind.SIGN_IN][1:]
    if later:
        return later[0].starts, later[0].ends
    meal = _meal(blocks)
    if meal is None or meal.ends is None:
        return None, None
    return max(meal.starts, meal.ends - BEFORE_NOON_RETURN), meal.ends


def _noon_out(blocks: tuple[Block, ...]) -> Times:
    outs = [b for b in blocks if b.kind is BlockKind.SIGN_OUT]
    if len(outs) > 1:
        return outs[0].starts, outs[0].ends
    meal = _meal(blocks)
    return (meal.starts, None) if meal else (None, None)


def _last_out(blocks: tuple[Block, ...]) -> Times:
    for kind in (BlockKind.SIGN_OUT, BlockKind.DISMISSAL):
        found = [b for b in blocks if b.kind is kind]
        if found:
            return found[-1].starts, found[-1].ends
    return max((b.ends for b in blocks if b.ends is not None), default=None), None


def _meal(blocks: tuple[Block, ...]) -> Block | None:
    return next((b for b in blocks if b.kind is BlockKind.MEAL), None)


_TIMES: Mapping[MarkSlot, Callable[[tuple[Block, ...]], Times]] = {
    MarkSlot.IN: _first_in,
    MarkSlot.AM_IN: _first_in,
    MarkSlot.AM_OUT: _noon_out,
    MarkSlot.PM_IN: _second_in,
    MarkSlot.PM_OUT: _last_out,
    MarkSlot.OUT: _last_out,
}


# -- a plan as it will be ------------------------------------------------------------------------------


def after(plan: Plan, edit: Edit) -> Plan:
    """``plan`` as it will be once ``edit`` is stored; new values stand behind the others of their kind."""
    gone = {(type(e), e.id) for e in edit.before}
    left = {(type(e), e.id): e for e in edit.after}
    values: dict[str, Any] = {}
    for field in fields(plan):
        old = getattr(plan, field.name)
        if isinstance(old, tuple):
            kept = (left.pop((type(e), e.id), None) or e for e in old if _stays(e, field.name, gone, left))
            values[field.name] = tuple(kept)
        else:
            values[field.name] = left.pop((type(old), old.id), old)
    for entity in left.values():
        name = _home(entity)
        values[name] = (*values[name], entity)
    return replace(plan, **values)


def _stays(
    entity: Entity, name: str, gone: set[tuple[type, str]], left: Mapping[tuple[type, str], Entity]
) -> bool:
    """Whether a value keeps its place in the part ``name``: a block may go into the tray and come out."""
    key = (type(entity), entity.id)
    return _home(left[key]) == name if key in left else key not in gone


_HOMES = {
    "Unit": "units", "DeliveryFormat": "formats", "BusinessRole": "roles", "Venue": "venues",
    "Room": "rooms", "Meeting": "meetings", "CourseDay": "course_days", "Audience": "audiences",
    "Topic": "topics", "Batch": "batches", "District": "districts", "DistrictMember": "members",
    "Session": "sessions", "Mark": "marks", "EquipmentItem": "equipment", "CountyCount": "county_counts",
}  # fmt: skip


def _home(entity: Entity) -> str:
    if isinstance(entity, Block):
        return "tray" if entity.in_tray else "blocks"
    return _HOMES[type(entity).__name__]


def difference(before: Plan, after: Plan) -> Edit:
    """The one edit that makes ``after`` of ``before``, however many steps led there."""
    old = {(type(e), e.id): e for e in before.entities()}
    new = {(type(e), e.id): e for e in after.entities()}
    return Edit(
        tuple(e for key, e in old.items() if new.get(key) != e),
        tuple(e for key, e in new.items() if old.get(key) != e),
    )
