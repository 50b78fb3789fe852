"""After registering: the number large, what comes first, and the slip. Enter takes the next person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import HelpOutcome
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.queue.big_words import big_label
from coordinator.ui.queue.words import ahead_words, first_words

NUMBER = 72


class ResultCard(QWidget):
    """`next_asked`, `print_asked`, `show_asked`, `open_asked`: what the keys Enter, P, S and O say."""

    next_asked = Signal()
    print_asked = Signal()
    open_asked = Signal()
    binding_asked = Signal()
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.outcome: HelpOutcome | None = None
        self.number = big_label(NUMBER)
        self.who, self.where = label("", "card_title", wrap=True), label("", "body", wrap=True)
        self.wait, self.how = label("", "body", wrap=True), label("", "caption", wrap=True)
        self.first = NoticeLine()
        self.signed = label(
            self.tr("Signed in; please sign out at the check-in desk at the end."), "caption", wrap=True
        )
        self.binding_button = button("", "arrow-right-left")
        self.print_button = button(self.tr("Print the slip (P)"), "printer")
        self.open_button = button(self.tr("Open the slip as PDF (O)"), "file-down")
        self.show_button = button(self.tr("Show on the screen (S)"), "monitor")
        self.next_button = primary_button(self.tr("Next person (Enter)"), "user-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        parts = (self.number, self.who, self.where, self.wait, self.how, self.first, self.binding_button)
        for part in (
            *parts,
            self.signed,
            self.print_button,
            self.open_button,
            self.show_button,
            self.next_button,
        ):
            column.addWidget(part)
        column.addStretch(1)
        for pressed, signal in (
            (self.binding_button, self.binding_asked),
            (self.print_button, self.print_asked),
            (self.open_button, self.open_asked),
            (self.show_button, self.show_asked),
            (self.next_button, self.next_asked),
        ):
            pressed.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        self.binding_button.hide()

    def show_outcome(
        self, outcome: HelpOutcome, room_name: str, how: str = "", binding_room: str = ""
    ) -> None:
        """Somebody was registered; ``how`` says what the estimate was reckoned from.

        ``binding_room`` is the room to offer where the first binding has to be done before anything else.
        """
        self.outcome = outcome
        self.number.setText(outcome.label)
        self.who.setText(" ".join(filter(None, (outcome.school, outcome.name))))
        self.where.setText(" ・ ".join(filter(None, (room_name, module_word(outcome.module)))))
        self.wait.setText(ahead_words(outcome.ahead, outcome.wait_minutes))
        self.how.setText(how)
        self.how.setVisible(bool(how))
        self.binding_button.setText(self.tr("Send to {room} first (B)").format(room=binding_room))
        self.binding_button.setVisible(bool(binding_room))
        sentence = first_words(outcome)
        if sentence:
            self.first.show_notice(Notice(sentence, Severity.WARNING))
        else:
            self.first.clear()
        spoken = (outcome.label, self.who.text(), self.where.text(), self.wait.text(), sentence)
        self.setAccessibleName("，".join(filter(None, spoken)))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = {
            Qt.Key.Key_Return: self.next_asked,
            Qt.Key.Key_Enter: self.next_asked,
            Qt.Key.Key_Escape: self.next_asked,
            Qt.Key.Key_P: self.print_asked,
            Qt.Key.Key_O: self.open_asked,
            Qt.Key.Key_S: self.show_asked,
        }.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_B and self.binding_button.isVisible():
            asked = self.binding_asked
        if asked is not None and not event.modifiers():
            asked.emit()
        else:
            super().keyPressEvent(event)
