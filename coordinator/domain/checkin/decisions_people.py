"""Decisions about who somebody is: walk-ins that may be on the roster, cancelled people who came."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coordinator.domain.checkin.fold_people import SAME_PERSON, same_person_id
from coordinator.domain.checkin.values import Attendance, Decision, WalkIn
from coordinator.domain.events.kinds import Method
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.text import fold

NOT_ON_ROSTER, REGISTER = "not_on_roster", "register"

Everybody = Mapping[str, RosterEntry]


@dataclass(frozen=True, slots=True)
class _Written:
    """A person as written somewhere, for comparison; nothing without a name and a school."""

    id: str
    name: str
    school_code: str
    school: str

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """What two writings of one person share: the name, and the school by its code or its name."""
        if not self.name:
            return ()
        return tuple((self.name, school) for school in (self.school_code, self.school) if school)


def same_person(attendance: Attendance, everybody: Everybody) -> Iterator[Decision]:
    """Walk-ins with the name and school of somebody on the roster, else of an earlier walk-in.

    Only suggested: two people may share both. Who was found to be somebody is not suggested for others.
    """
    registered = _by_key(
        _Written(e.id, fold(e.person.name), e.person.school_code, fold(e.person.school_name))
        for _, e in sorted(everybody.items())
    )
    came: dict[tuple[str, str], str] = {}
    for walk_in in sorted(attendance.walk_ins.values(), key=lambda one: (one.event_id, one.id)):
        written = _written(walk_in)
        others = {other for key in written.pairs() for other in registered.get(key, ())} - {walk_in.id}
        if not others and walk_in.id not in everybody:
            others = {came[key] for key in written.pairs() if key in came}
        for other in sorted(others):
            decision = same_person_id(walk_in.id, other)
            if walk_in.id not in attendance.aliases or decision in attendance.settled:
                yield Decision(decision, SAME_PERSON, walk_in.id, ("same", "different"), {"other": other})
        for key in written.pairs():
            came.setdefault(key, walk_in.id)


def cancelled_came(attendance: Attendance, everybody: Everybody, training_id: str) -> Iterator[Decision]:
    """Whoever cancelled, or was cancelled at the office meanwhile, and was there all the same."""
    for person in sorted(_present(attendance)):
        entry = everybody.get(person)
        if entry is not None and entry.person.status is PersonStatus.CANCELLED:
            decision = f"cancelled_came:{person}:{training_id}"
            yield Decision(decision, "cancelled_came", person, ("count", "discard"), {})


def not_on_roster_id(person: str) -> str:
    """The decision whether to put somebody on the roster."""
    return f"{NOT_ON_ROSTER}:{person}"


def not_on_roster(attendance: Attendance, everybody: Everybody) -> Iterator[Decision]:
    """Walk-ins, and whoever has marks under an id that no roster names: a row may be gone meanwhile."""
    waiting = attendance.walk_ins.keys() | _present(attendance)
    for person in sorted(waiting - everybody.keys() - attendance.aliases.keys()):
        walk_in = attendance.walk_ins.get(person)
        facts = {"session": walk_in.session_id if walk_in else "", "walk_in": walk_in is not None}
        key = not_on_roster_id(person)
        yield Decision(key, NOT_ON_ROSTER, person, (REGISTER, "discard"), facts)


def _present(attendance: Attendance) -> set[str]:
    """Whoever has a mark that a person or a scanner made."""
    return {
        person
        for (person, _), cell in attendance.cells.items()
        if any(mark.method != Method.AUTO for mark in cell.marks)
    }


def _written(walk_in: WalkIn) -> _Written:
    return _Written(walk_in.id, fold(walk_in.name), walk_in.school_code, fold(walk_in.school))


def _by_key(people: Iterable[_Written]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for person in people:
        for key in person.pairs():
            found.setdefault(key, []).append(person.id)
    return found
