"""What a coordinator answered to a problem of the plan: it is known, and why it stays."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A problem that was accepted with a reason.

    ``code`` and ``key`` name the problem (its rule, and the value it speaks of or an empty text); ``facts``
    is ``problems.fingerprint`` of what it said then, so that it comes back when the facts change.
    """

    id: str
    training_id: str
    code: str
    key: str
    facts: str
    reason: str
