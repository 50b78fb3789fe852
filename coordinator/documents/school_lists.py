"""The ministry's lists of schools as files of any kind: each sheet that holds one, as what it says."""

from collections.abc import Iterable
from pathlib import Path

from coordinator.documents.geo import load_areas
from coordinator.documents.tables.reader import read_table
from coordinator.domain.errors import RuleError
from coordinator.domain.school_lists import SchoolList, read_school_list, year_of_file
from coordinator.progress import Progress, silent


def read_school_lists(
    paths: Iterable[Path], year: int | None = None, progress: Progress = silent
) -> tuple[SchoolList, ...]:
    """The lists of all ``paths``; ``year`` is for those that do not say it, not even by their file's name.

    Raises ``RuleError`` (file_missing, school_list_no_header, school_list_empty, table_…) and
    ``KnownFailure``; between two files ``progress`` may cancel.
    """
    every, lists = list(paths), []
    for done, path in enumerate(every):
        progress(done, len(every))
        lists += _lists_of(path, year)
    progress(len(every), len(every))
    return tuple(lists)


def _lists_of(path: Path, year: int | None) -> list[SchoolList]:
    if path.is_dir() or not path.exists():
        raise RuleError("file_missing", file=str(path))
    named = year_of_file(path.stem) or year_of_file(path.absolute().parent.name) or year
    found, refusals = [], []
    for sheet in read_table(path).sheets:
        try:
            found.append(read_school_list(path.name, sheet.rows, *load_areas(), named))
        except RuleError as refusal:
            refusals.append(refusal)
    if not found:
        raise refusals[0] if refusals else RuleError("school_list_empty", file=path.name)
    return found
