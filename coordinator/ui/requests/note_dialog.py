"""A frequent problem with its answer: written new, or worded better."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.modules import CODES, OTHER
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField, LongTextField
from coordinator.ui.kit.help_words import module_word

WIDTH, HEIGHT = 620, 520
PROBLEM_ROWS, ANSWER_ROWS = 4, 7


class NoteDialog(Dialog):
    """OK only with a problem; the answer may follow later."""

    def __init__(self, note: HelpNote | None = None, module: str = "", parent: QWidget | None = None) -> None:
        title = self.tr("Edit help note") if note else self.tr("New help note")
        sentence = self.tr("Found again at the next hands-on day. Name no people here.")
        super().__init__(title, sentence, self.tr("Save"), parent)
        self.note = note
        chosen = note.module if note else module or OTHER
        codes = CODES if chosen in CODES else (*CODES, chosen)
        self.module = ChoiceField(self.tr("Module"), [(code, module_word(code)) for code in codes])
        self.module.set_value(chosen)
        self.problem = LongTextField(self.tr("Problem"), rows=PROBLEM_ROWS)
        self.answer = LongTextField(self.tr("Answer"), rows=ANSWER_ROWS)
        for field, text in (
            (self.problem, note.problem if note else ""),
            (self.answer, note.answer if note else ""),
        ):
            field.set_value(text)
            self.body.addWidget(field)
        self.body.insertWidget(0, self.module)
        self.problem.editor.textChanged.connect(self._update_button)  # type: ignore[attr-defined]
        self._update_button()
        self.take_room(WIDTH, HEIGHT)
        self.problem.editor.setFocus()

    @property
    def chosen_module(self) -> str:
        """The code of the module."""
        return str(self.module.value())

    def _update_button(self) -> None:
        self.ok_button.setEnabled(bool(self.problem.value().strip()))
