"""Handing hours in: which lines go into a file, how each stands to the last one, who has no ID number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_changes import Change, HoursChange, Key, compare
from coordinator.domain.roster import RosterEntry


class Whom(StrEnum):
    """Those with hours, everybody with the reasons, or only what changed since the last hand-in."""

    GIVEN = "given"
    EVERYBODY = "everybody"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class HandInLine:
    """A line of a file. Of somebody who is gone since the last one nothing is left but the key."""

    result: HoursResult
    change: HoursChange


@dataclass(frozen=True, slots=True)
class HandIn:
    """What goes into a file. What stands in it is what is recorded, so withdrawn hours stay on the list of
    changes until a file has told of them. ``without_id`` are left out of files by ID number.
    """

    lines: tuple[HandInLine, ...]
    without_id: tuple[HoursResult, ...] = ()
    counts: Mapping[Change, int] | None = None

    @property
    def recorded(self) -> tuple[HoursChange, ...]:
        """What the next hand-in is compared with."""
        return tuple(line.change for line in self.lines if line.change.hours or line.change.before)


def hand_in(
    results: Sequence[HoursResult],
    handed_in: Mapping[Key, int],
    people: Mapping[str, RosterEntry],
    whom: Whom = Whom.GIVEN,
    course_day_id: str = "",
    *,
    by_id: bool = False,
) -> HandIn:
    """The lines that are wanted, in the order of ``results``; an empty ``course_day_id`` means all of them.

    ``counts`` says how many of all lines are new, changed, withdrawn and the same.
    """
    lines = [
        line
        for line in _lines(results, handed_in)
        if not course_day_id or line.result.course_day_id == course_day_id
    ]
    counts = {change: sum(line.change.change is change for line in _counted(lines)) for change in Change}
    wanted = [line for line in lines if _is_wanted(line, whom)]
    if not by_id:
        return HandIn(tuple(wanted), counts=counts)
    has_id = {key for key, entry in people.items() if entry.person.national_id}
    return HandIn(
        tuple(line for line in wanted if line.result.participant_id in has_id),
        tuple(line.result for line in wanted if line.result.participant_id not in has_id),
        counts,
    )


def _counted(lines: Sequence[HandInLine]) -> list[HandInLine]:
    return [line for line in lines if line.change.hours or line.change.before]


def _is_wanted(line: HandInLine, whom: Whom) -> bool:
    if whom is Whom.GIVEN:
        return line.result.given
    return whom is Whom.EVERYBODY or line.change.change is not Change.SAME


def _lines(results: Sequence[HoursResult], handed_in: Mapping[Key, int]) -> list[HandInLine]:
    changes = {(c.participant_id, c.course_day_id): c for c in compare(results, handed_in)}
    found = []
    for result in results:
        key = (result.participant_id, result.course_day_id)
        found.append(HandInLine(result, changes.pop(key, HoursChange(*key, 0, 0))))
    gone = [HandInLine(HoursResult(key[0], "", key[1]), change) for key, change in changes.items()]
    return found + gone
