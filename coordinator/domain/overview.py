"""What the overview shows of a training: how full its sessions are, who comes from where, what comes next.

Pure: a plan, its roster, which sessions are on paper, and today.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator.domain.application_entry import ApplicationEntry, by_application, in_order
from coordinator.domain.application_rules import window_of
from coordinator.domain.helpdesk.follow_up import Reminders
from coordinator.domain.plan import Plan, by_id, district_at
from coordinator.domain.purge import NAMELESS, purge_due
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.domain.text import fold
from coordinator.domain.training import Batch, Session

GONE = "GONE_FROM_FILE"
"""The flag of people whom the newest file does not name any more; they stay until somebody decides."""


@dataclass(frozen=True, slots=True)
class SessionLoad:
    """A session as the list of dates shows it; ``seats`` is None while nobody has counted them."""

    session: Session
    part: str
    course_day: str
    topic: str
    place: str
    clock: tuple[int, int] | None
    expected: int
    seats: int | None
    printed: bool

    @property
    def lacking(self) -> int:
        """How many people would have to stand; 0 while the seats are unknown."""
        return 0 if self.seats is None else max(self.expected - self.seats, 0)


@dataclass(frozen=True, slots=True)
class Load:
    """A batch or district: its people, the schools the plan counts, and those with somebody on the roster.

    ``people`` of a batch are those of its fullest session, so that they can be held against ``seats``.
    """

    id: str
    name: str
    people: int
    schools: int | None
    schools_here: int
    seats: int | None = None


CLOSES_SOON = 14
"""Days before the end of an application window from which on it is told."""


class StepKind(StrEnum):
    """What may come next; each has its sentence and its page in the user interface."""

    NO_SESSIONS = "no_sessions"
    ROSTER_EMPTY = "roster_empty"
    NO_VENUE = "no_venue"
    NO_AGENDA = "no_agenda"
    SEATS_SHORT = "seats_short"
    PROBLEMS = "problems"
    PURGE_DUE = "purge_due"
    PEOPLE_FLAGGED = "people_flagged"
    PEOPLE_GONE = "people_gone"
    PEOPLE_UNPLACED = "people_unplaced"
    SCHOOLS_ASKED = "schools_asked"
    NOT_PRINTED = "not_printed"
    SESSION_TODAY = "session_today"
    NEXT_SESSION = "next_session"
    ALL_HELD = "all_held"
    APPLICATIONS_WAITING = "applications_waiting"
    APPLICATION_WINDOW = "application_window"
    REQUESTS_UNSENT = "requests_unsent"
    REQUESTS_UNANSWERED = "requests_unanswered"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that waits. ``count`` says how many, or in how many days; ``key`` names the first.

    ``day`` is the date of the session or of the last one.
    """

    kind: StepKind
    count: int = 0
    key: str = ""
    day: date | None = None


def expected_people(roster: Iterable[RosterEntry]) -> Counter[str]:
    """Session id -> how many people need a seat there; speakers, helpers and staff have their own."""
    return Counter(r.session_id for entry in _attendees(roster) for r in entry.registrations)


def session_loads(
    plan: Plan, expected: Mapping[str, int], printed: frozenset[str]
) -> tuple[SessionLoad, ...]:
    """Every session by date; ``expected`` as ``expected_people`` gives it, ``printed`` are session ids."""
    days = by_id(plan.course_days)
    loads = []
    for session in plan.sessions:
        day = days[session.course_day_id]
        part = plan.part_of(session)
        loads.append(
            SessionLoad(
                session=session,
                part=part.name if part else "",
                course_day=day.name,
                topic=day.title,
                place=place_of(plan, session),
                clock=plan.clock_of(session),
                expected=expected.get(session.id, 0),
                seats=seats_of(plan, session),
                printed=session.id in printed,
            )
        )
    return tuple(loads)


def place_of(plan: Plan, session: Session) -> str:
    """Venue and room, or the online meeting; empty while there is none."""
    venue = by_id(plan.venues).get(session.venue_id or "")
    room = by_id(plan.rooms).get(session.room_id or "")
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    found = (venue, room) if venue else (meeting,)
    return " ".join(part.name for part in found if part)


