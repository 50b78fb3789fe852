"""The columns of the tables of the page 計畫; choices come from what is shown just now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.domain.roc import format_minutes, format_roc, format_short
from coordinator.domain.training import (
    BusinessRole,
    CountyCount,
    DeliveryFormat,
    EquipmentItem,
    Meeting,
    Session,
    Unit,
)
from coordinator.planning.holidays import DayKind, day_note
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column
from coordinator.ui.plan.edits import parts_of
from coordinator.ui.plan.rows import BatchRow, SessionRow, Shown
from coordinator.ui.plan.words import kind_words, mark_plan_words, mark_words, role_words, yes_no_words

translate = QCoreApplication.translate


def unit_columns() -> list[Column[Unit]]:
    """Role and name."""
    return [
        Column("role", translate("Plan", "Role"), lambda u: role_words()[u.role], editable=True, width=130,
               choices=lambda _: tuple(role_words().values())),
        Column("name", translate("Plan", "Unit"), lambda u: u.name, editable=True, width=300,
               tip=lambda u: u.name),
    ]  # fmt: skip


def role_columns() -> list[Column[BusinessRole]]:
    """Only the name."""
    return [Column("name", translate("Plan", "Business role"), lambda r: r.name, editable=True, width=200)]


def format_columns() -> list[Column[DeliveryFormat]]:
    """Kind, title, period and how one registers."""
    return [
        Column("kind", translate("Plan", "Kind"), lambda f: kind_words()[f.kind], editable=True, width=130,
               choices=lambda _: tuple(kind_words().values())),
        Column("title", translate("Plan", "Title"), lambda f: f.title, editable=True, width=140,
               tip=lambda f: f.title),
        Column("starts", translate("Plan", "From"), lambda f: _day(f.starts), editable=True, width=150,
               key=lambda f: f.starts or date.max),
        Column("ends", translate("Plan", "Until"), lambda f: _day(f.ends), editable=True, width=150,
               key=lambda f: f.ends or date.max),
        Column("by_application", translate("Plan", "By application"), editable=True, width=124,
               value=lambda f: yes_no_words()[f.by_application],
               choices=lambda _: tuple(yes_no_words().values()), tip=_application),
        Column("registration", translate("Plan", "Registration"), lambda f: f.registration, editable=True,
               width=220, tip=lambda f: f.registration),
        Column("note", translate("Plan", "Note"), lambda f: f.note, editable=True, width=220,
               tip=lambda f: f.note),
    ]  # fmt: skip


def equipment_columns() -> list[Column[EquipmentItem]]:
    """Only the line itself."""
    return [
        Column("text", translate("Plan", "What people bring"), lambda e: e.text, editable=True, width=500,
               tip=lambda e: e.text)
    ]  # fmt: skip


def meeting_columns() -> list[Column[Meeting]]:
    """Everything one needs to join."""
    return [
        Column("name", translate("Plan", "Name"), lambda m: m.name, editable=True, width=150),
        Column("software", translate("Plan", "Software"), lambda m: m.software, editable=True, width=100),
        Column("link", translate("Plan", "Link"), lambda m: m.link, editable=True, width=240,
               tip=lambda m: m.link),
        Column("number", translate("Plan", "Meeting number"), lambda m: m.number, editable=True, width=140),
        Column("passcode", translate("Plan", "Passcode"), lambda m: m.passcode, editable=True, width=120),
        Column("cap", translate("Plan", "Places"), lambda m: format_count(m.cap), editable=True, width=80,
               key=lambda m: m.cap or 0, align_right=True),
        Column("note", translate("Plan", "Note"), lambda m: m.note, editable=True, width=240,
               tip=lambda m: m.note),
    ]  # fmt: skip


def county_columns(shown: Shown) -> list[Column[CountyCount]]:
    """A line of the appendix; a total that is not the sum of its parts is marked."""
    return [
        Column("name", translate("Plan", "County"), lambda c: c.as_written, editable=True, width=140,
               choices=lambda _: tuple(county.name for county in shown.counties)),
        Column("special", translate("Plan", "Special schools"), lambda c: str(c.special), editable=True,
               key=lambda c: c.special, align_right=True, width=150),
        Column("primary", translate("Plan", "Primary schools"), lambda c: str(c.primary), editable=True,
               key=lambda c: c.primary, align_right=True, width=150),
        Column("junior", translate("Plan", "Junior high schools"), lambda c: str(c.junior), editable=True,
               key=lambda c: c.junior, align_right=True, width=170),
        Column("total", translate("Plan", "Total"), lambda c: str(c.total), editable=True, width=110,
               key=lambda c: c.total, align_right=True, tip=_total_tip,
               mark=lambda c: Severity.WARNING if c.total != parts_of(c) else None),
    ]  # fmt: skip


def batch_columns(shown: Shown) -> list[Column[BatchRow]]:
    """A batch, what it is made of, and how much that is."""
    return [
        Column("name", translate("Plan", "Batch"), lambda r: r.batch.name, editable=True, width=120),
        Column("days", translate("Plan", "Dates"), lambda r: _span(r.days), width=200,
               editable=lambda r: bool(r.days), key=lambda r: r.days or (date.max,),
               tip=_move_tip),
        Column("format", translate("Plan", "Delivery format"), lambda r: r.format, editable=True, width=140,
               choices=lambda _: _titles(shown)),
        Column("venue", translate("Plan", "Venue"), lambda r: r.venue, editable=True, width=220,
               choices=lambda _: _venues(shown), tip=lambda r: r.venue),
        Column("districts", translate("Plan", "Districts"), lambda r: "、".join(r.districts), width=200,
               tip=lambda r: "、".join(r.districts)),
        Column("schools", translate("Plan", "Schools"), lambda r: format_count(r.schools), width=80,
               key=lambda r: r.schools or 0, align_right=True),
        Column("sessions", translate("Plan", "Sessions"), lambda r: str(r.sessions), width=80,
               key=lambda r: r.sessions, align_right=True),
        Column("slug", translate("Plan", "Short name"), lambda r: r.batch.slug, editable=True, width=100,
               hidden=True),
    ]  # fmt: skip


def session_columns(shown: Shown) -> list[Column[SessionRow]]:
    """A session; a weekend and a missing place are marked, neither is refused."""
    return [
        Column("day", translate("Plan", "Date"), lambda r: format_roc(r.session.day), editable=True,
               key=lambda r: r.session.day, width=156, tip=lambda r: _day_tip(r.session),
               mark=lambda r: Severity.WARNING if _day_tip(r.session) else None),
        Column("part", translate("Plan", "Batch/region"), lambda r: r.part, editable=True, width=108,
               choices=lambda _: _parts(shown)),
        Column("course_day", translate("Plan", "Course day"), lambda r: r.course_day, editable=True,
               width=104, choices=lambda _: _days(shown), tip=lambda r: r.course_day),
        Column("starts", translate("Plan", "Begins"), lambda r: _minutes(r, 0), width=62,
               editable=lambda r: r.clock is not None, tip=_shift_tip),
        Column("ends", translate("Plan", "Ends"), lambda r: _minutes(r, 1), width=62),
        Column("venue", translate("Plan", "Venue"), lambda r: r.venue, editable=True, width=180,
               choices=lambda _: _venues(shown), mark=_place_mark, tip=_place_tip),
        Column("room", translate("Plan", "Room"), lambda r: r.room, editable=lambda r: bool(r.venue),
               width=84, choices=lambda r: _rooms(shown, r)),
        Column("meeting", translate("Plan", "Meeting"), lambda r: r.meeting, editable=True, width=100,
               choices=lambda _: _meetings(shown), tip=lambda r: r.meeting),
        Column("marks", translate("Plan", "Mark plan"), lambda r: mark_words(r.marks), editable=True,
               width=130, choices=lambda _: tuple(mark_plan_words().values())),
        Column("cap", translate("Plan", "Places"), lambda r: format_count(r.session.cap), editable=True,
               key=lambda r: r.session.cap or 0, align_right=True, width=64),
        Column("note", translate("Plan", "Note"), lambda r: r.session.note, editable=True, width=90,
               tip=lambda r: r.session.note),
        Column("format", translate("Plan", "Delivery format"), lambda r: r.format, width=130, hidden=True),
        Column("slug", translate("Plan", "Short name"), lambda r: r.session.slug, editable=True, width=110,
               hidden=True),
    ]  # fmt: skip


def _day(day: date | None) -> str:
    return format_roc(day) if day else ""


def _span(days: Sequence[date]) -> str:
    if not days:
        return ""
    return format_roc(days[0]) if len(days) == 1 else f"{format_roc(days[0])}–{format_short(days[-1])}"


def _application(item: DeliveryFormat) -> str:
    if not item.by_application:
        return ""
    return translate("Plan", "The period is for applying; sessions are agreed afterwards.")


def _total_tip(line: CountyCount) -> str:
    parts = parts_of(line)
    return "" if line.total == parts else translate("Plan", "The parts make {n}").format(n=f"{parts:,}")


def _day_tip(session: Session) -> str:
    note = day_note(session.day)
    if note.kind is DayKind.HOLIDAY:
        return translate("Plan", "This is a public holiday: {name}").format(name=note.name)
    return translate("Plan", "This is a weekend.") if note.kind is DayKind.WEEKEND else ""


def _move_tip(row: BatchRow) -> str:
    if not row.days:
        return ""
    return translate("Plan", "Type another first date, and all days of the batch move along.")


def _minutes(row: SessionRow, end: int) -> str:
    return format_minutes(row.clock[end]) if row.clock else ""


def _shift_tip(row: SessionRow) -> str:
    if not row.session.shift_minutes:
        return ""
    text = translate("Plan", "The agenda of the course day is shifted by {n} minutes.")
    return text.format(n=row.session.shift_minutes)


def _place_mark(row: SessionRow) -> Severity | None:
    return None if row.venue or row.meeting else Severity.WARNING


def _place_tip(row: SessionRow) -> str:
    if row.venue or row.meeting:
        return row.venue
    return translate("Plan", "Neither a venue nor an online meeting yet")


def _titles(shown: Shown) -> list[str]:
    return [item.title for item in shown.plan.formats] if shown.plan else []


def _venues(shown: Shown) -> list[str]:
    return ["", *(venue.name for venue in shown.plan.venues)] if shown.plan else []


def _parts(shown: Shown) -> list[str]:
    if shown.plan is None:
        return []
    # Regions hold sessions where there are no batches: a county plan's districts belong to batches.
    parts = shown.plan.batches or shown.plan.districts
    return ["", *(part.name for part in parts)]


def _days(shown: Shown) -> list[str]:
    return [day.name for day in shown.plan.course_days] if shown.plan else []


def _rooms(shown: Shown, row: SessionRow) -> list[str]:
    if shown.plan is None:
        return []
    return ["", *(room.name for room in shown.plan.rooms if room.venue_id == row.session.venue_id)]


def _meetings(shown: Shown) -> list[str]:
    return ["", *(meeting.name for meeting in shown.plan.meetings)] if shown.plan else []
