"""One line in full: its marks with their times, every reason, and the decision with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.checkin.values import Attended
from coordinator.domain.hours import GIVE, REFUSE, can_decide
from coordinator.domain.hours_session import place_name
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_short
from coordinator.services.hours import Reckoned
from coordinator.ui.hours.reading import Line
from coordinator.ui.kit.cards import Card, button, primary_button, row
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.moments import clock_text
from coordinator.ui.kit.slot_words import slot_word

translate = QCoreApplication.translate


class DetailCard(Card):
    """``decided`` tells the choice and the reason; several selected lines are decided together."""

    decided = Signal(str, str)
    person_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Hours of the selected person"))
        self._lines: list[Line] = []
        self._head, self._sub = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self._marks, self._why = label("", wrap=True), label("", wrap=True)
        self.person_button = button(self.tr("Show on the roster"), kind="link")
        self.person_button.clicked.connect(self._ask_for_person)
        for part in (self._head, self._sub, self._marks, self._why):
            self.body.addWidget(part)
        self.body.addLayout(row(self.person_button, 1))
        self.body.addStretch(1)
        self.body.addWidget(self._build_decision())

    def _build_decision(self) -> QWidget:
        self.reason = TextField(
            self.tr("Decide: reason"),
            self.tr("Stays on record with the decision. To change it, decide again: the newest counts."),
        )
        self.reason.editor.textChanged.connect(lambda _text: self._update_buttons())  # type: ignore[attr-defined]
        self.give_button = primary_button(self.tr("Give hours"), "check")
        self.refuse_button = button(self.tr("No hours"), "x")
        self.give_button.clicked.connect(lambda _on: self._decide(GIVE))
        self.refuse_button.clicked.connect(lambda _on: self._decide(REFUSE))
        self._cannot = label("", "muted", wrap=True)
        self._decision = QWidget()
        column = QVBoxLayout(self._decision)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.reason)
        column.addLayout(row(self.refuse_button, self.give_button))
        whole = QWidget()
        both = QVBoxLayout(whole)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._cannot)
        both.addWidget(self._decision)
        return whole

    def show_lines(self, reckoned: Reckoned | None, lines: Sequence[Line]) -> None:
        """Show one line in full, or how many are selected."""
        same = [one.id for one in lines] == [one.id for one in self._lines]
        self._lines = list(lines) if reckoned is not None else []
        if not same:
            self.reason.set_value("")
        one = self._lines[0] if len(self._lines) == 1 else None
        self.person_button.setVisible(one is not None)
        if one is not None and reckoned is not None:
            self._show_one(reckoned, one)
        else:
            count = translate("Hours", "{n} selected").format(n=f"{len(self._lines):,}")
            nothing = translate("Hours", "Select somebody to see marks and reasons.")
            self._say(count if self._lines else nothing, "", "", "")
        self._show_decision()

    def _show_one(self, reckoned: Reckoned, line: Line) -> None:
        under = " · ".join(part for part in (line.school, line.course_day, line.place) if part)
        marks = "\n".join(_mark_lines(reckoned, line))
        reasons = "\n".join(f"• {sentence(reason)}" for reason in line.result.reasons)
        nameless = translate("Hours", "(no name)")
        self._say(line.result.name or nameless, under, marks, reasons)

    def _say(self, head: str, sub: str, marks: str, why: str) -> None:
        for part, text in ((self._head, head), (self._sub, sub), (self._marks, marks), (self._why, why)):
            part.setText(text)
            part.setVisible(bool(text))

    # -- deciding ----------------------------------------------------------------------------------

    @property
    def decidable(self) -> list[Line]:
        """The selected lines that a decision would change."""
        return [line for line in self._lines if can_decide(line.result)]

    def _show_decision(self) -> None:
        possible = bool(self.decidable)
        self._decision.setVisible(possible)
        self._cannot.setVisible(bool(self._lines) and not possible)
        self._cannot.setText(self._why_not())
        self._update_buttons()

    def _why_not(self) -> str:
        waits = any(r.name == "walk_in_not_registered" for x in self._lines for r in x.result.reasons)
        if waits:
            return translate("Hours", "Whoever is on no roster is decided about on the page Merge.")
        return translate("Hours", "There is nothing to decide here: the rules are plain.")

    def _update_buttons(self) -> None:
        """A choice that is made already, or has no reason yet, cannot be pressed."""
        chosen, has_reason = self.decidable, bool(self.reason.value().strip())
        choices = {line.result.decided for line in chosen}
        self.give_button.setEnabled(has_reason and bool(chosen) and choices != {GIVE})
        self.refuse_button.setEnabled(has_reason and bool(chosen) and choices != {REFUSE})

    def _ask_for_person(self) -> None:
        self.person_asked.emit(self._lines[0].result.participant_id)

    def _decide(self, choice: str) -> None:
        self.decided.emit(choice, self.reason.value().strip())

    def clear_reason(self) -> None:
        """The decision is stored."""
        self.reason.set_value("")
        self.reason.editor.clear()  # type: ignore[attr-defined]


def _mark_lines(reckoned: Reckoned, line: Line) -> Iterator[str]:
    """``第一梯次 8/7(一)：簽到 08:52、簽退 16:40`` for every session of the course day with marks."""
    plan, day = reckoned.plan, line.result.course_day_id
    for session in plan.sessions:
        if session.course_day_id != day:
            continue
        there = reckoned.attendance.of(line.result.participant_id, session.id)
        if there.marks:
            place = f"{place_name(plan, session)} {format_short(session.day)}"
            yield translate("Hours", "{place}: {marks}").format(place=place, marks=_marks(plan, there))


def _marks(plan: Plan, there: Attended) -> str:
    order = {mark.slot: n for n, mark in enumerate(plan.marks) if mark.session_id == there.session_id}
    marks = sorted(there.marks, key=lambda mark: order.get(mark.slot, len(order)))
    return "、".join(f"{slot_word(mark.slot)} {clock_text(mark.at_ms)}" for mark in marks)
