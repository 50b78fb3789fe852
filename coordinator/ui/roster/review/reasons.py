"""The panel beside the table: why the selected rows are as they are, and what one click can answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import methodcaller

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import clean_name, mask_id
from coordinator.services.roster_import import Fate
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.labels import label, tooltip
from coordinator.ui.roster.review.given import Answers
from coordinator.ui.roster.review.judging import Case, Judged
from coordinator.ui.roster.review.lines import Line, State, safe_cell
from coordinator.ui.roster.review.offers import Offer, offers_for
from coordinator.ui.roster.review.school_box import SchoolBox, SchoolNames
from coordinator.ui.roster.review.words import sentences, state_word

Act = Callable[[Answers], Answers]
WIDTH = 320
_MOST_CELLS = 40
_LONGEST_BUTTON = 30


class ReasonPanel(Card):
    """Shows one row in full, of several rows only what can be done with all of them."""

    acted = Signal(object)
    """A function from ``Answers`` to ``Answers``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self.setAccessibleName(self.tr("About the selected rows"))
        self.setMinimumWidth(theme.px(WIDTH * 3 // 4))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFrameShape(self._area.Shape.NoFrame)
        self.body.addWidget(self._area)
        self.buttons: dict[str, QPushButton] = {}
        self.school_box: SchoolBox | None = None
        self._names: tuple[Case, SchoolNames] | None = None

    def show_lines(self, judged: Judged, lines: Sequence[Line]) -> None:
        """What is selected now."""
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self.buttons, self.school_box = {}, None
        if not lines:
            self._say(self.tr("Select a row to see what was understood of it."), "muted")
        elif len(lines) == 1:
            self._show_one(judged, lines[0])
        else:
            self._say(self.tr("{n} rows").format(n=f"{len(lines):,}"), "heading")
        self._add_taking(lines)
        if len(lines) == 1:
            self._show_cells(judged, lines[0])
        self._column.addStretch(1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)  # the area has just switched it on

    def _show_one(self, judged: Judged, line: Line) -> None:
        where = self.tr("row {n}").format(n=line.number) if line.row is not None else ""
        self._say(line.name or where, "heading")
        parts = (line.school, line.job_title, where, state_word(line.state))
        self._say(" · ".join(part for part in parts if part), "muted")
        for sentence in sentences(line, *_names(judged)):
            for part in sentence.split("；"):
                self._say(part)
        if line.settled is not None and line.settled.fate is Fate.ASKED:
            self._ask_who(judged, line)
        for offer in offers_for(judged, line):
            self._offer(offer)
        if line.settled is not None and line.settled.before is not None and line.settled.kept:
            key = line.settled.before.id
            fields = [(key, one.field) for one in line.settled.kept]
            self._add(self.tr("Take what the list says"), methodcaller("following", fields))
        if line.row is not None and line.row.school_raw and line.row.status != "ignored":
            self._add_school_box(judged, line)

    def _ask_who(self, judged: Judged, line: Line) -> None:
        assert line.settled is not None
        assert line.row is not None
        number, name = line.row.row, line.row.name
        stored = {entry.id: entry for entry in judged.case.stored}
        for key in line.settled.candidates:
            who = _who(stored[key], judged)
            self._say(self.tr("On the roster: {who}").format(who=who), "muted")
            one = self._add(self.tr("It is this person"), methodcaller("with_person", number, name, key))
            one.setAccessibleName(self.tr("It is {who}").format(who=who))
        self._add(self.tr("Somebody new"), methodcaller("with_person", number, name, ""))

    def _offer(self, offer: Offer) -> None:
        self._add(offer.text, offer.act)

    def _add_school_box(self, judged: Judged, line: Line) -> None:
        assert line.row is not None
        question = line.row.school_question
        if self._names is None or self._names[0] is not judged.case:
            self._names = (judged.case, SchoolNames(judged.case.schools))
        self.school_box = SchoolBox(self._names[1])
        self.school_box.chosen.connect(
            lambda key: self.acted.emit(methodcaller("with_school", question, key))
        )
        self._column.addWidget(self.school_box)

    def _add_taking(self, lines: Sequence[Line]) -> None:
        """Leave out, take all the same."""
        taken = sorted({line.number for line in lines if line.takes_part})
        out = {line.number for line in lines if line.state in (State.REJECTED, State.IGNORED) and line.row}
        if taken:
            self._add(self.tr("Leave out"), methodcaller("leave_rows", taken))
        if out:
            self._add(self.tr("Take all the same"), methodcaller("keep_rows", out))

    def _show_cells(self, judged: Judged, line: Line) -> None:
        """The row as it stands in the file."""
        rows, header = judged.roster.sheet.rows, judged.roster.report.header
        if line.row is None or not 0 < line.number <= len(rows):
            return
        titles = {**{c.index: c.title for c in header.columns}, **dict(header.unknown), **dict(header.hidden)}
        self._say(self.tr("In the file"), "field")
        ids = {column.index for column in header.columns if column.kind == "id"}
        for index, cell in enumerate(rows[line.number - 1][:_MOST_CELLS]):
            text = safe_cell(cell)
            if text:
                shown = mask_id(text) if index in ids and "*" not in text else text
                title = clean_name(titles.get(index, "")) or str(index + 1)
                self._say(self.tr("{title}: {text}").format(title=title, text=shown), "caption")

    def _say(self, text: str, role: str = "body") -> None:
        if text:
            self._column.addWidget(label(text, role, wrap=True))

    def _add(self, text: str, act: Act) -> QPushButton:
        """A button; one too long for the panel shows its end in the tooltip."""
        one = button(text if len(text) <= _LONGEST_BUTTON else f"{text[: _LONGEST_BUTTON - 1]}…")
        one.setAccessibleName(text)
        one.setToolTip(tooltip(text))
        one.clicked.connect(lambda _on: self.acted.emit(act))
        self.buttons[text] = one
        self._column.addWidget(one)
        return one


def _names(judged: Judged) -> tuple[dict[str, str], dict[str, str]]:
    from coordinator.documents.roster_list import session_labels

    plan = judged.case.plan
    return dict(session_labels(plan)), {role.id: role.name for role in plan.roles}


def _who(entry: RosterEntry, judged: Judged) -> str:
    person = entry.person
    sessions, _roles = _names(judged)
    days = "、".join(sessions.get(r.session_id, "") for r in entry.registrations)
    return "，".join(part for part in (person.name, person.school_name, person.job_title, days) if part)
