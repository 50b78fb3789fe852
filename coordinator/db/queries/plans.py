"""Reading trainings: the list, one by name, the whole plan."""

from dataclasses import dataclass
from typing import TypeVar

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.agenda import Block, Topic
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant
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

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A training as a list shows it; ``first`` and ``last`` are ISO dates of its sessions or empty."""

    training: Training
    sessions: int
    people: int
    first: str
    last: str


def list_trainings(reader: Reader) -> tuple[TrainingLine, ...]:
    """All trainings, newest academic year first, with how much is in them; three statements at any size."""
    sessions, people = table_of(Session), table_of(Participant)
    held = reader.rows(
        sa.select(
            sessions.c.training_id,
            sa.func.count(),
            sa.func.min(sessions.c.day),
            sa.func.max(sessions.c.day),
        ).group_by(sessions.c.training_id)
    )
    counted = reader.rows(sa.select(people.c.training_id, sa.func.count()).group_by(people.c.training_id))
    by_training = {row[0]: row for row in held}
    persons = {row[0]: row[1] for row in counted}
    lines = []
    table = table_of(Training)
    for training in reader.all(Training, order=(table.c.academic_year.desc(), table.c.slug)):
        row = by_training.get(training.id)
        lines.append(
            TrainingLine(
                training,
                sessions=row[1] if row else 0,
                people=persons.get(training.id, 0),
                first=str(row[2]) if row else "",
                last=str(row[3]) if row else "",
            )
        )
    return tuple(lines)


def find_training(reader: Reader, name: str) -> Training:
    """The training with this slug or id; raises ``RuleError``."""
    table = table_of(Training)
    # Slugs and ids are ASCII; other text may be bytes of a terminal that no database takes.
    found = name.isascii() and reader.all(Training, sa.or_(table.c.slug == name, table.c.id == name))
    if not found:
        raise RuleError("training_unknown", name=name)
    return found[0]


def find_session(reader: Reader, name: str, training: str | None = None) -> Session:
    """The session called so: by id, as ``training/session``, or by a slug that only one training has.

    Raises ``RuleError`` ``session_unknown`` or ``session_ambiguous``.
    """
    known = [find_training(reader, training)] if training else reader.all(Training)
    slugs = {one.id: one.slug for one in known}
    found = [
        session
        for session in reader.all(Session)
        if session.training_id in slugs
        and name in (session.id, session.slug, f"{slugs[session.training_id]}/{session.slug}")
    ]
    if len(found) != 1:
        raise RuleError("session_ambiguous" if found else "session_unknown", name=name)
    return found[0]


def read_plan(reader: Reader, training_id: str) -> Plan:
    """The whole plan of a training, every part in its printed order; raises ``RuleError``."""
    training = reader.get(Training, training_id)
    if training is None:
        raise RuleError("training_unknown", name=training_id)
    days = _of(reader, CourseDay, training_id)
    venues = _of(reader, Venue, training_id)
    districts = _of(reader, District, training_id)
    session = table_of(Session)
    sessions = reader.all(
        Session, session.c.training_id == training_id, order=(session.c.day, session.c.number)
    )
    block = table_of(Block)
    every = _under(reader, Block, "course_day_id", days, (block.c.starts, block.c.track, block.c.id))
    return Plan(
        training=training,
        units=_of(reader, Unit, training_id),
        formats=_of(reader, DeliveryFormat, training_id),
        roles=_of(reader, BusinessRole, training_id),
        venues=venues,
        rooms=_under(reader, Room, "venue_id", venues),
        meetings=_of(reader, Meeting, training_id),
        course_days=days,
        audiences=_under(reader, Audience, "course_day_id", days),
        blocks=tuple(b for b in every if not b.in_tray),
        tray=tuple(b for b in every if b.in_tray),
        topics=_under(reader, Topic, "block_id", every),
        batches=_of(reader, Batch, training_id),
        districts=districts,
        members=_under(reader, DistrictMember, "district_id", districts),
        sessions=sessions,
        marks=_under(reader, Mark, "session_id", sessions),
        equipment=_of(reader, EquipmentItem, training_id),
        county_counts=_of(reader, CountyCount, training_id),
    )


def _of(reader: Reader, kind: type[E], training_id: str) -> tuple[E, ...]:
    table = table_of(kind)
    return reader.all(kind, table.c.training_id == training_id, order=(table.c.position, table.c.id))


def _under(
    reader: Reader,
    kind: type[E],
    column: str,
    parents: tuple[Entity, ...],
    order: tuple[sa.Column[object], ...] = (),
) -> tuple[E, ...]:
    """The values that name one of ``parents``, grouped as the parents stand."""
    table = table_of(kind)
    place = {parent.id: n for n, parent in enumerate(parents)}
    found = reader.all(
        kind,
        table.c[column].in_(list(place)),
        order=order or (table.c.position, table.c.id),
    )
    return tuple(sorted(found, key=lambda e: place[getattr(e, column)]))
