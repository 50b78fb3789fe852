"""The outside of a carried file: one clear line that anybody can read, then what is encrypted.

The line names nobody. It holds the size and the SHA-256 of the rest, so that a bad copy is told from a wrong
passphrase before a key is tried; what it says of itself stands in the manifest again, inside the encryption.
"""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.events.record import canonical
from coordinator.domain.packs import FORMAT, PackHeader, PackKind

LARGEST_FILE = 100_000_000
"""Bytes of a whole file; 100,000 people are 6 million."""
LONGEST_HEADER = 2_000
_BEGINNING = b'{"coordinator":"'
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SALT = re.compile(r"[0-9a-f]{32}")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Envelope:
    """A whole file: its clear header and what is encrypted."""

    header: PackHeader
    sealed: bytes


def bound(header: PackHeader) -> dict[str, Any]:
    """What of a header is repeated inside the encryption: all but size and hash of the encrypted part."""
    return {
        "coordinator": str(header.kind),
        "format": header.format,
        "id": header.id,
        "min_reader": header.min_reader,
        "office": header.office,
        "salt": header.salt,
    }


def enclose(header: PackHeader, sealed: bytes) -> bytes:
    """The bytes of a file."""
    full = replace(header, size=len(sealed), sha256=hashlib.sha256(sealed).hexdigest())
    return _line(full) + sealed


def read_pack_header(path: Path) -> PackHeader:
    """What a venue pack says without its passphrase. Raises as ``read_header``."""
    return read_header(path, PackKind.VENUE)


def read_attendance_header(path: Path) -> PackHeader:
    """What an attendance file says without a key. Raises as ``read_header``."""
    return read_header(path, PackKind.ATTENDANCE)


def read_header(path: Path, kind: PackKind) -> PackHeader:
    """The clear line of a file of this kind.

    Raises ``RuleError``: pack_not_one, pack_is_venue, pack_is_attendance, pack_newer, pack_damaged,
    file_missing; ``KnownFailure`` (file_unreadable) where the disk fails.
    """
    return _read_line(_bytes_of(path, LONGEST_HEADER), kind, path.name)[0]


def read_envelope(path: Path, kind: PackKind) -> Envelope:
    """A file of this kind, whole and as it was written.

    Raises what ``read_header`` raises, and ``RuleError``: pack_too_large, pack_incomplete, pack_damaged.
    """
    data = _bytes_of(path, LARGEST_FILE + 1)
    header, sealed = _read_line(data, kind, path.name)
    if len(data) > LARGEST_FILE:
        raise RuleError("pack_too_large", file=path.name, most=LARGEST_FILE // 1_000_000)
    if len(sealed) < header.size:
        raise RuleError("pack_incomplete", file=path.name, found=len(sealed), size=header.size)
    if len(sealed) > header.size or hashlib.sha256(sealed).hexdigest() != header.sha256:
        raise RuleError("pack_damaged", file=path.name)
    return Envelope(header, sealed)


def _bytes_of(path: Path, most: int) -> bytes:
    # A pipe or a device would keep the reader waiting for ever.
    if not path.is_file():
        raise RuleError("file_missing", file=str(path))
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise KnownFailure("file_unreadable", file=str(path), reason=error.strerror or "") from error


def _read_line(data: bytes, kind: PackKind, name: str) -> tuple[PackHeader, bytes]:
    if not data.startswith(_BEGINNING):
        raise RuleError("pack_not_one", file=name)
    line, newline, rest = data.partition(b"\n")
    said = _said(line) if newline and len(line) < LONGEST_HEADER else None
    if said is None:
        raise RuleError("pack_damaged", file=name)
    least = said.get("min_reader")
    if isinstance(least, int) and least > FORMAT:
        raise RuleError("pack_newer", file=name, found=least, known=FORMAT)
    header = _header(said)
    # Any other writing of the same header is not the program's own, so the file was touched.
    if header is None or (header.format == FORMAT and _line(header) != line + b"\n"):
        raise RuleError("pack_damaged", file=name)
    if header.kind is not kind:
        raise RuleError(_OTHER_KIND[header.kind], file=name)
    return header, rest


_OTHER_KIND = {PackKind.VENUE: "pack_is_venue", PackKind.ATTENDANCE: "pack_is_attendance"}


def _said(line: bytes) -> dict[str, Any] | None:
    """The header as values, or None unless it is written as the program writes: no key twice, no space."""
    try:
        said = json.loads(line.decode("ascii"))
        honest = isinstance(said, dict) and canonical(said).encode() == line
    except (ValueError, RecursionError):
        return None
    return said if honest else None


def _header(said: dict[str, Any]) -> PackHeader | None:
    """The header in what was said, or None where a word of it is none."""
    texts = {
        "id": _ID, "office": _FINGERPRINT, "sha256": _SHA256,
        "salt": _SALT if said.get("coordinator") == PackKind.VENUE else re.compile(""),
    }  # fmt: skip
    for key, form in texts.items():
        value = said.get(key)
        if not isinstance(value, str) or not form.fullmatch(value):
            return None
    numbers = [said.get(key) for key in ("format", "min_reader", "size")]
    if any(type(n) is not int or not 0 < n <= LARGEST_FILE for n in numbers):
        return None
    try:
        kind = PackKind(str(said.get("coordinator")))
    except ValueError:
        return None
    return PackHeader(
        kind, said["id"], said["office"], said["format"], said["min_reader"], said["salt"],
        said["size"], said["sha256"],
    )  # fmt: skip


def _line(header: PackHeader) -> bytes:
    return canonical(bound(header) | {"size": header.size, "sha256": header.sha256}).encode() + b"\n"
