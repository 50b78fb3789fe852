"""Online attendance: by the rule of a session, the names of its meeting become marks like those of a desk.

Pure. What is stored of the names decides what marks there shall be; what the log has already decides what is
still to be written, so that doing it again writes nothing. ``online_rule`` says who passes.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coordinator.domain.checkin.decide_mark import relation_of
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.online_names.parsing import Lack
from coordinator.domain.online_rule import Stay, Why, covered, stay_of, whys_of
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot, Session

Times = tuple[tuple[MarkSlot, int], ...]


class OnlineState(StrEnum):
    """What becomes of a line: marks are written, corrected, there already, taken back; or none, and why."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    WALK_IN = "walk_in"
    UNKNOWN = "unknown"


WRITTEN = frozenset({OnlineState.NEW, OnlineState.CHANGED, OnlineState.WITHDRAWN})
CHOOSABLE = frozenset({OnlineState.TAKEN_BACK, OnlineState.WALK_IN})
"""Written only by choice: somebody took the marks back by hand, or stands on no roster."""


@dataclass(frozen=True, slots=True)
class OnlineLine:
    """One person of a meeting, or one name that belongs to nobody here.

    ``id`` is the participant's, the walk-in's, or that of the name. ``marks`` are what the rule gives;
    ``stale`` are ids of marks that no longer hold; ``missing`` are codes of what the name lacks.
    """

    id: str
    state: OnlineState
    names: tuple[OnlineName, ...]
    stay: Stay
    how: How = How.EXPECTED
    marks: Times = ()
    whys: tuple[Why, ...] = ()
    stale: tuple[str, ...] = ()
    fresh: Times = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OnlineSource:
    """One look at a session: its names, the people, and the events that say anything of it.

    ``own`` are the logs of this store: what others wrote is corrected, but never taken back for want of a
    name here.
    """

    plan: Plan
    session: Session
    names: Sequence[OnlineName]
    roster: Mapping[str, RosterEntry]
    ledger: Ledger
    own: Collection[str] = ()
    rule: OnlineRule | None = None


@dataclass(frozen=True, slots=True)
class OnlineReasons:
    """What stands as the reason of a mark that is taken back."""

    changed: str
    withdrawn: str
    undone: str


def online_lines(source: OnlineSource, rule: OnlineRule) -> tuple[OnlineLine, ...]:
    """Every person and every name of the session, as the names are stored; then marks without a name."""
    people: dict[str, list[OnlineName]] = {}
    for name in source.names:
        if name.session_id == source.session.id:
            people.setdefault(_person(source, name), []).append(name)
    standing = _standing(source)
    lines = [_line(source, rule, one, names, standing.get(one, ())) for one, names in people.items()]
    for one, events in standing.items():
        mine = tuple(event.id for event in events if event.log_id in source.own)
        if one not in people and mine:
            why = (Why("name_gone"),)
            lines.append(OnlineLine(one, OnlineState.WITHDRAWN, (), Stay(), whys=why, stale=mine))
    return tuple(lines)


def chosen_lines(lines: Iterable[OnlineLine], chosen: Collection[str]) -> tuple[OnlineLine, ...]:
    """The lines that would write something."""
    return tuple(
        one for one in lines if one.state in WRITTEN or (one.state in CHOOSABLE and one.id in chosen)
    )


def _person(source: OnlineSource, name: OnlineName) -> str:
    """Whom a name counts for; a name that is nobody's is a line of its own, by its own id."""
    one = name.participant_id or name.id
    return source.ledger.attendance.aliases.get(one, one)


def _standing(source: OnlineSource) -> dict[str, list[Event]]:
    """The online marks of the session that nobody took back, by person."""
    ledger, found = source.ledger, dict[str, list[Event]]()
    for event in ledger.shelf.standing(Kind.MARK):
        if event.session_id == source.session.id and event.said().get("method") == Method.ONLINE:
            person = ledger.attendance.aliases.get(event.participant_id, event.participant_id)
            found.setdefault(person, []).append(event)
    return found


def _line(
    source: OnlineSource, rule: OnlineRule, one: str, names: Sequence[OnlineName], standing: Sequence[Event]
) -> OnlineLine:
    stay, session = stay_of(names), source.session
    whys = whys_of(session, rule, stay)
    marks = () if whys else covered(source.plan.marks_of(session), session, stay)
    if not whys and not marks:
        whys = (Why("outside" if source.plan.marks_of(session) else "no_mark_plan"),)
    entry = source.roster.get(one)
    known = entry is not None or one in source.ledger.attendance.walk_ins
    bare = OnlineLine(one, OnlineState.REFUSED, tuple(names), stay, marks=marks, whys=whys)
    if not known:
        return _nobody(bare)
    return _known(source, replace(bare, how=relation_of(source.plan, session, entry)), standing)


def _nobody(line: OnlineLine) -> OnlineLine:
    """A name of nobody on the roster: somebody who can walk in if it says who, else it lacks something."""
    name = line.names[0]
    missing = tuple(name.missing.split())
    is_known = bool(name.name and name.school_id) and {*missing} <= {Lack.JOB_TITLE}
    can_walk_in = is_known and bool(line.marks)
    state = OnlineState.WALK_IN if can_walk_in else OnlineState.UNKNOWN
    return replace(line, state=state, how=How.WALK_IN, missing=missing)


