"""Tables of the office: settings, answers, presets; the logs of exports and purges outlive the plan."""

import sqlalchemy as sa

from coordinator.db.schema.columns import Word, key, number, owner, table, text
from coordinator.domain.office import AuditExport, Purge, Setting
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn, Question, Remembered

SETTINGS = table(Setting, "settings", key(), text("value"))
AUDIT_EXPORTS = table(
    AuditExport, "audit_exports",
    key(), number("at_ms"), text("action"), text("training_id"), text("subject"), number("persons"),
)  # fmt: skip
PURGES = table(
    Purge, "purges",
    key(), text("training_id"), number("at_ms"), number("persons"), text("what"), text("counts"),
)  # fmt: skip
REMEMBERED = table(
    Remembered, "remembered",
    key(), sa.Column("question", Word(Question), nullable=False), text("key"), text("answer"),
    sa.UniqueConstraint("question", "key"),
)  # fmt: skip
COLUMN_PRESETS = table(
    ColumnPreset, "column_presets",
    key(), sa.Column("use", Word(ColumnUse), nullable=False), text("name"), number("position"),
    sa.UniqueConstraint("use", "name"),
)  # fmt: skip
PRESET_COLUMNS = table(
    PresetColumn, "preset_columns",
    key(), owner("preset_id", "column_presets"), text("title"), text("field"), number("position"),
)  # fmt: skip
