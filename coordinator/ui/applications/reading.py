"""What the page shows of the store: applications, what is to be told about each, and the team's days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from coordinator.db.queries.applications import read_applications
from coordinator.domain.application import Application, ApplicationState
from coordinator.domain.application_calendar import Clash, TeamDay, clashes, team_days
from coordinator.domain.application_entry import (
    ApplicationEntry,
    Found,
    by_application,
    format_of,
    granted_day,
)
from coordinator.domain.application_rules import Window, all_problems, window_of
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_short
from coordinator.planning.days_off import days_off
from coordinator.services.applications import teams, to_be_held


@dataclass(frozen=True, slots=True)
class Line:
    """One application as every view shows it."""

    entry: ApplicationEntry
    problems: tuple[Found, ...]
    granted: date | None
    format_title: str

    @property
    def id(self) -> str:
        """The key of the application."""
        return self.entry.id

    @property
    def one(self) -> Application:
        """The application itself."""
        return self.entry.application

    @property
    def state(self) -> ApplicationState:
        """What became of it so far."""
        return self.entry.state

    @property
    def days_text(self) -> str:
        """The granted day, else the wished ones: ``9/10(三)、9/12(五)``."""
        days = (self.granted,) if self.granted else self.entry.wished
        return "、".join(format_short(day) for day in days)


@dataclass(frozen=True, slots=True)
class Shown:
    """One look at the store."""

    plan: Plan
    lines: tuple[Line, ...]
    team_days: tuple[TeamDay, ...]
    clashes: tuple[Clash, ...]
    teams: int
    held: tuple[ApplicationEntry, ...]

    @property
    def entries(self) -> tuple[ApplicationEntry, ...]:
        """The applications with days and history."""
        return tuple(line.entry for line in self.lines)

    def line(self, key: str) -> Line | None:
        """An application by its key."""
        return next((line for line in self.lines if line.id == key), None)

    @property
    def windows(self) -> tuple[tuple[str, Window], ...]:
        """Title and window of each format that is held by application."""
        return tuple((f.title, window_of(f)) for f in by_application(self.plan) if f.by_application)


def read(reader: Any, plan: Plan, today: date) -> Shown:
    """Everything the page shows, from one session of the store."""
    entries, many = read_applications(reader, plan.training.id), teams(reader)
    free = days_off((day for entry in entries for day in entry.wished), 0)
    told = all_problems(plan, entries, free, many)
    lines = tuple(
        Line(entry, told[entry.id], granted_day(entry, plan), _title(entry, plan)) for entry in entries
    )
    days, clashing = team_days(entries, plan), clashes(entries, plan, many)
    return Shown(plan, lines, days, clashing, many, to_be_held(reader, plan, entries, today))


def _title(entry: ApplicationEntry, plan: Plan) -> str:
    form = format_of(entry.application, plan)
    return form.title if form else ""
