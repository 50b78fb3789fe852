"""Files written off the GUI thread: whole or not at all, and recorded as having left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coordinator.documents.outgoing import written_aside
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, SheetsWritten
from coordinator.domain.errors import KnownFailure
from coordinator.progress import Progress
from coordinator.ui.context import Store


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is there now, what no font has, and how many pages it has, if it has pages."""

    path: Path
    missing: tuple[MissingGlyph, ...] = ()
    pages: int = 0


Make = Callable[[Path, Progress], SheetsWritten]
Record = Callable[[Any], None]
Leaving = tuple[str, Make, Record]
"""Something that can leave: the name of the file, what writes it, what notes that it left."""


def nothing_to_record(_writer: Any) -> None:
    """Of what names nobody."""


def write_file(progress: Progress, store: Store, make: Make, record: Record, target: Path) -> Written:
    """Write a file and record it. Raises ``RuleError`` and ``KnownFailure``; then neither is there."""
    with written_aside([target]) as parts:
        done = make(parts[target], progress)
        note(store, record)
    return Written(target, done.missing, done.pages)


def write_paper(progress: Progress, make: Make, path: Path) -> Written:
    """Write a PDF to a place of our own; nothing has left yet. Raises ``RuleError`` and ``KnownFailure``."""
    try:
        done = make(path, progress)
    except OSError as error:
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return Written(path, done.missing, done.pages)


def note(store: Store, record: Record) -> None:
    """Record that something left; what names nobody is not worth a write."""
    if record is not nothing_to_record:
        with store.write() as writer:
            record(writer)
