"""Files after the days, off the GUI thread: written whole or not at all, and recorded as having left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coordinator.documents.closing_lists import ClosingList, save_list
from coordinator.documents.outgoing import written_aside
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, SheetsWritten
from coordinator.progress import Progress
from coordinator.services.closing import record_list
from coordinator.ui.context import Store


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is there now, and what no font has."""

    path: Path
    missing: tuple[MissingGlyph, ...] = ()


Make = Callable[[Path, Progress], SheetsWritten]
Record = Callable[[Any], None]


def write_file(progress: Progress, store: Store, make: Make, record: Record, target: Path) -> Written:
    """Write a file and record it. Raises ``RuleError`` and ``KnownFailure``; then neither is there."""
    with written_aside([target]) as parts:
        done = make(parts[target], progress)
        with store.write() as writer:
            record(writer)
    return Written(target, done.missing)


def list_maker(made: ClosingList, printed: date) -> Make:
    """What writes a list."""
    return lambda path, progress: save_list(path, made, printed, progress)


def list_record(made: ClosingList, training_id: str, at_ms: int) -> Record:
    """What notes that a list left."""
    return lambda writer: record_list(writer, at_ms, training_id, str(made.kind), made.persons)
