"""Whose badges or table cards are printed: a batch, a session, a school, and ticks for each person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.badge_sheet import BadgeOrder, Badges
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.forms import CheckField, ChoiceField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.printing.people_choice import EVERYBODY, LAST, Asked, listed, offered, schools_of
from coordinator.ui.printing.people_list import PeopleList, PersonLine


class PeoplePanel(QWidget):
    """Emits ``changed`` when other people are ticked. Whoever is listed anew is ticked.

    With ``once`` it knows which badges are on paper and lists the others, until it is told otherwise. Who
    was printed just now stays listed till something else is asked for: printers jam.
    """

    changed = Signal()

    def __init__(
        self, title: str, kinds: frozenset[PersonKind], *, once: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._once, self._order = once, BadgeOrder.DISTRICT
        self._plan: Plan | None = None
        self._roster: tuple[RosterEntry, ...] = ()
        self._now = self._then = Badges()  # what is on paper now, and what was when people were listed
        self._stale = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._build(Card(title), kinds))
        self._listen()

    def _build(self, card: Card, kinds: frozenset[PersonKind]) -> Card:
        self.scope = ChoiceField(self.tr("Choose"), [(EVERYBODY, self.tr("Everybody"))])
        self.school = ChoiceField(self.tr("School"), [("", self.tr("Every school"))])
        self.kinds = {
            PersonKind.ATTENDEE: CheckField(self.tr("Attendees")),
            PersonKind.SPEAKER: CheckField(self.tr("Speakers")),
            PersonKind.HELPER: CheckField(self.tr("Guidance team")),
            PersonKind.STAFF: CheckField(self.tr("Staff")),
        }
        for kind, field in self.kinds.items():
            field.set_value(kind in kinds)
        self.only_new = CheckField(self.tr("Only badges that are not printed yet"))
        self.only_new.set_value(self._once)
        self.only_new.setVisible(self._once)
        self.search = SearchBox(self.tr("Find in the list: name or school"))
        self.people = PeopleList(self.tr("People to print"))
        self.all_button = button(self.tr("Tick these"))
        self.none_button = button(self.tr("Untick these"))
        self.count = label("", "caption", wrap=True)
        card.body.addLayout(form_grid(self.scope, self.school, columns=1))
        card.body.addLayout(form_grid(*self.kinds.values()))
        card.body.addWidget(self.only_new)
        card.body.addWidget(self.search)
        card.body.addWidget(self.people, 1)
        card.body.addLayout(row(self.all_button, self.none_button, 1, spacing=8))
        card.body.addWidget(self.count)
        return card

    def _listen(self) -> None:
        for choice in (self.scope, self.school):
            choice.committed.connect(lambda _value: self._ask_again())
        for tick in (self.only_new, *self.kinds.values()):
            tick.committed.connect(lambda _value: self._ask_again())
        self.search.searched.connect(self._narrow)
        self.search.left_downward.connect(self.people.setFocus)
        self.people.changed.connect(self._on_ticks)
        self.all_button.clicked.connect(lambda _on: self.people.tick_shown(on=True))
        self.none_button.clicked.connect(lambda _on: self.people.tick_shown(on=False))

    # -- values ------------------------------------------------------------------------------------

    def set_source(self, plan: Plan, roster: tuple[RosterEntry, ...], badges: Badges) -> None:
        """Offer the people of a plan; ticks are kept where they still fit, and who is new is ticked."""
        other = self._plan is None or self._plan.training.id != plan.training.id
        same = not other and roster == self._roster and badges.codes == self._now.codes
        if same and plan == self._plan:
            first = bool(badges.printed.last) is not bool(self._now.printed.last)
            self._now = badges
            if first:
                self._offer()
            self._show_count()
            return
        self._plan, self._roster, self._now = plan, roster, badges
        self._offer()
        if other:
            self.scope.set_value(EVERYBODY)
            self.school.set_value("")
            self.people.set_people((), ())
        self._stale = True
        if self.isVisible():
            self._settle()

    def set_order(self, order: BadgeOrder) -> None:
        """List people in another order."""
        if order is not self._order:
            self._order = order
            self._list(self.people.ticked(), self._then)

    def ticked(self) -> tuple[str, ...]:
        """The chosen people in the order of printing."""
        self._settle()
        return self.people.ticked()

    def tick(self, people: set[str]) -> None:
        """List everybody and tick exactly these, printed or not."""
        self.scope.set_value(EVERYBODY)
        self.school.set_value("")
        self.only_new.set_value(False)
        for field in self.kinds.values():
            field.set_value(True)
        self._list(people, self._now)
        self.changed.emit()

    @property
    def all_printed(self) -> bool:
        """Whether nobody is listed because all their badges are on paper."""
        return bool(self.only_new.value() and self._roster and not self.people.keys)

    # -- how it works --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes back later finds only people whose badge is still to be printed."""
        super().showEvent(event)
        if not event.spontaneous() and self._then.printed != self._now.printed:
            self._stale = True
        if self._stale:
            self._settle()
            self.changed.emit()

    def _offer(self) -> None:
        assert self._plan is not None
        named = [(key, name) for key, (name, _) in offered(self._plan).items()]
        last = [(LAST, self.tr("Those printed last"))] if self._once and self._now.printed.last else []
        self.scope.set_choices([(EVERYBODY, self.tr("Everybody")), *last, *named])
        schools = [(name, name) for name in schools_of(self._roster)]
        self.school.set_choices([("", self.tr("Every school")), *schools])

    def _ask_again(self) -> None:
        """Something else is asked for: everybody who fits is ticked."""
        if self._plan is not None:
            self._list(None, self._now)
        self.changed.emit()

    def _settle(self) -> None:
        """List the people that were read; who was not listed before is ticked, the others stay."""
        if self._plan is None or not self._stale:
            return
        unticked = set(self.people.keys) - set(self.people.ticked())
        self._list({entry.id for entry in self._roster} - unticked, self._now)

    def _list(self, ticked: set[str] | tuple[str, ...] | None, badges: Badges) -> None:
        if self._plan is None:
            return
        self._stale, self._then = False, badges
        kinds = frozenset(kind for kind, field in self.kinds.items() if field.value())
        scope, school = str(self.scope.value()), str(self.school.value())
        asked = Asked(scope, school, kinds, bool(self.only_new.value()), self._order)
        people = listed(self._plan, self._roster, badges, asked)
        keys = {entry.id for entry in people}
        self.only_new.setEnabled(scope != LAST)
        self.people.set_people(
            [self._line(entry) for entry in people], keys if ticked is None else keys & set(ticked)
        )
        self._show_count()

    def _line(self, entry: RosterEntry) -> PersonLine:
        person = entry.person
        text = " · ".join(text for text in (person.school_name, person.name) if text)
        return PersonLine(entry.id, text)

    def _narrow(self, text: str) -> None:
        self.people.narrow(text)
        self._show_count()

    def _on_ticks(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        ticked = self.people.ticked()
        text = self.tr("{n} of {total} people").format(
            n=f"{len(ticked):,}", total=f"{len(self.people.keys):,}"
        )
        again = sum(map(self._now.is_printed, ticked)) if self._once else 0
        if again:
            text += self.tr("; {n} of them have a printed badge already").format(n=f"{again:,}")
        self.count.setText(text)
