"""A whole training as one value, and what can be read off it: members, counts, dates, halves."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from coordinator.domain.agenda import Block, Topic
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Entity
from coordinator.domain.training import (
    Audience,
    Batch,
    BusinessRole,
    CountyCount,
    CourseDay,
    DeliveryFormat,
    EquipmentItem,
    Mark,
    Meeting,
    Session,
    Training,
    Unit,
)
from coordinator.domain.venue import Room, Venue

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a training consists of except its people; every tuple stands in its printed order.

    ``blocks`` are those with a place in the day; those without wait in ``tray``.
    """

    training: Training
    units: tuple[Unit, ...] = ()
    formats: tuple[DeliveryFormat, ...] = ()
    roles: tuple[BusinessRole, ...] = ()
    venues: tuple[Venue, ...] = ()
    rooms: tuple[Room, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    course_days: tuple[CourseDay, ...] = ()
    audiences: tuple[Audience, ...] = ()
    blocks: tuple[Block, ...] = ()
    topics: tuple[Topic, ...] = ()
    batches: tuple[Batch, ...] = ()
    districts: tuple[District, ...] = ()
    members: tuple[DistrictMember, ...] = ()
    sessions: tuple[Session, ...] = ()
    marks: tuple[Mark, ...] = ()
    equipment: tuple[EquipmentItem, ...] = ()
    county_counts: tuple[CountyCount, ...] = ()
    tray: tuple[Block, ...] = ()

    def entities(self) -> tuple[Entity, ...]:
        """Every stored value of the plan, parents before children."""
        return (
            self.training, *self.units, *self.formats, *self.roles, *self.venues, *self.rooms,
            *self.meetings, *self.course_days, *self.audiences, *self.blocks, *self.tray, *self.topics,
            *self.batches, *self.districts, *self.members, *self.sessions, *self.marks, *self.equipment,
            *self.county_counts,
        )  # fmt: skip

    def districts_of(self, batch: Batch) -> tuple[District, ...]:
        """The districts a batch is held for."""
        return tuple(d for d in self.districts if d.batch_id == batch.id)

    def members_of(self, district: District) -> tuple[DistrictMember, ...]:
        """The townships or counties of a district."""
        return tuple(m for m in self.members if m.district_id == district.id)

    def school_count(self, district: District) -> int | None:
        """The plan's own number of schools, else the sum of the members where one of them is known."""
        if district.school_count is not None:
            return district.school_count
        known = [m.school_count for m in self.members_of(district) if m.school_count is not None]
        return sum(known) if known else None

    def batch_school_count(self, batch: Batch) -> int | None:
        """分區總校數: the schools of all districts of a batch."""
        known = [n for d in self.districts_of(batch) if (n := self.school_count(d)) is not None]
        return sum(known) if known else None

    def sessions_of(self, part: Batch | District | CourseDay | DeliveryFormat) -> tuple[Session, ...]:
        """The sessions that name ``part``, by date."""
        return tuple(
            s for s in self.sessions if part.id in (s.batch_id, s.district_id, s.course_day_id, s.format_id)
        )

    def dates_of(self, batch: Batch) -> tuple[date, ...]:
        """The days of a batch, each once."""
        return tuple(sorted({s.day for s in self.sessions_of(batch)}))

    def blocks_of(self, day: CourseDay) -> tuple[Block, ...]:
        """The agenda of a course day by start, then track."""
        return tuple(b for b in self.blocks if b.course_day_id == day.id)

    def tray_of(self, day: CourseDay) -> tuple[Block, ...]:
        """The blocks of a course day that have no time yet."""
        return tuple(b for b in self.tray if b.course_day_id == day.id)

    def topics_of(self, block: Block, parent: Topic | None = None) -> tuple[Topic, ...]:
        """The topics of a block, or the items under one of them, in printed order."""
        parent_id = parent.id if parent else None
        return tuple(t for t in self.topics if t.block_id == block.id and t.parent_id == parent_id)

    def marks_of(self, session: Session) -> tuple[Mark, ...]:
        """The mark plan of a session."""
        return tuple(m for m in self.marks if m.session_id == session.id)

    def audience_of(self, day: CourseDay) -> tuple[BusinessRole, ...]:
        """The business roles a course day is meant for."""
        roles = by_id(self.roles)
        return tuple(roles[a.role_id] for a in self.audiences if a.course_day_id == day.id)

    def rooms_of(self, venue: Venue) -> tuple[Room, ...]:
        """The rooms of a venue."""
        return tuple(r for r in self.rooms if r.venue_id == venue.id)

    def clock_of(self, session: Session) -> tuple[int, int] | None:
        """First and last minute of a session by its agenda and its shift; None without an agenda."""
        times = [
            minute
            for b in self.blocks
            if b.course_day_id == session.course_day_id
            for minute in (b.starts, b.ends)
            if minute is not None
        ]
        return (min(times) + session.shift_minutes, max(times) + session.shift_minutes) if times else None

    def slug_of(self, session: Session) -> str:
        """``pingtung-112/b1-d1``: how a session is named on the command line."""
        return f"{self.training.slug}/{session.slug}"

    def part_of(self, session: Session) -> Batch | District | None:
        """The batch that holds a session, else the region it is for."""
        return by_id(self.batches).get(session.batch_id or "") or by_id(self.districts).get(
            session.district_id or ""
        )

    def district_by_area(self) -> dict[str, District]:
        """Area code -> district; an area in two districts belongs to the first."""
        districts = by_id(self.districts)
        return {m.area_code: districts[m.district_id] for m in reversed(self.members)}


def district_at(areas: Mapping[str, District], township_code: str) -> District | None:
    """The district of a township, else of its county; ``areas`` is ``Plan.district_by_area``."""
    return areas.get(township_code) or areas.get(township_code[:5])


E = TypeVar("E", bound=Entity)


def by_id(entities: Iterable[E]) -> dict[str, E]:
    """Values by their key."""
    return {e.id: e for e in entities}


def grouped(items: Iterable[T], key: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    """Items by ``key``, order within each group kept."""
    return {k: tuple(g) for k, g in groupby(sorted(items, key=key), key=key)}
