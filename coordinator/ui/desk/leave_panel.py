"""Leaving the desk: by the PIN that was set, else by one more key."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.services.desk_pin import has_pin, pin_fits
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.forms import TextField

WAIT_MS = 3_000
"""After three wrong PINs nobody tries the next at once."""
TRIES = 3


class LeavePanel(Panel):
    """Emits `left` when the way out is free."""

    left = Signal()

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Leave the desk"), acting, parent=parent)
        self._wrong = 0
        self.pin = TextField(self.tr("PIN"))
        line = self.pin.editor
        assert isinstance(line, QLineEdit)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.returnPressed.connect(self._try)
        self.leave = primary_button(self.tr("Leave the desk"), "log-out")
        self.leave.setAutoDefault(True)
        self.leave.clicked.connect(lambda _checked=False: self._try())
        self.body.addWidget(self.pin)
        self.body.addWidget(self.leave)
        self.body.addStretch(1)

    def begin(self, key: str = "") -> None:
        """Ask for the PIN where there is one."""
        self.say("")
        with self.acting.store.read() as reader:
            asks = has_pin(reader)
        self.pin.setVisible(asks)
        self.pin.set_value("")
        hint = self.tr("Everything is stored. Enter leaves, Esc goes on.")
        if asks:
            hint = self.tr("Everything is stored. Type the PIN and press Enter; Esc goes on.")
        self.set_title(self.tr("Leave the desk"), hint)
        (self.pin.editor if asks else self.leave).setFocus()

    def _try(self) -> None:
        if not self.leave.isEnabled():
            return
        with self.acting.store.read() as reader:
            fits = pin_fits(reader, self.pin.value())
        if fits:
            self._wrong = 0
            self.left.emit()
            return
        self._wrong += 1
        self.pin.set_value("")
        line = self.pin.editor
        assert isinstance(line, QLineEdit)
        line.clear()
        self.say(self.tr("This is not the PIN."))
        if self._wrong >= TRIES:
            self.leave.setEnabled(False)
            QTimer.singleShot(WAIT_MS, self, self._allow)

    def _allow(self) -> None:
        self._wrong = 0
        self.leave.setEnabled(True)
