"""Granting a day: an application becomes a session with marks, at a venue of the plan or a new one. Pure."""

from dataclasses import dataclass, replace
from datetime import date

from coordinator.domain.application import Application, ApplicationState
from coordinator.domain.application_edits import By, NewId, line_of
from coordinator.domain.application_entry import ApplicationEntry, format_of, session_of
from coordinator.domain.application_history import day_mark
from coordinator.domain.application_states import next_states
from coordinator.domain.edit import Edit, Entity, join
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.scheduling import fresh_session
from coordinator.domain.text import fold
from coordinator.domain.training import CourseDay, Session
from coordinator.domain.venue import Room, Venue


@dataclass(frozen=True, slots=True)
class Grant:
    """The day and place that are granted.

    ``venue_id`` and ``room_id`` are of the plan; without them ``venue`` and ``room`` are names: one the plan
    has (in any writing) is meant, another one is new. Both empty leave the session without a place.
    ``course_day_id`` may be left out where the format has one course day. ``township_code``, ``address`` and
    ``phone`` are for a new venue, ``seats`` and ``pcs`` for a new room.
    """

    day: date
    course_day_id: str = ""
    venue_id: str | None = None
    venue: str = ""
    room_id: str | None = None
    room: str = ""
    seats: int | None = None
    pcs: int | None = None
    township_code: str = ""
    address: str = ""
    phone: str = ""


def asked_grant(application: Application, day: date) -> Grant:
    """What the application itself asks for, on ``day``."""
    return Grant(
        day,
        venue_id=application.venue_id,
        venue=application.venue,
        room=application.room,
        seats=application.seats,
        pcs=application.pcs,
    )


def grant(plan: Plan, entry: ApplicationEntry, wanted: Grant, number: int, by: By, new_id: NewId) -> Edit:
    """The edit that grants a day: session with marks, venue and room where they are new, state, history.

    It is 核定 on a wished day (or where nobody wished for one), 改期 on another. A session that was
    granted before is moved. ``number`` is for a new session. Raises ``RuleError``.
    """
    state = granted_state(entry, wanted.day)
    if state not in (*next_states(entry), entry.state):
        raise RuleError("application_not_now", what=f"application_{entry.state}", why=f"application_{state}")
    venue, made_venue = _venue(plan, wanted, new_id)
    room, made_room = _room(plan, venue, wanted, new_id)
    place = (venue.id if venue else None, room.id if room else None)
    held, made_session = _session(plan, entry, wanted, number, new_id)
    placed = replace(held, day=wanted.day, venue_id=place[0], room_id=place[1])
    after = replace(
        entry.application,
        state=state,
        session_id=placed.id,
        venue_id=place[0],
        venue=venue.name if venue else entry.application.venue,
        room=room.name if room else entry.application.room,
    )
    line = line_of(after, by, new_id, day_mark(wanted.day))
    changed = Edit((entry.application,), (after, line))
    return join([Edit((), (*made_venue, *made_room)), _swapped(held, placed, made_session), changed])


def granted_state(entry: ApplicationEntry, day: date) -> ApplicationState:
    """核定 on a day that was wished for, or where none was; 改期 on another one."""
    wished = not entry.days or day in entry.wished
    return ApplicationState.GRANTED if wished else ApplicationState.MOVED


def _swapped(held: Session, placed: Session, made: tuple[Entity, ...]) -> Edit:
    """A new session with its marks, or the one that was there on its new day and place."""
    if not made:
        return Edit((held,), (placed,))
    return Edit((), (placed, *(one for one in made if one is not held)))


def _session(
    plan: Plan, entry: ApplicationEntry, wanted: Grant, number: int, new_id: NewId
) -> tuple[Session, tuple[Entity, ...]]:
    """The session as it is or as it is made, and what is made with it."""
    known = session_of(entry, plan)
    if known is not None:
        return known, ()
    day = course_day_of(plan, entry.application, wanted.course_day_id)
    made = fresh_session(plan, day, wanted.day, number, new_id)
    session = made[0]
    assert isinstance(session, Session)
    # A further day of a county is held for its geographic reason, which the session keeps as its note.
    note = entry.application.reason.strip() if entry.application.further else ""
    noted = replace(session, note=note)
    return noted, (noted, *made[1:])


def course_day_of(plan: Plan, application: Application, course_day_id: str = "") -> CourseDay:
    """The course day that is held: the one that is named, else the only one of the format.

    Raises ``RuleError`` ``application_no_course_day`` or ``application_which_course_day``.
    """
    chosen = by_id(plan.course_days).get(course_day_id)
    if chosen is not None:
        return chosen
    form = format_of(application, plan)
    days = [day for day in plan.course_days if day.format_id == application.format_id]
    if len(days) != 1:
        code = "application_which_course_day" if days else "application_no_course_day"
        raise RuleError(code, name=form.title if form else "")
    return days[0]


def _venue(plan: Plan, wanted: Grant, new_id: NewId) -> tuple[Venue | None, tuple[Venue, ...]]:
    known = by_id(plan.venues).get(wanted.venue_id or "")
    name = wanted.venue.strip()
    if known is not None or not name:
        return known, ()
    named = [venue for venue in plan.venues if fold(venue.name) == fold(name)]
    if named:
        return named[0], ()
    last = max((venue.position for venue in plan.venues), default=-1)
    made = Venue(
        new_id(), plan.training.id, name, wanted.address, wanted.township_code, phone=wanted.phone,
        position=last + 1,
    )  # fmt: skip
    return made, (made,)


def _room(
    plan: Plan, venue: Venue | None, wanted: Grant, new_id: NewId
) -> tuple[Room | None, tuple[Room, ...]]:
    if venue is None:
        return None, ()
    there = plan.rooms_of(venue)
    known = next((room for room in there if room.id == wanted.room_id), None)
    name = wanted.room.strip()
    if known is not None or not name:
        return known, ()
    named = [room for room in there if fold(room.name) == fold(name)]
    if named:
        return named[0], ()
    last = max((room.position for room in there), default=-1)
    made = Room(new_id(), venue.id, name, seats=wanted.seats, pcs=wanted.pcs, position=last + 1)
    return made, (made,)
