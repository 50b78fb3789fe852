"""個資刪除: what goes is written over or deleted, what stays are numbers, and that it was done is recorded.

There is no way back. Of the event log the words go and the events stay. Afterwards the caller scrubs the
store, clears the undo stack and asks about the older copies: in all three the names would live on.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.db.queries.events import read_texts
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.purge import Personal, read_personal
from coordinator.db.queries.roster import read_roster
from coordinator.db.session import Writer
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import EventText
from coordinator.domain.office import Purge
from coordinator.domain.purge import (
    NAMELESS,
    PurgeLevel,
    application_without,
    change_without,
    counts_that_stay,
    people_concerned,
    text_without,
    texts_that_go,
    without,
    without_said,
)
from coordinator.domain.training import Training

CANCELLED = "CANCELLED"


def purge(writer: Writer, training_id: str, level: PurgeLevel, at_ms: int) -> Purge:
    """Delete the personal data of a training up to ``level``; returns the record that stays.

    After the last level nothing is left to remind of: the date of the training is taken away.
    """
    plan = read_plan(writer, training_id)
    personal = read_personal(writer, training_id)
    texts = read_texts(writer, training_id).values()
    counts = counts_that_stay(plan, read_roster(writer, training_id))
    writer.update((person, without(person, level)) for person in personal.people)
    _purge_files(writer, personal, level)
    writer.update((one, application_without(one, level)) for one in personal.applications)
    writer.update((line, change_without(line, level)) for line in personal.changes)
    _purge_texts(writer, texts, level)
    if level is not PurgeLevel.IDS:
        writer.update((call, replace(call, note="")) for call in personal.calls)
    if level is PurgeLevel.NAMES:
        writer.delete(personal.names)
        writer.update((online, replace(online, display_name=NAMELESS, name="")) for online in personal.online)
        writer.update([(plan.training, replace(plan.training, purge_on=None))])
    record = Purge(
        new_id(),
        training_id,
        at_ms,
        people_concerned(personal.people, level),
        str(level),
        json.dumps(counts, ensure_ascii=False),
    )
    writer.insert([record])
    return record


def stop_keeping_ids(writer: Writer, training_id: str, at_ms: int) -> Purge:
    """Delete the ID numbers that are stored and store no more of them in this training."""
    record = purge(writer, training_id, PurgeLevel.IDS, at_ms)
    training = writer.get(Training, training_id)
    if training is None:
        raise RuleError("training_unknown", name=training_id)
    writer.update([(training, replace(training, keeps_ids=False))])
    return record


def _purge_texts(writer: Writer, texts: Iterable[EventText], level: PurgeLevel) -> None:
    """Words of the desk: of a walk-in the telephone goes and the name stays, until the names go."""
    left = {text: text_without(text, level) for text in texts_that_go(texts, level)}
    writer.delete(text for text, after in left.items() if after is None)
    writer.update((text, after) for text, after in left.items() if after is not None)


def _purge_files(writer: Writer, personal: Personal, level: PurgeLevel) -> None:
    """What imported files said: without the names nothing of it is of use."""
    if level is PurgeLevel.NAMES:
        gone: Iterable[Entity] = (*personal.source_rows, *personal.rejected)
        writer.delete(gone)
        return
    writer.update((row, replace(row, said=without_said(row.said, level))) for row in personal.source_rows)
    if level is PurgeLevel.CONTACT:
        # Of who had cancelled it is the note that said so.
        writer.update((row, replace(row, detail="")) for row in personal.rejected if row.reason == CANCELLED)
