"""報到檔 on the page: what is in no file yet, writing one now, and writing them by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.services.attendance_files import Exported
from coordinator.ui.attendance_writing import LONGEST, SHORTEST, AutoWriter
from coordinator.ui.departure.folder_field import FolderField
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.reading import Desk
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.forms import CheckField, NumberField
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.notice import Severity


class AttendanceCard(Card):
    """Says what was asked for; what is written by itself it leaves to the `AutoWriter`."""

    write_asked = Signal()
    reset_asked = Signal()

    def __init__(
        self, auto: AutoWriter, questions: Questions, start: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Attendance files"), parent=parent)
        self._auto = auto
        self._icon, self._waiting = label(), label("", wrap=True)
        self._last = label("", "caption", wrap=True)
        self.write_button = button(self.tr("Write a file…"), "usb")
        self.write_button.clicked.connect(lambda _on=False: self.write_asked.emit())
        line = row(self._icon, self._waiting, self.write_button, spacing=10)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._last)
        self._build_auto(questions, start)
        self.reset_button = button(self.tr("Reset this desk…"), kind="link")
        self.reset_button.clicked.connect(lambda _on=False: self.reset_asked.emit())
        self.body.addLayout(row(self.reset_button, 1))
        self.body.addStretch(1)
        auto.told.connect(self._show_problem)
        auto.written.connect(lambda _written: self._show_problem(""))
        self._show_auto()

    def _build_auto(self, questions: Questions, start: Path) -> None:
        self.by_itself = CheckField(self.tr("Also by itself, into a second folder or onto a stick"))
        self.by_itself.committed.connect(lambda _on: self._choose())
        self.minutes = NumberField(self.tr("Every … minutes"), SHORTEST, LONGEST)
        self.minutes.setMaximumWidth(theme.px(140))
        self.minutes.committed.connect(lambda _number: self._choose())
        self.folder = FolderField(self.tr("Folder or stick"), questions, start)
        self.folder.changed.connect(self._choose)
        self._problem = label("", "problem", wrap=True)
        self._auto_line = QWidget()
        fields = row(self.folder, self.minutes)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setStretch(0, 1)
        self._auto_line.setLayout(fields)
        for part in (self.by_itself, self._auto_line, self._problem):
            self.body.addWidget(part)

    # -- showing -----------------------------------------------------------------------------------

    def show_desk(self, desk: Desk) -> None:
        """How much waits, and when the last file was written."""
        look = Severity.WARNING if desk.waiting else Severity.SUCCESS if desk.exported else Severity.INFO
        set_icon(self._icon, look.icon, f"{look.value}_text", 18)
        self._waiting.setText(self._sentence(desk))
        self._last.setText(self._told_of(desk.exported))
        self._last.setVisible(bool(self._last.text()))
        self.write_button.setEnabled(desk.events > 0)
        self.reset_button.setVisible(desk.is_desk)

    @property
    def sentence(self) -> str:
        """What waits to be written."""
        return self._waiting.text()

    @property
    def problem(self) -> str:
        """What hinders the files that are written by themselves."""
        return self._problem.text()

    def _sentence(self, desk: Desk) -> str:
        if not desk.events:
            return self.tr("Nothing was recorded at a desk of this computer yet.")
        if desk.waiting:
            return self.tr("{n} acts are in no attendance file yet.").format(n=f"{desk.waiting:,}")
        return self.tr("Everything that was recorded is in an attendance file.")

    def _told_of(self, exported: Exported | None) -> str:
        if exported is None or not exported.file_id:
            return ""
        return self.tr("Last file: {at}").format(at=moment_text(exported.at_ms))

    def _show_auto(self) -> None:
        folder = self._auto.folder
        self.by_itself.set_value(folder is not None)
        self._auto_line.setVisible(folder is not None)
        self.minutes.set_value(self._auto.minutes)
        if folder is not None:
            self.folder.set_folder(folder)
        self._show_problem(self._auto.problem)

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    # -- doing -------------------------------------------------------------------------------------

    def _choose(self) -> None:
        """Kept when the folder is there; ticked without one, the field waits for it."""
        on = self.by_itself.value()
        self._auto_line.setVisible(on)
        folder = self.folder.folder if on else None
        if on and folder is None:
            return
        if (folder, self.minutes.value()) != (self._auto.folder, self._auto.minutes):
            self._auto.choose(folder, self.minutes.value())
