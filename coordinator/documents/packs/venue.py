"""Venue packs 場地包: the plan and its people, on the way to a borrowed laptop."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

from coordinator.documents.packs import sealing
from coordinator.documents.packs.delivering import Delivered, deliver
from coordinator.documents.packs.envelope import bound, enclose, read_envelope
from coordinator.documents.packs.keys import SALT_BYTES, derived_pair, public_of
from coordinator.documents.packs.manifest import manifest_from_json, manifest_to_json
from coordinator.documents.packs.rows import Table, bad, maker, naming, read_tables, read_values, write_rows
from coordinator.documents.packs.wholeness import check_wholeness
from coordinator.domain.badge import Badge
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.help_note import HelpNote
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.online import OnlineRule
from coordinator.domain.packs import KeyPair, PackHeader, PackKind, VenuePack, fingerprint
from coordinator.domain.plan import Plan, grouped
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry, SheetRow
from coordinator.domain.school import School, SchoolAlias
from coordinator.domain.training import Training

_PLAN: dict[str, type[Entity]] = {
    field.name: get_args(get_type_hints(Plan)[field.name])[0]
    for field in fields(Plan)
    if field.name != "training"
}
_BESIDE: dict[str, type[Entity]] = {
    "badges": Badge,
    "sheet_rows": SheetRow,
    "schools": School,
    "aliases": SchoolAlias,
    "hours_rules": HoursRule,
    "online_rules": OnlineRule,
    "events": Event,
    "texts": EventText,
    "help_notes": HelpNote,
}


@dataclass(frozen=True, slots=True)
class _Extent:
    """What the manifest of a venue pack says beyond that of any file."""

    identity: str
    sessions: tuple[str, ...]
    scope: tuple[str, ...]
    phones: bool


def write_venue_pack(path: Path, pack: VenuePack, passphrase: str) -> Delivered:
    """Write ``pack`` under a passphrase that is stored nowhere; done means on the disk and read back.

    Raises ``RuleError`` (passphrase_short), ``KnownFailure`` (file_not_written, file_not_same); then there
    is no half file.
    """
    return deliver(path, sealed_pack(pack, passphrase))


def sealed_pack(pack: VenuePack, passphrase: str) -> bytes:
    """The bytes of a venue pack."""
    salt = secrets.token_bytes(SALT_BYTES)
    pair = derived_pair(passphrase, salt)
    header = PackHeader(PackKind.VENUE, pack.id, fingerprint(pack.manifest.office), salt=salt.hex())
    content = sealing.pack_lines(_lines(pack))
    said = manifest_to_json(pack.manifest) | {
        "identity": pack.identity.secret,
        "sessions": list(pack.sessions),
        "scope": list(pack.scope),
        "phones": pack.phones,
    }
    first = sealing.manifest_line(sealing.with_digest(said, bound(header), content))
    return enclose(header, sealing.seal(first, content, [pair.public]))


def read_venue_pack(path: Path, passphrase: str) -> VenuePack:
    """A venue pack, decrypted, authenticated, and every value held against its rules.

    Raises ``RuleError``: what ``read_envelope`` raises, and passphrase_short, passphrase_wrong,
    pack_altered, pack_content_bad, pack_too_large.
    """
    envelope = read_envelope(path, PackKind.VENUE)
    pair = derived_pair(passphrase, bytes.fromhex(envelope.header.salt))
    squeezed = sealing.unseal(envelope.sealed, [pair.secret], path.name)
    if squeezed is None:
        raise RuleError("passphrase_wrong", file=path.name)
    content = sealing.read_content(squeezed, bound(envelope.header), path.name)
    with naming(path.name):
        return _believed(content, envelope.header.id)


def _believed(content: sealing.Content, file_id: str) -> VenuePack:
    manifest = manifest_from_json(content.manifest)
    extent = _extent(content.manifest)
    tables = read_tables(content.lines)
    beside: dict[str, Any] = {name: read_values(name, kind, tables) for name, kind in _BESIDE.items()}
    pack = VenuePack(
        file_id, manifest, _plan(tables), _pair(extent.identity), extent.sessions, extent.scope,
        extent.phones, people=_people(tables), **beside,
    )  # fmt: skip
    check_wholeness(pack)
    return pack


def _lines(pack: VenuePack) -> Iterator[str]:
    yield from write_rows("trainings", Training, [pack.plan.training])
    for name, kind in _PLAN.items():
        yield from write_rows(name, kind, getattr(pack.plan, name))
    people = [_without_secrets(entry.person, phones=pack.phones) for entry in pack.people]
    yield from write_rows("participants", Participant, people)
    yield from write_rows("participant_roles", ParticipantRole, [r for e in pack.people for r in e.roles])
    yield from write_rows("registrations", Registration, [r for e in pack.people for r in e.registrations])
    for name, kind in _BESIDE.items():
        yield from write_rows(name, kind, getattr(pack, name))


def _without_secrets(person: Participant, *, phones: bool) -> Participant:
    """The last gate before the file: whoever gathered the pack, no ID number leaves in it."""
    if phones:
        return replace(person, national_id="")
    return replace(person, national_id="", phone="", email="")


def _extent(said: Mapping[str, Any]) -> _Extent:
    lists = [said.get("sessions"), said.get("scope")]
    if not all(isinstance(keys, list) and all(isinstance(k, str) for k in keys) for keys in lists):
        raise bad("manifest", "sessions")
    names = ("identity", "phones")
    try:
        plain = maker(_Plain, names)([said.get(name) for name in names])
    except ValueError as error:
        raise bad("manifest", str(error)) from error
    return _Extent(plain.identity, tuple(said["sessions"]), tuple(said["scope"]), plain.phones)


@dataclass(frozen=True, slots=True)
class _Plain:
    identity: str
    phones: bool


def _pair(secret: str) -> KeyPair:
    try:
        return KeyPair(secret, public_of(secret))
    except RuleError as error:
        raise bad("manifest", "identity") from error


def _plan(tables: Mapping[str, Table]) -> Plan:
    trainings = read_values("trainings", Training, tables)
    if len(trainings) != 1:
        raise bad("trainings", "count")
    parts: dict[str, Any] = {name: read_values(name, kind, tables) for name, kind in _PLAN.items()}
    return Plan(trainings[0], **parts)


def _people(tables: Mapping[str, Table]) -> tuple[RosterEntry, ...]:
    roles = grouped(
        read_values("participant_roles", ParticipantRole, tables), lambda role: role.participant_id
    )
    there = grouped(read_values("registrations", Registration, tables), lambda seat: seat.participant_id)
    persons = read_values("participants", Participant, tables)
    entries = tuple(RosterEntry(p, roles.pop(p.id, ()), there.pop(p.id, ())) for p in persons)
    if roles or there:
        raise bad("registrations", "participant_id")
    return entries
