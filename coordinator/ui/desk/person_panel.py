"""The whole record of one person: what happened, a note, a correction for the office, a new badge."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QTabWidget, QVBoxLayout, QWidget

from coordinator.domain.checkin.acts import Act, Amend, Note, Reissue, SearchMark, Void
from coordinator.domain.text import mask_name
from coordinator.ui.desk.acting import Acting, is_refusal
from coordinator.ui.desk.history_list import HistoryList
from coordinator.ui.desk.panel import Panel
from coordinator.ui.desk.words import session_words
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.forms import CheckField, ChoiceField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.slot_words import slot_word


class PersonPanel(Panel):
    """Opened from the search; every act in it is recorded like any other and can be taken back."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Record of this person"), acting, parent=parent)
        self._key = ""
        self.tick = primary_button("", "check")
        self.tick.clicked.connect(lambda _checked=False: self._do(SearchMark(self._key)))
        self.history = HistoryList(self.tr("What happened"))
        self.history.undo_asked.connect(lambda event, reason: self._do(Void(event, reason)))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        self.tabs.addTab(_page(self.history), self.tr("Record"))
        self.tabs.addTab(self._note_page(), self.tr("Note"))
        self.tabs.addTab(self._amend_page(), self.tr("Correction"))
        self.tabs.addTab(self._badge_page(), self.tr("Badge"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the record"))
        self.body.addLayout(row(1, self.tick))
        self.body.addWidget(self.tabs, 1)

    def _note_page(self) -> QWidget:
        self.note = TextField(self.tr("Note"))
        self.attention = CheckField(self.tr("Must be read before the next scan"))
        self.keep_note = button(self.tr("Record the note"), "plus")
        self.keep_note.clicked.connect(lambda _checked=False: self._keep_note())
        _line(self.note).returnPressed.connect(self._keep_note)
        return _page(self.note, self.attention, self.keep_note)

    def _amend_page(self) -> QWidget:
        fields = (("phone", self.tr("Phone")), ("job_title", self.tr("Job title")))
        self.field = ChoiceField(self.tr("What is wrong"), fields)
        self.now = label("", "caption")
        self.new = TextField(self.tr("What is right"))
        self.keep_amend = button(self.tr("Propose to the office"), "pencil")
        self.field.committed.connect(lambda _field: self._show_now())
        self.keep_amend.clicked.connect(lambda _checked=False: self._keep_amend())
        _line(self.new).returnPressed.connect(self._keep_amend)
        return _page(self.field, self.now, self.new, self.keep_amend)

    def _badge_page(self) -> QWidget:
        text = label(
            self.tr("The codes before the new one are recognised as old from now on."), "caption", wrap=True
        )
        self.why = TextField(self.tr("Reason"))
        self.reissue = button(self.tr("Issue a new badge"), "id-card")
        self.reissue.clicked.connect(
            lambda _checked=False: self._do(Reissue(self._key, self.why.value().strip()))
        )
        return _page(text, self.why, self.reissue)

    def begin(self, key: str = "") -> None:
        """Show this person."""
        if key:
            self._key = key
        for field in (self.note, self.new, self.why):
            _line(field).clear()
        self.attention.set_value(False)
        self.tabs.setCurrentIndex(0)
        self.say("")
        self.follow()
        self.tick.setFocus()

    def follow(self) -> None:
        """What happened since is there too."""
        desk = self.acting.desk
        memory = desk.memory
        entry, walk_in = memory.entry(self._key), memory.attendance.walk_ins.get(self._key)
        name = entry.person.name if entry else walk_in.name if walk_in else ""
        school = entry.person.school_name if entry else walk_in.school if walk_in else ""
        job = entry.person.job_title if entry else walk_in.job_title if walk_in else ""
        shown = mask_name(name) if self.acting.masked else name
        self.set_title(shown, " ・ ".join(filter(None, (school, job))))
        self.tick.setText(self.tr("Mark: {slot}").format(slot=slot_word(self.acting.asked)))
        here = self.acting.session.id
        plan = self.acting.plan
        others = {s.id: session_words(plan, s) for s in plan.sessions if s.id != here}
        self.history.show_events(desk, desk.history(self._key), sessions=others)
        self.tabs.setTabEnabled(2, entry is not None)
        self._show_now()

    def _show_now(self) -> None:
        entry = self.acting.desk.memory.entry(self._key)
        value = str(getattr(entry.person, str(self.field.value()), "")) if entry else ""
        self.now.setText(self.tr("Now: {value}").format(value=value or "—"))

    def _keep_note(self) -> None:
        self._do(Note(self._key, self.note.value(), self.attention.value()))

    def _keep_amend(self) -> None:
        self._do(Amend(self._key, str(self.field.value()), self.new.value()))

    def _do(self, act: Act) -> None:
        outcome = self.acting.do(act)
        refused = is_refusal(outcome)
        self.say(self.acting.sentence(outcome, act), Severity.WARNING if refused else Severity.SUCCESS)
        if not refused:
            for field in (self.note, self.new, self.why):
                _line(field).clear()
            self.history.clear_reason()
        self.follow()


def _line(field: TextField) -> QLineEdit:
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, HistoryList) else 0)
    if not any(isinstance(part, HistoryList) for part in parts):
        column.addStretch(1)
    return page
