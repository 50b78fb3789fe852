"""Search box, chips and the popover: which lines of the roster are shown, and what is filtered just now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, PersonKind, PersonStatus
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import button, chip, row
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.roster.choice import FLAGGED, GONE, NONE, Facet, Tally, test_of
from coordinator.ui.roster.gathered import Gathered
from coordinator.ui.roster.popover import FilterPopover, Offer
from coordinator.ui.roster.words import kind_word, meal_word, status_of_person_word

ALL = ""
CHIPS = {str(kind): Facet.KIND for kind in PersonKind} | {FLAGGED: Facet.ATTENTION, GONE: Facet.ATTENTION}
QUIET = (Facet.STATUS, Facet.DISTRICT, Facet.ROLE, Facet.SESSION, Facet.MEAL)
"""Facets of the popover; what is chosen of them stands below as chips to be taken away."""
MOST_SHOWN = 5


class RosterFilter(QWidget):
    """``changed`` when other lines are wanted; ``matches`` gives their positions.

    What is chosen stays while the program runs, whatever is stored meanwhile.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[RosterLine] = ()
        self._texts: Sequence[str] = ()
        self._tally = Tally()
        self._index: SearchIndex | None = None
        self._choice: dict[Facet, frozenset[str]] = {}
        self._words: dict[Facet, dict[str, str]] = {}
        self.popover: FilterPopover | None = None
        self.chips: dict[str, QPushButton] = {}
        self.active: dict[tuple[Facet, str], QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(8)
        column.addLayout(self._halves)
        self._build_search()
        self._build_chips()
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        self._halves.addLayout(self._tools)
        self._active = QWidget()
        self._active_line = QHBoxLayout(self._active)
        self._active_line.setContentsMargins(0, 0, 0, 0)
        self._active_line.setSpacing(8)
        self._active.hide()
        column.addWidget(self._active)

    def _build_search(self) -> None:
        self.search = SearchBox(self.tr("Search name, school, job title"))
        self.search.setAcceptDrops(False)  # a file dropped here is for the page
        self.search.setMinimumWidth(theme.px(110))
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.more = chip(self.tr("Filter"))
        self.more.setCheckable(False)
        self.more.setIcon(icon("list-filter"))
        self.more.setIconSize(QSize(theme.px(20), theme.px(16)))
        self.more.setToolTip(tooltip(self.tr("Status, district, role, session, meal")))
        self.more.clicked.connect(lambda _on: self.open_popover())
        self._first_line = row(self.search, self.more, spacing=8)
        self._halves.addLayout(self._first_line, 1)

    def _build_chips(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        self._halves.addLayout(line)
        for key in (ALL, *CHIPS):
            self.chips[key] = pressed = chip("")
            pressed.hide()  # until there is a number
            pressed.clicked.connect(lambda _on, key=key: self._press(key))
            line.addWidget(pressed)
        self.chips[ALL].setChecked(True)
        line.addStretch(1)

    def set_narrow(self, on: bool) -> None:
        """Put search box and tools on a line of their own, above the chips, where one has no room for all."""
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if on else direction.LeftToRight
        if wanted == self._halves.direction():
            return
        self._halves.setDirection(wanted)
        before, after = (self._halves, self._first_line) if on else (self._first_line, self._halves)
        before.removeItem(self._tools)
        self._tools.setParent(None)
        after.addLayout(self._tools)

    def add_tools(self, tools: Iterable[QWidget]) -> None:
        """What is done with the people found stands at the right."""
        for tool in tools:
            self._tools.addWidget(tool)

    # -- what can be chosen ------------------------------------------------------------------------

    def set_plan(self, plan: Plan, sessions: Mapping[str, str]) -> None:
        """The plan's words for what is chosen; ``sessions`` are keys and labels."""
        self._words = {
            Facet.STATUS: {str(status): status_of_person_word(status) for status in PersonStatus},
            Facet.DISTRICT: {d.name: d.name for d in plan.districts} | {NONE: self.tr("No district")},
            Facet.ROLE: {role.id: role.name for role in plan.roles} | {NONE: self.tr("No role")},
            Facet.SESSION: {**sessions, NONE: self.tr("No session")},
            Facet.MEAL: {str(meal) or NONE: meal_word(meal) or self.tr("Not given") for meal in Meal},
        }

    def set_gathered(self, gathered: Gathered) -> None:
        """Count and offer what these lines have; what nobody has any more is not chosen any longer."""
        if gathered.shown.lines is not self._lines:
            self._index = None
        self._lines, self._texts, self._tally = gathered.shown.lines, gathered.texts, gathered.tally
        count = self._tally.count
        texts = {ALL: self.tr("All"), FLAGGED: self.tr("To check"), GONE: self.tr("Gone from the file")}
        texts |= {str(kind): kind_word(kind) for kind in PersonKind}
        for key, pressed in self.chips.items():
            number = count(CHIPS[key], key) if key else self._tally.lines
            pressed.setText(f"{texts[key]} {number:,}")
            pressed.setVisible(bool(number) or key == ALL)
        for facet, wanted in list(self._choice.items()):
            self._choice[facet] = frozenset(value for value in wanted if count(facet, value))
        self._show_choice()

    def offers(self) -> dict[Facet, tuple[str, Offer]]:
        """What the popover offers: values that somebody has; a facet with a single one tells nobody apart."""
        titles = {
            Facet.STATUS: self.tr("Status"),
            Facet.DISTRICT: self.tr("District"),
            Facet.ROLE: self.tr("Role"),
            Facet.SESSION: self.tr("Session"),
            Facet.MEAL: self.tr("Meal"),
        }
        return {facet: (titles[facet], self._offer(facet)) for facet in QUIET}

    def _offer(self, facet: Facet) -> Offer:
        words, counts = self._words.get(facet, {}), self._tally.values[facet]
        known = [(value, word, counts[value]) for value, word in words.items() if counts[value]]
        return known if len(known) > 1 or self._choice.get(facet) else []

    # -- choosing ----------------------------------------------------------------------------------

    @property
    def choice(self) -> Mapping[Facet, frozenset[str]]:
        """What is wanted now."""
        return self._choice

    def choose(self, facet: Facet, value: str, *, on: bool = True) -> None:
        """Want a value, or not any longer."""
        before = self._choice.get(facet, frozenset())
        self._choice[facet] = before | {value} if on else before - {value}
        self._show_choice()
        self.changed.emit()

    def show_all(self) -> None:
        """Take every filter back."""
        self.search.clear()
        self._press(ALL)

    def _press(self, key: str) -> None:
        if key == ALL:
            self._choice.clear()
            self._show_choice()
            self.changed.emit()
        else:
            self.choose(CHIPS[key], key, on=self.chips[key].isChecked())

    def open_popover(self) -> None:
        """Show what else people can be told apart by; pressed again, the button closes it."""
        if self.popover is not None:
            self.popover.close()
            return
        self.popover = FilterPopover(self.offers(), self._choice, self.window())
        self.popover.ticked.connect(lambda facet, value, on: self.choose(Facet(facet), value, on=on))
        self.popover.destroyed.connect(self._forget_popover)
        self.popover.open_below(self.more)

    def _forget_popover(self) -> None:
        self.popover = None

    def _show_choice(self) -> None:
        chosen = [(facet, value) for facet, wanted in self._choice.items() for value in wanted]
        for key, facet in CHIPS.items():
            self.chips[key].setChecked((facet, key) in chosen)
        self.chips[ALL].setChecked(not chosen)
        self._show_active([pair for pair in self._in_order(QUIET) if pair in chosen])

    def _in_order(self, facets: Iterable[Facet]) -> list[tuple[Facet, str]]:
        return [(facet, value) for facet in facets for value in self._words.get(facet, {})]

    def _show_active(self, wanted: list[tuple[Facet, str]]) -> None:
        """One chip for each value that was ticked; pressed it goes away."""
        if list(self.active) == wanted:
            return
        while (item := self._active_line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.active = {pair: self._active_chip(*pair) for pair in wanted}
        for one in list(self.active.values())[:MOST_SHOWN]:
            self._active_line.addWidget(one)
        if len(wanted) > MOST_SHOWN:
            rest = button(self.tr("{n} more").format(n=len(wanted) - MOST_SHOWN), kind="link")
            rest.clicked.connect(lambda _on: self.open_popover())
            self._active_line.addWidget(rest)
        clear = button(self.tr("Show all"), kind="link")
        clear.clicked.connect(lambda _on: self.show_all())
        self._active_line.addWidget(clear)
        self._active_line.addStretch(1)
        self._active.setVisible(bool(wanted))

    def _active_chip(self, facet: Facet, value: str) -> QPushButton:
        word = self._words[facet][value]
        result = chip(word)
        result.setCheckable(False)
        result.setIcon(icon("x", "muted"))
        result.setIconSize(QSize(theme.px(18), theme.px(14)))
        result.setToolTip(tooltip(self.tr("Take this filter away")))
        result.clicked.connect(lambda _on: self.choose(facet, value, on=False))
        return result

    # -- finding -----------------------------------------------------------------------------------

    def matches(self) -> list[int] | None:
        """Positions of the lines that are wanted, ascending; None for all of them."""
        query = " ".join(fold(word) for word in self.search.text().split())
        found = self._search(query) if query else None
        wanted = test_of(self._choice)
        if wanted is None:
            return found
        lines = self._lines
        return [at for at in (range(len(lines)) if found is None else found) if wanted(lines[at])]

    def _search(self, query: str) -> list[int] | None:
        if self._index is None:
            self._index = SearchIndex(self._texts)
        return self._index.find(query)
