"""A lock beside the file, so that two programs never open, make, migrate or restore the same store at once.

SQLite's own exclusive lock guards the open file, but not the moments when one file takes another's place.
The system drops the lock with the process, so a crash leaves nothing to clear by hand.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from coordinator.domain.errors import KnownFailure

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from the making of the object until ``release``."""

    def __init__(self, store: Path) -> None:
        """Take the lock of ``store``; raises ``store_in_use`` when another program, or this one, has it."""
        self._path = store.with_name(store.name + ".lock")
        self._handle: int | None = self._take(store)

    def _take(self, store: Path) -> int:
        while True:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _seize(handle)
            except OSError as error:
                os.close(handle)
                raise KnownFailure("store_in_use", place=str(store)) from error
            if self._still_there(handle):
                return handle
            os.close(handle)

    def _still_there(self, handle: int) -> bool:
        """False when the last holder removed the file between our opening and our locking it."""
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let go and leave no file behind; again is harmless."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":
            os.close(handle)
            with suppress(OSError):  # the next holder already has it open
                self._path.unlink()
        else:
            self._path.unlink(missing_ok=True)  # while held: a later unlink could hit the next holder's
            os.close(handle)
