"""From the understood rows of a list to one edit: who is new, who changed, who is gone, who is asked.

Pure but for the keys it makes: the caller applies the edit in one transaction, and its reverse takes all
back. The screen and the command line both use ``plan_import``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from coordinator.db.keys import new_id
from coordinator.db.queries.imports import EarlierImport
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_repeats import people_of
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus, status_of
from coordinator.domain.roster_source import RejectedRow, RosterImport, SourceRow
from coordinator.domain.text import fold
from coordinator.services.roster_match import NAME_OTHER_ID, Match, match_rows
from coordinator.services.roster_memory import Memory, Seen
from coordinator.services.roster_update import (
    GONE_FROM_FILE,
    Difference,
    Said,
    asked_fields,
    from_text,
    merge,
    with_flag,
)

OWN_LIST = ""
# Rows that say of themselves that the person does not come.
_WITHDRAWN = frozenset({"CANCELLED", "NOT_APPROVED"})
_STORABLE = (RowStatus.ACCEPT, RowStatus.ATTENTION)
_LONGEST = 200
_LONGEST_COLUMNS = 4_000


class Fate(StrEnum):
    """What an import does with a row that can be stored."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class ListFacts:
    """Where the rows come from, and when (UTC milliseconds).

    ``written`` has, for the number of a row that was corrected by hand, the row as the file has it, because
    the next version of the list is compared with that.
    """

    file_name: str
    sheet: str = ""
    at_ms: int = 0
    written: Mapping[int, RosterRow] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What a person decided about rows, told by their number, and about people.

    ``version_of`` is the import this is a newer version of, ``OWN_LIST`` for a list of its own, and None
    leaves it to the rule. ``people`` says whom a row (number and name: a cell may hold two people) means,
    nothing for somebody new; ``take`` in which fields a participant follows the list against a hand edit.
    """

    version_of: str | None = None
    people: Mapping[tuple[int, str], str] = field(default_factory=dict)
    take: frozenset[tuple[str, str]] = frozenset()


NO_CHOICE = ImportChoice()


@dataclass(frozen=True, slots=True)
class Settled:
    """A row and its fate: the person before and after, what differs, or whom it may mean and why."""

    row: RosterRow
    fate: Fate
    before: RosterEntry | None = None
    after: RosterEntry | None = None
    differences: tuple[Difference, ...] = ()
    candidates: tuple[str, ...] = ()
    reason: str = ""

    @property
    def kept(self) -> tuple[Difference, ...]:
        """What the list says otherwise than a hand edit, which stays."""
        return tuple(one for one in self.differences if not one.taken)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. ``version`` is the list that this one replaces, if any."""

    settled: tuple[Settled, ...]
    gone: tuple[RosterEntry, ...]
    version: RosterImport | None
    edit: Edit

    def with_fate(self, *fates: Fate) -> tuple[Settled, ...]:
        """The rows of these fates, in the order of the file."""
        return tuple(one for one in self.settled if one.fate in fates)

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(one.fate is fate for one in self.settled)

    @property
    def entries(self) -> tuple[RosterEntry, ...]:
        """The people who are added."""
        return tuple(one.after for one in self.with_fate(Fate.NEW) if one.after is not None)

    @property
    def people(self) -> int:
        """How many people are added."""
        return self.count(Fate.NEW)

    @property
    def already_there(self) -> tuple[int, ...]:
        """The rows of people who are on the roster already, changed or not."""
        return tuple(one.row.row for one in self.with_fate(Fate.CHANGED, Fate.SAME))


def header_fold(header: Header) -> str:
    """The titles of a list in one text, by which a newer version of it is recognised."""
    titles = [*((column.index, column.title) for column in header.columns), *header.unknown]
    return "|".join(fold(title) for _, title in sorted(titles))[:_LONGEST_COLUMNS]


def plan_import(
    plan: Plan,
    report: RosterReport,
    stored: Sequence[RosterEntry],
    earlier: Sequence[EarlierImport],
    facts: ListFacts,
    choice: ImportChoice = NO_CHOICE,
    memory: Memory | None = None,
) -> ImportPlan:
    """The import of ``report``: who is on the roster is updated, never imported twice.

    ``earlier`` is ``read_earlier``; ``memory`` of the same plan, people and lists saves work when a list is
    planned again.
    """
    memory = memory or Memory(plan, stored, earlier)
    return _Import(plan, report, earlier, choice, facts.written, memory).planned(facts)


