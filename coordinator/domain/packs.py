"""What is carried between the office and its laptops: venue packs 場地包 out, attendance files 報到檔 back.

Here are the values; ``documents.packs`` writes and reads the files, ``services.packs`` and
``services.attendance_files`` gather them from a store and take them into one.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.badge import Badge
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.help_note import HelpNote
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.online import OnlineRule
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry, SheetRow
from coordinator.domain.school import School, SchoolAlias

FORMAT = 1
"""The form of the files this program writes."""


class PackKind(StrEnum):
    """場地包 goes out with people and plan; 報到檔 comes back with events."""

    VENUE = "venue-pack"
    ATTENDANCE = "attendance"


ENDINGS = {PackKind.VENUE: ".venuepack", PackKind.ATTENDANCE: ".attendance"}


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A secret and its public half: age (``AGE-SECRET-KEY-1…``, ``age1…``) or Ed25519 (hexadecimal)."""

    secret: str
    public: str


@dataclass(frozen=True, slots=True)
class PackHeader:
    """What anybody can read of a file without a key: no name, no date, nobody.

    ``office`` is the fingerprint of the office's public key; ``salt`` (hexadecimal) makes the key of a
    passphrase and is empty where there is none. ``size`` and ``sha256`` are of the encrypted part.
    """

    kind: PackKind
    id: str
    office: str
    format: int = FORMAT
    min_reader: int = FORMAT
    salt: str = ""
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class PackHead:
    """Where a log ended when the file was written, and how many of its events the file holds."""

    log_id: str
    first_seq: int
    last_seq: int
    last_hash: str
    events: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file says of itself inside the encryption: whose, from when, how much.

    ``at_ms`` is the writing machine's clock (UTC milliseconds), ``reference_ms`` what a right clock said at
    that moment, if somebody looked. ``office`` is the office's public key, ``device`` the name of the
    laptop: for a pack the one it is meant for, empty for any. ``log_id`` and ``device_key`` (Ed25519,
    hexadecimal) say who wrote an attendance file.
    """

    training_id: str
    slug: str
    title: str
    academic_year: int
    office: str
    at_ms: int
    program: str
    device: str = ""
    log_id: str = ""
    device_key: str = ""
    reference_ms: int | None = None
    events: int = 0
    texts: int = 0
    heads: tuple[PackHead, ...] = ()

    @property
    def ahead_ms(self) -> int | None:
        """How much the writing machine's clock was ahead of the reference."""
        return None if self.reference_ms is None else self.at_ms - self.reference_ms


@dataclass(frozen=True, slots=True)
class VenuePack:
    """A venue pack: the whole plan, the people of the chosen sessions, and what was done so far.

    ``sessions`` are the chosen ones; ``scope`` (ids as well) are those whose people came along, because
    they may stand at the wrong door. ``id`` is the random id in the header. Nobody has an ID number here.
    """

    id: str
    manifest: Manifest
    plan: Plan
    identity: KeyPair
    sessions: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    phones: bool = False
    people: tuple[RosterEntry, ...] = ()
    badges: tuple[Badge, ...] = ()
    sheet_rows: tuple[SheetRow, ...] = ()
    schools: tuple[School, ...] = ()
    aliases: tuple[SchoolAlias, ...] = ()
    hours_rules: tuple[HoursRule, ...] = ()
    online_rules: tuple[OnlineRule, ...] = ()
    events: tuple[Event, ...] = ()
    texts: tuple[EventText, ...] = ()
    help_notes: tuple[HelpNote, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceFile:
    """An attendance file: every event of a training that its writer knew, with the texts that are left.

    ``set_aside`` are rows that nobody can read (place in the file, code); the others are good all the same.
    ``help_notes`` are those written at laptops.
    """

    id: str
    manifest: Manifest
    events: tuple[Event, ...] = ()
    texts: tuple[EventText, ...] = ()
    set_aside: tuple[tuple[str, str], ...] = ()
    help_notes: tuple[HelpNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportKeys:
    """What an attendance file is written with: for whom it is, who signs, and proof of the training.

    ``recipients`` are age public keys, ``signing`` is the device's Ed25519 pair, ``training`` the age pair
    that only the office and laptops with a venue pack of the training have.
    """

    recipients: tuple[str, ...]
    signing: KeyPair
    training: KeyPair


def fingerprint(public_key: str) -> str:
    """Sixteen hexadecimal digits that tell one public key from another for people's eyes."""
    return hashlib.sha256(public_key.encode()).hexdigest()[:16]


def file_name(kind: PackKind, slug: str, day: str, file_id: str) -> str:
    """A name without a person's in it: training, day, and the beginning of the random id."""
    return f"{slug}-{day}-{file_id.replace('-', '')[:8]}{ENDINGS[kind]}"
