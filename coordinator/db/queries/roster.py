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
    PersonStatus,
    Registration,
    RosterEntry,
    SheetRow,
)
from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart


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
        .where(people.c.status == PersonStatus.REGISTERED)
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
    """An open school as the importer matches it; ``parent`` is the name of the school it belongs to."""

    code: str
    name: str
    township: str
    township_code: str
    id: str = ""
    level: SchoolLevel = SchoolLevel.PRIMARY
    part: SchoolPart = SchoolPart.WHOLE
    county_code: str = ""
    phone: str = ""
    parent: str = ""
    aliases: tuple[str, ...] = ()


def read_schools(reader: Reader) -> tuple[SchoolLine, ...]:
    """Every open school of the directory with the name of its township; two statements at any size."""
    schools, towns, parents = table_of(School), table_of(Township), table_of(School).alias()
    aliases: dict[str, list[str]] = defaultdict(list)
    for alias in reader.all(SchoolAlias):
        aliases[alias.school_id].append(alias.name)
    rows = reader.rows(
        sa.select(
            *(schools.c.code, schools.c.name, towns.c.name, schools.c.township_code, schools.c.id),
            *(schools.c.level, schools.c.part, schools.c.county_code, schools.c.phone, parents.c.name),
        )
        .join(towns, towns.c.id == schools.c.township_code, isouter=True)
        .join(parents, parents.c.id == schools.c.parent_id, isouter=True)
        .where(schools.c.closed.is_(False))
        .order_by(schools.c.code, schools.c.level, schools.c.name)
    )
    return tuple(
        SchoolLine(code, name, town or "", town_code, key, level, part, county, phone, parent or "",
                   tuple(aliases.get(key, ())))
        for code, name, town, town_code, key, level, part, county, phone, parent in rows
    )  # fmt: skip


R = TypeVar("R", ParticipantRole, Registration)


def _by_participant(rows: Iterable[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        found[row.participant_id].append(row)
    return found
