"""The columns of the three tables of the page 場地."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column
from coordinator.ui.venues.rows import RoomRow, Use, VenueRow

translate = QCoreApplication.translate


def venue_columns(townships: Callable[[], Sequence[str]]) -> list[Column[VenueRow]]:
    """Venues; `townships` gives the names to choose from, an empty one first."""
    return [
        Column("name", translate("Venues", "Name"), lambda r: r.venue.name, editable=True, width=190,
               tip=lambda r: r.venue.name),
        Column("township", translate("Venues", "Township"), lambda r: r.township, editable=True, width=100,
               choices=lambda _: townships()),
        Column("address", translate("Venues", "Address"), lambda r: r.venue.address, editable=True,
               width=144, tip=lambda r: r.venue.address),
        Column("contact", translate("Venues", "Contact"), lambda r: r.venue.contact, editable=True,
               width=90),
        Column("phone", translate("Venues", "Phone"), lambda r: r.venue.phone, editable=True, width=110),
        Column("opens", translate("Venues", "Opens"), lambda r: _clock(r.venue.opens), editable=True,
               width=70, key=lambda r: r.venue.opens or 0),
        Column("closes", translate("Venues", "Closes"), lambda r: _clock(r.venue.closes), editable=True,
               width=70, key=lambda r: r.venue.closes or 0),
        Column("rooms", translate("Venues", "Rooms"), lambda r: str(r.rooms), key=lambda r: r.rooms,
               align_right=True, width=84),
        Column("seats", translate("Venues", "Seats"), lambda r: format_count(r.seats),
               key=lambda r: r.seats or 0, align_right=True, width=84),
        Column("sessions", translate("Venues", "Sessions"), lambda r: str(len(r.uses)),
               key=lambda r: len(r.uses), align_right=True, width=84),
        Column("people", translate("Venues", "Most people"), lambda r: _people(r.fullest), width=160,
               key=lambda r: r.fullest.expected if r.fullest else 0, mark=lambda r: _mark(r.fullest),
               tip=lambda r: _crowd(r.fullest)),
        Column("note", translate("Venues", "Note"), lambda r: r.venue.note, editable=True, width=100,
               tip=lambda r: r.venue.note),
        Column("pin", translate("Venues", "Place on the map"), _pin, editable=True, width=180,
               tip=lambda _: translate("Venues", "Latitude, longitude; empty puts the pin on the township")),
    ]  # fmt: skip


def room_columns() -> list[Column[RoomRow]]:
    """The rooms of one venue."""
    return [
        Column("name", translate("Venues", "Name"), lambda r: r.room.name, editable=True, width=140,
               tip=lambda r: r.room.name),
        Column("floor", translate("Venues", "Floor"), lambda r: r.room.floor, editable=True, width=64),
        Column("seats", translate("Venues", "Seats"), lambda r: format_count(r.room.seats), editable=True,
               key=lambda r: r.room.seats or 0, align_right=True, width=80,
               mark=lambda r: Severity.WARNING if r.short else None, tip=_room_tip),
        Column("pcs", translate("Venues", "PCs"), lambda r: format_count(r.room.pcs), editable=True,
               key=lambda r: r.room.pcs or 0, align_right=True, width=84),
        Column("equipment", translate("Venues", "Equipment"), lambda r: r.room.equipment, editable=True,
               width=130, tip=lambda r: r.room.equipment),
        Column("sessions", translate("Venues", "Sessions"), lambda r: str(r.sessions),
               key=lambda r: r.sessions, align_right=True, width=84),
        Column("note", translate("Venues", "Note"), lambda r: r.room.note, editable=True, width=100,
               tip=lambda r: r.room.note),
    ]  # fmt: skip


def use_columns() -> list[Column[Use]]:
    """The sessions held at one venue."""
    return [
        Column("day", translate("Venues", "Date"), lambda u: format_roc(u.session.day),
               key=lambda u: u.session.day, width=136),
        Column("people", translate("Venues", "People / seats"), _load, key=lambda u: u.expected, mark=_mark,
               tip=_crowd, width=150),
        Column("course_day", translate("Venues", "Course day"), lambda u: u.course_day, width=92),
        Column("room", translate("Venues", "Room"), lambda u: u.room, width=72, tip=lambda u: u.room),
    ]  # fmt: skip


def _load(use: Use) -> str:
    text = str(use.expected) if use.seats is None else f"{use.expected} / {use.seats}"
    return f"{text}  {lacking_words(use)}".rstrip()


def _people(use: Use | None) -> str:
    if use is None or not use.expected:
        return ""
    return f"{use.expected}  {lacking_words(use)}".rstrip()


def lacking_words(use: Use | None) -> str:
    """How many seats or PCs are short for a session; empty when there are enough."""
    if use is None:
        return ""
    seats = translate("Venues", "{n} seats short").format(n=use.lacking) if use.lacking else ""
    pcs = translate("Venues", "{n} PCs short").format(n=use.lacking_pcs) if use.lacking_pcs else ""
    return translate("Venues", ", ").join(words for words in (seats, pcs) if words)


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else format_minutes(minutes)


def _pin(row: VenueRow) -> str:
    venue = row.venue
    if venue.longitude_e6 is None or venue.latitude_e6 is None:
        return ""
    return f"{venue.latitude_e6 / 1e6:.5f}, {venue.longitude_e6 / 1e6:.5f}"


def _mark(use: Use | None) -> Severity | None:
    return Severity.WARNING if lacking_words(use) else None


def _crowd(use: Use | None) -> str:
    if use is None:
        return ""
    day = format_roc(use.session.day)
    if use.seats is None:
        text = translate("Venues", "{day}: {people} people; seats not counted yet")
        return text.format(day=day, people=use.expected)
    text = translate("Venues", "{day}: {people} people, {seats} seats")
    return text.format(day=day, people=use.expected, seats=use.seats)


def _room_tip(row: RoomRow) -> str:
    if not row.short:
        return ""
    return translate("Venues", "One session brings {people} people").format(people=row.most)
