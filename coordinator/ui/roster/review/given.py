"""What somebody has said in the review so far; each act gives new ``Answers`` and touches nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coordinator.domain.roster_corrections import NO_CORRECTIONS, Corrections
from coordinator.domain.text import fold
from coordinator.services.roster_import import NO_CHOICE, ImportChoice


@dataclass(frozen=True, slots=True)
class Answers:
    """How the file is read (``encoding``, ``sheet``; empty: as the program found), and what its rows mean."""

    encoding: str = ""
    sheet: str | None = None
    given: Corrections = NO_CORRECTIONS
    choice: ImportChoice = NO_CHOICE

    # -- the file ------------------------------------------------------------------------------------

    def in_encoding(self, encoding: str) -> Answers:
        """The file read in another encoding: its rows are others now."""
        return replace(self._without_rows(), encoding=encoding)

    def of_sheet(self, sheet: str) -> Answers:
        """Another sheet of the workbook."""
        return replace(self._without_rows(), sheet=sheet)

    def with_header(self, header: tuple[int, int] | None) -> Answers:
        """Other header rows, from 0; None as the program finds them."""
        return self._say(replace(self._without_rows().given, header=header))

    def with_column(self, index: int, title: str, meaning: str) -> Answers:
        """What a column holds; remembered for every column of this title."""
        titles = self.given.titles if not title.strip() else {**self.given.titles, fold(title): meaning}
        return self._say(replace(self.given, columns={**self.given.columns, index: meaning}, titles=titles))

    def as_version_of(self, import_id: str | None) -> Answers:
        """A newer version of this import, or a list of its own."""
        return replace(self, choice=replace(self.choice, version_of=import_id))

    # -- rows ----------------------------------------------------------------------------------------

    def with_cell(self, row: int, kind: str, text: str) -> Answers:
        """A text typed in the place of what the file has."""
        return self._say(replace(self.given, cells={**self.given.cells, (row, kind): text}))

    def with_school(self, question: str, key: str) -> Answers:
        """Which school is meant wherever this is written; no key: as written."""
        return self._say(replace(self.given, schools={**self.given.schools, question: key}))

    def with_name(self, name: str, right: str) -> Answers:
        """The right form of a name, wherever it is written so."""
        return self._say(replace(self.given, names={**self.given.names, fold(name): right}))

    def with_characters(self, characters: Mapping[str, str]) -> Answers:
        """The right character for each of these."""
        return self._say(replace(self.given, characters={**self.given.characters, **characters}))

    def split_rows(self, rows: Iterable[int]) -> Answers:
        """These rows name two people."""
        return self._say(replace(self.given, split=self.given.split | set(rows)))

    def keep_rows(self, rows: Iterable[int]) -> Answers:
        """Take these rows, although they were rejected or left out."""
        kept = frozenset(rows)
        again = kept & self.given.left  # only left out by hand: what they were before they are again
        given = replace(self.given, kept=self.given.kept | (kept - again), left=self.given.left - kept)
        return self._say(given)

    def leave_rows(self, rows: Iterable[int]) -> Answers:
        """Leave these rows out of the import; they are recorded as such."""
        return self._say(replace(self.given, left=self.given.left | frozenset(rows)))

    # -- people --------------------------------------------------------------------------------------

    def with_person(self, row: int, name: str, key: str) -> Answers:
        """Whom a row means; no key: somebody new."""
        people = {**self.choice.people, (row, name): key}
        return replace(self, choice=replace(self.choice, people=people))

    def following(self, people: Iterable[tuple[str, str]]) -> Answers:
        """In these fields of these people the list counts more than the hand edit."""
        return replace(self, choice=replace(self.choice, take=self.choice.take | set(people)))

    def _say(self, given: Corrections) -> Answers:
        return replace(self, given=given)

    def _without_rows(self) -> Answers:
        """What was said of rows and columns by their number is void when they are others."""
        given = replace(
            self.given,
            header=None,
            columns={},
            cells={},
            kept=frozenset(),
            left=frozenset(),
            split=frozenset(),
        )
        return replace(self, given=given, choice=NO_CHOICE)
