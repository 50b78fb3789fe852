"""One event: an act at one device, never changed, never deleted; and the texts that may be deleted.

An event holds ids and numbers only. What a person typed or scanned (a walk-in's name, a reason, the raw
text of a scan) stands in an ``EventText`` beside it: the event carries its hash, so that nobody can exchange
it, and a purge may delete it without touching the log (sources: trust.md 2, checkin.md 1).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields

from coordinator.domain.errors import RuleError

FORMAT = 1
"""The major version of the record. Unknown kinds of the same major are kept and passed on."""
LONGEST_WORD = 200
LONGEST_TEXT = 2_000
LONGEST_BODY = 20_000
"""Characters of a word of an event, of one personal text, of a body: what is longer no other store takes."""

BodyValue = str | int | bool | None
Body = Mapping[str, BodyValue]
REDUCED = "reduced"
"""What stands for the salt of a text of which only some words are left."""


@dataclass(frozen=True, slots=True)
class Event:
    """One act. Equal ids with equal hashes are the same event; equal ids with other hashes are a red flag.

    ``id`` is a UUIDv7, ``log_id`` one incarnation of a device, ``seq`` 1, 2, 3 … without a gap in it,
    ``prev_hash`` the content hash of the event before (empty for the first). ``wall_ms`` is what the
    laptop's clock said (UTC milliseconds) and ``offset_minutes`` its distance from UTC; ``hlc`` rises within
    a log even when the clock does not; ``mono_ms`` counts since the boot that ``boot_id`` names.
    ``session_id`` and ``participant_id`` are empty where the kind has none; ``body`` is canonical JSON of
    what else the kind carries (``kinds``); ``text_hash`` names the ``EventText``, or is empty.
    """

    id: str
    content_hash: str
    log_id: str
    seq: int
    prev_hash: str
    kind: str
    training_id: str
    session_id: str
    participant_id: str
    wall_ms: int
    offset_minutes: int
    hlc: int
    mono_ms: int
    boot_id: str
    actor: str
    program: str
    format: int
    body: str
    text_hash: str = ""

    def said(self) -> dict[str, BodyValue]:
        """The body as values."""
        found: dict[str, BodyValue] = json.loads(self.body)
        return found


_HASHED = tuple(f.name for f in fields(Event) if f.name != "content_hash")


@dataclass(frozen=True, slots=True)
class EventText:
    """Words of one event that are personal: ``id`` is the hash the event carries, of ``salt`` and ``text``.

    ``text`` is canonical JSON of strings. The salt keeps a deleted name from being guessed by its hash. Of a
    text that a purge reduced the salt is ``REDUCED``: its hash proves nothing any more, and it stays here.
    """

    id: str
    training_id: str
    salt: str
    text: str

    def said(self) -> dict[str, str]:
        """The text as values."""
        found: dict[str, str] = json.loads(self.text)
        return found

    @property
    def is_reduced(self) -> bool:
        """Whether a purge took some of the words: no other store believes the others, nor is it asked to."""
        return self.salt == REDUCED

    def reduced_to(self, said: Mapping[str, str]) -> "EventText":
        """The same text with only these words, under the hash that its event carries."""
        return EventText(self.id, self.training_id, REDUCED, canonical(dict(said)))


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> str:
    """JSON that is the same bytes for the same value: sorted keys, no spaces, no numbers with a point."""
    return _ENCODER.encode(value)


def content_hash(event: Event) -> str:
    """SHA-256 (64 hexadecimal digits) of everything in the event but the hash itself."""
    return hash_of({name: getattr(event, name) for name in _HASHED})


def hash_of(record: Mapping[str, BodyValue]) -> str:
    """The content hash of an event that has these values, before there is one."""
    return hashlib.sha256(canonical(record).encode()).hexdigest()


def text_of(training_id: str, salt: str, said: Mapping[str, str]) -> EventText:
    """The text that belongs to an event, under its own hash."""
    text = canonical(dict(said))
    return EventText(text_hash(salt, text), training_id, salt, text)


def text_hash(salt: str, text: str) -> str:
    """SHA-256 (64 hexadecimal digits) of salt and text."""
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()


def check_event(event: Event) -> None:
    """Raise ``RuleError`` ``event_altered`` or ``event_newer`` unless the event is what its hash says."""
    if event.format > FORMAT:
        raise RuleError("event_newer", found=event.format, known=FORMAT)
    if content_hash(event) != event.content_hash:
        raise RuleError("event_altered", event=event.id)
