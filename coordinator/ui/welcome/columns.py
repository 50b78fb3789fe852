"""The columns of the list of trainings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.db.queries.plans import TrainingLine
from coordinator.domain.roc import format_roc, format_short
from coordinator.ui.kit.rows import Column

translate = QCoreApplication.translate


def training_columns(counties: Callable[[], Mapping[str, str]]) -> list[Column[TrainingLine]]:
    """``counties`` gives the name of a COUNTYCODE."""
    nation = translate("Welcome", "The whole nation")
    return [
        Column("title", translate("Welcome", "Title"), lambda r: r.training.title, width=430,
               tip=lambda r: r.training.title),
        Column("year", translate("Welcome", "Year"), lambda r: str(r.training.academic_year), width=64,
               key=lambda r: r.training.academic_year, align_right=True),
        Column("county", translate("Welcome", "County"), width=110,
               value=lambda r: counties().get(r.training.county_code, nation)),
        Column("sessions", translate("Welcome", "Sessions"), lambda r: f"{r.sessions:,}", width=84,
               key=lambda r: r.sessions, align_right=True),
        Column("people", translate("Welcome", "People"), lambda r: f"{r.people:,}", width=76,
               key=lambda r: r.people, align_right=True),
        Column("days", translate("Welcome", "Dates"), _span, key=lambda r: r.first, width=220),
    ]  # fmt: skip


def _span(line: TrainingLine) -> str:
    if not line.first:
        return ""
    first, last = date.fromisoformat(line.first), date.fromisoformat(line.last)
    if first == last:
        return format_roc(first)
    return f"{format_roc(first)}–{format_short(last) if first.year == last.year else format_roc(last)}"
