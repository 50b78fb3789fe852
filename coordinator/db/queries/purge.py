"""Reading what is personal in a training, and what the log says of exports, looks and purges."""

from dataclasses import dataclass

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.application import Application, ApplicationChange
from coordinator.domain.office import AuditExport, Purge
from coordinator.domain.online import OnlineName
from coordinator.domain.remembered import Question, Remembered
from coordinator.domain.roster import Participant
from coordinator.domain.roster_source import RejectedRow, RosterImport, SourceRow
from coordinator.domain.school import SchoolCall
from coordinator.domain.text import fold


@dataclass(frozen=True, slots=True)
class Personal:
    """Every stored value of a training that speaks of people; ``names`` are answers about their names.

    Of ``applications`` whom to call, of ``changes`` by whose word an application changed.
    """

    people: tuple[Participant, ...]
    source_rows: tuple[SourceRow, ...]
    rejected: tuple[RejectedRow, ...]
    online: tuple[OnlineName, ...]
    calls: tuple[SchoolCall, ...]
    names: tuple[Remembered, ...]
    applications: tuple[Application, ...] = ()
    changes: tuple[ApplicationChange, ...] = ()


def read_personal(reader: Reader, training_id: str) -> Personal:
    """What a purge looks through; eight statements and one over the people of other trainings."""
    imports = table_of(RosterImport)
    mine = sa.select(imports.c.id).where(imports.c.training_id == training_id).scalar_subquery()
    applications = table_of(Application)
    applied = sa.select(applications.c.id).where(applications.c.training_id == training_id).scalar_subquery()
    return Personal(
        reader.all(Participant, table_of(Participant).c.training_id == training_id),
        reader.all(SourceRow, table_of(SourceRow).c.import_id.in_(mine)),
        reader.all(RejectedRow, table_of(RejectedRow).c.import_id.in_(mine)),
        reader.all(OnlineName, table_of(OnlineName).c.training_id == training_id),
        reader.all(SchoolCall, table_of(SchoolCall).c.training_id == training_id),
        _names_of_nobody_else(reader, training_id),
        reader.all(Application, applications.c.training_id == training_id),
        reader.all(ApplicationChange, table_of(ApplicationChange).c.application_id.in_(applied)),
    )


def _names_of_nobody_else(reader: Reader, training_id: str) -> tuple[Remembered, ...]:
    """Answers belong to no training: those stay whose person is on the roster of another one."""
    people = table_of(Participant)
    others = reader.rows(sa.select(people.c.name).where(people.c.training_id != training_id))
    elsewhere = {fold(name) for (name,) in others}
    answers = reader.all(Remembered, table_of(Remembered).c.question == Question.NAME)
    return tuple(answer for answer in answers if fold(answer.answer) not in elsewhere)


def count_people(reader: Reader, training_id: str) -> tuple[int, int]:
    """How many people a training has, and how many of them with an ID number; counted by the store."""
    people = table_of(Participant).c
    mine = people.training_id == training_id
    return reader.count(Participant, mine), reader.count(Participant, mine, people.national_id != "")


def read_log(reader: Reader, training_id: str) -> tuple[AuditExport, ...]:
    """Every export and every look at ID numbers, newest first."""
    table = table_of(AuditExport)
    return reader.all(
        AuditExport, table.c.training_id == training_id, order=[table.c.at_ms.desc(), table.c.id.desc()]
    )


def read_purges(reader: Reader, training_id: str) -> tuple[Purge, ...]:
    """What was deleted of a training, newest first."""
    table = table_of(Purge)
    return reader.all(
        Purge, table.c.training_id == training_id, order=[table.c.at_ms.desc(), table.c.id.desc()]
    )
