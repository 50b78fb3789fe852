"""The mark plan of one or many sessions in one step. Values in, an edit out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from coordinator.domain.edit import Edit, join
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_minutes
from coordinator.domain.scheduling import Times, proposed_times
from coordinator.domain.training import Mark, MarkSlot, Session


def marks_edit(
    plan: Plan,
    sessions: Iterable[Session],
    slots: Sequence[MarkSlot],
    times: Mapping[MarkSlot, Times] | None,
    new_id: Callable[[], str],
) -> Edit:
    """Give every session these marks; without ``times`` each takes those of its own agenda and shift."""
    return join(
        _one(plan.marks_of(s), s, times or proposed_times(plan, s, slots), slots, new_id) for s in sessions
    )


def _one(
    old: tuple[Mark, ...],
    session: Session,
    times: Mapping[MarkSlot, Times],
    slots: Sequence[MarkSlot],
    new_id: Callable[[], str],
) -> Edit:
    """A mark that was there keeps its key."""
    known = {mark.slot: mark for mark in old}
    new = []
    for position, slot in enumerate(slots):
        opens, closes = times[slot]
        mark = known.get(slot) or Mark(new_id(), session.id, slot)
        new.append(replace(mark, opens=opens, closes=closes, position=position))
    return Edit(old, tuple(new)) if old != tuple(new) else Edit()


def stored_times(marks: Iterable[Mark]) -> Mapping[MarkSlot, Times]:
    """The times of a stored mark plan."""
    return {mark.slot: (mark.opens, mark.closes) for mark in marks}


def typed_time(times: Times, column: str, text: str) -> Times:
    """``times`` with what was typed into ``opens`` or ``closes``; empty is not known.

    Raises ``RuleError``: what is no time, and a mark that would close before it opens.
    """
    minutes = parse_minutes(text) if text.strip() else None
    opens, closes = (minutes, times[1]) if column == "opens" else (times[0], minutes)
    if opens is not None and closes is not None and closes <= opens:
        raise RuleError("ends_before_start", starts=opens, ends=closes)
    return opens, closes
