"""Somebody who wrote themselves into a blank row: name, Enter, school, Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from coordinator.db.keys import new_id
from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.errors import RuleError
from coordinator.domain.paper_entry import PaperWalkIn
from coordinator.domain.text import clean, clean_name, fold
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import TextField


class PaperWalkInDialog(Dialog):
    """Accepted, `walk_in` is who was written; a school outside the directory is kept as it was written."""

    def __init__(self, schools: Sequence[SchoolLine], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Written into a blank row"),
            self.tr("Whoever stands on no roster. The office registers them later, or says who it is."),
            self.tr("Add the row"),
            parent,
        )
        self._schools = schools
        self.walk_in: PaperWalkIn | None = None
        self.name, self.school = TextField(self.tr("Name")), TextField(self.tr("School"))
        self.body.addWidget(self.name)
        self.body.addWidget(self.school)
        self.body.addStretch(1)
        completer = QCompleter(sorted({called(school) for school in schools}), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        line_of(self.school).setCompleter(completer)
        line_of(self.name).returnPressed.connect(self.school.setFocus)
        line_of(self.school).returnPressed.connect(self.accept)
        for pressed in (self.ok_button, self.cancel_button):
            # Enter in the first field goes on to the second; it must not press a button as well.
            pressed.setAutoDefault(False)
        self.ok_button.setDefault(False)
        self.take_room(520, 300)
        self.name.setFocus()

    def accept(self) -> None:
        """Closes only with a name."""
        try:
            name, school = clean_name(self.name.value()), clean(self.school.value()).text
        except RuleError as error:
            self.say(messages.sentence(error))
            return
        if not name:
            self.name.show_problem(self.tr("Without a name nobody can be registered later."))
            self.name.setFocus()
            return
        found = [one for one in self._schools if school and fold(called(one)) == fold(school)]
        if len(found) == 1:
            self.walk_in = PaperWalkIn(new_id(), name, school, found[0].code, found[0].township_code)
        else:
            self.walk_in = PaperWalkIn(new_id(), name, school)
        super().accept()


def called(school: SchoolLine) -> str:
    """A school's name behind the name of the school it belongs to."""
    return f"{school.parent} {school.name}".strip()


def line_of(field: TextField) -> QLineEdit:
    """The line of a field."""
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor
