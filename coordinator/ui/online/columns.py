"""The columns of the table of names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.ui.kit.rows import Column
from coordinator.ui.online.understanding import OnlineRow
from coordinator.ui.online.words import clock_text, lack_words, status_pill, status_word

translate = QCoreApplication.translate
Choices = Callable[[OnlineRow], Sequence[str] | None]


def online_columns(schools: Choices, people: Choices) -> list[Column[OnlineRow]]:
    """``schools`` and ``people`` give what may be chosen for a row; None lets a school be typed."""
    return [
        Column("display_name", translate("Online", "Display name"), lambda r: r.name.display_name, width=236,
               tip=lambda r: r.name.display_name),
        Column("status", translate("Online", "Status"), lambda r: status_word(r.status), width=158,
               pill=lambda r: status_pill(r.status)),
        Column("missing", translate("Online", "What is missing"), lambda r: lack_words(r.lacks), width=170,
               tip=lambda r: lack_words(r.lacks)),
        Column("county", translate("Online", "County"), lambda r: r.county, width=72),
        Column("school", translate("Online", "School"), lambda r: r.school, editable=True, width=130,
               choices=schools, tip=lambda r: r.school),
        Column("job_title", translate("Online", "Job title"), lambda r: r.name.job_title, editable=True,
               width=92),
        Column("name", translate("Online", "Name"), lambda r: r.name.name, editable=True, width=84),
        Column("person", translate("Online", "Person on the roster"), lambda r: r.person, editable=True,
               width=150, choices=people, tip=lambda r: r.person),
        Column("joined", translate("Online", "Joined"), lambda r: clock_text(r.name.joined_ms), width=64,
               key=lambda r: r.name.joined_ms or 0),
        Column("left", translate("Online", "Left"), lambda r: clock_text(r.name.left_ms), width=64,
               key=lambda r: r.name.left_ms or 0),
        Column("minutes", translate("Online", "Minutes"), _minutes, width=72, align_right=True,
               key=lambda r: r.name.minutes or 0),
        Column("session", translate("Online", "Session"), lambda r: r.session, width=150, hidden=True),
        Column("report", translate("Online", "Report"), lambda r: r.name.report, width=150, hidden=True),
    ]  # fmt: skip


def _minutes(row: OnlineRow) -> str:
    return "" if row.name.minutes is None else str(row.name.minutes)
