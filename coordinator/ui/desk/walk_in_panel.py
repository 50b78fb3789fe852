"""F4: somebody who stands on no roster. Name, Enter, school, Enter: done in a few seconds of keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from coordinator.db.queries.roster import SchoolLine, read_schools
from coordinator.domain.checkin.acts import WalkInMark
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import clean, clean_name, fold
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit import messages
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.forms import TextField, form_grid

SHOWN = 8


class WalkInPanel(Panel):
    """Enter walks through the fields; a school that is not in the directory is kept as it was typed."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Without registration"),
            acting,
            self.tr("Name, Enter, part of the school's name, Enter. The office registers them later."),
            parent,
        )
        self._schools: tuple[SchoolLine, ...] = ()
        self._index: SearchIndex | None = None
        self._chosen: SchoolLine | None = None
        self.name, self.school = TextField(self.tr("Name")), TextField(self.tr("School"))
        self.job_title, self.phone = (
            TextField(self.tr("Job title, if said")),
            TextField(self.tr("Phone, if said")),
        )
        self.schools = QListWidget()
        self.schools.setAccessibleName(self.tr("Schools found"))
        self.schools.setSpacing(3)
        self.schools.setMinimumHeight(120)
        self.schools.itemActivated.connect(self._take)
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
        _line(self.school).textEdited.connect(self._search)
        _line(self.school).returnPressed.connect(self._on_school)
        for last in (self.job_title, self.phone):
            _line(last).returnPressed.connect(self._record)
        self.school.editor.installEventFilter(self)

    def begin(self, key: str = "") -> None:
        """Empty fields, the keyboard in the first."""
        for field in (self.name, self.school, self.job_title, self.phone):
            _line(field).clear()
            field.show_problem("")
        self._chosen = None
        self.say("")
        self._search("")
        self.name.setFocus()
        if self._index is None:
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the school to those that were found."""
        if event.type() == QEvent.Type.KeyPress and self.schools.count():
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.schools.setFocus()
                self.schools.setCurrentRow(max(self.schools.currentRow(), 0))
                return True
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        county = self.acting.plan.training.county_code
        with self.acting.store.read() as reader:
            lines = read_schools(reader)
        # Of the county first, and a whole school before its branches.
        self._schools = tuple(sorted(lines, key=lambda s: (s.county_code != county, not s.code, s.code)))
        self._index = SearchIndex([_folded(school) for school in self._schools])

    def _search(self, text: str) -> None:
        self._chosen = None
        self.schools.clear()
        words = " ".join(fold(word) for word in text.split())
        found = (self._index.find(words) or []) if self._index is not None and words else []
        for position in found[:SHOWN]:
            school = self._schools[position]
            item = QListWidgetItem(f"{_called(school)}　{school.township}".rstrip("　"))
            item.setData(Qt.ItemDataRole.UserRole, school)
            self.schools.addItem(item)

    def _on_school(self) -> None:
        """Enter: nothing found keeps what was typed, one found is it, more want a choice."""
        if self._chosen is not None or not self.schools.count():
            self._record()
        elif self.schools.count() == 1 or _same(self.schools.item(0), self.school.value()):
            self._take(self.schools.item(0))
        else:
            self.schools.setFocus()
            self.schools.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        school: SchoolLine = item.data(Qt.ItemDataRole.UserRole)
        _line(self.school).setText(_called(school))
        self._chosen = school
        self._record()

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
        found = self._chosen
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


def _called(school: SchoolLine) -> str:
    return f"{school.parent} {school.name}".strip()


def _same(item: QListWidgetItem, text: str) -> bool:
    return fold(_called(item.data(Qt.ItemDataRole.UserRole))) == fold(text)


def _folded(school: SchoolLine) -> str:
    names = (school.name, school.parent, *school.aliases, school.township)
    return fold("\n".join(names)) + "\n" + school.code.casefold()
