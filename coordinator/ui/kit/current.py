"""The plan of the current training, for every page that shows one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coordinator.db.queries.plans import read_plan
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan

if TYPE_CHECKING:
    from coordinator.ui.context import Context


def current_plan(context: Context) -> Plan | None:
    """The plan, or None without a training; inside a `store.read()` it is of the same state of the store."""
    with context.store.read() as reader:
        try:
            return read_plan(reader, context.training_id or "")
        except RuleError:
            # Taken away a moment ago, by undo perhaps.
            return None
