"""The call list as it leaves: on paper and as a table, of the same schools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.call_list import HEADINGS, TITLE, CallPaper
from coordinator.documents.pdf.call_list import write_call_list
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.table_form import TableForm, save_table
from coordinator.progress import Progress


@dataclass(frozen=True, slots=True)
class Leaving:
    """The list as paper and as cells; ``write`` is what a ``FileDoor`` asks for."""

    paper: CallPaper
    cells: Sequence[Sequence[str]]

    def write(self, path: Path, progress: Progress) -> SheetsWritten:
        """Write the list in the form that the ending of ``path`` names."""
        ending = path.suffix.lower()
        if ending == ".pdf":
            return write_call_list(self.paper, path, progress)
        form = next(form for form in TableForm if form.suffix == ending)
        save_table(form, path, TITLE, HEADINGS, self.cells, progress)
        return SheetsWritten(0, ())
