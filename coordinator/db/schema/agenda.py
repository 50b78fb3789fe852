"""Tables of agenda blocks and their nested topics."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Flag, Word, key, number, owner, table, text
from coordinator.domain.agenda import Block, BlockKind, Topic

BLOCKS = table(
    Block, "blocks",
    key(), owner("course_day_id", "course_days"), number("starts"), number("ends", optional=True),
    sa.Column("kind", Word(BlockKind), nullable=False), text("title"), text("speaker"),
    number("printed_minutes", optional=True), text("note"), number("track"),
    sa.Column("in_tray", Flag, nullable=False),
)  # fmt: skip
TOPICS = table(
    Topic, "topics",
    key(), owner("block_id", "blocks"), text("title"), text("code"),
    owner("parent_id", "topics", optional=True, owns=True), number("position"),
)  # fmt: skip
