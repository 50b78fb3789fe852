"""A scanner that sends a code twice, a finger that bounces: the same act within two seconds is one act."""

from collections.abc import Hashable

from coordinator.domain.checkin.acts import Act, Bulk, Mode, Outcome, Scan, Void
from coordinator.domain.checkin.scan import read_scan
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot

WINDOW_MS = 2_000
MOST_KEPT = 100
_UNSAID = frozenset({Verdict.REFUSED, Verdict.NOT_RECORDED})


class Repeats:
    """The answers of the last moments, by what was asked."""

    def __init__(self) -> None:
        self._said: dict[Hashable, tuple[int, Outcome]] = {}
        self._last: dict[str, Hashable] = {}

    def answer(self, act: Act, slot: MarkSlot, at_ms: int) -> Outcome | None:
        """What was answered to the very same act just now; turning the desk and undoing are always new."""
        said = self._said.get(_key(act, slot))
        return said[1] if said and abs(at_ms - said[0]) <= WINDOW_MS else None

    def keep(self, act: Act, slot: MarkSlot, at_ms: int, outcome: Outcome) -> None:
        """Remember an answer; of the person it is about it is the only one that can come again."""
        if outcome.verdict in _UNSAID or isinstance(act, Mode):
            return
        person, key = outcome.participant_id, _key(act, slot)
        if (isinstance(act, (Bulk, Void)) and not person) or len(self._said) > MOST_KEPT:
            # What was done to several people at once is about all of them.
            self._said, self._last = {}, {}
        if person:
            self._said.pop(self._last.pop(person, None), None)
            self._last[person] = key
        if not isinstance(act, Void):
            self._said[key] = (at_ms, outcome)


def _key(act: Act, slot: MarkSlot) -> Hashable:
    return (read_scan(act.raw), act.confirmed, slot) if isinstance(act, Scan) else (act, slot)
