"""Laying out: locked districts, pins and opening hours of venues, the tray, acknowledged problems."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Add what release 0.2 lays a plan out with; every value that was there stays."""
    _add("trainings", "people_per_school")
    _add("venues", "opens", "closes", "longitude_e6", "latitude_e6")
    _add_flag("districts", "locked")
    _add_flag("blocks", "in_tray")
    op.create_table(
        "acknowledgements",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        sa.Column(
            "training_id", sa.Text,
            sa.ForeignKey("trainings.id", deferrable=True, initially="DEFERRED"), nullable=False, index=True,
        ),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("code", "key", "facts", "reason")),
        sa.UniqueConstraint("training_id", "code", "key"),
        sqlite_strict=True,
    )  # fmt: skip


def _add(table: str, *names: str) -> None:
    for name in names:
        op.add_column(table, sa.Column(name, sa.Integer, nullable=True))


def _add_flag(table: str, name: str) -> None:
    """A flag that is off for every row there is; the table is made anew so that no default stays behind."""
    with op.batch_alter_table(table, table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    with op.batch_alter_table(table, table_kwargs={"sqlite_strict": True}) as batch:
        batch.alter_column(name, server_default=None)
