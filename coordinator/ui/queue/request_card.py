"""問題單: the chosen request, everything about it, and all its steps as buttons with digits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import TakeStep, VoidStep, WriteNote
from coordinator.domain.helpdesk.line import seems_gone, why
from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.ui.kit.buttons import button, tool_button
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.help_words import state_pill
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.queue.big_words import big_label
from coordinator.ui.queue.line_rows import IN_LINE, line_rows, why_words
from coordinator.ui.queue.request_words import (
    about_words,
    history_text,
    notes_text,
    person_words,
    steps_text,
)
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.step_keys import StepKeys
from coordinator.ui.queue.transfer_bar import TransferBar
from coordinator.ui.queue.words import state_since

NUMBER = 34


class RequestCard(Card):
    """`answered` with a sentence and its severity, for the message line of the page."""

    told = Signal(object)

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self.setAccessibleName(self.tr("Help request"))
        self.serving = serving
        self.request_id = ""
        self._wants_reason = False
        self.number, self.pill_icon = big_label(NUMBER), label()
        self.state, self.school = label("", "muted"), label("", "card_title", wrap=True)
        self.about, self.person = label("", "body", wrap=True), label("", "muted", wrap=True)
        self.why = label("", "caption", wrap=True)
        self.gone = NoticeLine()
        self.keys = StepKeys(5)
        self.transfer = TransferBar(serving)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note or answer"))
        self.note.setAccessibleName(self.tr("Note or answer"))
        self.keep_note = button(self.tr("Note"), "pencil")
        self.keep_answer = button(self.tr("Answer"), "inbox")
        self.undo = tool_button("undo-2", self.tr("Take back (Ctrl+Z)"))
        self.notes, self.steps = label("", "body", wrap=True), label("", "body", wrap=True)
        self.history = label("", "muted", wrap=True)
        self.nothing = label(self.tr("Choose a number in the line."), "muted", wrap=True)
        self._whole = QWidget()
        self._lay_out()
        self.keys.taken.connect(self.take)
        self.transfer.wanted.connect(self._transfer)
        self.transfer.closed.connect(self._end_transfer)
        self.note.returnPressed.connect(lambda: self._write(NoteKind.NOTE))
        self.keep_note.clicked.connect(lambda _checked=False: self._write(NoteKind.NOTE))
        self.keep_answer.clicked.connect(lambda _checked=False: self._write(NoteKind.ANSWER))
        self.undo.clicked.connect(lambda _checked=False: self.take_back())
        self.show_request("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.number)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(row(self.pill_icon, self.state, 1, spacing=6))
        texts.addWidget(self.school)
        texts.addWidget(self.person)
        head.addLayout(texts, 1)
        head.addWidget(self.undo)
        columns = QGridLayout()
        columns.setHorizontalSpacing(20)
        columns.setVerticalSpacing(4)
        for at, (title, told) in enumerate(
            ((self.tr("What was said"), self.notes), (self.tr("What was done"), self.steps))
        ):
            columns.addWidget(label(title, "field"), 0, at)
            columns.addWidget(told, 1, at)
        columns.setColumnStretch(0, 3)
        columns.setColumnStretch(1, 2)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        where = QHBoxLayout()
        where.addWidget(self.about, 3)
        where.addWidget(self.why, 2)
        whole.addLayout(where)
        for part in (self.gone, self.keys, self.transfer):
            whole.addWidget(part)
        whole.addLayout(row(self.note, self.keep_note, self.keep_answer, spacing=8))
        whole.addLayout(columns)
        whole.addWidget(label(self.tr("This school before"), "field"))
        whole.addWidget(self.history)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(self.nothing.focusPolicy())
        area.setWidget(self._whole)
        area.viewport().setAutoFillBackground(False)
        self._whole.setAutoFillBackground(False)
        self._area = area
        self.body.addWidget(self.nothing)
        self.body.addWidget(area, 1)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def request(self) -> Request | None:
        """The chosen request as it is now."""
        return self.serving.request(self.request_id)

    def show_request(self, request_id: str) -> None:
        """Another one was chosen; a note that is half written stays with the one before only."""
        if request_id != self.request_id:
            self.note.clear()
            self.transfer.hide()
            self._wants_reason = False
        self.request_id = request_id
        self.refresh()

    def refresh(self) -> None:
        """The request as it is now."""
        request = self.request
        self.nothing.setVisible(request is None)
        self._area.setVisible(request is not None)
        self.keys.show_request(request)
        if request is None:
            return
        self.number.setText(request.label)
        pill = state_pill(request.state)
        tone = f"{pill.severity.value}_text" if pill.severity else "muted"
        set_icon(self.pill_icon, pill.icon, tone, 18)
        self.state.setText(state_since(request.state, request.since_ms))
        self.school.setText(request.school)
        self.about.setText(about_words(request, self.serving.room_name(request.room)))
        self.person.setText(person_words(request))
        self.notes.setText(notes_text(request) or self.tr("Nothing yet."))
        self.steps.setText(steps_text(request))
        before = history_text(self.serving.past.of_school(request))
        self.history.setText(before or self.tr("Nothing is known of before."))
        self.why.setText(self._why(request))
        self.why.setVisible(request.state in IN_LINE)
        self._suggest(request)
        spoken = (request.label, self.state.text(), request.school, self.about.text())
        self.setAccessibleDescription("，".join(filter(None, spoken)))

    def _why(self, request: Request) -> str:
        """Why it stands where it stands in the line."""
        if request.state not in IN_LINE:
            return ""
        helpdesk, now = self.serving.helpdesk, self.serving.now_ms
        reason = why(request, self.serving.requests, now, helpdesk.pass_ms)
        (row,) = line_rows([request], helpdesk.line(), {request.id: reason}, now)
        return why_words(row)

    def _suggest(self, request: Request) -> None:
        if seems_gone(request):
            sentence = self.tr("Called three times and not there. Has this school left?")
            leave = lambda: self.take(Step.LEAVE)  # noqa: E731  the action of a notice
            self.gone.show_notice(Notice(sentence, Severity.WARNING, self.tr("Has left"), leave))
        else:
            self.gone.clear()

    # -- what is done ----------------------------------------------------------------------------

    def take(self, step: Step) -> None:
        """Do a step; a transfer asks where to. The note goes along as answer when it solves."""
        request = self.request
        if request is None:
            return
        if step is Step.TRANSFER:
            self.transfer.begin(request)
            return
        said = self.note.text().strip() if step in (Step.SOLVE, Step.ESCALATE) else ""
        answer, reason = (said, "") if step is Step.SOLVE else ("", said)
        if self._do(TakeStep(request.id, step, place=request.place, answer=answer, reason=reason)) and said:
            self.note.clear()

    def take_back(self) -> None:
        """The last thing that was done is taken back; what another laptop did wants a reason in the note."""
        if self.request is None:
            return
        reason = self.note.text().strip() if self._wants_reason else ""
        done = self._do(VoidStep(self.request_id, reason=reason))
        if done and reason:
            self.note.clear()
        self._wants_reason = not done
        if not done:
            self.note.setFocus()

    def _transfer(self, act: TakeStep) -> None:
        if self._do(act):
            self._end_transfer()

    def _end_transfer(self) -> None:
        self.transfer.hide()
        self.keys.buttons["6"].setFocus()

    def _write(self, about: NoteKind) -> None:
        text = self.note.text().strip()
        if text and self._do(WriteNote(self.request_id, text, about)):
            self.note.clear()

    def _do(self, act: TakeStep | WriteNote | VoidStep) -> bool:
        outcome = self.serving.do(act)
        self.told.emit(outcome)
        return outcome.event_id != ""
