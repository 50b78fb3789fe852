"""How long somebody will wait, as a range, and what it is reckoned from."""

from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.domain.checkin.times import MINUTE
from coordinator.domain.helpdesk.line import PASS_MS, ahead_of
from coordinator.domain.helpdesk.spans import quantile, served_ms
from coordinator.domain.helpdesk.steps import IN_LINE
from coordinator.domain.helpdesk.values import Request, RequestState, Step

ENOUGH = 3
"""Of fewer finished requests nothing can be said."""
AT_WORK_MS = 30 * MINUTE
ROUNDED = 5
_SHARES = (0.25, 0.75)
_AT_DESK = frozenset({RequestState.CALLED, RequestState.IN_SERVICE})
_WORK = frozenset({Step.CALL, Step.START, Step.PAUSE, Step.RESUME, Step.SOLVE, Step.ESCALATE, Step.PASS_OVER})


@dataclass(frozen=True, slots=True)
class Estimate:
    """Minutes from ``low`` to ``high``: ``ahead`` requests, each of ``quarter_ms`` to ``most_ms``, shared.

    ``samples`` is how many finished requests that is read off: those of ``room``, or of all where empty.
    ``at_work`` is among how many people the line is shared.
    """

    low: int
    high: int
    ahead: int
    samples: int
    quarter_ms: int
    most_ms: int
    at_work: int
    room: str = ""

    @property
    def minutes(self) -> tuple[int, int]:
        """The range."""
        return self.low, self.high


def estimate(
    request: Request, requests: Iterable[Request], now_ms: int, pass_ms: int = PASS_MS
) -> Estimate | None:
    """The wait of somebody in line by today's service times; None while nothing can be said.

    ``requests`` are those of the session; the range is rounded outwards to five minutes.
    """
    if request.state not in IN_LINE:
        return None
    today = tuple(one for one in requests if one.day == request.day)
    beside = tuple(one for one in today if one.room == request.room)
    room, times = request.room, _service_times(beside)
    if len(times) < ENOUGH:
        room, times = "", _service_times(today)
    if len(times) < ENOUGH:
        return None
    ahead, working = len(ahead_of(request, today, now_ms, pass_ms)), at_work(beside, now_ms)
    low, high = (quantile(times, share) or 0 for share in _SHARES)
    step = ROUNDED * MINUTE * working
    return Estimate(
        low=ahead * low // step * ROUNDED,
        high=max(1, -(-ahead * high // step)) * ROUNDED,
        ahead=ahead,
        samples=len(times),
        quarter_ms=low,
        most_ms=high,
        at_work=working,
        room=room,
    )


def _service_times(requests: Iterable[Request]) -> tuple[int, ...]:
    return tuple(ms for one in requests if (ms := served_ms(one)) is not None)


def at_work(requests: Iterable[Request], now_ms: int) -> int:
    """How many people served somebody lately or do so now; at least one.

    Whoever wrote no initials is told apart by the laptop.
    """
    found = set[str]()
    for one in requests:
        if one.state in _AT_DESK and one.taken:
            found.add(one.helper or one.taken[-1].log_id)
        lately = (s for s in one.taken if s.step in _WORK and now_ms - AT_WORK_MS <= s.at_ms <= now_ms)
        found |= {step.helper or step.log_id for step in lately}
    return max(1, len(found))
