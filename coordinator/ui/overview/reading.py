"""What the page shows, read at once from one state of the store; off the GUI thread where there is much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.events import newest_row
from coordinator.db.queries.help import trainings_with_requests
from coordinator.db.queries.people import count_people
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster, read_schools, read_sheet_rows
from coordinator.domain import overview
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.area import County
from coordinator.domain.coverage import SchoolState, cover
from coordinator.domain.coverage_counts import CoverCount, MealCount, count_districts, meals_by_day
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress
from coordinator.services.helpdesk.afterwards import read_requests
from coordinator.ui.context import Store

MANY = 3_000
"""People from which on the page is read off the GUI thread."""
MANY_EVENTS = 4_000
"""The same of events, where requests have to be read out of them."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A training with its people, and what was counted of them."""

    plan: Plan
    county: County | None
    roster: tuple[RosterEntry, ...]
    printed: frozenset[str]
    sessions: tuple[overview.SessionLoad, ...]
    batches: tuple[overview.Load, ...]
    districts: tuple[overview.Load, ...]
    covered: tuple[CoverCount, ...]
    asked: tuple[str, ...]
    meals: Mapping[str, MealCount]
    requests: tuple[Request, ...] = ()
    applications: tuple[ApplicationEntry, ...] = ()


def is_much(store: Store, training_id: str) -> bool:
    """Whether reading would hold the window up."""
    with store.read() as reader:
        if count_people(reader, training_id) > MANY:
            return True
        return newest_row(reader) > MANY_EVENTS and training_id in trainings_with_requests(reader)


def read(progress: Progress, store: Store, training_id: str) -> Facts:
    """Read and count. Raises ``RuleError`` when the training is gone."""
    progress(0, 2)
    with store.read() as reader:
        plan = read_plan(reader, training_id)
        schools = read_schools(reader)
        roster = read_roster(reader, training_id)
        printed = frozenset(key for key, _ in read_sheet_rows(reader, [s.id for s in plan.sessions]))
        county = reader.get(County, plan.training.county_code)
        asked = training_id in trainings_with_requests(reader)
        requests = read_requests(reader, training_id) if asked else ()
        applications = read_applications(reader, training_id)
    progress(1, 2)
    coverage = cover(plan, schools, roster)
    asks = bool(coverage.needs)
    facts = Facts(
        plan=plan,
        county=county,
        roster=roster,
        printed=printed,
        sessions=overview.session_loads(plan, overview.expected_people(roster), printed),
        batches=overview.batch_loads(plan, roster),
        districts=overview.district_loads(plan, roster),
        covered=count_districts(coverage, plan.districts) if asks else (),
        asked=tuple(row.id for row in coverage.rows if asks and row.state is not SchoolState.COMPLETE),
        meals=meals_by_day(plan, roster),
        requests=requests,
        applications=applications,
    )
    progress(2, 2)
    return facts
