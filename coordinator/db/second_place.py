"""A second place for backups: another disk or a stick, which may not be there just now."""

import logging
from pathlib import Path

from coordinator.db.backup import Vault
from coordinator.db.failures import telling
from coordinator.db.files import beside
from coordinator.domain.errors import KnownFailure
from coordinator.machine import machine_id

log = logging.getLogger(__name__)


def last_second_place(store: Path) -> Vault | None:
    """The backups in the second place that was written to last, if it is there just now.

    The choice stands in the store; a store that cannot be read any more has left this note beside it.
    """
    try:
        chosen = Path(_note(store).read_text(encoding="utf-8"))
        vault = SecondPlace(store).vault(chosen)
        return vault if chosen.is_absolute() and vault.folder.is_dir() else None
    except (OSError, ValueError):
        return None


def _note(store: Path) -> Path:
    return beside(store, ".second")


class SecondPlace:
    """Copies of verified backups in a folder that the user chose; ``failure`` says why the last is missing.

    Whatever happens there, the first place has its backup already.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self.failure: KnownFailure | None = None

    def vault(self, chosen: Path) -> Vault:
        """The backups there. A folder of this store's own: one stick may serve several laptops."""
        return Vault(chosen / f"{self._store.stem}-{machine_id(self._store)[:8]}", self._store)

    def _remember(self, chosen: Path) -> None:
        note, said = _note(self._store), str(chosen.absolute())
        if not note.is_file() or note.read_bytes() != said.encode():
            note.write_text(said, encoding="utf-8")

    def mirror(self, chosen: Path | None, backup: Path) -> None:
        """Copy a verified backup there unless it is there already; a failure is noted, never raised."""
        self.failure = None
        if chosen is None:
            return
        try:
            # The chosen folder is never made: without its stick it would come into being on this disk.
            if not chosen.is_dir():
                raise KnownFailure("second_place_missing", folder=str(chosen))  # noqa: TRY301  noted below
            with telling(files=True):
                self.vault(chosen).adopt(backup)
                self._remember(chosen)
        except KnownFailure as failure:
            log.warning("no backup in the second place: %s", failure.code)
            self.failure = failure
