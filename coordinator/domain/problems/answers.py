"""Problems a person has answered: known, with a reason, for as long as they say the same."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from coordinator.domain.acknowledgement import Acknowledgement
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.problems.problem import Problem, fingerprint


@dataclass(frozen=True, slots=True)
class Checked:
    """The problems of a plan, told apart by whether somebody has answered them.

    ``outdated`` are open problems that were answered once, when their facts were others: (code, key) ->
    that answer.
    """

    open: tuple[Problem, ...] = ()
    answered: tuple[tuple[Problem, Acknowledgement], ...] = ()
    outdated: tuple[Acknowledgement, ...] = ()

    def earlier(self, problem: Problem) -> Acknowledgement | None:
        """What was once answered to an open problem, or None."""
        return next((a for a in self.outdated if _names(a, problem)), None)


def sort_out(problems: Iterable[Problem], answers: Iterable[Acknowledgement]) -> Checked:
    """Put every problem where its answer says; an answer to facts that have changed no longer counts."""
    by_name = {(answer.code, answer.key): answer for answer in answers}
    opened, answered, outdated = [], [], []
    for problem in problems:
        answer = by_name.get((problem.code, problem.key))
        if answer is not None and answer.facts == fingerprint(problem):
            answered.append((problem, answer))
            continue
        opened.append(problem)
        if answer is not None:
            outdated.append(answer)
    return Checked(tuple(opened), tuple(answered), tuple(outdated))


def acknowledge(
    problem: Problem,
    training_id: str,
    reason: str,
    earlier: Acknowledgement | None,
    new_id: Callable[[], str],
) -> Edit:
    """The edit that accepts a problem with a reason; an earlier answer to it is replaced."""
    facts = fingerprint(problem)
    if earlier is not None:
        return change(earlier, replace(earlier, facts=facts, reason=reason.strip()))
    return create(Acknowledgement(new_id(), training_id, problem.code, problem.key, facts, reason.strip()))


def take_back(answer: Acknowledgement) -> Edit:
    """The edit after which the problem is open again."""
    return Edit((answer,), ())


def _names(answer: Acknowledgement, problem: Problem) -> bool:
    return (answer.code, answer.key) == (problem.code, problem.key)
