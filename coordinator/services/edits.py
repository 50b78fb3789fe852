"""The one way plans and rosters are changed, so that everything can be taken back."""

from coordinator.db.session import Writer
from coordinator.domain.edit import Edit
from coordinator.domain.rules import check


def apply_edit(writer: Writer, edit: Edit) -> None:
    """Do an edit: rules first, then writes. References are checked at the commit, so order is free.

    Raises ``RuleError`` when a value breaks a rule, and ``Stale`` when the store no longer holds
    ``edit.before``; the caller's transaction then rolls back as a whole.
    """
    before = {(type(e), e.id): e for e in edit.before}
    after = {(type(e), e.id): e for e in edit.after}
    for key, entity in after.items():
        if before.get(key) != entity:
            check(entity)
    writer.delete(entity for key, entity in before.items() if key not in after)
    writer.update((before[key], entity) for key, entity in after.items() if key in before)
    writer.insert(entity for key, entity in after.items() if key not in before)
