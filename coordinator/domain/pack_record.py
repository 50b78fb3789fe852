"""What a store keeps of every venue pack it made or opened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackRecord:
    """A venue pack: ``id`` is the random id in its header, ``issued_ms`` the office's clock when it was made.

    ``device`` is the laptop's name, ``sessions`` their keys joined by spaces. ``opened_ms`` is this machine's
    clock when it was opened here; None in the store that made it.
    """

    id: str
    training_id: str
    issued_ms: int
    device: str
    sessions: str
    persons: int
    opened_ms: int | None = None
