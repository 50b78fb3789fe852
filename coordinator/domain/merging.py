"""Two entries of one person become one, and who may be on a roster twice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coordinator.domain.edit import Edit, Entity
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.roster_source import SourceRow
from coordinator.domain.text import fold

LACKING = ("GONE_FROM_FILE", "NO_SESSION")
LISTED_TWICE = "DUPLICATE_ROW"


class Likeness(StrEnum):
    """Why two entries may be one person."""

    SAME_ID = "same_id"
    SAME_NAME_AND_SCHOOL = "same_name_and_school"


@dataclass(frozen=True, slots=True)
class Double:
    """Two entries, the earlier first, that may be one person."""

    first: RosterEntry
    second: RosterEntry
    why: Likeness


def likely_doubles(roster: Iterable[RosterEntry]) -> tuple[Double, ...]:
    """Each entry beside the first that has its ID number, or its name and school; in the roster's order.

    Two different ID numbers are two people, whatever their names.
    """
    by_id: dict[str, RosterEntry] = {}
    by_name: dict[tuple[str, str], list[RosterEntry]] = defaultdict(list)
    found: list[Double] = []
    for entry in roster:
        person = entry.person
        number = person.national_id
        key = (fold(person.name), person.school_code or fold(person.school_name))
        alike = [other for other in by_name[key] if _may_be_one(number, other.person.national_id)]
        if number and number in by_id:
            found.append(Double(by_id[number], entry, Likeness.SAME_ID))
        elif key[1] and alike:
            found.append(Double(alike[0], entry, Likeness.SAME_NAME_AND_SCHOOL))
        by_id.setdefault(number, entry)
        by_name[key].append(entry)
    return tuple(found)


def _may_be_one(one: str, other: str) -> bool:
    return not (one and other) or one == other


def merged_flags(kept: Participant, gone: Participant) -> str:
    """The questions about either; what one lacks the other may have, and listed twice they are no more."""
    mine, theirs = kept.flags.split(), gone.flags.split()
    both = dict.fromkeys([*mine, *theirs])
    lacking = {flag for flag in LACKING if not (flag in mine and flag in theirs)}
    return " ".join(flag for flag in both if flag not in lacking and flag != LISTED_TWICE)


def merge_edit(person: Participant, kept: Sequence[Entity], gone: Sequence[Entity]) -> Edit:
    """The edit that makes two entries one.

    ``person`` is what shall be said of the kept one. ``kept`` is everything stored about that entry, ``gone``
    everything of the other: what only the other has goes over, what both have stays once.
    """
    taken = {_place(one) for one in kept}
    before: list[Entity] = [next(one for one in kept if isinstance(one, Participant))]
    after: list[Entity] = [person]
    for one in gone:
        before.append(one)
        place = _place(one)
        if not isinstance(one, Participant) and place not in taken:
            taken.add(place)
            after.append(_given_to(one, person.id))
    return Edit(tuple(before), tuple(after))


def _given_to(one: Entity, key: str) -> Entity:
    assert isinstance(one, ParticipantRole | Registration | SourceRow | OnlineName)
    return replace(one, participant_id=key)


def _place(one: Entity) -> tuple[str, str]:
    """What a person has once only: a role, a session, a row of an import; a name of a meeting is its own."""
    match one:
        case ParticipantRole():
            return ("role", one.role_id)
        case Registration():
            return ("session", one.session_id)
        case SourceRow():
            return ("import", one.import_id)
    return ("", one.id)
