"""The short message for LINE or e-mail: made from the list, changed by hand if wanted, then copied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from coordinator.documents.call_list import district_message, school_message
from coordinator.domain.calls import CallLine
from coordinator.domain.coverage import Coverage
from coordinator.domain.plan import Plan
from coordinator.ui.kit.cards import Card, button, chip, only_one, row
from coordinator.ui.kit.forms import DateField
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate


class MessageCard(Card):
    """To one school, to the schools of its district, or to all that are listed; nothing is sent."""

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = translate("Missing", "Message")
        self.setAccessibleName(title)
        self._plan: Plan | None = None
        self._coverage = Coverage((), ())
        self._chosen: CallLine | None = None
        self._listed: Sequence[CallLine] = ()
        self._deadline: date | None = None
        self._made = ""
        self.to_school = chip(translate("Missing", "This school"))
        self.to_district = chip(translate("Missing", "Its district"))
        self.to_all = chip(translate("Missing", "All listed"))
        choices = (self.to_school, self.to_district, self.to_all)
        self.to_school.setChecked(True)
        only_one(*choices)
        for choice in choices:
            choice.clicked.connect(lambda _on: self._write())
        self.deadline = DateField(translate("Missing", "Deadline (optional)"))
        self.deadline.date_committed.connect(self._set_deadline)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(translate("Missing", "Text of the message"))
        self.text.setTabChangesFocus(True)
        self.copy_button = button(translate("Missing", "Copy message"), "copy")
        self.copy_button.clicked.connect(lambda _on: self.copy())
        self.body.addLayout(row(label(title, "heading"), 1, self.copy_button))
        self.body.addLayout(row(*choices, 1, spacing=8))
        self.body.addWidget(self.deadline)
        self.body.addWidget(self.text, 1)

    def show_lines(
        self, plan: Plan, coverage: Coverage, listed: Sequence[CallLine], chosen: CallLine | None
    ) -> None:
        """Write to these; what was typed by hand is kept while the same is shown."""
        self._plan, self._coverage = plan, coverage
        self._listed, self._chosen = listed, chosen
        self._write()

    def copy(self) -> None:
        """Put the message on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.emit()

    def _set_deadline(self, day: date | None) -> None:
        self._deadline = day
        self._write()

    def _write(self) -> None:
        for one in (self.to_school, self.to_district):
            one.setEnabled(self._chosen is not None)
        made = self._message()
        if made != self._made:
            self._made = made
            self.text.setPlainText(made)
        self.copy_button.setEnabled(bool(made))

    def _message(self) -> str:
        if self._plan is None or not self._listed:
            return ""
        chosen = self._chosen
        if chosen is None or self.to_all.isChecked():
            return district_message(self._plan, self._coverage, self._listed, self._deadline)
        if self.to_school.isChecked():
            return school_message(self._plan, self._coverage, chosen, self._deadline)
        same = [line for line in self._listed if line.cover.district == chosen.cover.district]
        return district_message(self._plan, self._coverage, same, self._deadline)
