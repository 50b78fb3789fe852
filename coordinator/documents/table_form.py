"""The forms in which a table leaves the program, and the one function that writes each of them."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from coordinator.documents.spreadsheet import write_table
from coordinator.documents.spreadsheet_csv import CP950, UTF_8, write_csv
from coordinator.documents.spreadsheet_ods import write_ods
from coordinator.progress import Progress, silent


class TableForm(StrEnum):
    """ODF first: that is what offices are to exchange; cp950 only for systems that take nothing else."""

    ODS = "ods"
    XLSX = "xlsx"
    CSV = UTF_8
    CSV_CP950 = CP950

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return f".{self}" if self in (TableForm.ODS, TableForm.XLSX) else ".csv"


def save_table(
    form: TableForm,
    path: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    progress: Progress = silent,
) -> None:
    """Write a table in this form; ``title`` names its sheet, where there are sheets.

    Raises ``OSError``, and for cp950 ``UnicodeEncodeError`` unless every text was marked before.
    """
    if form is TableForm.ODS:
        write_ods(path, title, headings, rows, progress)
    elif form is TableForm.XLSX:
        write_table(path, title, headings, rows, progress)
    else:
        write_csv(path, headings, rows, str(form), progress)
