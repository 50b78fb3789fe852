"""How a device appends to its own log: the next number, the hash of the last, a clock that only rises."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from sys import intern
from typing import Any

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import (
    FORMAT,
    LONGEST_TEXT,
    LONGEST_WORD,
    BodyValue,
    Event,
    EventText,
    canonical,
    hash_of,
    text_of,
)


@dataclass(frozen=True, slots=True)
class LogHead:
    """Where a log ends: number, hash and ``hlc`` of its last event; a new log has none."""

    log_id: str
    seq: int = 0
    last_hash: str = ""
    hlc: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened by the laptop: wall clock, and milliseconds since the boot ``boot_id``."""

    at: datetime
    mono_ms: int
    boot_id: str

    @property
    def wall_ms(self) -> int:
        """UTC milliseconds."""
        return round(self.at.timestamp() * 1000)

    @property
    def offset_minutes(self) -> int:
        """Minutes east of UTC."""
        offset = self.at.utcoffset()
        return round(offset.total_seconds() / 60) if offset is not None else 0


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has its place in a log; ``text`` holds what is personal."""

    kind: Kind
    training_id: str
    session_id: str = ""
    participant_id: str = ""
    body: Mapping[str, BodyValue] | None = None
    text: Mapping[str, str] | None = None
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Appended:
    """An event with its text, and where the log ends now."""

    event: Event
    text: EventText | None
    head: LogHead


def append(
    head: LogHead, draft: Draft, *, event_id: str, salt: str, moment: Moment, program: str
) -> Appended:
    """Give ``draft`` its place behind ``head``; ``salt`` is only used where there is a text.

    Actor and texts are cut to what every store takes when it merges.
    """
    said = {key: words[:LONGEST_TEXT] for key, words in (draft.text or {}).items()}
    text = text_of(draft.training_id, salt, said) if said else None
    wall_ms = moment.wall_ms
    record: dict[str, Any] = {
        "id": event_id,
        "log_id": head.log_id,
        "seq": head.seq + 1,
        "prev_hash": head.last_hash,
        "kind": intern(str(draft.kind)),
        "training_id": draft.training_id,
        "session_id": draft.session_id,
        "participant_id": draft.participant_id,
        "wall_ms": wall_ms,
        "offset_minutes": moment.offset_minutes,
        "hlc": max(wall_ms, head.hlc + 1),
        "mono_ms": moment.mono_ms,
        "boot_id": moment.boot_id,
        "actor": draft.actor[:LONGEST_WORD],
        "program": program,
        "format": FORMAT,
        "body": intern(canonical(dict(draft.body or {}))),
        "text_hash": text.id if text else "",
    }
    event = Event(content_hash=hash_of(record), **record)
    return Appended(event, text, LogHead(head.log_id, event.seq, event.content_hash, event.hlc))
