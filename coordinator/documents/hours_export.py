"""Hours as a file: a table with the columns of a preset, or the lines of ID numbers that sites take."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coordinator.documents.roster_export.columns import RosterTable, value_of
from coordinator.documents.roster_export.losses import written_out
from coordinator.documents.roster_list import RosterLine, list_roster
from coordinator.documents.table_form import TableForm, save_table
from coordinator.domain.area import Township
from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_changes import Change, id_hours_lines
from coordinator.domain.hours_session import Reason, place_name
from coordinator.domain.national_id import read_id
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.presets import HoursField, Preset
from coordinator.domain.roc import format_roc
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress, silent

SHEET = "時數"
GIVEN_WORDS = {True: "核給", False: "不核給"}
CHANGE_WORDS = {Change.NEW: "新增", Change.CHANGED: "更正", Change.WITHDRAWN: "撤銷", Change.SAME: ""}
Say = Callable[[Reason], str]


class HoursForm(StrEnum):
    """A table in any of its forms, or the text of ``ID-hours`` lines."""

    ODS = TableForm.ODS
    XLSX = TableForm.XLSX
    CSV = TableForm.CSV
    CSV_CP950 = TableForm.CSV_CP950
    ID_LINES = "txt"

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return ".txt" if self is HoursForm.ID_LINES else TableForm(str(self)).suffix


@dataclass(frozen=True, slots=True)
class HoursRow:
    """A line of the file: a result with its person, and how it stands to the last hand-in."""

    result: HoursResult
    entry: RosterEntry
    change: Change = Change.SAME


def hours_table(
    plan: Plan, rows: Sequence[HoursRow], townships: Iterable[Township], preset: Preset, say: Say
) -> RosterTable:
    """The columns of ``preset``; ID numbers stand in it where it asks for them: ask and record before."""
    people = {row.entry.id: row.entry for row in rows}
    lines = {line.id: line for line in list_roster(plan, list(people.values()), townships)}
    fields = tuple(column.field for column in preset.columns)
    cells = _Cells(plan, say)
    made = tuple(
        tuple(cells.text(field, row, lines[row.entry.id], number) for field in fields)
        for number, row in enumerate(rows, start=1)
    )
    return RosterTable(preset.titles, fields, made, tuple(row.entry.person.name for row in rows))


def write_hours_table(path: Path, form: TableForm, table: RosterTable, progress: Progress = silent) -> None:
    """Write a table; for cp950 what it lacks stands in brackets, as whoever calls has shown before."""
    written = written_out(table) if form is TableForm.CSV_CP950 else table
    save_table(form, path, SHEET, written.headings, written.rows, progress)


def id_lines_text(plan: Plan, rows: Sequence[HoursRow]) -> str:
    """``A123456789-8,…`` by course day, at most 255 people a line; several days have a heading with #.

    People without an ID number and people without hours are left out: tell of them before.
    """
    groups: dict[str, list[tuple[str, int]]] = {}
    for row in rows:
        number = read_id(row.entry.person.national_id).text
        if number and row.result.hours:
            groups.setdefault(row.result.course_day_id, []).append((number, row.result.hours))
    days = [day for day in plan.course_days if day.id in groups]
    said: list[str] = []
    for day in days:
        if len(days) > 1:
            said.append(f"# {day.slug} {day.name} {day.title}".rstrip())
        said += id_hours_lines(groups[day.id])
    return "".join(f"{line}\n" for line in said)


class _Cells:
    """The text under a field; what belongs to the person is that of an exported roster."""

    def __init__(self, plan: Plan, say: Say) -> None:
        self._plan, self._say = plan, say
        self._days, self._sessions = by_id(plan.course_days), by_id(plan.sessions)
        self._values: Mapping[str, Callable[[HoursRow], str]] = {
            HoursField.COURSE_DAY: lambda row: self._days[row.result.course_day_id].name,
            HoursField.COURSE_TITLE: lambda row: self._days[row.result.course_day_id].title,
            HoursField.DATE: self._date,
            HoursField.BATCH: self._batch,
            HoursField.HOURS: lambda row: str(row.result.hours),
            HoursField.GIVEN: lambda row: GIVEN_WORDS[row.result.given],
            HoursField.REASONS: lambda row: "；".join(map(self._say, row.result.reasons)),
            HoursField.CHANGE: lambda row: CHANGE_WORDS[row.change],
        }

    def text(self, field: str, row: HoursRow, line: RosterLine, number: int) -> str:
        """One cell."""
        own = self._values.get(field)
        return own(row) if own is not None else value_of(field)(self._plan, line, number)

    def _date(self, row: HoursRow) -> str:
        session = self._sessions.get(row.result.session_id)
        return format_roc(session.day) if session else ""

    def _batch(self, row: HoursRow) -> str:
        session = self._sessions.get(row.result.session_id)
        return place_name(self._plan, session) if session else ""
