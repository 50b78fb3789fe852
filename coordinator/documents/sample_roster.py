"""The two samples that come with the program: real plans, and for 屏東 112 an invented roster.

Every person and every school of a roster is made up by ``tools/make_roster.py``; school names say 範例.
"""

import json
from dataclasses import dataclass
from typing import Any

from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.school import SchoolLevel
from coordinator.resources import resource

SAMPLE_NAMES = ("pingtung-112", "national-114")
ROSTERS = frozenset({"pingtung-112"})


@dataclass(frozen=True, slots=True)
class SampleSchool:
    """An invented school; its code begins with 00, which no county of the ministry's directory has."""

    code: str
    name: str
    level: SchoolLevel
    township_code: str


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """An invented participant; ``sessions`` are slugs (``pingtung-112/b1-d1``), ``roles`` names of the plan.

    Speakers come from no school: their ``school_code`` and ``township_code`` are empty.
    """

    name: str
    school_code: str
    school_name: str
    township_code: str
    job_title: str
    roles: tuple[str, ...]
    sessions: tuple[str, ...]
    meal: Meal
    kind: PersonKind


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample as read: the plan for ``plan_from_json``, its schools and its people (both may be empty)."""

    plan_json: dict[str, Any]
    schools: tuple[SampleSchool, ...] = ()
    people: tuple[SamplePerson, ...] = ()


def load_sample(name: str) -> Sample:
    """The sample of that slug; another name raises ``RuleError("sample_unknown")``."""
    if name not in SAMPLE_NAMES:
        raise RuleError("sample_unknown", name=name, known=", ".join(SAMPLE_NAMES))
    plan = _read(name, "plan.json")
    if name not in ROSTERS:
        return Sample(plan)
    roster = _read(name, "roster.json")
    schools = {
        row["code"]: SampleSchool(**{**row, "level": SchoolLevel(row["level"])}) for row in roster["schools"]
    }
    people = tuple(_person(row, schools.get(row["school_code"])) for row in roster["people"])
    return Sample(plan, tuple(schools.values()), people)


def _read(name: str, file: str) -> Any:
    return json.loads(resource("samples", name, file).read_text(encoding="utf-8"))


def _person(row: dict[str, Any], school: SampleSchool | None) -> SamplePerson:
    return SamplePerson(
        name=row["name"],
        school_code=row["school_code"],
        school_name=school.name if school else row["school_name"],
        township_code=school.township_code if school else "",
        job_title=row["job_title"],
        roles=tuple(row["roles"]),
        sessions=tuple(row["sessions"]),
        meal=Meal(row["meal"]),
        kind=PersonKind(row["kind"]),
    )
