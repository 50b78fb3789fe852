"""What is to be told about an application: codes with facts, as the 114 letter asks (參、駐點實機場).

Nothing here forbids anything. Whoever decides sees it, and grants or declines by what the letter says: an
application window, one day for each county, a further one only for its geography and at its own school.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from coordinator.domain.application import ApplicantKind, Application
from coordinator.domain.application_calendar import Clash, clashes
from coordinator.domain.application_entry import (
    GIVEN_UP,
    ApplicationEntry,
    Found,
    circle,
    format_of,
    found,
    in_order,
    region_of,
    same_wish,
    session_of,
)
from coordinator.domain.application_history import RECEIVED_LATE, is_noted
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.text import fold
from coordinator.domain.training import DeliveryFormat, FormatKind, Session
from coordinator.domain.venue import Room

Window = tuple[date | None, date | None]
DaysOff = Mapping[date, str] | None


def problems_of(
    entry: ApplicationEntry,
    plan: Plan,
    entries: Sequence[ApplicationEntry],
    days_off: DaysOff = None,
    teams: int = 1,
) -> tuple[Found, ...]:
    """Everything to be told about one application among ``entries``; nothing of one that was given up.

    ``days_off``: a day that is no working day -> the holiday, empty for an ordinary weekend; without them
    every Saturday and Sunday is free.
    """
    return _problems(entry, plan, Standing(plan, entries), days_off, clashes(entries, plan, teams))


def all_problems(
    plan: Plan,
    entries: Sequence[ApplicationEntry],
    days_off: DaysOff = None,
    teams: int = 1,
) -> dict[str, tuple[Found, ...]]:
    """`problems_of` for each application, by its key; days are compared once."""
    standing, clashing = Standing(plan, entries), clashes(entries, plan, teams)
    return {entry.id: _problems(entry, plan, standing, days_off, clashing) for entry in entries}


def _problems(
    entry: ApplicationEntry,
    plan: Plan,
    standing: "Standing",
    days_off: DaysOff,
    clashing: Iterable[Clash],
) -> tuple[Found, ...]:
    if entry.state in GIVEN_UP:
        return ()
    return (
        *_late(entry, plan),
        *_who(entry, plan),
        *_twice(entry, standing),
        *_further(entry, plan, standing),
        *_days(entry, plan, days_off),
        *_session(entry, plan),
        *_room(entry, plan),
        *_clashes(entry, clashing),
    )


def window_of(form: DeliveryFormat | None) -> Window:
    """受理期間: from when to when one may apply; nothing where a format is not held by application."""
    return (form.starts, form.ends) if form is not None and form.by_application else (None, None)


def is_outside(day: date, window: Window) -> bool:
    """Whether a day lies before or after the window; an open end has none."""
    return not (window[0] or date.min) <= day <= (window[1] or date.max)


def _late(entry: ApplicationEntry, plan: Plan) -> Iterator[Found]:
    """Received before or after the window, unless it was noted that it is taken in all the same."""
    window = window_of(format_of(entry.application, plan))
    if is_outside(entry.application.received, window) and not is_noted(entry, RECEIVED_LATE):
        yield found("application_late", day=entry.application.received, **_span(window))


def _span(window: Window) -> dict[str, date | str]:
    return {"first": window[0] or "…", "last": window[1] or "…"}


def _who(entry: ApplicationEntry, plan: Plan) -> Iterator[Found]:
    """A national plan counts days by county: an application must say whose it is."""
    one = entry.application
    if plan.training.national and not one.county_code and one.kind is not ApplicantKind.UNIT:
        yield found("application_no_county", name=one.applicant)


class Standing:
    """Applications in force in the order in which they count: granted ones first, then as they came."""

    def __init__(self, plan: Plan, entries: Iterable[ApplicationEntry]) -> None:
        in_force = [one for one in in_order(entries) if one.state not in GIVEN_UP]
        ranked = sorted(in_force, key=lambda one: not one.has_a_day)
        one_each = {form.id for form in plan.formats if is_one_each(form)}
        self._wishes: dict[object, list[ApplicationEntry]] = defaultdict(list)
        self._circles: dict[object, list[ApplicationEntry]] = defaultdict(list)
        self._plan = plan
        for one in ranked:
            self._wishes[same_wish(one)].append(one)
            if one.application.format_id in one_each:
                self._circles[circle(one.application, plan)].append(one)

    def same_wishes(self, entry: ApplicationEntry) -> list[ApplicationEntry]:
        """Those before it with the same applicant and days."""
        return _before(entry, self._wishes.get(same_wish(entry), ())) if entry.wished else []

    def same_circle(self, entry: ApplicationEntry) -> list[ApplicationEntry]:
        """Those before it of the same county (in a county's plan: of the same applicant)."""
        mine = circle(entry.application, self._plan)
        others = _before(entry, self._circles.get(mine, ())) if mine else []
        return [one for one in others if one.application.format_id == entry.application.format_id]


def _before(entry: ApplicationEntry, ranked: Iterable[ApplicationEntry]) -> list[ApplicationEntry]:
    """Those that stand before it; nothing when it does not stand among them."""
    listed = list(ranked)
    place = next((n for n, one in enumerate(listed) if one.id == entry.id), 0)
    return listed[:place]


def _twice(entry: ApplicationEntry, standing: Standing) -> Iterator[Found]:
    """The same applicant wished for the same days before."""
    for other in standing.same_wishes(entry)[:1]:
        yield found("application_twice", name=other.application.applicant, day=other.application.received)


def is_one_each(form: DeliveryFormat | None) -> bool:
    """Whether everybody has one day: the rule of 駐點實機場 that are applied for."""
    return form is not None and form.kind is FormatKind.HANDS_ON and form.by_application


def _further(entry: ApplicationEntry, plan: Plan, standing: Standing) -> Iterator[Found]:
    """A further day needs to be asked for as one, with a reason, at a school of another region."""
    earlier = standing.same_circle(entry)
    one = entry.application
    if not earlier:
        return
    name = earlier[0].application.applicant
    if not one.further:
        yield found("application_second_day", name=name)
    elif not one.reason.strip():
        yield found("application_no_reason")
    if not _place(one):
        yield found("application_no_school")
    elif any(_place(one) == _place(other.application) for other in earlier):
        yield found("application_same_school", name=one.venue or one.applicant)
    elif _same_region(one, plan, earlier):
        yield found("application_same_region", name=name)


def _place(one: Application) -> str:
    """The school or venue a day is held at, by key or as it is written."""
    return fold(one.venue) or one.venue_id or one.school_id or ""


def _same_region(one: Application, plan: Plan, earlier: Iterable[ApplicationEntry]) -> bool:
    """Whether its region is that of an earlier one: the township of the venue, else a county's district."""
    mine = _region(one, plan)
    return bool(mine) and any(mine == _region(other.application, plan) for other in earlier)


def _region(one: Application, plan: Plan) -> str:
    """Empty where nobody knows; the regions of a national plan are wider than a county and do not count."""
    venue = by_id(plan.venues).get(one.venue_id or "")
    if venue is not None and venue.township_code:
        return venue.township_code
    district = None if plan.training.national else region_of(one, plan)
    return district.id if district else ""


def _days(entry: ApplicationEntry, plan: Plan, days_off: DaysOff) -> Iterator[Found]:
    """No day wished, wished days before receipt, outside the window, or on days off."""
    if not entry.waits:
        return
    if not entry.days:
        yield found("application_no_day")
    window = window_of(format_of(entry.application, plan))
    for day in entry.wished:
        if day < entry.application.received:
            yield found("application_day_before_receipt", day=day)
        elif is_outside(day, window):
            yield found("application_day_outside", day=day, **_span(window))
        yield from _day_off(day, days_off)


def _day_off(day: date, days_off: DaysOff) -> Iterator[Found]:
    if days_off is None:
        free = day.weekday() in (5, 6)
    else:
        free = day in days_off
        if days_off.get(day):
            yield found("application_day_holiday", day=day, holiday=days_off[day])
            return
    if free:
        yield found("application_day_weekend", day=day)


def _session(entry: ApplicationEntry, plan: Plan) -> Iterator[Found]:
    """Granted, but the plan has no such session (any more), or holds it without a place."""
    if not entry.has_a_day:
        return
    session = session_of(entry, plan)
    if session is None:
        yield found("application_no_session")
    elif session.venue_id is None:
        yield found("application_no_venue")


def _room(entry: ApplicationEntry, plan: Plan) -> Iterator[Found]:
    """Fewer seats or computers than people are expected, and a room without network."""
    one = entry.application
    people = expected_people(one, plan)
    seats, pcs = _capacity(entry, plan)
    if people is not None and seats is not None and people > seats:
        yield found("application_few_seats", people=people, seats=seats)
    if people is not None and pcs is not None and people > pcs:
        yield found("application_few_pcs", people=people, pcs=pcs)
    if one.network is False:
        yield found("application_no_network")


def expected_people(one: Application, plan: Plan) -> int | None:
    """The people somebody told, else those of the expected schools, one each unless the plan says more."""
    if one.people is not None or one.schools is None:
        return one.people
    return one.schools * (plan.training.people_per_school or 1)


def _capacity(entry: ApplicationEntry, plan: Plan) -> tuple[int | None, int | None]:
    """Seats and computers of the granted room (or of all rooms of its venue), else what was applied with."""
    one, session = entry.application, session_of(entry, plan)
    rooms = [] if session is None else _rooms(plan, session)
    seats = [room.seats for room in rooms if room.seats is not None]
    pcs = [room.pcs for room in rooms if room.pcs is not None]
    return sum(seats) if seats else one.seats, sum(pcs) if pcs else one.pcs


def _rooms(plan: Plan, session: Session) -> list[Room]:
    return [
        room
        for room in plan.rooms
        if room.venue_id == session.venue_id and session.room_id in (None, room.id)
    ]


def _clashes(entry: ApplicationEntry, clashing: Iterable[Clash]) -> Iterator[Found]:
    """Days on which the team would be in too many places because of this application."""
    for clash in clashing:
        own = [stay for stay in clash.stays if stay.application_id == entry.id]
        if not own:
            continue
        names = "、".join(dict.fromkeys(stay.name for stay in clash.others(entry.id)))
        sure = clash.sure and own[0].sure
        yield found("application_clash" if sure else "application_may_clash", day=clash.day, names=names)
