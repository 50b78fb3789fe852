"""What must be known before a training can begin: title, academic year, county."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.domain.area import County
from coordinator.domain.errors import RuleError
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField, NumberField, TextField, form_grid


class NewTrainingDialog(Dialog):
    """Everything else is filled in later, on the page 計畫."""

    def __init__(
        self, counties: Sequence[County], year: int, ok_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent=parent,
            title=self.tr("New training"),
            sentence=self.tr("Three things to begin with; all of them can be changed later."),
            ok_text=ok_text,
        )
        self.title = TextField(self.tr("Title"))
        self.year = NumberField(self.tr("Academic year"), 1, 999)
        self.year.set_value(year)
        choices = [("", self.tr("The whole nation")), *((county.id, county.name) for county in counties)]
        self.county = ChoiceField(self.tr("County"), choices)
        self.body.addWidget(self.title)
        self.body.addLayout(form_grid(self.year, self.county))
        self.setMinimumWidth(theme.px(520))
        self.title.setFocus()

    @property
    def county_code(self) -> str:
        """The chosen COUNTYCODE; empty for the whole nation."""
        return str(self.county.value() or "")

    def accept(self) -> None:
        """Only with a title."""
        if not self.title.value().strip():
            self.title.show_problem(messages.sentence(RuleError("text_missing", field="title")))
            self.title.setFocus()
            return
        super().accept()
