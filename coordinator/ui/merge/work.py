"""What takes long, off the GUI thread: reading files, storing what they bring, folding, settling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator import machine
from coordinator.db.queries.merged import read_merge_state
from coordinator.documents.packs import read_attendance_file
from coordinator.domain.merge_report import DeviceLine, MergeReport, device_lines
from coordinator.domain.merge_state import MergeState
from coordinator.progress import Progress
from coordinator.services.keys import identities
from coordinator.services.merging_files import MergePreview, arrive, merge_files, preview
from coordinator.services.settling import settle_all
from coordinator.ui.context import Store


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the store, with every log as it stands."""

    state: MergeState
    devices: tuple[DeviceLine, ...]


def read_shown(progress: Progress, store: Store, training_id: str) -> Shown:
    """Everything the page shows. Raises ``RuleError`` when the training is gone."""
    with store.read() as reader:
        state = read_merge_state(reader, training_id)
    progress(1, 2)
    shown = Shown(state, device_lines(state.ledger.shelf.events(), ()))
    progress(2, 2)
    return shown


def look_at(progress: Progress, store: Store, paths: Sequence[Path], training_id: str) -> MergePreview:
    """What these files would bring to the training; nothing is written."""
    with store.read() as reader:
        keys = identities(reader)
    arrivals = arrive(paths, lambda path: read_attendance_file(path, keys), progress)
    with store.read() as reader:
        return preview(reader, arrivals, training_id, progress)


def merge(progress: Progress, store: Store, looked: MergePreview, at_ms: int) -> MergeReport:
    """Store what was looked at, after a verified backup; cancelled, nothing is stored."""
    store.backup("merge")
    with store.write() as writer:
        return merge_files(writer, looked, at_ms, progress)


@dataclass(frozen=True, slots=True)
class Settling:
    """A choice for one or several decisions, with its reason."""

    decisions: tuple[str, ...]
    choice: str
    reason: str


def settle(_progress: Progress, store: Store, training_id: str, settling: Settling) -> Settling:
    """Record the choice; all decisions or none."""
    with store.write() as writer:
        settle_all(writer, training_id, settling.decisions, settling.choice, settling.reason, machine.here())
    return settling
