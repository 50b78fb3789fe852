"""The 屏東 112 sample after its days: 714 people, all marks folded from a log, 8, 8 and 3 hours."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import count

from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import load_sample
from coordinator.domain.checkin.fold import fold
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event
from coordinator.domain.hours import HoursResult, hours
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import Participant, PersonKind, Registration, RosterEntry
from coordinator.domain.training import Mark
from tests.sample_plans import PINGTUNG

TAIWAN = timezone(timedelta(hours=8))
NO_TIME = 600


@cache
def world() -> tuple[Plan, tuple[RosterEntry, ...]]:
    """Plan and roster with the keys they have in one store."""
    keys = (f"key-{number:06d}" for number in count())
    sample = load_sample(PINGTUNG)
    plan = plan_from_json(sample.plan_json, lambda: next(keys), 1)
    sessions = {plan.slug_of(session): session.id for session in plan.sessions}
    roster = []
    for person in sample.people:
        key = next(keys)
        who = Participant(key, plan.training.id, person.name, person.school_name, kind=person.kind)
        there = tuple(Registration(next(keys), key, sessions[slug]) for slug in person.sessions)
        roster.append(RosterEntry(who, (), there))
    return plan, tuple(roster)


def log(skipped: dict[tuple[str, str], str]) -> Iterator[Event]:
    """Everybody signs in and out in time; ``skipped`` leaves a slot out for (participant, session)."""
    plan, roster = world()
    days = {session.id: session.day for session in plan.sessions}
    head = LogHead("desk")
    for entry in roster:
        for place in entry.registrations:
            for mark in plan.marks_of(by_id(plan.sessions)[place.session_id]):
                if skipped.get((entry.id, place.session_id)) == mark.slot:
                    continue
                day = days[place.session_id]
                at = datetime(day.year, day.month, day.day, tzinfo=TAIWAN) + timedelta(minutes=_minute(mark))
                body = {"slot": str(mark.slot), "method": str(Method.SCAN), "how": str(How.EXPECTED)}
                draft = Draft(Kind.MARK, plan.training.id, place.session_id, entry.id, {**body})
                made = append(
                    head, draft, event_id=f"e{head.seq:06}", salt="", moment=Moment(at, 1, "b"), program=""
                )
                head = made.head
                yield made.event


def _minute(mark: Mark) -> int:
    return (NO_TIME if mark.opens is None else mark.opens) + 5


def reckon(skipped: dict[tuple[str, str], str]) -> dict[str, HoursResult]:
    plan, roster = world()
    lines = hours(plan, roster, fold(log(skipped), {}, plan))
    return {line.id: line for line in lines}


def test_whoever_was_there_for_everything_has_the_hours_of_the_plan() -> None:
    plan, roster = world()
    found = reckon({})
    slugs = {day.id: day.slug for day in plan.course_days}
    attendees = {entry.id for entry in roster if entry.person.kind is PersonKind.ATTENDEE}
    given = [line for line in found.values() if line.given]
    assert {(slugs[line.course_day_id], line.hours) for line in given} == {("d1", 8), ("d2", 8), ("d3", 3)}
    assert {line.participant_id for line in given} == attendees
    assert all(line.given or line.apart for line in found.values())
    apart = Counter(line.reasons[0].name for line in found.values() if line.apart)
    assert set(apart) <= {"speaker", "helper", "staff"}
    assert not any(line.doubtful for line in given)


def test_one_mark_less_takes_the_hours_of_that_day_alone() -> None:
    plan, roster = world()
    several = next(e for e in roster if len(e.registrations) > 1 and e.person.kind is PersonKind.ATTENDEE)
    place = several.registrations[0].session_id
    last = plan.marks_of(by_id(plan.sessions)[place])[-1].slot
    whole, less = reckon({}), reckon({(several.id, place): last})
    differ = {key for key in whole if whole[key] != less[key]}
    assert len(differ) == 1
    line = less[differ.pop()]
    assert (line.participant_id, line.given, line.doubtful) == (several.id, False, True)
    assert f"missing:{last}" in [reason.token for reason in line.reasons]
