"""From a plan and its roster to sign-in sheets: who stands in which row of which sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordinator.domain.area import District
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id, district_at
from coordinator.domain.roster import Participant, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.sheet import Half, SheetMark, SheetOptions, SheetPerson, SignInSheet, parts_of_day
from coordinator.domain.training import Session

WALK_IN_ROWS = 20
"""Blank rows of a sheet nobody is registered for: 駐點實機場 is 隨到隨教 and still signs in."""

APART = {PersonKind.SPEAKER: "講師", PersonKind.HELPER: "輔導小組", PersonKind.STAFF: "工作人員"}
"""Speakers, helpers and staff earn no hours; they stand apart from the schools, under their own word."""

RowKey = tuple[str, str]
"""(session id, participant id)"""


@dataclass(frozen=True, slots=True)
class SheetSet:
    """Sheets with the row numbers they give for the first time; those are stored when they are printed."""

    sheets: tuple[SignInSheet, ...]
    new_rows: tuple[tuple[RowKey, int], ...]
    persons: int


def choose_sessions(plan: Plan, slug: str | None = None, day: date | None = None) -> tuple[Session, ...]:
    """The sessions of a plan by slug (``b1-d1`` or the full one), id or date; raises ``RuleError``."""
    chosen = tuple(
        s
        for s in plan.sessions
        if (slug is None or slug in (s.slug, plan.slug_of(s), s.id)) and (day is None or s.day == day)
    )
    if not chosen and slug is not None:
        raise RuleError("session_unknown", name=slug)
    if not chosen:
        raise RuleError("no_session_on_day" if day else "no_sessions", day=day)
    return chosen


def make_sheets(
    plan: Plan,
    roster: Sequence[RosterEntry],
    numbers: Mapping[RowKey, int],
    sessions: Iterable[Session],
    options: SheetOptions,
    halves: frozenset[Half] = frozenset(Half),
) -> SheetSet:
    """The sheets of ``sessions``, one per part of the day; ``numbers`` are the rows already on paper."""
    sheets: list[SignInSheet] = []
    new_rows: list[tuple[RowKey, int]] = []
    persons: set[str] = set()
    for session in sessions:
        expected = _in_first_order(plan, [e for e in roster if _is_expected(e, session)])
        rows = number_rows(session, expected, numbers)
        new_rows += [(key, n) for key, n in rows.items() if key not in numbers]
        persons.update(e.id for e in expected)
        sheets += _sheets_of(plan, session, expected, rows, options, halves)
    return SheetSet(tuple(sheets), tuple(new_rows), len(persons))


def number_rows(
    session: Session, expected: Sequence[RosterEntry], numbers: Mapping[RowKey, int]
) -> dict[RowKey, int]:
    """Row numbers of a session: the ones on paper stay; whoever is new gets the next after the highest.

    A number is never used again, also when its person has left the roster.
    """
    used = [n for (session_id, _), n in numbers.items() if session_id == session.id]
    following = max(used, default=0) + 1
    rows: dict[RowKey, int] = {}
    for entry in expected:
        key = (session.id, entry.id)
        if key in numbers:
            rows[key] = numbers[key]
        else:
            rows[key] = following
            following += 1
    return rows


def group_name(areas: Mapping[str, District], person: Participant) -> str:
    """The district a person is listed under (``areas`` from ``Plan.district_by_area``).

    Speakers, helpers and staff stand under their own word; empty when the township tells no district.
    """
    if person.kind is not PersonKind.ATTENDEE:
        return APART[person.kind]
    district = district_at(areas, person.township_code)
    return district.name if district else ""


def _is_expected(entry: RosterEntry, session: Session) -> bool:
    cancelled = entry.person.status is PersonStatus.CANCELLED
    return not cancelled and any(r.session_id == session.id for r in entry.registrations)


def _in_first_order(plan: Plan, entries: list[RosterEntry]) -> list[RosterEntry]:
    """By district, township and school as the plan lists them; those apart from schools come last."""
    place = {member.area_code: n for n, member in enumerate(plan.members)}
    kinds = list(PersonKind)

    def rank(entry: RosterEntry) -> tuple[int, int, str, str, str]:
        person = entry.person
        area = place.get(person.township_code, place.get(person.township_code[:5], len(place)))
        return (kinds.index(person.kind), area, person.school_code, person.school_name, person.id)

    return sorted(entries, key=rank)


def _sheets_of(
    plan: Plan,
    session: Session,
    expected: Sequence[RosterEntry],
    rows: Mapping[RowKey, int],
    options: SheetOptions,
    halves: frozenset[Half],
) -> list[SignInSheet]:
    areas = plan.district_by_area()
    people = tuple(
        SheetPerson(
            number=rows[session.id, entry.id],
            name=entry.person.name,
            school=entry.person.school_name,
            job_title=entry.person.job_title,
            district=group_name(areas, entry.person),
            meal=entry.person.meal,
            note=entry.person.note,
        )
        for entry in expected
    )
    if not people:
        options = replace(options, spare_rows=max(options.spare_rows, WALK_IN_ROWS))
    marks = [SheetMark(mark.slot) for mark in plan.marks_of(session)]
    head = _head(plan, session)
    return [
        SignInSheet(
            training=plan.training.title, date=session.day, number=session.number, marks=part, people=people,
            half=half, options=options, **head,
        )
        for half, part in parts_of_day(marks, whole_day=options.whole_day)
        if half in halves
    ]  # fmt: skip


def _head(plan: Plan, session: Session) -> dict[str, str]:
    course_day = by_id(plan.course_days)[session.course_day_id]
    part = plan.part_of(session)
    venue = by_id(plan.venues).get(session.venue_id or "")
    room = by_id(plan.rooms).get(session.room_id or "")
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    return {
        "session": " ".join(part for part in (course_day.name, course_day.title) if part),
        "batch": part.name if part else "",
        "venue": venue.name if venue else meeting.name if meeting else "",
        "room": room.name if room else "",
    }
