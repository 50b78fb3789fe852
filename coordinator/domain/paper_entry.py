"""A signed sheet typed in 紙本補登: what its ticks would write, and where paper and laptop differ.

Pure. A tick is a mark with the time the sheet stands for; what is marked already stays as it is. One sheet is
one act: its marks, its walk-ins and what it takes back are written together, or nothing is.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.checkin.acts import Bulk, PaperMark
from coordinator.domain.checkin.decide_mark import relation_of
from coordinator.domain.checkin.slots import is_entry
from coordinator.domain.checkin.values import Attendance
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import clean, clean_name
from coordinator.domain.training import Mark, MarkSlot, Session

Cell = tuple[str, MarkSlot]
"""(participant id, slot): one box of the sheet."""
LONGEST_WORD = 200


class Side(StrEnum):
    """Who says that somebody signed."""

    PAPER = "paper"
    LAPTOP = "laptop"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class PaperWalkIn:
    """Somebody who wrote themselves into a blank row; ``id`` is provisional, ``times`` by slot signed."""

    id: str
    name: str
    school: str = ""
    school_code: str = ""
    township_code: str = ""
    times: tuple[tuple[MarkSlot, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """All of one sheet: its marks with one reason, who walked in, and marks of laptops to take back."""

    session_id: str
    bulk: Bulk
    walk_ins: tuple[PaperWalkIn, ...] = ()
    taken_back: tuple[tuple[str, str], ...] = ()
    """Participant and id of marks that the paper says never were."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One box that only one side has signed; ``event_ids`` are all marks of laptops in it."""

    participant_id: str
    slot: MarkSlot
    side: Side
    event_ids: tuple[str, ...] = ()
    at_ms: int | None = None


def side_of(attendance: Attendance, session_id: str, cell: Cell, *, ticked: bool) -> Side | None:
    """Who has signed a box; None when nobody."""
    there = attendance.of(cell[0], session_id).mark(cell[1]) is not None
    if ticked and there:
        return Side.BOTH
    if ticked:
        return Side.PAPER
    return Side.LAPTOP if there else None


def differences(
    attendance: Attendance,
    session_id: str,
    people: Iterable[str],
    slots: Iterable[MarkSlot],
    ticks: Collection[Cell],
) -> tuple[Difference, ...]:
    """Boxes where paper and laptop differ, by row; a column nobody ticked yet is not compared."""
    begun = [slot for slot in slots if any(slot is ticked for _, ticked in ticks)]
    found = []
    for person in people:
        for slot in begun:
            side = side_of(attendance, session_id, (person, slot), ticked=(person, slot) in ticks)
            mark = attendance.of(person, session_id).mark(slot)
            if side is Side.PAPER:
                found.append(Difference(person, slot, side))
            elif side is Side.LAPTOP and mark is not None:
                found.append(Difference(person, slot, side, (mark.event_id, *mark.others), mark.at_ms))
    return tuple(found)


def usual_minute(plan: Plan, session: Session, mark: Mark) -> int | None:
    """The time a signature stands for: in by the end of the sign-in, out from its beginning on."""
    entry = is_entry(mark.slot)
    told = (mark.closes, mark.opens) if entry else (mark.opens, mark.closes)
    clock = plan.clock_of(session)
    whole_day = mark.slot in (MarkSlot.IN, MarkSlot.AM_IN, MarkSlot.OUT, MarkSlot.PM_OUT)
    agenda = clock[0 if entry else 1] if clock is not None and whole_day else None
    return next((minute for minute in (*told, agenda) if minute is not None), None)


def entry_drafts(
    plan: Plan,
    roster: Mapping[str, RosterEntry],
    attendance: Attendance,
    entry: SheetEntry,
    draw: Callable[[], int],
) -> tuple[Draft, ...]:
    """What a sheet writes. Raises ``RuleError``: ``bulk_needs_reason``, ``bulk_empty``,
    ``participant_unknown``, ``slot_not_planned``, ``walk_in_needs_name``, ``undo_done_already``.
    """
    reason = entry.bulk.reason.strip()
    if not reason:
        raise RuleError("bulk_needs_reason")
    if not (entry.bulk.marks or entry.walk_ins or entry.taken_back):
        raise RuleError("bulk_empty")
    session = next(s for s in plan.sessions if s.id == entry.session_id)
    _check_slots(plan.marks_of(session), entry)
    if not attendance.voided.isdisjoint(event_id for _, event_id in entry.taken_back):
        raise RuleError("undo_done_already")
    return (
        *(_marked(plan, session, roster, attendance, paper, reason) for paper in entry.bulk.marks),
        *(draft for walk_in in entry.walk_ins for draft in _walked_in(session, walk_in, reason, draw)),
        *(_taken_back(session, *one, reason) for one in entry.taken_back),
    )


