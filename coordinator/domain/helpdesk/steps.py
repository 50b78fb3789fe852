"""From which state a step leads to which: one table for desk, fold and proofs."""

from dataclasses import dataclass

from coordinator.domain.helpdesk.values import RequestState, Step

_S = RequestState
IN_LINE = frozenset({_S.WAITING, _S.PASSED})
"""Whoever may still be called."""
HERE = frozenset({_S.WAITING, _S.CALLED, _S.IN_SERVICE, _S.PASSED, _S.PAUSED})
"""Whoever is at the place: a school with one of these waits already."""
DONE = frozenset({_S.SOLVED, _S.LEFT, _S.CLOSED})
OPEN = frozenset(_S) - DONE
"""What somebody still has to do something about."""
UNANSWERED = OPEN - {_S.ANSWERED}


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the table."""

    before: frozenset[RequestState]
    after: RequestState


STEPS = {
    Step.CALL: Rule(IN_LINE, _S.CALLED),
    Step.START: Rule(frozenset({_S.WAITING, _S.CALLED, _S.PASSED}), _S.IN_SERVICE),
    Step.PASS_OVER: Rule(frozenset({_S.CALLED}), _S.PASSED),
    Step.PAUSE: Rule(frozenset({_S.IN_SERVICE}), _S.PAUSED),
    Step.RESUME: Rule(frozenset({_S.PAUSED}), _S.IN_SERVICE),
    Step.RETURN: Rule(frozenset({_S.CALLED, _S.IN_SERVICE, _S.PASSED}), _S.WAITING),
    Step.TRANSFER: Rule(HERE, _S.WAITING),
    Step.SOLVE: Rule(frozenset({_S.CALLED, _S.IN_SERVICE, _S.PAUSED}), _S.SOLVED),
    Step.ESCALATE: Rule(HERE - {_S.PASSED}, _S.ESCALATED),
    Step.LEAVE: Rule(HERE, _S.LEFT),
    Step.SEND: Rule(OPEN - {_S.SENT}, _S.SENT),
    Step.ANSWER: Rule(UNANSWERED, _S.ANSWERED),
    Step.CLOSE: Rule(frozenset(_S) - {_S.CLOSED}, _S.CLOSED),
    Step.REOPEN: Rule(frozenset({_S.SOLVED, _S.LEFT, _S.ANSWERED, _S.CLOSED, _S.SENT}), _S.ESCALATED),
}
"""Afterwards nobody goes back into the line: what is opened anew is the system team's."""


def after(state: RequestState, step: Step) -> RequestState | None:
    """The state that a step leads to; None where it makes no sense."""
    rule = STEPS[step]
    return rule.after if state in rule.before else None


def steps_from(state: RequestState) -> tuple[Step, ...]:
    """What can be done in a state."""
    return tuple(step for step, rule in STEPS.items() if state in rule.before)
