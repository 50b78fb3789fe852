"""The long work of the review: reading a file, judging it with all answers, and planning its import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coordinator.db.queries.imports import EarlierImport, read_earlier, read_remembered
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import SchoolLine, read_roster, read_schools
from coordinator.documents.roster_encoding import read_roster_table
from coordinator.documents.roster_file import RosterFile, directory_of, find_roster, training_days
from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.remembered import Remembered
from coordinator.domain.roster import RosterEntry
from coordinator.domain.roster_corrections import Corrections
from coordinator.domain.roster_report import RosterRow
from coordinator.domain.roster_rows import judge_again
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.search_index import SearchIndex
from coordinator.progress import Progress
from coordinator.services.answers import with_answers
from coordinator.services.presets import import_aliases
from coordinator.services.roster_import import ImportPlan, ListFacts, plan_import
from coordinator.services.roster_memory import Memory
from coordinator.ui.context import Store
from coordinator.ui.roster.review.given import Answers
from coordinator.ui.roster.review.lines import Line, State, counts_of, lines_of, search_text
from coordinator.uncollected import uncollected

Cells = Sequence[Sequence[str]]
PASTED = "tsv"
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows come from: a file, or cells of the clipboard that stand under ``headings``."""

    name: str
    path: Path | None = None
    cells: tuple[tuple[str, ...], ...] = ()
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What a list is held against; it stays the same for as long as a review is open."""

    plan: Plan
    stored: tuple[RosterEntry, ...]
    earlier: tuple[EarlierImport, ...]
    remembered: tuple[Remembered, ...]
    aliases: Mapping[str, str]
    schools: tuple[SchoolLine, ...]
    directory: SchoolDirectory | None
    at_ms: int
    memory: Memory

    def corrections(self, answers: Answers) -> Corrections:
        """What was said now, and what was answered before."""
        return with_answers(answers.given, self.remembered, self.aliases)


@dataclass(frozen=True, slots=True)
class Judged:
    """A list as it is understood with these answers, and what its import would do."""

    source: Source
    case: Case
    answers: Answers
    roster: RosterFile
    outcome: ImportPlan
    lines: tuple[Line, ...]
    counts: Counter[State]
    index: SearchIndex
    written: Mapping[int, RosterRow]

    @property
    def file(self) -> str:
        """What the list is called."""
        return self.source.name


def read_list(progress: Progress, store: Store, training_id: str, source: Source, at_ms: int) -> Judged:
    """Read a list and hold it against the store; nothing is stored. Raises ``CodedError``."""
    with uncollected():
        table = _read(progress, source, store, training_id)
        case = _gather(store, training_id, at_ms)  # only now: somebody may have come while the file was read
        return _judged(progress, case, source, table, Answers())


def judge(progress: Progress, before: Judged, answers: Answers) -> Judged:
    """The list again with other answers; the file is read again only for another encoding."""
    with uncollected():
        return _judged_again(progress, before, answers)


def _judged_again(progress: Progress, before: Judged, answers: Answers) -> Judged:
    table = before.roster.table
    if answers.encoding != before.answers.encoding:
        table = _read_again(progress, before, answers.encoding)
    progress(0, 1)
    rows = _rows_touched(before, answers)
    if rows is None:
        return _judged(progress, before.case, before.source, table, answers)
    roster = before.roster
    if rows:
        report = judge_again(roster.report, before.case.corrections(answers), rows)
        roster = replace(roster, report=report)
    written = _still_written(before, answers)
    return _planned(progress, before.case, before.source, roster, answers, written)


def _gather(store: Store, training_id: str, at_ms: int) -> Case:
    with store.read() as reader:
        plan, schools = read_plan(reader, training_id), read_schools(reader)
        stored, earlier = read_roster(reader, training_id), read_earlier(reader, training_id)
        remembered, aliases = read_remembered(reader), import_aliases(reader)
    directory = directory_of(plan, schools)
    memory = Memory(plan, stored, earlier)
    return Case(plan, stored, earlier, remembered, aliases, schools, directory, at_ms, memory)


def _read(progress: Progress, source: Source, store: Store, training_id: str) -> RawTable:
    """The table of the source; the schools of the store help to tell its encoding."""
    if source.path is None:
        return RawTable(PASTED, "utf-8", "\t", (Sheet("", hidden=False, rows=source.cells),))
    with store.read() as reader:
        plan, schools = read_plan(reader, training_id), read_schools(reader)
    return read_roster_table(source.path, training_days(plan), directory_of(plan, schools), progress)


def _read_again(progress: Progress, before: Judged, encoding: str) -> RawTable:
    """The file in the encoding that was chosen, or as the program finds it."""
    path, case = before.source.path, before.case
    if path is None:
        return before.roster.table
    if encoding:
        return read_table(path, progress, encoding=encoding)
    return read_roster_table(path, training_days(case.plan), case.directory, progress)


def _judged(progress: Progress, case: Case, source: Source, table: RawTable, answers: Answers) -> Judged:
    """Cells without column names are taken for the headings of the table they are pasted into."""
    try:
        roster = _find(progress, case, source, table, answers)
    except RuleError as refusal:
        if refusal.code != "roster_no_header" or not source.headings:
            raise
        sheet = replace(table.sheets[0], rows=(source.headings, *source.cells))
        source = replace(source, headings=(), cells=sheet.rows)
        roster = _find(progress, case, source, replace(table, sheets=(sheet,)), answers)
    return _planned(progress, case, source, roster, answers)


def _find(progress: Progress, case: Case, source: Source, table: RawTable, answers: Answers) -> RosterFile:
    return find_roster(
        source.name,
        table,
        training_days(case.plan),
        case.directory,
        case.corrections(answers),
        next((sheet for sheet in table.sheets if sheet.name == answers.sheet), None),
        progress,
    )


def _planned(
    progress: Progress,
    case: Case,
    source: Source,
    roster: RosterFile,
    answers: Answers,
    written: Mapping[int, RosterRow] | None = None,
) -> Judged:
    written = _as_written(case, roster, answers) if written is None else written
    progress(1, _STEPS)
    facts = ListFacts(source.name, roster.sheet.name, case.at_ms, written)
    outcome = plan_import(
        case.plan, roster.report, case.stored, case.earlier, facts, answers.choice,
        case.memory,
    )  # fmt: skip
    progress(2, _STEPS)
    lines = lines_of(roster, outcome)
    index = SearchIndex([search_text(line) for line in lines])
    return Judged(source, case, answers, roster, outcome, lines, counts_of(lines), index, written)


def _still_written(before: Judged, answers: Answers) -> dict[int, RosterRow]:
    """The rows in which something was typed, as they were before the first typing."""
    typed = {row for row, _kind in answers.given.cells}
    fresh = typed - before.written.keys()
    rows = before.roster.report.rows if fresh else ()
    return {n: row for n, row in before.written.items() if n in typed} | {
        row.row: row for row in rows if row.row in fresh
    }


def _as_written(case: Case, roster: RosterFile, answers: Answers) -> dict[int, RosterRow]:
    """The rows in which something was typed, as the file has them."""
    numbers = frozenset(row for row, _ in answers.given.cells)
    if not numbers:
        return {}
    untyped = replace(answers, given=replace(answers.given, cells={}))
    report = judge_again(roster.report, case.corrections(untyped), numbers)
    return {row.row: row for row in report.rows if row.row in numbers}


def _rows_touched(before: Judged, answers: Answers) -> frozenset[int] | None:
    """The rows to look at again; None when the file or its columns have to be read anew."""
    old, new = before.answers.given, answers.given
    same_table = (before.answers.encoding, before.answers.sheet) == (answers.encoding, answers.sheet)
    if not same_table or (old.header, old.columns, old.titles) != (new.header, new.columns, new.titles):
        return None
    cells = {place for place in {*old.cells, *new.cells} if old.cells.get(place) != new.cells.get(place)}
    rows = {row for row, _kind in cells} | (old.kept ^ new.kept) | (old.left ^ new.left)
    rows |= old.split ^ new.split
    if old.schools != new.schools:
        asked = {key for key in {*old.schools, *new.schools} if old.schools.get(key) != new.schools.get(key)}
        rows |= {row.row for row in before.roster.report.judged if row.school_question in asked}
    if (old.names, old.characters) != (new.names, new.characters):
        rows |= {row.row for row in before.roster.report.judged if row.name}
    return frozenset(rows)
