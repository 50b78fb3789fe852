"""The two samples as tests look at them: their rows as the file has them, and their values."""

from functools import cache
from itertools import count
from typing import Any

from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import SAMPLE_NAMES, Sample, load_sample
from coordinator.domain.plan import Plan

PINGTUNG, NATIONAL = SAMPLE_NAMES


@cache
def sample(name: str) -> Sample:
    return load_sample(name)


@cache
def plan(name: str) -> Plan:
    keys = (f"key-{n}" for n in count())
    return plan_from_json(sample(name).plan_json, lambda: next(keys), 1)


def rows(name: str, key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sample(name).plan_json[key]
    return found


def by_slug(name: str, key: str) -> dict[str, dict[str, Any]]:
    return {row["slug"]: row for row in rows(name, key)}
