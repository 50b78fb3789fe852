"""Whom of the roster a display name belongs to, and what is to be done about it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.online_names.attendance import Attendance
from coordinator.domain.online_names.parsing import PARTS, Lack, ParsedName, Rule, parse_display_name
from coordinator.domain.online_names.places import Places
from coordinator.domain.online_names.school_names import bare, names_of, plain
from coordinator.domain.roster import Participant
from coordinator.domain.text import fold


class Status(StrEnum):
    """Complete and on the roster; complete and not on it; to be asked; incomplete; two people; nobody."""

    MATCHED = "matched"
    NOT_ON_ROSTER = "not_on_roster"
    ASK = "ask"
    INCOMPLETE = "incomplete"
    TWO_PEOPLE = "two_people"
    NOT_A_PERSON = "not_a_person"


def status_of(lacks: Collection[str], *, on_roster: bool) -> Status:
    """What a name needs; ``lacks`` are codes of ``Lack``."""
    if Lack.NOT_A_PERSON in lacks:
        return Status.NOT_A_PERSON
    if Lack.TWO_PEOPLE in lacks:
        return Status.TWO_PEOPLE
    if PARTS & set(lacks):
        return Status.INCOMPLETE
    if on_roster:
        return Status.MATCHED
    return Status.ASK if lacks else Status.NOT_ON_ROSTER


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """``name`` is one person's; the participant it is, else those it may be."""

    name: str
    participant: Participant | None = None
    candidates: tuple[Participant, ...] = ()
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedName:
    """A line of a report with what was understood of it; one match for each person of the name."""

    attendance: Attendance
    parsed: ParsedName
    people: tuple[PersonMatch, ...]
    status: Status

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """Everything that is missing or to be looked at, in fixed order."""
        found = {*self.parsed.lacks, *(lack for person in self.people for lack in person.lacks)}
        return tuple(lack for lack in Lack if lack in found)


class PeopleIndex:
    """The roster by folded name."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._by_name: dict[str, list[Participant]] = defaultdict(list)
        for person in people:
            self._by_name[fold(person.name)].append(person)

    def named(self, name: str) -> tuple[Participant, ...]:
        """Everybody of this name."""
        return tuple(self._by_name.get(fold(name), ()))

    def match(self, parsed: ParsedName, name: str) -> PersonMatch:
        """The one of this name at this school; another school of the county, or two, is asked."""
        same_name = self.named(name)
        if not same_name:
            return PersonMatch(name)
        here = [person for person in same_name if is_at_school(person, parsed)]
        if len(here) == 1:
            return PersonMatch(name, here[0])
        if here or not parsed.school_text:
            found = here or [person for person in same_name if _in_county(person, parsed)]
            asked = (Lack.PERSON_AMBIGUOUS,) if found else ()
            return PersonMatch(name, None, tuple(found), asked)
        if parsed.school is None and parsed.candidates:
            codes = {entry.code for entry in parsed.candidates}
            found = [person for person in same_name if person.school_code in codes]
            return PersonMatch(name, None, tuple(found), (Lack.PERSON_AMBIGUOUS,) if found else ())
        near = tuple(person for person in same_name if person.township_code and _in_county(person, parsed))
        return PersonMatch(name, None, near, (Lack.OTHER_SCHOOL,) if near else ())


def check_names(
    attendances: Iterable[Attendance], places: Places, rule: Rule, people: PeopleIndex
) -> tuple[CheckedName, ...]:
    """Every line understood and matched."""
    return tuple(check_name(attendance, places, rule, people) for attendance in attendances)


def check_name(attendance: Attendance, places: Places, rule: Rule, people: PeopleIndex) -> CheckedName:
    """One line understood and matched."""
    parsed = parse_display_name(attendance.display_name, places, rule)
    matches = tuple(people.match(parsed, name) for name in parsed.names)
    lacks = {*parsed.lacks, *(lack for match in matches for lack in match.lacks)}
    found = bool(matches) and all(match.participant is not None for match in matches)
    return CheckedName(attendance, parsed, matches, status_of(lacks, on_roster=found))


def is_at_school(person: Participant, parsed: ParsedName) -> bool:
    """Whether the roster has the person at the school of the display name: by code, else by its name."""
    if not parsed.school_text:
        return False
    if parsed.school is not None:
        rows = (parsed.school, *parsed.candidates)
        if person.school_code:
            return person.school_code in {row.code for row in rows}
        written = plain(person.school_name)
        return bool({written, bare(written)} & set().union(*map(names_of, rows)))
    if parsed.candidates and Lack.SCHOOL_UNKNOWN not in parsed.lacks:
        return False
    return bare(plain(person.school_name)) == bare(plain(parsed.school_text)) and _in_county(person, parsed)


def _in_county(person: Participant, parsed: ParsedName) -> bool:
    """Somebody whose county is not known may be of any."""
    if parsed.county is None or not person.township_code:
        return True
    return person.township_code[:5] == parsed.county.id
