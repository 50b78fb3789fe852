"""Reading the roster of a training, and the school directory it is matched against."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.area import Township
from coordinator.domain.roster import (
    Participant,
    ParticipantRole,
    PersonKind,
    Registration,
    RosterEntry,
    SheetRow,
)
from coordinator.domain.school import School


def read_roster(reader: Reader, training_id: str) -> tuple[RosterEntry, ...]:
    """Everybody of a training in the order they were entered; three statements at any size."""
    people = table_of(Participant)
    mine = sa.select(people.c.id).where(people.c.training_id == training_id).scalar_subquery()
    persons = reader.all(Participant, people.c.training_id == training_id)
    roles = table_of(ParticipantRole)
    registrations = table_of(Registration)
    by_role = _by_participant(reader.all(ParticipantRole, roles.c.participant_id.in_(mine)))
    by_session = _by_participant(reader.all(Registration, registrations.c.participant_id.in_(mine)))
    return tuple(
        RosterEntry(person, tuple(by_role.get(person.id, ())), tuple(by_session.get(person.id, ())))
        for person in persons
    )


def count_expected(reader: Reader, training_id: str) -> dict[str, int]:
    """Session id -> how many people need a seat there, counted by the store: one statement at any size.

    Speakers, helpers and staff have their own seats; so says ``domain.overview.expected_people`` too.
    """
    people, registrations = table_of(Participant), table_of(Registration)
    rows = reader.rows(
        sa.select(registrations.c.session_id, sa.func.count())
        .join(people, people.c.id == registrations.c.participant_id)
        .where(people.c.training_id == training_id, people.c.kind == PersonKind.ATTENDEE)
        .group_by(registrations.c.session_id)
    )
    return {row[0]: row[1] for row in rows}


def read_sheet_rows(reader: Reader, session_ids: Iterable[str]) -> dict[tuple[str, str], int]:
    """Row numbers already on paper: (session id, participant id) -> number."""
    table = table_of(SheetRow)
    rows = reader.all(SheetRow, table.c.session_id.in_(list(session_ids)))
    return {(row.session_id, row.participant_id): row.number for row in rows}


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school as the importer matches it."""

    code: str
    name: str
    township: str
    township_code: str


def read_schools(reader: Reader) -> tuple[SchoolLine, ...]:
    """Every open school of the directory with the name of its township."""
    schools, towns = table_of(School), table_of(Township)
    rows = reader.rows(
        sa.select(schools.c.code, schools.c.name, towns.c.name, schools.c.township_code)
        .join(towns, towns.c.id == schools.c.township_code, isouter=True)
        .where(schools.c.closed.is_(False))
        .order_by(schools.c.code)
    )
    return tuple(SchoolLine(code, name, town or "", town_code) for code, name, town, town_code in rows)


R = TypeVar("R", ParticipantRole, Registration)


def _by_participant(rows: Iterable[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        found[row.participant_id].append(row)
    return found
