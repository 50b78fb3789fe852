"""Name badges and table cards: whose, in which order, and where on the sheet the first stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from coordinator.domain.badge_sheet import PER_SHEET, BadgeOrder, Badges
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import CheckField, ChoiceField, NumberField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.printing.choices import BadgeChoice, CardChoice
from coordinator.ui.printing.people_options import PeoplePanel

ORDER = Setting("printing/badge_order", str(BadgeOrder.DISTRICT), lambda value: value in set(BadgeOrder))
MARKS = Setting("printing/badge_marks", default=True)
MOST_BLANK = 200


class BadgeOptionsPanel(QWidget):
    """One badge for each ticked person."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.people = PeoplePanel(self.tr("Whose badges"), frozenset(PersonKind), once=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.people, 1)
        column.addWidget(self._sheet_card())
        self._listen()

    def _sheet_card(self) -> Card:
        card = Card(self.tr("Sheet of badges"))
        self.order = ChoiceField(
            self.tr("Order"),
            [
                (str(BadgeOrder.DISTRICT), self.tr("District, then school")),
                (str(BadgeOrder.SCHOOL), self.tr("School")),
                (str(BadgeOrder.NAME), self.tr("Name")),
            ],
        )
        self.start = NumberField(self.tr("Begin at place"), 1, PER_SHEET)
        self.blanks = NumberField(self.tr("Blank badges"), 0, MOST_BLANK)
        self.marks = CheckField(self.tr("Cut marks"))
        self.order.set_value(self._settings.get(ORDER))
        self.marks.set_value(self._settings.get(MARKS))
        self.people.set_order(BadgeOrder(str(self.order.value())))
        hint = self.tr(
            "Ten to an A4, 90 × 54 mm each: print in actual size. Begin further down on a partly used sheet."
            " Blank badges are for walk-ins: they have no code, the desk finds those people by name."
        )
        card.body.addLayout(form_grid(self.order, self.start, self.blanks))
        card.body.addWidget(self.marks)
        card.body.addWidget(label(hint, "caption", wrap=True))
        return card

    def _listen(self) -> None:
        self.people.changed.connect(self.changed)
        self.order.committed.connect(self._on_order)
        self.marks.committed.connect(self._on_marks)
        for field in (self.start, self.blanks):
            spin = field.editor
            assert isinstance(spin, QSpinBox)
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(lambda _value: self.changed.emit())

    def set_source(self, plan: Plan, roster: tuple[RosterEntry, ...], badges: Badges) -> None:
        """Offer the people of a plan."""
        self.people.set_source(plan, roster, badges)

    def tick(self, people: set[str]) -> None:
        """Tick exactly these people."""
        self.people.tick(people)

    def choice(self) -> BadgeChoice:
        """The ticked people in the chosen order, and how the sheets are filled."""
        return BadgeChoice(
            self.people.ticked(), self.start.value(), self.blanks.value(), marks=self.marks.value()
        )

    def _on_order(self, value: object) -> None:
        self._settings.set(ORDER, str(value))
        self.people.set_order(BadgeOrder(str(value)))
        self.changed.emit()

    def _on_marks(self, value: object) -> None:
        self._settings.set(MARKS, bool(value))
        self.changed.emit()


class CardOptionsPanel(QWidget):
    """One folded card for each ticked person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        apart = frozenset(PersonKind) - {PersonKind.ATTENDEE}
        self.people = PeoplePanel(self.tr("Whose table cards"), apart, once=False)
        hint = self.tr("An A4 each: fold it at the marks, and the name stands on both sides.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.people, 1)
        column.addWidget(label(hint, "caption", wrap=True))
        self.people.changed.connect(self.changed)

    def set_source(self, plan: Plan, roster: tuple[RosterEntry, ...], badges: Badges) -> None:
        """Offer the people of a plan."""
        self.people.set_source(plan, roster, badges)

    def tick(self, people: set[str]) -> None:
        """Tick exactly these people."""
        self.people.tick(people)

    def choice(self) -> CardChoice:
        """The ticked people in their order."""
        return CardChoice(self.people.ticked())
