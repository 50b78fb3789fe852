"""What is odd about a row of a pasted table, and whether the row can be taken all the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coordinator.domain.errors import RuleError


class Status(StrEnum):
    """A row as it stands: taken without a word, taken with something to look at, or not to be taken."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """A code with facts, as ``ui/kit/sentences.py`` speaks it; ``bad`` when the row cannot be taken."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    bad: bool = False


def attention(error: RuleError) -> Finding:
    """Something to look at; the row can be taken."""
    return Finding(error.code, error.facts)


def refusal(error: RuleError) -> Finding:
    """Something that keeps the row out."""
    return Finding(error.code, error.facts, bad=True)


def status_of(findings: Iterable[Finding]) -> Status:
    """The gravest of them."""
    found = tuple(findings)
    if any(one.bad for one in found):
        return Status.BAD
    return Status.ATTENTION if found else Status.GOOD
