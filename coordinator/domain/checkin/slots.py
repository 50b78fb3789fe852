"""Which mark the desk asks for: 簽到 and 簽退 by the session's mark plan and the clock."""

from collections.abc import Sequence

from coordinator.domain.checkin.times import local_day, local_minute
from coordinator.domain.errors import RuleError
from coordinator.domain.training import Mark, MarkSlot, Session

NOON = 720
PAIRS = (
    (MarkSlot.IN, MarkSlot.OUT),
    (MarkSlot.AM_IN, MarkSlot.AM_OUT),
    (MarkSlot.PM_IN, MarkSlot.PM_OUT),
)
_BY_HALF = {
    MarkSlot.IN: (MarkSlot.AM_IN, MarkSlot.PM_IN),
    MarkSlot.OUT: (MarkSlot.AM_OUT, MarkSlot.PM_OUT),
}


def is_entry(slot: MarkSlot) -> bool:
    """簽到 and not 簽退."""
    return any(slot is entry for entry, _ in PAIRS)


def pair_of(slot: MarkSlot) -> tuple[MarkSlot, MarkSlot]:
    """The way in and the way out that belong together."""
    return next(pair for pair in PAIRS if slot in pair)


def asked_slot(marks: Sequence[Mark], slot: MarkSlot, at_ms: int) -> MarkSlot:
    """The slot of the mark plan that ``slot`` means now; ``in`` and ``out`` follow the clock where there are
    four marks. Raises ``RuleError`` ``slot_not_planned``: noon sign-out does not exist where two are asked.
    """
    planned = {mark.slot for mark in marks}
    if slot in planned:
        return slot
    by_half = _BY_HALF.get(slot)
    if by_half is None or not planned.issuperset(by_half):
        raise RuleError("slot_not_planned", what=str(slot))
    return by_half[local_minute(at_ms) >= _afternoon(marks)]


def offered_slot(session: Session, marks: Sequence[Mark], slot: MarkSlot, at_ms: int) -> MarkSlot | None:
    """The slot whose time has come by the mark plan, if that is another than ``slot``; None on other days."""
    if local_day(at_ms) != session.day.toordinal():
        return None
    minute = local_minute(at_ms)
    open_by_now = [(m.opens, m.position, m.slot) for m in marks if m.opens is not None and m.opens <= minute]
    if not open_by_now:
        return None
    due = max(open_by_now)[2]
    return due if due is not slot else None


def _afternoon(marks: Sequence[Mark]) -> int:
    opens = next((mark.opens for mark in marks if mark.slot is MarkSlot.PM_IN), None)
    return NOON if opens is None else opens
