"""The order of what was done about one request: by right clocks, but nothing before what it came after.

A step says in ``after`` which act its helper knew last. So a laptop whose clock is slow cannot call somebody
"before" the return it has just read in a merge, and be answered with a call that counts for nothing.
"""

from collections.abc import Collection, Iterable, Sequence

from coordinator.domain.checkin.fold_bodies import said, word
from coordinator.domain.checkin.times import Clocks, events_in_order
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event


def in_turn(events: Iterable[Event], clocks: Clocks, forked: Collection[str]) -> list[Event]:
    """Events as ``events_in_order`` has them, each moved behind its own log's before and its ``after``."""
    left = events_in_order(events, clocks, forked)
    before = {event.id: _before(event, left, forked) for event in left}
    if _is_settled(left, before):
        return left
    turn: list[Event] = []
    waiting = {event.id for event in left}
    while left:
        # A circle, which only a forger can make, is cut at its earliest event.
        ready = (n for n, event in enumerate(left) if before[event.id].isdisjoint(waiting))
        event = left.pop(next(ready, 0))
        waiting.discard(event.id)
        turn.append(event)
    return turn


def _before(event: Event, events: Sequence[Event], forked: Collection[str]) -> set[str]:
    """The events that come first whatever the clocks say."""
    found = set[str]()
    if event.kind == Kind.REQUEST_STEP:
        found.add(word(said(event.body), "after"))
    if event.log_id not in forked:
        found |= {other.id for other in events if other.log_id == event.log_id and other.seq < event.seq}
    return found - {event.id}


def _is_settled(order: Sequence[Event], before: dict[str, set[str]]) -> bool:
    seen = set[str]()
    known = {event.id for event in order}
    for event in order:
        if not before[event.id] & known <= seen:
            return False
        seen.add(event.id)
    return True
