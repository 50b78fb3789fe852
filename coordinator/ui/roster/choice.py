"""Which lines of the roster are wanted: for each facet some values, and how many people have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.roster import Meal, Participant, PersonKind, PersonStatus
from coordinator.domain.text import fold

NONE = "-"
"""The value of who has no district, role or session."""
FLAGGED, GONE = "flagged", "gone"
GONE_FROM_FILE = "GONE_FROM_FILE"

Choice = Mapping["Facet", frozenset[str]]
Wanted = Callable[[RosterLine], bool]


class Facet(StrEnum):
    """By what people are told apart; values of one facet widen the choice, another facet narrows it."""

    KIND = "kind"
    ATTENTION = "attention"
    STATUS = "status"
    DISTRICT = "district"
    ROLE = "role"
    SESSION = "session"
    MEAL = "meal"


def _attention(line: RosterLine) -> tuple[str, ...]:
    flags = line.entry.person.flags
    if not flags:
        return ()
    return (FLAGGED, GONE) if GONE_FROM_FILE in flags else (FLAGGED,)


VALUES: Mapping[Facet, Callable[[RosterLine], tuple[str, ...]]] = {
    Facet.KIND: lambda line: (line.entry.person.kind,),
    Facet.ATTENTION: _attention,
    Facet.STATUS: lambda line: (line.entry.person.status,),
    Facet.DISTRICT: lambda line: (line.district or NONE,),
    Facet.ROLE: lambda line: tuple(r.role_id for r in line.entry.roles) or (NONE,),
    Facet.SESSION: lambda line: tuple(r.session_id for r in line.entry.registrations) or (NONE,),
    Facet.MEAL: lambda line: (line.entry.person.meal or NONE,),
}


def test_of(choice: Choice) -> Wanted | None:
    """Whether a line has one of the wanted values in every facet; None when every line is wanted."""
    tests = [(VALUES[facet], wanted) for facet, wanted in choice.items() if wanted]
    if not tests:
        return None
    if len(tests) == 1:
        ((values_of, only),) = tests
        return lambda line: not only.isdisjoint(values_of(line))
    return lambda line: all(not wanted.isdisjoint(values(line)) for values, wanted in tests)


class Tally:
    """How many lines have each value, and the figures above the table; who has cancelled is no figure.

    Lines come and go one by one, so that an edit in a large roster does not count everybody again.
    """

    def __init__(self, lines: Iterable[RosterLine] = ()) -> None:
        self.lines = 0
        self.values: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
        self.kinds: Counter[PersonKind] = Counter()
        self.meals: Counter[Meal] = Counter()
        self.schools: Counter[str] = Counter()
        self.townships: Counter[str] = Counter()
        self.school_names: Counter[str] = Counter()
        for line in lines:
            self.add(line)

    def add(self, line: RosterLine, n: int = 1) -> None:
        """One more line, or with -1 one less."""
        self.lines += n
        for facet, values in VALUES.items():
            counter = self.values[facet]
            for value in values(line):
                counter[value] += n
        person = line.entry.person
        self.school_names[person.school_name] += n
        if person.status is PersonStatus.REGISTERED:
            self._add_coming(person, n)

    def _add_coming(self, person: Participant, n: int) -> None:
        self.kinds[person.kind] += n
        self.meals[person.meal] += n
        if person.township_code:
            self.townships[person.township_code] += n
        school = person.school_code or person.school_name
        if school and person.kind is PersonKind.ATTENDEE:
            self.schools[person.school_code or _folded(school)] += n

    def count(self, facet: Facet, value: str) -> int:
        """How many lines have this value."""
        return self.values[facet][value]


def different(counter: Counter[str]) -> int:
    """How many values are left in a counter that was also counted down."""
    return sum(1 for number in counter.values() if number)


_FOLDS: dict[str, str] = {}


def _folded(text: str) -> str:
    """Schools repeat, and folding costs."""
    found = _FOLDS.get(text)
    if found is None:
        found = _FOLDS[text] = fold(text)
    return found


def searched(line: RosterLine) -> str:
    """What is searched in a line, folded."""
    person = line.entry.person
    parts = (person.name, person.school_name, person.school_code, person.job_title, line.township,
             line.district, *line.roles)  # fmt: skip
    return "\n".join([_folded(part) for part in parts])
