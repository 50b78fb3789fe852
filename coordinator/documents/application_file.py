"""An application form's file from outside: read by the confined reader, the sheet with the form chosen."""

from collections.abc import Sequence
from pathlib import Path

from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.table import RawTable, Row
from coordinator.domain.application_titles import find_form_header
from coordinator.domain.errors import RuleError
from coordinator.progress import Progress, silent


def read_application_file(path: Path, progress: Progress = silent) -> Sequence[Row]:
    """The rows of a form's file (xlsx, xls, ods, csv, a page), ready for ``application_form.read_form``.

    Raises ``RuleError`` and ``KnownFailure`` as ``read_table`` does, and ``application_form_no_header`` where
    no visible sheet has such a table.
    """
    return form_rows(read_table(path, progress))


def form_rows(table: RawTable) -> Sequence[Row]:
    """The rows of the visible sheet with most known columns, of equal ones the first."""
    best: tuple[int, Sequence[Row]] | None = None
    for sheet in table.sheets:
        if sheet.hidden:
            continue
        try:
            known = len(find_form_header(sheet.rows).columns)
        except RuleError:
            continue
        if best is None or known > best[0]:
            best = (known, sheet.rows)
    if best is None:
        raise RuleError("application_form_no_header")
    return best[1]