def _known(source: OnlineSource, line: OnlineLine, standing: Sequence[Event]) -> OnlineLine:
    there = {(str(e.said().get("slot")), e.said().get("claimed_ms")): e for e in standing}
    wanted = {(str(slot), at_ms) for slot, at_ms in line.marks}
    stale = tuple(event.id for key, event in there.items() if key not in wanted)
    fresh = tuple((slot, at_ms) for slot, at_ms in line.marks if (str(slot), at_ms) not in there)
    line = replace(line, stale=stale, fresh=fresh)
    if not line.marks:
        return replace(line, state=OnlineState.WITHDRAWN if stale else OnlineState.REFUSED)
    if not stale and not fresh:
        return replace(line, state=OnlineState.SAME)
    if not standing:
        taken = _taken_back_by_hand(source, line.id)
        return replace(line, state=OnlineState.TAKEN_BACK if taken else OnlineState.NEW)
    return replace(line, state=OnlineState.CHANGED)


def _taken_back_by_hand(source: OnlineSource, person: str) -> bool:
    """Whether a person, and not a later report or an undo of this page, took an online mark back."""
    ledger = source.ledger
    for event in ledger.events_of(person):
        is_mark = event.kind == Kind.MARK and event.session_id == source.session.id
        if is_mark and event.said().get("method") == Method.ONLINE:
            voids = ledger.shelf.voids_of(event.id)
            if any(void.said().get("method") != Method.ONLINE for void in voids):
                return True
    return False


# -- what is written -----------------------------------------------------------------------------


def online_drafts(
    source: OnlineSource,
    lines: Iterable[OnlineLine],
    reasons: OnlineReasons,
    draw: Callable[[], int],
    school: Callable[[OnlineName], tuple[str, str, str]],
) -> tuple[Draft, ...]:
    """What ``lines`` write: first what no longer holds is taken back, then the marks.

    ``school`` gives name, code and township of the school of a name that walks in; its provisional id is
    that of the name, so that doing it again finds the same person.
    """
    return tuple(draft for line in lines for draft in _drafts(source, line, reasons, draw, school))


def _drafts(
    source: OnlineSource,
    line: OnlineLine,
    reasons: OnlineReasons,
    draw: Callable[[], int],
    school: Callable[[OnlineName], tuple[str, str, str]],
) -> Iterator[Draft]:
    reason = reasons.changed if line.marks else reasons.withdrawn
    for event_id in line.stale:
        event = source.ledger.event(event_id)
        if event is not None:
            yield void_of(event, reason)
    if line.state is OnlineState.WITHDRAWN:
        yield from _walk_in_back(source, line, reason)
        return
    if line.state is OnlineState.WALK_IN:
        yield _walk_in(source.session, line, draw(), school(line.names[0]))
    for slot, at_ms in line.marks if line.state is OnlineState.WALK_IN else line.fresh:
        yield _mark(source.session, line, slot, at_ms)


def _walk_in_back(source: OnlineSource, line: OnlineLine, reason: str) -> Iterator[Draft]:
    """Who only came into being by a name that is there no more, and has no other mark."""
    if line.names or line.id in source.roster:
        return
    walk_in = source.ledger.attendance.walk_ins.get(line.id)
    others = {m.event_id for m in source.ledger.shelf.marks_of(line.id)} - set(line.stale)
    event = source.ledger.event(walk_in.event_id) if walk_in and not others else None
    if event is not None and event.said().get("method") == Method.ONLINE:
        yield void_of(event, reason)


def _mark(session: Session, line: OnlineLine, slot: MarkSlot, at_ms: int) -> Draft:
    body: dict[str, BodyValue] = {
        "slot": str(slot),
        "method": str(Method.ONLINE),
        "how": str(line.how),
        "claimed_ms": at_ms,
    }
    raw = " / ".join(dict.fromkeys(name.display_name for name in line.names))[:200]
    return Draft(Kind.MARK, session.training_id, session.id, line.id, body, {"raw": raw})


def _walk_in(session: Session, line: OnlineLine, number: int, school: tuple[str, str, str]) -> Draft:
    name = line.names[0]
    school_name, code, township = school
    body: dict[str, BodyValue] = {
        "slot": str(line.marks[0][0]),
        "number": number,
        "method": str(Method.ONLINE),
    }
    places = {"school_code": code, "township_code": township}
    body |= {key: value for key, value in places.items() if value}
    text = {"name": name.name, "school": school_name}
    if name.job_title:
        text["job_title"] = name.job_title
    return Draft(Kind.WALK_IN, session.training_id, session.id, line.id, body, text)


def void_of(event: Event, reason: str) -> Draft:
    """A void that says it comes from here: it keeps nobody from being marked again."""
    body: dict[str, BodyValue] = {"target": event.id, "method": str(Method.ONLINE)}
    place = (event.training_id, event.session_id, event.participant_id)
    return Draft(Kind.VOID, *place, body, {"reason": reason})


def undoing(
    events: Iterable[Event], told: Mapping[str, tuple[Event, Mapping[str, str]]], reason: str
) -> tuple[Draft, ...]:
    """What takes ``events`` back: marks and walk-ins are voided, what was voided happened after all.

    ``told`` has every event that a void of them names, with its words.
    """
    return tuple(_undone(event, told, reason) for event in events)


def _undone(event: Event, told: Mapping[str, tuple[Event, Mapping[str, str]]], reason: str) -> Draft:
    if event.kind != Kind.VOID:
        return void_of(event, reason)
    before, words = told[str(event.said()["target"])]
    body: dict[str, BodyValue] = dict(before.said())
    if before.kind == Kind.MARK:
        body["restores"] = before.id
    place = (before.training_id, before.session_id, before.participant_id)
    return Draft(Kind(before.kind), *place, body, dict(words) or None)
