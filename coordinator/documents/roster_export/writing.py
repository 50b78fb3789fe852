"""An exported roster on disk, in the form that was chosen."""

from pathlib import Path

from coordinator.documents.roster_export.columns import RosterTable
from coordinator.documents.roster_export.losses import written_out
from coordinator.documents.table_form import TableForm, save_table
from coordinator.progress import Progress, silent

SHEET = "名冊"


def write_roster_table(
    path: Path, form: TableForm, table: RosterTable, progress: Progress = silent
) -> RosterTable:
    """Write the table; returns what was written, which for cp950 has its lost characters in brackets.

    Whoever calls has shown those before: nothing is replaced in silence. Raises ``OSError``.
    """
    written = written_out(table) if form is TableForm.CSV_CP950 else table
    save_table(form, path, SHEET, written.headings, written.rows, progress)
    return written
