"""Applications for a day of one's own, as far as the list of problems tells of them.

What a wish alone can be asked about (weekends, another one's wish) is told on the page of the applications.
"""

from collections.abc import Iterator
from datetime import date

from coordinator.domain.application_entry import Fact as Told
from coordinator.domain.application_rules import all_problems
from coordinator.domain.problems.case import Case
from coordinator.domain.problems.kinds import KINDS
from coordinator.domain.problems.problem import Fact, Problem
from coordinator.domain.roc import format_roc

PAGE = "applications"
CODES = frozenset(code for code, kind in KINDS.items() if kind.page == PAGE)


def applications(case: Case) -> Iterator[Problem]:
    """Window missed, a second day without its reason, granted without session, too small, team elsewhere."""
    around = case.around
    told = all_problems(case.plan, around.applications, around.days_off, around.teams)
    for entry in around.applications:
        for found in told[entry.id]:
            if found.code not in CODES:
                continue
            said = tuple((name, _fact(value)) for name, value in found.said)
            # An application can clash on several days.
            key = f"{entry.id}+{found.facts['day']}" if found.code == "application_clash" else entry.id
            severity, place = KINDS[found.code].severity, entry.application.applicant
            yield Problem(found.code, key, PAGE, entry.id, place, severity, said)


def _fact(value: Told) -> Fact:
    return format_roc(value) if isinstance(value, date) else value
