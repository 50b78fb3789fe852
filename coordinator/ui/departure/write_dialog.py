"""Writing an attendance file now: where to, and this clock beside that of a phone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from coordinator.ui.attendance_writing import Wish
from coordinator.ui.context import Context
from coordinator.ui.departure.clock_row import ClockRow
from coordinator.ui.departure.folder_field import FolderField
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.reading import Desk
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder


class WriteDialog(Dialog):
    """Accepted, `wish` says what is to be written."""

    def __init__(
        self, context: Context, desk: Desk, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Write an attendance file"),
            self.tr(
                "Everything that was recorded goes into one file that only the office and its laptops can"
                " read."
            ),
            self.tr("Write"),
            parent,
        )
        self._context = context
        text = self.tr("{n} events, {waiting} acts of them are in no file yet.")
        self.body.addWidget(label(text.format(n=f"{desk.events:,}", waiting=f"{desk.waiting:,}"), wrap=True))
        start = last_folder(context.settings)
        self.folder = FolderField(self.tr("Put the file into"), questions, start)
        self.folder.propose()
        self.body.addWidget(self.folder)
        self.clock = ClockRow(context.clock)
        self.body.addWidget(self.clock)
        self.body.addStretch(1)
        for pressed in (self.ok_button, self.cancel_button):
            # Enter in the field of the time compares; it must not press a button as well.
            pressed.setAutoDefault(False)
        self.ok_button.setDefault(False)
        self.take_room(640, 420)

    def wish(self, training_id: str, clock: Callable[[], datetime]) -> Wish | None:
        """What is asked for, or None while no folder is named."""
        folder = self.folder.folder
        return Wish(training_id, folder, clock, self.clock.offset_ms) if folder is not None else None

    def accept(self) -> None:
        """Closes only when the folder is there."""
        if self.folder.folder is None:
            self.folder.say_missing()
            self.folder.setFocus()
            return
        self._context.settings.set(LAST_FOLDER, str(self.folder.folder))
        super().accept()
