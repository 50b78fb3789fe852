"""Where a store may live: not on a network, not in a synchronised folder, not where writing fails.

A network drive breaks SQLite's locks; a synchronising program copies a file that is being written. The
judgements are functions of facts (mount table, environment, drive type), so that tests can give tables.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from coordinator.db.failures import Notice, telling
from coordinator.domain.errors import KnownFailure

MEGABYTE = 1_000_000
FREE_NEEDED = 200 * MEGABYTE
FREE_WANTED = 500 * MEGABYTE

NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "davfs"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.curlftpfs"}
)
DRIVE_REMOTE = 4  # what GetDriveTypeW answers for a mapped network drive

_CLOUDS = {
    "OneDrive": r"onedrive",
    "Dropbox": r"dropbox",
    "Google Drive": r"google ?drive|my drive|我的雲端硬碟",
    "iCloud": r"icloud ?drive|mobile documents|com~apple~clouddocs",
    "Nextcloud": r"nextcloud|owncloud",
}
# "OneDrive - 屏東縣政府", "Dropbox (Personal)": the service, then whose.
_CLOUD_FOLDERS = {
    name: re.compile(rf"(?:{words})(?: ?[-(].*)?", re.IGNORECASE) for name, words in _CLOUDS.items()
}
_CLOUD_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a judgement needs: (mount point, type) pairs, environment, Windows drive type, free bytes."""

    mounts: tuple[tuple[str, str], ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    drive_type: int = 0
    free: int = FREE_WANTED


def judge(folder: PurePath, around: Surroundings) -> Notice | None:
    """Raise ``KnownFailure`` where a store must not live; a notice where space is getting short."""
    if on_network(folder, around.mounts, around.drive_type):
        raise KnownFailure("folder_on_network", folder=str(folder))
    if cloud := cloud_of(folder, around.environment):
        raise KnownFailure("folder_synchronised", folder=str(folder), service=cloud)
    facts = {"free_mb": around.free // MEGABYTE, "needed_mb": FREE_NEEDED // MEGABYTE}
    if around.free < FREE_NEEDED:
        raise KnownFailure("disk_nearly_full", folder=str(folder), **facts)
    return Notice("disk_low", facts) if around.free < FREE_WANTED else None


def on_network(folder: PurePath, mounts: Iterable[tuple[str, str]], drive_type: int = 0) -> bool:
    """Whether the folder lies on another machine: a UNC path, a mapped drive, or a network mount."""
    if drive_type == DRIVE_REMOTE or _is_unc(folder):
        return True
    over = [(len(PurePosixPath(point).parts), kind) for point, kind in mounts if folder.is_relative_to(point)]
    # The deepest mount counts, and of several on one point the last.
    return bool(over) and max(reversed(over), key=lambda mount: mount[0])[1] in NETWORK_TYPES


def _is_unc(folder: PurePath) -> bool:
    drive = PureWindowsPath(folder).drive if isinstance(folder, PureWindowsPath) else ""
    return drive.startswith("\\\\") and not re.match(r"\\\\[?.]\\[A-Za-z]:", drive)


def cloud_of(folder: PurePath, environment: Mapping[str, str]) -> str | None:
    """The service that synchronises a folder, by the names on its path or by the service's own variables."""
    for variable, service in _CLOUD_VARIABLES.items():
        root = environment.get(variable)
        if root and folder.is_relative_to(root):
            return service
    for service, name in _CLOUD_FOLDERS.items():
        if any(name.fullmatch(part) for part in folder.parts):
            return service
    return None


def parse_mounts(text: str) -> tuple[tuple[str, str], ...]:
    """(mount point, type) of each line of ``/proc/mounts``; spaces in names stand there as ``\\\\040``."""
    rows = (line.split() for line in text.splitlines())
    return tuple((_unescape(row[1]), row[2]) for row in rows if len(row) >= 3)


def _unescape(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), name)


def surroundings_of(folder: Path) -> Surroundings:
    """The facts about an existing folder of this machine."""
    table = Path("/proc/mounts")
    return Surroundings(
        mounts=parse_mounts(table.read_text(encoding="utf-8")) if table.exists() else (),
        environment=os.environ,
        drive_type=_drive_type(folder),
        free=shutil.disk_usage(folder).free,
    )


def _drive_type(folder: Path) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor))


def probe(folder: Path) -> None:
    """Write a file there, down to the disk, and remove it."""
    handle, name = tempfile.mkstemp(prefix=".probe-", dir=folder)
    path = Path(name)
    try:
        os.write(handle, b"probe")
        os.fsync(handle)
    finally:
        os.close(handle)
        path.unlink()


def examine(folder: Path) -> tuple[Notice, ...]:
    """Judge the folder, make it when it is missing, and prove that it can be written."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    with telling(files=True):
        notice = judge(folder, surroundings_of(existing))
        folder.mkdir(parents=True, exist_ok=True)
        probe(folder)
    return (notice,) if notice else ()
