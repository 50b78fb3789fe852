"""Files that leave the program: written aside first, so that cancelled or failed work leaves none behind."""

import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from errno import EEXIST
from pathlib import Path

from coordinator.domain.errors import KnownFailure


@contextmanager
def written_aside(targets: Iterable[Path]) -> Generator[dict[Path, Path]]:
    """Target -> where to write it. The files get their names when the block ends well; else none does.

    What must be stored together with the files is stored at the end of the block. All targets are in one
    folder. Raises ``KnownFailure`` (file_not_written) for every ``OSError``; that another program holds a
    target open (Windows) is found before the block begins.
    """
    wanted = list(targets)
    folder = wanted[0].parent
    try:
        _refuse_taken(wanted)
        with tempfile.TemporaryDirectory(prefix=".coordinator-", dir=folder) as aside:
            parts = {target: Path(aside, f"{n}{target.suffix}") for n, target in enumerate(wanted)}
            yield parts
            for target, part in parts.items():
                part.replace(target)
    except OSError as error:
        raise KnownFailure("file_not_written", folder=str(folder), reason=error.strerror or "") from error


def free_path(path: Path) -> Path:
    """``path``, or with (2), (3) … when there is a file of that name."""
    free, n = path, 1
    while free.exists():
        n += 1
        free = path.with_name(f"{path.stem} ({n}){path.suffix}")
    return free


def _refuse_taken(targets: Iterable[Path]) -> None:
    """A device or a folder is no file to be replaced: administrators may replace even /dev/null."""
    for target in targets:
        if target.exists() and not target.is_file():
            raise FileExistsError(EEXIST, "not a file", str(target))
        if target.exists():
            with target.open("r+b"):
                continue
