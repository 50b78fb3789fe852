"""A file onto a stick, so that it may be pulled out: whole, synced, read back, or not there at all."""

import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from errno import EEXIST, EISDIR
from pathlib import Path

from coordinator.domain.errors import KnownFailure


@dataclass(frozen=True, slots=True)
class Delivered:
    """A file that is on the disk: its size, and the SHA-256 that was read back from there."""

    path: Path
    size: int
    sha256: str


def deliver(path: Path, data: bytes) -> Delivered:
    """Write ``data`` under a new name, sync it, give it its name, sync the folder, read it back.

    Raises ``KnownFailure`` (file_not_written, file_not_same) and then leaves no half file behind; a file
    that had the name before is replaced only by a whole one.
    """
    part = path.with_name(f".coordinator-{secrets.token_hex(8)}.part")
    try:
        _refuse_what_is_no_file(path)
        _write_synced(part, data)
        part.replace(path)
        _sync_folder(path.parent)
        digest = _read_back(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    if digest != hashlib.sha256(data).hexdigest():
        with suppress(OSError):
            path.unlink()
        raise KnownFailure("file_not_same", file=str(path))
    return Delivered(path, len(data), digest)


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    if path.exists() and not path.is_file():
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))


def _write_synced(part: Path, data: bytes) -> None:
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """So that the name is on the disk too; Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems of sticks cannot sync a folder; that is no reason to call the file lost.
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(handle)


_CANNOT = frozenset({22, 95})
"""EINVAL, EOPNOTSUPP."""


def _read_back(path: Path) -> str:
    """The hash of what the disk gives; what the system still holds in memory is let go of where it can be."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
