"""Tables of the office: settings and the log of exports (no reference: the log outlives the plan)."""

from coordinator.db.schema.columns import key, number, table, text
from coordinator.domain.office import AuditExport, Setting

SETTINGS = table(Setting, "settings", key(), text("value"))
AUDIT_EXPORTS = table(
    AuditExport, "audit_exports",
    key(), number("at_ms"), text("action"), text("training_id"), text("subject"), number("persons"),
)  # fmt: skip
