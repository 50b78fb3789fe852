"""The page 計畫: everything a plan says, in tabs; each cell and field is stored when it is left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from coordinator.domain.area import County, Township
from coordinator.domain.edit import change
from coordinator.domain.plan import Plan
from coordinator.domain.training import DeliveryFormat
from coordinator.services.trainings import next_session_number
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import EmptyState, StatCard
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.plan import edits, lists
from coordinator.ui.plan.course_days import course_days
from coordinator.ui.plan.dates_tab import DatesTab
from coordinator.ui.plan.facts import FactsPanel
from coordinator.ui.plan.listing import Listing, PlanList
from coordinator.ui.plan.paste_counts import CountsPaste
from coordinator.ui.plan.paste_regions import RegionsPaste
from coordinator.ui.plan.regions_card import RegionsCard
from coordinator.ui.plan.rows import Shown

DATES, ONLINE = 1, 4


class PlanPage(Page):
    """One tab a theme; the tables lie in cards of one kind (`PlanList`)."""

    slug = "plan"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "units", "roles", "formats", "equipment", "meetings", "county_counts", "batches",
            "sessions", "marks", "course_days", "audiences", "blocks", "districts", "district_members",
            "venues", "rooms",
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor, self._shown = Editor(self), Shown()
        self.set_head(self.tr("Plan"))
        self.facts = FactsPanel()
        self.facts.field_edited.connect(self._field_edited)
        self.units, self.roles = self._list(lists.units()), self._list(lists.roles())
        self.formats = self._list(lists.formats())
        self.equipment = self._list(lists.equipment(self._chosen_format))
        self.course_days = self._list(course_days(self._shown, self._chosen_format))
        self.dates = DatesTab(self, self._editor, self._shown, self._next_number)
        self.batches, self.sessions = self.dates.batches, self.dates.sessions
        self.regions = RegionsCard(self, self._editor, self._next_number)
        self.paste_regions = RegionsPaste(self, self._editor)
        self.paste_regions.attach(self.regions)
        self.meetings = self._list(lists.meetings())
        self.counties = self._list(lists.counties(self._shown))
        self.paste_counts = CountsPaste(self, self._editor, self.counties)
        self.counties.table.horizontalHeader().setStretchLastSection(False)
        self.formats.table.selection_changed.connect(self._show_equipment)
        self._build_tabs()
        sentence = self.tr("There is no training yet. Choose one, or begin a new one.")
        self._nothing = EmptyState("clipboard-list", sentence)

    def _list(self, listing: Listing[Any]) -> PlanList[Any]:
        return PlanList(listing, self._editor, self.context.settings, self._shown)

    def _build_tabs(self) -> None:
        across, down, settings = Qt.Orientation.Horizontal, Qt.Orientation.Vertical, self.context.settings
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Parts of the plan"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the plan"))
        units = splitter(across, settings, "plan-units", (self.units, 3), (self.roles, 2))
        below = splitter(across, settings, "plan-formats-below", (self.course_days, 3), (self.equipment, 2))
        formats = splitter(down, settings, "plan-formats", (self.formats, 1), (below, 1))
        self.tabs.addTab(self.facts, self.tr("Facts"))
        self.tabs.addTab(_spaced(self.dates), self.tr("Batches and sessions"))
        self.tabs.addTab(_spaced(units), self.tr("Units and roles"))
        self.tabs.addTab(_spaced(formats), self.tr("Delivery formats"))
        online = splitter(down, settings, "plan-online", (self.regions, 3), (self.meetings, 2))
        self.tabs.addTab(_spaced(online), self.tr("Online meetings"))
        self._county_tab = self.tabs.addTab(_spaced(self._county_panel()), self.tr("Counties"))
        self._lists = (
            (DATES, self.sessions), (DATES, self.batches), (2, self.units), (2, self.roles),
            (3, self.formats), (3, self.equipment), (3, self.course_days),
            (ONLINE, self.meetings), (5, self.counties),
        )  # fmt: skip
        self.body.addWidget(self.tabs, 1)

    def _county_panel(self) -> QWidget:
        names = {
            "special": self.tr("Special schools"),
            "primary": self.tr("Primary schools"),
            "junior": self.tr("Junior high schools"),
            "total": self.tr("Total"),
        }
        self._totals = {part: StatCard("school", name) for part, name in names.items()}
        line = QHBoxLayout()
        line.setSpacing(12)
        for card in self._totals.values():
            line.addWidget(card, 1)
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(line)
        column.addWidget(self.counties, 1)
        return result

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the plan and the names of the counties."""
        with self.context.store.read() as reader:
            plan = self._shown.plan = current_plan(self.context)
            if plan is None:
                self.show_empty(self._nothing)
                return
            self._shown.counties = reader.all(County)
            townships = reader.all(Township)
        self.show_body()
        self.set_head(self.tr("Plan"), plan.training.title)
        self.facts.show_training(plan.training, self._shown.counties)
        self.dates.show_plan(plan)
        self.regions.show_plan(plan, _area_names(plan, self._shown.counties, townships))
        for tab, card in self._lists:
            if tab != DATES:
                card.show_plan(plan)
        self.formats.select_something()
        self._show_equipment()
        has_counties = plan.training.national or bool(plan.county_counts)
        self.tabs.setTabVisible(self._county_tab, has_counties)
        self._show_totals(plan)

    def _show_totals(self, plan: Plan) -> None:
        for part, card in self._totals.items():
            total = sum(getattr(line, part) for line in plan.county_counts)
            card.set_value(f"{total:,}")
        wrong = sum(line.total != edits.parts_of(line) for line in plan.county_counts)
        text = self.tr("{n} counties").format(n=len(plan.county_counts))
        odd = self.tr("lines whose total is not the sum: {n}").format(n=wrong)
        self._totals["total"].set_value(
            f"{sum(line.total for line in plan.county_counts):,}", odd if wrong else text
        )

    @Slot()
    def _show_equipment(self) -> None:
        plan, item = self._shown.plan, self._chosen_format()
        if plan is None:
            return
        self.equipment.show_plan(plan)
        words = self.tr("What people bring: {name}").format(name=item.title) if item else ""
        self.equipment.set_title(words or self.equipment.listing.title)

    def _chosen_format(self) -> DeliveryFormat | None:
        rows = self.formats.table.selected_rows()
        return rows[0] if rows else None

    def _next_number(self) -> int:
        with self.context.store.read() as reader:
            return next_session_number(reader)

    # -- doing -----------------------------------------------------------------------------------

    def _field_edited(self, field: str, value: object) -> None:
        plan = self._shown.plan
        if plan is None:
            return
        act = self.tr("Change the facts of the training")
        before = plan.training
        if not self._editor.do(act, lambda: change(before, edits.training_with(before, field, value))):
            # The field still shows what was refused; the stored value comes back.
            self.facts.show_training(before, self._shown.counties)

    def run_action(self, action_id: str) -> None:
        """Ctrl+N adds to the first list of the tab, Ctrl+F goes to it."""
        lists: list[Any] = [(ONLINE, self.regions), *self._lists]
        here = [card for tab, card in lists if tab == self.tabs.currentIndex()]
        if not here:
            self.facts.title.setFocus()
        elif action_id == "add":
            here[0].add()
        elif action_id == "find":
            here[0].table.setFocus()

    def show_item(self, key: str) -> None:
        """Open the tab of the thing with this key and select it."""
        for tab, card in (*self._lists, (ONLINE, self.regions)):
            if card.select(key):
                self.tabs.setCurrentIndex(tab)
                self.give_keyboard(card.table)
                return


def _area_names(plan: Plan, counties: Iterable[County], townships: Iterable[Township]) -> dict[str, str]:
    """Code -> name of what a district is made of: counties, or the townships of the plan's county."""
    if plan.training.national:
        return {county.id: county.name for county in counties}
    return {town.id: town.name for town in townships if town.county_id == plan.training.county_code}


def _spaced(content: QWidget) -> QWidget:
    """Room between the line of tabs and what lies under it."""
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(0, 14, 0, 0)
    column.addWidget(content)
    return result
