"""What stays open after a hands-on day: the list for the system team, and whom to remind of what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coordinator.domain.checkin.times import DAY, local_day
from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.helpdesk.steps import OPEN
from coordinator.domain.helpdesk.values import Request, RequestState

SENT_DAYS = 7
"""So long an answer of the system team is waited for."""
_ANSWERED = frozenset({RequestState.SENT, RequestState.ANSWERED})


@dataclass(frozen=True, slots=True)
class Reminders:
    """``unsent``: open after their day, and nobody was told. ``unanswered``: sent, and nothing came back."""

    unsent: tuple[Request, ...] = ()
    unanswered: tuple[Request, ...] = ()


def open_requests(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Everything somebody still has to do something about, by module, then day and number.

    Who still waited when the day was over is on it too.
    """
    return tuple(sorted((one for one in requests if one.state in OPEN), key=by_module))


def by_module(request: Request) -> tuple[tuple[int, str], str, str, int, str]:
    """The order of the list for the system team, the same on every store."""
    return module_order(request.module), request.day, request.letter, request.number, request.id


def unsent(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Those of the list that the system team has not got yet."""
    return tuple(one for one in open_requests(requests) if one.state not in _ANSWERED)


def reminders(requests: Iterable[Request], now_ms: int, days: int = SENT_DAYS) -> Reminders:
    """What the overview says today; a day that is not over reminds of nothing."""
    today = date.fromordinal(local_day(now_ms)).isoformat()
    every = tuple(requests)
    waiting = (one for one in open_requests(every) if one.state is RequestState.SENT)
    return Reminders(
        tuple(one for one in unsent(every) if one.day < today),
        tuple(one for one in waiting if one.since_ms + days * DAY <= now_ms),
    )
