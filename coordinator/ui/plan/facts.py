"""The facts of a training as a form; it knows no store and says what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from coordinator.domain.area import County
from coordinator.domain.training import Training
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import (
    ChoiceField,
    DateField,
    LongTextField,
    NumberField,
    TextField,
    form_grid,
)


class FactsPanel(QScrollArea):
    """What the letter says of the training as a whole."""

    field_edited = Signal(str, object)
    """Field of `Training` and its new value: text, an int for the year, a date or None for ``issued``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Facts"))
        self.title = LongTextField(self.tr("Title"), rows=2)
        self.year = NumberField(self.tr("Academic year"), 1, 999)
        self.county = ChoiceField(self.tr("County"), [])
        self.issued = DateField(self.tr("Issued on"))
        self.issued.editor.setToolTip(self.tr("For example 112/7/25 or 2023-07-25"))
        self.letter = TextField(self.tr("Letter number"))
        self.texts = {
            "basis": LongTextField(self.tr("Basis")),
            "purpose": LongTextField(self.tr("Purpose")),
            "audience": LongTextField(self.tr("Audience")),
            "registration": LongTextField(self.tr("Registration")),
            "hours_rule": LongTextField(self.tr("Study hours")),
            "funding": LongTextField(self.tr("Funding")),
            "outcome": LongTextField(self.tr("Expected outcome")),
            "note": LongTextField(self.tr("Note")),
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 14, 4, 14)
        column.setSpacing(14)
        head, body = Card(self.tr("Training")), Card(self.tr("What the plan says"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        grid.addWidget(self.title, 0, 0, 1, 4)
        facts = ((self.year, 2), (self.county, 3), (self.issued, 3), (self.letter, 5))
        for number, (field, stretch) in enumerate(facts):
            grid.addWidget(field, 1, number, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(number, stretch)
        head.body.addLayout(grid)
        body.body.addLayout(form_grid(*self.texts.values()))
        column.addWidget(head)
        column.addWidget(body)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        fields = {"title": self.title, "academic_year": self.year, "letter_number": self.letter, **self.texts}
        for name, field in fields.items():
            field.committed.connect(lambda value, name=name: self.field_edited.emit(name, value))
        self.county.committed.connect(lambda code: self.field_edited.emit("county_code", code))
        self.issued.date_committed.connect(lambda day: self.field_edited.emit("issued", day))

    def show_training(self, training: Training, counties: Sequence[County]) -> None:
        """Show the stored values; a field in which somebody types just now is left alone."""
        choices = [("", self.tr("The whole nation")), *((county.id, county.name) for county in counties)]
        self.county.set_choices(choices)
        self.county.set_value(training.county_code)
        self.title.set_value(training.title)
        self.year.set_value(training.academic_year)
        self.issued.set_date(training.issued)
        self.letter.set_value(training.letter_number)
        for name, field in self.texts.items():
            field.set_value(getattr(training, name))
