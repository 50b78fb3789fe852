"""The roster: schools by year, imports and what they said, calls, answers, presets, online names, purges."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add what release 0.3 accounts for schools and people with; every value that was there stays."""
    _add_filled("schools", county_code="''", address="''", part="'whole'", source="'sample'")
    op.add_column("schools", sa.Column("year", sa.Integer, nullable=True))
    op.execute("UPDATE schools SET county_code = substr(township_code, 1, 5)")
    _add_filled("participants", status="'registered'")
    _add_filled("trainings", keeps_ids="1")
    op.add_column("trainings", sa.Column("purge_on", sa.Text, nullable=True))
    _schools()
    _imports()
    _office()
    _online()


def _schools() -> None:
    _table(
        "school_years",
        _owner("school_id", "schools"), _number("year"), sa.UniqueConstraint("school_id", "year"),
    )  # fmt: skip
    _table(
        "school_aliases",
        _owner("school_id", "schools"), _text("name"), sa.UniqueConstraint("school_id", "name"),
    )  # fmt: skip
    _table(
        "school_calls",
        _owner("training_id", "trainings"), _owner("school_id", "schools"), _text("called_on"),
        _number("reached"), _text("note"),
    )  # fmt: skip


def _imports() -> None:
    _table(
        "roster_imports",
        _owner("training_id", "trainings"), _number("at_ms"), _text("file_name"), _text("sheet"),
        _text("columns"), _number("added"), _number("changed"), _number("rejected"), _number("ignored"),
    )  # fmt: skip
    _table(
        "source_rows",
        _owner("import_id", "roster_imports"), _owner("participant_id", "participants"), _number("row"),
        _text("said"), sa.UniqueConstraint("import_id", "participant_id"),
    )  # fmt: skip
    _table(
        "rejected_rows",
        _owner("import_id", "roster_imports"), _number("row"), _text("name"), _text("school"),
        _text("reason"), _text("detail"),
    )  # fmt: skip


def _office() -> None:
    _table(
        "purges",
        _text("training_id"), _number("at_ms"), _number("persons"), _text("what"), _text("counts"),
    )  # fmt: skip
    _table(
        "remembered",
        _text("question"), _text("key"), _text("answer"), sa.UniqueConstraint("question", "key"),
    )  # fmt: skip
    _table(
        "column_presets",
        _text("use"), _text("name"), _number("position"), sa.UniqueConstraint("use", "name"),
    )  # fmt: skip
    _table(
        "preset_columns",
        _owner("preset_id", "column_presets"), _text("title"), _text("field"), _number("position"),
    )  # fmt: skip


def _online() -> None:
    _table(
        "online_names",
        _owner("training_id", "trainings"), _text("report"), _text("display_name"),
        _owner("session_id", "sessions", optional=True),
        _owner("participant_id", "participants", optional=True),
        _owner("school_id", "schools", optional=True), _text("county_code"), _text("job_title"),
        _text("name"), _number("joined_ms", optional=True), _number("left_ms", optional=True),
        _number("minutes", optional=True), _text("missing"),
    )  # fmt: skip


def _table(name: str, *parts: Any) -> None:
    key = sa.Column("id", sa.Text, primary_key=True, nullable=False)
    op.create_table(name, key, *parts, sqlite_strict=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=optional)


def _owner(name: str, target: str, *, optional: bool = False) -> sa.Column[str]:
    reference = sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Text, reference, nullable=optional, index=True)


def _add_filled(table: str, **columns: str) -> None:
    """Columns with a value for every row there is; the table is made anew so that no default stays behind."""
    with op.batch_alter_table(table, table_kwargs={"sqlite_strict": True}) as batch:
        for name, value in columns.items():
            kind = sa.Text if value.startswith("'") else sa.Integer
            batch.add_column(sa.Column(name, kind, nullable=False, server_default=sa.text(value)))
    with op.batch_alter_table(table, table_kwargs={"sqlite_strict": True}) as batch:
        for name in columns:
            batch.alter_column(name, server_default=None)
