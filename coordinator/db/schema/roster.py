"""Tables of participants, their roles, registrations and numbers on paper; imports, online names."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Word, key, number, owner, table, text
from coordinator.domain import roster as d
from coordinator.domain.online import OnlineName
from coordinator.domain.roster_source import RejectedRow, RosterImport, SourceRow

PARTICIPANTS = table(
    d.Participant, "participants",
    key(), owner("training_id", "trainings"), text("name"), text("school_name"), text("school_code"),
    text("township_code"), text("job_title"), sa.Column("kind", Word(d.PersonKind), nullable=False),
    sa.Column("meal", Word(d.Meal), nullable=False), text("phone"), text("email"), text("national_id"),
    text("note"), text("flags"), sa.Column("status", Word(d.PersonStatus), nullable=False),
)  # fmt: skip
PARTICIPANT_ROLES = table(
    d.ParticipantRole, "participant_roles",
    key(), owner("participant_id", "participants"), owner("role_id", "roles"),
    sa.UniqueConstraint("participant_id", "role_id"),
)  # fmt: skip
REGISTRATIONS = table(
    d.Registration, "registrations",
    key(), owner("participant_id", "participants"), owner("session_id", "sessions"),
    sa.UniqueConstraint("participant_id", "session_id"),
)  # fmt: skip
# No foreign keys: a number on paper outlives the row it was given for.
SHEET_ROWS = table(
    d.SheetRow, "sheet_rows",
    key(), text("session_id"), text("participant_id"), number("number"),
    sa.UniqueConstraint("session_id", "participant_id"), sa.UniqueConstraint("session_id", "number"),
)  # fmt: skip
ROSTER_IMPORTS = table(
    RosterImport, "roster_imports",
    key(), owner("training_id", "trainings"), number("at_ms"), text("file_name"), text("sheet"),
    text("columns"), number("added"), number("changed"), number("rejected"), number("ignored"),
)  # fmt: skip
SOURCE_ROWS = table(
    SourceRow, "source_rows",
    key(), owner("import_id", "roster_imports"), owner("participant_id", "participants"), number("row"),
    text("said"), sa.UniqueConstraint("import_id", "participant_id"),
)  # fmt: skip
REJECTED_ROWS = table(
    RejectedRow, "rejected_rows",
    key(), owner("import_id", "roster_imports"), number("row"), text("name"), text("school"), text("reason"),
    text("detail"),
)  # fmt: skip
ONLINE_NAMES = table(
    OnlineName, "online_names",
    key(), owner("training_id", "trainings"), text("report"), text("display_name"),
    owner("session_id", "sessions", optional=True), owner("participant_id", "participants", optional=True),
    owner("school_id", "schools", optional=True), text("county_code"), text("job_title"), text("name"),
    number("joined_ms", optional=True), number("left_ms", optional=True), number("minutes", optional=True),
    text("missing"),
)  # fmt: skip
