"""What is wrong with a plan: rules over (plan, surroundings), each a small function with tests of its own.

A rule yields `Problem` values: codes with facts, never sentences. Problems never block anything; one can be
put right (`fix`) or acknowledged with a reason (`answers`). To add a rule: a line in `kinds.KINDS`, a
function in one of the modules of rules, its name below, and a sentence in ``ui/kit/problem_sentences.py``.
"""

from collections.abc import Callable, Iterator

from coordinator.domain.plan import Plan
from coordinator.domain.problems import (
    agenda_rules,
    application_rules,
    area_rules,
    date_rules,
    people_rules,
    place_rules,
)
from coordinator.domain.problems.answers import Checked, acknowledge, sort_out, take_back
from coordinator.domain.problems.case import Case, Surroundings
from coordinator.domain.problems.date_rules import FAR
from coordinator.domain.problems.fixes import fix
from coordinator.domain.problems.kinds import KINDS, rank
from coordinator.domain.problems.problem import Problem, Severity, fingerprint

Rule = Callable[[Case], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    agenda_rules.overlaps,
    agenda_rules.gaps,
    agenda_rules.misprints,
    agenda_rules.missing_marks,
    agenda_rules.missing_meals,
    agenda_rules.crossed_noon,
    agenda_rules.far_hours,
    date_rules.days_off,
    date_rules.windows,
    date_rules.academic_years,
    date_rules.weekdays,
    place_rules.closed_doors,
    place_rules.venue_twice,
    place_rules.meeting_twice,
    place_rules.speakers,
    area_rules.in_two_districts,
    area_rules.in_no_district,
    area_rules.of_another_county,
    area_rules.totals,
    area_rules.appendix,
    people_rules.room_for_people,
    people_rules.hands_on_again,
    people_rules.batches,
    people_rules.course_days,
    application_rules.applications,
)


def find_problems(plan: Plan, around: Surroundings) -> tuple[Problem, ...]:
    """Everything the rules say of a plan, worst first, then page by page in the order of the plan."""
    case = Case(plan, around)
    return tuple(sorted((found for rule in RULES for found in rule(case)), key=rank))


__all__ = [
    "FAR",
    "KINDS",
    "RULES",
    "Checked",
    "Problem",
    "Severity",
    "Surroundings",
    "acknowledge",
    "find_problems",
    "fingerprint",
    "fix",
    "sort_out",
    "take_back",
]
