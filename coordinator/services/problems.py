"""Checking a stored plan: gather its surroundings, let the rules judge, sort out what was answered."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.problems import read_acknowledgements
from coordinator.db.queries.roster import count_expected
from coordinator.db.session import Reader
from coordinator.domain.area import County, Township
from coordinator.domain.plan import Plan
from coordinator.domain.problems import FAR, Checked, Surroundings, find_problems, sort_out
from coordinator.services.applications import teams

DaysOff = Callable[[Iterable[date], int], Mapping[date, str]]
"""``planning.days_off.days_off``: this floor knows no calendar."""
PointOf = Callable[[str], tuple[float, float] | None]
"""``documents.places.township_point``: this floor knows no map."""


def check_plan(reader: Reader, plan: Plan, days_off: DaysOff, point_of: PointOf) -> Checked:
    """All problems of ``plan``, which was read in the same transaction; eight statements at any size."""
    around = Surroundings(
        registered=count_expected(reader, plan.training.id),
        days_off=days_off((session.day for session in plan.sessions), FAR),
        counties=reader.all(County),
        townships=reader.all(Township),
        point_of=point_of,
        applications=read_applications(reader, plan.training.id),
        teams=teams(reader),
    )
    return sort_out(find_problems(plan, around), read_acknowledgements(reader, plan.training.id))
