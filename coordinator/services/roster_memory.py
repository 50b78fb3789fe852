"""What was worked out about a list and the people it meets, kept from one planning to the next.

A review plans anew after every answer; of 100,000 rows all but a few are the very same objects then.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coordinator.db.queries.imports import EarlierImport
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.roster_report import RosterRow
from coordinator.services.roster_match import Hits, People
from coordinator.services.roster_update import Said, said_of, to_text
from coordinator.services.roster_words import RosterWords


@dataclass(frozen=True, slots=True)
class Seen:
    """A row as a person: as values, as what it says (and that as text), and whom on the roster it fits.

    The row is held, too: nothing else can take its place in memory, by which it is told. What it says is
    needed of few rows, and would take as much room as all the rest.
    """

    row: RosterRow
    entry: RosterEntry
    asked: frozenset[str]
    text: str
    hits: Hits

    @property
    def says(self) -> Said:
        """What the row says by field."""
        return said_of(self.entry, self.asked)


class Memory:
    """The people on the roster with what their lists said of them, and the rows that were seen so far."""

    def __init__(self, plan: Plan, stored: Sequence[RosterEntry], earlier: Sequence[EarlierImport]) -> None:
        self.stored = {entry.id: entry for entry in stored}
        self.saying: dict[str, list[str]] = defaultdict(list)
        lists: dict[str, list[str]] = defaultdict(list)
        for one in earlier:
            for source in one.sources:
                self.saying[source.said].append(source.participant_id)
                lists[source.participant_id].append(source.said)
        self.people = People(stored, lists)
        self.settled: dict[tuple[int, str, str], Any] = {}
        """What became of a row (told by its ``Seen``), a person and a version of the list."""
        self._words, self._ids = RosterWords(plan), plan.training.keeps_ids
        self._seen: dict[frozenset[str], dict[int, Seen]] = defaultdict(dict)

    def see(self, row: RosterRow, asked: frozenset[str]) -> Seen:
        """The row understood; ``asked`` are the fields its list speaks of."""
        there = self._seen[asked]
        seen = there.get(id(row))
        if seen is None:
            entry = self._words.entry_of(row)
            hits = self.people.find(row, ids=self._ids)
            seen = there[id(row)] = Seen(row, entry, asked, to_text(said_of(entry, asked)), hits)
        return seen