class _Import:
    """One planning: what the file says, whom it means, and what follows."""

    def __init__(
        self,
        plan: Plan,
        report: RosterReport,
        earlier: Sequence[EarlierImport],
        choice: ImportChoice,
        written: Mapping[int, RosterRow],
        memory: Memory,
    ) -> None:
        self._training, self._report, self._choice, self._memory = plan.training, report, choice, memory
        self._stored = memory.stored
        self._columns, asked = header_fold(report.header), asked_fields(report.header)
        self._seen = [memory.see(row, asked) for row in people_of(self._apart(report.rows))]
        self._written = [seen.text for seen in self._seen]
        if written:
            self._written = self._as_written(asked, written)
        self._matches = self._match()
        self._here = self._people_here()
        self._version = self._find_version(earlier)
        if self._version is not None and self._ask_about_ids(self._version):
            self._here = self._people_here()
        sources = self._version.sources if self._version else ()
        self._said_before = {source.participant_id: source.said for source in sources}

    def _apart(self, rows: Iterable[RosterRow]) -> Iterator[RosterRow]:
        """The rows; two of one name are two people when somebody said so, now or when they were stored."""
        for row in rows:
            twins = row.same_as_row is not None and row.status in _STORABLE and self._are_several(row)
            yield _alone(row) if twins or self._is_chosen(row) else row

    def _are_several(self, row: RosterRow) -> bool:
        return len(self._memory.people.find(row, ids=self._training.keeps_ids).people) > 1

    def _as_written(self, asked: frozenset[str], written: Mapping[int, RosterRow]) -> list[str]:
        """What the file says of each person; where it says nothing that can be stored, what was typed."""
        in_file: dict[int, list[RosterRow]] = defaultdict(list)
        raw = (written.get(row.row, row) for row in self._report.rows)
        for row in people_of(self._apart(raw)):
            in_file[row.row].append(row)
        texts = []
        for seen in self._seen:
            there = in_file[seen.row.row] if seen.row.row in written else []
            texts.append(self._memory.see(there.pop(0), asked).text if there else seen.text)
        return texts

    def _match(self) -> list[Match]:
        saying = self._memory.saying
        alike = {at: saying[text] for at, text in enumerate(self._written) if text in saying}
        chosen = self._choice.people
        answers = {
            at: chosen[seen.row.row, seen.row.name]
            for at, seen in enumerate(self._seen if chosen else ())
            if (seen.row.row, seen.row.name) in chosen
        }
        return match_rows([seen.hits for seen in self._seen], alike, answers)

    def _find_version(self, earlier: Sequence[EarlierImport]) -> EarlierImport | None:
        """The chosen list, or the newest of the same columns most of whose people are in this one."""
        wanted = self._choice.version_of
        if wanted is not None:
            return next((one for one in earlier if one.id == wanted), None)
        for one in earlier:
            if one.roster_import.columns != self._columns:
                continue
            there = [source.participant_id for source in one.sources if source.row]
            if sum(key in self._here for key in there) * 2 > len(there):
                return one
        return None

    def _ask_about_ids(self, version: EarlierImport) -> bool:
        """Two ID numbers are two people, unless a newer list has one in the place of the other."""
        lost = {source.participant_id for source in version.sources if source.row} - self._here
        asked = False
        for at, seen in enumerate(self._seen if lost else ()):
            left = tuple(key for key in seen.hits.other_id if key in lost)
            if left and self._matches[at] == Match() and not self._is_chosen(seen.row):
                self._matches[at] = Match("", left, NAME_OTHER_ID)
                asked = True
        return asked

    def _is_chosen(self, row: RosterRow) -> bool:
        return (row.row, row.name) in self._choice.people

    def _people_here(self) -> set[str]:
        """Everybody whom a row of the file means or may mean, and those of the rows that cannot be stored."""
        found = {match.person for match in self._matches}
        found = found.union(*(match.candidates for match in self._matches))
        lost = [r for r in self._report.with_status(RowStatus.REJECTED) if r.reason not in _WITHDRAWN]
        for row in lost:
            found.update(self._memory.people.find(row, ids=self._training.keeps_ids).everybody)
        bare = {fold(row.name) for row in lost if row.name and not row.school_raw}
        return found | {key for key, entry in self._stored.items() if fold(entry.person.name) in bare}

    # -- what follows --------------------------------------------------------------------------------

    def planned(self, facts: ListFacts) -> ImportPlan:
        """Everything decided, as one edit; an empty one when the file says nothing that is not known."""
        after: dict[str, RosterEntry] = {}
        settled = tuple(self._settle(at, after) for at in range(len(self._seen)))
        gone = self._gone(after)
        version = self._version.roster_import if self._version else None
        edit = self._edit(settled, after, facts)
        return ImportPlan(settled, gone, version, edit)

    def _settle(self, at: int, after: dict[str, RosterEntry]) -> Settled:
        """The fate of one row; ``after`` has the people as the rows before have left them."""
        seen, match = self._seen[at], self._matches[at]
        row = seen.row
        if match.reason:
            return Settled(row, Fate.ASKED, candidates=match.candidates, reason=match.reason)
        before = self._stored.get(match.person)
        if before is None:
            return Settled(row, Fate.NEW, None, seen.entry)
        take = frozenset(name for key, name in self._choice.take if key == before.id)
        if before.id in after or take:
            said_before = None if before.id in after else self._said_by(before)
            settled = _updated(seen, before, after.get(before.id, before), said_before, take)
        else:
            key = (id(seen), before.id, self._version.id if self._version else OWN_LIST)
            known = self._memory.settled.get(key)
            settled = known or _updated(seen, before, before, self._said_by(before), take)
            self._memory.settled[key] = settled
        after[before.id] = settled.after or before
        return settled

    def _said_by(self, entry: RosterEntry) -> Said | None:
        """What the last version of the list said of somebody; None when it did not speak of him."""
        text = self._said_before.get(entry.id)
        return None if text is None else from_text(text)

    def _gone(self, after: dict[str, RosterEntry]) -> tuple[RosterEntry, ...]:
        """Those whom the list has lost since its last version: kept and flagged, until a person confirms."""
        gone: list[RosterEntry] = []
        if self._version is None:
            return ()
        for source in self._version.sources:
            entry = self._stored.get(source.participant_id)
            if entry is None or entry.id in self._here or not source.row:
                continue
            gone.append(entry)
            if entry.person.status is PersonStatus.REGISTERED:
                after[entry.id] = with_flag(entry, GONE_FROM_FILE)
        return tuple(gone)

    def _edit(self, settled: Sequence[Settled], after: Mapping[str, RosterEntry], facts: ListFacts) -> Edit:
        new = [one.after for one in settled if one.fate is Fate.NEW and one.after is not None]
        changed = [(self._stored[key], entry) for key, entry in after.items() if entry != self._stored[key]]
        log = self._log(settled, len(new), len(changed), facts)
        sources = self._sources(settled, log.id)
        old = self._version.sources if self._version else ()
        if not new and not changed and (not sources or _speaks_alike(old, sources)):
            return Edit()
        before: list[Entity] = [*old]
        then: list[Entity] = [log, *(value for entry in new for value in entry.entities()), *sources]
        for was, now in changed:
            kept = set(was.entities()) & set(now.entities())
            before += [value for value in was.entities() if value not in kept]
            then += [value for value in now.entities() if value not in kept]
        return Edit(tuple(before), (*then, *self._rejected(settled, log.id)))

    def _log(self, settled: Sequence[Settled], added: int, changed: int, facts: ListFacts) -> RosterImport:
        lost = len(self._lost(settled))
        return RosterImport(
            id=new_id(),
            training_id=self._training.id,
            at_ms=facts.at_ms,
            file_name=facts.file_name[:_LONGEST],
            sheet=facts.sheet[:_LONGEST],
            columns=self._columns,
            added=added,
            changed=changed,
            rejected=lost,
            ignored=self._report.count(RowStatus.IGNORED),
        )

    def _sources(self, settled: Sequence[Settled], import_id: str) -> list[SourceRow]:
        """What this list says of its people; row 0 stands for those it has lost."""
        found: dict[str, SourceRow] = {}
        for at, one in enumerate(settled):
            if one.after is not None and one.after.id not in found:
                found[one.after.id] = SourceRow(
                    new_id(), import_id, one.after.id, one.row.row, self._written[at]
                )
        for source in self._version.sources if self._version else ():
            if source.participant_id not in found:
                row = source.row if source.participant_id in self._here else 0
                found[source.participant_id] = SourceRow(
                    new_id(), import_id, source.participant_id, row, source.said
                )
        return list(found.values())

    def _lost(self, settled: Sequence[Settled]) -> list[tuple[RosterRow, str]]:
        """Every row of a person that is not stored, with its reason."""
        out = [(one.row, one.reason) for one in settled if one.fate is Fate.ASKED]
        rejected = [(row, row.reason) for row in self._report.with_status(RowStatus.REJECTED)]
        return sorted([*out, *rejected], key=lambda lost: lost[0].row)

    def _rejected(self, settled: Sequence[Settled], import_id: str) -> Iterable[RejectedRow]:
        for row, reason in self._lost(settled):
            name, school = row.name[:_LONGEST], row.school_raw[:_LONGEST]
            detail = row.detail or (str(row.same_as_row) if row.same_as_row else "")
            yield RejectedRow(new_id(), import_id, row.row, name, school, reason, detail[:_LONGEST])


def _updated(
    seen: Seen, before: RosterEntry, ours: RosterEntry, said_before: Said | None, take: frozenset[str]
) -> Settled:
    """A person of the roster after the row; ``ours`` has what rows before it have changed."""
    merged = merge(ours, said_before, seen.says, take)
    fate = Fate.SAME if merged.entry == before else Fate.CHANGED
    return Settled(seen.row, fate, before, merged.entry, merged.differences)


def _alone(row: RosterRow) -> RosterRow:
    """The row as that of somebody of its own."""
    flags = tuple(flag for flag in row.flags if flag != "DUPLICATE_ROW")
    return replace(row, same_as_row=None, flags=flags, status=status_of(flags))


def _speaks_alike(old: Sequence[SourceRow], new: Sequence[SourceRow]) -> bool:
    """Whether two versions say the same of the same people, wherever in the file they stand."""

    def lines(sources: Sequence[SourceRow]) -> set[tuple[str, str, bool]]:
        return {(s.participant_id, s.said, bool(s.row)) for s in sources}

    return bool(old) and lines(old) == lines(new)
