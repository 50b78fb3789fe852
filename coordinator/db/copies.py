"""Older copies of a store that lie beside it, and whose personal data they still hold."""

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from coordinator.db.backup import Vault
from coordinator.db.files import SIDE_FILES, beside, sync
from coordinator.db.journal import journal_of
from coordinator.db.sqlite import connect_frozen
from coordinator.domain.purge import OldCopy

AFTER_RESCUE = "rescue"


def old_copies(vaults: Iterable[Vault], store: Path, training_id: str) -> tuple[OldCopy, ...]:
    """Backups and files set aside as damaged, newest first, each looked into."""
    found = [
        OldCopy(b.path, b.taken, b.reason, _people_in(b.path, training_id))
        for vault in vaults
        for b in vault.all()
    ]
    # Also where only a -wal or a journal was set aside: they hold names as well.
    for folder in store.parent.glob(f"{store.name}.damaged-*/"):
        path = folder / store.name
        taken = datetime.fromtimestamp((path if path.exists() else folder).stat().st_mtime).astimezone()
        found.append(OldCopy(path, taken, AFTER_RESCUE, _people_in(path, training_id)))
    return tuple(sorted(found, key=lambda copy: copy.taken, reverse=True))


def _people_in(path: Path, training_id: str) -> int | None:
    """How many people of a training a copy holds; None when it cannot be read."""
    count = "SELECT count(*) FROM participants WHERE training_id = ?"
    try:
        with closing(connect_frozen(path)) as raw:
            (people,) = raw.execute(count, (training_id,)).fetchone()
    except sqlite3.Error:
        return None
    return int(people)


def delete_copies(copies: Iterable[OldCopy]) -> None:
    """Delete these files, with what lies beside a file that was set aside. Raises ``OSError``."""
    for copy in copies:
        for ending in ("", *SIDE_FILES):
            beside(copy.path, ending).unlink(missing_ok=True)
        folder = copy.path.parent
        if copy.reason == AFTER_RESCUE:
            _delete_aside(folder, journal_of(copy.path))
        sync(folder if folder.is_dir() else folder.parent)


def _delete_aside(folder: Path, journal: Path) -> None:
    if journal.is_dir():
        shutil.rmtree(journal)
    if not any(folder.iterdir()):
        folder.rmdir()
