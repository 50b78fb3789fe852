"""Files that are carried between the office and its laptops: encrypted, checked as a whole, then believed.

``venue`` and ``attendance`` write and read the two kinds; ``keys`` makes keys and passphrases. Everything
refused has a code and a sentence of its own. The form is written down in docs/packs.md.
"""

from coordinator.documents.packs.attendance import read_attendance_file, write_attendance_file
from coordinator.documents.packs.delivering import Delivered, deliver
from coordinator.documents.packs.envelope import read_attendance_header, read_pack_header
from coordinator.documents.packs.keys import (
    derived_pair,
    new_file_id,
    new_passphrase,
    new_sealing_pair,
    new_signing_pair,
    read_passphrase,
)
from coordinator.documents.packs.venue import read_venue_pack, write_venue_pack

__all__ = [
    "Delivered",
    "deliver",
    "derived_pair",
    "new_file_id",
    "new_passphrase",
    "new_sealing_pair",
    "new_signing_pair",
    "read_attendance_file",
    "read_attendance_header",
    "read_pack_header",
    "read_passphrase",
    "read_venue_pack",
    "write_attendance_file",
    "write_venue_pack",
]
