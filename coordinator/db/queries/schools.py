"""Reading the school directory as a whole, closed schools included, with their years and other names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.application import Application
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.online import OnlineName
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant
from coordinator.domain.school import School, SchoolAlias, SchoolCall, SchoolYear
from coordinator.domain.school_counts import CountyTotal, count_listed
from coordinator.domain.school_merge import Directory
from coordinator.domain.training import CountyCount, Training


def read_directory(reader: Reader) -> Directory:
    """Every school, year and alias of the store; three statements at any size."""
    return Directory(reader.all(School), reader.all(SchoolYear), reader.all(SchoolAlias))


def count_schools(reader: Reader, plan: Plan) -> Mapping[str, int]:
    """Township code, nationwide county code -> open schools by the official rule; one statement."""
    return count_listed(plan, reader.all(School), ()).now


def schools_in_use(reader: Reader, schools: Iterable[School]) -> set[str]:
    """The keys of those that somebody comes from, that were called, that applied, or were met online."""
    people, calls, names = (table_of(kind) for kind in (Participant, SchoolCall, OnlineName))
    applied = table_of(Application)
    every = list(schools)
    codes = {school.code for school in every if school.code}
    ids = {school.id for school in every}
    sent = {row[0] for row in reader.rows(sa.select(people.c.school_code).distinct())} & codes
    used = {school.id for school in every if school.code in sent}
    for column in (calls.c.school_id, names.c.school_id, applied.c.school_id):
        used |= {row[0] for row in reader.rows(sa.select(column).distinct())} & ids
    return used


def county_totals(reader: Reader, county_code: str) -> tuple[CountyTotal, ...]:
    """What every training of the store counts in this county, oldest academic year first.

    A national plan says it in its appendix, a plan of the county itself by its districts.
    """
    counts, table = table_of(CountyCount), table_of(Training)
    appendix = {c.training_id: c.total for c in reader.all(CountyCount, counts.c.county_code == county_code)}
    own = _of_districts(reader, county_code)
    found = []
    for training in reader.all(Training, order=(table.c.academic_year, table.c.slug)):
        total = appendix.get(training.id) or own.get(training.id)
        if total:
            found.append(CountyTotal(training.id, training.title, training.academic_year, total))
    return tuple(found)


def _of_districts(reader: Reader, county_code: str) -> dict[str, int]:
    trainings, districts, members = (table_of(kind) for kind in (Training, District, DistrictMember))
    mine = sa.select(trainings.c.id).where(trainings.c.county_code == county_code).scalar_subquery()
    every = reader.all(District, districts.c.training_id.in_(mine))
    keys = sa.select(districts.c.id).where(districts.c.training_id.in_(mine)).scalar_subquery()
    of_members: dict[str, int] = defaultdict(int)
    for member in reader.all(DistrictMember, members.c.district_id.in_(keys)):
        of_members[member.district_id] += member.school_count or 0
    totals: dict[str, int] = defaultdict(int)
    for district in every:
        own = district.school_count
        totals[district.training_id] += of_members[district.id] if own is None else own
    return totals
