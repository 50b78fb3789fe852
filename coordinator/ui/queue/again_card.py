"""The school waits already: its numbers, and the choice between a second problem and the number it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.helpdesk.acts import Register
from coordinator.domain.helpdesk.values import Request
from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.help_words import module_word, state_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.queue.big_words import big_label
from coordinator.ui.queue.words import minutes_text

NUMBER = 44


class AgainCard(QWidget):
    """`second_asked` with the registration to make all the same; `stayed` with the id of the first number."""

    second_asked = Signal(object)
    stayed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._act: Register | None = None
        self._first = ""
        self.notice = NoticeLine()
        self.number = big_label(NUMBER)
        self.lines = label("", "body", wrap=True)
        self.stay = primary_button(self.tr("Stay with this number (Enter)"), "check")
        self.second = button(self.tr("A second problem: register it too (2)"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.notice, self.number, self.lines, self.stay, self.second):
            column.addWidget(part)
        column.addStretch(1)
        self.stay.clicked.connect(lambda _checked=False: self.stayed.emit(self._first))
        self.second.clicked.connect(lambda _checked=False: self.second_asked.emit(self._act))

    def show_numbers(
        self, act: Register, waiting: Sequence[Request], labels: Sequence[str], now_ms: int
    ) -> None:
        """The numbers the school of ``act`` has; ``labels`` where their requests are not known here."""
        self._act, self._first = act, waiting[0].id if waiting else ""
        sentence = self.tr("{school} waits already. Nothing was registered.").format(school=act.school)
        self.notice.show_notice(Notice(sentence, Severity.WARNING))
        self.number.setText("  ".join(labels))
        lines = [
            " ・ ".join(
                (
                    request.label,
                    module_word(request.module),
                    state_word(request.state),
                    minutes_text(now_ms - request.opened_ms),
                )
            )
            for request in waiting
        ]
        self.lines.setText("\n".join(lines))
        self.setAccessibleName(f"{sentence} {self.number.text()}")
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.stayed.emit(self._first)
        elif event.key() == Qt.Key.Key_2:
            self.second_asked.emit(self._act)
        else:
            super().keyPressEvent(event)
