"""The waiting line: who is next, who is before whom, and why.

A line is ordered by when people came; who was called and was not there stands behind everybody who waited at
that moment. All functions take the requests of one day of one session (``RequestBook.of_day``): which day it
is goes by the laptop's own clock, as the numbers do.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coordinator.domain.checkin.times import MINUTE, local_day
from coordinator.domain.helpdesk.values import HelpRoom, Request, RequestState, Step

PASS_MS = 5 * MINUTE
"""So long somebody who was not there is not called again, where the settings say nothing else."""
ENOUGH_PASSES = 3
"""After so many calls in vain the desk suggests that somebody has left."""
_EVERY: Collection[str] = ()
_WAITING, _PASSED = RequestState.WAITING, RequestState.PASSED


@dataclass(frozen=True, slots=True)
class Why:
    """Why a request stands where it stands.

    ``before`` are called first. ``overtaken`` came earlier, and stand behind since they were passed at the
    time beside them. ``passed_ms`` is when the request itself was passed last, ``again_ms`` from when it may
    be called again; None of one that was not.
    """

    opened_ms: int
    before: tuple[Request, ...]
    overtaken: tuple[tuple[Request, int], ...] = ()
    passed_ms: int | None = None
    again_ms: int | None = None


def today(now_ms: int) -> str:
    """The day of a moment in Taiwan, as events have it (ISO)."""
    return date.fromordinal(local_day(now_ms)).isoformat()


def line_order(request: Request) -> tuple[int, int, str, int, str]:
    """What sorts a line, the same on every store."""
    return request.place_ms, request.opened_ms, request.letter, request.number, request.id


def callable_from(request: Request, pass_ms: int = PASS_MS) -> int | None:
    """From when somebody in line may be called; None of those not in line."""
    if request.state is RequestState.WAITING:
        return request.opened_ms
    return request.since_ms + pass_ms if request.state is RequestState.PASSED else None


def served_here(requests: Iterable[Request], rooms: Iterable[HelpRoom], log_id: str) -> tuple[Request, ...]:
    """Those who wait in this laptop's rooms, or in none that is known; all where it has no room.

    After files were exchanged at noon two laptops know the same line: whoever names no room must not call
    the people of the other's.
    """
    own, others = set[str](), set[str]()
    for room in rooms:
        (own if room.log_id == log_id else others).add(room.letter)
    elsewhere = others - own if own else frozenset()
    return tuple(request for request in requests if request.room not in elsewhere)


def candidates(
    requests: Iterable[Request],
    letters: Collection[str],
    modules: Collection[str],
    now_ms: int,
    pass_ms: int = PASS_MS,
) -> tuple[Request, ...]:
    """Who may be called now in these rooms for these modules (all where empty), first things first."""
    return tuple(sorted(_callable(requests, letters, modules, now_ms, pass_ms), key=line_order))


def _callable(
    requests: Iterable[Request],
    letters: Collection[str],
    modules: Collection[str],
    now_ms: int,
    pass_ms: int,
) -> Iterator[Request]:
    passed_by = now_ms - pass_ms
    for request in requests:
        state = request.state
        if state is not _WAITING and (state is not _PASSED or request.since_ms > passed_by):
            continue
        if (not letters or request.room in letters) and (not modules or request.module in modules):
            yield request


def next_request(
    requests: Iterable[Request],
    letters: Collection[str],
    modules: Collection[str],
    now_ms: int,
    pass_ms: int = PASS_MS,
) -> Request | None:
    """Who is next; None where nobody waits for these."""
    return min(_callable(requests, letters, modules, now_ms, pass_ms), key=line_order, default=None)


def ahead_of(
    request: Request, requests: Iterable[Request], now_ms: int, pass_ms: int = PASS_MS
) -> tuple[Request, ...]:
    """Who may be called before somebody of the same room; nobody for those who are not in line."""
    if callable_from(request) is None:
        return ()
    mine = line_order(request)
    line = _callable(requests, (request.room,), _EVERY, now_ms, pass_ms)
    earlier = (other for other in line if other.place_ms <= request.place_ms)
    return tuple(sorted((other for other in earlier if line_order(other) < mine), key=line_order))


def why(request: Request, requests: Iterable[Request], now_ms: int, pass_ms: int = PASS_MS) -> Why:
    """What explains the place of somebody in line."""
    every = tuple(requests)
    mine, came = line_order(request), request.opened_ms
    behind = (
        other
        for other in every
        if other.opened_ms < came
        and other.room == request.room
        and callable_from(other) is not None
        and line_order(other) > mine
    )
    overtaken = tuple((other, passed) for other in behind if (passed := last_pass(other)) is not None)
    again = callable_from(request, pass_ms) if request.state is RequestState.PASSED else None
    before = ahead_of(request, every, now_ms, pass_ms)
    return Why(came, before, tuple(sorted(overtaken, key=_by_pass)), last_pass(request), again)


def _by_pass(one: tuple[Request, int]) -> tuple[int, str]:
    return one[1], one[0].id


def last_pass(request: Request) -> int | None:
    """When somebody was called in vain last."""
    return max((step.at_ms for step in request.taken if step.step is Step.PASS_OVER), default=None)


def passes(request: Request) -> int:
    """How often somebody was called in vain."""
    return sum(step.step is Step.PASS_OVER for step in request.taken)


def seems_gone(request: Request) -> bool:
    """Whether the desk suggests that somebody has left."""
    return request.state is RequestState.PASSED and passes(request) >= ENOUGH_PASSES
