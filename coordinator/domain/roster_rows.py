"""A foreign table read as a roster, before anything is stored: nothing is guessed, the unclear is flagged."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_columns import Header, find_header
from coordinator.domain.roster_corrections import NO_CORRECTIONS, Corrections
from coordinator.domain.roster_furniture import Furniture
from coordinator.domain.roster_merged import fill_merged_schools
from coordinator.domain.roster_person import PersonReader
from coordinator.domain.roster_repeats import settle_repeats
from coordinator.domain.roster_report import Reading, RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.roster_table import NO_FACTS, Cells, SheetFacts

_STEP = 2_000


def read_roster(
    rows: Sequence[Cells],
    days: TrainingDays,
    directory: SchoolDirectory | None = None,
    facts: SheetFacts = NO_FACTS,
    corrections: Corrections = NO_CORRECTIONS,
    progress: Callable[[int, int], None] | None = None,
) -> RosterReport:
    """Every row judged. Without a directory schools stay as written and none is unknown.

    Raises ``RuleError`` ``roster_no_header`` or ``roster_column_twice``.
    """
    header = find_header(rows, days, facts.merged, facts.hidden_columns, corrections)
    reading = Reading(rows, days, directory, facts)
    table = _Table.of(reading, header, corrections)
    judged: list[RosterRow] = []
    for index in range(len(rows)):
        if progress is not None and index % _STEP == 0:
            progress(index, len(rows))
        if not header.first <= index <= header.last:
            judged.append(table.judge(index))
    judged += [_refused(row + 1, "FAR_ROW") for row in facts.far_rows]
    return RosterReport(header, settle_repeats(judged, corrections.kept), tuple(judged), reading)


def judge_again(report: RosterReport, corrections: Corrections, numbers: Iterable[int]) -> RosterReport:
    """The report that ``read_roster`` gives with these corrections, when they only changed rows ``numbers``.

    Columns and header stay as they were found: after another answer about these the table is read anew. So
    it is with answers that may concern any row (a school, a character, a name).
    """
    if report.reading is None:
        return report
    table = _Table.of(report.reading, report.header, corrections)
    changed = {number: table.judge(number - 1) for number in numbers if table.has(number - 1)}
    judged = tuple(changed.get(row.row, row) for row in report.judged)
    return replace(report, rows=settle_repeats(judged, corrections.kept), judged=judged)


@dataclass(frozen=True, slots=True)
class _Table:
    """What judging one row needs to know of the others."""

    rows: Sequence[Cells]
    header: Header
    furniture: Furniture
    filled: Mapping[int, list[str]]
    facts: SheetFacts
    blank: Mapping[int, tuple[int, ...]]
    corrections: Corrections
    reader: PersonReader
    typed: Mapping[int, dict[str, str]]

    @classmethod
    def of(cls, reading: Reading, header: Header, corrections: Corrections) -> "_Table":
        rows, facts = reading.rows, reading.facts
        titles = "\n".join(cell for row in rows[: header.first] for cell in row)
        blank: dict[int, tuple[int, ...]] = {}
        for row, column in facts.blank_formulas:
            blank[row] = (*blank.get(row, ()), column)
        typed: dict[int, dict[str, str]] = {}
        for (number, kind), text in corrections.cells.items():
            typed.setdefault(number, {})[kind] = text
        return cls(
            rows,
            header,
            Furniture(header, rows[: header.last + 1]),
            fill_merged_schools(rows, header, facts.merged),
            facts,
            blank,
            corrections,
            PersonReader(header, reading.days.of_list(titles), reading.directory, corrections),
            typed,
        )

    def has(self, index: int) -> bool:
        return 0 <= index < len(self.rows) and not self.header.first <= index <= self.header.last

    def judge(self, index: int) -> RosterRow:
        """One row: a title, furniture of the list, or a person."""
        cells, number = self.rows[index], index + 1
        if index < self.header.first:
            return _ignored(number, "TITLE_ROW" if any(cell.strip() for cell in cells) else "BLANK_ROW")
        typed = self.typed.get(number, {})
        reason = "" if number in self.corrections.kept or typed else self._furniture(index, cells)
        if reason:
            return _ignored(number, reason)
        row = self.reader.read(number, self.filled.get(index, cells), self._known(index), typed)
        if row.reason == "NO_NAME" and index in self.blank:
            return replace(row, reason="FORMULA_WITHOUT_VALUE")
        if number in self.corrections.left and row.status is not RowStatus.REJECTED:
            return replace(row, status=RowStatus.REJECTED, reason="LEFT_OUT", detail="")
        return row

    def _furniture(self, index: int, cells: Cells) -> str:
        """Why the row is no person; a row that is blank only for its formulas is asked."""
        return "" if index in self.blank and not any(cells) else self.furniture.reason(cells)

    def _known(self, index: int) -> tuple[str, ...]:
        """Flags that come from the table and not from the cells."""
        if not (index in self.filled or index in self.facts.hidden_rows or index in self.blank):
            return ()
        read = {column.index for column in self.header.columns}
        blank = any(column in read for column in self.blank.get(index, ()))
        flags = {
            "SCHOOL_FROM_MERGED_CELL": index in self.filled,
            "HIDDEN_ROW": index in self.facts.hidden_rows,
            "FORMULA_WITHOUT_VALUE": blank,
        }
        return tuple(flag for flag, true in flags.items() if true)


def _refused(number: int, reason: str) -> RosterRow:
    return RosterRow(number, RowStatus.REJECTED, reason=reason)


def _ignored(number: int, reason: str) -> RosterRow:
    return RosterRow(number, RowStatus.IGNORED, reason=reason)
