"""The page 總覽."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coordinator.domain import overview
from coordinator.domain.area import County
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.follow_up import reminders
from coordinator.domain.plan import Plan
from coordinator.progress import silent
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, EmptyState, button
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.page import Page
from coordinator.ui.overview.coverage_card import CoverageCard
from coordinator.ui.overview.dates import DatesView
from coordinator.ui.overview.figures import Figures
from coordinator.ui.overview.loads import LoadCard
from coordinator.ui.overview.meals_card import MealsCard
from coordinator.ui.overview.reading import Facts, is_much, read
from coordinator.ui.overview.steps import StepsCard
from coordinator.ui.problem_watch import watch_of

NARROW = 860


class OverviewPage(Page):
    """Shows everything and edits nothing; every line leads to where it is edited."""

    slug = "overview"
    watches: ClassVar[frozenset[str]] = frozenset(
        {
            "trainings", "batches", "course_days", "blocks", "districts", "district_members", "sessions",
            "county_counts", "venues", "rooms", "meetings", "participants", "registrations", "sheet_rows",
            "formats", "roles", "audiences", "participant_roles", "schools", "school_aliases", "events",
            "applications",
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.set_head(self.tr("Overview"))
        self.figures, self.steps, self.loads = Figures(), StepsCard(), LoadCard()
        self.covered, self.meals = CoverageCard(), MealsCard()
        self.covered.asked.connect(lambda: self.context.go_to("missing"))
        self.dates = DatesView()
        self._reading: Job | None = None
        self.body.addWidget(self.figures)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.steps)
        right.addWidget(self.covered)
        right.addWidget(self.loads)
        right.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._dates_card(), 1)
        left.addWidget(self.meals)
        self._halves.addLayout(left, 5)
        self._halves.addLayout(right, 4)
        self.body.addLayout(self._halves, 1)
        self.steps.chosen.connect(self.context.go_to)
        self.steps.action_asked.connect(self.context.run)
        self.dates.opened.connect(lambda load: self.context.go_to("plan", load.session.id))
        sentence = self.tr("There is no training yet. Choose one, or begin a new one.")
        self._nothing = EmptyState("layout-dashboard", sentence)
        # The number is that of the badge, which follows a moment after the plan.
        self._problems = watch_of(context)
        self._problems.changed.connect(self.mark_stale)

    def _dates_card(self) -> Card:
        card = Card(margin=1)
        card.setAccessibleName(self.tr("Dates"))
        self._over = label("", "caption")
        self._plan_button = button(self.tr("Go to Plan"), kind="link")
        self._plan_button.clicked.connect(lambda _checked=False: self.context.go_to("plan"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Dates"), "heading"))
        head.addWidget(self._over, 1)
        head.addWidget(self._plan_button)
        self._no_dates = EmptyState(
            "calendar-days",
            self.tr("The sessions of the training go here, each with its date and venue."),
            self.tr("Lay out sessions"),
        )
        self._no_dates.pressed.connect(lambda: self.context.go_to("plan"))
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addWidget(self.dates, 1)
        card.body.addWidget(self._no_dates, 1)
        return card

    def refresh(self) -> None:
        """Read plan, people, schools and what is on paper; off the GUI thread where there are many."""
        training_id = self.context.training_id
        if training_id is None:
            self.show_empty(self._nothing)
            return
        if is_much(self.context.store, training_id):
            if self._reading is not None and self._reading.is_running:
                self._reading.cancel()
            self._reading = self.context.jobs.start(
                self.tr("Reading the overview"),
                read,
                self.context.store,
                training_id,
                succeeded=self._on_read,
            )
            return
        try:
            self._show(read(silent, self.context.store, training_id))
        except RuleError:
            # Taken away a moment ago, by undo perhaps.
            self.show_empty(self._nothing)

    @Slot(object)
    def _on_read(self, facts: Facts) -> None:
        """The newest reading counts; of another training nothing is shown any more."""
        if self._reading is not None and not self._reading.is_running:
            self._reading = None
            if facts.plan.training.id == self.context.training_id:
                self._show(facts)

    def _show(self, facts: Facts) -> None:
        self.show_body()
        self._show_head(facts.plan, facts.county)
        self._show_dates(facts)
        self.figures.show_plan(facts.plan, facts.roster, facts.sessions)
        self.steps.set_steps(self._next_steps(facts))
        self.covered.show_counts(facts.covered)
        self.meals.show_meals(facts.meals)
        self.loads.set_loads(
            facts.batches,
            facts.districts,
            national=facts.plan.training.national,
            anybody=bool(facts.roster),
        )

    def _next_steps(self, facts: Facts) -> tuple[overview.Step, ...]:
        now, problems = self.context.clock(), self._problems.checked.open
        requests = reminders(facts.requests, int(now.timestamp() * 1000))
        return overview.next_steps(
            facts.plan,
            facts.roster,
            facts.printed,
            now.date(),
            [one.key for one in problems],
            facts.asked,
            (
                *overview.application_steps(facts.plan, facts.applications, now.date()),
                *overview.request_steps(requests),
            ),
        )

    def _show_head(self, plan: Plan, county: County | None) -> None:
        place = county.name if county else self.tr("The whole nation")
        year = self.tr("Academic year {year}").format(year=plan.training.academic_year)
        self.set_head(self.tr("Overview"), f"{plan.training.title}\n{place} · {year}")

    def _show_dates(self, facts: Facts) -> None:
        today, loads = self.context.clock().date(), facts.sessions
        ahead = [load for load in loads if load.session.day >= today]
        self.dates.set_loads(loads, ahead[0].session.id if ahead else "")
        self.dates.setVisible(bool(loads))
        self._no_dates.setVisible(not loads)
        self._plan_button.setVisible(bool(loads))
        over = len(loads) - len(ahead)
        self._over.setText(self.tr("over: {n}").format(n=over) if over else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window, or large text, puts the halves under each other."""
        is_narrow = self.width() < theme.px(NARROW)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def run_action(self, action_id: str) -> None:
        """Ctrl+F goes to the list of dates."""
        if action_id == "find":
            self.dates.setFocus()

    def show_item(self, key: str) -> None:
        """Choose the session with this key in the list of dates."""
        at = self.dates.rows.position_of(key)
        if at >= 0:
            self.dates.setCurrentIndex(self.dates.rows.index(at, 0))
