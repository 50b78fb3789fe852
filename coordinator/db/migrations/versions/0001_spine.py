"""The first shape of the store: areas, plans, agendas, sessions, rosters, settings, the log of exports.

Written out and not taken from ``db/schema``: what this revision made must not change when the schema does.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op


def _table(name: str, *parts: Any) -> None:
    key = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(name, key, *parts, sqlite_strict=True)


def _text(name: str, *, optional: bool = False, index: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional, index=index)


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=optional)


def _owner(name: str, target: str, *, optional: bool = False) -> sa.Column[str]:
    reference = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, reference, nullable=optional, index=True)


def upgrade() -> None:
    """Make every table of release 0.1."""
    _areas()
    _plans()
    _agendas()
    _sessions()
    _rosters()
    _office()


def _areas() -> None:
    _table(
        "counties",
        _text("name"),
    )  # fmt: skip
    _table(
        "townships",
        _owner("county_id", "counties"), _text("name"),
    )  # fmt: skip
    _table(
        "schools",
        _text("code", index=True), _text("name"), _text("level"), _text("township_code", index=True),
        _text("phone"), _number("closed"), _owner("parent_id", "schools", optional=True),
    )  # fmt: skip


def _plans() -> None:
    _table(
        "trainings",
        _text("slug"), _text("title"), _number("academic_year"), _text("county_code"),
        _text("issued", optional=True), _text("letter_number"), _text("basis"), _text("purpose"),
        _text("audience"), _text("registration"), _text("funding"), _text("hours_rule"), _text("outcome"),
        _text("note"), sa.UniqueConstraint("slug"),
    )  # fmt: skip
    _table(
        "units",
        _owner("training_id", "trainings"), _text("role"), _text("name"), _number("position"),
    )  # fmt: skip
    _table(
        "formats",
        _owner("training_id", "trainings"), _text("kind"), _text("title"), _text("starts", optional=True),
        _text("ends", optional=True), _number("by_application"), _text("registration"), _text("note"),
        _number("position"),
    )  # fmt: skip
    _table(
        "roles",
        _owner("training_id", "trainings"), _text("name"), _number("position"),
        sa.UniqueConstraint("training_id", "name"),
    )  # fmt: skip
    _table(
        "venues",
        _owner("training_id", "trainings"), _text("name"), _text("address"), _text("township_code"),
        _text("contact"), _text("phone"), _text("note"), _number("position"),
    )  # fmt: skip
    _table(
        "rooms",
        _owner("venue_id", "venues"), _text("name"), _text("floor"), _number("seats", optional=True),
        _number("pcs", optional=True), _text("equipment"), _text("note"), _number("position"),
    )  # fmt: skip
    _table(
        "meetings",
        _owner("training_id", "trainings"), _text("name"), _text("software"), _text("link"),
        _text("number"), _text("passcode"), _number("cap", optional=True), _text("note"),
        _number("position"),
    )  # fmt: skip
    _table(
        "equipment",
        _owner("training_id", "trainings"), _owner("format_id", "formats"), _text("text"),
        _number("position"),
    )  # fmt: skip
    _table(
        "county_counts",
        _owner("training_id", "trainings"), _text("county_code"), _text("as_written"), _number("special"),
        _number("primary"), _number("junior"), _number("total"), _number("position"),
        sa.UniqueConstraint("training_id", "county_code"),
    )  # fmt: skip


def _agendas() -> None:
    _table(
        "course_days",
        _owner("training_id", "trainings"), _owner("format_id", "formats"), _text("slug"), _text("name"),
        _text("title"), _number("hours", optional=True), _text("note"), _number("position"),
        sa.UniqueConstraint("training_id", "slug"),
    )  # fmt: skip
    _table(
        "audiences",
        _owner("course_day_id", "course_days"), _owner("role_id", "roles"), _number("position"),
        sa.UniqueConstraint("course_day_id", "role_id"),
    )  # fmt: skip
    _table(
        "blocks",
        _owner("course_day_id", "course_days"), _number("starts"), _number("ends", optional=True),
        _text("kind"), _text("title"), _text("speaker"), _number("printed_minutes", optional=True),
        _text("note"), _number("track"),
    )  # fmt: skip
    _table(
        "topics",
        _owner("block_id", "blocks"), _text("title"), _text("code"),
        _owner("parent_id", "topics", optional=True), _number("position"),
    )  # fmt: skip


def _sessions() -> None:
    _table(
        "batches",
        _owner("training_id", "trainings"), _owner("format_id", "formats"), _text("slug"), _text("name"),
        _owner("venue_id", "venues", optional=True), _number("position"),
        sa.UniqueConstraint("training_id", "slug"),
    )  # fmt: skip
    _table(
        "districts",
        _owner("training_id", "trainings"), _text("slug"), _text("name"),
        _owner("batch_id", "batches", optional=True), _number("school_count", optional=True),
        _number("position"), sa.UniqueConstraint("training_id", "slug"),
    )  # fmt: skip
    _table(
        "district_members",
        _owner("district_id", "districts"), _text("area_code", index=True), _text("as_written"),
        _number("school_count", optional=True), _number("position"),
        sa.UniqueConstraint("district_id", "area_code"),
    )  # fmt: skip
    _table(
        "sessions",
        _owner("training_id", "trainings"), _text("slug"), _number("number"),
        _owner("format_id", "formats"), _owner("course_day_id", "course_days"), _text("day"),
        _owner("batch_id", "batches", optional=True), _owner("district_id", "districts", optional=True),
        _owner("venue_id", "venues", optional=True), _owner("room_id", "rooms", optional=True),
        _owner("meeting_id", "meetings", optional=True), _number("shift_minutes"),
        _number("cap", optional=True), _text("note"), sa.UniqueConstraint("number"),
        sa.UniqueConstraint("training_id", "slug"),
    )  # fmt: skip
    _table(
        "marks",
        _owner("session_id", "sessions"), _text("slot"), _number("opens", optional=True),
        _number("closes", optional=True), _number("position"), sa.UniqueConstraint("session_id", "slot"),
    )  # fmt: skip


def _rosters() -> None:
    _table(
        "participants",
        _owner("training_id", "trainings"), _text("name"), _text("school_name"), _text("school_code"),
        _text("township_code"), _text("job_title"), _text("kind"), _text("meal"), _text("phone"),
        _text("email"), _text("national_id"), _text("note"), _text("flags"),
    )  # fmt: skip
    _table(
        "participant_roles",
        _owner("participant_id", "participants"), _owner("role_id", "roles"),
        sa.UniqueConstraint("participant_id", "role_id"),
    )  # fmt: skip
    _table(
        "registrations",
        _owner("participant_id", "participants"), _owner("session_id", "sessions"),
        sa.UniqueConstraint("participant_id", "session_id"),
    )  # fmt: skip
    _table(
        "sheet_rows",
        _text("session_id"), _text("participant_id"), _number("number"),
        sa.UniqueConstraint("session_id", "number"), sa.UniqueConstraint("session_id", "participant_id"),
    )  # fmt: skip


def _office() -> None:
    _table(
        "settings",
        _text("value"),
    )  # fmt: skip
    _table(
        "audit_exports",
        _number("at_ms"), _text("action"), _text("training_id"), _text("subject"), _number("persons"),
    )  # fmt: skip
