"""Tables of the plan: trainings, units, delivery formats, roles, course days, batches, sessions, marks."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Flag, IsoDate, Word, key, number, owner, table, text
from coordinator.domain import training as d
from coordinator.domain.acknowledgement import Acknowledgement

TRAININGS = table(
    d.Training, "trainings",
    key(), text("slug", unique=True), text("title"), number("academic_year"), text("county_code"),
    sa.Column("issued", IsoDate), text("letter_number"), text("basis"), text("purpose"), text("audience"),
    text("registration"), text("funding"), text("hours_rule"), text("outcome"), text("note"),
    number("people_per_school", optional=True), sa.Column("keeps_ids", Flag, nullable=False),
    sa.Column("purge_on", IsoDate),
)  # fmt: skip
UNITS = table(
    d.Unit, "units",
    key(), owner("training_id", "trainings"), sa.Column("role", Word(d.UnitRole), nullable=False),
    text("name"), number("position"),
)  # fmt: skip
FORMATS = table(
    d.DeliveryFormat, "formats",
    key(), owner("training_id", "trainings"), sa.Column("kind", Word(d.FormatKind), nullable=False),
    text("title"), sa.Column("starts", IsoDate), sa.Column("ends", IsoDate),
    sa.Column("by_application", Flag, nullable=False), text("registration"), text("note"), number("position"),
)  # fmt: skip
ROLES = table(
    d.BusinessRole, "roles",
    key(), owner("training_id", "trainings"), text("name"), number("position"),
    sa.UniqueConstraint("training_id", "name"),
)  # fmt: skip
COURSE_DAYS = table(
    d.CourseDay, "course_days",
    key(), owner("training_id", "trainings"), owner("format_id", "formats"), text("slug"), text("name"),
    text("title"), number("hours", optional=True), text("note"), number("position"),
    sa.UniqueConstraint("training_id", "slug"),
)  # fmt: skip
AUDIENCES = table(
    d.Audience, "audiences",
    key(), owner("course_day_id", "course_days"), owner("role_id", "roles"), number("position"),
    sa.UniqueConstraint("course_day_id", "role_id"),
)  # fmt: skip
BATCHES = table(
    d.Batch, "batches",
    key(), owner("training_id", "trainings"), owner("format_id", "formats"), text("slug"), text("name"),
    owner("venue_id", "venues", optional=True), number("position"),
    sa.UniqueConstraint("training_id", "slug"),
)  # fmt: skip
MEETINGS = table(
    d.Meeting, "meetings",
    key(), owner("training_id", "trainings"), text("name"), text("software"), text("link"), text("number"),
    text("passcode"), number("cap", optional=True), text("note"), number("position"),
)  # fmt: skip
SESSIONS = table(
    d.Session, "sessions",
    key(), owner("training_id", "trainings"), text("slug"),
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    owner("format_id", "formats"), owner("course_day_id", "course_days"),
    sa.Column("day", IsoDate, nullable=False), owner("batch_id", "batches", optional=True, owns=True),
    owner("district_id", "districts", optional=True), owner("venue_id", "venues", optional=True),
    owner("room_id", "rooms", optional=True), owner("meeting_id", "meetings", optional=True),
    number("shift_minutes"), number("cap", optional=True), text("note"),
    sa.UniqueConstraint("training_id", "slug"),
)  # fmt: skip
MARKS = table(
    d.Mark, "marks",
    key(), owner("session_id", "sessions"), sa.Column("slot", Word(d.MarkSlot), nullable=False),
    number("opens", optional=True), number("closes", optional=True), number("position"),
    sa.UniqueConstraint("session_id", "slot"),
)  # fmt: skip
EQUIPMENT = table(
    d.EquipmentItem, "equipment",
    key(), owner("training_id", "trainings"), owner("format_id", "formats"), text("text"), number("position"),
)  # fmt: skip
ACKNOWLEDGEMENTS = table(
    Acknowledgement, "acknowledgements",
    key(), owner("training_id", "trainings"), text("code"), text("key"), text("facts"), text("reason"),
    sa.UniqueConstraint("training_id", "code", "key"),
)  # fmt: skip
COUNTY_COUNTS = table(
    d.CountyCount, "county_counts",
    key(), owner("training_id", "trainings"), text("county_code"), text("as_written"), number("special"),
    number("primary"), number("junior"), number("total"), number("position"),
    sa.UniqueConstraint("training_id", "county_code"),
)  # fmt: skip
