"""Schools and people for the tests of who is missing: the small plan with its three townships."""

from dataclasses import replace
from typing import Any

from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.plan import Plan
from coordinator.domain.roster import ParticipantRole, PersonKind, PersonStatus, Registration, RosterEntry
from coordinator.domain.school import SchoolLevel
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, person, small_plan

TOWNS = {LIGANG: "里港鄉", GAOSHU: "高樹鄉", FANGLIAO: "枋寮鄉"}


def school(code: str, name: str, town: str = LIGANG, **facts: Any) -> SchoolLine:
    """An open school of the directory."""
    known: dict[str, Any] = {"county_code": town[:5] or "10013", "phone": "08-7000000"}
    line = SchoolLine(code, name, TOWNS.get(town, ""), town, f"id-{code}-{name}", SchoolLevel.PRIMARY)
    return replace(line, **(known | facts))


SCHOOLS = (
    school("013601", "里港國小"),
    school("013602", "高樹國小", GAOSHU),
    school("013603", "枋寮國小", FANGLIAO),
)


def comer(
    name: str,
    code: str,
    *sessions: str,
    roles: tuple[str, ...] = ("r1",),
    written: str = "",
    kind: PersonKind = PersonKind.ATTENDEE,
    status: PersonStatus = PersonStatus.REGISTERED,
) -> RosterEntry:
    """Somebody of the school with this code; r1 is 人事, r2 教務."""
    entry = person(name, LIGANG, *sessions, school=written or name, kind=kind, roles=roles)
    return replace(entry, person=replace(entry.person, school_code=code, status=status))


def keyed(entry: RosterEntry, key: str) -> RosterEntry:
    """The same person under another key, its parts too."""
    return RosterEntry(
        replace(entry.person, id=key),
        tuple(ParticipantRole(f"{key}-{r.role_id}", key, r.role_id) for r in entry.roles),
        tuple(Registration(f"{key}-{r.session_id}", key, r.session_id) for r in entry.registrations),
    )


def plan_with(**parts: Any) -> Plan:
    """The small plan with some of its parts exchanged."""
    return replace(small_plan(), **parts)
