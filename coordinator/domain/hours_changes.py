"""What changed since hours were last handed in: new, changed, withdrawn; and the line that sites take."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.hours import HoursResult

Key = tuple[str, str]
"""(participant id, course day id)"""
LARGEST_GROUP = 255
"""The registration site splits bigger classes (facts.md 3)."""


class Change(StrEnum):
    """How a line stands to the last hand-in."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class HoursChange:
    """One person and course day: what was handed in (0: nothing) and what there is now."""

    participant_id: str
    course_day_id: str
    before: int
    hours: int

    @property
    def change(self) -> Change:
        """New, changed, withdrawn or the same."""
        if self.before == self.hours:
            return Change.SAME
        if not self.before:
            return Change.NEW
        return Change.CHANGED if self.hours else Change.WITHDRAWN


def compare(results: Iterable[HoursResult], handed_in: Mapping[Key, int]) -> tuple[HoursChange, ...]:
    """Everybody with hours now or then: first in the order of ``results``, then whoever is gone from them."""
    now = {(line.participant_id, line.course_day_id): line.hours for line in results}
    found = [
        HoursChange(*key, handed_in.get(key, 0), amount)
        for key, amount in now.items()
        if amount or handed_in.get(key)
    ]
    gone = sorted(key for key, amount in handed_in.items() if amount and key not in now)
    return (*found, *(HoursChange(*key, handed_in[key], 0) for key in gone))


def id_hours_lines(pairs: Sequence[tuple[str, int]], most: int = LARGEST_GROUP) -> tuple[str, ...]:
    """``A123456789-8,B223456789-8``: at most ``most`` people a line."""
    said = [f"{number}-{amount}" for number, amount in pairs]
    return tuple(",".join(said[start : start + most]) for start in range(0, len(said), most))
