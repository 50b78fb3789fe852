"""Agendas: which course days go into the table, which sessions get a poster and how large."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.documents.pdf.poster_paper import PosterPaper
from coordinator.domain.plan import Plan
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.kit.ticks import TickList
from coordinator.ui.printing.choices import AgendaChoice, PosterChoice, session_title

PAPER = Setting("printing/poster_paper", str(PosterPaper.A3), lambda value: value in set(PosterPaper))


class AgendaOptionsPanel(QWidget):
    """One table for each ticked course day."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        card = Card(self.tr("Course days"))
        self.days = _tick_list(self.tr("Course days to print"))
        hint = self.tr("Each begins a page: time, course and speaker, with the dates and places in the head.")
        card.body.addWidget(self.days, 1)
        card.body.addWidget(label(hint, "caption", wrap=True))
        _fill(self, card)
        self.days.changed.connect(self.changed)

    def set_plan(self, plan: Plan) -> None:
        """Offer the course days of a plan; ticks are kept where they still fit, in another plan all are."""
        ticked = _kept(self._plan, plan, self.days.ticked(), {day.id for day in plan.course_days})
        self._plan = plan
        days = plan.course_days
        self.days.set_choices({day.id: day.name for day in days}, {day.id: day.title for day in days})
        self.days.tick(ticked)

    def tick(self, day_ids: set[str]) -> None:
        """Tick exactly these course days."""
        self.days.tick(day_ids)
        self.changed.emit()

    def choice(self) -> AgendaChoice:
        """The ticked course days in their order."""
        days = self._plan.course_days if self._plan else ()
        return AgendaChoice(tuple(day.id for day in days if day.id in self.days.ticked()))


class PosterOptionsPanel(QWidget):
    """One poster for each ticked session."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._plan: Plan | None = None
        card = Card(self.tr("Sessions"))
        self.sessions = _tick_list(self.tr("Sessions with a poster"))
        self.paper = ChoiceField(self.tr("Paper"), [(str(paper), str(paper)) for paper in PosterPaper])
        self.paper.set_value(settings.get(PAPER))
        card.body.addWidget(self.sessions, 1)
        card.body.addWidget(self.paper)
        _fill(self, card)
        self.sessions.changed.connect(self.changed)
        self.paper.committed.connect(self._on_paper)

    def set_plan(self, plan: Plan) -> None:
        """Offer the sessions of a plan; ticks are kept where they still fit, in another plan all are."""
        ticked = _kept(self._plan, plan, self.sessions.ticked(), {session.id for session in plan.sessions})
        self._plan = plan
        titles = {day.id: day.title for day in plan.course_days}
        texts = {session.id: session_title(plan, session) for session in plan.sessions}
        self.sessions.set_choices(texts, {s.id: titles[s.course_day_id] for s in plan.sessions})
        self.sessions.tick(ticked)

    def tick(self, session_ids: set[str]) -> None:
        """Tick exactly these sessions."""
        self.sessions.tick(session_ids)
        self.changed.emit()

    def choice(self) -> PosterChoice:
        """The ticked sessions by date, and the paper."""
        sessions = self._plan.sessions if self._plan else ()
        ticked = self.sessions.ticked()
        chosen = tuple(session.id for session in sessions if session.id in ticked)
        return PosterChoice(chosen, PosterPaper(str(self.paper.value())))

    def _on_paper(self, value: object) -> None:
        self._settings.set(PAPER, str(value))
        self.changed.emit()


def _tick_list(name: str) -> TickList:
    ticks = TickList(name)
    ticks.setMinimumHeight(theme.px(130))
    return ticks


def _fill(panel: QWidget, card: Card) -> None:
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)


def _kept(before: Plan | None, plan: Plan, ticked: set[str], everything: set[str]) -> set[str]:
    same = before is not None and before.training.id == plan.training.id
    return ticked & everything if same else everything
