"""A second place for backups: another disk or a stick, which may not be there just now."""

import logging
from pathlib import Path

from coordinator.db.backup import Vault
from coordinator.db.failures import telling
from coordinator.domain.errors import KnownFailure
from coordinator.machine import machine_id

log = logging.getLogger(__name__)


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
        except KnownFailure as failure:
            log.warning("no backup in the second place: %s", failure.code)
            self.failure = failure
