"""The inside of a carried file: a manifest and JSON lines, compressed, and encrypted with age."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pyrage
from pyrage import x25519

from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import canonical

LARGEST_CONTENT = 200_000_000
"""Bytes of the lines after inflating."""
LARGEST_RATIO = 200
"""JSON lines of people shrink to a tenth; what shrinks more than this was made to burst."""
LONGEST_LINE = 200_000
_SMALL = 1_000_000
_STEP = 1 << 20
_GZIP = 31


@dataclass(frozen=True, slots=True)
class Content:
    """What was inside: the manifest, its bytes as they were signed, what proves it, and the lines below."""

    manifest: dict[str, Any]
    signed: bytes
    signature: str
    proof: str
    lines: list[bytes]


def pack_lines(lines: Iterable[str]) -> bytes:
    """The content behind the manifest."""
    return "".join(f"{line}\n" for line in lines).encode()


def seal(first: str, content: bytes, recipients: Sequence[str]) -> bytes:
    """Compress a manifest line and ``content`` and encrypt them for age public keys."""
    squeeze = zlib.compressobj(6, zlib.DEFLATED, _GZIP)
    squeezed = squeeze.compress(first.encode() + b"\n") + squeeze.compress(content) + squeeze.flush()
    sealed: bytes = pyrage.encrypt(squeezed, [x25519.Recipient.from_str(key) for key in recipients])
    return sealed


def unseal(sealed: bytes, identities: Sequence[str], name: str) -> bytes | None:
    """The compressed content, or None when none of the keys opens it.

    Raises ``RuleError`` (pack_altered) when a key opens it and the content is not what was encrypted.
    """
    try:
        found: bytes = pyrage.decrypt(sealed, [x25519.Identity.from_str(key) for key in identities])
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            return None
        raise RuleError("pack_altered", file=name) from error
    return found


def manifest_line(manifest: dict[str, Any], signature: str = "", proof: str = "") -> str:
    """The first line of the content."""
    return canonical({"manifest": manifest, "signature": signature, "proof": proof})


def with_digest(manifest: dict[str, Any], header: dict[str, Any], content: bytes) -> dict[str, Any]:
    """A manifest that also holds the header it stands under and the hash of what follows it."""
    return manifest | {"header": header, "sha256": hashlib.sha256(content).hexdigest()}


def read_content(squeezed: bytes, header: dict[str, Any], name: str) -> Content:
    """Inflate, and hold header and content against the manifest.

    Raises ``RuleError``: pack_altered, pack_too_large.
    """
    data = _inflate(squeezed, name)
    first, _, content = data.partition(b"\n")
    said = _first_line(first, name)
    manifest = said["manifest"]
    if manifest.get("header") != header or manifest.get("sha256") != hashlib.sha256(content).hexdigest():
        raise RuleError("pack_altered", file=name)
    signed = canonical(manifest).encode()
    return Content(manifest, signed, said["signature"], said["proof"], content.split(b"\n")[:-1])


def _first_line(line: bytes, name: str) -> dict[str, Any]:
    try:
        said = read_line(line)
        honest = canonical(said).encode() == line
    except ValueError as error:
        raise RuleError("pack_altered", file=name) from error
    if not honest or not isinstance(said, dict) or set(said) != {"manifest", "signature", "proof"}:
        raise RuleError("pack_altered", file=name)
    texts = isinstance(said["signature"], str) and isinstance(said["proof"], str)
    if not texts or not isinstance(said["manifest"], dict):
        raise RuleError("pack_altered", file=name)
    return said


def _inflate(squeezed: bytes, name: str) -> bytes:
    """All of it, stopped as soon as it is more than an honest file could be."""
    parts: list[bytes] = []
    total = 0
    stream = zlib.decompressobj(_GZIP)
    rest = squeezed
    try:
        while not stream.eof:
            part = stream.decompress(rest, _STEP)
            rest = stream.unconsumed_tail
            total += len(part)
            if total > LARGEST_CONTENT or total > max(_SMALL, LARGEST_RATIO * len(squeezed)):
                raise RuleError("pack_too_large", file=name, most=LARGEST_CONTENT // 1_000_000)
            if not part and not rest:
                break
            parts.append(part)
    except zlib.error as error:
        raise RuleError("pack_altered", file=name) from error
    if not stream.eof or stream.unused_data:
        raise RuleError("pack_altered", file=name)
    return b"".join(parts)


def read_line(line: bytes) -> Any:
    """One line as JSON. Raises ``ValueError`` for more than the program writes: depth, a key twice, NaN."""
    if len(line) > LONGEST_LINE:
        raise ValueError("a line is too long")
    try:
        return _DECODER.decode(line.decode())
    except RecursionError as error:
        raise ValueError("too deep") from error


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _no_number(text: str) -> int:
    raise ValueError(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_no_key_twice, parse_constant=_no_number, parse_float=_no_number
)
