"""Who came and went: the visits of an attendance report, and one line for each name of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of a report; times carry their offset, each of them may be unknown."""

    display_name: str
    joined: datetime | None = None
    left: datetime | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """All visits under one display name: first join, last leave, minutes present counted once."""

    display_name: str
    joined: datetime | None = None
    left: datetime | None = None
    minutes: int | None = None
    visits: int = 1


def join_visits(visits: Iterable[Visit]) -> tuple[Attendance, ...]:
    """One line a display name, in the order in which the names first appear."""
    by_name: dict[str, list[Visit]] = {}
    for visit in visits:
        by_name.setdefault(" ".join(visit.display_name.split()), []).append(visit)
    return tuple(_joined(name, some) for name, some in by_name.items() if name)


def day_of(attendances: Iterable[Attendance]) -> date | None:
    """The day on which most people joined; None where no time is known."""
    days = Counter(a.joined.date() for a in attendances if a.joined is not None)
    return min(days, key=lambda day: (-days[day], day)) if days else None


def _joined(name: str, visits: Sequence[Visit]) -> Attendance:
    joins = [v.joined for v in visits if v.joined is not None]
    leaves = [v.left for v in visits if v.left is not None]
    return Attendance(
        name, min(joins, default=None), max(leaves, default=None), _minutes(visits), len(visits)
    )


def _minutes(visits: Sequence[Visit]) -> int | None:
    """What the report says of a single visit; of several the time present, overlaps (two devices) once."""
    if len(visits) == 1 and visits[0].minutes is not None:
        return visits[0].minutes
    spans = sorted(
        (v.joined, v.left)
        for v in visits
        if v.joined is not None and v.left is not None and v.joined <= v.left
    )
    others = [v.minutes for v in visits if v.minutes is not None and (v.joined is None or v.left is None)]
    if not spans and not others:
        return None
    return round(_seconds(spans) / 60) + sum(others)


def _seconds(spans: Sequence[tuple[datetime, datetime]]) -> float:
    """The length of the union of spans that are sorted by their start."""
    total, until = 0.0, None
    for start, end in spans:
        begin = start if until is None or start > until else until
        if end > begin:
            total += (end - begin).total_seconds()
        until = end if until is None or end > until else until
    return total