def seats_of(plan: Plan, session: Session) -> int | None:
    """How many people fit: the cap of session or meeting, or the seats of the room (of all rooms when none is
    chosen), whichever is less; None when nobody has counted.
    """
    meeting = by_id(plan.meetings).get(session.meeting_id or "")
    rooms = [r for r in plan.rooms if r.venue_id == session.venue_id and session.room_id in (None, r.id)]
    counted = [room.seats for room in rooms if room.seats is not None]
    bounds = [session.cap, meeting.cap if meeting else None, sum(counted) if counted else None]
    return min((n for n in bounds if n is not None), default=None)


def batch_loads(plan: Plan, roster: Sequence[RosterEntry]) -> tuple[Load, ...]:
    """Every batch by its fullest session: the one that lacks most seats, else the one with most people."""
    expected = expected_people(roster)
    return tuple(_batch_load(plan, batch, roster, expected) for batch in plan.batches)


def _batch_load(plan: Plan, batch: Batch, roster: Sequence[RosterEntry], expected: Mapping[str, int]) -> Load:
    full = [(expected.get(s.id, 0), seats_of(plan, s)) for s in plan.sessions_of(batch)]
    people, seats = max(
        full, key=lambda pair: (max(pair[0] - pair[1], 0) if pair[1] is not None else 0, pair[0]),
        default=(0, None),
    )  # fmt: skip
    mine = {s.id for s in plan.sessions_of(batch)}
    here = [e.person for e in _attendees(roster) if any(r.session_id in mine for r in e.registrations)]
    return Load(batch.id, batch.name, people, plan.batch_school_count(batch), len(schools_of(here)), seats)


def district_loads(plan: Plan, roster: Iterable[RosterEntry]) -> tuple[Load, ...]:
    """Every district with the attendees whose township (or county) belongs to it."""
    areas = plan.district_by_area()
    people: dict[str, list[Participant]] = {district.id: [] for district in plan.districts}
    for entry in _attendees(roster):
        district = district_at(areas, entry.person.township_code)
        if district is not None:
            people[district.id].append(entry.person)
    return tuple(
        Load(d.id, d.name, len(people[d.id]), plan.school_count(d), len(schools_of(people[d.id])))
        for d in plan.districts
    )


def schools_of(people: Iterable[Participant]) -> frozenset[str]:
    """The schools people come from, by code, else by the fold of what was written."""
    keys = (person.school_code or fold(person.school_name) for person in people)
    return frozenset(key for key in keys if key)


def school_total(plan: Plan) -> int | None:
    """All schools the training is for: of its districts, else of the appendix of counties."""
    known = [n for d in plan.districts if (n := plan.school_count(d)) is not None]
    if known:
        return sum(known)
    return sum(line.total for line in plan.county_counts) if plan.county_counts else None


def next_steps(
    plan: Plan,
    roster: Sequence[RosterEntry],
    printed: frozenset[str],
    today: date,
    problems: Sequence[str] = (),
    asked: Sequence[str] = (),
    more: Sequence[Step] = (),
) -> tuple[Step, ...]:
    """What comes next, most urgent first. Sessions that are over ask for nothing more.

    ``problems`` are the keys of the open problems of the plan, gravest first; ``asked`` those of the
    schools that have not sent everybody yet; ``more`` is what other parts of the training wait for.
    """
    loads = session_loads(plan, expected_people(roster), printed)
    ahead = tuple(load for load in loads if load.session.day >= today)
    return (
        *_dates(loads, ahead, today),
        *more,
        *_roster_steps(plan, roster, today),
        *((Step(StepKind.SCHOOLS_ASKED, len(asked), asked[0]),) if asked and ahead and roster else ()),
        *_place_steps(ahead),
        *_agenda_steps(plan),
        *((Step(StepKind.PROBLEMS, len(problems), problems[0]),) if problems else ()),
        *_paper_steps(ahead),
    )


