"""The row of figures: sessions, schools, people, places, and what is on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.domain.overview import SessionLoad, school_total, schools_of
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_roc, format_short
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.cards import StatCard


class Figures(QWidget):
    """Five cards in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sessions = StatCard("calendar-days", self.tr("Sessions"))
        self.schools = StatCard("school", self.tr("Schools"))
        self.people = StatCard("users", self.tr("People"))
        self.places = StatCard("map-pin", self.tr("Venues"))
        self.printed = StatCard("printer", self.tr("Sheets printed"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for card in (self.sessions, self.schools, self.people, self.places, self.printed):
            line.addWidget(card, 1)

    def show_plan(self, plan: Plan, roster: Sequence[RosterEntry], loads: Sequence[SessionLoad]) -> None:
        """Count."""
        self.sessions.set_value(f"{len(loads):,}", _span(loads))
        schools = school_total(plan)
        self.schools.set_value("–" if schools is None else f"{schools:,}", self._areas(plan))
        self._show_people(roster)
        self._show_places(plan)
        done, wanted = sum(load.printed for load in loads), len(loads)
        self.printed.set_value(f"{done:,} / {wanted:,}", self.tr("sessions"))

    def _areas(self, plan: Plan) -> str:
        if plan.training.national:
            text = self.tr("{districts} regions, {members} counties")
        else:
            text = self.tr("{districts} districts, {members} townships")
        return text.format(districts=len(plan.districts), members=len(plan.members))

    def _show_people(self, roster: Sequence[RosterEntry]) -> None:
        attendees = [e.person for e in roster if e.needs_seat]
        text = self.tr("{schools} schools; {others} helpers")
        detail = text.format(
            schools=f"{len(schools_of(attendees)):,}", others=f"{len(roster) - len(attendees):,}"
        )
        self.people.set_value(f"{len(attendees):,}", detail if roster else self.tr("nobody yet"))

    def _show_places(self, plan: Plan) -> None:
        seats = [room.seats for room in plan.rooms if room.seats is not None]
        parts = []
        if plan.venues:
            rooms = self.tr("{rooms} rooms, {seats} seats")
            parts.append(rooms.format(rooms=len(plan.rooms), seats=f"{sum(seats):,}"))
        if plan.meetings:
            parts.append(self.tr("{n} online meetings").format(n=len(plan.meetings)))
        self.places.set_value(f"{len(plan.venues):,}", ", ".join(parts))


def _span(loads: Sequence[SessionLoad]) -> str:
    """``112年8月7日(一)–9/13(三)``: a whole one would not fit."""
    if not loads:
        return ""
    first, last = loads[0].session.day, loads[-1].session.day
    if first == last:
        return format_roc(first)
    return f"{format_roc(first)}–{format_short(last) if first.year == last.year else format_roc(last)}"
