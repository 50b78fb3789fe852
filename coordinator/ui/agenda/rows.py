"""The sessions of a course day, as the page lists them."""

from dataclasses import dataclass

from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import CourseDay, Session


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with its clock (minutes of the day, shift included; None without an agenda)."""

    session: Session
    group: str
    clock: tuple[int, int] | None


def session_rows(plan: Plan, day: CourseDay) -> tuple[SessionRow, ...]:
    """The sessions that use ``day``, by date; ``group`` names their batch or region."""
    batches, districts = by_id(plan.batches), by_id(plan.districts)
    rows = []
    for session in plan.sessions_of(day):
        group = batches.get(session.batch_id or "") or districts.get(session.district_id or "")
        rows.append(SessionRow(session, group.name if group else "", plan.clock_of(session)))
    return tuple(rows)
