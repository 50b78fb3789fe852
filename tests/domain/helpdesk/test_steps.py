"""From which state a step leads to which: the table, read once more from the rules."""

import pytest

from coordinator.domain.helpdesk.steps import DONE, HERE, IN_LINE, OPEN, UNANSWERED, after, steps_from
from coordinator.domain.helpdesk.values import RequestState, Step

MEANT = {
    "waiting": "call:called start:in_service transfer:waiting escalate:escalated leave:left send:sent "
    "answer:answered close:closed",
    "called": "start:in_service pass:passed return:waiting transfer:waiting solve:solved "
    "escalate:escalated leave:left send:sent answer:answered close:closed",
    "in_service": "pause:paused return:waiting transfer:waiting solve:solved escalate:escalated leave:left "
    "send:sent answer:answered close:closed",
    "passed": "call:called start:in_service return:waiting transfer:waiting leave:left send:sent "
    "answer:answered close:closed",
    "paused": "resume:in_service transfer:waiting solve:solved escalate:escalated leave:left send:sent "
    "answer:answered close:closed",
    "solved": "close:closed reopen:escalated",
    "escalated": "send:sent answer:answered close:closed",
    "left": "close:closed reopen:escalated",
    "sent": "answer:answered close:closed reopen:escalated",
    "answered": "send:sent close:closed reopen:escalated",
    "closed": "reopen:escalated",
}


@pytest.mark.parametrize("state", RequestState)
def test_the_steps_of_a_state_are_those_of_the_rules(state):
    found = {f"{step}:{after(state, step)}" for step in Step if after(state, step)}
    assert found == set(MEANT[state].split())
    assert {f"{step}:{after(state, step)}" for step in steps_from(state)} == found


def test_every_step_can_be_taken_somewhere():
    assert {step for state in RequestState for step in steps_from(state)} == set(Step)


def test_what_is_open_is_what_is_not_done():
    assert {str(s) for s in DONE} == {"solved", "left", "closed"}
    assert not DONE & OPEN
    assert {str(s) for s in OPEN - UNANSWERED} == {"answered"}
    assert IN_LINE < HERE < OPEN


def test_afterwards_nobody_goes_back_into_the_line():
    for state in set(RequestState) - HERE:
        assert not {after(state, step) for step in Step} & HERE
