"""A plan for another year made from this one: new keys, moved dates, nobody on the roster. Pure.

What cannot be moved by rule is listed and not guessed: texts that speak of dates, meetings with their links.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from typing import Any, TypeVar

from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc
from coordinator.domain.training import DeliveryFormat, Session

E = TypeVar("E", bound=Entity)

_DATED = re.compile(
    r"\d{2,4}\s*(?:學年度?|年度?)(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?"
    r"|\d{1,2}\s*月\s*\d{1,2}\s*日|(?<![\d/])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/])"
)
_PROSE = frozenset(
    {
        "name",
        "title",
        "basis",
        "purpose",
        "audience",
        "registration",
        "funding",
        "hours_rule",
        "outcome",
        "note",
        "text",
    }
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The year, first day and short name of the new plan."""

    academic_year: int
    start: date
    slug: str


class MovedPart(StrEnum):
    """What a date belongs to."""

    SESSION = "session"
    PERIOD_STARTS = "period_starts"
    PERIOD_ENDS = "period_ends"


@dataclass(frozen=True, slots=True)
class Moved:
    """A date of the old plan and of the new one; ``key`` is the new session or delivery format."""

    part: MovedPart
    key: str
    name: str
    old: date
    new: date

    @property
    def weekday_kept(self) -> bool:
        """Whether a Monday is still a Monday."""
        return self.old.weekday() == self.new.weekday()


@dataclass(frozen=True, slots=True)
class ToRead:
    """A text of the new plan that somebody must read: ``found`` are the words in it that speak of a date.

    ``kind`` is the class of the value, ``name`` what it is called; without ``found`` it is a link, number or
    passcode that the organiser gives anew each year.
    """

    kind: str
    key: str
    name: str
    field: str
    text: str
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountChange:
    """Schools of a district of a county plan, or of a county in a region: the plan's and the directory's."""

    key: str
    name: str
    plan: int | None
    directory: int


@dataclass(frozen=True, slots=True)
class NextYear:
    """The new plan, not stored yet, and what its maker should look at."""

    plan: Plan
    moved: tuple[Moved, ...]
    counts: tuple[CountChange, ...]
    to_read: tuple[ToRead, ...]

    @property
    def weekdays_kept(self) -> bool:
        """Whether every session falls on the weekday it had: the first day was moved by whole weeks."""
        return all(line.weekday_kept for line in self.moved)


def next_year(
    plan: Plan, wanted: Wanted, new_id: Callable[[], str], first_number: int, listed: Mapping[str, int]
) -> NextYear:
    """The plan for the wanted year; session numbers count from ``first_number``.

    ``listed`` are the schools of the directory by area, as districts of this plan are made of them. Every
    date moves by as many days as the first session does. Raises ``RuleError`` (date_impossible).
    """
    step = _step(plan, wanted.start)
    copied = _copied(plan, new_id)
    numbers = count(first_number)
    made = replace(
        copied,
        training=replace(
            copied.training,
            slug=wanted.slug,
            academic_year=wanted.academic_year,
            title=retitled(plan.training.title, plan.training.academic_year, wanted.academic_year),
            issued=None,
            letter_number="",
        ),
        formats=tuple(_moved_format(f, step) for f in copied.formats),
        sessions=tuple(replace(s, day=_later(s.day, step), number=next(numbers)) for s in copied.sessions),
    )
    moved = (*_moved_periods(plan, made), *_moved_sessions(plan, made))
    return NextYear(made, moved, tuple(_count_changes(made, listed)), tuple(_to_read(made)))


def first_day(plan: Plan) -> date | None:
    """The day that moves to the wanted start: of the first session, else of the first period."""
    days = [session.day for session in plan.sessions]
    return min(days or [f.starts for f in plan.formats if f.starts is not None], default=None)


def same_weekday(day: date, year: int) -> date:
    """The day of ``year`` nearest to the calendar date of ``day`` that has its weekday."""
    there = day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)
    away = (day.weekday() - there.weekday() + 3) % 7 - 3
    return there + timedelta(days=away)


def retitled(title: str, old: int, new: int) -> str:
    """``title`` with the academic year replaced where it is one (112學年度, 112 年度), not in 2.0 or 1120."""
    return re.sub(rf"(?<!\d){old}(?=\s*(?:學年|年度))", str(new), title)


