"""The requests by what somebody has to do about them: the chips above the list."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from coordinator.domain.helpdesk.follow_up import unsent
from coordinator.domain.helpdesk.steps import DONE, HERE, OPEN, after
from coordinator.domain.helpdesk.values import Request, RequestState, Step


class Group(StrEnum):
    """What waits for us, what waits for the system team, what is answered, what is done with."""

    TO_DO = "to_do"
    SENT = "sent"
    ANSWERED = "answered"
    DONE = "done"
    ALL = "all"


_STATES = {
    Group.TO_DO: OPEN - {RequestState.SENT, RequestState.ANSWERED},
    Group.SENT: frozenset({RequestState.SENT}),
    Group.ANSWERED: frozenset({RequestState.ANSWERED}),
    Group.DONE: DONE,
    Group.ALL: frozenset(RequestState),
}


def is_in(group: Group, request: Request) -> bool:
    """Whether a request belongs to a group."""
    return request.state in _STATES[group]


def to_be_sent(requests: Iterable[Request], today: str) -> tuple[Request, ...]:
    """Those that a list for the system team sends: not those that may still be served today."""
    return tuple(one for one in unsent(requests) if one.state not in HERE or one.day < today)


def can_take(step: Step, requests: Iterable[Request]) -> tuple[Request, ...]:
    """Those for which a step makes sense."""
    return tuple(one for one in requests if after(one.state, step) is not None)
