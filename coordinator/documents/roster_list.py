"""The roster as a list: one line a person, with its places and sessions in words.

The page, the command line and the Excel file all show these lines, so they never tell different stories.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from coordinator.domain.area import Township
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.domain.sheet_rows import APART, group_name
from coordinator.domain.training import Session

T = TypeVar("T")

KIND_WORDS = {PersonKind.ATTENDEE: "學員", **APART}
"""How files name the kinds; the importer reads these words back."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A roster entry with its township and district by name, roles and sessions in the plan's order."""

    entry: RosterEntry
    township: str
    district: str
    roles: tuple[str, ...]
    sessions: tuple[Session, ...]

    @property
    def id(self) -> str:
        """The participant's key."""
        return self.entry.id

    @property
    def flags(self) -> tuple[str, ...]:
        """Import codes that a person still has to look at."""
        return tuple(self.entry.person.flags.split())


def list_roster(
    plan: Plan, roster: Sequence[RosterEntry], townships: Iterable[Township]
) -> tuple[RosterLine, ...]:
    """One line for each entry, in the order given."""
    # Of a national plan a person may know the county only; the importer reads both words back.
    names = {m.area_code: m.as_written for m in plan.members} | {town.id: town.name for town in townships}
    areas = plan.district_by_area()
    roles = {role.id: (n, role.name) for n, role in enumerate(plan.roles)}
    sessions = {session.id: (n, session) for n, session in enumerate(plan.sessions)}
    return tuple(
        RosterLine(
            entry,
            names.get(entry.person.township_code, ""),
            group_name(areas, entry.person) if entry.person.kind is PersonKind.ATTENDEE else "",
            _in_plan_order(roles, (role.role_id for role in entry.roles)),
            _in_plan_order(sessions, (r.session_id for r in entry.registrations)),
        )
        for entry in roster
    )


def roster_to_json(
    plan: Plan,
    roster: Sequence[RosterEntry],
    townships: Iterable[Township],
    codes: Mapping[str, str] | None = None,
) -> list[dict[str, Any]]:
    """What ``coordinator roster TRAINING --json`` prints; no ID numbers, phones or mails.

    ``codes`` are the digits on the badges by person.
    """
    codes = codes or {}
    return [
        {
            "id": line.id,
            "name": line.entry.person.name,
            "school": line.entry.person.school_name,
            "school_code": line.entry.person.school_code,
            "township": line.township,
            "job_title": line.entry.person.job_title,
            "roles": list(line.roles),
            "sessions": [plan.slug_of(session) for session in line.sessions],
            "meal": str(line.entry.person.meal),
            "kind": str(line.entry.person.kind),
            "flags": list(line.flags),
            "code": codes.get(line.id),
        }
        for line in list_roster(plan, roster, townships)
    ]


def session_labels(plan: Plan) -> dict[str, str]:
    """Session id -> ``8/7(一) 第一天``; where that fits several, the batch or region stands behind it."""
    days = by_id(plan.course_days)
    labels = {s.id: f"{format_short(s.day)} {days[s.course_day_id].name}" for s in plan.sessions}
    seen: dict[str, int] = {}
    for text in labels.values():
        seen[text] = seen.get(text, 0) + 1
    for session in plan.sessions:
        part = plan.part_of(session)
        if seen[labels[session.id]] > 1 and part is not None:
            labels[session.id] += f" {part.name}"
    return labels


def _in_plan_order(places: Mapping[str, tuple[int, T]], ids: Iterable[str]) -> tuple[T, ...]:
    """What the ids stand for; an id the plan does not have is left out."""
    found = sorted((places[key] for key in ids if key in places), key=lambda place: place[0])
    return tuple(what for _, what in found)
