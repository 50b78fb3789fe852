"""Who comes: more people than seats, computers or places, days for nobody, hands-on days beyond the one."""

from collections.abc import Iterator

from coordinator.domain.agenda import BlockKind
from coordinator.domain.expected import expected_at
from coordinator.domain.problems.case import Case
from coordinator.domain.problems.kinds import problem
from coordinator.domain.problems.problem import Problem
from coordinator.domain.training import FormatKind, Session
from coordinator.domain.venue import Room


def room_for_people(case: Case) -> Iterator[Problem]:
    """More people than seats, than computers where hands are put on, or than session or meeting take.

    A session without a room has all rooms of its venue; nothing is said while nobody has counted.
    """
    for session in case.plan.sessions:
        people = expected_at(case.plan, session, case.around.registered)
        if not people:
            continue
        rooms = _rooms(case, session)
        where = case.session_at(session)
        item = session.room_id or session.venue_id or session.id
        seats = _sum(room.seats for room in rooms)
        if seats is not None and people > seats:
            yield problem("people_above_seats", session.id, where, item=item, people=people, seats=seats)
        pcs = _sum(room.pcs for room in rooms) if _needs_pcs(case, session) else None
        if pcs is not None and people > pcs:
            yield problem("people_above_pcs", session.id, where, item=item, people=people, pcs=pcs)
        cap = _cap(case, session)
        if cap is not None and people > cap:
            yield problem("people_above_cap", session.id, where, people=people, cap=cap)


def _rooms(case: Case, session: Session) -> list[Room]:
    if session.venue_id is None:
        return []
    return [
        room
        for room in case.plan.rooms
        if room.venue_id == session.venue_id and session.room_id in (None, room.id)
    ]


def _sum(counts: Iterator[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _needs_pcs(case: Case, session: Session) -> bool:
    form, day = case.formats.get(session.format_id), case.days.get(session.course_day_id)
    if form is not None and form.kind is FormatKind.HANDS_ON:
        return True
    return day is not None and any(block.kind is BlockKind.PRACTICE for block in case.blocks(day))


def _cap(case: Case, session: Session) -> int | None:
    meeting = case.meetings.get(session.meeting_id or "")
    caps = [session.cap, meeting.cap if meeting else None]
    return min((cap for cap in caps if cap is not None), default=None)


def hands_on_again(case: Case) -> Iterator[Problem]:
    """A county's second hands-on day without a reason, where a format is held by application.

    One for each county is the rule of the national plan; the reason is the note of the session. The first
    day that gives none is taken for the one that needs none.
    """
    excused: set[str] = set()
    for session in case.plan.sessions:
        form, county = case.formats.get(session.format_id), _county(case, session)
        if form is None or form.kind is not FormatKind.HANDS_ON or not form.by_application or not county:
            continue
        if session.id in case.applied:
            # What was applied for is judged with its application.
            excused.add(county)
            continue
        if session.note.strip():
            continue
        if county in excused:
            name = next((c.name for c in case.around.counties if c.id == county), county)
            yield problem("hands_on_again", session.id, case.session_at(session), county=name)
        excused.add(county)


def _county(case: Case, session: Session) -> str:
    """The county of a session: that applied, of its venue, the only one of its district, that of the plan."""
    applied = case.applied.get(session.id)
    if applied is not None and applied.application.county_code:
        return applied.application.county_code
    venue = case.venues.get(session.venue_id or "")
    if venue is not None and venue.township_code:
        return venue.township_code[:5]
    district = case.districts.get(session.district_id or "")
    codes = {m.area_code[:5] for m in case.plan.members_of(district)} if district else set()
    return codes.pop() if len(codes) == 1 else case.plan.training.county_code


def batches(case: Case) -> Iterator[Problem]:
    """A batch that is held for no district, and a district that no batch or session is held for."""
    plan = case.plan
    for batch in plan.batches:
        if not plan.districts_of(batch):
            yield problem("batch_without_districts", batch.id, batch.name)
    for district in plan.districts if plan.batches else ():
        if not district.batch_id and not plan.sessions_of(district):
            yield problem("district_without_batch", district.id, district.name)


def course_days(case: Case) -> Iterator[Problem]:
    """A course day without a session, or one for which nobody is registered though people are for others.

    What is held by application has no sessions until somebody applies, and to a hands-on day people come
    without registering.
    """
    registered = case.around.registered
    anybody = any(registered.get(session.id) for session in case.plan.sessions)
    for day in case.plan.course_days:
        form, held = case.formats.get(day.format_id), case.held(day)
        if not held and not (form and form.by_application):
            yield problem("course_day_unheld", day.id, case.day_at(day))
        registers = anybody and case.kind(day) is not FormatKind.HANDS_ON
        if held and registers and not any(registered.get(session.id) for session in held):
            yield problem("course_day_unattended", day.id, case.day_at(day))
