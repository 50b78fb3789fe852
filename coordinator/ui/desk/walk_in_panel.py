"""F4: somebody who stands on no roster. Name, Enter, school, Enter: done in a few seconds of keys."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from coordinator.db.queries.roster import SchoolLine, read_schools
from coordinator.domain.checkin.acts import WalkInMark
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.text import clean, clean_name
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit import messages
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.forms import TextField, form_grid
from coordinator.ui.kit.pickfield import PickField
from coordinator.ui.kit.school_search import SchoolSearch


class WalkInPanel(Panel):
    """Enter walks through the fields; a school that is not in the directory is kept as it was typed."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Without registration"),
            acting,
            self.tr("Name, Enter, part of the school's name, Enter. The office registers them later."),
            parent,
        )
        self._directory = SchoolSearch()
        self.name = TextField(self.tr("Name"))
        self.school = PickField(self.tr("School"), self.tr("Schools found"), self._directory.find)
        self.job_title, self.phone = (
            TextField(self.tr("Job title, if said")),
            TextField(self.tr("Phone, if said")),
        )
        self.schools = self.school.list
        self.schools.setMinimumHeight(120)
        self.record = primary_button(self.tr("Check in"), "user-plus")
        self.record.setAutoDefault(True)
        self.record.clicked.connect(lambda _checked=False: self._record())
        for part in (self.name, self.school):
            self.body.addWidget(part)
        self.body.addWidget(self.schools, 1)
        self.body.addLayout(form_grid(self.job_title, self.phone))
        self.body.addWidget(self.record)
        self._connect()

    def _connect(self) -> None:
        _line(self.name).returnPressed.connect(self.school.setFocus)
        self.school.entered.connect(lambda _school: self._record())
        for last in (self.job_title, self.phone):
            _line(last).returnPressed.connect(self._record)

    def begin(self, key: str = "") -> None:
        """Empty fields, the keyboard in the first."""
        for field in (self.name, self.job_title, self.phone):
            _line(field).clear()
            field.show_problem("")
        self.school.empty()
        self.say("")
        self.name.setFocus()
        if not self._directory.is_ready:
            self._read()

    def _read(self) -> None:
        with self.acting.store.read() as reader:
            schools = read_schools(reader)
        self._directory.read(schools, self.acting.plan.training.county_code)

    def _record(self) -> None:
        try:
            name = clean_name(self.name.value())
            school = clean(self.school.value()).text
        except RuleError as error:
            self.say(messages.sentence(error))
            return
        if not name:
            self.name.show_problem(self.tr("Without a name nobody can be registered later."))
            self.name.setFocus()
            return
        found = self.school.chosen if isinstance(self.school.chosen, SchoolLine) else None
        mark = WalkInMark(
            name=name,
            school=school,
            school_code=found.code if found else "",
            township_code=found.township_code if found else "",
            job_title=clean(self.job_title.value()).text,
            phone=clean(self.phone.value()).text,
        )
        outcome = self.acting.do(mark)
        if outcome.verdict is Verdict.WALK_IN:
            self.closed.emit()
        else:
            self.say(self.acting.sentence(outcome, mark))


def _line(field: TextField) -> QLineEdit:
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor
