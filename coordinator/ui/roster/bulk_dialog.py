"""What shall be said of several people at once; a field that is left as it is stays what each has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from coordinator.documents.roster_list import session_labels
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, PersonKind, PersonStatus, RosterEntry
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, ChoiceField, TextField, form_grid
from coordinator.ui.roster.columns import title_of
from coordinator.ui.roster.edits import Known
from coordinator.ui.roster.entry_edits import BulkChange, Way
from coordinator.ui.roster.words import kind_word, meal_word, status_of_person_word

NO_TOWNSHIP = "—"
MOST_TRIED = 1_000


class BulkDialog(Dialog):
    """Accepted, ``result_change`` is what shall be done with each."""

    def __init__(
        self, entries: Sequence[RosterEntry], plan: Plan, known: Known, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Change {n} people").format(n=f"{len(entries):,}")
        sentence = self.tr("Only what you set here is changed, for all of them; it is one step to undo.")
        super().__init__(title, sentence, title, parent)
        self.result_change = BulkChange({})
        self._entries, self._known = entries, known
        self._content = self._scrolling_content()
        self.choices = self._choice_fields()
        empty = self.tr("Empty: left as it is")
        self.job_title = TextField(title_of("job_title"), empty)
        self.note = TextField(self.tr("Add to the note"), empty)
        fields = (*self.choices.values(), self.job_title, self.note)
        self._content.addLayout(form_grid(*fields, columns=3))
        labels = session_labels(plan)
        self.roles = _Several(self.tr("Business roles"), {role.id: role.name for role in plan.roles}, 4)
        self.sessions = _Several(self.tr("Sessions"), {s.id: labels[s.id] for s in plan.sessions}, 3)
        for part in (self.roles, self.sessions):
            self._content.addWidget(part)
        self._content.addStretch(1)
        self.choices["meal"].setFocus()
        wanted = self._content.sizeHint().height() + theme.px(230)
        self.resize(theme.px(760), min(wanted, self.screen().availableSize().height() * 8 // 10))

    def _scrolling_content(self) -> QVBoxLayout:
        inside, area = QWidget(), QScrollArea()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(14)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        return column

    def _choice_fields(self) -> dict[str, ChoiceField]:
        meals = [(meal_word(meal), meal_word(meal) or self.tr("Not given")) for meal in Meal]
        statuses = [(word, word) for word in map(status_of_person_word, PersonStatus)]
        towns = [(name, name) for name in self._known.townships]
        return {
            "meal": self._choice(title_of("meal"), meals),
            "kind": self._choice(title_of("kind"), [(kind_word(k), kind_word(k)) for k in PersonKind]),
            "status": self._choice(title_of("status"), statuses),
            "township": self._choice(title_of("township"), [("", NO_TOWNSHIP), *towns]),
        }

    def _choice(self, title: str, choices: Iterable[tuple[str, str]]) -> ChoiceField:
        return ChoiceField(title, [(None, self.tr("Leave as it is")), *choices])

    def change(self) -> BulkChange:
        """What was set."""
        texts = {
            name: str(field.value()) for name, field in self.choices.items() if field.value() is not None
        }
        if self.job_title.value().strip():
            texts["job_title"] = self.job_title.value()
        return BulkChange(texts, self.sessions.change(), self.roles.change(), self.note.value().strip())

    def accept(self) -> None:
        """Close when something was set and everybody can have it; else say what is wrong."""
        change = self.change()
        if change == BulkChange({}):
            self.say(self.tr("Nothing is set yet: choose what all of them shall have."))
            return
        try:
            # The rest of a large selection is tried when it is stored; most mistakes are one for all.
            for entry in self._entries[:MOST_TRIED]:
                change.of(entry, self._known)
        except RuleError as error:
            self.say(messages.sentence(error))
            return
        self.result_change = change
        super().accept()


class _Several(QWidget):
    """What shall happen to the sessions or roles people have, and the ones it is about."""

    def __init__(self, title: str, texts: Mapping[str, str], columns: int) -> None:
        super().__init__()
        ways = [
            (Way.LEAVE, self.tr("Leave as it is")),
            (Way.ADD, self.tr("Add the ticked ones")),
            (Way.REMOVE, self.tr("Take the ticked ones away")),
            (Way.SET, self.tr("Exactly the ticked ones")),
        ]
        self.way = ChoiceField(title, ways)
        self.boxes = {key: CheckField(text) for key, text in texts.items()}
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for number, box in enumerate(self.boxes.values()):
            box.committed.connect(self._on_ticked)
            grid.addWidget(box, number // columns, number % columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.way)
        column.addLayout(grid)
        self.setVisible(bool(texts))

    def _on_ticked(self, on: object) -> None:
        """Who ticks without saying what for wants to add."""
        if on and self.way.value() == Way.LEAVE:
            self.way.set_value(Way.ADD)

    def change(self) -> tuple[Way, tuple[str, ...]]:
        """What was set; ticks that are to be left mean nothing."""
        way = Way(str(self.way.value()))
        ticked = tuple(key for key, box in self.boxes.items() if box.value())
        if way is Way.LEAVE or (not ticked and way is not Way.SET):
            return Way.LEAVE, ()
        return way, ticked
