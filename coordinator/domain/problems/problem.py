"""A problem of a plan as a value: a code with facts, where it is, and how grave. The domain never speaks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

Fact = str | int
"""Facts are what a sentence needs; dates are told as ``format_roc`` writes them, times as ``08:30``."""

LONGEST_PRINT = 2000
PROPOSED = frozenset({"free"})
"""Facts that belong to the proposal: when only they change, the problem still says the same."""


class Severity(IntEnum):
    """How grave: worst first when sorted."""

    MISTAKE = 0
    """Wrong on paper as it stands: two facts of the plan contradict each other."""
    WARNING = 1
    """Possible, but mostly not what was meant."""
    NOTE = 2
    """Worth knowing; nobody judges."""


@dataclass(frozen=True, slots=True)
class Problem:
    """``code`` and ``key`` name it: the rule, and the value (or values) it speaks of; unique in a plan.

    ``item`` is what ``Page.show_item`` of ``page`` finds; ``place`` tells people where that is, in names of
    the plan. A place is no fact: a problem that only got another title is still the same problem.
    """

    code: str
    key: str
    page: str
    item: str
    place: str
    severity: Severity
    said: tuple[tuple[str, Fact], ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """What the placeholders of the sentence are filled with."""
        return dict(self.said)


def fingerprint(problem: Problem) -> str:
    """The facts as one text: equal exactly when the problem says the same as before."""
    facts = {name: fact for name, fact in problem.said if name not in PROPOSED}
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= LONGEST_PRINT else sha256(text.encode()).hexdigest()
