"""What the office keeps of every attendance file that was merged."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MergedFile:
    """One attendance file that was merged: when, whose, and what it brought.

    ``file_id`` is the random id in its header, ``log_id`` the log of the device that wrote it,
    ``exported_ms`` that device's clock; ``offset_ms`` what its clock was ahead of a reference, if somebody
    compared them; ``heads`` JSON of log id -> last sequence that the file held.
    """

    id: str
    training_id: str
    at_ms: int
    file_id: str
    file_name: str
    log_id: str
    exported_ms: int
    added: int
    known: int
    heads: str
    offset_ms: int | None = None
