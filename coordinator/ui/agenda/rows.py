"""Course days and their sessions, as the page lists them."""

from dataclasses import dataclass

from coordinator.domain.plan import Plan, by_id
from coordinator.domain.problems.agenda_rules import taught_minutes
from coordinator.domain.training import CourseDay, Session


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with its clock (minutes of the day, shift included; None without an agenda)."""

    session: Session
    group: str
    clock: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class DayRow:
    """A course day with its taught minutes by the clock and the number of its blocks."""

    day: CourseDay
    taught: int
    blocks: int


def day_rows(plan: Plan) -> tuple[DayRow, ...]:
    """The course days in printed order."""
    return tuple(_day_row(plan, day) for day in plan.course_days)


def _day_row(plan: Plan, day: CourseDay) -> DayRow:
    blocks = plan.blocks_of(day)
    return DayRow(day, taught_minutes(blocks), len(blocks))


def session_rows(plan: Plan, day: CourseDay) -> tuple[SessionRow, ...]:
    """The sessions that use ``day``, by date; ``group`` names their batch or region."""
    batches, districts = by_id(plan.batches), by_id(plan.districts)
    rows = []
    for session in plan.sessions_of(day):
        group = batches.get(session.batch_id or "") or districts.get(session.district_id or "")
        rows.append(SessionRow(session, group.name if group else "", plan.clock_of(session)))
    return tuple(rows)
