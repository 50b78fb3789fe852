"""The chosen problem in full: its sentence and place, what is proposed, and the reason why it may stay."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coordinator.ui.kit.buttons import button, primary_button
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label
from coordinator.ui.problems.rows import LOOKS, Row, severity_word


class DetailCard(Card):
    """Says what was asked for and stores nothing."""

    go_asked = Signal()
    fix_asked = Signal()
    acknowledged = Signal(str)
    """The reason that was typed; it may be empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("The chosen problem"))
        self._shown: tuple[str, str] | None = None
        self._picture, self._sentence = label(), label("", "card_title", wrap=True)
        self._place, self._earlier = label("", "muted", wrap=True), label("", "caption", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for line in (self._sentence, self._place, self._earlier):
            texts.addWidget(line)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        self.go_button = primary_button(self.tr("Go there"), "map-pin")
        self.go_button.setToolTip(self.tr("Enter in the list"))
        self.go_button.clicked.connect(lambda _checked=False: self.go_asked.emit())
        self.fix_button = button("", "wrench")
        self.fix_button.setToolTip(self.tr("Ctrl+Enter in the list"))
        self.fix_button.clicked.connect(lambda _checked=False: self.fix_asked.emit())
        head.addWidget(self.fix_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.go_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._build_answer()

    def _build_answer(self) -> None:
        hint = self.tr("Acknowledged, it leaves the list until its facts change.")
        self.reason = _ReasonField(self.tr("It may stay, because"), hint)
        self.acknowledge_button = button(self.tr("Acknowledge"), "check")
        self.acknowledge_button.clicked.connect(lambda _checked=False: self._acknowledge())
        self.reason.line.returnPressed.connect(self._acknowledge)
        side = QVBoxLayout()
        # Beside the line, not beside its title: as far down as the title is high.
        side.addSpacing(self.reason.editor.y() or self.fontMetrics().height() + 5)
        side.addWidget(self.acknowledge_button)
        side.addStretch(1)
        line = row(self.reason, side)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def show_row(self, chosen: Row) -> None:
        """Another problem; what was typed as a reason for the last one goes, an earlier answer is offered."""
        look = LOOKS[chosen.problem.severity]
        set_icon(self._picture, look.icon, f"{look.value}_text", 20)
        self._picture.setAccessibleName(severity_word(chosen.problem.severity))
        self._sentence.setText(chosen.sentence)
        parts = (severity_word(chosen.problem.severity), chosen.page, chosen.problem.place)
        self._place.setText(" · ".join(part for part in parts if part))
        self._show_earlier(chosen)
        self.fix_button.setText(chosen.proposal)
        self.fix_button.setVisible(bool(chosen.proposal))
        for asked in (self.go_button, self.fix_button, self.acknowledge_button):
            asked.setAccessibleDescription(chosen.sentence)
        if chosen.key != self._shown:
            self._shown = chosen.key
            self.reason.line.setText(chosen.answer.reason if chosen.answer else "")
            self.reason.show_problem("")

    def _show_earlier(self, chosen: Row) -> None:
        text = self.tr("It was acknowledged, but its facts have changed since: {reason}")
        self._earlier.setText(text.format(reason=chosen.answer.reason) if chosen.answer else "")
        self._earlier.setVisible(chosen.answer is not None)

    def _acknowledge(self) -> None:
        if not self.reason.value().strip():
            self.reason.show_problem(self.tr("Please write why it may stay."))
            self.reason.setFocus()
            return
        self.acknowledged.emit(self.reason.value())


class _ReasonField(TextField):
    """A line that another problem empties even while it has the keyboard."""

    @property
    def line(self) -> QLineEdit:
        """The line itself."""
        return self._line
