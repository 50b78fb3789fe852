"""What the tables of the page 計畫 show, worked out from a plan."""

from dataclasses import dataclass, field
from datetime import date

from coordinator.domain.area import County
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import Batch, Mark, Session


@dataclass(slots=True)
class Shown:
    """What is on the page just now; tables ask it for their choices."""

    plan: Plan | None = None
    counties: tuple[County, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch with the names of what it refers to; ``days`` are sorted."""

    batch: Batch
    format: str
    venue: str
    districts: tuple[str, ...]
    schools: int | None
    sessions: int
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with the names of what it refers to; ``clock`` is shifted, None without an agenda."""

    session: Session
    marks: tuple[Mark, ...]
    part: str
    course_day: str
    format: str
    venue: str
    room: str
    meeting: str
    clock: tuple[int, int] | None


def batch_rows(plan: Plan) -> tuple[BatchRow, ...]:
    """Batches in printed order."""
    formats, venues = by_id(plan.formats), by_id(plan.venues)
    return tuple(
        BatchRow(
            batch=batch,
            format=formats[batch.format_id].title,
            venue=venues[batch.venue_id].name if batch.venue_id else "",
            districts=tuple(district.name for district in plan.districts_of(batch)),
            schools=plan.batch_school_count(batch),
            sessions=len(plan.sessions_of(batch)),
            days=plan.dates_of(batch),
        )
        for batch in plan.batches
    )


def session_rows(plan: Plan) -> tuple[SessionRow, ...]:
    """Sessions by date."""
    return tuple(_session_row(plan, session) for session in plan.sessions)


def _session_row(plan: Plan, session: Session) -> SessionRow:
    part = by_id(plan.batches).get(session.batch_id or "") or by_id(plan.districts).get(
        session.district_id or ""
    )
    venue = by_id(plan.venues).get(session.venue_id or "")
    room = by_id(plan.rooms).get(session.room_id or "")
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    return SessionRow(
        session=session,
        marks=plan.marks_of(session),
        part=part.name if part else "",
        course_day=by_id(plan.course_days)[session.course_day_id].name,
        format=by_id(plan.formats)[session.format_id].title,
        venue=venue.name if venue else "",
        room=room.name if room else "",
        meeting=meeting.name if meeting else "",
        clock=plan.clock_of(session),
    )
