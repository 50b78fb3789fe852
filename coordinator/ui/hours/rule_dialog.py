"""The rule of a training: how many minutes late or early are let pass. One undoable edit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coordinator.domain.hours_kept import HoursRule
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, NumberField, form_grid

MOST_MINUTES = 480
USUAL = 15


class RuleDialog(Dialog):
    """``late`` and ``early`` say what was chosen: minutes, or None where everything is let pass."""

    def __init__(self, rule: HoursRule | None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Rule for hours"),
            self.tr(
                "Hours need every mark of the mark plan. Beyond that a training may refuse them to whoever "
                "came too late or left too early; counted from the times of the mark plan."
            ),
            self.tr("Save"),
            parent,
        )
        late, early = (rule.late_minutes, rule.early_minutes) if rule else (None, None)
        self.late_on = CheckField(self.tr("Whoever comes too late gets none"))
        self.late_field = NumberField(self.tr("Minutes late that are let pass"), 0, MOST_MINUTES)
        self.early_on = CheckField(self.tr("Whoever leaves too early gets none"))
        self.early_field = NumberField(self.tr("Minutes early that are let pass"), 0, MOST_MINUTES)
        for on, field, minutes in (
            (self.late_on, self.late_field, late),
            (self.early_on, self.early_field, early),
        ):
            on.set_value(minutes is not None)
            field.set_value(USUAL if minutes is None else minutes)
            field.setEnabled(minutes is not None)
            on.toggled.connect(field.setEnabled)
        self.body.addLayout(form_grid(self.late_on, self.early_on, self.late_field, self.early_field))
        self.body.addStretch(1)
        self.take_room(560, 300)

    @property
    def late(self) -> int | None:
        """Minutes late that are let pass."""
        return self.late_field.value() if self.late_on.value() else None

    @property
    def early(self) -> int | None:
        """Minutes early that are let pass."""
        return self.early_field.value() if self.early_on.value() else None
