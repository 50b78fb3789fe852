"""What the page shows: read once, judged by the domain, and looked at through filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coordinator.db.queries.calls import read_calls
from coordinator.db.queries.people import count_people
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import SchoolLine, read_roster, read_schools
from coordinator.domain.calls import CallLine, call_lines, settled_lines
from coordinator.domain.coverage import Coverage, Part, SchoolCover, cover, parts_of
from coordinator.domain.coverage_schools import KnownSchool, county_of
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.school import SchoolCall
from coordinator.domain.text import fold
from coordinator.progress import Progress
from coordinator.ui.context import Store

MANY = 3_000
"""People from which on the matrix is made off the GUI thread; the schools alone take 0.2 s."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One look at a training: all of it, or the schools of one batch or region.

    ``texts`` are what each row is searched by, folded, in the order of the rows.
    """

    plan: Plan
    coverage: Coverage
    lines: tuple[CallLine, ...]
    settled: tuple[CallLine, ...]
    texts: tuple[str, ...]
    calls: tuple[SchoolCall, ...]
    has_directory: bool
    people: int

    @property
    def parts(self) -> tuple[Part, ...]:
        """The batches and regions that can be looked at alone."""
        return parts_of(self.plan)


def is_much(store: Store, training_id: str) -> bool:
    """Whether reading would hold the window up."""
    with store.read() as reader:
        return count_people(reader, training_id) > MANY


def read(progress: Progress, store: Store, training_id: str, part_id: str) -> Shown:
    """Read and judge a training; a ``part_id`` that is gone means all of it. Raises ``RuleError``."""
    progress(0, 3)
    with store.read() as reader:
        plan = read_plan(reader, training_id)
        schools = _with_places(plan, read_schools(reader))
        calls = read_calls(reader, training_id)
        progress(1, 3)
        roster = read_roster(reader, training_id)
    progress(2, 3)
    shown = _look(plan, schools, roster, calls, part_id)
    progress(3, 3)
    return shown


def with_calls(shown: Shown, store: Store) -> Shown:
    """The same look after calls were entered: nothing else is read."""
    with store.read() as reader:
        calls = read_calls(reader, shown.plan.training.id)
    return replace(
        shown,
        calls=calls,
        lines=call_lines(shown.coverage, calls),
        settled=settled_lines(shown.coverage, calls),
    )


def _look(
    plan: Plan,
    schools: Sequence[KnownSchool],
    roster: Sequence[RosterEntry],
    calls: tuple[SchoolCall, ...],
    part_id: str,
) -> Shown:
    part = next((one for one in parts_of(plan) if one.id == part_id), None)
    coverage = cover(plan, schools, roster, part)
    return Shown(
        plan,
        coverage,
        call_lines(coverage, calls),
        settled_lines(coverage, calls),
        tuple(map(_text, coverage.rows)),
        calls,
        has_directory=bool(schools),
        people=len(roster),
    )


def _text(row: SchoolCover) -> str:
    school = row.school
    return fold(f"{school.name} {school.code} {school.township} {' '.join(school.aliases)}").strip()


def _with_places(plan: Plan, schools: Sequence[SchoolLine]) -> list[KnownSchool]:
    """Schools whose list tells the county only are said to be there, in the plan's own words.

    Where districts are made of counties, 東區 alone is no place: every school says its county.
    """
    names = {member.area_code: member.as_written for member in plan.members}
    found: list[KnownSchool] = []
    for school in schools:
        county = names.get(county_of(school), "")
        place = f"{county}{school.township}"
        found.append(school if place == school.township else replace(school, township=place))
    return found
