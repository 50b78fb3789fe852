"""A roster file from outside, understood row by row; what it says as a value, and as JSON for programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from coordinator.documents.geo import load_areas
from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster_cells import TrainingDays, is_mobile
from coordinator.domain.roster_columns import ColumnKind
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
from coordinator.domain.school import SchoolLevel
from coordinator.progress import Progress, silent


class KnownSchool(Protocol):
    """A school of the store, as ``db.queries.roster.read_schools`` gives it."""

    @property
    def id(self) -> str:
        """The key in the store."""

    @property
    def code(self) -> str:
        """Six characters of text."""

    @property
    def name(self) -> str:
        """The official name; of a branch the name of the branch."""

    @property
    def level(self) -> SchoolLevel:
        """國小, 國中 and so on: with the code it tells divisions apart."""

    @property
    def parent(self) -> str:
        """The name of the school that a branch or division belongs to, else empty."""

    @property
    def township(self) -> str:
        """The name of its township."""

    @property
    def township_code(self) -> str:
        """The TOWNCODE, whose first five digits are the county."""

    @property
    def county_code(self) -> str:
        """The county, also where the township is unknown."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names it is called by."""

    @property
    def phone(self) -> str:
        """Its telephone."""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file that holds a roster: what kind it is, which of its sheets was read, and what the rows say."""

    file: str
    table: RawTable
    sheet: Sheet
    report: RosterReport


def read_roster_file(
    path: Path, plan: Plan, schools: Iterable[KnownSchool] = (), progress: Progress = silent
) -> RosterFile:
    """Read a file against a training and the known schools; without schools none counts as unknown.

    Raises what ``read_table`` raises, and ``RuleError`` ``roster_no_header`` or ``roster_column_twice``.
    """
    return find_roster(
        path.name, read_table(path, progress), training_days(plan), directory_of(plan, schools)
    )


def find_roster(
    file: str, table: RawTable, days: TrainingDays, directory: SchoolDirectory | None
) -> RosterFile:
    """The visible sheet with most known columns; hidden sheets are named in the JSON, never read.

    A directory without a single school of the sheet is left aside, as if there were none.
    """
    found: list[RosterFile] = []
    for sheet in table.sheets:
        if sheet.hidden:
            continue
        try:
            report = read_roster(sheet.rows, days, directory, sheet.merged)
            if directory is not None and not _knows_a_school(report):
                report = read_roster(sheet.rows, days, None, sheet.merged)
        except RuleError as refusal:
            if refusal.code != "roster_no_header":
                raise
        else:
            found.append(RosterFile(file, table, sheet, report))
    if not found:
        raise RuleError("roster_no_header")
    return max(found, key=lambda roster: len(roster.report.header.columns))


def _knows_a_school(report: RosterReport) -> bool:
    """A directory that knows no school of a file is one of another place, or a sample: it has no say."""
    return any(row.school_code or row.school_candidates for row in report.rows)


def training_days(plan: Plan) -> TrainingDays:
    """The dates a roster of this training can mean."""
    return TrainingDays(
        plan.training.academic_year, tuple(sorted({session.day for session in plan.sessions}))
    )


def directory_of(plan: Plan, schools: Iterable[KnownSchool]) -> SchoolDirectory | None:
    """The schools as a directory that prefers the training's own county; None when there are no schools."""
    counties = {county.id: county.name for county in load_areas()[0]}
    entries = [
        SchoolEntry(
            s.code, s.name, counties.get(s.county_code or s.township_code[:5], ""), s.township,
            s.township_code, s.id, s.level, s.name if s.parent else "", s.aliases, s.phone,
        )
        for s in schools
    ]  # fmt: skip
    return SchoolDirectory(entries, counties.get(plan.training.county_code, "")) if entries else None


def report_to_json(roster: RosterFile) -> dict[str, Any]:
    """The report as plain data for ``import-roster --json``; empty fields of a row are left out.

    ``columns`` names columns by letter in workbooks and by number in text files, as their readers do.
    """
    report, header = roster.report, roster.report.header
    kinds = {column.kind for column in header.columns}
    label = _letter if roster.table.encoding is None else _number
    title_rows = [row.row for row in report.rows if row.reason == "TITLE_ROW"]
    return {
        "file": roster.file,
        "format": _format(roster),
        "table": {
            "title_rows": title_rows,
            "header_rows": list(range(header.first + 1, header.last + 2)),
            "first_data_row": header.last + 2,
            "last_data_row": max(
                (r.row for r in report.rows if r.status is not RowStatus.IGNORED), default=None
            ),
        },
        "columns": {label(c.index): f"{_COLUMN_NAMES.get(c.kind, c.kind)}{c.answer}" for c in header.columns},
        "unknown_columns": {label(index): title for index, title in header.unknown},
        "rows": [_person_to_json(row, kinds) for row in report.people],
        "rejected": [_rejected_to_json(row) for row in report.with_status(RowStatus.REJECTED)],
        "ignored": [
            {"row": row.row, "status": row.status, "reason": row.reason}
            for row in report.with_status(RowStatus.IGNORED)
        ],
        "counts": {status.value: report.count(status) for status in RowStatus}
        | {"meal": {meal or "未填": count for meal, count in report.meals().items()}},
    }


_COLUMN_NAMES = {ColumnKind.SESSION_TICK: "session:", ColumnKind.MEAL_TICK: "meal:"}
_MARKED = ("utf-16-le", "utf-16-be")


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
    encoding = f"{table.encoding} + BOM" if table.encoding in _MARKED else table.encoding
    return {
        "container": table.kind,
        "encoding": encoding,
        "delimiter": "TAB" if table.delimiter == "\t" else table.delimiter,
    }


def _person_to_json(row: RosterRow, asked: set[ColumnKind]) -> dict[str, object]:
    """A person who can be stored."""
    optional: dict[str, object] = {
        "branch": row.branch,
        "school_candidates": list(row.school_candidates),
        "job_title": row.job_title,
        "id": row.national_id,
        "id_kind": row.id_kind,
        "email": row.email,
        "mobile" if is_mobile(row.phone) else "phone": row.phone,
        "submitted_at": row.submitted_at.isoformat() if row.submitted_at else "",
        "sessions": [day.isoformat() for day in row.sessions],
        "roles": list(row.roles),
        "meal": row.meal,
        "meal_note": row.meal_note,
        "kind": row.kind if ColumnKind.KIND in asked else "",
        "note": row.note,
        "school_name": row.school_name,
        "township": row.township,
        "same_as_row": row.same_as_row,
    }
    kept = {key: value for key, value in optional.items() if value}
    if asked & {ColumnKind.SESSIONS, ColumnKind.SESSION_TICK}:
        kept["sessions"] = optional["sessions"]
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
