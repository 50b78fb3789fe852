"""What only a person can settle, found in what the events mean; each under an id that stays the same.

An id says what it is about and not which events brought it up, so what was settled once stays settled in
every store and after every later merge. Of several settlements the newest counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from coordinator.domain.checkin.decisions_amend import AMEND, LEAVE, TAKE, amend_decisions, not_taken
from coordinator.domain.checkin.decisions_clock import clock_decisions
from coordinator.domain.checkin.decisions_people import (
    NOT_ON_ROSTER,
    REGISTER,
    cancelled_came,
    not_on_roster,
    same_person,
)
from coordinator.domain.checkin.fold_cell import ENTRIES
from coordinator.domain.checkin.fold_people import CAME_BACK, LEFT, came_back_id
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.times import session_span
from coordinator.domain.checkin.values import Attendance, Attended, Decision, Settled
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import Session

BOTH = "both"
COUNT, DISCARD = "count", "discard"
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "two_places": (BOTH,),
    "out_without_in": (COUNT, DISCARD),
    CAME_BACK: ("returned", LEFT),
    "same_person": ("same", "different"),
    "cancelled_came": (COUNT, DISCARD),
    NOT_ON_ROSTER: (REGISTER, DISCARD),
    "clock": ("keep",),
    AMEND: (TAKE, LEAVE),
    "fork": ("seen",),
    "two_contents": ("seen",),
    "hours": ("give", "refuse"),
}
_ORDER = {kind: place for place, kind in enumerate(_CHOICES)}
_ABOUT_NOBODY = frozenset({"clock", AMEND, "fork", "two_contents"})


def decisions(
    ledger: Ledger, roster: Iterable[RosterEntry], own_log: str | None = None
) -> tuple[Decision, ...]:
    """Everything open and everything settled, by kind and id; ``roster`` is the whole roster as it is now.

    What was settled stays in the list when nothing brings it up any more, so that it can be changed. With the
    ``own_log`` of this store it is asked again what another one decided about this roster without knowing it.
    """
    attendance, everybody = ledger.attendance, by_id(roster)
    people = tuple(same_person(attendance, everybody))
    found = (
        *two_places(ledger.plan, attendance.cells.values()),
        *(
            one
            for one in out_without_in(attendance.cells.values())
            if not _explained(one, people, attendance)
        ),
        *came_back(attendance.cells.values()),
        *people,
        *cancelled_came(attendance, everybody, ledger.plan.training.id),
        *not_on_roster(attendance, everybody),
        *clock_decisions(ledger),
        *amend_decisions(ledger, everybody),
        *(_seen("fork", log, {"log": log}) for log in ledger.forked),
        *(_seen("two_contents", key, {"events": len(both)}) for key, both in ledger.twins.items()),
    )
    every = {decision.id: decision for decision in found}
    for settled in attendance.settled.values():
        found_open = every.get(settled.decision_id)
        if found_open is not None and _asked_here_too(ledger, found_open, settled, own_log):
            continue
        decision = found_open or _settled_only(settled)
        if decision is not None:
            every[decision.id] = replace(decision, settled=settled.choice)
    return tuple(sorted(every.values(), key=lambda one: (_ORDER[one.kind], one.id)))


def _asked_here_too(ledger: Ledger, found: Decision, settled: Settled, own_log: str | None) -> bool:
    """Whether another store's word about its roster does not count for the roster of this one."""
    if found.kind == AMEND and settled.choice == TAKE:
        return own_log is not None and not_taken(ledger, found, own_log)
    return settled.choice == REGISTER


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


def _explained(out: Decision, people: Iterable[Decision], attendance: Attendance) -> bool:
    """Whether the way in may stand under another id: then it is to be said first whether that is one person.

    Who walked in at one desk and out at another, as if for the first time, has an out without an in.
    """
    for same in people:
        pair = (same.participant_id, str(same.facts["other"]))
        if out.participant_id in pair and same.id not in attendance.settled:
            (partner,) = {*pair} - {out.participant_id}
            if _entry_ms(attendance.of(partner, str(out.facts["session"]))) is not None:
                return True
    return False


def came_back(cells: Iterable[Attended]) -> Iterator[Decision]:
    """Whoever scanned at an entrance after they had left, at a desk that did not know they had."""
    for cell in cells:
        if cell.came_back:
            last = cell.came_back[-1]
            facts = {"session": cell.session_id, "at_ms": last.at_ms, "log": last.log_id}
            key = came_back_id(cell.participant_id, cell.session_id)
            yield Decision(key, CAME_BACK, cell.participant_id, _CHOICES[CAME_BACK], facts)


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
