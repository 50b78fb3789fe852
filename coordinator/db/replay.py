"""What the journal knows and the store does not: acknowledged once, lost since, inserted again."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from coordinator.db.journal import NO_HASH, Journal, Line
from coordinator.db.queries.events import known_pairs, known_texts
from coordinator.db.session import Reader, Writer
from coordinator.db.sqlite import Database
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import Event, EventText, check_event, text_hash
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_LOG

CHUNK = 500
"""So many lines are looked up at once."""
T = TypeVar("T")
# The beginning of a line up to its hash. What `quote` would change is not found in it, and looked up in full.
_HEAD = re.compile(rb"(?:event|text) \S+ \S+ ").match


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many events came back, and how many lines of the journal said nothing (torn or altered)."""

    events: int = 0
    unreadable: int = 0


def lacks_nothing(raw: sqlite3.Connection, journal: Journal) -> bool:
    """Whether every line of the journal stands in a file nobody writes; by their heads, 400,000 in a second.

    A text that is missing was deleted on purpose where its event is there.
    """
    if not journal.segments():
        return True
    heads = raw.execute("SELECT CAST('event ' || id || ' ' || content_hash || ' ' AS BLOB) FROM events")
    known = {head for (head,) in heads}
    for line in journal.raw_lines():
        head = _HEAD(line)
        if (head is None or head[0] not in known) and not line.startswith(b"text "):
            return False
    return True


def replay(database: Database, journal: Journal) -> Replayed:
    """Insert again what the store lacks; all of it or nothing.

    A store that had lost something goes on in a new log: what of the old one nobody has must not get its
    numbers a second time.
    """
    if not journal.segments():
        return Replayed()
    with database.transaction(writing=True) as connection:
        return _replay(Writer(connection), journal)


def _replay(writer: Writer, journal: Journal) -> Replayed:
    missing: dict[tuple[str, str], Event] = {}
    texts: dict[str, EventText] = {}
    unreadable = 0
    for some in _by(CHUNK, journal.lines()):
        lines = [line for line in some if line is not None]
        unreadable += len(some) - len(lines)
        for line in _unknown(writer, lines):
            value = line.value()
            if isinstance(value, Event) and _is_whole(value, line):
                missing[value.id, value.content_hash] = value
            elif isinstance(value, EventText) and text_hash(value.salt, value.text) == value.id:
                texts[value.id] = value
            else:
                unreadable += 1
    if missing:
        writer.insert(missing.values())
        # Only with its event: of one that is still there, the text was deleted on purpose.
        writer.insert(texts[e.text_hash] for e in _each_text_once(missing.values()) if e.text_hash in texts)
        begin_new_log(writer)
    return Replayed(len(missing), unreadable)


def _each_text_once(events: Iterable[Event]) -> Iterable[Event]:
    return {event.text_hash: event for event in events}.values()


def _unknown(reader: Reader, lines: list[Line]) -> list[Line]:
    """The lines whose event or text the store does not have."""
    pairs = known_pairs(reader, (line.key for line in lines if line.is_event))
    texts = known_texts(reader, (line.key for line in lines if not line.is_event))
    known = pairs | {(key, NO_HASH) for key in texts}
    return [line for line in lines if (line.key, line.content_hash) not in known]


def _is_whole(event: Event, line: Line) -> bool:
    try:
        check_event(event)
    except RuleError:
        return False
    return (event.id, event.content_hash) == (line.key, line.content_hash)


def begin_new_log(writer: Writer) -> None:
    """From the next event on this store writes a log of its own."""
    before = writer.get(Setting, DEVICE_LOG)
    if before is not None and before.value:
        writer.update([(before, Setting(DEVICE_LOG, ""))])


def _by(size: int, values: Iterator[T]) -> Iterator[list[T]]:
    while some := list(islice(values, size)):
        yield some
