"""The files of a store, moved so that a crash at any moment leaves a whole state behind."""

import os
import shutil
import sys
from datetime import datetime
from itertools import count
from pathlib import Path

SIDE_FILES = ("-wal", "-shm", "-journal")


def beside(path: Path, ending: str) -> Path:
    """``coordinator.sqlite`` with ``-wal`` is ``coordinator.sqlite-wal``."""
    return path.with_name(path.name + ending)


def left_open(path: Path) -> bool:
    """Whether the last program did not come to its end.

    SQLite removes the -wal of an exclusive connection after the final checkpoint and never before, so its
    presence is the sign; a flag of our own would be one more write, and could lie. A -journal is never
    ours (that of another tool, or planted) and would be played back as well.
    """
    return beside(path, "-wal").exists() or beside(path, "-journal").exists()


def copy_whole(path: Path, target: Path) -> None:
    """Copy a store that nobody has open together with its side files."""
    for ending in ("", *SIDE_FILES):
        if beside(path, ending).exists():
            shutil.copyfile(beside(path, ending), beside(target, ending))


def copy_synced(source: Path, target: Path) -> None:
    """Copy the bytes of a file that nobody writes, down to the disk."""
    shutil.copyfile(source, target)
    sync(target)


def put_in_place(source: Path, target: Path) -> None:
    """Rename, replacing what was there, down to the disk."""
    source.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows has no such call for folders."""
    if path.is_dir() and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def discard(path: Path) -> None:
    """Remove an unfinished file of our own with its side files."""
    for ending in ("", *SIDE_FILES):
        beside(path, ending).unlink(missing_ok=True)


def set_aside(path: Path, at: datetime, *more: Path) -> Path | None:
    """Move the store, all its side files and ``more`` into a new folder named by the time; None without any.

    The store goes first: a crash in between leaves no store, never one whose -wal is gone.
    """
    files = (*(beside(path, ending) for ending in ("", *SIDE_FILES)), *more)
    present = [file for file in files if file.exists()]
    if not present:
        return None
    folder = _new_folder(beside(path, f".damaged-{at:%Y%m%d-%H%M%S}"))
    for file in present:
        file.replace(folder / file.name)
    sync(folder)
    sync(path.parent)
    return folder


def _new_folder(wanted: Path) -> Path:
    for number in count(1):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError("count() does not end")
