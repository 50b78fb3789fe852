"""Reading the event log: the events of a training with their texts, and where this store's own log ends."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.db.sqlite.arrival import ARRIVAL, NEWEST_EVENT
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import LogHead
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.office import Setting
from coordinator.domain.plan import Plan
from coordinator.domain.store_settings import DEVICE_LOG

_TABLE = table_of(Event)
_CHUNK = 500


def read_events(
    reader: Reader,
    training_id: str | None = None,
    *,
    participant: str | None = None,
    log_id: str | None = None,
    kinds: Collection[Kind] = (),
) -> tuple[Event, ...]:
    """The events that satisfy everything asked for, log by log in the order of their numbers."""
    columns = _TABLE.c
    asked = (
        (columns.training_id, training_id),
        (columns.participant_id, participant),
        (columns.log_id, log_id),
    )
    where = [column == wanted for column, wanted in asked if wanted is not None]
    if kinds:
        where.append(columns.kind.in_([str(kind) for kind in kinds]))
    return reader.all(Event, *where, order=(columns.log_id, columns.seq, columns.content_hash))


def read_texts(reader: Reader, training_id: str) -> dict[str, EventText]:
    """Every text of a training that no purge has taken, by the hash that events carry."""
    return {t.id: t for t in reader.all(EventText, table_of(EventText).c.training_id == training_id)}


def known_pairs(reader: Reader, ids: Iterable[str]) -> set[tuple[str, str]]:
    """(id, content hash) of what is stored under ``ids``."""
    wanted, found = list(ids), set[tuple[str, str]]()
    for start in range(0, len(wanted), _CHUNK):
        some = _TABLE.c.id.in_(wanted[start : start + _CHUNK])
        found.update(
            (row[0], row[1]) for row in reader.rows(sa.select(_TABLE.c.id, _TABLE.c.content_hash).where(some))
        )
    return found


def events_by_id(reader: Reader, ids: Iterable[str]) -> tuple[Event, ...]:
    """Every content stored under ``ids``."""
    wanted = list(ids)
    chunks = (wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK))
    return tuple(event for some in chunks for event in reader.all(Event, _TABLE.c.id.in_(some)))


def newest_row(reader: Reader) -> int:
    """The number of the row that came last, whatever it says; 0 in an empty log. Rows are never deleted."""
    return reader.number(NEWEST_EVENT)


def walked_in_after(reader: Reader, row: int) -> bool:
    """Whether anybody walked in behind a row, at whatever training: a badge number was given away."""
    columns = _TABLE.c
    first = sa.select(columns.id).where(row < ARRIVAL, columns.kind == str(Kind.WALK_IN)).limit(1)
    return bool(reader.rows(first))


def events_after(reader: Reader, row: int, training_id: str) -> tuple[Event, ...]:
    """The events of a training that were stored behind a row, in the order in which they came."""
    return reader.all(Event, row < ARRIVAL, _TABLE.c.training_id == training_id, order=(ARRIVAL,))


def texts_of(reader: Reader, events: Iterable[Event]) -> dict[str, EventText]:
    """The texts of these events that no purge has taken."""
    wanted = [event.text_hash for event in events if event.text_hash]
    chunks = (wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK))
    column = table_of(EventText).c.id
    return {text.id: text for some in chunks for text in reader.all(EventText, column.in_(some))}


def known_texts(reader: Reader, ids: Iterable[str]) -> set[str]:
    """Which of these texts are stored."""
    column, wanted = table_of(EventText).c.id, list(ids)
    chunks = (wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK))
    return {row[0] for some in chunks for row in reader.rows(sa.select(column).where(column.in_(some)))}


def own_logs(reader: Reader) -> Mapping[str, str]:
    """Training id -> the log this store writes for it; without the trainings it has not written for yet.

    One log a training, so that what is handed out of one training has no gaps.
    """
    setting = reader.get(Setting, DEVICE_LOG)
    found: dict[str, str] = json.loads(setting.value) if setting and setting.value else {}
    return found


def log_head(reader: Reader, log_id: str) -> LogHead:
    """Where a log ends; of several branches the longest, then the one with the smaller hash."""
    columns = _TABLE.c
    last = reader.rows(
        sa.select(columns.seq, columns.content_hash, columns.hlc)
        .where(columns.log_id == log_id)
        .order_by(columns.seq.desc(), columns.content_hash)
        .limit(1)
    )
    return LogHead(log_id, *last[0]) if last else LogHead(log_id)


def is_forked(reader: Reader, log_id: str) -> bool:
    """Whether two machines, or a store and its older copy, went on with one log: a number given twice, or
    an event that follows another one than its neighbour.
    """
    one, other = _TABLE.alias("one"), _TABLE.alias("other")
    twice = sa.and_(other.c.seq == one.c.seq, other.c.content_hash != one.c.content_hash)
    torn = sa.and_(other.c.seq == one.c.seq + 1, other.c.prev_hash != one.c.content_hash)
    pairs = sa.and_(one.c.log_id == log_id, other.c.log_id == log_id)
    return any(reader.rows(sa.select(one.c.seq).where(pairs, wrong).limit(1)) for wrong in (twice, torn))


def own_head(reader: Reader, training_id: str) -> LogHead | None:
    """Where this store's own log of a training ends, or None before it has one."""
    log_id = own_logs(reader).get(training_id)
    return log_head(reader, log_id) if log_id else None


def log_opening(reader: Reader, log_id: str) -> Event | None:
    """The event that opened a log, where it has arrived."""
    columns = _TABLE.c
    found = reader.all(
        Event, columns.log_id == log_id, columns.kind == str(Kind.LOG_OPENED), order=(columns.seq,)
    )
    return found[0] if found else None


def read_ledger(reader: Reader, plan: Plan) -> Ledger:
    """Everything that is known of a training's days, folded."""
    ledger = Ledger(plan)
    ledger.add(compact_events(reader, plan.training.id), read_texts(reader, plan.training.id))
    return ledger


def compact_events(reader: Reader, training_id: str) -> tuple[Event, ...]:
    """The events of a training in whatever order; equal words of them are one, half a kilobyte less each."""
    known: dict[str, str] = {}
    one, ends, found = known.setdefault, dict[str, str](), list[Event]()
    for row in reader.parts(sa.select(_TABLE).where(_TABLE.c.training_id == training_id)):
        (key, content, log, seq, prev, kind, training, session, person, wall, offset, hlc, mono, boot, actor,
         program, form, body, text) = row  # fmt: skip
        end = ends.get(log, "")
        ends[log] = content
        found.append(Event(
            key, content, one(log, log), seq, end if end == prev else prev, one(kind, kind),
            one(training, training), one(session, session), one(person, person), wall, offset, hlc, mono,
            one(boot, boot), one(actor, actor), one(program, program), form, one(body, body), text,
        ))  # fmt: skip
    return tuple(found)


def place_of(reader: Reader) -> Path | None:
    """The file that is read, by which a copy of a store is told from the store it was copied from."""
    files: sa.Select[Any] = sa.select(sa.column("file")).select_from(sa.text("pragma_database_list"))
    found = reader.rows(files.where(sa.column("name") == "main"))
    return Path(found[0][0]) if found and found[0][0] else None
