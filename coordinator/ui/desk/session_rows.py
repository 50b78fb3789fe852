"""The sessions one can open a desk for: today's first, then what comes, then what is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc
from coordinator.domain.training import FormatKind, MarkSlot, Session
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session with what tells it from the others."""

    session: Session
    part: str
    day_name: str
    venue: str
    expected: int
    slots: tuple[MarkSlot, ...]
    days_off: int
    """Days from today: 0 today, 1 tomorrow, negative when it is over."""


def session_rows(plan: Plan, expected: Mapping[str, int], today: date) -> list[SessionRow]:
    """Every session with a mark plan, in the order one looks for them; online ones have no desk."""
    formats, days, venues = by_id(plan.formats), by_id(plan.course_days), by_id(plan.venues)
    rows = []
    for session in plan.sessions:
        kind = formats[session.format_id].kind
        slots = tuple(mark.slot for mark in plan.marks_of(session))
        if kind is FormatKind.ONLINE or not slots:
            continue
        part, venue = plan.part_of(session), venues.get(session.venue_id or "")
        rows.append(
            SessionRow(
                session,
                part.name if part else formats[session.format_id].title,
                days[session.course_day_id].name,
                venue.name if venue else "",
                expected.get(session.id, 0),
                slots,
                (session.day - today).days,
            )
        )
    return sorted(rows, key=lambda row: (row.days_off < 0, abs(row.days_off)))


def session_columns() -> tuple[Column[SessionRow], ...]:
    """Columns of the list of sessions."""
    return (
        Column(
            "day",
            translate("desk", "Date"),
            lambda row: format_roc(row.session.day),
            key=lambda row: row.session.day,
            width=135,
        ),
        Column("when", translate("desk", "When"), lambda row: _when(row).text, pill=_when, width=115),
        Column("part", translate("desk", "Session"), lambda row: f"{row.part} {row.day_name}", width=185),
        Column("venue", translate("desk", "Venue"), lambda row: row.venue, width=150),
        Column(
            "expected",
            translate("desk", "Expected"),
            lambda row: f"{row.expected:,}",
            key=lambda row: row.expected,
            align_right=True,
            width=80,
        ),
    )


def _when(row: SessionRow) -> Pill:
    if row.days_off == 0:
        return Pill(translate("desk", "Today"), Severity.SUCCESS, "circle-check")
    if row.days_off > 0:
        return Pill(translate("desk", "in {n} days").format(n=row.days_off), None, "calendar-days")
    return Pill(translate("desk", "over"), None, "clock")
