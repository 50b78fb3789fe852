"""What the office keeps beside the plans: settings, the log of exports, and the record of purges."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that belongs to the store, not to the machine; ``id`` is its name."""

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class AuditExport:
    """One export of personal data: when (UTC milliseconds), what, how many persons; never the data itself."""

    id: str
    at_ms: int
    action: str
    training_id: str
    subject: str
    persons: int


@dataclass(frozen=True, slots=True)
class Purge:
    """Personal data of a training was deleted: when, of how many people, what, and the counts that stay.

    ``what`` are codes joined by spaces, ``counts`` is JSON without a name in it.
    """

    id: str
    training_id: str
    at_ms: int
    persons: int
    what: str
    counts: str
