"""The append-only event log and its deletable texts; badges, packs, merged files, hours handed in.

Events have no foreign keys: they outlive whatever they speak of, and may arrive before it.
"""

import sqlalchemy as sa

from coordinator.db.schema.columns import key, number, owner, table, text
from coordinator.domain.badge import Badge
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.hours_kept import HoursExport, HoursLine, HoursRule
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.online import OnlineRule
from coordinator.domain.pack_record import PackRecord

# One id with two contents is kept twice: the hash is part of the key, or a forged copy could come first.
EVENTS = table(
    Event, "events",
    key(), sa.Column("content_hash", sa.Text, primary_key=True, nullable=False),
    text("log_id"), number("seq"), text("prev_hash"), text("kind"), text("training_id"),
    text("session_id"), text("participant_id", index=True), number("wall_ms"), number("offset_minutes"),
    number("hlc"), number("mono_ms"), text("boot_id"), text("actor"), text("program"), number("format"),
    text("body"), text("text_hash"),
    sa.Index("ix_events_log_id_seq", "log_id", "seq"),
    sa.Index("ix_events_training_id_session_id", "training_id", "session_id"),
)  # fmt: skip
APPEND_ONLY = tuple(
    f"CREATE TRIGGER events_never_{verb} BEFORE {verb.upper()} ON events "
    f"BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
    for verb in ("update", "delete")
)
"""Also in a database that this program has not opened: no tool changes an event by accident."""
for _trigger in APPEND_ONLY:
    sa.event.listen(EVENTS, "after_create", sa.DDL(_trigger))  # type: ignore[no-untyped-call]

# Deletable, unlike the events: a purge takes the words and leaves the log whole. No foreign key, for they may
# arrive before their training; a training that is deleted takes them along all the same.
EVENT_TEXTS = table(
    EventText, "event_texts",
    key(), text("training_id", index=True, info={"of": "trainings", "goes_along": True}), text("salt"),
    text("text"),
)  # fmt: skip
# No foreign key to the participant: a badge outlives the row it was made for.
BADGES = table(
    Badge, "badges",
    key(), owner("training_id", "trainings"), text("participant_id", index=True),
    sa.Column("number", sa.Integer, nullable=False, unique=True),
    sa.UniqueConstraint("training_id", "participant_id"),
)  # fmt: skip
MERGED_FILES = table(
    MergedFile, "merged_files",
    key(), owner("training_id", "trainings"), number("at_ms"), text("file_id"), text("file_name"),
    text("log_id"), number("exported_ms"), number("added"), number("known"), text("heads"),
    number("offset_ms", optional=True),
)  # fmt: skip
PACK_RECORDS = table(
    PackRecord, "pack_records",
    key(), owner("training_id", "trainings"), number("issued_ms"), text("device"), text("sessions"),
    number("persons"), number("opened_ms", optional=True),
)  # fmt: skip
HOURS_RULES = table(
    HoursRule, "hours_rules",
    key(), owner("training_id", "trainings"), number("late_minutes", optional=True),
    number("early_minutes", optional=True), sa.UniqueConstraint("training_id"),
)  # fmt: skip
ONLINE_RULES = table(
    OnlineRule, "online_rules",
    key(), owner("session_id", "sessions"), number("join_by", optional=True),
    number("stay_until", optional=True), number("minutes", optional=True), sa.UniqueConstraint("session_id"),
)  # fmt: skip
HOURS_EXPORTS = table(
    HoursExport, "hours_exports",
    key(), owner("training_id", "trainings"), number("at_ms"), text("form"), text("file_name"),
)  # fmt: skip
HOURS_LINES = table(
    HoursLine, "hours_lines",
    key(), owner("export_id", "hours_exports"), text("participant_id"), text("course_day_id"),
    number("hours"), sa.UniqueConstraint("export_id", "participant_id", "course_day_id"),
)  # fmt: skip
