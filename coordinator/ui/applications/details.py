"""The chosen application: what it asks for, what is to be looked at, its history, and what may be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.application import ApplicationChange, ApplicationState
from coordinator.domain.application_history import read_note
from coordinator.domain.application_states import NEEDS_A_DAY, next_states
from coordinator.domain.roc import format_roc
from coordinator.ui.applications.columns import yes_or_no
from coordinator.ui.applications.reading import Line
from coordinator.ui.applications.words import kind_word, state_icon, state_word
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.kit.scrolling import scrolling

translate = QCoreApplication.translate
COLUMNS, PARTS = 2, 6
LEAST_HEIGHT = 110


class Details(Card):
    """Tells what was asked for; the page does it. ``note`` goes into the history with the next change."""

    state_asked = Signal(object)
    edit_asked = Signal()
    late_asked = Signal()
    person_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("The chosen application"))
        self.setMinimumWidth(theme.px(280))
        self._line: Line | None = None
        self._head, self._sub = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self.problems = NoticeLine()
        self._parts = [(label("", "field"), label("", wrap=True)) for _ in range(PARTS)]
        self.body.addWidget(self._head)
        self.body.addWidget(self._sub)
        self.body.addWidget(self.problems)
        parts = scrolling(self._build_parts(), self.tr("What it asks for, and its history"))
        parts.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.body.addWidget(parts, 1)
        self.note = TextField(self.tr("Note for the history"))
        self.person = TextField(self.tr("Decided by"))
        self.person.committed.connect(lambda text: self.person_said.emit(str(text).strip()))
        self.buttons: dict[ApplicationState, QPushButton] = {}
        self.edit_button = button(self.tr("Edit…"), "pencil")
        self.edit_button.clicked.connect(lambda _on=False: self.edit_asked.emit())
        self._build_foot()
        self.show_line(None)

    def _build_parts(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(3)
        for title, words in self._parts:
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setContentsMargins(0, 0, 0, theme.px(8))
            column.addWidget(title)
            column.addWidget(words)
        column.addStretch(1)
        return inside

    def _build_foot(self) -> None:
        line = QGridLayout()
        line.setSpacing(8)
        line.addWidget(self.note, 0, 0)
        line.addWidget(self.person, 0, 1)
        line.setColumnStretch(0, 3)
        line.setColumnStretch(1, 2)
        self._foot = QWidget()
        grid = QGridLayout(self._foot)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for state in ApplicationState:
            one = button(state_verb(state), state_icon(state))
            one.clicked.connect(lambda _on=False, state=state: self.state_asked.emit(state))
            self.buttons[state] = one
        grid.addWidget(self.edit_button, 0, 0)
        self._grid = grid
        self.body.addLayout(line)
        self.body.addWidget(self._foot)

    @property
    def line(self) -> Line | None:
        """The application that is shown."""
        return self._line

    def take_note(self) -> str:
        """What is written in the field, which is empty afterwards."""
        words = self.note.value().strip()
        self.note.set_value("")
        self.note.editor.clear()  # type: ignore[attr-defined]
        return words

    def show_line(self, line: Line | None) -> None:
        """Show one application, or that none is chosen."""
        if line is None or self._line is None or line.id != self._line.id:
            # Words about one application must not go into the history of another.
            self.take_note()
        self._line = line
        told = _told(line) if line else []
        nothing = self.tr("Choose an application to see what it asks for.")
        self._head.setText(line.one.applicant if line else nothing)
        self._sub.setText(_sub(line) if line else "")
        self._sub.setVisible(line is not None)
        for number, (title, words) in enumerate(self._parts):
            name, text = told[number] if number < len(told) else ("", "")
            _fill(title, name, shown=bool(text))
            _fill(words, text, shown=bool(text))
        self._show_problems(line)
        self._show_buttons(line)
        for part in (self.note, self.person, self._foot):
            part.setVisible(line is not None)

    def _show_problems(self, line: Line | None) -> None:
        if line is None or not line.problems:
            self.problems.clear()
            return
        late = any(found.code == "application_late" for found in line.problems)
        text = "\n".join(f"・{sentence(found)}" for found in line.problems)
        if late:
            take = self.tr("Take it in all the same")
            self.problems.show_notice(Notice(text, Severity.WARNING, take, self.late_asked.emit))
        else:
            self.problems.show_notice(Notice(text, Severity.WARNING))

    def _show_buttons(self, line: Line | None) -> None:
        may = offered(line) if line else ()
        for state, one in self.buttons.items():
            self._grid.removeWidget(one)
            one.setVisible(state in may)
        shown = (self.edit_button, *(self.buttons[state] for state in may))
        for number, one in enumerate(shown):
            self._grid.addWidget(one, number // COLUMNS, number % COLUMNS)


def offered(line: Line) -> tuple[ApplicationState, ...]:
    """What may follow; 核定 and 改期 are one button, because the day that is chosen tells which it is."""
    if line.state is ApplicationState.HELD:
        return next_states(line.entry)
    day = ApplicationState.MOVED if line.entry.has_a_day else ApplicationState.GRANTED
    may = next_states(line.entry)
    return tuple(dict.fromkeys(day if state in NEEDS_A_DAY else state for state in may))


def state_verb(state: ApplicationState) -> str:
    """What a button does."""
    return {
        ApplicationState.RECEIVED: translate("applications", "Back to received"),
        ApplicationState.IN_REVIEW: translate("applications", "Review"),
        ApplicationState.GRANTED: translate("applications", "Grant a day…"),
        ApplicationState.MOVED: translate("applications", "Move the day…"),
        ApplicationState.DECLINED: translate("applications", "Decline"),
        ApplicationState.WITHDRAWN: translate("applications", "Withdrawn by them"),
        ApplicationState.HELD: translate("applications", "Was held"),
    }[state]


def _fill(target: QLabel, text: str, *, shown: bool) -> None:
    target.setText(text)
    target.setVisible(shown)


def _sub(line: Line) -> str:
    who = "\u3000".join(p for p in (kind_word(line.one.kind), line.format_title) if p)
    return f"{who}\n{state_word(line.state)}\u3000{line.days_text}".rstrip()


def _told(line: Line) -> list[tuple[str, str]]:
    one = line.one
    wished = "\n".join(format_roc(day) for day in line.entry.wished)
    counts = (
        (translate("applications", "Seats"), one.seats),
        (translate("applications", "PCs"), one.pcs),
        (translate("applications", "Schools"), one.schools),
        (translate("applications", "People"), one.people),
    )
    room = [f"{name} {number:,}" for name, number in counts if number is not None]
    if one.network is not None:
        room.append(f"{translate('applications', 'Network')} {yes_or_no(one.network)}")
    place = "\n".join(p for p in (" ".join(x for x in (one.venue, one.room) if x), "、".join(room)) if p)
    contact = " ".join(part for part in (one.contact, one.phone, one.email) if part)
    return [
        (translate("applications", "Wished days"), wished),
        (translate("applications", "Venue and room"), place),
        (_reason_title(line), one.reason),
        (translate("applications", "Contact"), contact),
        (translate("applications", "Note"), one.note),
        (translate("applications", "History"), "\n".join(change_text(c) for c in line.entry.changes)),
    ]


def _reason_title(line: Line) -> str:
    if line.one.further:
        return translate("applications", "Reason for a further day")
    return translate("applications", "Reason")


def change_text(change: ApplicationChange) -> str:
    """A line of the history: when, what, by whom, and the words."""
    noted = read_note(change.note)
    said = [sentence(mark) for mark in noted.marks] + ([noted.words] if noted.words else [])
    head = f"{moment_text(change.at_ms)}\u3000{state_word(change.state)}\u3000{change.person}".rstrip()
    return head + "".join(f"\n\u3000{words}" for words in said)
