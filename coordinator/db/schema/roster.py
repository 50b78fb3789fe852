"""Tables of participants, their roles, registrations and row numbers on paper."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Word, key, number, owner, table, text
from coordinator.domain import roster as d

PARTICIPANTS = table(
    d.Participant, "participants",
    key(), owner("training_id", "trainings"), text("name"), text("school_name"), text("school_code"),
    text("township_code"), text("job_title"), sa.Column("kind", Word(d.PersonKind), nullable=False),
    sa.Column("meal", Word(d.Meal), nullable=False), text("phone"), text("email"), text("national_id"),
    text("note"), text("flags"),
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
