"""Reading what a venue pack is made of, and what went out and came in before."""

from collections.abc import Collection

import sqlalchemy as sa

from coordinator.db.queries.schools import read_directory
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.badge import Badge
from coordinator.domain.events.record import Event
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.online import OnlineRule
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.roster import SheetRow
from coordinator.domain.school import School, SchoolAlias
from coordinator.domain.training import Session


def count_events(reader: Reader, training_id: str, but_not: Collection[str] = ()) -> dict[str, int]:
    """Log id -> events of a training, counted by the store, without those of the kinds ``but_not``."""
    columns = table_of(Event).c
    rows = reader.rows(
        sa.select(columns.log_id, sa.func.count())
        .where(columns.training_id == training_id, columns.kind.not_in(list(but_not)))
        .group_by(columns.log_id)
    )
    return {row[0]: row[1] for row in rows}


def people_with_events(reader: Reader, training_id: str) -> set[str]:
    """The ids that events of a training speak of; provisional ones too."""
    columns = table_of(Event).c
    mine = sa.select(columns.participant_id).where(columns.training_id == training_id)
    return {row[0] for row in reader.rows(mine.distinct())} - {""}


def read_badges(reader: Reader, training_id: str) -> tuple[Badge, ...]:
    """Every badge number of a training, oldest first."""
    return reader.all(Badge, table_of(Badge).c.training_id == training_id)


def read_rows_on_paper(reader: Reader, training_id: str) -> tuple[SheetRow, ...]:
    """The row numbers that stand on sheets of a training."""
    sessions = table_of(Session)
    mine = sa.select(sessions.c.id).where(sessions.c.training_id == training_id).scalar_subquery()
    return reader.all(SheetRow, table_of(SheetRow).c.session_id.in_(mine))


def read_rules(reader: Reader, training_id: str) -> tuple[tuple[HoursRule, ...], tuple[OnlineRule, ...]]:
    """What a training asks for hours, and its sessions of who counts as present online."""
    sessions, online = table_of(Session), table_of(OnlineRule)
    mine = sa.select(sessions.c.id).where(sessions.c.training_id == training_id).scalar_subquery()
    return (
        reader.all(HoursRule, table_of(HoursRule).c.training_id == training_id),
        reader.all(OnlineRule, online.c.session_id.in_(mine)),
    )


def schools_around(
    reader: Reader, county_code: str, codes: Collection[str]
) -> tuple[tuple[School, ...], tuple[SchoolAlias, ...]]:
    """The open schools of a county (of all, when it is empty), and the schools with one of these codes."""
    directory = read_directory(reader)
    wanted = {
        school.id: school
        for school in directory.schools
        if school.code in codes or (not school.closed and _is_in(school, county_code))
    }
    parents = {s.parent_id for s in wanted.values() if s.parent_id}
    schools = tuple(s for s in directory.schools if s.id in wanted or s.id in parents)
    kept = {school.id for school in schools}
    return schools, tuple(alias for alias in directory.aliases if alias.school_id in kept)


def pack_records(reader: Reader, training_id: str, *, opened: bool) -> tuple[PackRecord, ...]:
    """The packs of a training that were opened here, or that were made here; newest first."""
    columns = table_of(PackRecord).c
    here = columns.opened_ms.is_not(None) if opened else columns.opened_ms.is_(None)
    order = [columns.issued_ms.desc(), columns.id.desc()]
    return reader.all(PackRecord, columns.training_id == training_id, here, order=order)


def _is_in(school: School, county_code: str) -> bool:
    return not county_code or county_code in (school.county_code, school.township_code[:5])
