"""What the lists after the days are written by, and what notes that they left."""

from __future__ import annotations

from datetime import date

from coordinator.documents.closing_lists import ClosingList, save_list
from coordinator.services.closing import record_list
from coordinator.ui.file_writing import Make, Record


def list_maker(made: ClosingList, printed: date) -> Make:
    """What writes a list."""
    return lambda path, progress: save_list(path, made, printed, progress)


def list_record(made: ClosingList, training_id: str, at_ms: int) -> Record:
    """What notes that a list left."""
    return lambda writer: record_list(writer, at_ms, training_id, str(made.kind), made.persons)
