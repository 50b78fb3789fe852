"""The first hundred bytes of a file, read before SQLite may touch it.

Opening a database changes it: a left ``-wal`` is replayed, side files appear. A file that is not ours, or
that a newer program made, must stay as it is to the last byte, so it is judged from outside first.
Format: https://www.sqlite.org/fileformat.html, section 1.3.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

MAGIC = b"SQLite format 3\x00"
LENGTH = 100
APPLICATION_ID = 0x434F4F52  # "COOR"


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says about itself; ``pages`` is 0 when its writer did not vouch for the number."""

    page_size: int
    pages: int
    user_version: int
    application_id: int
    file_size: int

    @property
    def ours(self) -> bool:
        """Whether this program (of any version) made the file."""
        return self.application_id == APPLICATION_ID

    @property
    def complete(self) -> bool:
        """Whether the file is as long as it says."""
        return self.file_size >= self.page_size * max(self.pages, 1)


def read_header(path: Path) -> Header | None:
    """The header of a file, or None when it is not a SQLite database (also: empty, or cut short).

    Never for a file this process has open: on POSIX, closing it here would let go of SQLite's locks.
    """
    with path.open("rb") as file:
        head = file.read(LENGTH)
    if len(head) < LENGTH or not head.startswith(MAGIC):
        return None
    (size,) = struct.unpack_from(">H", head, 16)
    counter, pages = struct.unpack_from(">II", head, 24)
    user_version, application_id = struct.unpack_from(">I4xI", head, 60)
    (valid_for,) = struct.unpack_from(">I", head, 92)
    return Header(
        page_size=65536 if size == 1 else size,
        pages=pages if counter == valid_for else 0,
        user_version=user_version,
        application_id=application_id,
        file_size=path.stat().st_size,
    )
