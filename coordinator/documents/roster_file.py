"""A roster file from outside, understood row by row; what it says as a value, and as JSON for programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coordinator.documents.geo import load_areas
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.coverage_schools import KnownSchool
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster_columns import Column, find_header
from coordinator.domain.roster_corrections import NO_CORRECTIONS, Corrections
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
from coordinator.domain.roster_sessions import KnownSession, TrainingDays
from coordinator.domain.roster_table import SheetFacts
from coordinator.domain.roster_titles import ColumnKind
from coordinator.domain.text import fold
from coordinator.domain.training import Session
from coordinator.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file that holds a roster: what kind it is, which of its sheets was read, and what the rows say."""

    file: str
    table: RawTable
    sheet: Sheet
    report: RosterReport

    @property
    def directory(self) -> SchoolDirectory | None:
        """What schools were looked up in, as far as it has a say about this file."""
        return self.report.reading.directory if self.report.reading else None


def find_roster(
    file: str,
    table: RawTable,
    days: TrainingDays,
    directory: SchoolDirectory | None,
    corrections: Corrections = NO_CORRECTIONS,
    sheet: Sheet | None = None,
    progress: Progress = silent,
) -> RosterFile:
    """The sheet, or the visible one with most known columns; hidden sheets are named in the JSON, never read.

    A directory without a single school of the sheet has no say: it calls none of them unknown. Raises
    ``RuleError`` ``roster_no_header`` or ``roster_column_twice``.
    """
    best = sheet or _likeliest_sheet(table, days, corrections)
    named = days if days.batch else days.of_list(f"{best.name}\n{file}")
    facts = facts_of(best)
    report = read_roster(best.rows, named, directory, facts, corrections, progress)
    if directory is not None and _is_of_another_place(directory, report):
        directory = directory.without_say()
        report = read_roster(best.rows, named, directory, facts, corrections, progress)
    return RosterFile(file, table, best, report)


def _likeliest_sheet(table: RawTable, days: TrainingDays, corrections: Corrections) -> Sheet:
    """The visible sheet with most known columns, of equal ones the longest, then the first."""
    found: list[tuple[int, int, Sheet]] = []
    refused = RuleError("roster_no_header")
    for sheet in table.sheets:
        if sheet.hidden:
            continue
        try:
            header = find_header(sheet.rows, days, sheet.merged, sheet.hidden_columns, corrections)
        except RuleError as refusal:
            refused = refusal if refusal.code != "roster_no_header" else refused
        else:
            found.append((len(header.columns), len(sheet.rows), sheet))
    if not found:
        raise refused
    return max(found, key=lambda entry: entry[:2])[2]


# 新北市 has the most schools of all counties; a directory with more has the lists of several.
_LISTS_OF_ONE_COUNTY = 300


def facts_of(sheet: Sheet) -> SheetFacts:
    """What stands beside the cells of a sheet."""
    far = tuple(sorted({row for row, _ in sheet.far_cells}))
    return SheetFacts(sheet.merged, sheet.hidden_rows, sheet.hidden_columns, sheet.blank_formulas, far)


def _is_of_another_place(directory: SchoolDirectory, report: RosterReport) -> bool:
    """A short directory that knows no school of a file is of another county, or a sample: it has no say."""
    if not directory.judges or len(directory.entries) > _LISTS_OF_ONE_COUNTY:
        return False
    return not any(row.school_name or row.school_choices for row in report.rows)


def training_days(plan: Plan) -> TrainingDays:
    """The dates and sessions a roster of this training can mean."""
    courses = {day.id: day.name for day in plan.course_days}
    batches = {batch.id: batch.name for batch in plan.batches}
    districts: dict[str, list[str]] = {}
    for district in plan.districts:
        for part in (district.id, district.batch_id):
            districts.setdefault(part or "", []).append(district.name)
    sessions = tuple(
        KnownSession(
            session.id,
            session.day,
            session.slug,
            batches.get(session.batch_id or "", ""),
            courses.get(session.course_day_id, ""),
            tuple(districts.get(session.district_id or session.batch_id or "-", ())),
            _half(plan, session),
        )
        for session in plan.sessions
    )
    dates = tuple(sorted({session.day for session in plan.sessions}))
    roles = tuple(role.name for role in plan.roles)
    return TrainingDays(plan.training.academic_year, dates, sessions, "", roles, _district_of(plan))


def _district_of(plan: Plan) -> dict[str, str]:
    """The district by the code and by the name of each township."""
    districts = plan.district_by_area()
    names = {code: district.name for code, district in districts.items()}
    written = {fold(m.as_written): names[m.area_code] for m in plan.members if m.area_code in names}
    return written | names


_NOON = 12 * 60


def _half(plan: Plan, session: Session) -> str:
    """Whether a session is held in the morning or in the afternoon; nothing for a whole day."""
    clock = plan.clock_of(session)
    if clock is None:
        return ""
    return "am" if clock[1] <= _NOON + 30 else "pm" if clock[0] >= _NOON else ""


def directory_of(plan: Plan, schools: Iterable[KnownSchool]) -> SchoolDirectory | None:
    """The schools as a directory that prefers the training's own county; None when there are no schools."""
    entries = entries_of(schools)
    return SchoolDirectory(entries, county_names().get(plan.training.county_code, "")) if entries else None


