"""Door signs: of which sessions, and where the arrow points."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.door_sign import Arrow
from coordinator.domain.plan import Plan
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.ticks import TickList
from coordinator.ui.printing.choices import DoorChoice, session_title


class DoorOptionsPanel(QWidget):
    """One sign for each ticked session; nobody hangs one up for a session online."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        card = Card(self.tr("Sessions"))
        self.sessions = TickList(self.tr("Sessions with a door sign"))
        self.sessions.setMinimumHeight(theme.px(130))
        self.arrow = ChoiceField(
            self.tr("Arrow"),
            [
                (str(Arrow.NONE), self.tr("None: it hangs on the door")),
                (str(Arrow.LEFT), self.tr("To the left")),
                (str(Arrow.AHEAD), self.tr("Straight ahead")),
                (str(Arrow.RIGHT), self.tr("To the right")),
            ],
        )
        hint = self.tr("A4 lying: session, date and time, venue and room, for which batch and districts.")
        card.body.addWidget(self.sessions, 1)
        card.body.addWidget(self.arrow)
        card.body.addWidget(label(hint, "caption", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.sessions.changed.connect(self.changed)
        self.arrow.committed.connect(lambda _value: self.changed.emit())

    def set_plan(self, plan: Plan) -> None:
        """Offer the sessions of a plan; ticks are kept where they still fit."""
        same = self._plan is not None and self._plan.training.id == plan.training.id
        at_place = {session.id for session in plan.sessions if session.meeting_id is None}
        every = {session.id for session in plan.sessions}
        ticked = self.sessions.ticked() & every if same else at_place or every
        self._plan = plan
        titles = {day.id: day.title for day in plan.course_days}
        texts = {session.id: session_title(plan, session) for session in plan.sessions}
        self.sessions.set_choices(texts, {s.id: titles[s.course_day_id] for s in plan.sessions})
        self.sessions.tick(ticked)

    def tick(self, session_ids: set[str]) -> None:
        """Tick exactly these sessions."""
        self.sessions.tick(session_ids)
        self.changed.emit()

    def choice(self) -> DoorChoice:
        """The ticked sessions by date, and the arrow."""
        sessions, ticked = self._plan.sessions if self._plan else (), self.sessions.ticked()
        chosen = tuple(session.id for session in sessions if session.id in ticked)
        return DoorChoice(chosen, Arrow(str(self.arrow.value())))
