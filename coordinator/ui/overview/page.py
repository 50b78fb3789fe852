"""The page 總覽."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.domain import overview
from coordinator.domain.area import County
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, EmptyState, button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.page import Page
from coordinator.ui.overview.dates import DatesView
from coordinator.ui.overview.figures import Figures
from coordinator.ui.overview.loads import LoadCard
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
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.set_head(self.tr("Overview"))
        self.figures, self.steps, self.loads = Figures(), StepsCard(), LoadCard()
        self.dates = DatesView()
        self.body.addWidget(self.figures)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.steps)
        right.addWidget(self.loads)
        right.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(14)
        self._halves.addWidget(self._dates_card(), 5)
        self._halves.addLayout(right, 4)
        self.body.addLayout(self._halves, 1)
        self.steps.chosen.connect(self.context.go_to)
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
        """Read plan, people and what is on paper."""
        with self.context.store.read() as reader:
            plan = current_plan(self.context)
            if plan is None:
                self.show_empty(self._nothing)
                return
            roster = read_roster(reader, plan.training.id)
            printed = frozenset(key for key, _ in read_sheet_rows(reader, [s.id for s in plan.sessions]))
            county = reader.get(County, plan.training.county_code)
        self.show_body()
        self._show_head(plan, county)
        self._show_plan(plan, roster, printed)

    def _show_head(self, plan: Plan, county: County | None) -> None:
        place = county.name if county else self.tr("The whole nation")
        year = self.tr("Academic year {year}").format(year=plan.training.academic_year)
        self.set_head(self.tr("Overview"), f"{plan.training.title}\n{place} · {year}")

    def _show_plan(self, plan: Plan, roster: tuple[RosterEntry, ...], printed: frozenset[str]) -> None:
        today = self.context.clock().date()
        loads = overview.session_loads(plan, overview.expected_people(roster), printed)
        ahead = [load for load in loads if load.session.day >= today]
        self.figures.show_plan(plan, roster, loads)
        self.dates.set_loads(loads, ahead[0].session.id if ahead else "")
        self.dates.setVisible(bool(loads))
        self._no_dates.setVisible(not loads)
        self._plan_button.setVisible(bool(loads))
        over = len(loads) - len(ahead)
        self._over.setText(self.tr("over: {n}").format(n=over) if over else "")
        problems = [problem.key for problem in self._problems.checked.open]
        self.steps.set_steps(overview.next_steps(plan, roster, printed, today, problems))
        self.loads.set_loads(
            overview.batch_loads(plan, roster),
            overview.district_loads(plan, roster),
            national=plan.training.national,
            anybody=bool(roster),
        )

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
