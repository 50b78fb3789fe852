"""The sticks that are plugged in: where files that travel are put."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

PLACES = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
DRIVE_REMOVABLE = 2
"""What Windows' GetDriveTypeW answers for a stick."""


def sticks() -> list[Path]:
    """The roots of removable volumes that can be written to."""
    volumes = (volume for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady())
    roots = (Path(volume.rootPath()) for volume in volumes if not volume.isReadOnly() and not volume.isRoot())
    return [root for root in roots if is_stick(root)]


def is_stick(root: Path) -> bool:
    """Whether a volume can be pulled out, by where the system puts such things."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(str(root)) == DRIVE_REMOVABLE)
    return f"{root.as_posix()}/".startswith(PLACES)
