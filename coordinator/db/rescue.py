"""What is done for a damaged store: everything aside, the newest verified backup in its place."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from coordinator.db.backup import Vault, verify
from coordinator.db.failures import Notice
from coordinator.db.files import beside, copy_synced, discard, put_in_place, set_aside, sync
from coordinator.db.journal import journal_of
from coordinator.db.second_place import last_second_place
from coordinator.db.sqlite import connect, harden
from coordinator.domain.errors import KnownFailure
from coordinator.domain.store_settings import DEVICE_LOG

RESTORED, RESTORED_FROM_SECOND = "restored_from_backup", "restored_from_second_place"
"""What the notice of a rescue is called."""


def waiting_for(path: Path) -> Path:
    """Where the backup waits, whole, while the damaged files are moved out of its way."""
    return beside(path, ".restoring")


def vaults_of(path: Path, vault: Vault) -> tuple[Vault, ...]:
    """Where backups of a store are: its own place, and the second one where that is there."""
    second = last_second_place(path)
    return (vault, second) if second else (vault,)


def restore(path: Path, vault: Vault, at: datetime) -> Notice:
    """Put the newest verified backup in the place of a damaged store; the notice says what happened.

    It may be that of the second place, and then the notice says so. Nothing is destroyed: the damaged files
    move into a folder of their own. Without a backup they stay there and ``store_damaged`` is raised.
    """
    vaults = vaults_of(path, vault)
    sound = [(backup, where) for where in vaults if (backup := where.newest_sound())]
    if not sound:
        raise KnownFailure("store_damaged", place=str(path))
    # Of two equally new ones the nearer: what the second place has is a copy of it.
    backup, where = max(sound, key=lambda one: one[0].taken)
    copy_synced(backup.path, waiting_for(path))
    verify(waiting_for(path))
    _forget_logs(waiting_for(path))
    aside = set_aside(path, at)
    put_in_place(waiting_for(path), path)
    facts = {"taken": backup.taken, "aside": str(aside or "")}
    if where is vault:
        return Notice(RESTORED, facts)
    return Notice(RESTORED_FROM_SECOND, {**facts, "place": str(where.folder)})


def _forget_logs(restored: Path) -> None:
    """What this store wrote after the backup may be known elsewhere: its numbers must not come again."""
    with closing(connect(restored)) as raw:
        harden(raw)
        raw.execute("UPDATE settings SET value = '' WHERE id = ?", (DEVICE_LOG,))
    sync(restored)


def finish(path: Path, vault: Vault, at: datetime) -> tuple[Notice, ...]:
    """End what a crash interrupted: a restore whose store was already aside, or side files left alone.

    A -wal without its store would be replayed into the next file of that name, and so would its journal.
    """
    if path.exists():
        discard(waiting_for(path))
        return ()
    if waiting_for(path).exists():
        return (restore(path, vault, at),)
    aside = set_aside(path, at, journal_of(path))
    return (Notice("stray_files_moved", {"aside": str(aside)}),) if aside else ()
