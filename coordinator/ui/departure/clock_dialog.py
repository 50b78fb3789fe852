"""Comparing the clock before going out; a clock that is off is set in the system, not here."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coordinator.domain.reference_clock import agrees
from coordinator.ui.context import Context
from coordinator.ui.departure.clock_row import ClockRow
from coordinator.ui.kit.dialog import Dialog


class ClockDialog(Dialog):
    """Accepted, somebody compared the clocks: they agree, or a desk notes how far they are apart.

    A borrowed laptop may not let anybody set its clock; the office puts the times right when it merges.
    """

    def __init__(self, context: Context, *, is_desk: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Compare the clock"),
            self.tr("Times of sign-in come from this clock. Read the time off a phone and type it here."),
            self.tr("Keep it so"),
            parent,
        )
        self._is_desk = is_desk
        self.row = ClockRow(context.clock)
        self.row.compared.connect(self._judge)
        self.body.addWidget(self.row)
        self.ok_button.setEnabled(False)
        # Enter in the field compares; it must not press a button as well.
        self.ok_button.setDefault(False)
        self.ok_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.take_room(620, 340)
        self.row.field.setFocus()

    def _judge(self) -> None:
        offset = self.row.offset_ms
        fine = offset is not None and (self._is_desk or agrees(offset))
        self.ok_button.setEnabled(fine)
        self.say("")
        if offset is not None and not agrees(offset):
            text = self.tr("Set the clock of this computer in its system settings, then compare again.")
            if self._is_desk:
                text += self.tr(" If that cannot be done, keep it so: the office puts the times right.")
            self.say(text)
        elif fine:
            self.ok_button.setFocus()
