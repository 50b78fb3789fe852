"""What tests of plan files share: reading with keys of their own, a small file, and changing one place."""

import copy
from collections.abc import Callable
from itertools import count
from typing import Any

from coordinator.documents.plan_file import plan_from_json, plan_to_json
from coordinator.domain.plan import Plan
from tests.small_plan import small_plan

Json = dict[str, Any]


def keys() -> Callable[[], str]:
    numbers = count()
    return lambda: f"key-{next(numbers):04d}"


def read(data: Json, first_number: int = 1) -> Plan:
    return plan_from_json(data, keys(), first_number)


def small() -> Json:
    """The small plan as a file."""
    return plan_to_json(small_plan())


def put(data: Json, path: str, value: object) -> Json:
    """A copy of ``data`` with ``value`` at ``path`` (``sessions.0.date``)."""
    changed = copy.deepcopy(data)
    *way, last = path.split(".")
    here: Any = changed
    for step in way:
        here = here[int(step)] if isinstance(here, list) else here[step]
    here[int(last) if isinstance(here, list) else last] = value
    return changed
