"""登記: who comes with which problem. Enter walks through what is still to be said, and registers at the end.

School, name, a digit for the topic, digits for what was brought, own words: fifteen seconds of keys.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QScrollArea, QVBoxLayout, QWidget

from coordinator.db.queries.roster import SchoolLine, read_schools
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.acts import Arrive, Register
from coordinator.domain.helpdesk.modules import modules_of
from coordinator.domain.text import clean, clean_name
from coordinator.services.desk.found import Found
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.forms import ChoiceField, LongTextField, TextField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.kit.pickfield import Pick, PickField
from coordinator.ui.kit.school_search import SchoolSearch
from coordinator.ui.queue.numbered import NumberedChoices
from coordinator.ui.queue.people import PeopleSearch
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.topics import BOUND, brought_of, equipment_group, lacking, topic_groups

LABEL = re.compile(r"[A-Z][0-9]{3,}")
"""A number as on its slip: it comes over from another room."""
LIST_ROWS = 4
LARGE = 110
SCROLL_BAR = 16
ROW = 30


class Counter(QWidget):
    """`filled` with a `Register` (or an `Arrive`) when everything that must be said was said."""

    filled = Signal(object)

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serving = serving
        self._directory = SchoolSearch()
        self._people = PeopleSearch(serving.helpdesk.find)
        self.room = ChoiceField(self.tr("Room"), ())
        self.school = PickField(
            self.tr("School, badge code or number"), self.tr("Schools found"), self._find_school
        )
        self.name = PickField(self.tr("Name"), self.tr("People found"), self._find_person)
        self.job_title = TextField(self.tr("Job title"))
        self.phone = TextField(self.tr("Phone"))
        columns = 2 if theme.text_scale() > LARGE else 3
        self.topic = NumberedChoices(self.tr("Topic (type the number)"))
        self.topic.set_choices(topic_groups(modules_of(serving.plan, serving.session), columns))
        self.brought = NumberedChoices(
            self.tr("Brought along (type the numbers)"), several=True, columns=columns
        )
        self.brought.set_choices([equipment_group()])
        self.missing = NoticeLine()
        self.problem = LongTextField(self.tr("Problem in own words"), rows=2)
        self.register = primary_button(self.tr("Register"), "ticket")
        self.register.setAutoDefault(True)
        self._lay_out()
        self._connect()
        self.begin()

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, theme.px(6), 0)
        column.setSpacing(4)
        # Large text needs the room that normal text leaves beside a field.
        is_large = theme.text_scale() > LARGE
        first = QVBoxLayout() if is_large else QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.school, 5)
        first.addWidget(self.room, 3)
        column.addLayout(first)
        column.addWidget(_folding(self.school.list))
        if is_large:
            column.addWidget(self.name)
        who = (self.job_title, self.phone) if is_large else (self.name, self.job_title, self.phone)
        column.addLayout(form_grid(*who, columns=len(who)))
        column.addWidget(_folding(self.name.list))
        for part in (self.topic, self.brought, self.problem):
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(fields)
        self._fields = fields
        fields.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._area, 1)
        # What is missing and the button are seen wherever the fields are scrolled to.
        whole.addWidget(self.missing)
        hint = label(self.tr("Enter goes on, Ctrl+Enter registers at once."), "caption", wrap=True)
        last = QHBoxLayout()
        last.addWidget(hint, 3)
        last.addWidget(self.register, 2)
        whole.addLayout(last)

    def showEvent(self, event: QShowEvent) -> None:
        """Now the fonts are known: nothing of the fields is cut off at the right."""
        super().showEvent(event)
        self._area.setMinimumWidth(self._fields.minimumSizeHint().width() + theme.px(SCROLL_BAR))

    def _go(self, part: QWidget) -> None:
        """The keyboard goes to a part, and the part is seen."""
        part.setFocus()
        self._area.ensureWidgetVisible(part)

    def _connect(self) -> None:
        self.school.entered.connect(self._on_school)
        self.name.entered.connect(self._on_name)
        for field in (self.school, self.name):
            field.typed.connect(lambda _text, field=field: _fit(field.list))
            field.entered.connect(lambda _found, field=field: _fit(field.list))
        for said, following in ((self.job_title, self.phone.editor), (self.phone, self.topic)):
            line = said.editor
            assert isinstance(line, QLineEdit)
            line.returnPressed.connect(lambda following=following: self._go(following))
        self.topic.entered.connect(self._ask_brought)
        self.brought.entered.connect(lambda: self._go(self.problem.editor))
        self.brought.changed.connect(self._show_missing)
        self.problem.editor.installEventFilter(self)
        self.register.clicked.connect(lambda _checked=False: self.submit())

    # -- what others say -------------------------------------------------------------------------

    def begin(self) -> None:
        """Everything empty for the next who comes; the room stays."""
        for found in (self.school, self.name):
            found.empty()
        for field in (self.job_title, self.phone, self.problem):
            field.editor.clear()  # type: ignore[attr-defined]
            field.show_problem("")
        self.topic.choose(())
        self.brought.choose((BOUND,))
        # Nobody has been asked yet what they brought: nothing is missing before.
        self.missing.clear()
        self.refresh()

    def take_keyboard(self) -> None:
        """The next key begins the school."""
        self._go(self.school.editor)

    def refresh(self) -> None:
        """Rooms were opened: numbers are given in those of this laptop, others only where there is none."""
        own = self.serving.helpdesk.own_rooms
        choices: list[tuple[object, str]] = [(room.letter, f"{room.letter}　{room.name}") for room in own]
        if len(own) > 1:
            choices.insert(0, ("", self.tr("By topic")))
        if choices != self._rooms():
            self.room.set_choices(choices)
            self.room.set_value(choices[0][0] if choices else "")
        self.room.setVisible(len(choices) > 1)

    def read_schools(self) -> None:
        """Read the directory anew."""
        with self.serving.context.store.read() as reader:
            schools = read_schools(reader)
        self._directory.read(schools, self.serving.plan.training.county_code)

    def submit(self) -> None:
        """Register, or go to what is still missing."""
        try:
            act = self._act()
        except RuleError as error:
            self.name.show_problem(messages.sentence(error))
            self._go(self.name.editor)
            return
        if act is not None:
            self.filled.emit(act)

    # -- how it works ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Enter in the words registers; with Shift it begins a line."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.submit()
                return True
        return False

    def _rooms(self) -> list[tuple[object, str]]:
        combo = self.room.editor
        return [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())]  # type: ignore[attr-defined]

    def _find_school(self, text: str) -> list[Pick]:
        if not self._directory.is_ready:
            self.read_schools()
        return self._directory.find(text)

    def _find_person(self, text: str) -> list[Pick]:
        return self._people.of_school(text, self.school.value())

    def _on_school(self, _school: object) -> None:
        if LABEL.fullmatch(self.school.value().strip().upper()):
            self._go(self.topic)
            return
        known = self._people.scanned(self.school.value())
        if known is None:
            self._go(self.name.editor)
            return
        self.school.choose(known.school, None)
        self._take(known)

    def _on_name(self, found: object) -> None:
        if isinstance(found, Found):
            self._take(found)
        else:
            self._go(self.topic)

    def _take(self, known: Found) -> None:
        self.name.choose(known.name, known)
        if not self.school.value().strip():
            self.school.choose(known.school, None)
        if known.job_title:
            self.job_title.set_value(known.job_title)
        self._go(self.topic)

    def _ask_brought(self) -> None:
        """From the topic to what was brought: from now on what is missing is told."""
        self._go(self.brought)
        self._show_missing()

    def _show_missing(self) -> None:
        sentence = lacking(brought_of(self.brought.chosen))
        if sentence:
            self.missing.show_notice(Notice(sentence, Severity.WARNING))
        else:
            self.missing.clear()

    def _letter(self) -> str:
        """The room that was chosen, else the one that is there for this topic; empty: the engine decides."""
        own = self.serving.helpdesk.own_rooms
        for_topic = next((room.letter for room in own if self.topic.value in room.modules), "")
        return str(self.room.value() or "") or for_topic

    def _arrival(self, number: str, name: str) -> Arrive | None:
        """A slip of another room: number and history stay, it waits here from now on."""
        if not self.topic.value:
            self.topic.show_problem(self.tr("Choose the topic: who helps depends on it."))
            self._go(self.topic)
            return None
        return Arrive(number, self._letter(), self.topic.value, name)

    def _act(self) -> Register | Arrive | None:
        name, school = clean_name(self.name.value()), clean(self.school.value()).text
        if LABEL.fullmatch(school.upper()):
            return self._arrival(school.upper(), name)
        person, found = self.name.chosen, self.school.chosen
        chosen = found if isinstance(found, SchoolLine) else None
        checks = (
            (school, self.school, self.tr("Which school has the problem?")),
            (name, self.name, self.tr("Somebody must be called: a name, please.")),
            (self.topic.value, self.topic, self.tr("Choose the topic: who helps depends on it.")),
        )
        first = None
        for said, field, sentence in checks:
            field.show_problem("" if said else sentence)
            first = first or (None if said else field)
        if first is not None:
            self._go(first)
            return None
        return Register(
            letter=self._letter(),
            module=self.topic.value,
            name=name,
            school=school,
            school_code=chosen.code if chosen else "",
            township_code=chosen.township_code if chosen else "",
            job_title=clean(self.job_title.value()).text,
            phone=clean(self.phone.value()).text,
            participant_id=person.participant_id if isinstance(person, Found) else "",
            problem=self.problem.value().strip(),
            brought=brought_of(self.brought.chosen),
        )


def _folding(found: QListWidget) -> QListWidget:
    """A list that takes no room while it is empty."""
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found.hide()
    return found


def _fit(found: QListWidget) -> None:
    found.setFixedHeight(theme.px(ROW) * min(found.count(), LIST_ROWS) + theme.px(10))
    found.setVisible(found.count() > 0)