def entries_of(schools: Iterable[KnownSchool]) -> list[SchoolEntry]:
    """The schools of the store as rows of a directory, with the names of their counties."""
    counties = county_names()
    return [
        SchoolEntry(
            s.code, s.name, counties.get(s.county_code or s.township_code[:5], ""), s.township,
            s.township_code, s.id, s.level, s.name if s.parent else "", s.aliases, s.phone, s.parent,
        )
        for s in schools
    ]  # fmt: skip


def county_names() -> dict[str, str]:
    """COUNTYCODE -> the name of the county."""
    return {county.id: county.name for county in load_areas()[0]}


def report_to_json(roster: RosterFile) -> dict[str, Any]:
    """The report as plain data for ``import-roster --json``; empty fields of a row are left out.

    ``columns`` names columns by letter in workbooks and by number in text files, as their readers do.
    """
    report, header = roster.report, roster.report.header
    kinds = {column.kind for column in header.columns}
    label = _number if roster.table.kind in _BY_NUMBER else _letter
    return {
        "file": roster.file,
        "format": _format(roster),
        "table": _table(report),
        "columns": {label(column.index): _said_of(column) for column in header.columns},
        "unknown_columns": {label(index): title for index, title in header.unknown},
        "hidden_columns": {label(index): title for index, title in header.hidden},
        "rows": [_person_to_json(row, kinds) for row in report.people],
        "rejected": [_rejected_to_json(row) for row in report.with_status(RowStatus.REJECTED)],
        "ignored": [
            {"row": row.row, "status": row.status, "reason": row.reason}
            for row in report.with_status(RowStatus.IGNORED)
        ],
        "counts": {status.value: report.count(status) for status in RowStatus}
        | {"meal": {meal or "未填": count for meal, count in report.meals().items()}},
    }


def _table(report: RosterReport) -> dict[str, object]:
    """Where in the sheet the list stands."""
    header = report.header
    people = (row.row for row in report.rows if row.status is not RowStatus.IGNORED)
    return {
        "title_rows": [row.row for row in report.rows if row.reason == "TITLE_ROW"],
        "header_rows": list(range(header.first + 1, header.last + 2)),
        "first_data_row": header.last + 2,
        "last_data_row": max(people, default=None),
    }


_TICKS = {ColumnKind.SESSION_TICK: "session", ColumnKind.MEAL_TICK: "meal"}
# Columns of these have no letters for whoever looks at the file.
_BY_NUMBER = ("csv", "tsv", "html")
_NOT_SAID = frozenset({ColumnKind.SEQ.value})


def _said_of(column: Column) -> str:
    """``name``, ``session:2023-08-07``, ``meal:葷``."""
    kind = _TICKS.get(column.kind, column.kind.value)
    return f"{kind}:{column.answer}" if column.answer else kind


def _format(roster: RosterFile) -> dict[str, object]:
    """What the file is, without a word about its extension."""
    table = roster.table
    if table.encoding is None:
        others = [
            {"name": sheet.name, "hidden": sheet.hidden, "rows": len(sheet.rows)}
            for sheet in table.sheets
            if sheet is not roster.sheet
        ]
        return {"container": table.kind, "sheet": roster.sheet.name, "other_sheets": others}
    marked = table.marked and table.encoding != "utf-8-sig"
    said: dict[str, object] = {
        "container": table.kind,
        "encoding": f"{table.encoding} + BOM" if marked else table.encoding,
        "delimiter": "TAB" if table.delimiter == "\t" else table.delimiter,
    }
    return said | ({"newline": table.newline} if table.newline else {})


def _person_to_json(row: RosterRow, asked: set[ColumnKind]) -> dict[str, object]:
    """A person who can be stored; of the fields that nobody asked for only those that say something."""
    fields = _fields(row)
    kept = {key: value for key, value in fields.items() if value}
    if ColumnKind.KIND not in asked:
        del kept["kind"]
    if asked & {ColumnKind.SESSIONS, ColumnKind.SESSION_TICK}:
        kept["sessions"] = fields["sessions"]
    if row.consent is False:
        kept["consent"] = False
    return {
        "row": row.row,
        "status": row.status,
        "name": row.name,
        "school_raw": row.school_raw,
        "school_code": row.school_code or None,
        **kept,
        "flags": list(row.flags),
    }


def _fields(row: RosterRow) -> dict[str, object]:
    """What the keys of a person are called."""
    return {
        "branch": row.branch,
        "school_candidates": list(row.school_candidates),
        "job_title": row.job_title,
        "id": row.national_id,
        "id_kind": row.id_kind,
        "email": row.email,
        "phone": row.landline,
        "mobile": row.mobile,
        "submitted_at": row.submitted_at.isoformat() if row.submitted_at else "",
        "sessions": [day.isoformat() for day in row.sessions],
        "roles": list(row.roles),
        "meal": row.meal,
        "meal_note": row.meal_note,
        "kind": row.kind,
        "note": row.note,
        "school_name": row.school_name,
        "township": row.township,
        "same_as_row": row.same_as_row,
        **{name: text for name, text in row.extras if name not in _NOT_SAID},
    }


def _rejected_to_json(row: RosterRow) -> dict[str, object]:
    """A row that cannot be stored, with its reason."""
    same = {"same_as_row": row.same_as_row} if row.same_as_row else {}
    return {
        "row": row.row,
        "status": row.status,
        "reason": row.reason,
        "detail": row.detail,
        "name": row.name,
        **same,
    }


def _letter(index: int) -> str:
    """A as in Excel for 0, AA for 26."""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _number(index: int) -> str:
    return str(index + 1)