def _check_slots(marks: Sequence[Mark], entry: SheetEntry) -> None:
    planned = {mark.slot for mark in marks}
    used = [paper.slot for paper in entry.bulk.marks]
    used += [slot for walk_in in entry.walk_ins for slot, _ in walk_in.times]
    for slot in used:
        if slot not in planned:
            raise RuleError("slot_not_planned", what=str(slot))


def _marked(
    plan: Plan,
    session: Session,
    roster: Mapping[str, RosterEntry],
    attendance: Attendance,
    paper: PaperMark,
    reason: str,
) -> Draft:
    person = attendance.aliases.get(paper.participant_id, paper.participant_id)
    if person not in roster and person not in attendance.walk_ins:
        raise RuleError("participant_unknown", name=paper.participant_id)
    how = relation_of(plan, session, roster.get(person))
    return _paper_mark(session, person, how, paper, reason)


def _paper_mark(session: Session, person: str, how: How, paper: PaperMark, reason: str) -> Draft:
    body: dict[str, BodyValue] = {"slot": str(paper.slot), "method": str(Method.PAPER), "how": str(how)}
    more = {"claimed_ms": paper.claimed_ms, "row": paper.row}
    body |= {key: value for key, value in more.items() if value is not None}
    return Draft(Kind.MARK, session.training_id, session.id, person, body, {"reason": reason})


def _walked_in(
    session: Session, walk_in: PaperWalkIn, reason: str, draw: Callable[[], int]
) -> Iterator[Draft]:
    name, school = clean_name(walk_in.name)[:LONGEST_WORD], clean(walk_in.school).text[:LONGEST_WORD]
    if not name:
        raise RuleError("walk_in_needs_name")
    if not walk_in.times:
        raise RuleError("walk_in_unsigned", name=name)
    body: dict[str, BodyValue] = {"slot": str(walk_in.times[0][0]), "number": draw()}
    places = {"school_code": walk_in.school_code, "township_code": walk_in.township_code}
    body |= {key: value for key, value in places.items() if value}
    text = {"name": name, "school": school}
    yield Draft(Kind.WALK_IN, session.training_id, session.id, walk_in.id, body, text)
    for slot, claimed_ms in walk_in.times:
        paper = PaperMark(walk_in.id, slot, claimed_ms)
        yield _paper_mark(session, walk_in.id, How.WALK_IN, paper, reason)


def _taken_back(session: Session, person: str, event_id: str, reason: str) -> Draft:
    body = {"target": event_id}
    return Draft(Kind.VOID, session.training_id, session.id, person, body, {"reason": reason})


def reversing(
    events: Iterable[Event], told: Mapping[str, tuple[Event, Mapping[str, str]]], reason: str
) -> tuple[Draft, ...]:
    """What takes ``events`` back: marks and walk-ins are voided, what was voided happened after all.

    ``told`` has every event that may be named, with its words.
    """
    return tuple(_reversed(event, told, reason) for event in events if event.kind in _REVERSED)


_REVERSED = frozenset({Kind.MARK, Kind.WALK_IN, Kind.VOID})


def _reversed(event: Event, told: Mapping[str, tuple[Event, Mapping[str, str]]], reason: str) -> Draft:
    place = (event.training_id, event.session_id)
    if event.kind != Kind.VOID:
        return Draft(Kind.VOID, *place, event.participant_id, {"target": event.id}, {"reason": reason})
    before, words = told[str(event.said()["target"])]
    body: dict[str, BodyValue] = dict(before.said())
    if before.kind == Kind.MARK:
        body["restores"] = before.id
        if body.get("method") != Method.PAPER:
            body.setdefault("claimed_ms", before.wall_ms)
    return Draft(Kind(before.kind), *place, before.participant_id, body, dict(words) or None)
