"""What desks propose to change in a person's row: what applies by itself, and what a person decides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Amendment, Attendance, Decision
from coordinator.domain.roster import RosterEntry

AMEND, TAKE, LEAVE = "amend", "take", "leave"


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two devices did something about one person, and both stand: an amendment here, a mark there."""

    participant_id: str
    amend_id: str
    mark_id: str


def decision_of(amendment: Amendment) -> str:
    """The decision whether to take a proposal over."""
    return f"{AMEND}:{amendment.event_id}"


def by_field(amendments: Iterable[Amendment]) -> Iterator[Sequence[Amendment]]:
    """All that was ever proposed for one field of a person; what a purge took says nothing."""
    groups: dict[tuple[str, str], list[Amendment]] = {}
    for one in amendments:
        if one.base or one.new:
            groups.setdefault((one.participant_id, one.field), []).append(one)
    return (tuple(group) for _, group in sorted(groups.items()))


def agree(group: Sequence[Amendment]) -> bool:
    """Whether every desk saw the same and proposes the same."""
    return len({(one.base, one.new) for one in group}) == 1


def known_at_desks(group: Sequence[Amendment]) -> frozenset[str]:
    """What a field held, or was to hold, as far as any desk knew: beside it only the office writes."""
    return frozenset(text for one in group for text in (one.base, one.new))


def amend_decisions(ledger: Ledger, everybody: Mapping[str, RosterEntry]) -> Iterator[Decision]:
    """Proposals that do not all say the same, or for a row in which something else stands meanwhile.

    Where somebody left one aside, the same proposal again is a question again.
    """
    attendance = ledger.attendance
    for group in by_field(attendance.amendments):
        first = group[0]
        entry = everybody.get(first.participant_id)
        if entry is None:
            continue
        now = str(getattr(entry.person, first.field, ""))
        left = any(decision_of(one) in attendance.settled for one in group)
        if agree(group) and now == first.base and not left:
            continue
        for one in group:
            if one.new != now:
                facts = {"field": one.field, "base": one.base, "new": one.new, "now": now}
                yield Decision(decision_of(one), AMEND, one.participant_id, (TAKE, LEAVE), facts)


def not_taken(ledger: Ledger, decision: Decision, own_log: str) -> bool:
    """Whether another store decided to take a proposal that cannot be: the office wrote something else."""
    group = next(
        g for g in by_field(ledger.attendance.amendments) if decision.id in {decision_of(one) for one in g}
    )
    settle = ledger.event(ledger.attendance.settled[decision.id].event_id)
    elsewhere = settle is not None and settle.log_id != own_log
    return elsewhere and decision.facts["now"] not in known_at_desks(group)


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
