"""What desks propose to change in a person's row: what applies by itself, and what a person decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Amendment, Attendance, Decision
from coordinator.domain.roster import RosterEntry


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two devices did something about one person, and both stand: an amendment here, a mark there."""

    participant_id: str
    amend_id: str
    mark_id: str


def amend_decisions(ledger: Ledger, everybody: Mapping[str, RosterEntry]) -> Iterator[Decision]:
    """Proposals that do not all say the same, or for a row in which something else stands meanwhile."""
    groups: dict[tuple[str, str], list[Amendment]] = {}
    said = (one for one in ledger.attendance.amendments if one.base or one.new)  # else a purge took it
    for one in said:
        groups.setdefault((one.participant_id, one.field), []).append(one)
    for (person, field), group in sorted(groups.items()):
        entry = everybody.get(person)
        now = str(getattr(entry.person, field, "")) if entry is not None else None
        if now is None or _applies(group, now):
            continue
        for one in group:
            if one.new != now:
                facts = {"field": field, "base": one.base, "new": one.new, "now": now}
                yield Decision(f"amend:{one.event_id}", "amend", person, ("take", "leave"), facts)


def _applies(group: list[Amendment], now: str) -> bool:
    """Whether every desk saw the same and proposes the same, and what they saw still stands."""
    return {(one.base, one.new) for one in group} == {(now, group[0].new)}


def parallel(ledger: Ledger) -> tuple[Parallel, ...]:
    """Amendments of people whom another device marked: merged without a question, and listed."""
    attendance = ledger.attendance
    marks = _marks(attendance)
    found = []
    for one in attendance.amendments:
        event = ledger.event(one.event_id)
        for mark_id, log in marks.get(one.participant_id, ()):
            if event is not None and log != event.log_id:
                found.append(Parallel(one.participant_id, one.event_id, mark_id))
    return tuple(sorted(found, key=lambda p: (p.participant_id, p.amend_id, p.mark_id)))


def _marks(attendance: Attendance) -> dict[str, list[tuple[str, str]]]:
    """Person -> (event id, log id) of the marks that count."""
    found: dict[str, list[tuple[str, str]]] = {}
    for (person, _), cell in attendance.cells.items():
        found.setdefault(person, []).extend((mark.event_id, mark.log_id) for mark in cell.marks)
    return found