def with_counts(plan: Plan, changes: tuple[CountChange, ...]) -> Plan:
    """``plan`` with the directory's counts in place of its own."""
    new = {change.key: change.directory for change in changes}
    return replace(
        plan,
        districts=tuple(replace(d, school_count=new[d.id]) if d.id in new else d for d in plan.districts),
        members=tuple(replace(m, school_count=new[m.id]) if m.id in new else m for m in plan.members),
    )


def _step(plan: Plan, start: date) -> timedelta:
    first = first_day(plan)
    return timedelta() if first is None else start - first


def _later(day: date, step: timedelta) -> date:
    try:
        return day + step
    except OverflowError as error:
        raise RuleError("date_impossible", text=f"{format_roc(day)} + {step.days}") from error


def _moved_format(kind: DeliveryFormat, step: timedelta) -> DeliveryFormat:
    starts, ends = (None if day is None else _later(day, step) for day in (kind.starts, kind.ends))
    return replace(kind, starts=starts, ends=ends)


def _copied(plan: Plan, new_id: Callable[[], str]) -> Plan:
    """The same plan under new keys; what points inside the plan points inside the copy."""
    keys = {entity.id: new_id() for entity in plan.entities()}
    parts: dict[str, Any] = {
        field.name: tuple(_rekeyed(entity, keys) for entity in getattr(plan, field.name))
        for field in fields(plan)
        if field.name != "training"
    }
    return Plan(training=_rekeyed(plan.training, keys), **parts)


def _rekeyed(entity: E, keys: Mapping[str, str]) -> E:
    changed = {
        field.name: keys[value]
        for field in fields(entity)  # type: ignore[arg-type]
        if (field.name == "id" or field.name.endswith("_id"))
        and (value := getattr(entity, field.name)) in keys
    }
    return replace(entity, **changed)  # type: ignore[type-var]


def _moved_periods(plan: Plan, made: Plan) -> Iterator[Moved]:
    for old, new in zip(plan.formats, made.formats, strict=True):
        for part, before, after in (
            (MovedPart.PERIOD_STARTS, old.starts, new.starts),
            (MovedPart.PERIOD_ENDS, old.ends, new.ends),
        ):
            if before is not None and after is not None:
                yield Moved(part, new.id, new.title, before, after)


def _moved_sessions(plan: Plan, made: Plan) -> Iterator[Moved]:
    for old, new in zip(plan.sessions, made.sessions, strict=True):
        yield Moved(MovedPart.SESSION, new.id, session_name(made, new), old.day, new.day)


def session_name(plan: Plan, session: Session) -> str:
    """第一梯次 第二天: the batch or region of a session and its course day."""
    part = plan.part_of(session)
    day = by_id(plan.course_days)[session.course_day_id]
    return " ".join(name for name in (part.name if part else "", day.name) if name)


def _count_changes(plan: Plan, listed: Mapping[str, int]) -> Iterator[CountChange]:
    """Where the directory has every member and counts otherwise than the plan.

    A county that the appendix counts keeps that number: the appendix goes by the official rule, and a
    directory may hold one county only.
    """
    appendix = {line.county_code for line in plan.county_counts}
    for district in plan.districts:
        members = plan.members_of(district)
        if district.school_count is None and any(m.school_count is not None for m in members):
            for member in members:
                found = listed.get(member.area_code)
                if found and found != member.school_count and member.area_code not in appendix:
                    yield CountChange(member.id, member.as_written, member.school_count, found)
        elif members and all(listed.get(m.area_code) for m in members):
            total = sum(listed[m.area_code] for m in members)
            if total != district.school_count:
                yield CountChange(district.id, district.name, district.school_count, total)


def _to_read(plan: Plan) -> Iterator[ToRead]:
    year = str(plan.training.academic_year)
    for entity in plan.entities():
        for field in (f.name for f in fields(entity) if f.name in _PROSE):  # type: ignore[arg-type]
            text = str(getattr(entity, field))
            found = tuple(dict.fromkeys(_DATED.findall(text)))
            # The title has its new year already.
            if found and not (entity is plan.training and field == "title" and found[0].startswith(year)):
                yield ToRead(type(entity).__name__, entity.id, _name_of(entity), field, text, found)
    for meeting in plan.meetings:
        text = " ".join(filter(None, (meeting.link, meeting.number, meeting.passcode)))
        if text:
            yield ToRead("Meeting", meeting.id, meeting.name, "link", text)


def _name_of(entity: Entity) -> str:
    """What a person calls the value: its name or title; empty for one that is only a text."""
    return str(getattr(entity, "name", "") or getattr(entity, "title", ""))
