"""Tables of the map: counties, townships, schools, and the districts of a plan."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Flag, IsoDate, Word, key, number, owner, table, text
from coordinator.domain.area import County, District, DistrictMember, Township
from coordinator.domain.school import (
    School,
    SchoolAlias,
    SchoolCall,
    SchoolLevel,
    SchoolPart,
    SchoolSource,
    SchoolYear,
)

COUNTIES = table(County, "counties", key(), text("name"))
TOWNSHIPS = table(Township, "townships", key(), owner("county_id", "counties"), text("name"))
SCHOOLS = table(
    School, "schools",
    key(), text("code", index=True), text("name"), sa.Column("level", Word(SchoolLevel), nullable=False),
    text("township_code", index=True), text("phone"), sa.Column("closed", Flag, nullable=False),
    owner("parent_id", "schools", optional=True), text("county_code"), text("address"),
    sa.Column("part", Word(SchoolPart), nullable=False),
    sa.Column("source", Word(SchoolSource), nullable=False), number("year", optional=True),
)  # fmt: skip
SCHOOL_YEARS = table(
    SchoolYear, "school_years",
    key(), owner("school_id", "schools"), number("year"), sa.UniqueConstraint("school_id", "year"),
)  # fmt: skip
SCHOOL_ALIASES = table(
    SchoolAlias, "school_aliases",
    key(), owner("school_id", "schools"), text("name"), sa.UniqueConstraint("school_id", "name"),
)  # fmt: skip
SCHOOL_CALLS = table(
    SchoolCall, "school_calls",
    key(), owner("training_id", "trainings"), owner("school_id", "schools"),
    sa.Column("called_on", IsoDate, nullable=False), sa.Column("reached", Flag, nullable=False), text("note"),
)  # fmt: skip
DISTRICTS = table(
    District, "districts",
    key(), owner("training_id", "trainings"), text("slug"), text("name"),
    owner("batch_id", "batches", optional=True), number("school_count", optional=True), number("position"),
    sa.Column("locked", Flag, nullable=False), sa.UniqueConstraint("training_id", "slug"),
)  # fmt: skip
MEMBERS = table(
    DistrictMember, "district_members",
    key(), owner("district_id", "districts"), text("area_code", index=True), text("as_written"),
    number("school_count", optional=True), number("position"),
    sa.UniqueConstraint("district_id", "area_code"),
)  # fmt: skip
