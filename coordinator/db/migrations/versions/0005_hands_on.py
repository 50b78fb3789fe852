"""Hands-on days: applications with their wished days and history, and the notes on frequent problems."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add what release 0.5 keeps of applications; requests are events and need no table of their own."""
    _table(
        "applications",
        _owner("training_id", "trainings"), _owner("format_id", "formats"),
        _text("received"), _text("kind"), _text("applicant"), _text("state"), _text("county_code"),
        _owner("district_id", "districts", optional=True), _owner("school_id", "schools", optional=True),
        _owner("venue_id", "venues", optional=True), _text("venue"), _text("room"), _number("seats"),
        _number("pcs"), _number("network"), _number("schools"), _number("people"), _text("contact"),
        _text("phone"), _text("email"), sa.Column("further", sa.Integer, nullable=False), _text("reason"),
        _owner("session_id", "sessions", optional=True), _text("note"),
        sa.Column("position", sa.Integer, nullable=False),
    )  # fmt: skip
    _table(
        "wished_days",
        _owner("application_id", "applications"), _text("day"),
        sa.Column("position", sa.Integer, nullable=False), sa.UniqueConstraint("application_id", "day"),
    )  # fmt: skip
    _table(
        "application_changes",
        _owner("application_id", "applications"), sa.Column("at_ms", sa.Integer, nullable=False),
        _text("state"), _text("person"), _text("note"),
    )  # fmt: skip
    _table(
        "help_notes",
        _text("module"), _text("problem"), _text("answer"), _text("request_id"),
        sa.Column("written", sa.Text, nullable=True),
    )  # fmt: skip


def _table(name: str, *parts: Any) -> None:
    key = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(name, key, *parts, sqlite_strict=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    """A number that may be unknown."""
    return sa.Column(name, sa.Integer, nullable=True)


def _owner(name: str, target: str, *, optional: bool = False) -> sa.Column[str]:
    reference = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, reference, nullable=optional, index=True)
