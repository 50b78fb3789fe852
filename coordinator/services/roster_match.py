"""Who of a file is who on the roster: by ID number, else by name and school; what fits two is asked.

People answer to what the roster says of them and to what their lists said: a name that was set right by hand
is still found under the writing of the file.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coordinator.domain.roster import RosterEntry
from coordinator.domain.roster_report import RosterRow
from coordinator.domain.text import fold
from coordinator.services.roster_update import from_text

ID_OTHER_NAME = "ID_OTHER_NAME"
SAME_NAME_TWICE = "SAME_NAME_TWICE"
SAME_PERSON_TWICE = "SAME_PERSON_TWICE"
NAME_OTHER_ID = "NAME_OTHER_ID"

Names = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means: one person, nobody (a new one), or ``candidates`` to be asked for a ``reason``."""

    person: str = ""
    candidates: tuple[str, ...] = ()
    reason: str = ""


@dataclass(slots=True)
class Hits:
    """The people a row may mean.

    Of ``other_name`` only the ID number is the same; of ``other_id`` all but the number.
    """

    people: list[str] = field(default_factory=list)
    other_name: list[str] = field(default_factory=list)
    other_id: list[str] = field(default_factory=list)

    @property
    def everybody(self) -> list[str]:
        """All of them."""
        return self.people + self.other_name + self.other_id


_NOBODY = Hits()


class People:
    """Everybody on the roster, under all their names."""

    def __init__(self, entries: Iterable[RosterEntry], said: Mapping[str, Sequence[str]]) -> None:
        """``said`` has for a participant what its lists said, as it is stored."""
        self._of_id: dict[str, list[str]] = defaultdict(list)
        self._of_name: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._ids: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        self._folds: dict[str, str] = {}
        for entry in entries:
            self._learn(entry, said.get(entry.id, ()))

    def _learn(self, entry: RosterEntry, lists: Iterable[str]) -> None:
        person = entry.person
        self._ids[entry.id] = person.national_id
        keys = self._keys(person.name, person.school_code, person.school_name)
        for said in map(from_text, lists):
            keys |= self._keys(said.get("name", ""), said.get("school_code", ""), said.get("school_name", ""))
        self._names[entry.id] = {name for name, _ in keys}
        for key in keys:
            self._of_name[key][entry.id] = None
        if person.national_id:
            self._of_id[person.national_id].append(entry.id)

    def find(self, row: RosterRow, *, ids: bool) -> Hits:
        """The people a row fits; ``ids`` says whether ID numbers are compared."""
        names = {self._fold(row.name)}
        number = row.national_id if ids else ""
        same_id = self._of_id.get(number, []) if number else []
        if same_id:
            of_name = [key for key in same_id if self._names[key] & names]
            return Hits(of_name, [] if of_name else list(same_id))
        keys = self._keys(row.name, row.school_code, row.school_raw, row.school_name)
        found = dict.fromkeys(key for name in sorted(keys) for key in self._of_name.get(name, ()))
        if not found:
            return _NOBODY
        other_id = [key for key in found if number and self._ids[key]]
        return Hits([key for key in found if key not in other_id], [], other_id)

    def _keys(self, name: str, *schools: str) -> Names:
        """Somebody under each writing of the school, code or name; who has no school, by the name alone."""
        if not name:
            return set()
        written = {self._fold(school) for school in schools if school}
        return {(self._fold(name), school) for school in written or {""}}

    def _fold(self, text: str) -> str:
        """The same few thousand names of schools come again and again."""
        found = self._folds.get(text)
        if found is None:
            found = self._folds[text] = fold(text)
        return found


def match_rows(
    hits: Sequence[Hits], alike: Mapping[int, Iterable[str]], chosen: Mapping[int, str]
) -> list[Match]:
    """For each row, told by whom it fits, whom it means.

    ``alike`` has for the place of a row those whose list said the very same before; ``chosen`` the answers of
    a person by place: a participant, or nothing for somebody new.
    """
    matches: dict[int, Match] = {at: Match(key) for at, key in chosen.items()}
    used = {match.person for match in matches.values() if match.person}
    for at, hit in enumerate(hits):
        if at not in matches and len(hit.people) > 1:
            same = [key for key in alike.get(at, ()) if key in hit.people and key not in used]
            if same:
                matches[at] = Match(same[0])
                used.add(same[0])
    for at, hit in enumerate(hits):
        if at not in matches:
            matches[at] = _settle(hit, used)
            used.add(matches[at].person)
    return [matches[at] for at in range(len(hits))]


def _settle(hit: Hits, used: set[str]) -> Match:
    """One who is left is meant; of several, or one whom another row means already, a person is asked."""
    if hit.other_name:
        return Match("", tuple(hit.other_name), ID_OTHER_NAME)
    if not hit.people:
        return Match()
    free = [key for key in hit.people if key not in used]
    if len(free) == 1:
        return Match(free[0])
    reason = SAME_NAME_TWICE if free else SAME_PERSON_TWICE
    return Match("", tuple(hit.people), reason)
