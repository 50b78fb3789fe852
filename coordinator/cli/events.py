"""``coordinator events TRAINING``: every event of a training, log by log."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from coordinator.cli.commands import opened, print_result
from coordinator.cli.lines import local_iso
from coordinator.cli.texts import say
from coordinator.db.queries.events import read_events, read_texts
from coordinator.db.queries.plans import find_training
from coordinator.domain.checkin.fold_bodies import said, words_of
from coordinator.domain.events.record import Event, EventText
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Line = dict[str, Any]


def events(options: Namespace) -> None:
    """Print all of them, with the texts that no purge has taken."""
    with opened(options) as store, store.read() as reader:
        training = find_training(reader, options.training)
        every, texts = read_events(reader, training.id), read_texts(reader, training.id)
    lines = [event_json(event, texts) for event in every]
    print_result(lines if options.json else _text(lines), options.json)


def event_json(event: Event, texts: dict[str, EventText]) -> Line:
    """An event as plain data; ``docs/json.md`` has the keys."""
    line: Line = asdict(event)
    line |= {"at": local_iso(event.wall_ms), "body": dict(said(event.body))}
    return line | {"text": dict(words_of(event, texts)) if event.text_hash in texts else None}


def _text(lines: list[Line]) -> str:
    rows = [
        "\t".join(map(str, (e["at"], e["log_id"][-8:], e["seq"], e["kind"], e["participant_id"])))
        for e in lines
    ]
    return "\n".join([*rows, say(QT_TRANSLATE_NOOP("cli", "{n} events"), n=len(lines))])
