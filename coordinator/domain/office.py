"""What the office keeps beside the plans: settings and the log of exports."""

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
