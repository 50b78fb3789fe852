"""The list 行前檢查: one line a check, each good or with a button that leads to where it is put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.readiness import Answer, Line, State
from coordinator.ui.departure.words import SEVERITIES, offers_of, sentence_of, state_word, title_of
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label

TITLE = 118
GAP = 34
"""The buttons stand under each other, so that the eye finds the lines that wait."""


class ReadinessCard(Card):
    """Says what was asked for and knows neither store nor page."""

    asked = Signal(str, str, str)
    """Line, act and key of the button that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self.setAccessibleName(self.tr("Readiness check"))
        self._count = label("", "muted")
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        head.addWidget(label(self.tr("Readiness check"), "heading"), 1)
        head.addWidget(self._count)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(8))
        self._lines.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._shown: dict[Line, LineView] = {}

    def show_answers(self, answers: Sequence[Answer], ticks: Mapping[Line, int]) -> None:
        """Show these lines; one that stays keeps its widget, and with it the keyboard."""
        for line in [line for line in self._shown if line not in {answer.line for answer in answers}]:
            self._shown.pop(line).deleteLater()
        for place, answer in enumerate(answers):
            view = self._shown.get(answer.line)
            if view is None:
                view = self._shown[answer.line] = LineView(answer.line)
                view.asked.connect(self._on_asked)
                self._lines.insertWidget(place, view)
            view.show_answer(answer, ticked=answer.line in ticks)
        good = sum(answer.state is State.GOOD for answer in answers)
        self._count.setText(self.tr("{n} of {of} good").format(n=good, of=len(answers)))

    @property
    def count_text(self) -> str:
        """How many lines are good."""
        return self._count.text()

    def line(self, line: Line) -> LineView:
        """The view of a line that is shown."""
        return self._shown[line]

    def _on_asked(self, line: str, act: str, key: str) -> None:
        self.asked.emit(line, act, key)


class LineView(QFrame):
    """Icon, what it is about, what is so, and up to two buttons."""

    asked = Signal(str, str, str)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._picture, self._sentence = label(), label("", wrap=True)
        title = label(title_of(line), "field", wrap=True)
        title.setFixedWidth(theme.px(TITLE))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        self.setMinimumHeight(theme.px(GAP))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(1), 0, theme.px(1))
        grid.setHorizontalSpacing(theme.px(10))
        grid.setColumnStretch(2, 1)
        for column, part in enumerate((self._picture, title, self._sentence)):
            grid.addWidget(
                part, 0, column, Qt.AlignmentFlag.AlignVCenter if column < 2 else Qt.AlignmentFlag(0)
            )
        grid.addLayout(self._buttons, 0, 3)
        self._offers: tuple[object, ...] = ()

    @property
    def sentence(self) -> str:
        """What the line says."""
        return self._sentence.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons from left to right."""
        items = (self._buttons.itemAt(n) for n in range(self._buttons.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, QPushButton))

    def show_answer(self, answer: Answer, *, ticked: bool) -> None:
        """Another state of the same line."""
        look = SEVERITIES[answer.state]
        text = sentence_of(answer)
        set_icon(self._picture, look.icon, f"{look.value}_text", 18)
        self._picture.setAccessibleName(state_word(answer.state))
        self._sentence.setText(text)
        self.setAccessibleName(f"{title_of(self._line)}: {state_word(answer.state)}. {text}")
        offers = offers_of(answer, ticked=ticked)
        if offers == self._offers:
            return
        self._offers = offers
        for old in self.buttons:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        for offer in offers:
            made = button(offer.text, kind="link")
            made.setAccessibleDescription(text)
            made.clicked.connect(
                lambda _on=False, act=offer.act, key=offer.key: self.asked.emit(str(self._line), act, key)
            )
            self._buttons.addWidget(made)
