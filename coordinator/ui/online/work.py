"""The long work of the page, off the GUI thread: reading a report and checking it, writing an Excel file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.attendance_report import AttendanceReport, read_report, report_of_text
from coordinator.documents.outgoing import written_aside
from coordinator.documents.spreadsheet import write_table
from coordinator.domain.edit import Edit
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.attendance import Attendance
from coordinator.domain.online_names.matching import CheckedName
from coordinator.domain.plan import Plan
from coordinator.progress import Progress
from coordinator.services.online import rechecked_edit
from coordinator.services.sheets import record_export
from coordinator.ui.context import Store
from coordinator.ui.online.understanding import OnlineRow, Understanding
from coordinator.ui.online.words import clock_text, lack_words, status_word

REPORT_EVERY = 100
HEADINGS = (
    "顯示名稱", "狀態", "待補", "縣市", "學校", "職稱", "姓名", "名冊人員", "加入時間", "離開時間", "分鐘",
    "場次",
)  # fmt: skip
"""Column titles of the Excel file, which goes to offices in Taiwan whatever language the screen has."""


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report with every name understood; nothing of it is stored yet."""

    report: AttendanceReport
    names: tuple[CheckedName, ...]


def check_file(progress: Progress, path: Path, known: Understanding) -> CheckedReport:
    """Read a report and understand its names. Raises ``CodedError`` and lets ``Cancelled`` pass."""
    days = {session.day for session in known.plan.sessions}
    return _checked(progress, read_report(path, days, progress), known)


def check_text(progress: Progress, name: str, text: str, known: Understanding) -> CheckedReport:
    """The same for what was copied from a meeting. Raises ``RuleError``."""
    days = {session.day for session in known.plan.sessions}
    return _checked(progress, report_of_text(name, text, days), known)


def _checked(progress: Progress, report: AttendanceReport, known: Understanding) -> CheckedReport:
    return CheckedReport(report, _understood(progress, report.attendances, known))


def check_stored(progress: Progress, names: Sequence[OnlineName], known: Understanding) -> Edit:
    """What roster and directory have learned since of names that are stored; thousands take a second."""
    attendances = [Attendance(name.display_name) for name in names]
    return rechecked_edit(names, _understood(progress, attendances, known))


def _understood(
    progress: Progress, attendances: Sequence[Attendance], known: Understanding
) -> tuple[CheckedName, ...]:
    names: list[CheckedName] = []
    for number, attendance in enumerate(attendances):
        if number % REPORT_EVERY == 0:
            progress(number, len(attendances))
        names.append(known.check(attendance))
    return tuple(names)


def export(
    progress: Progress, store: Store, target: Path, plan: Plan, rows: Sequence[OnlineRow], at_ms: int
) -> Path:
    """Write names as xlsx and note it in the log of exports; failed or cancelled, neither is there."""
    with written_aside([target]) as parts:
        write_table(parts[target], "線上名單", HEADINGS, [_cells(row) for row in rows], progress)
        with store.write() as writer:
            record_export(writer, at_ms, "online", plan.training.id, plan.training.slug, len(rows))
    return target


def _cells(row: OnlineRow) -> tuple[str, ...]:
    name = row.name
    minutes = "" if name.minutes is None else str(name.minutes)
    return (
        name.display_name, status_word(row.status), lack_words(row.lacks), row.county, row.school,
        name.job_title, name.name, row.person, clock_text(name.joined_ms), clock_text(name.left_ms), minutes,
        row.session,
    )  # fmt: skip
