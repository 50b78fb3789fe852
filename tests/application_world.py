"""Applications for tests: those of the national plan, whose letter has the rules, and a count of keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from coordinator.domain.application import (
    ApplicantKind,
    Application,
    ApplicationChange,
    ApplicationState,
    WishedDay,
)
from coordinator.domain.application_edits import By
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.scheduling import after
from coordinator.domain.training import FormatKind
from coordinator.domain.venue import Room, Venue
from tests.sample_plans import NATIONAL, plan

PINGTUNG, TAITUNG, TAICHUNG = "10013", "10014", "66000"
NAMES = {PINGTUNG: "屏東縣", TAITUNG: "臺東縣", TAICHUNG: "臺中市"}
INSIDE = date(2025, 8, 27)


def sep(day: int) -> date:
    """A day of September 2025; the 10th is a Wednesday."""
    return date(2025, 9, day)


def by(note: str = "", at_ms: int = 1_756_252_800_000) -> By:
    return By(at_ms, "王小明", note)


def keys(stem: str = "new") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{stem}-{next(numbers):04d}"


def national() -> Plan:
    """The 114 plan with a venue of the 屏東 letter."""
    base = plan(NATIONAL)
    venue = Venue("xinyi", base.training.id, "信義國小", township_code="10013010")
    return replace(base, venues=(venue,), rooms=(Room("smart", "xinyi", "3樓智慧教室", seats=40, pcs=36),))


def hands_on(of: Plan) -> str:
    return next(form.id for form in of.formats if form.kind is FormatKind.HANDS_ON)


def asked(of: Plan, county: str = PINGTUNG, *days: date, key: str = "", **more: Any) -> ApplicationEntry:
    """An application of a county for ``days``, received inside the window."""
    name = key or f"a-{county}"
    base = Application(
        name, of.training.id, hands_on(of), INSIDE, ApplicantKind.COUNTY, NAMES.get(county, county),
        county_code=county,
    )  # fmt: skip
    wished = tuple(WishedDay(f"{name}-{n}", name, day, n) for n, day in enumerate(days))
    first = ApplicationChange(f"{name}-c", name, 1, ApplicationState.RECEIVED, "收件人")
    return ApplicationEntry(replace(base, **more), wished, (first,))


def entry_after(entry: ApplicationEntry, edit: Edit) -> ApplicationEntry:
    """The application as it will be once ``edit`` is stored."""
    gone = {(type(one), one.id) for one in edit.before}
    parts = [one for one in entry.entities() if (type(one), one.id) not in gone]
    parts += [one for one in edit.after if isinstance(one, Application | WishedDay | ApplicationChange)]
    own = next(one for one in parts if isinstance(one, Application))
    days = sorted((one for one in parts if isinstance(one, WishedDay)), key=lambda day: day.position)
    changes = [one for one in parts if isinstance(one, ApplicationChange)]
    return ApplicationEntry(own, tuple(days), tuple(sorted(changes, key=lambda one: (one.at_ms, one.id))))


def plan_after(of: Plan, edit: Edit) -> Plan:
    """The plan as it will be; what belongs to applications is not part of it."""
    kinds = (Application, WishedDay, ApplicationChange)
    return after(
        of,
        Edit(
            tuple(one for one in edit.before if not isinstance(one, kinds)),
            tuple(one for one in edit.after if not isinstance(one, kinds)),
        ),
    )
