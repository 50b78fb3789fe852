"""Tables of hands-on days beside the event log: applications with wished days and history, help notes."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Flag, IsoDate, Word, key, number, owner, table, text
from coordinator.domain.application import (
    ApplicantKind,
    Application,
    ApplicationChange,
    ApplicationState,
    WishedDay,
)
from coordinator.domain.help_note import HelpNote

APPLICATIONS = table(
    Application, "applications",
    key(), owner("training_id", "trainings"), owner("format_id", "formats"),
    sa.Column("received", IsoDate, nullable=False), sa.Column("kind", Word(ApplicantKind), nullable=False),
    text("applicant"), sa.Column("state", Word(ApplicationState), nullable=False), text("county_code"),
    owner("district_id", "districts", optional=True), owner("school_id", "schools", optional=True),
    owner("venue_id", "venues", optional=True), text("venue"), text("room"), number("seats", optional=True),
    number("pcs", optional=True), sa.Column("network", Flag), number("schools", optional=True),
    number("people", optional=True), text("contact"), text("phone"), text("email"),
    sa.Column("further", Flag, nullable=False), text("reason"),
    owner("session_id", "sessions", optional=True), text("note"), number("position"),
)  # fmt: skip
WISHED_DAYS = table(
    WishedDay, "wished_days",
    key(), owner("application_id", "applications"), sa.Column("day", IsoDate, nullable=False),
    number("position"), sa.UniqueConstraint("application_id", "day"),
)  # fmt: skip
APPLICATION_CHANGES = table(
    ApplicationChange, "application_changes",
    key(), owner("application_id", "applications"), number("at_ms"),
    sa.Column("state", Word(ApplicationState), nullable=False), text("person"), text("note"),
)  # fmt: skip
HELP_NOTES = table(
    HelpNote, "help_notes",
    key(), text("module"), text("problem"), text("answer"), text("request_id"), sa.Column("written", IsoDate),
)  # fmt: skip
