"""The attendance report of an online meeting, from a file of any kind or from the clipboard."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coordinator.documents.geo import load_areas
from coordinator.documents.roster_file import county_names, entries_of
from coordinator.documents.tables.reader import read_table
from coordinator.domain.coverage_schools import KnownSchool
from coordinator.domain.errors import RuleError
from coordinator.domain.online_names.attendance import Attendance, day_of, join_visits
from coordinator.domain.online_names.parsing import Rule
from coordinator.domain.online_names.places import Places
from coordinator.domain.online_names.report_rows import find_heading, read_visits
from coordinator.domain.plan import Plan
from coordinator.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class AttendanceReport:
    """Who was there; ``day`` is when most of them joined, None for a mere list of names."""

    name: str
    attendances: tuple[Attendance, ...]
    day: date | None


def read_report(path: Path, days: Collection[date] = (), progress: Progress = silent) -> AttendanceReport:
    """Read a report or a list of names; ``days`` are those of the training's sessions.

    Raises what ``read_table`` raises, and ``RuleError`` ``report_no_names``.
    """
    table = read_table(path, progress)
    sheets = [sheet for sheet in table.sheets if not sheet.hidden and any(any(row) for row in sheet.rows)]
    if not sheets:
        raise RuleError("report_no_names")
    known = [sheet for sheet in sheets if find_heading(sheet.rows) is not None]
    rows = (known or sheets)[0].rows
    return _report(path.name, join_visits(read_visits(rows, table.delimiter or " ", days)))


def report_of_text(name: str, text: str, days: Collection[date] = ()) -> AttendanceReport:
    """What was copied: a report's cells with tabs between, or one name a line. Raises ``RuleError``."""
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    return _report(name, join_visits(read_visits(rows, " ", days)))


def places_of(schools: Iterable[KnownSchool]) -> Places:
    """The index over the known schools, all counties and all townships."""
    return Places(entries_of(schools), *load_areas())


def rule_of(plan: Plan) -> Rule:
    """In a county's own training the county goes without saying."""
    return Rule(county_names().get(plan.training.county_code, ""), needs_county=plan.training.national)


def _report(name: str, attendances: tuple[Attendance, ...]) -> AttendanceReport:
    return AttendanceReport(name, attendances, day_of(attendances))
