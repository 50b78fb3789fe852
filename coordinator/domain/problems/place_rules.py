"""Two things at the same time in one place, one speaker in two places, and doors that are still closed."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from math import ceil, cos, hypot, radians

from coordinator.domain.agenda import Block
from coordinator.domain.problems.case import TEACHING, Case, Point, gathered, span
from coordinator.domain.problems.kinds import problem
from coordinator.domain.problems.problem import Problem
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.text import fold
from coordinator.domain.training import Session
from coordinator.domain.venue import Venue

KM_A_DEGREE = 111.32
DETOUR = 1.3
"""A road is so many times as long as the straight line; 1.2 to 1.4 is what studies of road nets find."""
KM_AN_HOUR = 40
"""Door to door in a county: villages, mountain roads, looking for the car park."""
_SEVERAL = re.compile(r"[、,，;；/／\n]+")


def closed_doors(case: Case) -> Iterator[Problem]:
    """A session that begins before its venue opens or ends after it closes."""
    for session in case.plan.sessions:
        venue, clock = case.venues.get(session.venue_id or ""), case.clock(session)
        if venue is None or clock is None:
            continue
        early = venue.opens is not None and clock[0] < venue.opens
        late = venue.closes is not None and clock[1] > venue.closes
        if early or late:
            yield problem(
                "outside_opening_hours", session.id, case.session_at(session), item=venue.id,
                venue=venue.name, span=span(*clock), opens=_open(venue),
            )  # fmt: skip


def _open(venue: Venue) -> str:
    opens = "" if venue.opens is None else format_minutes(venue.opens)
    return f"{opens}–{'' if venue.closes is None else format_minutes(venue.closes)}"


def meeting_twice(case: Case) -> Iterator[Problem]:
    """Two sessions at the same time in one online meeting."""
    for first, second, when in _at_once(case, lambda session: session.meeting_id):
        meeting = case.meetings[first.meeting_id or ""]
        yield _twice(case, "meeting_twice", first, second, meeting.name, when)


def venue_twice(case: Case) -> Iterator[Problem]:
    """Two sessions at the same time in one room, or in one venue of which one of them takes every room."""
    for first, second, when in _at_once(case, lambda session: session.venue_id):
        rooms = {first.room_id, second.room_id}
        if len(rooms) == 2 and None not in rooms:
            continue
        venue = case.venues[first.venue_id or ""].name
        room = case.rooms.get(first.room_id or "") if len(rooms) == 1 else None
        name = f"{venue} {room.name}" if room else venue
        yield _twice(case, "room_twice" if room else "venue_twice", first, second, name, when)


def _at_once(
    case: Case, place: Callable[[Session], str | None]
) -> Iterator[tuple[Session, Session, tuple[int, int]]]:
    """Pairs of sessions of one day and one place whose clocks overlap, and from when to when."""
    placed = [session for session in case.plan.sessions if place(session) and case.clock(session)]
    for together in gathered(placed, lambda session: f"{session.day} {place(session)}").values():
        for first, second in combinations(together, 2):
            one, other = case.clock(first), case.clock(second)
            if one is not None and other is not None:
                when = max(one[0], other[0]), min(one[1], other[1])
                if when[0] < when[1]:
                    yield first, second, when


def _twice(
    case: Case, code: str, first: Session, second: Session, name: str, when: tuple[int, int]
) -> Problem:
    return problem(
        code, f"{first.id}+{second.id}", case.session_at(second), item=second.id,
        name=name, other=case.session_at(first), day=format_roc(first.day), span=span(*when),
    )  # fmt: skip


# -- speakers ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stint:
    """A speaker teaches from ``starts`` to ``ends`` (minutes of the day) in a session."""

    starts: int
    ends: int
    session: Session


def speakers(case: Case) -> Iterator[Problem]:
    """One speaker at two places at the same time, or with too little time for the way between two venues.

    Only who teaches is a speaker; the host school beside 簽到 is not. Several in one cell are told apart by
    commas and strokes. Two tracks of one session are one place.
    """
    names, stints = _stints(case)
    for (folded, day), taught in stints.items():
        taught.sort(key=lambda stint: (stint.starts, stint.ends))
        yield from _worst(_clashes(case, (folded, names[folded]), day, taught))


def _clashes(
    case: Case, who: tuple[str, str], day: date, taught: list[Stint]
) -> Iterator[tuple[tuple[str, str], Problem]]:
    """Of two sessions the first time that they are at once, and the first way that is too short."""
    told: set[tuple[str, str, bool]] = set()
    for first, second in _followers(taught):
        pair, at_once = (first.session.id, second.session.id), second.starts < first.ends
        found = None if (*pair, at_once) in told else _clash(case, who, day, first, second)
        if found is not None:
            told.add((*pair, at_once))
            yield pair, found


def _worst(clashes: Iterable[tuple[tuple[str, str], Problem]]) -> Iterator[Problem]:
    """The first of each pair of sessions; who is in two at the same time need not hear of the way as well."""
    twice: dict[tuple[str, str], Problem] = {}
    on_the_way: dict[tuple[str, str], Problem] = {}
    for pair, clash in clashes:
        (twice if clash.code == "speaker_twice" else on_the_way).setdefault(pair, clash)
    told = {frozenset(pair) for pair in twice}
    yield from twice.values()
    yield from (clash for pair, clash in on_the_way.items() if frozenset(pair) not in told)


def _followers(taught: list[Stint]) -> Iterator[tuple[Stint, Stint]]:
    """Each stint with those elsewhere that begin before it ends, and with the first elsewhere after it."""
    for at, first in enumerate(taught):
        for second in taught[at + 1 :]:
            if _is_one_place(first.session, second.session):
                continue
            yield first, second
            if second.starts >= first.ends:
                break


def _stints(case: Case) -> tuple[dict[str, str], dict[tuple[str, date], list[Stint]]]:
    """The spelling of each speaker that was met first; and by speaker and day when they teach where."""
    names: dict[str, str] = {}
    found: dict[tuple[str, date], list[Stint]] = defaultdict(list)
    busy = _busy_days(case)
    for day in case.plan.course_days:
        placed = [session for session in case.held(day) if session.day in busy and _is_placed(session)]
        if not placed:
            continue
        taught = [(b.starts, b.ends, _speakers(b)) for b in case.blocks(day) if b.kind in TEACHING]
        for session, (starts, ends, speaking) in product(placed, taught):
            for folded, name in speaking.items():
                names.setdefault(folded, name)
                if ends is not None:
                    shift = session.shift_minutes
                    _add(found[folded, session.day], Stint(starts + shift, ends + shift, session))
    return names, found


def _is_placed(session: Session) -> bool:
    return bool(session.venue_id or session.meeting_id)


def _busy_days(case: Case) -> set[date]:
    """The days on which somebody could be at two places."""
    counted = Counter(session.day for session in case.plan.sessions if _is_placed(session))
    return {day for day, sessions in counted.items() if sessions > 1}


def _speakers(block: Block) -> dict[str, str]:
    """Who speaks, by the fold under which all spellings meet."""
    written = (name.strip() for name in _SEVERAL.split(block.speaker))
    return {fold(name): name for name in written if name}


def _add(stints: list[Stint], stint: Stint) -> None:
    """Put a stint behind the others; what follows at once in the same session makes one longer stint."""
    last = stints[-1] if stints else None
    if last is not None and last.session is stint.session and last.ends >= stint.starts:
        stints[-1] = Stint(last.starts, max(last.ends, stint.ends), last.session)
    else:
        stints.append(stint)


def _is_one_place(first: Session, second: Session) -> bool:
    if first.id == second.id:
        return True
    if first.venue_id or second.venue_id:
        rooms = {first.room_id, second.room_id}
        return first.venue_id == second.venue_id and (None in rooms or len(rooms) == 1)
    return first.meeting_id == second.meeting_id


def _clash(case: Case, who: tuple[str, str], day: date, first: Stint, second: Stint) -> Problem | None:
    """``who`` is the fold and the spelling of the speaker."""
    key = f"{first.session.id}+{second.session.id}+{who[0]}"[:200]
    facts = {"speaker": who[1], "day": format_roc(day), "other": case.session_at(first.session)}
    place = case.session_at(second.session)
    if second.starts < first.ends:
        when = span(second.starts, min(first.ends, second.ends))
        return problem("speaker_twice", key, place, item=second.session.id, **facts, span=when)
    km = _road(case, first.session, second.session)
    free, needed = second.starts - first.ends, ceil(km / KM_AN_HOUR * 60)
    if free >= needed:
        return None
    return problem(
        "speaker_travel", key, place, item=second.session.id,
        **facts, km=round(km), needed=needed, free=free,
    )  # fmt: skip


def _road(case: Case, first: Session, second: Session) -> float:
    """Kilometres by road between the venues of two sessions; 0 where one of them is nowhere on the map."""
    places = [_point(case, case.venues.get(s.venue_id or "")) for s in (first, second)]
    if places[0] is None or places[1] is None:
        return 0.0
    (east, north), (other_east, other_north) = places[0], places[1]
    across = (east - other_east) * cos(radians((north + other_north) / 2))
    return hypot(across, north - other_north) * KM_A_DEGREE * DETOUR


def _point(case: Case, venue: Venue | None) -> Point | None:
    if venue is None:
        return None
    if venue.longitude_e6 is not None and venue.latitude_e6 is not None:
        return venue.longitude_e6 / 1e6, venue.latitude_e6 / 1e6
    return case.around.point_of(venue.township_code) if venue.township_code else None
