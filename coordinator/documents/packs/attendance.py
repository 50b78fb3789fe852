"""Attendance files 報到檔: what a laptop brings home, or gives to another laptop at noon."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from coordinator.documents.packs import sealing
from coordinator.documents.packs.delivering import Delivered, deliver
from coordinator.documents.packs.envelope import bound, enclose, read_envelope
from coordinator.documents.packs.keys import is_proof, is_signed, proof, public_of, sign
from coordinator.documents.packs.manifest import manifest_from_json, manifest_to_json
from coordinator.documents.packs.rows import bad, naming, read_some, read_tables, read_values, write_rows
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText, canonical
from coordinator.domain.help_note import HelpNote
from coordinator.domain.packs import (
    AttendanceFile,
    ExportKeys,
    Manifest,
    PackHeader,
    PackKind,
    fingerprint,
)


def write_attendance_file(path: Path, file: AttendanceFile, keys: ExportKeys) -> Delivered:
    """Write ``file`` for the office and the laptops of the training; done means on the disk and read back.

    Raises ``KnownFailure`` (file_not_written, file_not_same) and then leaves no half file behind.
    """
    return deliver(path, sealed_attendance(file, keys))


def sealed_attendance(file: AttendanceFile, keys: ExportKeys) -> bytes:
    """The bytes of an attendance file."""
    header = PackHeader(PackKind.ATTENDANCE, file.id, fingerprint(file.manifest.office))
    content = sealing.pack_lines(_lines(file))
    manifest = replace(file.manifest, device_key=keys.signing.public)
    said = sealing.with_digest(manifest_to_json(manifest), bound(header), content)
    signed = canonical(said).encode()
    first = sealing.manifest_line(said, sign(keys.signing, signed), proof(keys.training.secret, signed))
    return enclose(header, sealing.seal(first, content, keys.recipients))


def read_attendance_file(path: Path, identities: Sequence[str]) -> AttendanceFile:
    """An attendance file, decrypted, authenticated and read; nothing of a bad one is believed.

    ``identities`` are all the keys of this store (``services.keys.identities``). Raises ``RuleError``: what
    ``read_envelope`` raises, and pack_not_for_us, pack_altered, pack_forged, pack_content_bad,
    pack_too_large.
    """
    envelope = read_envelope(path, PackKind.ATTENDANCE)
    name = path.name
    squeezed = sealing.unseal(envelope.sealed, identities, name) if identities else None
    if squeezed is None:
        raise _not_for_us(envelope.header, identities, name)
    content = sealing.read_content(squeezed, bound(envelope.header), name)
    with naming(name):
        return _believed(content, envelope.header.id, identities, name)


def _believed(content: sealing.Content, file_id: str, identities: Sequence[str], name: str) -> AttendanceFile:
    """What the content says, once it is known who wrote it."""
    manifest = manifest_from_json(content.manifest)
    if not is_signed(manifest.device_key, content.signed, content.signature):
        raise RuleError("pack_altered", file=name)
    if not any(is_proof(key, content.signed, content.proof) for key in identities):
        raise RuleError("pack_forged", file=name)
    tables = read_tables(content.lines)
    events, aside = read_some("events", Event, tables)
    texts, texts_aside = read_some("event_texts", EventText, tables)
    notes = read_values("help_notes", HelpNote, tables)
    found = AttendanceFile(file_id, manifest, events, texts, (*aside, *texts_aside), notes)
    _hold_together(found)
    return found


def _lines(file: AttendanceFile) -> Iterator[str]:
    yield from write_rows("events", Event, file.events)
    yield from write_rows("event_texts", EventText, file.texts)
    yield from write_rows("help_notes", HelpNote, file.help_notes)


def _not_for_us(header: PackHeader, identities: Sequence[str], name: str) -> RuleError:
    ours = [fingerprint(public_of(key)) for key in identities]
    # Written for this office and still not to be opened: then it is not what it was.
    code = "pack_altered" if header.office in ours else "pack_not_for_us"
    return RuleError(code, file=name, office=header.office)


def _hold_together(file: AttendanceFile) -> None:
    """All is of one training, and the log that the file says it comes from knows the key that signed it."""
    manifest: Manifest = file.manifest
    mixed = any(e.training_id not in ("", manifest.training_id) for e in file.events)
    if mixed or any(text.training_id != manifest.training_id for text in file.texts):
        raise bad("events", "training_id")
    opened = [e for e in file.events if e.log_id == manifest.log_id and e.kind == Kind.LOG_OPENED]
    if not any(_names_key(event, manifest.device_key) for event in opened):
        raise bad("events", "device_key")


def _names_key(opened: Event, key: str) -> bool:
    try:
        return opened.said().get("public_key") == key
    except (ValueError, AttributeError, RecursionError):
        return False
