"""Where the system team is on which day: granted sessions, wished days, and the plan's own sessions.

A team can be in one place a day. What is held online counts as one place, however many sessions there are,
and so do the sessions at one venue.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.application import Application
from coordinator.domain.application_entry import ApplicationEntry, session_of
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.text import fold
from coordinator.domain.training import Session

TEACHING = frozenset({BlockKind.LECTURE, BlockKind.PRACTICE, BlockKind.Q_AND_A})
ONLINE = "online"
_SEVERAL = re.compile(r"[、,，;；/／\n]+")


@dataclass(frozen=True, slots=True)
class Stay:
    """The team at a place: ``sure`` for a session of the plan, not for a wished day.

    ``place`` tells places apart, ``name`` is what people call it (the applicant, the venue, the course day).
    """

    place: str
    name: str
    sure: bool
    application_id: str = ""
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class TeamDay:
    """A day on which the team is somewhere, or is wished for."""

    day: date
    stays: tuple[Stay, ...]

    @property
    def places(self) -> int:
        """In how many places the team would be if every wish came true."""
        return len({stay.place for stay in self.stays})

    @property
    def sure_places(self) -> int:
        """In how many places it is by the plan."""
        return len({stay.place for stay in self.stays if stay.sure})


@dataclass(frozen=True, slots=True)
class Clash:
    """More places on a day than there are teams; not ``sure`` where it takes the wishes to be too many."""

    day: date
    stays: tuple[Stay, ...]
    teams: int
    sure: bool

    def others(self, application_id: str) -> tuple[Stay, ...]:
        """With whom the application clashes."""
        return tuple(stay for stay in self.stays if stay.application_id != application_id)


def clashes(entries: Iterable[ApplicationEntry], plan: Plan, teams: int = 1) -> tuple[Clash, ...]:
    """The days on which the team would have to be in more places than it can, in order."""
    return tuple(
        Clash(one.day, one.stays, teams, one.sure_places > teams)
        for one in team_days(entries, plan)
        if one.places > teams
    )


def taken_on(day: date, entries: Iterable[ApplicationEntry], plan: Plan, but: str = "") -> tuple[Stay, ...]:
    """Where else the team is or is wished on a day; the application ``but`` is left out."""
    found = (one for one in team_days(entries, plan) if one.day == day)
    return tuple(stay for one in found for stay in one.stays if not but or stay.application_id != but)


def team_days(entries: Iterable[ApplicationEntry], plan: Plan) -> tuple[TeamDay, ...]:
    """Every day with the stays of the team, sure ones first."""
    every = tuple(entries)
    days: dict[date, list[Stay]] = defaultdict(list)
    for day, stay in (*_held(plan, every), *_wished(every)):
        days[day].append(stay)
    return tuple(
        TeamDay(day, tuple(sorted(stays, key=lambda stay: not stay.sure)))
        for day, stays in sorted(days.items())
    )


def _held(plan: Plan, entries: Sequence[ApplicationEntry]) -> Iterator[tuple[date, Stay]]:
    """The sessions that were granted, and those of the plan in which the team teaches."""
    granted = {s.id: entry for entry in entries if entry.has_a_day and (s := session_of(entry, plan))}
    taught = _taught_days(plan, {entry.application.format_id for entry in entries})
    for session in plan.sessions:
        entry = granted.get(session.id)
        if entry is not None:
            name = entry.application.applicant
            yield (
                session.day,
                Stay(_place(session), name, sure=True, application_id=entry.id, session_id=session.id),
            )
        elif session.course_day_id in taught:
            yield session.day, Stay(_place(session), _name(plan, session), sure=True, session_id=session.id)


def _wished(entries: Sequence[ApplicationEntry]) -> Iterator[tuple[date, Stay]]:
    for entry in entries:
        if entry.waits:
            place, name = _asked_place(entry.application), entry.application.applicant
            for day in entry.wished:
                yield day, Stay(place, name, sure=False, application_id=entry.id)


def _asked_place(application: Application) -> str:
    """The venue where it is one of the plan; two that only write the same name are two places."""
    return application.venue_id or application.id


def _place(session: Session) -> str:
    if session.venue_id or not session.meeting_id:
        return session.venue_id or session.batch_id or session.id
    return ONLINE


def _name(plan: Plan, session: Session) -> str:
    venue, part = by_id(plan.venues).get(session.venue_id or ""), plan.part_of(session)
    day = by_id(plan.course_days)[session.course_day_id]
    return " ".join(
        name for name in (part.name if part else "", day.name, venue.name if venue else "") if name
    )


def _taught_days(plan: Plan, format_ids: set[str]) -> frozenset[str]:
    """The course days whose teaching speakers are those of the formats one applies for.

    Where these name nobody, only the days of the formats themselves.
    """
    of_format = {day.id: day.format_id in format_ids for day in plan.course_days}
    team = {
        name for block in _teaching(plan) if of_format.get(block.course_day_id) for name in _speakers(block)
    }
    taught = {block.course_day_id for block in _teaching(plan) if not team.isdisjoint(_speakers(block))}
    return frozenset(taught | {day for day, own in of_format.items() if own})


def _teaching(plan: Plan) -> Iterator[Block]:
    return (block for block in plan.blocks if block.kind in TEACHING)


def _speakers(block: Block) -> set[str]:
    return {fold(name) for name in _SEVERAL.split(block.speaker) if name.strip()}
