"""One request in full: who, what, every step and every word; below it what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.values import NoteKind, Request, Step
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.forms import LongTextField
from coordinator.ui.kit.help_words import STEP_ICONS, flag_words, module_word, state_word, step_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.scrolling import scrolling
from coordinator.ui.requests.groups import can_take
from coordinator.ui.requests.reading import Line

translate = QCoreApplication.translate
AFTERWARDS = (Step.SEND, Step.ANSWER, Step.CLOSE, Step.REOPEN)
ROWS = 2
LEAST_READ = 64


class RequestCard(Card):
    """Several selected requests are dealt with together. Without ``acts`` it only shows."""

    step_asked = Signal(object, str)
    """A step, and the words of the answer."""
    note_asked = Signal(str)
    keep_asked = Signal()
    school_asked = Signal(str)
    """Everything that this school ever brought."""

    def __init__(self, *, acts: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("The selected request"))
        self._lines: list[Line] = []
        self._kept: frozenset[str] = frozenset()
        self._has_acts = acts
        self.setMinimumWidth(theme.px(280))
        self._head, self._sub = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self._parts: list[tuple[QLabel, QLabel]] = []
        self.school_button = button(self.tr("History of the school"), kind="link")
        self.school_button.clicked.connect(lambda _on: self.school_asked.emit(self.requests[0].school))
        head = row(self._head, self.school_button)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._sub)
        area = scrolling(self._build_parts(), self.tr("The selected request"))
        area.setMinimumHeight(theme.px(LEAST_READ))
        self.body.addWidget(area, 1)
        self.body.addWidget(self._build_acts())
        self.show_lines(())

    def _build_parts(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(3)
        for _ in range(5):
            title, words = label("", "field"), label("", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setContentsMargins(0, 0, 0, theme.px(8))
            self._parts.append((title, words))
            column.addWidget(title)
            column.addWidget(words)
        column.addStretch(1)
        return inside

    def _build_acts(self) -> QWidget:
        self.answer = LongTextField(self.tr("Answer or note"), rows=ROWS)
        self.answer.editor.textChanged.connect(self._update_buttons)  # type: ignore[attr-defined]
        self.buttons = {step: button(step_word(step), STEP_ICONS[step]) for step in AFTERWARDS}
        for step, one in self.buttons.items():
            one.clicked.connect(lambda _on=False, step=step: self._ask(step))
        self.note_button = button(self.tr("Add as note"), "pencil")
        self.note_button.clicked.connect(lambda _on: self.note_asked.emit(self.words))
        self.keep_button = button(self.tr("To help notes"), "life-buoy")
        self.keep_button.clicked.connect(lambda _on: self.keep_asked.emit())
        grid = QGridLayout()
        grid.setSpacing(8)
        shown = (*self.buttons.values(), self.note_button) if self._has_acts else ()
        for place, one in enumerate((*shown, self.keep_button)):
            grid.addWidget(one, place // 2, place % 2)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if self._has_acts:
            column.addWidget(self.answer)
        column.addLayout(grid)
        return whole

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests that are shown."""
        return tuple(line.request for line in self._lines)

    @property
    def words(self) -> str:
        """What is written in the field."""
        return self.answer.value().strip() if self._has_acts else ""

    def set_kept(self, request_ids: Iterable[str]) -> None:
        """These are help notes already: once is enough."""
        self._kept = frozenset(request_ids)
        self._update_buttons()

    def clear_words(self) -> None:
        """They are stored."""
        self.answer.editor.clear()  # type: ignore[attr-defined]
        self.answer.set_value("")

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show one request in full, or how many are selected."""
        if [one.id for one in lines] != [one.id for one in self._lines] and self._has_acts:
            self.clear_words()
        self._lines = list(lines)
        one = self._lines[0] if len(self._lines) == 1 else None
        if one is not None:
            self._show_one(one)
        else:
            count = translate("Requests", "{n} selected").format(n=f"{len(self._lines):,}")
            nothing = translate("Requests", "Select a request to see everything that was noted.")
            self._say(count if self._lines else nothing, "", ())
        self._update_buttons()

    def _show_one(self, line: Line) -> None:
        request = line.request
        head = f"{request.label}\u3000{module_word(request.module)}"
        who = " ".join(part for part in (request.name, request.job_title, request.phone) if part)
        where = " ".join(part for part in (line.roc_day, line.session) if part)
        school = " · ".join(part for part in (request.school, state_word(request.state)) if part)
        sub = "\n".join(part for part in (school, who, where) if part)
        self._say(head, sub, tuple(_told(request)))

    def _say(self, head: str, sub: str, told: Sequence[tuple[str, str]]) -> None:
        self._head.setText(head)
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))
        for place, (title, words) in enumerate(self._parts):
            name, text = told[place] if place < len(told) else ("", "")
            title.setText(name)
            words.setText(text)
            title.setVisible(bool(text))
            words.setVisible(bool(text))

    def _ask(self, step: Step) -> None:
        self.step_asked.emit(step, self.words if step is Step.ANSWER else "")

    def _update_buttons(self) -> None:
        """What makes no sense for any of them cannot be pressed; an answer needs words."""
        requests, has_words = self.requests, bool(self.words)
        for step, one in self.buttons.items():
            one.setEnabled(bool(can_take(step, requests)) and (step is not Step.ANSWER or has_words))
        self.school_button.setVisible(len(requests) == 1 and bool(requests[0].school))
        self.note_button.setEnabled(has_words and len(requests) == 1)
        can_keep = len(requests) == 1 and bool(requests[0].said(NoteKind.PROBLEM))
        self.keep_button.setEnabled(can_keep and requests[0].id not in self._kept)


def _told(request: Request) -> Iterator[tuple[str, str]]:
    """Heading and words of each part; a part without words is not shown."""
    yield translate("Requests", "Problem"), request.said(NoteKind.PROBLEM)
    yield translate("Requests", "Answer"), request.said(NoteKind.ANSWER)
    notes = [f"{note.text}{_by(note.by)}" for note in request.notes if note.about is NoteKind.NOTE]
    yield translate("Requests", "Notes"), "\n".join(notes)
    yield translate("Requests", "What happened"), "\n".join(_steps(request))
    yield translate("Requests", "To be looked at"), "、".join(flag_words(request.flags))


def _steps(request: Request) -> Iterator[str]:
    opened = translate("Requests", "{when} came").format(when=moment_text(request.opened_ms))
    yield opened
    for taken in request.taken:
        parts = (moment_text(taken.at_ms), step_word(taken.step).rstrip("…"), taken.place, taken.reason)
        yield " ".join(part for part in parts if part) + _by(taken.helper)


def _by(who: str) -> str:
    return translate("Requests", " ({who})").format(who=who) if who else ""
