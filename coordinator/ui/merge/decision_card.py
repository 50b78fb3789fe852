"""The chosen decision in full: the question, both facts, the reason, and a button for each choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import NumberField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.merge.decision_rows import DecisionRow

MINUTE_MS = 60_000
MOST_CHOICES = 8
MOST_MINUTES = 20_000_000


class DecisionCard(Card):
    """Says what was chosen and stores nothing."""

    chosen = Signal(str, str)
    """The word of the choice, and the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("The chosen question"))
        self._rows: tuple[DecisionRow, ...] = ()
        self._title, self._sentence = label("", "heading"), label("", wrap=True)
        self._facts, self._settled = label("", "muted", wrap=True), label("", "caption", wrap=True)
        self.reason = TextField(
            self.tr("Reason"), self.tr("Needed, and recorded. A decision can be changed, never deleted.")
        )
        self.minutes = NumberField(
            self.tr("Or add so many minutes to its times"), -MOST_MINUTES, MOST_MINUTES,
            self.tr("A clock that was fast takes a number below zero."),
        )  # fmt: skip
        self.minutes_button = button(self.tr("Correct by these minutes"))
        self.minutes_button.clicked.connect(lambda _on=False: self._choose_minutes())
        # Made once: Tab goes by the order of making, and from the reason it leads to the choices.
        self._pool = [self._button() for _ in range(MOST_CHOICES)]
        choices = QVBoxLayout()
        choices.setSpacing(8)
        for one in self._pool:
            choices.addWidget(one)
        for part in (self._title, self._sentence, self._facts, self._settled, self.reason):
            self.body.addWidget(part)
        self.body.addLayout(choices)
        self.body.addWidget(self.minutes)
        self.body.addWidget(self.minutes_button)
        self.body.addStretch(1)
        self.show_rows(())

    def show_rows(self, rows: Sequence[DecisionRow]) -> None:
        """One decision, or several to be settled alike; what was typed stays while they are the same."""
        before, self._rows = self._rows, tuple(rows)
        if [row.key for row in before] != [row.key for row in self._rows] or not rows:
            self.reason.editor.setProperty("text", "")
            self.reason.show_problem("")
        self._show_texts()
        self._show_choices()

    def _show_texts(self) -> None:
        rows = self._rows
        one = rows[0] if len(rows) == 1 else None
        if not rows:
            title, sentence = self.tr("Nothing chosen"), self.tr("Choose a question in the list.")
        elif one is not None:
            title, sentence = one.title, one.sentence
        else:
            title = self.tr("{n} questions at once").format(n=len(rows))
            alike = self._shared_choices()
            sentence = (
                self.tr("They get the same answer for the same reason.")
                if alike
                else self.tr("These have no answer in common. Choose questions of one kind.")
            )
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._facts.setText("\n".join(one.facts) if one else "\n".join(row.who for row in rows[:8]))
        self._facts.setVisible(bool(self._facts.text()))
        text = self.tr("Decided {when} at {where}: {choice} ({reason})")
        settled = one is not None and not one.is_open
        self._settled.setVisible(settled)
        if one is not None and settled:
            self._settled.setText(
                text.format(when=one.when, where=one.by, choice=one.settled, reason=one.reason or "—")
            )

    def _shared_choices(self) -> tuple[tuple[str, str], ...]:
        """The choices that every chosen decision offers, if they are of one kind."""
        first = self._rows[0]
        same = all(row.decision.kind == first.decision.kind for row in self._rows)
        return first.choices if same and all(row.choices == first.choices for row in self._rows) else ()

    @property
    def buttons(self) -> list[QPushButton]:
        """One for each choice that is offered; its object name is the word that is stored."""
        return [one for one in self._pool if not one.isHidden()]

    def _show_choices(self) -> None:
        choices = self._shared_choices() if self._rows else ()
        for one, (choice, text) in zip(self._pool, choices, strict=False):
            one.setText(text)
            one.setObjectName(choice)
            one.setAccessibleDescription(self._sentence.text())
        for number, one in enumerate(self._pool):
            one.setVisible(number < len(choices))
        is_clock = len(self._rows) == 1 and self._rows[0].decision.kind == "clock"
        self.reason.setVisible(bool(choices))
        self.minutes.setVisible(is_clock)
        self.minutes_button.setVisible(is_clock)

    def _button(self) -> QPushButton:
        made = button("")
        made.hide()
        made.clicked.connect(lambda _on=False: self._choose(made.objectName()))
        return made

    def _choose_minutes(self) -> None:
        self._choose(str(self.minutes.value() * MINUTE_MS))

    def _choose(self, choice: str) -> None:
        reason = self.reason.value().strip()
        if not reason:
            self.reason.show_problem(self.tr("Please write why: the reason is recorded."))
            self.reason.setFocus()
            return
        self.chosen.emit(choice, reason)
