"""Finding somebody at the desk from one character on, by name, school, code or another name of the school.

Those whom the session expects come first. Nothing is shown before something is typed: a tap on a list of
everybody would sign in whoever lies under the finger.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from coordinator.domain.badge import code_text
from coordinator.domain.checkin.values import WalkIn
from coordinator.domain.roster import RosterEntry
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold

MOST_RANKED = 200
"""So many hits are put in order by how well they fit; behind them the order of the roster will do."""


class DeskSearch:
    """The people of a training as folded lines; the few who changed since are looked through one by one."""

    def __init__(
        self,
        entries: Iterable[RosterEntry],
        session_id: str,
        numbers: Mapping[str, int],
        aliases: Mapping[str, Sequence[str]],
    ) -> None:
        """``numbers`` are badge numbers by person, ``aliases`` other names of schools by their code."""
        self._session_id, self._numbers, self._aliases = session_id, numbers, aliases
        known = sorted(entries, key=lambda entry: not self._is_expected(entry))
        self._ids = [entry.id for entry in known]
        self._place = {key: at for at, key in enumerate(self._ids)}
        self._expected = {entry.id for entry in known if self._is_expected(entry)}
        self._lines = [self._line(entry) for entry in known]
        self._index = SearchIndex(self._lines)
        self._newer: dict[str, str | None] = {}

    def put(self, key: str, who: RosterEntry | WalkIn | None) -> None:
        """Somebody is new, was changed, or (None) is gone."""
        if isinstance(who, WalkIn):
            self._newer[key] = " ".join((fold(who.name), fold(who.school), self._code(key, who.number)))
        else:
            self._newer[key] = None if who is None else self._line(who)
            if who is not None and self._is_expected(who):
                self._expected.add(key)
            else:
                self._expected.discard(key)

    def find(self, text: str, limit: int) -> list[str]:
        """Ids of those whose line holds every word; empty for an empty text."""
        words = [word for part in text.split() if (word := fold(part))]
        if not words:
            return []
        hits = self._index.find(" ".join(words)) or ()
        older = (self._ids[at] for at in hits if self._ids[at] not in self._newer)
        newer = (key for key, line in self._newer.items() if line and all(word in line for word in words))
        # Python's sort keeps the order of equals, so those expected stay before the others.
        found = [*islice(older, MOST_RANKED), *newer]
        found.sort(key=lambda key: (not self._begins(key, words[0]), key not in self._expected))
        return found[:limit]

    def _begins(self, key: str, word: str) -> bool:
        return (self._newer.get(key) or self._lines[self._place.get(key, 0)]).startswith(word)

    def wait(self) -> None:
        """Return when the index is made; until then searches take a few milliseconds more."""
        self._index.wait()

    def _is_expected(self, entry: RosterEntry) -> bool:
        return any(registration.session_id == self._session_id for registration in entry.registrations)

    def _line(self, entry: RosterEntry) -> str:
        person = entry.person
        names = (
            person.name,
            person.school_name,
            person.school_code,
            *self._aliases.get(person.school_code, ()),
        )
        return " ".join([*map(fold, names), self._code(person.id, self._numbers.get(person.id, 0))])

    def _code(self, key: str, number: int) -> str:
        return code_text(number) if number else ""
