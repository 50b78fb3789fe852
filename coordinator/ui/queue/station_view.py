"""What a helper sees: the next button, the number, the school with its problem, and the keys of the steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.values import Request
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import button, primary_button, tool_button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.help_words import module_word, state_pill
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.queue.big_words import big_label
from coordinator.ui.queue.frequent import Frequent
from coordinator.ui.queue.request_words import history_text, notes_text, person_words
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.step_keys import StepKeys
from coordinator.ui.queue.transfer_bar import TransferBar
from coordinator.ui.queue.words import state_since

NUMBER, LEAST_TOLD = 34, 36


class StationView(QWidget):
    """Knows no act: it says what was asked for, the window does it."""

    station_asked = Signal()
    paused_asked = Signal(str)
    noted = Signal(str)

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._serving = serving
        self.who, self.what = label("", "field"), label("", "caption", wrap=True)
        self.settings = tool_button("settings", self.tr("Place, rooms and topics (F2)"))
        self.next = primary_button("", "megaphone")
        self.next.setMinimumHeight(theme.px(38))
        self.next.setAutoDefault(True)
        self.number, self.pill_icon, self.state = big_label(NUMBER), label(), label("", "muted")
        self.school = label("", "card_title", wrap=True)
        self.person, self.notes = label("", "muted", wrap=True), label("", "body", wrap=True)
        self.before_head = label(self.tr("This school before"), "field")
        self.before = label("", "muted", wrap=True)
        self.paused = button("", "circle-play", "link")
        self.keys, self.transfer = StepKeys(3), TransferBar(serving)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note or answer (F4)"))
        self.note.setAccessibleName(self.tr("Note or answer (F4)"))
        self.search = SearchBox(self.tr("Frequent problems (F3)"))
        self.frequent = Frequent(serving.context)
        self.message_icon, self.message = label(), label("", "body", wrap=True)
        self._paused_id = ""
        self._lay_out()
        self.settings.clicked.connect(lambda _checked=False: self.station_asked.emit())
        self.paused.clicked.connect(lambda _checked=False: self.paused_asked.emit(self._paused_id))
        self.note.returnPressed.connect(self._on_note)
        self.search.searched.connect(self._on_search)
        serving.noted.connect(self.frequent.forget)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(self.who, 1, self.paused, self.settings, spacing=6))
        column.addWidget(self.what)
        column.addWidget(self.next)
        column.addLayout(row(self.number, 1, self.pill_icon, self.state, spacing=6))
        column.addWidget(self.school)
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(self.person)
        words.addWidget(self.notes)
        words.addWidget(self.before_head)
        words.addWidget(self.before)
        words.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(self.notes.focusPolicy())
        area.setMinimumHeight(theme.px(LEAST_TOLD))
        area.setWidget(told)
        told.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self._middle = QStackedWidget()
        self._middle.addWidget(area)
        self._middle.addWidget(self.frequent)
        column.addWidget(self._middle, 1)
        self.message_icon.hide()
        told_line = row(self.message_icon, spacing=6)
        told_line.addWidget(self.message, 1)
        column.addLayout(told_line)
        column.addWidget(self.transfer)
        column.addWidget(self.keys)
        fields = row(spacing=6)
        for field in (self.note, self.search):
            field.setMinimumWidth(theme.px(100))
            fields.addWidget(field, 1)
        column.addLayout(fields)

    # -- what is shown ---------------------------------------------------------------------------

    def show_station(self, who: str, what: str, waiting: int, *, is_busy: bool) -> None:
        """Where this is, and how many wait for it."""
        self.who.setText(who)
        self.what.setText(what)
        text = self.tr("Next ({n} waiting) — Space").format(n=waiting)
        self.next.setText(text)
        self.next.setEnabled(not is_busy)

    def show_request(self, request: Request | None, paused: Sequence[Request]) -> None:
        """Whom the helper serves, or served last; ``paused`` wait for them to go on."""
        self.keys.show_request(request)
        self._paused_id = paused[0].id if paused else ""
        text = self.tr("Paused: {label}").format(label=paused[0].label) if paused else ""
        self.paused.setText(text)
        self.paused.setVisible(bool(paused) and (request is None or request.id != self._paused_id))
        self.pill_icon.setVisible(request is not None)
        if request is None:
            for part in (self.state, self.school, self.person, self.notes, self.before):
                part.setText("")
            self.before_head.hide()
            self.number.setText("—")
            return
        pill = state_pill(request.state)
        set_icon(self.pill_icon, pill.icon, f"{pill.severity.value}_text" if pill.severity else "muted", 18)
        self.number.setText(request.label)
        self.state.setText(state_since(request.state, request.since_ms))
        self.school.setText(request.school)
        self.person.setText(" ・ ".join(filter(None, (module_word(request.module), person_words(request)))))
        self.notes.setText(notes_text(request))
        before = history_text(self._serving.past.of_school(request))
        self.before_head.setVisible(bool(before))
        self.before.setText(before)
        spoken = (request.label, self.state.text(), request.school, self.person.text(), self.notes.text())
        self.setAccessibleDescription("，".join(filter(None, spoken)))

    def ask_where(self, request: Request) -> None:
        """Transfer: a small window has room for the question or for the keys, not for both."""
        for part in (self.keys, self.message_icon, self.message):
            part.hide()
        self.transfer.begin(request)

    def end_transfer(self) -> None:
        """The keys of the steps again."""
        self.transfer.hide()
        self.keys.show()
        self.message.show()

    def say(self, text: str, severity: Severity = Severity.WARNING) -> None:
        """A sentence over the keys; the next one takes its place."""
        self.message.setText(text)
        self.message.show()
        set_icon(self.message_icon, severity.icon, f"{severity.value}_text", 16)
        self.message_icon.show()
        self.setAccessibleName(text)

    # -- fields ----------------------------------------------------------------------------------

    def _on_note(self) -> None:
        text = self.note.text().strip()
        self.note.clear()
        self.noted.emit(text)

    def _on_search(self, text: str) -> None:
        if text.strip():
            self.frequent.search(text)
            self._middle.setCurrentIndex(1)
        else:
            self._middle.setCurrentIndex(0)
