"""Door signs 場地指示牌: what is held behind this door, for whom and when, and the way there."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.agenda_paper import day_title
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.training import Batch, Session


class Arrow(StrEnum):
    """Where the sign points; none on the door itself."""

    NONE = "none"
    LEFT = "left"
    AHEAD = "ahead"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class DoorSign:
    """One sign; what the plan does not say is empty and takes no room."""

    training: str
    name: str
    part: str = ""
    date: str = ""
    clock: str = ""
    venue: str = ""
    room: str = ""
    arrow: Arrow = Arrow.NONE


def door_sign(plan: Plan, session: Session, arrow: Arrow = Arrow.NONE) -> DoorSign:
    """The sign of a session."""
    day = by_id(plan.course_days)[session.course_day_id]
    clock = plan.clock_of(session)
    venue, room = _place(plan, session)
    return DoorSign(
        training=plan.training.title,
        name=day_title(day),
        part=_part(plan, session),
        date=format_roc(session.day),
        clock=f"{format_minutes(clock[0])}～{format_minutes(clock[1])}" if clock else "",
        venue=venue,
        room=room,
        arrow=arrow,
    )


def _part(plan: Plan, session: Session) -> str:
    """The batch with its districts, ``第一梯次（屏北區、屏中區）``, or the region."""
    part = plan.part_of(session)
    if part is None:
        return ""
    districts = "、".join(d.name for d in plan.districts_of(part)) if isinstance(part, Batch) else ""
    return f"{part.name}（{districts}）" if districts and districts != part.name else part.name


def _place(plan: Plan, session: Session) -> tuple[str, str]:
    """Venue (of the session, else of its batch, else the online meeting) and room with its floor."""
    batch = by_id(plan.batches).get(session.batch_id or "")
    venue = by_id(plan.venues).get(session.venue_id or (batch.venue_id if batch else None) or "")
    room = by_id(plan.rooms).get(session.room_id or "")
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    name = venue.name if venue else meeting.name if meeting else ""
    # A venue that was written down with its room needs it once.
    if room is None or venue is None or room.name in venue.name:
        return name, ""
    return name, f"{room.floor}\u3000{room.name}" if room.floor else room.name
