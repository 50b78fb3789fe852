"""The left half of the page: what is printed, and the choices that this kind of paper has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coordinator.documents.plan_document.form import Form
from coordinator.domain.badge_sheet import Badges
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.cards import Card, chip, only_one
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.printing.agenda_options import AgendaOptionsPanel, PosterOptionsPanel
from coordinator.ui.printing.badge_options import BadgeOptionsPanel, CardOptionsPanel
from coordinator.ui.printing.choices import Choice, Kind
from coordinator.ui.printing.door_options import DoorOptionsPanel
from coordinator.ui.printing.plan_options import PlanOptionsPanel
from coordinator.ui.printing.sheet_options import SheetOptionsPanel

KIND = Setting("printing/kind", str(Kind.SHEETS), lambda value: value in set(Kind))

_Panel = (
    SheetOptionsPanel
    | AgendaOptionsPanel
    | PosterOptionsPanel
    | PlanOptionsPanel
    | BadgeOptionsPanel
    | CardOptionsPanel
    | DoorOptionsPanel
)


class OptionsPanel(QWidget):
    """Emits ``changed`` when another choice was made; ``choice`` tells which."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.sheets = SheetOptionsPanel(settings)
        self.agenda = AgendaOptionsPanel()
        self.poster = PosterOptionsPanel(settings)
        self.plan = PlanOptionsPanel(settings)
        self.badges = BadgeOptionsPanel(settings)
        self.cards = CardOptionsPanel()
        self.doors = DoorOptionsPanel()
        self._panels: dict[Kind, _Panel] = {
            Kind.SHEETS: self.sheets,
            Kind.AGENDA: self.agenda,
            Kind.POSTER: self.poster,
            Kind.PLAN: self.plan,
            Kind.BADGES: self.badges,
            Kind.CARDS: self.cards,
            Kind.DOORS: self.doors,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._kinds_card())
        for panel in self._panels.values():
            column.addWidget(panel, 1)
            panel.changed.connect(self.changed)
        self._show(Kind(settings.get(KIND)))

    def _kinds_card(self) -> Card:
        card = Card(self.tr("What is printed"))
        self.kinds = {
            Kind.SHEETS: chip(self.tr("Sign-in sheets")),
            Kind.AGENDA: chip(self.tr("Agenda table")),
            Kind.POSTER: chip(self.tr("Agenda poster")),
            Kind.PLAN: chip(self.tr("Plan document")),
            Kind.BADGES: chip(self.tr("Name badges")),
            Kind.CARDS: chip(self.tr("Table cards")),
            Kind.DOORS: chip(self.tr("Door signs")),
        }
        only_one(*self.kinds.values())
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (kind, button) in enumerate(self.kinds.items()):
            grid.addWidget(button, place // 2, place % 2)
            button.clicked.connect(lambda _on, kind=kind: self.choose(kind))
        card.body.addLayout(grid)
        return card

    @property
    def kind(self) -> Kind:
        """What is printed."""
        return self._kind

    def choose(self, kind: Kind) -> None:
        """Print another kind of paper; remembered for the next start."""
        if kind is not self._kind:
            self._settings.set(KIND, str(kind))
            self._show(kind)
            self.changed.emit()

    def set_plan(
        self, plan: Plan, people: dict[str, int], roster: tuple[RosterEntry, ...], badges: Badges
    ) -> None:
        """Offer what a plan has: its sessions with their expected people, its course days, its people."""
        self.sheets.set_plan(plan, people)
        self.agenda.set_plan(plan)
        self.poster.set_plan(plan)
        self.doors.set_plan(plan)
        self.set_people(plan, roster, badges)

    def set_people(self, plan: Plan, roster: tuple[RosterEntry, ...], badges: Badges) -> None:
        """Offer the people of a plan, and say which badges are on paper."""
        self.badges.set_source(plan, roster, badges)
        self.cards.set_source(plan, roster, badges)

    def tick(self, items: set[str]) -> None:
        """Tick exactly these sessions, course days or people of the kind that is printed."""
        panel = self._panels[self._kind]
        if not isinstance(panel, PlanOptionsPanel):
            panel.tick(items)

    def choice(self) -> Choice:
        """What is chosen now; every state of the panel is a choice, an empty one too."""
        return self._panels[self._kind].choice()

    def form(self) -> Form:
        """The form in which the paper is saved: only the plan document has another than PDF."""
        return self.plan.form() if self._kind is Kind.PLAN else Form.PDF

    def one_file_each(self) -> bool:
        """Whether every session is saved as a file of its own."""
        return self._kind is Kind.SHEETS and bool(self.sheets.each.value())

    def _show(self, kind: Kind) -> None:
        self._kind = kind
        for other, panel in self._panels.items():
            panel.setVisible(other is kind)
            self.kinds[other].setChecked(other is kind)
