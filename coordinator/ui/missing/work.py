"""The call list into files, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.call_list import HEADINGS, TITLE, CallPaper
from coordinator.documents.outgoing import written_aside
from coordinator.documents.pdf.call_list import write_call_list
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph
from coordinator.documents.table_form import TableForm, save_table
from coordinator.domain.errors import KnownFailure
from coordinator.progress import Progress


@dataclass(frozen=True, slots=True)
class Leaving:
    """The list as paper and as cells, of the same schools."""

    paper: CallPaper
    cells: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Written:
    """A file of ours; ``pages`` and ``missing`` only of a PDF."""

    path: Path
    pages: int = 0
    missing: tuple[MissingGlyph, ...] = ()


def make_pdf(progress: Progress, leaving: Leaving, path: Path) -> Written:
    """Write the paper to a place of our own. Raises ``RuleError`` (nothing_to_print), ``KnownFailure``."""
    try:
        done = write_call_list(leaving.paper, path, progress)
    except OSError as error:
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return Written(path, done.pages, done.missing)


def save(progress: Progress, leaving: Leaving, target: Path) -> Written:
    """Write the list in the form that the ending of ``target`` names; complete, or not at all."""
    ending = target.suffix.lower()
    with written_aside([target]) as parts:
        if ending == ".pdf":
            done = write_call_list(leaving.paper, parts[target], progress)
            return Written(target, done.pages, done.missing)
        form = next(form for form in TableForm if form.suffix == ending)
        save_table(form, parts[target], TITLE, HEADINGS, leaving.cells, progress)
    return Written(target)
