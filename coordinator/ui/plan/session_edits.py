"""What cells make of a session and its mark plan. Values in, values out; the page stores them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coordinator.db.keys import new_id
from coordinator.domain.area import District
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import ROC_OFFSET, parse_date, parse_minutes
from coordinator.domain.scheduling import fresh_session, marks_shifted, proposed_marks
from coordinator.domain.text import clean
from coordinator.domain.training import (
    Batch,
    CourseDay,
    DeliveryFormat,
    Mark,
    MarkSlot,
    Session,
)
from coordinator.ui.plan.edits import chosen, home_format

FIRST_MONTH = 8
"""An academic year begins in August."""
_SHORT = re.compile(r"^\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(.*)$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A session with its marks, before or after a cell was typed."""

    session: Session
    marks: tuple[Mark, ...] = ()

    def values(self) -> tuple[Entity, ...]:
        """What is stored of it."""
        return (self.session, *self.marks)


def draft_of(plan: Plan, session: Session) -> Draft:
    """A stored session as a draft."""
    return Draft(session, plan.marks_of(session))


def typed(
    plan: Plan, draft: Draft, column: str, text: str, plans: Mapping[str, tuple[MarkSlot, ...]]
) -> Draft:
    """``draft`` with what was typed into ``column``; ``plans`` are the words of the mark plans.

    Raises ``RuleError`` for what cannot be read or is not there.
    """
    session = draft.session
    if column == "marks":
        return Draft(session, marks_with(session, draft.marks, chosen(text, plans)))
    if column == "course_day":
        return _on_course_day(plan, draft, text)
    changed = _PLACES[column](plan, session, text) if column in _PLACES else _plain(session, column, text)
    # People sign in when the agenda says so: the marks go along with its clock.
    return Draft(changed, marks_shifted(draft.marks, changed.shift_minutes - session.shift_minutes))


def _plain(session: Session, column: str, text: str) -> Session:
    if column == "day":
        return replace(session, day=day_near(text, session.day))
    if column == "cap":
        return replace(session, cap=parse_count(text))
    if column in ("note", "slug"):
        return replace(session, **{column: clean(text).text})  # type: ignore[arg-type]
    return session


def day_near(text: str, near: date) -> date:
    """A date in any form people write; ``8/7`` means the year of ``near``. Raises ``RuleError``."""
    short = _SHORT.match(text)
    if short is None or parse_full(text):
        return parse_date(text)
    return parse_date(f"{near.year - ROC_OFFSET}年{short[1]}月{short[2]}日{short[3].strip()}")


def day_in_year(text: str, academic_year: int) -> date:
    """A date in any form people write; ``8/7`` and ``2/3`` mean those of the academic year."""
    short = _SHORT.match(text)
    later = 1 if short is not None and int(short[1]) < FIRST_MONTH else 0
    return day_near(text, date(academic_year + ROC_OFFSET + later, FIRST_MONTH, 1))


def parse_full(text: str) -> bool:
    """Whether a date has its year."""
    try:
        parse_date(text)
    except RuleError as error:
        return error.code != "date_unreadable"
    return True


def _in_part(plan: Plan, session: Session, text: str) -> Session:
    """Of a batch or of a region; a session without a venue takes the one of its batch."""
    parts: dict[str, Batch | District | None] = {"": None}
    parts |= {district.name: district for district in plan.districts}
    parts |= {batch.name: batch for batch in plan.batches}
    part = chosen(text, parts)
    if isinstance(part, Batch):
        venue_id = session.venue_id or part.venue_id
        return replace(session, batch_id=part.id, district_id=None, venue_id=venue_id)
    return replace(session, batch_id=None, district_id=part.id if part else None)


def _on_course_day(plan: Plan, draft: Draft, text: str) -> Draft:
    """Marks that were as the old agenda has them become those of the new one; times set by hand stay."""
    day = chosen(text, {day.name: day for day in plan.course_days})
    session = replace(draft.session, course_day_id=day.id, format_id=day.format_id)
    proposed = proposed_marks(plan, draft.session, new_id)
    if session == draft.session or _times(draft.marks) != _times(proposed):
        return Draft(session, draft.marks)
    known = {mark.slot: mark.id for mark in draft.marks}
    marks = proposed_marks(plan, session, new_id)
    return Draft(session, tuple(replace(mark, id=known.get(mark.slot, mark.id)) for mark in marks))


def _times(marks: Iterable[Mark]) -> list[tuple[MarkSlot, int | None, int | None]]:
    return [(mark.slot, mark.opens, mark.closes) for mark in marks]


def _at_venue(plan: Plan, session: Session, text: str) -> Session:
    venues = {"": None, **{venue.name: venue.id for venue in plan.venues}}
    venue_id = chosen(text, venues)
    return session if venue_id == session.venue_id else replace(session, venue_id=venue_id, room_id=None)


