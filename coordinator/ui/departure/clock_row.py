"""This computer's clock beside a field for the time on a phone; Enter works out how far they are apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.reference_clock import agrees, offset_against
from coordinator.domain.roc import format_roc
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.moments import length_text

TICK_MS = 500


class ClockRow(QWidget):
    """`offset_ms` is how much this computer is ahead, or None before a time was typed."""

    compared = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.offset_ms: int | None = None
        self._now, self._day = label("", "value"), label("", "muted")
        here = QVBoxLayout()
        here.setSpacing(1)
        here.addWidget(label(self.tr("Clock of this computer"), "field"))
        here.addWidget(self._now)
        here.addWidget(self._day)
        hint = self.tr("For example 08:31. Then press Enter at once.")
        self.field = TextField(self.tr("Time on a phone"), hint)
        self.field.committed.connect(self._compare)
        self._said = label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = row(here, self.field, spacing=28)
        line.setStretch(1, 1)
        column.addLayout(line)
        column.addWidget(self._said)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    @property
    def said(self) -> str:
        """What the comparison gave."""
        return self._said.text()

    def _tick(self) -> None:
        now = self._clock()
        self._now.setText(f"{now:%H:%M:%S}")
        self._day.setText(format_roc(now.date()))

    def _compare(self, text: object) -> None:
        """At the moment of Enter: a second later it would be a second more."""
        self.field.show_problem("")
        self.offset_ms = None
        self._said.setText("")
        if str(text).strip():
            try:
                self.offset_ms = offset_against(str(text), self._clock())
            except RuleError as error:
                self.field.show_problem(messages.sentence(error))
            else:
                self._said.setText(self._sentence(self.offset_ms))
        self.compared.emit()

    def _sentence(self, offset_ms: int) -> str:
        if agrees(offset_ms):
            return self.tr("Both clocks agree to the minute.")
        far = length_text(offset_ms)
        if offset_ms > 0:
            return self.tr("This computer is {far} ahead of the phone.").format(far=far)
        return self.tr("This computer is {far} behind the phone.").format(far=far)
