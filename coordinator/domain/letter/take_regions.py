"""The edit that puts understood regions into a national plan, with their sessions and online meetings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coordinator.domain.area import District
from coordinator.domain.edit import Edit, Entity, change, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.finding import attention
from coordinator.domain.letter.folding import folded
from coordinator.domain.letter.regions import MeetingDraft, RegionRow, SessionDraft
from coordinator.domain.letter.take_districts import free_slug, members_into
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.scheduling import after, fresh_session, marks_shifted
from coordinator.domain.text import fold
from coordinator.domain.training import CourseDay, Mark, Meeting, Session

NewId = Callable[[], str]
NOON = 12 * 60
AFTERNOON = 13 * 60
"""When an agenda of the morning begins that is held in the afternoon."""


@dataclass(frozen=True, slots=True)
class RegionWords:
    """What new things are called: a region by its number from 1, a meeting by its region."""

    region_name: Callable[[int], str]
    meeting_name: Callable[[str], str]


def course_day_called(plan: Plan, label: str) -> CourseDay | None:
    """The course day that ``人力網經費系統`` means: of this name, else by its name and title."""
    wanted = fold(label)
    exact = [day for day in plan.course_days if wanted and fold(day.name) == wanted]
    if exact:
        # Two days may share a name (人力網, and 人力網 for 經費業務): the plain word is the first.
        return exact[0]
    ranked = sorted(
        ((_likeness(day, wanted), -place, day) for place, day in enumerate(plan.course_days)),
        key=lambda one: one[:2],
    )
    return ranked[-1][2] if ranked and ranked[-1][0] > 0 else None


def _likeness(day: CourseDay, wanted: str) -> int:
    """How much of the words behind the day's name its title has; 0 when the name does not lead."""
    name = fold(day.name)
    if not name or not wanted.startswith(name):
        return 0
    rest, title = wanted[len(name) :], fold(day.title)
    return 1 + sum(1 for a, b in pairwise(rest) if a + b in title)


def against_plan(plan: Plan, rows: Iterable[RegionRow]) -> tuple[RegionRow, ...]:
    """Rows with what the plan has against them: names of course days that it does not have."""
    told = []
    for row in rows:
        unknown = [s.course for s in row.sessions if course_day_called(plan, s.course) is None]
        if unknown:
            names = "、".join(dict.fromkeys(name or "…" for name in unknown))
            found = attention(RuleError("letter_courses_unknown", names=names))
            row = replace(row, findings=(*row.findings, found))  # noqa: PLW2901
        told.append(row)
    return tuple(told)


def taken_regions(
    plan: Plan, rows: Sequence[RegionRow], words: RegionWords, new_id: NewId, number: int
) -> Edit:
    """Adds regions; new sessions are numbered from ``number``, course day after course day.

    A region of the same name or the same counties is brought up to the table; so is a session of a
    course day that it has already.
    """
    edits: list[Edit] = []
    grown = plan
    homes: list[tuple[District, Meeting | None, RegionRow]] = []
    for row in rows:
        edit, district = _region(grown, row, words, new_id)
        grown = _do(grown, edit, edits)
        edit, meeting = _meeting(grown, district, row.meeting, words, new_id)
        grown = _do(grown, edit, edits)
        homes.append((district, meeting, row))
    for place in range(max((len(row.sessions) for row in rows), default=0)):
        for district, meeting, row in homes:
            if place < len(row.sessions):
                edit = _session(grown, district, meeting, row.sessions[place], number, new_id)
                number += sum(isinstance(e, Session) for e in edit.after) - len(edit.before)
                grown = _do(grown, edit, edits)
    return folded(edits)


def _do(plan: Plan, edit: Edit, edits: list[Edit]) -> Plan:
    edits.append(edit)
    return after(plan, edit)


def _region(plan: Plan, row: RegionRow, words: RegionWords, new_id: NewId) -> tuple[Edit, District]:
    counts = [area.school_count for area in row.areas]
    whole = None if None in counts else sum(count or 0 for count in counts)
    stated = None if row.total == whole else row.total
    found = _found(plan, row)
    if found is None:
        number = len(plan.districts) + 1
        place = next_position(plan.districts)
        district = District(
            new_id(), plan.training.id, free_slug(plan, f"r{number}"), row.name or words.region_name(number),
            None, stated, place,
        )  # fmt: skip
        return join((create(district), members_into(plan, district, row.areas, new_id))), district
    changed = replace(found, school_count=stated)
    edit = change(found, changed) if changed != found else Edit()
    return join((edit, members_into(plan, found, row.areas, new_id))), changed


def _found(plan: Plan, row: RegionRow) -> District | None:
    codes = {area.code for area in row.areas}
    for district in plan.districts:
        same = {member.area_code for member in plan.members_of(district)} == codes
        if same or (row.name and fold(district.name) == fold(row.name)):
            return district
    return None


def _meeting(
    plan: Plan, district: District, draft: MeetingDraft, words: RegionWords, new_id: NewId
) -> tuple[Edit, Meeting | None]:
    """The meeting of the region's sessions, or of its name; one is made when the letter tells of it."""
    name = words.meeting_name(district.name)
    used = {session.meeting_id for session in plan.sessions_of(district)}
    found = next((meeting for meeting in plan.meetings if meeting.id in used), None)
    found = found or next((meeting for meeting in plan.meetings if fold(meeting.name) == fold(name)), None)
    if found is None and not draft and not draft.software:
        return Edit(), None
    stored = found or Meeting(new_id(), plan.training.id, name, position=next_position(plan.meetings))
    told = replace(
        stored,
        software=draft.software or stored.software,
        link=draft.link or stored.link,
        number=draft.number or stored.number,
        passcode=draft.passcode or stored.passcode,
        cap=draft.cap if stored.cap is None else stored.cap,
    )
    if found is None:
        return create(told), told
    return (change(found, told) if told != found else Edit()), told


def _session(
    plan: Plan, district: District, meeting: Meeting | None, draft: SessionDraft, number: int, new_id: NewId
) -> Edit:
    course_day = course_day_called(plan, draft.course)
    if course_day is None:
        return Edit()
    shift = _shift(plan, course_day, draft)
    held = next((s for s in plan.sessions_of(district) if s.course_day_id == course_day.id), None)
    if held is not None:
        marks = plan.marks_of(held)
        changed = replace(held, day=draft.day, shift_minutes=shift)
        moved = marks_shifted(marks, shift - held.shift_minutes)
        return Edit((held, *marks), (changed, *moved))
    made = fresh_session(plan, course_day, draft.day, number, new_id, district)
    return create(*(_placed(value, meeting, shift) for value in made))


def _placed(value: Entity, meeting: Meeting | None, shift: int) -> Entity:
    if isinstance(value, Session):
        cap = value.cap if meeting is None or meeting.cap is None else meeting.cap
        return replace(value, shift_minutes=shift, meeting_id=meeting.id if meeting else None, cap=cap)
    return marks_shifted((value,), shift)[0] if isinstance(value, Mark) else value


def _shift(plan: Plan, day: CourseDay, draft: SessionDraft) -> int:
    """An agenda of the morning begins at one o'clock when it is held in the afternoon."""
    begins = min((block.starts for block in plan.blocks_of(day)), default=AFTERNOON)
    return AFTERNOON - begins if draft.afternoon and begins < NOON else 0
