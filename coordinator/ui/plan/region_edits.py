"""What the cells of the table of online regions make of a plan: sessions, meetings, members. An Edit out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coordinator.db.keys import new_id
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, change, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import parse_minutes
from coordinator.domain.scheduling import after, difference, fresh_session, marks_shifted
from coordinator.domain.text import clean, fold
from coordinator.domain.training import CourseDay, FormatKind, Mark, Meeting, Session
from coordinator.ui.plan.edits import free_name
from coordinator.ui.plan.session_edits import day_in_year

DAY = "day:"
"""The columns of dates are called ``day:<key of the course day>``."""
ONLINE_CAP = 1000
"""Persons one online meeting takes (the ministry's letter of 114)."""
AFTERNOON = 13 * 60
MORNING = 9 * 60
NOON = 12 * 60
MEETING_TEXTS = frozenset({"software", "link", "number", "passcode"})
_BETWEEN_NAMES = re.compile(r"[、,，;；\s]+")
_STUCK = re.compile(r"^(.*[\d日)）])([^\d\s()（）]+)$")


class Half(StrEnum):
    """When in the day a session is held."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Speech:
    """Words the edits need: names of new things, halves of a day, and areas by code."""

    region_name: Callable[[int], str]
    meeting_name: Callable[[str], str]
    halves: Mapping[str, str]
    areas: Mapping[str, str]


def online_days(plan: Plan) -> tuple[CourseDay, ...]:
    """The course days that are held online: one column of dates each."""
    online = {item.id for item in plan.formats if item.kind is FormatKind.ONLINE}
    return tuple(day for day in plan.course_days if day.format_id in online)


def session_for(plan: Plan, district: District, course_day_id: str) -> Session | None:
    """The session of a region on a course day; the first when there are several."""
    mine = (s for s in plan.sessions if s.district_id == district.id and s.course_day_id == course_day_id)
    return next(mine, None)


def meeting_for(plan: Plan, district: District, speech: Speech) -> Meeting | None:
    """The meeting of a region: that of its sessions, else the one that bears its name."""
    meetings = by_id(plan.meetings)
    used = (s.meeting_id for s in plan.sessions if s.district_id == district.id and s.meeting_id)
    found = next(used, None)
    if found is not None:
        return meetings[found]
    name = fold(speech.meeting_name(district.name))
    return next((m for m in plan.meetings if fold(m.name) == name), None)


def half_of(plan: Plan, session: Session) -> str:
    """Whether a session fills the morning, the afternoon or the whole day by its clock."""
    clock = plan.clock_of(session)
    if clock is None or (clock[0] < NOON and clock[1] > AFTERNOON):
        return Half.WHOLE
    return Half.MORNING if clock[0] < NOON else Half.AFTERNOON


def typed(plan: Plan, district: District, column: str, text: str, number: int, speech: Speech) -> Edit:
    """The edit of a typed cell; a new session is numbered ``number``. Raises ``RuleError``.

    An empty date is no edit here: taking a session away is a deletion, which the page does.
    """
    if column.startswith(DAY):
        course_day = by_id(plan.course_days)[column.removeprefix(DAY)]
        return _dated(plan, district, course_day, text, number, speech) if text.strip() else Edit()
    if column == "name":
        return _renamed(plan, district, clean(text).text, speech)
    if column == "areas":
        return _with_areas(plan, district, text, speech)
    if column == "schools":
        return change(district, replace(district, school_count=parse_count(text)))
    if column in MEETING_TEXTS or column == "cap":
        return _meeting_typed(plan, district, column, text, speech)
    return Edit()


def new_region(plan: Plan, speech: Speech) -> District:
    """A region behind the others, called by its number."""
    name = free_name(speech.region_name, (district.name for district in plan.districts))
    slug = free_name(lambda n: f"r{n}", (district.slug for district in plan.districts))
    return District(new_id(), plan.training.id, slug, name, position=next_position(plan.districts))


def pasted_regions(plan: Plan, lines: Sequence[Mapping[str, str]], number: int, speech: Speech) -> Edit:
    """Regions from cells of the clipboard: a name that is there is filled in, another one is added.

    Empty cells say nothing. Raises ``RuleError`` for the first cell that cannot be read.
    """
    grown = plan
    for line in lines:
        grown = with_line(grown, line, number + len(grown.sessions) - len(plan.sessions), speech)
    return difference(plan, grown)


def with_line(plan: Plan, line: Mapping[str, str], number: int, speech: Speech) -> Plan:
    """``plan`` with one line of the table; its dates come last, because they use name and meeting."""
    wanted = fold(line.get("name", ""))
    district = next((d for d in plan.districts if wanted and fold(d.name) == wanted), None)
    if district is None:
        district = new_region(plan, speech)
        plan = after(plan, create(district))
    for column, text in sorted(line.items(), key=lambda cell: (cell[0].startswith(DAY), cell[0] != "name")):
        if text.strip():
            current = by_id(plan.districts)[district.id]
            edit = typed(plan, current, column, text, number, speech)
            number += sum(isinstance(e, Session) for e in edit.after) - sum(
                isinstance(e, Session) for e in edit.before
            )
            plan = after(plan, edit)
    return plan


# -- dates ---------------------------------------------------------------------------------------------


def read_when(text: str, academic_year: int, halves: Mapping[str, str]) -> tuple[date, str]:
    """``8/20``, ``114/8/20 下午``, ``8/20(三) 13:00``: the day, and a half or a clock time or nothing."""
    day, when = _apart(text.strip(), academic_year)
    found = {fold(word): half for half, word in halves.items()}.get(fold(when), when)
    if found and found not in halves:
        parse_minutes(_start_of(found))
    return day, found


def _apart(text: str, academic_year: int) -> tuple[date, str]:
    """The date, and what stands behind it; raises ``RuleError`` as dates do."""
    stuck = _STUCK.match(text)
    pairs = [(text, ""), tuple(text.rsplit(None, 1)), stuck.groups() if stuck else ()]
    for day_text, when in (pair for pair in pairs if len(pair) == 2):
        try:
            return day_in_year(day_text, academic_year), when
        except RuleError as error:
            if error.code != "date_unreadable":
                raise
    raise RuleError("date_unreadable", text=text)


def _start_of(when: str) -> str:
    """The first of ``13:00-16:00``."""
    return re.split(r"[-–~～至]", when)[0]


def _dated(
    plan: Plan, district: District, course_day: CourseDay, text: str, number: int, speech: Speech
) -> Edit:
    day, when = read_when(text, plan.training.academic_year, speech.halves)
    stored = session_for(plan, district, course_day.id)
    if stored is not None:
        # The word that the cell shows already asks for nothing: 13:30 stays an afternoon of its own.
        asked = "" if when == half_of(plan, stored) else when
        shift = _shift(plan, course_day, asked, stored.shift_minutes)
        return _with_shift(plan, stored, replace(stored, day=day), shift)
    meeting, made = _meeting_or_new(plan, district, speech)
    session, *marks = fresh_session(plan, course_day, day, number, new_id, district)
    assert isinstance(session, Session)
    cap = session.cap if session.cap is not None else meeting.cap
    shift = _shift(plan, course_day, when, 0)
    wanted = replace(session, meeting_id=meeting.id, cap=cap, shift_minutes=shift)
    moved = marks_shifted((m for m in marks if isinstance(m, Mark)), shift)
    return Edit((), (*made, wanted, *moved))


def _with_shift(plan: Plan, stored: Session, wanted: Session, shift: int) -> Edit:
    """The session on another day or time; its marks go along with the clock."""
    marks = plan.marks_of(stored)
    moved = marks_shifted(marks, shift - stored.shift_minutes)
    changed = Edit(marks, moved) if marks != moved else Edit()
    return join([change(stored, replace(wanted, shift_minutes=shift)), changed])


def _shift(plan: Plan, course_day: CourseDay, when: str, before: int) -> int:
    """Minutes by which the agenda moves: so that an afternoon begins at 13:00, a clock time as it says."""
    if not when:
        return before
    starts = min((b.starts for b in plan.blocks if b.course_day_id == course_day.id), default=MORNING)
    if when == Half.AFTERNOON:
        return AFTERNOON - starts if starts < NOON else 0
    if when == Half.MORNING:
        return MORNING - starts if starts >= NOON else 0
    if when == Half.WHOLE:
        return 0
    return parse_minutes(_start_of(when)) - starts


# -- names and members -----------------------------------------------------------------------------------


def _renamed(plan: Plan, district: District, name: str, speech: Speech) -> Edit:
    """A meeting that bears the name of its region goes along."""
    old, new = speech.meeting_name(district.name), speech.meeting_name(name)
    meeting = next((m for m in plan.meetings if m.name == old), None)
    along = change(meeting, replace(meeting, name=new)) if meeting else Edit()
    return join([change(district, replace(district, name=name)), along])


def _with_areas(plan: Plan, district: District, text: str, speech: Speech) -> Edit:
    """The areas named in a cell and no others; one of another region moves here, locked ones refuse."""
    wanted = _codes(text, speech.areas)
    districts = by_id(plan.districts)
    mine = plan.members_of(district)
    others = [m for m in plan.members if m.district_id != district.id and m.area_code in wanted]
    touched = [districts[m.district_id] for m in others]
    if {m.area_code for m in mine} != set(wanted):
        touched.append(district)
    for one in touched:
        if one.locked:
            raise RuleError("region_locked", name=one.name)
    known = {m.area_code: m for m in (*others, *mine)}
    totals = {line.county_code: line.total for line in plan.county_counts}
    members = []
    for place, code in enumerate(wanted):
        new = DistrictMember(new_id(), district.id, code, speech.areas[code], totals.get(code), place)
        old = known.get(code)
        members.append(replace(old, district_id=district.id, position=place) if old else new)
    before = tuple(m for m in (*mine, *others) if m not in members)
    return Edit(before, tuple(m for m in members if m not in (*mine, *others)))


def _codes(text: str, areas: Mapping[str, str]) -> list[str]:
    known = {fold(name): code for code, name in areas.items()}
    codes: list[str] = []
    for name in filter(None, _BETWEEN_NAMES.split(text)):
        if fold(name) not in known:
            raise RuleError("area_unknown", name=name)
        codes.append(known[fold(name)])
    return list(dict.fromkeys(codes))


# -- meetings --------------------------------------------------------------------------------------------


def _meeting_or_new(plan: Plan, district: District, speech: Speech) -> tuple[Meeting, tuple[Meeting, ...]]:
    stored = meeting_for(plan, district, speech)
    if stored is not None:
        return stored, ()
    software = next((m.software for m in plan.meetings if m.software), "")
    name, place = speech.meeting_name(district.name), next_position(plan.meetings)
    made = Meeting(new_id(), plan.training.id, name, software, cap=ONLINE_CAP, position=place)
    return made, (made,)


def _meeting_typed(plan: Plan, district: District, column: str, text: str, speech: Speech) -> Edit:
    """A cell of the meeting; without one it is made, and the region's sessions get it."""
    meeting, made = _meeting_or_new(plan, district, speech)
    value = parse_count(text) if column == "cap" else clean(text).text
    wanted = replace(meeting, **{column: value})  # type: ignore[arg-type]
    sessions = [s for s in plan.sessions if s.district_id == district.id and _is_its_own(s, meeting)]
    moved = [replace(s, meeting_id=wanted.id, cap=_cap(s, meeting, wanted)) for s in sessions]
    pairs = [(old, new) for old, new in zip(sessions, moved, strict=True) if old != new]
    first = Edit((), (wanted,)) if made else change(meeting, wanted)
    return join([first, *(change(old, new) for old, new in pairs)])


def _is_its_own(session: Session, meeting: Meeting) -> bool:
    """A session that has another meeting, or a venue, keeps it."""
    return session.meeting_id == meeting.id or (session.meeting_id is None and session.venue_id is None)


def _cap(session: Session, old: Meeting, new: Meeting) -> int | None:
    """A cap that was the meeting's follows it; one of the session's own stays."""
    return new.cap if session.cap == old.cap else session.cap
