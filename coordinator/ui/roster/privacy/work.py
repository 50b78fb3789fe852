"""The long work of a purge, off the GUI thread: rows, bytes of the file, older copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coordinator.domain.errors import KnownFailure
from coordinator.domain.office import Purge
from coordinator.domain.purge import OldCopy, PurgeLevel
from coordinator.progress import Progress
from coordinator.services.purge import purge, stop_keeping_ids
from coordinator.ui.context import Store

STEPS = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be deleted; ``stop_ids`` also switches the keeping of ID numbers off."""

    training_id: str
    level: PurgeLevel
    copies: Sequence[OldCopy]
    at_ms: int
    stop_ids: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What was deleted."""

    record: Purge
    copies: int


def find_copies(progress: Progress, store: Store, training_id: str) -> tuple[OldCopy, ...]:
    """The older copies beside the store, newest first."""
    progress(0, 1)
    return store.copies(training_id)


def delete_data(progress: Progress, store: Store, wanted: Wanted) -> Done:
    """Delete, then leave no trace in the file and in the copies that were named.

    Raises ``KnownFailure``: ``purge_unfinished`` when the rows are gone and the traces are not; doing the
    same again then finishes it.
    """
    progress(0, STEPS)
    with store.write() as writer:
        if wanted.stop_ids:
            record = stop_keeping_ids(writer, wanted.training_id, wanted.at_ms)
        else:
            record = purge(writer, wanted.training_id, wanted.level, wanted.at_ms)
    try:
        store.scrub()
        if wanted.copies:
            store.forget(wanted.copies)
    except KnownFailure as failure:
        raise KnownFailure("purge_unfinished", cause=failure.code) from failure
    progress(STEPS, STEPS)
    return Done(record, len(wanted.copies))
