"""Making a laptop no desk any more, before it goes back to the school it was borrowed from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coordinator.domain.errors import RuleError
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import TextField


class ResetDialog(Dialog):
    """The name is typed by hand; `reset` stores it and refuses what must not be."""

    def __init__(self, title: str, reset: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Reset this desk"),
            self.tr(
                "Its log is closed and the PIN is taken away. What was recorded stays; the next desk on this"
                " computer begins a log of its own."
            ),
            self.tr("Reset"),
            parent,
        )
        self._reset = reset
        self.name = TextField(
            self.tr("Type the name of the training or of a batch"),
            self.tr("Training: {title}").format(title=title),
        )
        self.body.addWidget(self.name)
        self.body.addStretch(1)
        self.ok_button.setProperty("kind", "danger")
        self.take_room(620, 320)
        self.name.setFocus()

    def accept(self) -> None:
        """Closes only when it was done."""
        try:
            self._reset(self.name.value())
        except RuleError as error:
            self.say(messages.sentence(error))
            self.name.setFocus()
            return
        super().accept()
