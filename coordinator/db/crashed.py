"""What a crash left, proved on a copy: opening the file itself would replay its -wal into it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coordinator.db.files import beside, copy_whole, discard
from coordinator.db.journal import Journal
from coordinator.db.proving import prove
from coordinator.db.replay import lacks_nothing
from coordinator.db.sqlite import Database, check_thoroughly, connect_frozen


@dataclass(frozen=True, slots=True)
class Proven:
    """A file of its own that holds what a crash left, and stood every check.

    ``complete``: it lacks nothing that the journal knows.
    """

    copy: Path
    complete: bool


def prove_left(path: Path, journal: Journal) -> Proven:
    """Check thoroughly what a crash left; raises what the driver raises, or ``KnownFailure``."""
    copy = beside(path, ".checking")
    try:
        copy_whole(path, copy)
        prove(Database(copy)).close()
        return Proven(copy, _is_complete(copy, journal))
    except BaseException:
        discard(copy)
        raise


def _is_complete(copy: Path, journal: Journal) -> bool:
    """Whether nothing is missing; the pages are checked meanwhile by a thread, which takes as long."""
    with ThreadPoolExecutor(1) as other, closing(connect_frozen(copy)) as raw:
        checking = other.submit(_check, copy)
        complete = lacks_nothing(raw, journal)
        checking.result()
    return complete


def _check(copy: Path) -> None:
    with closing(connect_frozen(copy)) as raw:
        check_thoroughly(raw)
