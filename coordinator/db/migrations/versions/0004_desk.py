"""The desk: the append-only event log and its deletable texts, badges, merges, hours handed in."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add what release 0.4 records at the door and hands in afterwards; nothing that was there changes."""
    _events()
    _table("event_texts", _text("training_id", index=True), _text("salt"), _text("text"))
    _table(
        "badges",
        _owner("training_id", "trainings"), _text("participant_id", index=True),
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        sa.UniqueConstraint("training_id", "participant_id"),
    )  # fmt: skip
    _table(
        "merged_files",
        _owner("training_id", "trainings"), _number("at_ms"), _text("file_id"), _text("file_name"),
        _text("log_id"), _number("exported_ms"), _number("added"), _number("known"), _text("heads"),
        _number("offset_ms", optional=True),
    )  # fmt: skip
    _table(
        "pack_records",
        _owner("training_id", "trainings"), _number("issued_ms"), _text("device"), _text("sessions"),
        _number("persons"), _number("opened_ms", optional=True),
    )  # fmt: skip
    _hours()


def _events() -> None:
    _table(
        "events",
        sa.Column("content_hash", sa.Text, primary_key=True, nullable=False),
        _text("log_id"), _number("seq"), _text("prev_hash"), _text("kind"), _text("training_id"),
        _text("session_id"), _text("participant_id", index=True), _number("wall_ms"),
        _number("offset_minutes"), _number("hlc"), _number("mono_ms"), _text("boot_id"), _text("actor"),
        _text("program"), _number("format"), _text("body"), _text("text_hash"),
    )  # fmt: skip
    op.create_index("ix_events_log_id_seq", "events", ["log_id", "seq"])
    op.create_index("ix_events_training_id_session_id", "events", ["training_id", "session_id"])
    for verb in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER events_never_{verb} BEFORE {verb.upper()} ON events "
            f"BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
        )


def _hours() -> None:
    _table(
        "hours_rules",
        _owner("training_id", "trainings"), _number("late_minutes", optional=True),
        _number("early_minutes", optional=True), sa.UniqueConstraint("training_id"),
    )  # fmt: skip
    _table(
        "online_rules",
        _owner("session_id", "sessions"), _number("join_by", optional=True),
        _number("stay_until", optional=True), _number("minutes", optional=True),
        sa.UniqueConstraint("session_id"),
    )  # fmt: skip
    _table(
        "hours_exports",
        _owner("training_id", "trainings"), _number("at_ms"), _text("form"), _text("file_name"),
    )  # fmt: skip
    _table(
        "hours_lines",
        _owner("export_id", "hours_exports"), _text("participant_id"), _text("course_day_id"),
        _number("hours"), sa.UniqueConstraint("export_id", "participant_id", "course_day_id"),
    )  # fmt: skip


def _table(name: str, *parts: Any) -> None:
    key = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(name, key, *parts, sqlite_strict=True)


def _text(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, **options)


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=optional)


def _owner(name: str, target: str) -> sa.Column[str]:
    reference = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, reference, nullable=False, index=True)
