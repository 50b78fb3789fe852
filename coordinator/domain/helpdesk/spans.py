"""How long somebody waited and was served, read off the steps that count."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coordinator.domain.helpdesk.values import Request, RequestState, Step, Taken

_SOLVE, _ESCALATE = Step.SOLVE, Step.ESCALATE
_ENDS = frozenset({_SOLVE, _ESCALATE})
_WAITING, _CALLED, _IN_SERVICE = RequestState.WAITING, RequestState.CALLED, RequestState.IN_SERVICE
_AT_DESK = frozenset({RequestState.CALLED, RequestState.IN_SERVICE})


class Span(NamedTuple):
    """A stretch of time in one state; ``step`` began it, None of the wait from the registration on."""

    state: RequestState
    from_ms: int
    to_ms: int
    step: Taken | None

    @property
    def ms(self) -> int:
        """How long; never less than nothing, whatever two clocks say."""
        return max(0, self.to_ms - self.from_ms)


def spans(request: Request, now_ms: int) -> Iterator[Span]:
    """Every state a request was in, the present one until now."""
    state, since, began = RequestState.WAITING, request.opened_ms, None
    for step in request.taken:
        yield Span(state, since, step.at_ms, began)
        state, since, began = step.state, step.at_ms, step
    yield Span(state, since, now_ms, began)


def called_ms(request: Request) -> int | None:
    """When somebody was called first, or taken without a call; None of those who were not yet."""
    return _begun(request, _AT_DESK)


def started_ms(request: Request) -> int | None:
    """When the service began; None of those who were not served yet."""
    return _begun(request, frozenset({RequestState.IN_SERVICE}))


def _begun(request: Request, states: frozenset[RequestState]) -> int | None:
    """When one of the states came first; what was returned as a mistake has not been."""
    begun = None
    for step in request.taken:
        if step.step is Step.RETURN:
            begun = None
        elif step.state in states and begun is None:
            begun = step.at_ms
    return begun


def finished_ms(request: Request) -> int | None:
    """When the day's part was over: solved or handed on, the first time; None before, and of who left."""
    return next((step.at_ms for step in request.taken if step.step in _ENDS), None)


def waited_ms(request: Request) -> int | None:
    """How long until the first call; None of those who still wait."""
    called = called_ms(request)
    return None if called is None else max(0, called - request.opened_ms)


def served_ms(request: Request) -> int | None:
    """How long somebody was served, without pauses and without waiting; None until it is over.

    Who was never said to have come is served from the call on.
    """
    served: list[int] = []
    state, since = _WAITING, request.opened_ms
    for step in request.taken:
        ends = step.step is _SOLVE or step.step is _ESCALATE
        if state is _IN_SERVICE or (ends and state is _CALLED and not served):
            served.append(max(0, step.at_ms - since))
        if ends:
            return sum(served) if served else None
        state, since = step.state, step.at_ms
    return None


def quantile(values: Iterable[int], share: float) -> int | None:
    """The value below which ``share`` of all lie, between two of them by their distance; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return round(ordered[low] + (ordered[high] - ordered[low]) * (place - low))