def _in_room(plan: Plan, session: Session, text: str) -> Session:
    """A room of the session's venue."""
    here = {room.name: room.id for room in plan.rooms if room.venue_id == session.venue_id}
    return replace(session, room_id=chosen(text, {"": None, **here}))


def _in_meeting(plan: Plan, session: Session, text: str) -> Session:
    meetings = {"": None, **{meeting.name: meeting.id for meeting in plan.meetings}}
    return replace(session, meeting_id=chosen(text, meetings))


def _starting(plan: Plan, session: Session, text: str) -> Session:
    """Typing when a session begins shifts the agenda it shares with others."""
    clock = plan.clock_of(session)
    if clock is None:
        return session
    return replace(session, shift_minutes=session.shift_minutes + parse_minutes(text) - clock[0])


_PLACES = {
    "part": _in_part,
    "venue": _at_venue,
    "room": _in_room,
    "meeting": _in_meeting,
    "starts": _starting,
}


def marks_with(session: Session, marks: tuple[Mark, ...], slots: tuple[MarkSlot, ...]) -> tuple[Mark, ...]:
    """The mark plan ``slots``; the first and the last mark keep the times of the old first and last."""
    if tuple(mark.slot for mark in marks) == slots:
        return marks
    made = [Mark(new_id(), session.id, slot, position=n) for n, slot in enumerate(slots)]
    if marks:
        made[0] = replace(made[0], opens=marks[0].opens, closes=marks[0].closes)
        made[-1] = replace(made[-1], opens=marks[-1].opens, closes=marks[-1].closes)
    return tuple(made)


def new_session(
    plan: Plan, batch: Batch | None, number: int, today: date, course_day: CourseDay | None = None
) -> Draft:
    """The next session of ``batch``: its next course day on the day after its last one, at its venue.

    Marks and cap are those of another session with the same course day, else as the agenda suggests. The plan
    has course days.
    """
    held = plan.sessions_of(batch) if batch else plan.sessions
    course_day = course_day or _next_course_day(plan, batch, held)
    last = max((session.day for session in held), default=None)
    day = last + timedelta(days=1) if last else _first_day(plan, course_day) or today
    session, *marks = fresh_session(plan, course_day, day, number, new_id, batch)
    assert isinstance(session, Session)
    return Draft(session, tuple(mark for mark in marks if isinstance(mark, Mark)))


def _next_course_day(plan: Plan, batch: Batch | None, held: Iterable[Session]) -> CourseDay:
    """The first course day of the batch's format that it does not have yet, else the first of all."""
    done = {session.course_day_id for session in held}
    mine = [d for d in plan.course_days if batch is None or d.format_id == batch.format_id]
    return next((day for day in mine if day.id not in done), next(iter((*mine, *plan.course_days))))


def _first_day(plan: Plan, course_day: CourseDay) -> date | None:
    return by_id(plan.formats)[course_day.format_id].starts


def first_course_day(plan: Plan, name: str, format_title: str) -> tuple[Entity, ...]:
    """What must be there before a plan without course days can have a session: perhaps a format, a day."""
    if plan.course_days:
        return ()
    home, made = home_format(plan, format_title)
    return (*made, CourseDay(new_id(), plan.training.id, home.id, "d1", name))


def with_values(plan: Plan, made: Iterable[Entity]) -> Plan:
    """``plan`` as it will be with the formats and course days of ``made``."""
    values = tuple(made)
    formats = tuple(v for v in values if isinstance(v, DeliveryFormat))
    days = tuple(v for v in values if isinstance(v, CourseDay))
    return replace(plan, formats=plan.formats + formats, course_days=plan.course_days + days)


def pasted_sessions(
    plan: Plan,
    lines: Iterable[Mapping[str, str]],
    plans: Mapping[str, tuple[MarkSlot, ...]],
    number: int,
    today: date,
) -> Edit:
    """New sessions from cells of the clipboard, numbered from ``number``; an empty cell says nothing."""
    drafts: list[Draft] = []
    for line in lines:
        grown = replace(
            plan,
            sessions=plan.sessions + tuple(draft.session for draft in drafts),
            marks=plan.marks + tuple(mark for draft in drafts for mark in draft.marks),
        )
        batch = next((b for b in plan.batches if b.name == line.get("part", "").strip()), None)
        name = line.get("course_day", "").strip()
        # Known before the session is made: its marks are those of its own course day.
        course_day = chosen(name, {day.name: day for day in plan.course_days}) if name else None
        draft = new_session(grown, batch, number + len(drafts), today, course_day)
        for column, text in line.items():
            if text.strip():
                draft = typed(plan, draft, column, text, plans)
        drafts.append(draft)
    return Edit((), tuple(value for draft in drafts for value in draft.values()))
