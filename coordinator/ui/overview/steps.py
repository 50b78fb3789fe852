"""What comes next, in sentences, each with the button that leads to its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.overview import Step, StepKind
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.cards import Card, button
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """How a step is told: icon and its colour, the sentence, its page and the button that goes there.

    ``action`` is what the button does in place of going, as an id of the actions of the program.
    """

    icon: str
    color: str
    sentence: str
    page: str
    button: str
    action: str = ""


_LOOKS: dict[StepKind, tuple[str, str, str]] = {
    StepKind.NO_SESSIONS: ("calendar-plus", "accent", "plan"),
    StepKind.ROSTER_EMPTY: ("upload", "accent", "roster"),
    StepKind.NO_VENUE: ("map-pin", "warn_text", "plan"),
    StepKind.NO_AGENDA: ("calendar-clock", "warn_text", "agenda"),
    StepKind.SEATS_SHORT: ("triangle-alert", "bad_text", "venues"),
    StepKind.PROBLEMS: ("circle-alert", "warn_text", "problems"),
    StepKind.PURGE_DUE: ("trash-2", "warn_text", "roster"),
    StepKind.PEOPLE_FLAGGED: ("triangle-alert", "warn_text", "roster"),
    StepKind.PEOPLE_GONE: ("user-x", "warn_text", "roster"),
    StepKind.SCHOOLS_ASKED: ("user-x", "warn_text", "missing"),
    StepKind.PEOPLE_UNPLACED: ("users", "warn_text", "roster"),
    StepKind.NOT_PRINTED: ("printer", "accent", "printing"),
    StepKind.SESSION_TODAY: ("calendar-days", "ok_text", "plan"),
    StepKind.NEXT_SESSION: ("calendar-days", "accent", "plan"),
    StepKind.ALL_HELD: ("circle-check", "ok_text", "plan"),
    StepKind.APPLICATIONS_WAITING: ("inbox", "warn_text", "applications"),
    StepKind.APPLICATION_WINDOW: ("inbox", "accent", "applications"),
    StepKind.REQUESTS_UNSENT: ("life-buoy", "warn_text", "requests"),
    StepKind.REQUESTS_UNANSWERED: ("clock", "warn_text", "requests"),
}


def words_of(step: Step) -> Words:
    """The step in the language of the user."""
    icon, color, page = _LOOKS[step.kind]
    text = _sentences()[step.kind]
    if step.kind is StepKind.NEXT_SESSION and step.count == 1:
        text = translate("Overview", "The next session is tomorrow, {day}.")
    day = format_roc(step.day) if step.day else ""
    sentence = text.format(n=f"{step.count:,}", day=day)
    if step.kind is StepKind.ROSTER_EMPTY:
        return Words(icon, color, sentence, page, translate("Overview", "Import roster"))
    if step.kind is StepKind.PURGE_DUE:
        text = translate("Overview", "Delete personal data…")
        return Words(icon, color, sentence, page, text, "roster.privacy")
    return Words(icon, color, sentence, page, _go_to(page))


def _sentences() -> dict[StepKind, str]:
    return {
        StepKind.NO_SESSIONS: translate("Overview", "There are no sessions yet: lay out dates and venues."),
        StepKind.ROSTER_EMPTY: translate("Overview", "Nobody is on the roster yet."),
        StepKind.NO_VENUE: translate(
            "Overview", "Sessions with neither venue nor online meeting: {n}, the first on {day}."
        ),
        StepKind.NO_AGENDA: translate("Overview", "Course days without a timetable: {n}."),
        StepKind.SEATS_SHORT: translate("Overview", "{day}: {n} seats are missing."),
        StepKind.PROBLEMS: translate("Overview", "Problems of the plan that are still open: {n}."),
        StepKind.PURGE_DUE: translate(
            "Overview",
            "The personal data of {n} people was to be deleted from {day} on.",
        ),
        StepKind.PEOPLE_GONE: translate(
            "Overview", "People whom the newest file does not name any more: {n}. Do they still come?"
        ),
        StepKind.SCHOOLS_ASKED: translate("Overview", "Schools that have not sent everybody yet: {n}."),
        StepKind.PEOPLE_FLAGGED: translate("Overview", "People on the roster to be checked: {n}."),
        StepKind.PEOPLE_UNPLACED: translate("Overview", "People not registered for any session: {n}."),
        StepKind.NOT_PRINTED: translate(
            "Overview", "Sessions whose sign-in sheets are not printed: {n}, the first on {day}."
        ),
        StepKind.SESSION_TODAY: translate("Overview", "Held today, {day}: {n} sessions."),
        StepKind.NEXT_SESSION: translate("Overview", "The next session is in {n} days, {day}."),
        StepKind.ALL_HELD: translate("Overview", "All sessions are over; the last was on {day}."),
        StepKind.APPLICATIONS_WAITING: translate("Overview", "Applications that wait for a decision: {n}."),
        StepKind.APPLICATION_WINDOW: translate(
            "Overview", "Applications are taken until {day}; days left: {n}."
        ),
        StepKind.REQUESTS_UNSENT: translate(
            "Overview", "Help requests that are still open and not sent to the system team: {n}."
        ),
        StepKind.REQUESTS_UNANSWERED: translate(
            "Overview", "Help requests sent a week ago and more, and not answered: {n}."
        ),
    }


def _go_to(page: str) -> str:
    return {
        "plan": translate("Overview", "Go to Plan"),
        "roster": translate("Overview", "Go to Roster"),
        "agenda": translate("Overview", "Go to Agenda"),
        "venues": translate("Overview", "Go to Venues"),
        "printing": translate("Overview", "Go to Printing"),
        "problems": translate("Overview", "Go to Problems"),
        "missing": translate("Overview", "Go to Who is missing"),
        "applications": translate("Overview", "Go to Applications"),
        "requests": translate("Overview", "Go to Help requests"),
    }[page]


class StepsCard(Card):
    """One line a step; says where its button leads and knows no page."""

    chosen = Signal(str, str)
    """Slug of a page and key of the thing there (or empty)."""
    action_asked = Signal(str)
    """Id of an action that leads further than to a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What comes next"), parent=parent)
        self._steps: tuple[Step, ...] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these; the same ones again leave the keyboard where it is."""
        if self._steps == tuple(steps):
            return
        self._steps = tuple(steps)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for step in self._steps:
            self._lines.addWidget(self._line(step))
        if len(self._steps) < 2:
            calm = Words("circle-check", "ok_text", self.tr("Nothing else is waiting."), "", "")
            self._lines.addWidget(_line(calm, None))

    def _line(self, step: Step) -> QWidget:
        words = words_of(step)
        if words.action:
            return _line(words, lambda: self.action_asked.emit(words.action))
        return _line(words, lambda: self.chosen.emit(words.page, step.key))

    def buttons(self) -> list[QPushButton]:
        """The buttons from top to bottom."""
        # Lines of before are still children for a moment, but in the layout no more.
        found = ((made.parentWidget(), made) for made in self.findChildren(QPushButton))
        return [button for line, button in found if line and self._lines.indexOf(line) >= 0]


def _line(words: Words, work: Callable[[], object] | None) -> QWidget:
    result = QWidget()
    picture = label()
    set_icon(picture, words.icon, words.color, 18)
    line = QHBoxLayout(result)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    line.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(label(words.sentence, wrap=True), 1)
    if work is not None:
        go = button(words.button, kind="link")
        go.setAccessibleDescription(words.sentence)
        go.clicked.connect(lambda _checked=False: work())
        line.addWidget(go)
    return result
