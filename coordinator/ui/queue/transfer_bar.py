"""轉介: to which room, for which topic. The number stays, and so does the place in the line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import TakeStep
from coordinator.domain.helpdesk.modules import CODES
from coordinator.domain.helpdesk.values import Request, Step
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.forms import ChoiceField, form_grid
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.labels import label
from coordinator.ui.queue.serving import Serving


class TransferBar(QFrame):
    """`wanted` with the act; `closed` when it was given up. Enter transfers, Esc gives up."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Transfer"))
        self.serving = serving
        self._request = ""
        self.room = ChoiceField(self.tr("To the room"), ())
        self.module = ChoiceField(self.tr("For the topic"), ())
        self.go = primary_button(self.tr("Transfer"), "arrow-right-left")
        self.stay = button(self.tr("Cancel"))
        self.go.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(form_grid(self.room, self.module))
        column.addWidget(
            label(self.tr("The number stays, and so does the place in the line."), "caption", wrap=True)
        )
        column.addLayout(row(1, self.stay, self.go, spacing=8))
        self.go.clicked.connect(lambda _checked=False: self._go())
        self.stay.clicked.connect(lambda _checked=False: self.closed.emit())
        self.hide()

    def begin(self, request: Request) -> None:
        """Ask where this one goes; the keyboard stands in the rooms."""
        self._request = request.id
        rooms = {room.letter: f"{room.letter}　{room.name}" for room in self.serving.rooms}
        rooms.setdefault(request.room, request.room)
        codes = list(dict.fromkeys([*CODES, request.module]))
        self.room.set_choices(list(rooms.items()))
        self.module.set_choices([(code, module_word(code)) for code in codes])
        self.room.set_value(request.room)
        self.module.set_value(request.module)
        self.show()
        self.room.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        letter, module = str(self.room.value() or ""), str(self.module.value() or "")
        self.wanted.emit(TakeStep(self._request, Step.TRANSFER, letter=letter, module=module))
