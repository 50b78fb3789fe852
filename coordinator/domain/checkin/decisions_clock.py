"""Clocks that seem wrong: by a comparison with a right one, or by marks far outside of their session."""

from collections.abc import Iterable, Iterator, Mapping

from coordinator.domain.checkin.fold_bodies import said, whole
from coordinator.domain.checkin.fold_cell import read_mark
from coordinator.domain.checkin.fold_people import CLOCK, KEEP
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.times import (
    DAY,
    MINUTE,
    TAIWAN,
    is_odd,
    local_day,
    session_span,
)
from coordinator.domain.checkin.values import Decision
from coordinator.domain.events.kinds import Kind, Method
from coordinator.domain.events.record import Event

_MEASURED = (Method.SCAN, Method.SEARCH)
Span = tuple[int, int]


def clock_decisions(ledger: Ledger) -> Iterator[Decision]:
    """A decision for each log whose clock is over three hours from a session or a minute from a right clock.

    Choices after ``keep`` are milliseconds to add; ``from_seq`` and ``to_seq`` are the stretch they are for.
    Seen by the clocks as they were, so that a clock that was put right stays in the list.
    """
    spans = {s.id: session_span(ledger.plan, s) for s in ledger.plan.sessions}
    measured: dict[str, list[Event]] = {}
    for event in ledger.shelf.standing(Kind.MARK):
        mark = read_mark(event)
        timed = mark is not None and mark.claimed_ms is None and mark.method in _MEASURED
        if timed and event.session_id in spans:
            measured.setdefault(event.log_id, []).append(event)
    ahead = _compared(ledger.shelf.events(Kind.CLOCK_CHECK))
    for log in sorted(measured.keys() | ahead.keys()):
        decision = _decision(log, measured.get(log, []), ahead.get(log), spans)
        if decision is not None:
            yield decision


def _decision(
    log: str, marks: Iterable[Event], ahead_ms: int | None, spans: Mapping[str, Span]
) -> Decision | None:
    ordered = sorted(marks, key=lambda one: (one.seq, one.content_hash))
    odd = [event for event in ordered if is_odd(event.wall_ms, spans[event.session_id])]
    compared = ahead_ms is not None and abs(ahead_ms) >= MINUTE
    if not odd and not compared:
        return None
    proposals = [-ahead_ms] if compared and ahead_ms is not None else _shifts(odd, spans)
    first, last = (1, 0) if compared else _stretch(ordered, odd)
    facts = {"log": log, "odd": len(odd), "ahead_ms": ahead_ms, "from_seq": first, "to_seq": last}
    return Decision(f"{CLOCK}:{log}", CLOCK, "", (KEEP, *map(str, proposals)), facts)


def _compared(checks: Iterable[Event]) -> dict[str, int]:
    """What each clock was ahead of a right one when they were last compared."""
    found: dict[str, int] = {}
    for event in sorted(checks, key=lambda one: (one.seq, one.content_hash)):
        reference = whole(said(event.body), "reference_ms")
        if reference is not None:
            found[event.log_id] = event.wall_ms - reference
    return found


def _shifts(odd: Iterable[Event], spans: Mapping[str, Span]) -> list[int]:
    """Whole days, or days and the eight hours of a wrong time zone, that bring all odd marks back."""
    marks = [(event.wall_ms, spans[event.session_id]) for event in odd]
    at_ms, span = marks[0]
    days = (local_day(span[0]) - local_day(at_ms)) * DAY
    around = [days + more for more in (0, -DAY, DAY)]
    shifts = [*around, *(shift + zone for shift in around for zone in (TAIWAN, -TAIWAN))]
    fitting = [s for s in shifts if s and not any(is_odd(at + s, there) for at, there in marks)]
    return fitting[:1]


def _stretch(ordered: list[Event], odd: list[Event]) -> tuple[int, int]:
    """From the first to the last odd mark; open at an end beyond which nothing was right."""
    strange = {event.id for event in odd}
    right = [event.seq for event in ordered if event.id not in strange]
    first, last = odd[0].seq, odd[-1].seq
    return (
        first if any(seq < first for seq in right) else 1,
        last if any(seq > last for seq in right) else 0,
    )
