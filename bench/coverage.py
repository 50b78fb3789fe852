"""The matrix of a whole nation: 3,800 schools and 20,000 people, beside one pass over people and roles."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

from coordinator.db.queries.roster import SchoolLine
from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import load_sample
from coordinator.domain.calls import call_lines
from coordinator.domain.coverage import cover
from coordinator.domain.coverage_counts import count_districts
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.school import SchoolCall, SchoolLevel

SCHOOLS, PEOPLE = 3_800, 20_000
GOAL_S = 1.0


def world() -> tuple[Plan, list[SchoolLine], list[RosterEntry]]:
    """The national sample with invented schools in all its counties, and people who cover some roles."""
    keys = (f"key-{n}" for n in count())
    plan = plan_from_json(load_sample("national-114").plan_json, lambda: next(keys), 1)
    counties = [member.area_code for member in plan.members]
    schools = [
        SchoolLine(f"{n:06}", f"範例第{n}國小", "", "", f"school-{n}", SchoolLevel.PRIMARY,
                   county_code=counties[n % len(counties)])
        for n in range(SCHOOLS)
    ]  # fmt: skip
    sessions = [session for session in plan.sessions if session.format_id == plan.formats[0].id]
    return plan, schools, [_entry(plan, n, sessions[n % len(sessions)].id) for n in range(PEOPLE)]


def _entry(plan: Plan, n: int, session: str) -> RosterEntry:
    key, role = f"person-{n}", plan.roles[n % len(plan.roles)].id
    person = Participant(
        key, plan.training.id, f"學員{n}", f"範例第{n * 7 % SCHOOLS}國小", f"{n * 7 % SCHOOLS:06}"
    )
    return RosterEntry(person, (ParticipantRole(f"r{n}", key, role),), (Registration(f"s{n}", key, session),))


def best(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs, in seconds."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return min(found)


def bare(roster: list[RosterEntry]) -> int:
    """Only who has which role at which school."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in roster:
        for role in entry.roles:
            found[entry.person.school_code, role.role_id].append(entry.id)
    return len(found)


def run() -> list[dict[str, object]]:
    """Matrix, counts and call list together."""
    plan, schools, roster = world()
    day = date(2025, 8, 1)
    calls = [
        SchoolCall(f"c{n}", plan.training.id, f"school-{n % SCHOOLS}", day + timedelta(n % 5))
        for n in range(4_000)
    ]

    def ours() -> None:
        coverage = cover(plan, schools, roster)
        count_districts(coverage, plan.districts)
        call_lines(coverage, calls)

    ours_s, bare_s = best(ours), best(lambda: bare(roster))
    name = f"coverage of {SCHOOLS:,} schools by {PEOPLE:,} people"
    return [
        {"name": name, "ours": ours_s, "bare": bare_s, "ratio": ours_s / bare_s, "goal": GOAL_S, "unit": "s"}
    ]
