"""The lines of the review: one for every row of the file, and one for everybody the list has lost."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from coordinator.documents.roster_file import RosterFile
from coordinator.domain.national_id import read_id
from coordinator.domain.roc import format_short
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.domain.roster_report import RosterRow, RowStatus
from coordinator.domain.text import clean_name, fold, mask_id
from coordinator.services.roster_import import Fate, ImportPlan, Settled

_MOST_FOLDS = 200_000


class State(StrEnum):
    """What the import does with a line.

    ``CHECK`` is imported, but somebody should look; ``ASKED`` is not, before somebody says who it is.
    """

    NEW = "new"
    CHANGED = "changed"
    ASKED = "asked"
    CHECK = "check"
    SAME = "same"
    REJECTED = "rejected"
    IGNORED = "ignored"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its fate, or somebody who is not in the list any more (``gone``).

    ``key`` tells lines apart: number of the row and which person of its cell, or the person's key.
    """

    key: tuple[int, str]
    state: State
    row: RosterRow | None = None
    settled: Settled | None = None
    gone: RosterEntry | None = None

    @property
    def number(self) -> int:
        """The row in the file, from 1; 0 for somebody who is in none."""
        return self.row.row if self.row is not None else 0

    @property
    def name(self) -> str:
        """The name as it will be stored."""
        return self.row.name if self.row is not None else self._gone.name

    @property
    def school(self) -> str:
        """The school as the file writes it."""
        if self.row is None:
            return self._gone.school_name
        return self.row.school_raw or self.row.school_name

    @property
    def school_code(self) -> str:
        """The code of the school that was found."""
        return self.row.school_code if self.row is not None else self._gone.school_code

    @property
    def job_title(self) -> str:
        """The job title."""
        return self.row.job_title if self.row is not None else self._gone.job_title

    @property
    def days(self) -> str:
        """The dates of the sessions."""
        return "、".join(format_short(day) for day in self.row.sessions) if self.row is not None else ""

    @property
    def takes_part(self) -> bool:
        """Whether the row has a say in the import; it can be left out."""
        return self.row is not None and self.state not in (State.REJECTED, State.IGNORED)

    @property
    def _gone(self) -> Participant:
        assert self.gone is not None
        return self.gone.person


def lines_of(roster: RosterFile, outcome: ImportPlan) -> tuple[Line, ...]:
    """Every row in the order of the file, then those whom the list has lost."""
    return (*_rows(roster.report.rows, outcome.settled), *_gone(outcome.gone))


def counts_of(lines: Sequence[Line]) -> Counter[State]:
    """How many lines are in each state."""
    return Counter(line.state for line in lines)


def safe_cell(text: str) -> str:
    """A cell of the file as it may be seen: what looks like an ID number is masked, in any column."""
    shown = clean_name(text.replace("\x00", ""))
    return mask_id(shown) if read_id(shown).kind is not None else shown


def search_text(line: Line) -> str:
    """What a line is found by."""
    return "\n".join(map(_folded, (line.name, line.school, line.school_code, line.job_title)))


@lru_cache(_MOST_FOLDS)
def _folded(text: str) -> str:
    return fold(text)


def _rows(rows: Sequence[RosterRow], settled: Sequence[Settled]) -> Iterator[Line]:
    fates: dict[int, list[Settled]] = defaultdict(list)
    for one in settled:
        fates[one.row.row].append(one)
    for row in rows:
        if row.status is RowStatus.IGNORED:
            yield Line((row.row, "0"), State.IGNORED, row)
        elif row.status is RowStatus.REJECTED:
            yield Line((row.row, "0"), State.REJECTED, row)
        elif row.row in fates:
            for part, one in enumerate(fates[row.row]):
                yield Line((row.row, str(part)), _state(one), one.row, one)
        else:  # a second row of a person: what it says went to the first
            yield Line((row.row, "0"), State.CHECK, row)


def _gone(gone: Sequence[RosterEntry]) -> Iterator[Line]:
    for entry in gone:
        yield Line((0, entry.id), State.GONE, gone=entry)


def _state(one: Settled) -> State:
    if one.fate is Fate.SAME:
        return State.CHECK if one.kept else State.SAME
    if one.fate is Fate.ASKED:
        return State.ASKED
    if one.kept:
        return State.CHECK
    if new_flags(one):
        return State.CHECK
    return State.CHANGED if one.fate is Fate.CHANGED else State.NEW


def new_flags(one: Settled) -> tuple[str, ...]:
    """The questions that the person has after the import, and had not before."""
    known = one.before.person.flags.split() if one.before is not None else []
    after = one.after.person.flags.split() if one.after is not None else []
    return tuple(flag for flag in after if flag not in known)