def application_steps(plan: Plan, entries: Iterable[ApplicationEntry], today: date) -> tuple[Step, ...]:
    """Applications nobody has decided, and windows that close soon: ``count`` is that of days left."""
    waiting = [entry for entry in in_order(entries) if entry.waits]
    steps = [Step(StepKind.APPLICATIONS_WAITING, len(waiting), waiting[0].id)] if waiting else []
    windows = {window_of(form) for form in by_application(plan)}
    ends = {last for first, last in windows if last and (first or today) <= today <= last}
    left = min(((last - today).days + 1 for last in ends), default=CLOSES_SOON + 1)
    if left <= CLOSES_SOON:
        steps.append(Step(StepKind.APPLICATION_WINDOW, left, day=min(ends)))
    return tuple(steps)


def request_steps(waiting: Reminders) -> tuple[Step, ...]:
    """What hands-on days left behind: requests nobody sent on, and those sent that nobody answered.

    Keys are those of the groups on the page of requests.
    """
    found = (
        Step(StepKind.REQUESTS_UNSENT, len(waiting.unsent), "to_do"),
        Step(StepKind.REQUESTS_UNANSWERED, len(waiting.unanswered), "sent"),
    )
    return tuple(step for step in found if step.count)


def _dates(loads: Sequence[SessionLoad], ahead: Sequence[SessionLoad], today: date) -> Iterator[Step]:
    if not loads:
        yield Step(StepKind.NO_SESSIONS)
        return
    if not ahead:
        last = loads[-1].session
        yield Step(StepKind.ALL_HELD, (today - last.day).days, last.id, last.day)
        return
    first = ahead[0].session
    if first.day == today:
        count = sum(1 for load in ahead if load.session.day == today)
        yield Step(StepKind.SESSION_TODAY, count, first.id, first.day)
    else:
        yield Step(StepKind.NEXT_SESSION, (first.day - today).days, first.id, first.day)


def _roster_steps(plan: Plan, roster: Sequence[RosterEntry], today: date) -> Iterator[Step]:
    if not roster:
        yield Step(StepKind.ROSTER_EMPTY)
        return
    named = sum(entry.person.name != NAMELESS for entry in roster)
    if named and purge_due(plan.training, today):
        yield Step(StepKind.PURGE_DUE, named, day=plan.training.purge_on)
    flags = [(entry.id, set(entry.person.flags.split())) for entry in roster if entry.person.flags]
    flagged = [key for key, said in flags if said - {GONE}]
    if flagged:
        yield Step(StepKind.PEOPLE_FLAGGED, len(flagged), flagged[0])
    gone = [key for key, said in flags if GONE in said]
    if gone:
        yield Step(StepKind.PEOPLE_GONE, len(gone), gone[0])
    unplaced = [entry for entry in _attendees(roster) if not entry.registrations]
    if unplaced and plan.sessions:
        yield Step(StepKind.PEOPLE_UNPLACED, len(unplaced), unplaced[0].id)


def _place_steps(ahead: Sequence[SessionLoad]) -> Iterator[Step]:
    placeless = [load for load in ahead if not load.place]
    if placeless:
        yield Step(StepKind.NO_VENUE, len(placeless), placeless[0].session.id, placeless[0].session.day)
    short = [load for load in ahead if load.lacking]
    if short:
        worst = max(short, key=lambda load: load.lacking)
        key = worst.session.venue_id or worst.session.id
        yield Step(StepKind.SEATS_SHORT, worst.lacking, key, worst.session.day)


def _agenda_steps(plan: Plan) -> Iterator[Step]:
    used = {session.course_day_id for session in plan.sessions}
    empty = [day for day in plan.course_days if day.id in used and not plan.blocks_of(day)]
    if empty:
        yield Step(StepKind.NO_AGENDA, len(empty), empty[0].id)


def _paper_steps(ahead: Sequence[SessionLoad]) -> Iterator[Step]:
    unprinted = [load for load in ahead if load.expected and not load.printed]
    if unprinted:
        first = unprinted[0].session
        yield Step(StepKind.NOT_PRINTED, len(unprinted), first.id, first.day)


def _attendees(roster: Iterable[RosterEntry]) -> Iterator[RosterEntry]:
    return (entry for entry in roster if entry.needs_seat)
