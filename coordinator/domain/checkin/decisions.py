"""What only a person can settle, found in what the events mean; each under an id that stays the same.

An id says what it is about and not which events brought it up, so what was settled once stays settled in
every store and after every later merge. Of several settlements the newest counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from coordinator.domain.checkin.decisions_amend import amend_decisions
from coordinator.domain.checkin.decisions_clock import clock_decisions
from coordinator.domain.checkin.decisions_people import cancelled_came, not_on_roster, same_person
from coordinator.domain.checkin.fold_cell import ENTRIES
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.times import session_span
from coordinator.domain.checkin.values import Attended, Decision, Settled
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import Session

BOTH = "both"
COUNT, DISCARD = "count", "discard"
REGISTER = "register"
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "two_places": (BOTH,),
    "out_without_in": (COUNT, DISCARD),
    "same_person": ("same", "different"),
    "cancelled_came": (COUNT, DISCARD),
    "not_on_roster": (REGISTER, DISCARD),
    "clock": ("keep",),
    "amend": ("take", "leave"),
    "fork": ("seen",),
    "two_contents": ("seen",),
    "hours": ("give", "refuse"),
}
_ORDER = {kind: place for place, kind in enumerate(_CHOICES)}
_ABOUT_NOBODY = frozenset({"clock", "amend", "fork", "two_contents"})


def decisions(ledger: Ledger, roster: Iterable[RosterEntry]) -> tuple[Decision, ...]:
    """Everything open and everything settled, by kind and id; ``roster`` is the whole roster as it is now.

    What was settled stays in the list when nothing brings it up any more, so that it can be changed.
    """
    attendance, everybody = ledger.attendance, by_id(roster)
    found = (
        *two_places(ledger.plan, attendance.cells.values()),
        *out_without_in(attendance.cells.values()),
        *same_person(attendance, everybody),
        *cancelled_came(attendance, everybody, ledger.plan.training.id),
        *not_on_roster(attendance, everybody),
        *clock_decisions(ledger),
        *amend_decisions(ledger, everybody),
        *(_seen("fork", log, {"log": log}) for log in ledger.forked),
        *(_seen("two_contents", key, {"events": len(both)}) for key, both in ledger.twins.items()),
    )
    every = {decision.id: decision for decision in found}
    for settled in attendance.settled.values():
        if settled.choice == REGISTER and settled.decision_id in every:
            # Whom another store put on its roster is not on this one by that: it is asked here, too.
            continue
        decision = every.get(settled.decision_id) or _settled_only(settled)
        if decision is not None:
            every[decision.id] = replace(decision, settled=settled.choice)
    return tuple(sorted(every.values(), key=lambda one: (_ORDER[one.kind], one.id)))


def two_places(plan: Plan, cells: Iterable[Attended]) -> Iterator[Decision]:
    """Whoever entered two sessions at different places that are held at the same time."""
    sessions = by_id(plan.sessions)
    entered: dict[str, list[Attended]] = {}
    for cell in cells:
        if cell.session_id in sessions and _entry_ms(cell) is not None:
            entered.setdefault(cell.participant_id, []).append(cell)
    for person, some in entered.items():
        ordered = sorted(some, key=lambda cell: cell.session_id)
        for n, one in enumerate(ordered):
            for other in ordered[n + 1 :]:
                pair = (sessions[one.session_id], sessions[other.session_id])
                if _collide(plan, *pair):
                    yield _in_two_places(person, one, other)


def out_without_in(cells: Iterable[Attended]) -> Iterator[Decision]:
    """Whoever left without having entered."""
    for cell in cells:
        if "out_without_in" in cell.flags:
            facts = {"session": cell.session_id}
            yield Decision(
                f"out_without_in:{cell.participant_id}:{cell.session_id}",
                "out_without_in",
                cell.participant_id,
                (COUNT, DISCARD),
                facts,
            )


def _in_two_places(person: str, one: Attended, other: Attended) -> Decision:
    facts = {
        "session": one.session_id,
        "other": other.session_id,
        "at_ms": _entry_ms(one),
        "other_ms": _entry_ms(other),
    }
    choices = (one.session_id, other.session_id, BOTH)
    return Decision(f"two_places:{person}:{choices[0]}:{choices[1]}", "two_places", person, choices, facts)


def _entry_ms(cell: Attended) -> int | None:
    """When somebody first entered."""
    return min((mark.at_ms for mark in cell.marks if mark.slot in ENTRIES), default=None)


def _collide(plan: Plan, one: Session, other: Session) -> bool:
    """Whether nobody can be at both: the same hours of the same day, and not known to be one place."""
    if one.day != other.day:
        return False
    places = [(session.venue_id, session.meeting_id) for session in (one, other)]
    if places[0] == places[1] and any(places[0]):
        return False
    first, second = session_span(plan, one), session_span(plan, other)
    return first[0] < second[1] and second[0] < first[1]


def _seen(kind: str, about: str, facts: Mapping[str, object]) -> Decision:
    return Decision(f"{kind}:{about}", kind, "", _CHOICES[kind], facts)


def _settled_only(settled: Settled) -> Decision | None:
    """A decision that nothing brings up (any more) but that somebody settled; None for an unknown kind."""
    kind, _, about = settled.decision_id.partition(":")
    parts = about.split(":")
    if kind not in _CHOICES or not parts[0]:
        return None
    choices = _CHOICES[kind]
    if kind == "two_places":
        choices = (*parts[1:3], BOTH)
    elif settled.choice not in choices:
        choices = (*choices, settled.choice)
    person = "" if kind in _ABOUT_NOBODY else parts[0]
    return Decision(settled.decision_id, kind, person, choices)
