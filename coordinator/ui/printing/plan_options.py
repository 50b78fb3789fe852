"""The plan document: it has everything the plan says, so the only choice is the form of its file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.documents.plan_document.form import Form
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.printing.choices import PlanChoice

FORM = Setting("printing/plan_form", str(Form.PDF), lambda value: value in set(Form))


class PlanOptionsPanel(QWidget):
    """``changed`` when the file is to be of another form; the preview stays the PDF."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        card = Card(self.tr("Plan document"))
        self.file = ChoiceField(
            self.tr("Save and open as"),
            [
                (str(Form.PDF), self.tr("PDF, for printing")),
                (str(Form.ODT), self.tr("ODT, for editing in LibreOffice")),
                (str(Form.DOCX), self.tr("DOCX, for editing in Word")),
            ],
        )
        self.file.set_value(settings.get(FORM))
        hint = self.tr(
            "Basis, units, districts and batches, agendas, registration, hours and what to bring, as the plan"
            " has them now. Parts without content are left out, and the numbers stay without gaps."
        )
        card.body.addWidget(self.file)
        card.body.addWidget(label(hint, "caption", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.file.committed.connect(self._on_form)

    def choice(self) -> PlanChoice:
        """The whole plan."""
        return PlanChoice()

    def form(self) -> Form:
        """The form of the file."""
        return Form(str(self.file.value()))

    def _on_form(self, value: object) -> None:
        self._settings.set(FORM, str(value))
        self.changed.emit()
